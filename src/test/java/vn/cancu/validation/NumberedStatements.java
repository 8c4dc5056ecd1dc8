package vn.cancu.validation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The statements of any dataset, all in memory. */
final class NumberedStatements implements Statements {
    private final DatasetGraph data;
    private final Map<Node, Long> numbers = new HashMap<>();
    private final Map<Long, Node> terms = new HashMap<>();

    NumberedStatements(DatasetGraph data) {
        this.data = data;
        data.stream().forEach(quad -> List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
                .forEach(term -> numbers.computeIfAbsent(term, one -> {
                    terms.put((long) numbers.size(), one);
                    return (long) numbers.size();
                })));
    }

    @Override
    public void all(Visitor visitor) {
        visit(data.stream().toList(), visitor);
    }

    @Override
    public void of(Node graph, Visitor visitor) {
        visit(data.stream(graph, Node.ANY, Node.ANY, Node.ANY).toList(), visitor);
    }

    private void visit(List<Quad> quads, Visitor visitor) {
        quads.stream()
                .sorted(Comparator.<Quad>comparingLong(quad -> number(quad.getGraph()))
                        .thenComparingLong(quad -> number(quad.getSubject())))
                .forEach(quad -> visitor.visit(
                        number(quad.getGraph()),
                        number(quad.getSubject()),
                        number(quad.getPredicate()),
                        number(quad.getObject())));
    }

    @Override
    public long number(Node term) {
        return numbers.getOrDefault(term, NOWHERE);
    }

    @Override
    public Node term(long number) {
        return terms.get(number);
    }
}
