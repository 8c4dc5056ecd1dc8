package vn.cancu.graph;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;

/** Puts triples into a graph, each blank node with an IRI in its place (RDF 1.1 Concepts, 3.5: Skolemization). */
final class BlankNodesNamed extends StreamRDFBase {
    private final Graph graph;
    private final String prefix;
    private final Map<Node, Node> names = new HashMap<>();

    BlankNodesNamed(Graph graph, String file) {
        this.graph = graph;
        this.prefix = Iris.BASE + ".well-known/genid/" + file.replaceAll("[^A-Za-z0-9./-]", "_") + "-";
    }

    @Override
    public void triple(Triple triple) {
        graph.add(named(triple.getSubject()), triple.getPredicate(), named(triple.getObject()));
    }

    private Node named(Node node) {
        return node.isBlank()
                ? names.computeIfAbsent(node, n -> NodeFactory.createURI(prefix + (names.size() + 1)))
                : node;
    }
}
