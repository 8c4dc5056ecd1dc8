package vn.cancu.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Lucene tells on standard error that it would be faster with an incubating module of Java, which nobody needs here. */
final class Logging {
    /** Held, since the platform forgets loggers that nobody holds. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Logging() {}

    static void quiet() {
        VECTORS.setLevel(Level.OFF);
    }
}
