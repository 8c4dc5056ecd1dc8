package vn.cancu.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.authority.Bundled;

/** What {@code ontology/shapes.ttl} promises of itself, and that it says the same as {@code ontology/cancu.ttl}. */
class ShapesFileTest {
    private static final String BASE = "https://w3id.org/cancu/";

    private final Graph shapes = parse("ontology/shapes.ttl");
    private final Graph ontology = parse("ontology/cancu.ttl");

    @Test
    void everyRuleSaysHowBadItIsAndWhatIsWrongInBothLanguages() {
        List<Node> worded = shapes.stream(Node.ANY, SHACL.message, Node.ANY)
                .map(Triple::getSubject)
                .distinct()
                .toList();
        assertThat(worded).hasSizeGreaterThan(50).allSatisfy(rule -> {
            assertThat(shapes.stream(rule, SHACL.message, Node.ANY)
                            .map(triple -> triple.getObject().getLiteralLanguage()))
                    .containsExactlyInAnyOrder("vi", "en");
            assertThat(shapes.stream(rule, SHACL.severity, Node.ANY).map(Triple::getObject))
                    .singleElement()
                    .isIn(SHACL.Violation, SHACL.Warning);
        });
        assertThat(shapes.stream(Node.ANY, SHACL.path, Node.ANY)
                        .map(Triple::getSubject)
                        .filter(Node::isURI))
                .as("property shapes")
                .allMatch(worded::contains);
    }

    @Test
    void messagesNameOnlyWhatTheirQueryGives() {
        Pattern place = Pattern.compile("\\{[?$](\\w+)}");
        shapes.stream(Node.ANY, SHACL.message, Node.ANY).forEach(triple -> {
            List<String> places = place.matcher(triple.getObject().getLiteralLexicalForm())
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            Node constraint = shapes.stream(triple.getSubject(), SHACL.sparql, Node.ANY)
                    .map(Triple::getObject)
                    .findFirst()
                    .orElse(triple.getSubject());
            String select = shapes.stream(constraint, SHACL.select, Node.ANY)
                    .map(query -> query.getObject().getLiteralLexicalForm())
                    .map(query -> query.substring(0, query.indexOf("WHERE")))
                    .collect(Collectors.joining());
            // The circle itself is put together from the steps that the query gives.
            assertThat(places.stream().filter(name -> !name.equals("cycle")))
                    .as(triple.toString())
                    .allMatch(name -> select.contains("?" + name));
        });
    }

    @Test
    void noRuleReachesOutAndNothingIsImported() {
        assertThat(shapes.stream(Node.ANY, SHACL.select, Node.ANY)
                        .map(triple -> triple.getObject().getLiteralLexicalForm()))
                .hasSizeGreaterThan(15)
                .noneMatch(query -> Pattern.compile("(?i)\\b(SERVICE|FROM|LOAD)\\b")
                        .matcher(query)
                        .find());
        assertThat(shapes.contains(Node.ANY, OWL2.imports.asNode(), Node.ANY)).isFalse();
        assertThat(ontology.contains(Node.ANY, OWL2.imports.asNode(), Node.ANY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "citation-role, vai-tro, ''",
        "citation-standing, hien-trang, inferred",
        "assertion-standing, hien-trang, inferred",
        "citation-form, cach-goi, self",
        "citation-match-status, ket-qua, ''",
        "source-kind, loai-nguon, ''",
        "responsibility-role, nhiem-vu, ''",
        "responsibility-modality, tinh-chat, ''"
    })
    void whatAShapeAllowsIsTheScheme(String shape, String scheme, String except) {
        Set<String> allowed = GraphList.members(
                        GNode.create(shapes, object(shapes, NodeFactory.createURI(BASE + "shapes#" + shape), SHACL.in)))
                .stream()
                .map(node -> node.isLiteral()
                        ? node.getLiteralLexicalForm()
                        : node.getURI().replaceFirst(".*/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> concepts = ontology.stream(Node.ANY, SKOS.inScheme.asNode(), NodeFactory.createURI(BASE + scheme))
                .map(triple -> object(ontology, triple.getSubject(), SKOS.notation.asNode())
                        .getLiteralLexicalForm())
                .filter(code -> !code.equals(except))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(allowed).isNotEmpty().isEqualTo(concepts);
    }

    @Test
    void shortcutsFollowFromTheRolesThatTheOntologyGivesThem() {
        String query = object(shapes, NodeFactory.createURI(BASE + "shapes#shortcut-without-citation"), SHACL.select)
                .getLiteralLexicalForm();
        Set<String> checked = Pattern.compile("\\((\\S+:\\S+) vai-tro:(\\S+) hien-trang:(\\S+)\\)")
                .matcher(query)
                .results()
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> declared = Stream.concat(
                        arrows("shortcut").map(arrow -> arrow + " stated"),
                        arrows("reportedShortcut").map(arrow -> arrow + " reported"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(checked).hasSize(9).isEqualTo(declared);
    }

    /** {@code eli:based_on legal-basis} for each role that has such an arrow. */
    private Stream<String> arrows(String property) {
        return ontology.stream(Node.ANY, NodeFactory.createURI(BASE + "ontology#" + property), Node.ANY)
                .map(triple -> triple.getObject()
                                .getURI()
                                .replace(BASE + "ontology#", "cancu:")
                                .replace("http://data.europa.eu/eli/ontology#", "eli:")
                        + " "
                        + triple.getSubject().getURI().replaceFirst(".*/", ""));
    }

    private static Node object(Graph graph, Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY).next().getObject();
    }

    private static Graph parse(String file) {
        return RDFParser.fromString(new String(Bundled.read(file), UTF_8), Lang.TTL)
                .base(BASE)
                .toGraph();
    }
}
