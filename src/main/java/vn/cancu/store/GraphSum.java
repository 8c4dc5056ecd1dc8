package vn.cancu.store;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import vn.cancu.graph.CanonicalQuads;
import vn.cancu.graph.Iris;

/**
 * What a graph says, in numbers.
 *
 * @param triples how many it has
 * @param sum 64 hexadecimal digits: SHA-256 of its statements as canonical N-Quads; for the derived graph, which can be
 *     too large to sort, the {@link StatementSum} of its statements
 */
record GraphSum(long triples, String sum) {
    static GraphSum of(Node name, Graph graph) {
        if (name.equals(Iris.DERIVED)) {
            StatementSum sum = new StatementSum();
            graph.find().forEachRemaining(triple -> sum.add(CanonicalQuads.line(name, triple)));
            return sum.sum();
        }
        MessageDigest digest = FileSum.digest();
        try {
            long triples =
                    CanonicalQuads.write(name, graph, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return new GraphSum(triples, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written anywhere", e);
        }
    }
}
