package vn.cancu.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cancu.text.SourceKind;

/**
 * One line of the ledger.
 *
 * @param deed what was done
 * @param generation that came of it; for a rollback, the one that was returned to
 * @param sha256 of the source concerned
 */
record LedgerEntry(
        Deed deed,
        int generation,
        String when,
        @Nullable String sha256,
        @Nullable String file,
        @Nullable String url,
        @Nullable SourceKind kind,
        boolean recognise,
        @Nullable String reader) {

    enum Deed {
        ADD,
        REMOVE,
        ROLLBACK
    }

    static LedgerEntry add(AcceptedSource source, int generation) {
        return new LedgerEntry(
                Deed.ADD,
                generation,
                source.when(),
                source.sha256(),
                source.file(),
                source.url().orElse(null),
                source.kind().orElse(null),
                source.recognise(),
                source.reader());
    }

    static LedgerEntry remove(String sha256, int generation, String when) {
        return new LedgerEntry(Deed.REMOVE, generation, when, sha256, null, null, null, false, null);
    }

    static LedgerEntry rollback(int generation, String when) {
        return new LedgerEntry(Deed.ROLLBACK, generation, when, null, null, null, null, false, null);
    }

    LedgerEntry of(int number) {
        return new LedgerEntry(deed, number, when, sha256, file, url, kind, recognise, reader);
    }

    AcceptedSource source() {
        if (sha256 == null || file == null || reader == null) {
            throw new IllegalStateException("not one that was added");
        }
        return new AcceptedSource(
                sha256, file, Optional.ofNullable(url), Optional.ofNullable(kind), recognise, when, reader);
    }
}
