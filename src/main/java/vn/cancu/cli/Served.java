package vn.cancu.cli;

import java.util.Optional;
import java.util.function.Supplier;
import vn.cancu.server.ServedGeneration;
import vn.cancu.server.StoreState;

/** What {@code serve} serves: one generation after another. Not for several threads at once, but for its state. */
interface Served {

    /** The first. */
    ServedGeneration first();

    /** Another in the place of the one before, where there is one; asked every second. */
    Optional<ServedGeneration> next();

    /** How it is with another server, where the data lies in one. */
    Optional<Supplier<StoreState>> state();
}
