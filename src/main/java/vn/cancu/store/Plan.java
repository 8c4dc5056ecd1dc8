package vn.cancu.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import vn.cancu.graph.NamedGraph;

/** What a new generation is to be made of, as worked out when nobody else can build any more. */
interface Plan extends Closeable {
    /** The graphs of all its sources; asked for once, one after the other. */
    Iterable<NamedGraph> sources() throws IOException;

    /** Sources whose files are to be kept. */
    default List<Addition> additions() {
        return List.of();
    }

    /** What the ledger is to say of it. */
    default List<LedgerEntry> entries(int generation) {
        return List.of();
    }

    @Override
    default void close() throws IOException {}
}
