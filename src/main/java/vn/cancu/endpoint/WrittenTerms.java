package vn.cancu.endpoint;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import vn.cancu.graph.CanonicalQuads;

/** Terms as they are written; most stand in several statements. */
final class WrittenTerms {
    /** That are remembered. */
    private static final int MOST = 1 << 16;

    private final Map<Node, byte[]> known = new HashMap<>();

    /** Those of a statement. */
    byte[][] of(Triple triple) {
        return new byte[][] {of(triple.getSubject()), of(triple.getPredicate()), of(triple.getObject())};
    }

    /** One. */
    byte[] of(Node term) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(term, CanonicalQuads::term);
    }
}
