package vn.cancu;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import vn.cancu.authority.AuthorityLoader;
import vn.cancu.authority.Bundled;
import vn.cancu.citation.Form;
import vn.cancu.citation.Match;
import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;
import vn.cancu.graph.Terms;
import vn.cancu.text.SourceKind;

/** What {@code ontology/README.md} promises of each term, and that no term is used without being declared. */
class OntologyTest {
    private static final String BASE = "https://w3id.org/cancu/";
    private static final String NAMESPACE = BASE + "ontology#";
    private static final Node ANSWERS = NodeFactory.createURI(NAMESPACE + "answers");
    private static final List<Node> KINDS = List.of(
            OWL.Class.asNode(),
            OWL.ObjectProperty.asNode(),
            OWL.DatatypeProperty.asNode(),
            OWL.AnnotationProperty.asNode());

    /** {@code cancu:citing} and {@code <https://w3id.org/cancu/ontology#citing>}, in files of any kind. */
    private static final Pattern USE =
            Pattern.compile("(?:\\bcancu:|https://w3id\\.org/cancu/ontology#)([A-Za-z][A-Za-z0-9]*)");

    private final Graph ontology = RDFParser.fromString(text("ontology/cancu.ttl"), Lang.TTL)
            .base(BASE)
            .toGraph();

    @Test
    void everyTermThatIsUsedIsDeclaredOnce() {
        Set<String> declared = terms().map(OntologyTest::localName).collect(Collectors.toCollection(TreeSet::new));
        TreeMap<String, Set<String>> undeclared = new TreeMap<>();
        files().forEach(file -> {
            Matcher use = USE.matcher(text(file));
            while (use.find()) {
                if (!declared.contains(use.group(1))) {
                    undeclared
                            .computeIfAbsent(use.group(1), term -> new TreeSet<>())
                            .add(file);
                }
            }
        });
        assertThat(undeclared).as("declare these in ontology/cancu.ttl").isEmpty();
        assertThat(terms().map(OntologyTest::localName)).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    @Test
    void everyTermSaysWhatItIsAndWhichQuestionItAnswersInBothLanguages() {
        assertThat(terms().flatMap(term -> missing(term, RDFS.label.asNode(), SKOS.definition.asNode(), ANSWERS)))
                .isEmpty();
    }

    @Test
    void everyConceptHasItsNameAndDefinitionInBothLanguagesAndItsCode() {
        List<Node> concepts = instances(SKOS.Concept.asNode()).toList();
        List<Node> schemes = instances(SKOS.ConceptScheme.asNode()).toList();
        assertThat(Stream.concat(concepts.stream(), schemes.stream())
                        .flatMap(node -> missing(node, SKOS.prefLabel.asNode(), SKOS.definition.asNode())))
                .isEmpty();
        assertThat(concepts).hasSizeGreaterThan(40).allSatisfy(concept -> {
            Node scheme = object(concept, SKOS.inScheme.asNode());
            assertThat(schemes).contains(scheme);
            assertThat(concept.getURI())
                    .isEqualTo(scheme.getURI()
                            + "/"
                            + object(concept, SKOS.notation.asNode()).getLiteralLexicalForm());
        });
        assertThat(schemes).allSatisfy(scheme -> assertThat(ontology.contains(Node.ANY, SKOS.inScheme.asNode(), scheme))
                .as("concepts of %s", scheme)
                .isTrue());
    }

    @Test
    void theCodesOfTheProgramAreTheConceptsOfTheSchemes() {
        assertThat(codes("vai-tro"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Role.values()).map(Role::code).toList());
        assertThat(codes("hien-trang"))
                .containsAll(Stream.of(Standing.values()).map(Standing::code).toList());
        assertThat(codes("cach-goi"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Form.values()).map(Form::code).toList());
        assertThat(codes("ly-do"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Match.Reason.values()).map(Match.Reason::code).toList());
        assertThat(codes("ket-qua"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Match.class.getPermittedSubclasses())
                        .map(kind -> kind.getSimpleName().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(codes("loai-nguon"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(SourceKind.values()).map(SourceKind::code).toList());
    }

    @Test
    void everyTypeOfDocumentHasAClassAndEveryClassOfDocumentsAType() {
        Set<String> classes = ontology.stream(
                        Node.ANY, RDFS.subClassOf.asNode(), NodeFactory.createURI(NAMESPACE + "Document"))
                .map(triple -> localName(triple.getSubject()))
                .filter(name -> !name.equals("UnidentifiedDocument"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = new TreeSet<>();
        AuthorityLoader.bundled().documentTypes().forEach(type -> named.add(type.ontologyClass()));
        assertThat(named).isEqualTo(classes);
    }

    @Test
    void theTableOfTheReadmeIsTheClassesAndTheirQuestions() throws IOException {
        Map<String, String> table = new TreeMap<>();
        Pattern.compile("(?m)^\\| `cancu:(\\w+)` \\| (.+) \\|$")
                .matcher(Files.readString(Path.of("ontology/README.md")))
                .results()
                .forEach(row -> table.put(row.group(1), row.group(2)));
        Map<String, String> classes = new TreeMap<>();
        instances(OWL.Class.asNode())
                .filter(term -> localName(term).equals("UnidentifiedDocument")
                        || !ontology.contains(
                                term, RDFS.subClassOf.asNode(), NodeFactory.createURI(NAMESPACE + "Document")))
                .forEach(term -> ontology.stream(term, ANSWERS, Node.ANY)
                        .map(Triple::getObject)
                        .filter(question -> question.getLiteralLanguage().equals("en"))
                        .forEach(question -> classes.put(localName(term), question.getLiteralLexicalForm())));
        assertThat(table).isNotEmpty().isEqualTo(classes);
    }

    @Test
    void everyAgencyHasALevelOfTheScheme() {
        Set<String> levels = AuthorityLoader.graph().stream(
                        Node.ANY, NodeFactory.createURI(NAMESPACE + "level"), Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes("cap-co-quan")).containsExactlyInAnyOrderElementsOf(levels);
    }

    @Test
    void theProgramWritesDeclaredTermsOnly() throws IllegalAccessException {
        Set<Node> declared = terms().collect(Collectors.toSet());
        List<Node> written = new ArrayList<>();
        for (Field field : Terms.class.getFields()) {
            if (field.get(null) instanceof Node term && term.getURI().startsWith(NAMESPACE)) {
                written.add(term);
            }
        }
        assertThat(written).hasSizeGreaterThan(50).allMatch(declared::contains);
    }

    @Test
    void classesStartWithACapitalAndPropertiesDoNot() {
        assertThat(instances(OWL.Class.asNode()).map(OntologyTest::localName))
                .allMatch(name -> Character.isUpperCase(name.charAt(0)));
        assertThat(terms().filter(term -> !ontology.contains(term, RDF.type.asNode(), OWL.Class.asNode()))
                        .map(OntologyTest::localName))
                .allMatch(name -> Character.isLowerCase(name.charAt(0)));
    }

    @Test
    void whatIsSaidOfOurTermsIsSaidOfTermsThatExist() {
        List<Node> structure = List.of(
                RDFS.domain.asNode(), RDFS.range.asNode(), RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode());
        Set<Node> declared = terms().collect(Collectors.toSet());
        assertThat(ontology.stream()
                        .filter(triple -> structure.contains(triple.getPredicate()))
                        .map(Triple::getObject)
                        .filter(node -> node.isURI() && node.getURI().startsWith(BASE)))
                .isNotEmpty()
                .allMatch(declared::contains);
    }

    private Stream<Node> terms() {
        return KINDS.stream().flatMap(this::instances);
    }

    private Stream<Node> instances(Node type) {
        return ontology.stream(Node.ANY, RDF.type.asNode(), type).map(Triple::getSubject);
    }

    private List<String> codes(String scheme) {
        return ontology.stream(Node.ANY, SKOS.inScheme.asNode(), NodeFactory.createURI(BASE + scheme))
                .map(triple ->
                        object(triple.getSubject(), SKOS.notation.asNode()).getLiteralLexicalForm())
                .toList();
    }

    private Node object(Node subject, Node predicate) {
        return ontology.stream(subject, predicate, Node.ANY)
                .map(Triple::getObject)
                .findFirst()
                .orElseThrow(() -> new AssertionError(subject + " has no " + predicate));
    }

    /** What {@code term} lacks: exactly one text of each property in each language. */
    private Stream<String> missing(Node term, Node... properties) {
        Predicate<Triple> filled = triple -> triple.getObject().isLiteral()
                && !triple.getObject().getLiteralLexicalForm().isBlank();
        return Stream.of(properties).flatMap(property -> Stream.of("vi", "en")
                .filter(language -> ontology.stream(term, property, Node.ANY)
                                .filter(filled)
                                .filter(triple ->
                                        triple.getObject().getLiteralLanguage().equals(language))
                                .count()
                        != 1)
                .map(language -> term + " " + property + " @" + language));
    }

    private static String localName(Node term) {
        assertThat(term.getURI()).startsWith(NAMESPACE);
        return term.getURI().substring(NAMESPACE.length());
    }

    private static Stream<String> files() {
        return Stream.of("ontology", "queries", "corpus").flatMap(folder -> Bundled.list(folder).stream());
    }

    private static String text(String file) {
        return new String(Bundled.read(file), UTF_8);
    }
}
