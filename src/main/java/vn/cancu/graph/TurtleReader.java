package vn.cancu.graph;

import java.io.ByteArrayInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;

/** Reads Turtle that is ours: the corpus, the ontology, the authority file. */
public final class TurtleReader {
    private TurtleReader() {}

    /**
     * The triples of one file. Blank nodes become IRIs numbered in the order of the file, so that the same file always
     * gives the same graph.
     *
     * @param turtle in UTF-8
     * @param name of the file, for errors and for the IRIs of blank nodes
     * @throws IllegalArgumentException naming the file, where it is not Turtle
     */
    public static Graph read(byte[] turtle, String name) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        try {
            RDFParser.create()
                    .source(new ByteArrayInputStream(turtle))
                    .lang(Lang.TURTLE)
                    .base(Iris.BASE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new BlankNodesNamed(graph, name));
        } catch (RiotException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
        return graph;
    }
}
