package vn.cancu.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;

/** What {@code add} has taken into a home and {@code remove} has taken out, as a build finds it. */
public final class Holdings {
    private final Accepted accepted;
    private final Ledger ledger;

    Holdings(Home home, Ledger ledger) {
        this.accepted = new Accepted(home);
        this.ledger = ledger;
    }

    /** What is to be built in beside the sources that the user names otherwise, by SHA-256. */
    public Collection<AcceptedSource> accepted() {
        return ledger.accepted().values();
    }

    /** The SHA-256 of each source that was taken out, those that ship with the program included. */
    public Set<String> removed() {
        return ledger.removed();
    }

    /** Where the bytes of an accepted source are kept. */
    public Path file(AcceptedSource source) {
        return accepted.file(source);
    }
}
