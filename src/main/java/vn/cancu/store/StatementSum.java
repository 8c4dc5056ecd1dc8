package vn.cancu.store;

import java.security.MessageDigest;

/**
 * A sum of statements that does not depend on their order and needs no sorting: the SHA-256 of each
 * as one line of canonical N-Quads, added modulo 2^256. It finds what accidents do. Who could choose millions of
 * statements at will could in theory find others of the same sum, which SHA-256 over all would not let him; so it serves
 * only for the derived graph, which follows from the others.
 */
final class StatementSum {
    private static final int WORDS = 8;
    /** Of a word, in hexadecimal. */
    private static final int DIGITS = 8;

    private static final long WORD = 0xffff_ffffL;

    private final MessageDigest digest = FileSum.digest();
    /** The sum in digits of 32 bits, the lowest first, each with room to carry later. */
    private final long[] sum = new long[WORDS];

    private long statements;
    private long counted;

    /** Begins with none. */
    StatementSum() {}

    /** Goes on from a sum. */
    StatementSum(GraphSum before) {
        for (int word = 0; word < WORDS; word++) {
            int at = DIGITS * (WORDS - 1 - word);
            sum[word] = Long.parseLong(before.sum(), at, at + DIGITS, 16);
        }
        statements = before.triples();
    }

    /** Takes one statement, as {@link vn.cancu.graph.CanonicalQuads#line} writes it. */
    void add(byte[] line) {
        count(line, 1);
        statements++;
    }

    /** Takes out what was added. */
    void remove(byte[] line) {
        count(line, -1);
        statements--;
    }

    private void count(byte[] line, int times) {
        byte[] hash = digest.digest(line);
        for (int word = 0; word < WORDS; word++) {
            int at = hash.length - Integer.BYTES * (word + 1);
            sum[word] += times
                    * ((hash[at] & 0xffL) << 24
                            | (hash[at + 1] & 0xffL) << 16
                            | (hash[at + 2] & 0xffL) << 8
                            | hash[at + 3] & 0xffL);
        }
        if (++counted % (1 << 30) == 0) {
            carry();
        }
    }

    private void carry() {
        long over = 0;
        for (int word = 0; word < WORDS; word++) {
            long digit = sum[word] + over;
            sum[word] = digit & WORD;
            // Less than nothing where more was taken out.
            over = digit >> Integer.SIZE;
        }
    }

    GraphSum sum() {
        return new GraphSum(statements, digits());
    }

    /** The sum of all that were added, 64 hexadecimal digits. */
    String digits() {
        carry();
        StringBuilder digits = new StringBuilder();
        for (int word = WORDS - 1; word >= 0; word--) {
            digits.append(String.format("%08x", sum[word]));
        }
        return digits.toString();
    }
}
