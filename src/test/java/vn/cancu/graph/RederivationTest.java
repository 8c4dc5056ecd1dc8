package vn.cancu.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import vn.cancu.query.RandomGraph;

/** What changes with a source is what a derivation of everything has otherwise with it than without it. */
class RederivationTest {
    /** A database, by graphs; the derived one is not among them. */
    private static Graph derived(Map<Node, Graph> graphs) {
        DerivedFacts rules = new DerivedFacts();
        graphs.values().forEach(rules::add);
        Graph derived = GraphMemFactory.createDefaultGraphSameTerm();
        rules.derive(derived::add);
        return derived;
    }

    private static DatasetGraph dataset(Map<Node, Graph> graphs, Graph derived) {
        DatasetGraph data = DatasetGraphFactory.create();
        graphs.forEach((name, graph) -> GraphUtil.addInto(data.getGraph(name), graph));
        GraphUtil.addInto(data.getGraph(Iris.DERIVED), derived);
        return data;
    }

    /** The number of statements that differ, which the change must be exactly. */
    private static int holds(Map<Node, Graph> before, Map<Node, Graph> now, List<Graph> changed) {
        Graph was = derived(before);
        Graph is = derived(now);
        Rederivation.Change change = Rederivation.of(dataset(before, was), dataset(now, was), changed)
                .orElseThrow();
        assertThat(change.gone())
                .containsExactlyInAnyOrderElementsOf(
                        was.stream().filter(triple -> !is.contains(triple)).collect(Collectors.toList()));
        assertThat(change.come())
                .containsExactlyInAnyOrderElementsOf(
                        is.stream().filter(triple -> !was.contains(triple)).collect(Collectors.toList()));
        return change.gone().size() + change.come().size();
    }

    /** Each source goes and comes, and what it says moves in part to another. */
    private static int eachSourceOf(Map<Node, Graph> all) {
        int differences = 0;
        List<Node> sources = all.keySet().stream()
                .filter(name -> !name.equals(Iris.AUTHORITY))
                .toList();
        for (int i = 0; i < sources.size(); i++) {
            Map<Node, Graph> without = new LinkedHashMap<>(all);
            Graph one = without.remove(sources.get(i));
            differences += holds(without, all, List.of(one));
            differences += holds(all, without, List.of(one));
            Map<Node, Graph> other = new LinkedHashMap<>(without);
            Node next = sources.get((i + 1) % sources.size());
            Graph replaced = other.put(next, one);
            differences += holds(without, other, List.of(replaced, one));
        }
        return differences;
    }

    @Test
    void inCrookedGraphs() {
        for (long seed = 0; seed < 40; seed++) {
            DatasetGraph stored = RandomGraph.of(seed);
            List<Quad> quads = Txn.calculateRead(stored, () -> stored.stream().collect(Collectors.toList()));
            Map<Node, Graph> graphs = new LinkedHashMap<>();
            quads.stream().filter(quad -> !quad.getGraph().equals(Iris.DERIVED)).forEach(quad -> graphs.computeIfAbsent(
                            quad.getGraph(), name -> GraphMemFactory.createDefaultGraphSameTerm())
                    .add(quad.asTriple()));
            assertThat(eachSourceOf(graphs)).as("seed %d", seed).isGreaterThan(100);
        }
    }

    private static Map<Node, Graph> samples() {
        Map<Node, Graph> graphs = new LinkedHashMap<>();
        graphs.put(Iris.AUTHORITY, SampleAuthority.graph());
        SampleSources.graphs().forEach(source -> graphs.put(source.name(), source.graph()));
        return graphs;
    }

    @Test
    void inTheSamples() {
        assertThat(eachSourceOf(samples())).isGreaterThan(100);
    }

    /** Another name of an issuer or a type is in the label of each of its documents. */
    @Test
    void aNameChangesTheLabelsOfOthers() {
        Map<Node, Graph> all = samples();
        List<Node> named = all.get(Iris.AUTHORITY).stream(Node.ANY, Terms.PREF_LABEL, Node.ANY)
                .map(Triple::getSubject)
                .distinct()
                .filter(node -> all.values().stream()
                        .anyMatch(graph -> graph.contains(Node.ANY, Terms.REGISTER, node)
                                || graph.contains(Node.ANY, Terms.DOCUMENT_TYPE, node)))
                .toList();
        assertThat(named).hasSizeGreaterThan(3);
        for (Node node : named) {
            Graph says = GraphMemFactory.createDefaultGraphSameTerm();
            says.add(node, Terms.PREF_LABEL, SourceGraph.vietnamese("A"));
            Map<Node, Graph> with = new LinkedHashMap<>(all);
            with.put(NodeFactory.createURI("urn:x"), says);
            assertThat(holds(all, with, List.of(says))).isPositive();
            holds(with, all, List.of(says));
        }
    }

    @Test
    void aNewKindOfBodiesOrProvinceChangesAnything() {
        List<Triple> reasons = new ArrayList<>();
        Node kind = NodeFactory.createURI(Iris.BASE + "loai-co-quan/so-moi");
        reasons.add(Triple.create(kind, Terms.TYPE, Terms.AGENCY_KIND));
        samples().get(Iris.AUTHORITY).stream(Node.ANY, Terms.TYPE, Terms.A_PROVINCE)
                .map(Triple::getSubject)
                .limit(1)
                .forEach(province ->
                        reasons.add(Triple.create(province, Terms.PREF_LABEL, SourceGraph.english("Somewhere"))));
        assertThat(reasons).hasSize(2).allSatisfy(reason -> {
            Map<Node, Graph> all = samples();
            DatasetGraph before = dataset(all, derived(all));
            Graph says = GraphMemFactory.createDefaultGraphSameTerm();
            says.add(reason);
            DatasetGraph now = dataset(all, derived(all));
            GraphUtil.addInto(now.getGraph(NodeFactory.createURI("urn:x")), says);
            assertThat(Rederivation.of(before, now, List.of(says))).isEmpty();
        });
    }
}
