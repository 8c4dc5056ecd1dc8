package vn.cancu.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * N-Quads in one fixed order: graphs by name, within a graph lines by their bytes. Two databases say the same exactly
 * when these bytes are equal; their SHA-256 is a database's content hash.
 */
public final class CanonicalQuads {
    private CanonicalQuads() {}

    /**
     * Writes the lines of one graph. To write a dataset, call this for its graphs in the order of their names.
     *
     * @return how many triples it has
     */
    public static long write(Node name, Graph graph, OutputStream out) throws IOException {
        String end = " " + Lexical.term(name) + " .\n";
        List<byte[]> lines = new ArrayList<>();
        for (Iterator<Triple> triples = graph.find(); triples.hasNext(); ) {
            Triple triple = triples.next();
            String line = Lexical.term(triple.getSubject())
                    + " "
                    + Lexical.term(triple.getPredicate())
                    + " "
                    + Lexical.term(triple.getObject())
                    + end;
            lines.add(line.getBytes(StandardCharsets.UTF_8));
        }
        lines.sort(Arrays::compareUnsigned);
        for (byte[] line : lines) {
            out.write(line);
        }
        return lines.size();
    }
}
