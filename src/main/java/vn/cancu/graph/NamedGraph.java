package vn.cancu.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * A graph and its name.
 *
 * @param name for the facts of a source the source's IRI
 * @param graph its triples; no blank nodes
 */
public record NamedGraph(Node name, Graph graph) {
    public NamedGraph {
        if (!name.isURI()) {
            throw new IllegalArgumentException("name " + name);
        }
    }
}
