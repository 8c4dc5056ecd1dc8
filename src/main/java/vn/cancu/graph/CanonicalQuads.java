package vn.cancu.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
        byte[] end = term(name);
        // A term stands in several statements, and writing it is most of the work.
        Map<Node, byte[]> terms = new HashMap<>();
        for (Iterator<Triple> triples = graph.find(); triples.hasNext(); ) {
            Triple triple = triples.next();
            lines.add(line(
                    terms.computeIfAbsent(triple.getSubject(), CanonicalQuads::term),
                    terms.computeIfAbsent(triple.getPredicate(), CanonicalQuads::term),
                    terms.computeIfAbsent(triple.getObject(), CanonicalQuads::term),
                    end));
        }
        return write(lines, out);
    }

    /**
     * Writes lines in their order.
     *
     * @param lines of one graph, which are sorted hereby
     * @return how many there are
     */
    public static long write(List<byte[]> lines, OutputStream out) throws IOException {
        lines.sort(Arrays::compareUnsigned);
        for (byte[] line : lines) {
            out.write(line);
        }
        return lines.size();
    }

    /** A term, as it stands in a line. */
    public static byte[] term(Node node) {
        return Lexical.term(node).getBytes(StandardCharsets.UTF_8);
    }

    /** The line of one statement, with its end, from its terms as {@link #term} writes them. */
    public static byte[] line(byte[] subject, byte[] predicate, byte[] object, byte[] graph) {
        byte[] line = new byte[subject.length + predicate.length + object.length + graph.length + 6];
        int at = put(subject, line, 0);
        at = put(predicate, line, at);
        at = put(object, line, at);
        at = put(graph, line, at);
        line[at] = '.';
        line[at + 1] = '\n';
        return line;
    }

    private static int put(byte[] term, byte[] line, int at) {
        System.arraycopy(term, 0, line, at, term.length);
        line[at + term.length] = ' ';
        return at + term.length + 1;
    }
}
