package vn.cancu.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cancu.graph.DerivedFacts;
import vn.cancu.graph.Iris;
import vn.cancu.graph.SampleAuthority;
import vn.cancu.graph.SampleSources;
import vn.cancu.graph.Terms;
import vn.cancu.query.RandomGraph;

/** One pass over all statements finds what the queries of the shapes file find, in graphs that are whole and in others. */
class WholeCheckTest {
    private static final List<Node> TOLD = List.of(
            Terms.CITING,
            Terms.CITED,
            Terms.ROLE,
            Terms.STANDING,
            Terms.STATED_DATE,
            Terms.STATED_TITLE,
            Terms.SUBJECT,
            Terms.PREDICATE,
            Terms.OBJECT,
            Terms.DATE,
            Terms.TYPE,
            Terms.BASED_ON,
            Terms.IMPLEMENTS,
            Terms.REPORTED_BASIS,
            Terms.CITES,
            Terms.TITLE,
            Terms.LABEL);

    private final ShapesValidator validator = ShapesValidator.bundled();

    private List<Violation> same(DatasetGraph data) {
        List<Violation> byQueries = Txn.calculateRead(data, () -> validator.validateWhole(data));
        List<Violation> byPass =
                Txn.calculateRead(data, () -> validator.validateWhole(new NumberedStatements(data), data));
        assertThat(byPass).isEqualTo(byQueries);
        return byPass;
    }

    static Stream<ShapesValidatorTest.Broken> broken() {
        return ShapesValidatorTest.broken();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void inEachBrokenExample(ShapesValidatorTest.Broken broken) {
        List<Violation> found = same(ShapesValidatorTest.brokenExample(broken));
        if (broken.scope().equals("whole")) {
            assertThat(found).extracting(Violation::shape).containsExactly(broken.rule());
        }
    }

    /** Each rule must have been broken, else nothing was compared. */
    @Test
    void inGraphsThatWereDamagedAtRandom() {
        Set<String> broken = new TreeSet<>();
        List<Quad> samples = samples();
        for (int seed = 0; seed < 60; seed++) {
            same(damaged(samples, new Random(seed))).forEach(violation -> broken.add(violation.shape()));
        }
        for (int seed = 0; seed < 8; seed++) {
            DatasetGraph crooked = RandomGraph.of(seed);
            List<Quad> quads = Txn.calculateRead(crooked, () -> crooked.stream().collect(Collectors.toList()));
            DatasetGraph data = DatasetGraphFactory.createTxnMem();
            Txn.executeWrite(data, () -> quads.forEach(data::add));
            same(data).forEach(violation -> broken.add(violation.shape()));
            for (int i = 0; i < 8; i++) {
                same(damaged(quads, new Random(i))).forEach(violation -> broken.add(violation.shape()));
            }
        }
        assertThat(broken)
                .containsExactly(
                        "date-conflict",
                        "derived-fact-unstated",
                        "graph-of-no-source",
                        "implemented-before-issue",
                        "legal-basis-cycle",
                        "shortcut-without-citation");
    }

    private static List<Quad> samples() {
        List<Quad> quads = new ArrayList<>();
        Graph facts = GraphMemFactory.createDefaultGraphSameTerm();
        SampleSources.graphs().forEach(source -> source.graph().stream().forEach(triple -> {
            facts.add(triple);
            quads.add(new Quad(source.name(), triple));
        }));
        SampleAuthority.graph().stream().forEach(triple -> {
            facts.add(triple);
            quads.add(new Quad(Iris.AUTHORITY, triple));
        });
        DerivedFacts.of(facts).stream().forEach(triple -> quads.add(new Quad(Iris.DERIVED, triple)));
        return quads;
    }

    /** Some statements are taken away, others get the object of another of their property, or come in another graph. */
    private static DatasetGraph damaged(List<Quad> whole, Random random) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        List<Quad> told = whole.stream()
                .filter(quad -> TOLD.contains(quad.getPredicate()))
                .toList();
        List<Node> graphs = whole.stream().map(Quad::getGraph).distinct().toList();
        int one = random.nextInt(40) + 2;
        Txn.executeWrite(
                data,
                () -> whole.forEach(quad -> {
                    int lot = TOLD.contains(quad.getPredicate()) ? random.nextInt(3 * one) : 3;
                    Quad other = told.get(random.nextInt(told.size()));
                    if (lot == 0) {
                        return;
                    }
                    if (lot == 1 && other.getPredicate().equals(quad.getPredicate())) {
                        data.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), other.getObject());
                        return;
                    }
                    if (lot == 2) {
                        Node graph = random.nextInt(4) == 0
                                ? NodeFactory.createURI("urn:other")
                                : graphs.get(random.nextInt(graphs.size()));
                        data.add(graph, quad.getSubject(), quad.getPredicate(), quad.getObject());
                        return;
                    }
                    data.add(quad);
                }));
        return data;
    }
}
