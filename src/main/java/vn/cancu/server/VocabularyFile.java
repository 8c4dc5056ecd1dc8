package vn.cancu.server;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import vn.cancu.graph.Terms;
import vn.cancu.query.Catalogue;
import vn.cancu.query.CatalogueQuery;
import vn.cancu.query.Shorthand;

/**
 * {@code /api/vocabulary.json}: what the editor of queries completes, {@code {"prefixes": {"cancu": "…"}, "terms":
 * [{"name": "cancu:Plan", "kind": "class", "vi": "kế hoạch", "en": "plan"}]}}. The ontology's own terms, and those of
 * other vocabularies that questions of the catalogue use.
 */
final class VocabularyFile {
    static final String PATH = "/api/vocabulary.json";

    private static final Node CLASS = NodeFactory.createURI("http://www.w3.org/2002/07/owl#Class");
    private static final Node DEFINED_BY = NodeFactory.createURI(Terms.RDFS + "isDefinedBy");
    private static final Pattern PREFIXED = Pattern.compile("\\b([a-z]+):([A-Za-z][A-Za-z_]*)\\b");

    private final Catalogue catalogue;

    VocabularyFile(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Reply get(Ask ask) {
        String json = json(terms(BundledOntology.graph(), catalogue));
        return Reply.text(200, "application/json", json).with("Cache-Control", "no-cache");
    }

    private record Term(boolean isClass, String vi, String en) {}

    private static Map<String, Term> terms(Graph ontology, Catalogue catalogue) {
        Map<String, Term> terms = new TreeMap<>();
        for (CatalogueQuery question : catalogue.all()) {
            Matcher name = PREFIXED.matcher(question.text());
            while (name.find()) {
                if (Shorthand.PREFIXES.containsKey(name.group(1))) {
                    // Classes begin with a capital in each of these vocabularies.
                    boolean isClass = Character.isUpperCase(name.group(2).charAt(0));
                    terms.put(name.group(), new Term(isClass, "", ""));
                }
            }
        }
        ontology.find(Node.ANY, DEFINED_BY, Node.ANY).forEachRemaining(triple -> {
            Node term = triple.getSubject();
            terms.put(
                    Shorthand.of(term.getURI()),
                    new Term(
                            ontology.contains(term, Terms.TYPE, CLASS),
                            label(ontology, term, "vi"),
                            label(ontology, term, "en")));
        });
        return terms;
    }

    private static String label(Graph ontology, Node term, String language) {
        return ontology.find(term, Terms.LABEL, Node.ANY).toList().stream()
                .map(Triple::getObject)
                .filter(label -> label.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }

    private static String json(Map<String, Term> terms) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject().name("prefixes").beginObject();
            for (Map.Entry<String, String> prefix : Shorthand.PREFIXES.entrySet()) {
                json.name(prefix.getKey()).value(prefix.getValue());
            }
            json.endObject().name("terms").beginArray();
            for (Map.Entry<String, Term> entry : terms.entrySet()) {
                Term term = entry.getValue();
                json.beginObject();
                json.name("name").value(entry.getKey());
                json.name("kind").value(term.isClass() ? "class" : "property");
                json.name("vi").value(term.vi());
                json.name("en").value(term.en());
                json.endObject();
            }
            json.endArray().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written anywhere", e);
        }
        return text.toString();
    }
}
