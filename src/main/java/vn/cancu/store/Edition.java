package vn.cancu.store;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import vn.cancu.authority.Bundled;

/** Which corpus, ontology and authority file ship with the program. */
final class Edition {
    private Edition() {}

    /**
     * Changes whenever a database that was built by this program would say something else: with the corpus, the ontology
     * and the format.
     */
    static String hash() {
        return Once.HASH;
    }

    /** The files of the ontology and the authority file. Shapes are not among them: they are asked, not stated. */
    static Stream<String> statements() {
        return Bundled.list("ontology").stream()
                .filter(file -> file.endsWith(".ttl") && !file.matches("ontology/(.*/)?shapes.*"));
    }

    /** What ships with a program stays the same while it runs. */
    private static final class Once {
        static final String HASH = sum();

        private static String sum() {
            StringBuilder sums = new StringBuilder("format " + Manifest.FORMAT + "\n");
            Stream.concat(statements(), Bundled.list("corpus").stream())
                    .forEach(file -> sums.append(FileSum.sha256(Bundled.read(file)))
                            .append("  ")
                            .append(file)
                            .append('\n'));
            return FileSum.sha256(sums.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
