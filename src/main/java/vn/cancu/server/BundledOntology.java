package vn.cancu.server;

import org.apache.jena.graph.Graph;
import vn.cancu.authority.Bundled;
import vn.cancu.graph.TurtleReader;

/** The ontology as it ships with the program, read when a page first needs it. */
final class BundledOntology {
    private static final String FILE = "ontology/cancu.ttl";

    private BundledOntology() {}

    /** All of it; not to be changed. */
    static Graph graph() {
        return Read.GRAPH;
    }

    private static final class Read {
        static final Graph GRAPH = TurtleReader.read(Bundled.read(FILE), FILE);
    }
}
