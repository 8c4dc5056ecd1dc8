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
 * N-Quads in one fixed order: lines by their bytes. Two graphs say the same exactly when these bytes are equal.
 */
public final class CanonicalQuads {
    private CanonicalQuads() {}

    /**
     * Writes the lines of one graph.
     *
     * @return how many triples it has
     */
    public static long write(Node name, Graph graph, OutputStream out) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        String end = end(name);
        for (Iterator<Triple> triples = graph.find(); triples.hasNext(); ) {
            lines.add(line(triples.next(), end));
        }
        lines.sort(Arrays::compareUnsigned);
        for (byte[] line : lines) {
            out.write(line);
        }
        return lines.size();
    }

    /** The line of one statement, with its end. */
    public static byte[] line(Node name, Triple triple) {
        return line(triple, end(name));
    }

    private static String end(Node name) {
        return " " + Lexical.term(name) + " .\n";
    }

    private static byte[] line(Triple triple, String end) {
        String line = Lexical.term(triple.getSubject())
                + " "
                + Lexical.term(triple.getPredicate())
                + " "
                + Lexical.term(triple.getObject())
                + end;
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
