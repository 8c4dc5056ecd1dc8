package vn.cancu.store;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import vn.cancu.graph.CanonicalQuads;

/**
 * What a graph says, in numbers.
 *
 * @param triples how many it has
 * @param sum 64 hexadecimal digits: SHA-256 of its statements as canonical N-Quads; for the derived graph, which can be
 *     too large to sort, the {@link StatementSum} of its statements
 */
record GraphSum(long triples, String sum) {
    static GraphSum of(Node name, Graph graph) {
        MessageDigest digest = FileSum.digest();
        try {
            return of(CanonicalQuads.write(name, graph, into(digest)), digest);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written anywhere", e);
        }
    }

    /** @param lines of the graph, which are sorted hereby */
    static GraphSum of(List<byte[]> lines) {
        MessageDigest digest = FileSum.digest();
        try {
            return of(CanonicalQuads.write(lines, into(digest)), digest);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written anywhere", e);
        }
    }

    private static OutputStream into(MessageDigest digest) {
        return new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    }

    private static GraphSum of(long triples, MessageDigest digest) {
        return new GraphSum(triples, HexFormat.of().formatHex(digest.digest()));
    }
}
