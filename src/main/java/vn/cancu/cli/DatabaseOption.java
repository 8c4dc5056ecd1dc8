package vn.cancu.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.cancu.store.Home;
import vn.cancu.store.Store;

/** {@code --db}, which all commands share that need the database. */
final class DatabaseOption {
    @Option(names = "--db", paramLabel = "${bundle:label.directory}")
    @Nullable
    String directory;

    Home home() {
        return Store.home(Optional.ofNullable(directory), System.getenv());
    }

    /** The database, built first where there is none. */
    Store open(Console console) {
        return Store.openOrBuild(home(), new BuildProgress(console));
    }
}
