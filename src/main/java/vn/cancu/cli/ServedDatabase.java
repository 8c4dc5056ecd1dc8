package vn.cancu.cli;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.UserError;
import vn.cancu.server.ServedGeneration;
import vn.cancu.server.StoreState;
import vn.cancu.store.Store;

/** The database on disk, and each generation that is built while it is served. */
final class ServedDatabase implements Served {
    private final DatabaseOption database;
    private final Console console;
    private @Nullable Store served;
    /** So that a generation that cannot be opened is reported once, not every second. */
    private boolean reported;

    ServedDatabase(DatabaseOption database, Console console) {
        this.database = database;
        this.console = console;
    }

    @Override
    public ServedGeneration first() {
        return serving(database.open(console));
    }

    private ServedGeneration serving(Store store) {
        ServedGeneration generation = ServedGeneration.of(store);
        served = store;
        return generation;
    }

    @Override
    public Optional<ServedGeneration> next() {
        if (served == null || !served.superseded()) {
            return Optional.empty();
        }
        try {
            ServedGeneration next = serving(Store.open(database.home()));
            reported = false;
            return Optional.of(next);
        } catch (UserError unusable) {
            // What is being served goes on being right; the next look may find the new generation in order.
            if (!reported) {
                console.tell(unusable.diagnostic());
                reported = true;
            }
            return Optional.empty();
        }
    }

    @Override
    public Optional<Supplier<StoreState>> state() {
        return Optional.empty();
    }
}
