package vn.cancu.store;

import java.util.SortedMap;
import vn.cancu.authority.Bundled;

/** Which corpus, ontology and authority file ship with the program. */
final class Edition {
    private static final String SHAPES = "shapes";

    // FNV-1a of 64 bits: it tells editions apart, it guards nothing, and it loads no class.
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Edition() {}

    /**
     * Changes whenever a database that was built by this program would say something else: with the corpus, the ontology
     * and the format.
     */
    static String hash() {
        return Once.HASH;
    }

    /** Changes with every byte of the program, its rules and shapes too: another may read the same source otherwise. */
    static String program() {
        return Whole.HASH;
    }

    /** Whether a file is part of what is stated. Shapes are not: they are asked. */
    static boolean isStatement(String file) {
        return file.endsWith(".ttl") && !file.startsWith(SHAPES, file.lastIndexOf('/') + 1);
    }

    /** What ships with a program stays the same while it runs. */
    private static final class Once {
        static final String HASH = hash();

        private static String hash() {
            SortedMap<String, Long> sums = Bundled.checksums("ontology");
            sums.keySet().removeIf(file -> !isStatement(file));
            sums.putAll(Bundled.checksums("corpus"));
            return Edition.hash(sums);
        }
    }

    /** Like {@link Once}, of what few commands ask for. */
    private static final class Whole {
        static final String HASH = hash(Bundled.program());
    }

    static String hash(SortedMap<String, Long> sums) {
        long hash = add(BASIS, Integer.toString(Manifest.FORMAT));
        for (var sum : sums.entrySet()) {
            hash = add(add(hash, sum.getKey()), Long.toHexString(sum.getValue()));
        }
        return Long.toHexString(hash);
    }

    private static long add(long hash, String text) {
        long sum = hash;
        for (int i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * PRIME;
        }
        // What follows does not belong to it.
        return (sum ^ '\n') * PRIME;
    }
}
