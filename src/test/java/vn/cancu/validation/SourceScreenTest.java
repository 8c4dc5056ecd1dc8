package vn.cancu.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cancu.authority.Bundled;
import vn.cancu.graph.NamedGraph;
import vn.cancu.graph.SampleSources;
import vn.cancu.graph.Terms;
import vn.cancu.graph.TurtleReader;

/** The glance at a source never lets pass what the SHACL engine or a query finds, and lets pass what is sound. */
class SourceScreenTest {
    private final ShapesValidator validator = ShapesValidator.bundled();

    private List<Violation> same(Graph source) {
        List<Violation> thorough = validator.validateThoroughly(source);
        assertThat(validator.validateSource(source)).isEqualTo(thorough);
        return thorough;
    }

    static Stream<ShapesValidatorTest.Broken> brokenSource() {
        return ShapesValidatorTest.brokenSource();
    }

    @ParameterizedTest
    @MethodSource("brokenSource")
    void inEachBrokenExample(ShapesValidatorTest.Broken broken) {
        Graph source = ShapesValidatorTest.brokenExample(broken)
                .getGraph(NodeFactory.createURI("https://w3id.org/cancu/nguon/a1a1a1a1a1a1a1a1"));
        assertThat(same(source)).extracting(Violation::shape).containsExactly(broken.rule());
    }

    private static List<Graph> sound() {
        List<Graph> sound = new ArrayList<>();
        SampleSources.graphs().stream().map(NamedGraph::graph).forEach(sound::add);
        Bundled.list("corpus").stream()
                .filter(file -> file.endsWith(".ttl"))
                .map(file -> TurtleReader.read(Bundled.read(file), file))
                .forEach(sound::add);
        return sound;
    }

    @Test
    void whatIsSoundIsLetPass() {
        Graph core = ShapesValidatorTest.shapes();
        core.find(Node.ANY, SHACL.sparql, Node.ANY).toList().forEach(core::delete);
        CoreScreen screen = new CoreScreen(core);
        List<String> rules = validator.rules();
        assertThat(sound()).hasSizeGreaterThan(6).allSatisfy(source -> {
            SourceFacts facts = new SourceFacts(source);
            assertThat(screen.clears(facts)).isTrue();
            assertThat(rules.stream().filter(rule -> RuleScreen.clears(rule, facts)))
                    .hasSize(16);
            assertThat(validator.validateThoroughly(source)).isEmpty();
        });
    }

    /** Nearly every rule must have been broken, else little was compared. */
    @Test
    void inSourcesThatWereDamagedAtRandom() {
        Set<String> broken = new TreeSet<>();
        List<Graph> sound = sound();
        List<Triple> all = sound.stream().flatMap(Graph::stream).toList();
        Random random = new Random(1);
        for (Graph source : sound) {
            for (int i = 0; i < 40; i++) {
                same(damaged(source, all, random)).forEach(violation -> broken.add(violation.shape()));
            }
        }
        assertThat(broken).hasSizeGreaterThan(45);
    }

    /** A few statements go, come twice with another's object, or have an object of another kind. */
    private static Graph damaged(Graph source, List<Triple> all, Random random) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        int one = 1 << (3 + random.nextInt(6));
        source.stream().forEach(triple -> {
            int lot = random.nextInt(4 * one);
            Node object = triple.getObject();
            if (lot != 0) {
                graph.add(triple);
            }
            if (lot == 1) {
                graph.delete(triple);
                graph.add(triple.getSubject(), triple.getPredicate(), any(object, random));
            } else if (lot == 2) {
                Triple other = all.get(random.nextInt(all.size()));
                graph.add(triple.getSubject(), other.getPredicate(), other.getObject());
            } else if (lot == 3) {
                Triple other = all.stream()
                        .skip(random.nextInt(all.size()))
                        .filter(some -> some.getPredicate().equals(triple.getPredicate()))
                        .findFirst()
                        .orElse(triple);
                graph.delete(triple);
                graph.add(triple.getSubject(), triple.getPredicate(), other.getObject());
            }
        });
        return graph;
    }

    private static Node any(Node object, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> NodeFactory.createURI("https://w3id.org/cancu/vb/x/y/2031/1");
            case 1 -> NodeFactory.createBlankNode();
            case 2 -> NodeFactory.createLiteralDT("07", XSDDatatype.XSDinteger);
            case 3 -> NodeFactory.createLiteralDT("2031-02-30", XSDDatatype.XSDdate);
            case 4 -> NodeFactory.createLiteralDT("", XSDDatatype.XSDstring);
            case 5 -> NodeFactory.createLiteralLang("numbered \uD83E\uDE81", "vi");
            default ->
                object.isLiteral()
                        ? NodeFactory.createLiteralDT(object.getLiteralLexicalForm(), XSDDatatype.XSDtoken)
                        : Terms.UNIDENTIFIED_DOCUMENT;
        };
    }
}
