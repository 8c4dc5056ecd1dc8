package vn.cancu.bench.corpus;

import java.util.Locale;
import java.util.SplittableRandom;

/** How much a document of the corpus says. */
public enum Profile {
    /** The least that a document with a number, a basis and a task can say. */
    LEAN,
    /** As published plans are: half of them longer than 12 KB, with 12 citations and 10 responsibilities. */
    REAL;

    /** @throws IllegalArgumentException where there is no such profile */
    public static Profile of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** How many documents a document cites. */
    int citations(SplittableRandom random) {
        return this == LEAN ? 1 + random.nextInt(2) : spread(random, 12, 0.4);
    }

    /** How many tasks it gives. */
    int responsibilities(SplittableRandom random) {
        return this == LEAN ? random.nextInt(3) / 2 : spread(random, 10, 0.4);
    }

    /** Its length in characters; a character of Vietnamese text takes 1.36 bytes of UTF-8. */
    int characters(SplittableRandom random) {
        return this == LEAN ? 0 : spread(random, 8_900, 0.35);
    }

    /** Log-normal around a median. */
    private static int spread(SplittableRandom random, int median, double sigma) {
        return (int) Math.max(1, Math.round(median * Math.exp(sigma * gaussian(random))));
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
