package vn.cancu.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import vn.cancu.citation.Role;
import vn.cancu.dossier.Dossier;
import vn.cancu.dossier.Relation;
import vn.cancu.graph.Terms;
import vn.cancu.query.Certainty;
import vn.cancu.query.DocumentSummary;

/**
 * A document as JSON-LD within its page, in the words of ELI and schema.org, for search engines and libraries. Only what
 * documents state themselves: what is reported or inferred is no fact of this kind.
 */
final class DocumentData {
    private DocumentData() {}

    static String of(Dossier.OfDocument dossier) {
        DocumentSummary document = dossier.summary();
        JsonObject context = new JsonObject();
        context.addProperty("@vocab", "https://schema.org/");
        context.addProperty("eli", Terms.ELI);
        context.addProperty("cancu", Terms.CANCU);
        JsonObject data = new JsonObject();
        data.add("@context", context);
        data.addProperty("@id", document.iri());
        JsonArray types = new JsonArray();
        types.add("Legislation");
        types.add("eli:LegalResource");
        data.add("@type", types);
        data.addProperty("name", document.line(Tongue.VI.locale()));
        data.addProperty("inLanguage", "vi");
        document.number().ifPresent(number -> {
            data.addProperty("legislationIdentifier", number);
            data.addProperty("eli:number", number);
        });
        document.title().ifPresent(title -> data.addProperty("description", title));
        document.type().ifPresent(type -> data.addProperty("legislationType", type.vi()));
        document.issueDate().ifPresent(date -> {
            data.addProperty("legislationDate", date);
            data.addProperty("eli:date_document", date);
        });
        dossier.subject().all(Terms.PASSED_BY).stream().findFirst().ifPresent(statement -> {
            JsonObject issuer = new JsonObject();
            issuer.addProperty("@type", "GovernmentOrganization");
            issuer.addProperty("@id", statement.value().plain());
            issuer.addProperty("name", statement.value().text().vi());
            data.add("legislationPassedBy", issuer);
        });
        add(data, "eli:based_on", dossier.does(Role.LEGAL_BASIS));
        add(data, "cancu:implements", dossier.does(Role.IMPLEMENTS));
        add(data, "legislationChanges", dossier.does(Role.AMENDS));
        add(data, "legislationRepeals", dossier.does(Role.REPEALS));
        return data.toString();
    }

    private static void add(JsonObject data, String property, List<Relation> relations) {
        JsonArray others = new JsonArray();
        for (Relation relation : relations) {
            if (relation.certainty() == Certainty.STATED) {
                JsonObject other = new JsonObject();
                other.addProperty("@id", relation.other().iri());
                others.add(other);
            }
        }
        if (!others.isEmpty()) {
            data.add(property, others);
        }
    }
}
