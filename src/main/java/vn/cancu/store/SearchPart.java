package vn.cancu.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import vn.cancu.graph.NamedGraph;
import vn.cancu.graph.Terms;
import vn.cancu.search.Kind;
import vn.cancu.search.Passage;
import vn.cancu.search.SearchIndexWriter;
import vn.cancu.search.Thing;

/**
 * Writes the search index of a generation: documents by number, label and title, bodies, clusters and places by all their
 * names, and as passages the quotes that prove citations and responsibilities. What is called what is known only when all
 * graphs have come, so names are kept until then; passages go into the index as they come.
 */
final class SearchPart implements PartWriter {
    private static final Map<Node, Kind> KINDS = Map.of(
            Terms.DOCUMENT,
            Kind.DOCUMENT,
            Terms.AGENCY,
            Kind.AGENCY,
            Terms.AGENCY_GROUP,
            Kind.AGENCY,
            Terms.cancu("InformationCluster"),
            Kind.CLUSTER,
            Terms.cancu("BorderGate"),
            Kind.PLACE,
            Terms.cancu("Province"),
            Kind.PLACE);

    private static final Set<Node> NAMES =
            Set.of(Terms.ALT_LABEL, Terms.NUMBER, Terms.cancu("symbol"), Terms.cancu("otherSymbol"));

    private final SearchIndexWriter writer;
    /** By IRI, in order, so that the same graphs give the same index. */
    private final Map<String, Names> named = new TreeMap<>();

    /** What a name is to a thing. */
    private enum Use {
        LABEL_VI,
        LABEL_EN,
        OTHER,
        TITLE,
        /** IRI of the kind of body that it is. */
        BODY,
        /** IRI of where it is. */
        PROVINCE
    }

    private record Name(Use use, String text) {}

    /** What a thing is called, as far as it is known: of half a million documents, so no set for each use. */
    private static final class Names {
        @Nullable
        Kind kind;

        boolean kindOfBody;
        int cited;
        private final List<Name> names = new ArrayList<>(4);

        void add(Use use, String text) {
            Name name = new Name(use, text);
            // Each source that cites a document says the same of it.
            if (!names.contains(name)) {
                names.add(name);
            }
        }

        /** In order, so that it does not matter which source came first. */
        List<String> of(Use... uses) {
            Set<Use> wanted = Set.of(uses);
            return names.stream()
                    .filter(name -> wanted.contains(name.use))
                    .map(Name::text)
                    .distinct()
                    .sorted()
                    .toList();
        }

        List<String> all() {
            return of(Use.LABEL_VI, Use.LABEL_EN, Use.OTHER);
        }
    }

    private SearchPart(SearchIndexWriter writer) {
        this.writer = writer;
    }

    /** @param folder of the part, empty */
    static SearchPart open(Path folder) throws IOException {
        return new SearchPart(SearchIndexWriter.open(folder));
    }

    @Override
    public void add(NamedGraph graph) throws IOException {
        Graph facts = graph.graph();
        facts.stream().forEach(this::name);
        List<Triple> proofs =
                facts.stream(Node.ANY, Terms.EVIDENCED_BY, Node.ANY).toList();
        Set<Node> seen = new HashSet<>();
        String document = document(facts, graph.name());
        for (Triple proof : proofs) {
            boolean assertion = facts.contains(proof.getSubject(), Terms.TYPE, Terms.ASSERTION);
            if (!assertion && seen.add(proof.getObject())) {
                passage(facts, proof.getObject(), document);
            }
        }
    }

    private void name(Triple triple) {
        Node predicate = triple.getPredicate();
        Node object = triple.getObject();
        if (predicate.equals(Terms.CITED)) {
            names(object).cited++;
        } else if (!triple.getSubject().isURI()) {
            return;
        } else if (predicate.equals(Terms.TYPE)) {
            Kind kind = KINDS.get(object);
            if (kind != null) {
                names(triple.getSubject()).kind = kind;
            } else if (object.equals(Terms.AGENCY_KIND)) {
                names(triple.getSubject()).kindOfBody = true;
            }
        } else if (predicate.equals(Terms.LABEL) || predicate.equals(Terms.PREF_LABEL)) {
            boolean english = object.getLiteralLanguage().equals("en");
            names(triple.getSubject()).add(english ? Use.LABEL_EN : Use.LABEL_VI, object.getLiteralLexicalForm());
        } else if (NAMES.contains(predicate)) {
            names(triple.getSubject()).add(Use.OTHER, object.getLiteralLexicalForm());
        } else if (predicate.equals(Terms.TITLE)) {
            names(triple.getSubject()).add(Use.TITLE, object.getLiteralLexicalForm());
        } else if (predicate.equals(Terms.OF_KIND)) {
            names(triple.getSubject()).add(Use.BODY, object.getURI());
        } else if (predicate.equals(Terms.PROVINCE)) {
            names(triple.getSubject()).add(Use.PROVINCE, object.getURI());
        }
    }

    private Names names(Node thing) {
        return named.computeIfAbsent(thing.toString(), iri -> new Names());
    }

    /** Which document a source is the text of, or reports on. */
    private static String document(Graph facts, Node source) {
        return one(facts, source, Terms.TEXT_OF)
                .or(() -> one(facts, source, Terms.REPORTS_ON))
                .map(Node::toString)
                .orElse("");
    }

    private void passage(Graph facts, Node evidence, String document) throws IOException {
        writer.add(new Passage(
                evidence.toString(),
                text(facts, evidence, Terms.EXACT),
                one(facts, evidence, Terms.HAS_SOURCE).map(Node::toString).orElse(""),
                document,
                Integer.parseInt(text(facts, evidence, Terms.START)),
                Integer.parseInt(text(facts, evidence, Terms.END))));
    }

    private static String text(Graph facts, Node subject, Node predicate) {
        return one(facts, subject, predicate)
                .map(Node::getLiteralLexicalForm)
                .orElseThrow(() -> new IllegalStateException(subject + " has no " + predicate));
    }

    private static Optional<Node> one(Graph facts, Node subject, Node predicate) {
        return facts.stream(subject, predicate, Node.ANY).map(Triple::getObject).findFirst();
    }

    @Override
    public void finish() throws IOException {
        for (Map.Entry<String, Names> entry : named.entrySet()) {
            Names names = entry.getValue();
            if (names.kindOfBody || names.kind == Kind.AGENCY) {
                writer.synonyms(names.all());
            }
            if (names.kind != null) {
                writer.add(thing(names.kind, entry.getKey(), names));
            }
        }
        named.clear();
        writer.finish();
    }

    private Thing thing(Kind kind, String iri, Names names) {
        Set<String> all = new TreeSet<>(names.all());
        // "Sở TTTT" and "Gia Lai": what its kind is called, and where it is.
        for (String body : names.of(Use.BODY)) {
            for (String province : names.of(Use.PROVINCE)) {
                for (String what : namesOf(body)) {
                    for (String where : namesOf(province)) {
                        all.add(what + " " + where);
                    }
                }
            }
        }
        List<String> titles = names.of(Use.TITLE);
        String vi = Stream.concat(names.of(Use.LABEL_VI).stream(), titles.stream())
                .findFirst()
                .orElseGet(() -> iri.substring(iri.lastIndexOf('/') + 1));
        String en = names.of(Use.LABEL_EN).stream().findFirst().orElse(vi);
        all.remove(vi);
        all.remove(en);
        return new Thing(kind, iri, vi, en, List.copyOf(all), titles, names.cited);
    }

    private List<String> namesOf(String iri) {
        Names names = named.get(iri);
        return names == null ? List.of() : names.all();
    }

    @Override
    public void close() throws IOException {
        named.clear();
        writer.close();
    }
}
