package vn.cancu.store;

import java.util.Optional;
import vn.cancu.graph.NamedGraph;

/** A source that is read when its turn comes, perhaps beside others. */
@FunctionalInterface
public interface PendingSource {
    /**
     * Reads it.
     *
     * @return what it says, named by its IRI
     * @throws vn.cancu.diagnostic.UserError where it cannot be read
     */
    NamedGraph read();

    /**
     * What tells it apart from all others, so that a build that goes on after a kill need not read it again: the same key
     * is the same file, read by the same program in the same way. Nothing where reading it again costs little.
     */
    default Optional<String> key() {
        return Optional.empty();
    }

    /** Whether it comes from a sealed generation, and so has been checked against the shapes before. */
    default boolean checked() {
        return false;
    }

    static PendingSource of(NamedGraph graph) {
        return () -> graph;
    }
}
