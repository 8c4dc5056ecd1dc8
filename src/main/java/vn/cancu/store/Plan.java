package vn.cancu.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

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

    /** What the ledger is to say of it. */
    default List<LedgerEntry> entries(int generation) {
        return List.of();
    }

    @Override
    default void close() throws IOException {}
}
