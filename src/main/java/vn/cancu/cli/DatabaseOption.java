package vn.cancu.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;
import vn.cancu.index.CitationIndex;
import vn.cancu.store.Home;
import vn.cancu.store.SealedIndex;
import vn.cancu.store.Store;

/** {@code --db}, which all commands share that need the database. */
final class DatabaseOption {
    @Option(names = "--db", paramLabel = "${bundle:label.directory}")
    @Nullable
    String directory;

    Home home() {
        return Home.of(Optional.ofNullable(directory), System.getenv());
    }

    /** The citation index of the database alone, which takes a tenth of the time; the database is built first as below. */
    CitationIndex index(Console console) {
        try {
            return SealedIndex.open(home());
        } catch (UserError e) {
            if (e.diagnostic().code() != Code.DATABASE_MISSING) {
                throw e;
            }
        }
        open(console).close();
        return SealedIndex.open(home());
    }

    /** The database, built first where there is none. */
    Store open(Console console) {
        return Store.openOrBuild(home(), new BuildProgress(console));
    }
}
