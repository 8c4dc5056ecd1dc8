package vn.cancu.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cancu.authority.Bundled;
import vn.cancu.diagnostic.Severity;

/**
 * Each rule of {@code ontology/shapes.ttl} passes on {@code example.trig} and is broken by one small graph, named as the
 * rule, under {@code source/} or {@code whole/}: what that graph says of a node takes the place of what the example says of
 * it. {@code broken.tsv} has what must then be reported, and nothing else may be.
 */
class ShapesValidatorTest {
    private static final String BASE = "https://w3id.org/cancu/";
    private static final Node SOURCE = node("nguon/a1a1a1a1a1a1a1a1");
    private static final Node REPORT = node("nguon/b2b2b2b2b2b2b2b2");

    private final ShapesValidator validator = ShapesValidator.bundled();

    /** One line of {@code broken.tsv}. */
    record Broken(String rule, String scope, Severity severity, String focus, String vi, String en) {
        static Broken read(String line) {
            String[] cells = line.split("\t", -1);
            return new Broken(cells[0], cells[1], Severity.valueOf(cells[2]), cells[3], cells[4], cells[5]);
        }

        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Broken> broken() {
        return text("broken.tsv").lines().skip(1).map(Broken::read);
    }

    static Stream<Broken> brokenSource() {
        return broken().filter(broken -> broken.scope().equals("source"));
    }

    @Test
    void theExampleBreaksNothing() {
        DatasetGraph example = example();
        assertThat(validator.validateSource(example.getGraph(SOURCE))).isEmpty();
        assertThat(validator.validateSource(example.getGraph(REPORT))).isEmpty();
        assertThat(validator.validateWhole(example)).isEmpty();
        assertThat(validator.validateAll(example)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void eachRuleIsBrokenByItsGraphAndByNothingElse(Broken broken) {
        DatasetGraph data = brokenExample(broken);
        List<Violation> found = broken.scope().equals("source")
                ? validator.validateSource(data.getGraph(SOURCE))
                : validator.validateWhole(data);
        assertThat(found)
                .extracting(
                        Violation::shape,
                        Violation::severity,
                        violation -> violation.focusNode().toString().replaceFirst("^" + BASE, ""))
                .containsExactly(tuple(broken.rule(), broken.severity(), broken.focus()));
        assertThat(found.get(0).message(Locale.forLanguageTag("vi"))).isEqualTo(broken.vi());
        assertThat(found.get(0).message(Locale.ENGLISH)).isEqualTo(broken.en());
    }

    @Test
    void everyRuleHasItsGraphs() {
        assertThat(broken().map(Broken::rule)).containsExactlyInAnyOrderElementsOf(validator.rules());
    }

    /** Evaluating a query once for all nodes must come to what any SHACL engine finds node by node. */
    @ParameterizedTest
    @MethodSource("brokenSource")
    void anotherReaderOfTheFileFindsTheSame(Broken broken) {
        Graph graph = brokenExample(broken).getGraph(SOURCE);
        assertThat(ShaclValidator.get().validate(Shapes.parse(shapes()), graph).getEntries())
                .extracting(entry -> Rule.name(entry.source()), entry -> entry.focusNode())
                .containsExactly(tuple(broken.rule(), node(broken.focus())));
    }

    @Test
    void everyShapeFindsItsNodesInTheExample() {
        Graph graph = example().getGraph(SOURCE);
        Shapes shapes = Shapes.parse(shapes());
        assertThat(shapes.getTargetShapes()).hasSizeGreaterThan(15).allSatisfy(shape -> {
            Collection<Node> targets = VLib.focusNodes(graph, shape);
            assertThat(targets).as("targets of %s", shape.getShapeNode()).isNotEmpty();
            assertThat(shape.getPropertyShapes()).allSatisfy(property -> assertThat(targets)
                    .as("%s", property.getShapeNode())
                    .anyMatch(target -> !ShaclPaths.valueNodes(graph, target, property.getPath())
                            .isEmpty()));
        });
    }

    @Test
    void theOrderOfTheGraphDoesNotShow() {
        DatasetGraph data = DatasetGraphFactory.create();
        brokenSource().forEach(broken -> brokenExample(broken).getGraph(SOURCE).stream()
                .forEach(triple -> data.getDefaultGraph().add(triple)));
        List<Triple> triples = new ArrayList<>(data.getDefaultGraph().find().toList());
        List<Violation> expected = validator.validateSource(data.getDefaultGraph());
        assertThat(expected).hasSizeGreaterThan(20).isSorted();
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(triples, new Random(seed));
            Graph shuffled = GraphMemFactory.createDefaultGraph();
            triples.forEach(shuffled::add);
            assertThat(validator.validateSource(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void theWholeIsEachSourceAndWhatIsBetweenThem() {
        DatasetGraph data = example();
        broken().filter(broken ->
                        List.of("evidence-length", "legal-basis-cycle").contains(broken.rule()))
                .forEach(broken -> {
                    DatasetGraph other = brokenExample(broken);
                    data.clear();
                    other.stream().forEach(data::add);
                    assertThat(validator.validateAll(data))
                            .extracting(Violation::shape)
                            .containsExactly(broken.rule());
                });
    }

    @Test
    void citationsWithinTheReportAreCheckedToo() {
        Graph report = example().getGraph(REPORT);
        Node citation = NodeFactory.createURI(REPORT.getURI() + "#citation-38-60");
        Node citing = cancu("citing");
        report.delete(citation, citing, REPORT);
        report.add(citation, citing, node("vb/ubnd-doi-gio/ke-hoach/2031/21"));
        assertThat(validator.validateSource(report))
                .extracting(Violation::shape)
                .as("a report names its document itself")
                .containsExactly("citation-place");
    }

    /** 40,000 triples: ten times a long decree. Work that grows with the square of them would take minutes. */
    @Test
    void aLongSourceTakesNoLongerThanItsLength() {
        Graph graph = example().getGraph(SOURCE);
        List<Triple> citation = graph.find(
                        NodeFactory.createURI(SOURCE.getURI() + "#citation-118-172"), Node.ANY, Node.ANY)
                .toList();
        List<Triple> evidence = graph.find(
                        NodeFactory.createURI(SOURCE.getURI() + "#evidence-118-172"), Node.ANY, Node.ANY)
                .toList();
        for (int i = 0; i < 2_500; i++) {
            Node quote = NodeFactory.createURI(SOURCE.getURI() + "#evidence-" + i);
            Node cites = NodeFactory.createURI(SOURCE.getURI() + "#citation-" + i);
            evidence.forEach(triple -> graph.add(quote, triple.getPredicate(), triple.getObject()));
            citation.stream()
                    .filter(triple -> !triple.getPredicate().equals(cancu("evidence")))
                    .forEach(triple -> graph.add(cites, triple.getPredicate(), triple.getObject()));
            graph.add(cites, cancu("evidence"), quote);
        }
        assertThat(graph.size()).isGreaterThan(40_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(validator.validateSource(graph))
                .isEmpty());
    }

    static Graph shapes() {
        return RDFParser.fromString(new String(Bundled.read("ontology/shapes.ttl"), UTF_8), Lang.TTL)
                .toGraph();
    }

    static DatasetGraph example() {
        DatasetGraph data = DatasetGraphFactory.create();
        parse("example.trig").stream().forEach(data::add);
        return data;
    }

    /** The example with what the rule's graph says of each of its nodes in place of what it said before. */
    static DatasetGraph brokenExample(Broken broken) {
        DatasetGraph data = example();
        boolean one = broken.scope().equals("source");
        List<Quad> quads = parse(broken.scope() + "/" + broken.rule() + (one ? ".ttl" : ".trig")).stream()
                .map(quad -> one ? new Quad(SOURCE, quad.asTriple()) : quad)
                .toList();
        quads.forEach(quad -> data.deleteAny(quad.getGraph(), quad.getSubject(), Node.ANY, Node.ANY));
        quads.forEach(data::add);
        return data;
    }

    private static DatasetGraph parse(String file) {
        return RDFParser.fromString(text(file), file.endsWith(".ttl") ? Lang.TTL : Lang.TRIG)
                // A date that does not exist is what one of the graphs is about.
                .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
                .toDatasetGraph();
    }

    private static String text(String file) {
        try (InputStream in = ShapesValidatorTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Node cancu(String name) {
        return node("ontology#" + name);
    }

    private static Node node(String path) {
        return NodeFactory.createURI(BASE + path);
    }
}
