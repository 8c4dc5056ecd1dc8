package vn.cancu.authority;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import vn.cancu.text.PartialDate;

/** Reads the Turtle of {@code ontology/authority} into plain records, always in the same order. */
public final class AuthorityLoader {
    private static final String BASE = "https://w3id.org/cancu/";

    private static final Comparator<String> LONGEST_FIRST =
            comparingInt(String::length).reversed().thenComparing(naturalOrder());

    private static final Node DOCUMENT_CLASS = cancu("documentClass");
    private static final Node TYPE = RDF.type.asNode();
    private static final Node PREF_LABEL = SKOS.prefLabel.asNode();
    private static final Node ALT_LABEL = SKOS.altLabel.asNode();
    private static final Node NOTATION = SKOS.notation.asNode();
    private static final Node OTHER_NOTATION = cancu("otherNotation");
    private static final Node SYMBOL = cancu("symbol");
    private static final Node OTHER_SYMBOL = cancu("otherSymbol");
    private static final Node SIGNS_IN = cancu("signsInRegisterOf");
    private static final Node LEVEL = cancu("level");
    private static final Node VALID_FROM = cancu("validFrom");
    private static final Node VALID_UNTIL = cancu("validUntil");
    private static final Node SUCCEEDED_BY = cancu("succeededBy");

    private final Graph graph;

    private AuthorityLoader(Graph graph) {
        this.graph = graph;
    }

    private static final class Once {
        static final Authority AUTHORITY = of(graph());
    }

    /** The authority that ships with the program; read once. */
    public static Authority bundled() {
        return Once.AUTHORITY;
    }

    /** All triples of {@code ontology/authority}, freshly parsed. */
    public static Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String file : Bundled.list("ontology/authority")) {
            RDFParser.source(new ByteArrayInputStream(Bundled.read(file)))
                    .lang(Lang.TURTLE)
                    .base(BASE)
                    .checking(false)
                    .parse(graph);
        }
        return graph;
    }

    /** The records that a graph of this vocabulary holds. */
    static Authority of(Graph graph) {
        AuthorityLoader loader = new AuthorityLoader(graph);
        return new Authority(
                loader.subjects(SKOS.Concept.asNode()).stream()
                        .filter(subject -> loader.one(subject, DOCUMENT_CLASS).isPresent())
                        .map(loader::documentType)
                        .sorted(comparing(DocumentType::label, LONGEST_FIRST).thenComparing(DocumentType::slug))
                        .toList(),
                loader.agencies(),
                loader.bodies("AgencyKind"),
                loader.bodies("LocalAgencyKind"),
                loader.subjects(cancu("Province")).stream()
                        .map(loader::province)
                        .sorted(comparing(Province::iri))
                        .toList(),
                loader.subjects(cancu("Document")).stream()
                        .map(loader::document)
                        .flatMap(Optional::stream)
                        .sorted(comparing(KnownDocument::path))
                        .toList(),
                loader.lawNames());
    }

    private DocumentType documentType(Node subject) {
        String slug = local(subject);
        return new DocumentType(
                slug,
                label(subject, "vi"),
                label(subject, "en"),
                texts(subject, ALT_LABEL),
                codes(subject, NOTATION, OTHER_NOTATION),
                one(subject, DOCUMENT_CLASS).map(AuthorityLoader::fragment).orElseThrow(),
                one(subject, cancu("series")).map(AuthorityLoader::local).orElse(slug),
                isTrue(subject, cancu("numberedByTerm")),
                texts(subject, SKOS.example.asNode()),
                texts(subject, cancu("counterExample")));
    }

    private List<Agency> agencies() {
        List<Node> subjects = new ArrayList<>(subjects(cancu("Agency")));
        subjects.addAll(subjects(cancu("AgencyGroup")));
        return subjects.stream()
                .map(this::agency)
                .sorted(comparing(Agency::slug))
                .toList();
    }

    private Agency agency(Node subject) {
        String slug = local(subject);
        return new Agency(
                slug,
                label(subject, "vi"),
                texts(subject, ALT_LABEL),
                codes(subject, SYMBOL, OTHER_SYMBOL),
                one(subject, SIGNS_IN).map(AuthorityLoader::local).orElse(slug),
                text(subject, LEVEL).orElseThrow(() -> lacks(subject, LEVEL)),
                one(subject, cancu("province")).map(AuthorityLoader::local),
                one(subject, ORG.subOrganizationOf.asNode()).map(AuthorityLoader::local),
                date(subject, VALID_FROM),
                date(subject, VALID_UNTIL));
    }

    private List<ProvincialBody> bodies(String kind) {
        return subjects(cancu(kind)).stream()
                .map(this::body)
                .sorted(comparing(ProvincialBody::label, LONGEST_FIRST).thenComparing(ProvincialBody::slug))
                .toList();
    }

    private ProvincialBody body(Node subject) {
        String slug = local(subject);
        String label = label(subject, "vi");
        Optional<String> cityLabel = text(subject, cancu("cityLabel"));
        return new ProvincialBody(
                slug,
                label,
                cityLabel.orElse(label),
                text(subject, cancu("labelPattern")).orElse("{label} {province}"),
                // "Thành ủy" is a name of the kind, too.
                Stream.concat(texts(subject, ALT_LABEL).stream(), cityLabel.stream())
                        .distinct()
                        .sorted(LONGEST_FIRST)
                        .toList(),
                codes(subject, SYMBOL, OTHER_SYMBOL),
                one(subject, SIGNS_IN).map(AuthorityLoader::local).orElse(slug),
                text(subject, LEVEL).orElseThrow(() -> lacks(subject, LEVEL)),
                one(subject, cancu("subordinateTo")).map(AuthorityLoader::local));
    }

    private Province province(Node subject) {
        List<String> successors =
                all(subject, SUCCEEDED_BY).stream().map(AuthorityLoader::local).toList();
        return new Province(
                text(subject, DCTerms.identifier.asNode())
                        .orElseThrow(() -> lacks(subject, DCTerms.identifier.asNode())),
                local(subject),
                label(subject, "vi"),
                isTrue(subject, cancu("centrallyRunCity")),
                texts(subject, ALT_LABEL),
                date(subject, VALID_FROM),
                date(subject, VALID_UNTIL),
                // A province of earlier times that was divided has several, none of which is the one.
                successors.size() == 1 ? Optional.of(successors.get(0)) : Optional.empty(),
                isTrue(subject, cancu("landBorder")));
    }

    private Optional<KnownDocument> document(Node subject) {
        return text(subject, NodeFactory.createURI("http://data.europa.eu/eli/ontology#number"))
                .map(number -> new KnownDocument(
                        subject.getURI().substring(BASE.length()),
                        number,
                        date(subject, NodeFactory.createURI("http://data.europa.eu/eli/ontology#date_document")),
                        text(subject, DCTerms.title.asNode())));
    }

    private List<String> lawNames() {
        return graph
                .find(Node.ANY, cancu("lawName"), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .sorted(LONGEST_FIRST)
                .toList();
    }

    // Reading nodes

    private static Node cancu(String name) {
        return NodeFactory.createURI(BASE + "ontology#" + name);
    }

    private List<Node> subjects(Node type) {
        return graph.find(Node.ANY, TYPE, type)
                .mapWith(triple -> triple.getSubject())
                .toList();
    }

    private List<Node> all(Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
    }

    /** The only value; two are a fault of the file. */
    private Optional<Node> one(Node subject, Node predicate) {
        List<Node> values = all(subject, predicate);
        if (values.size() > 1) {
            throw new IllegalStateException(subject + " has more than one " + predicate);
        }
        return values.stream().findFirst();
    }

    private Optional<String> text(Node subject, Node predicate) {
        return one(subject, predicate).map(Node::getLiteralLexicalForm);
    }

    private List<String> texts(Node subject, Node predicate) {
        return all(subject, predicate).stream()
                .map(Node::getLiteralLexicalForm)
                .sorted(LONGEST_FIRST)
                .toList();
    }

    private String label(Node subject, String language) {
        return all(subject, PREF_LABEL).stream()
                .filter(label -> label.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElseThrow(() -> lacks(subject, PREF_LABEL));
    }

    private List<String> codes(Node subject, Node usual, Node others) {
        List<String> codes = new ArrayList<>();
        text(subject, usual).ifPresent(codes::add);
        codes.addAll(texts(subject, others));
        return codes;
    }

    private Optional<PartialDate> date(Node subject, Node predicate) {
        return text(subject, predicate).map(PartialDate::parse);
    }

    private boolean isTrue(Node subject, Node predicate) {
        return text(subject, predicate).map(Boolean::parseBoolean).orElse(false);
    }

    private static String local(Node node) {
        String uri = node.getURI();
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    private static String fragment(Node node) {
        String uri = node.getURI();
        return uri.substring(uri.lastIndexOf('#') + 1);
    }

    private static IllegalStateException lacks(Node subject, Node predicate) {
        return new IllegalStateException(subject + " lacks " + predicate);
    }
}
