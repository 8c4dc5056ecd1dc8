package vn.cancu.bench.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;
import vn.cancu.index.Edge;
import vn.cancu.index.IndexWriter;
import vn.cancu.index.Property;
import vn.cancu.index.Stated;
import vn.cancu.index.Task;

/** Writes the facts as a citation index, as a build does from the stream that it writes the triples from. */
final class IndexFacts {
    private static final String CANCU = "https://w3id.org/cancu/ontology#";
    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toMap(Role::code, Function.identity()));

    private final IndexWriter writer = new IndexWriter();
    private final int document = writer.thing(CANCU + "Document");

    private IndexFacts() {}

    /** @param content what the index is opened with */
    static void write(Facts facts, Path file, String content) throws IOException {
        IndexFacts index = new IndexFacts();
        facts.offices(index::office);
        facts.documents(index::document);
        facts.citations(index::citation);
        facts.duties(index::duty);
        index.writer.write(file, content);
    }

    private void office(Facts.Agency office) {
        int agency = writer.thing(office.iri());
        writer.say(agency, Property.CLASS, writer.thing(CANCU + "Agency"));
        writer.say(agency, Property.PREF_LABEL_VI, office.label());
        if (!office.province().isEmpty()) {
            int province = writer.thing(office.province());
            writer.say(agency, Property.PROVINCE, province);
            writer.say(province, Property.CLASS, writer.thing(CANCU + "Province"));
        }
    }

    private void document(Facts.Document one) {
        int thing = writer.thing(one.iri());
        writer.say(thing, Property.CLASS, document);
        writer.say(thing, Property.CLASS, writer.thing(CANCU + one.type()));
        writer.say(thing, Property.NUMBER, one.number());
        writer.say(thing, Property.DATE, one.date());
        writer.say(thing, Property.PASSED_BY, writer.thing(one.issuer()));
        writer.say(thing, Property.REGISTER, writer.thing(one.issuer()));
        writer.say(thing, Property.TITLE_VI, one.title());
        writer.say(thing, Property.TEXT, writer.thing(one.source()));
    }

    private void citation(Facts.Citation one) {
        int cited = writer.thing(one.cited());
        if (!one.held()) {
            writer.say(cited, Property.CLASS, document);
            if (!one.number().isEmpty()) {
                writer.say(cited, Property.NUMBER, one.number());
            }
        }
        writer.cite(new Edge(
                writer.thing(one.citing()),
                cited,
                ROLES.get(one.role()),
                false,
                Standing.STATED,
                true,
                false,
                writer.thing(one.source()),
                one.start(),
                one.end(),
                one.quote(),
                "",
                Stated.NOTHING));
    }

    private void duty(Facts.Duty one) {
        int source = writer.thing(one.source());
        List<Task.Party> parties = new ArrayList<>();
        parties.add(new Task.Party(Task.Relation.DOCUMENT, writer.thing(one.document())));
        parties.add(new Task.Party(Task.Relation.AGENCY, writer.thing(one.agency())));
        one.partners().forEach(partner -> parties.add(new Task.Party(Task.Relation.PARTNER, writer.thing(partner))));
        parties.add(new Task.Party(Task.Relation.ROLE, writer.thing(IndexAnswers.ROLE + one.role())));
        writer.assign(new Task(source, "#responsibility-" + one.start() + "-" + one.end(), source, parties));
    }
}
