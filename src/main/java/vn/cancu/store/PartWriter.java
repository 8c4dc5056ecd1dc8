package vn.cancu.store;

import java.io.IOException;
import vn.cancu.graph.NamedGraph;

/**
 * Writes a part of a generation in the same pass as the triples: the citation index, the search index. What it has
 * written is sealed with the triples and read beside them, so the two never tell different things.
 *
 * <p>A build that fails closes its writers without {@link #finish}; the folder is thrown away then.
 */
public interface PartWriter extends AutoCloseable {
    /**
     * Takes one graph. Called for the authority graph first, then once for each source's, then for the derived graph,
     * which may come in several pieces under its one name.
     *
     * @param graph not to be kept: it may be gone when the next one comes
     */
    void add(NamedGraph graph) throws IOException;

    /** Completes the files of the part; nothing is added after. They need not be on the disk yet: the build sees to it. */
    void finish() throws IOException;

    /** Lets go of what is open; called once, finished or not. */
    @Override
    void close() throws IOException;
}
