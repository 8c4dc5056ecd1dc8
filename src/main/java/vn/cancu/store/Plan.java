package vn.cancu.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cancu.graph.NamedGraph;

/** What a new generation is to be made of, as worked out when nobody else can build any more. */
interface Plan extends Closeable {
    /** All its sources. */
    List<PendingSource> sources();

    /** About how many triples it will come to, as far as that is known beforehand. */
    default long triples() {
        return 0;
    }

    /** Sources whose files are to be kept. */
    default List<Addition> additions() {
        return List.of();
    }

    /** What to change in a generation that is there, where that comes to the same as {@link #sources} in less time. */
    default Optional<Change> change() {
        return Optional.empty();
    }

    /**
     * How a new generation differs from another.
     *
     * @param base that other, open as long as the plan
     * @param added graphs that it has, in the place of those of the same names
     * @param dropped names of graphs that it does not have
     */
    record Change(Store base, List<NamedGraph> added, Set<String> dropped) {}

    /** What the ledger is to say of it. */
    default List<LedgerEntry> entries(int generation) {
        return List.of();
    }

    @Override
    default void close() throws IOException {}
}
