package vn.cancu.store;

import java.math.BigInteger;
import java.security.MessageDigest;

/**
 * A sum of statements that does not depend on their order and from which one can be taken out again: the SHA-256 of each
 * as one line of canonical N-Quads, added modulo 2^256. It finds what accidents do. Who could choose millions of
 * statements at will could in theory find others of the same sum, which SHA-256 over all would not let him; so it serves
 * only for the derived graph, which follows from the others.
 */
final class StatementSum {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest digest = FileSum.digest();
    private BigInteger sum = BigInteger.ZERO;
    private long statements;

    /** The sum that {@link #sum} gave, to go on from. */
    static StatementSum of(GraphSum before) {
        StatementSum sum = new StatementSum();
        sum.sum = new BigInteger(before.sum(), 16);
        sum.statements = before.triples();
        return sum;
    }

    StatementSum() {}

    void add(byte[] line) {
        sum = sum.add(new BigInteger(1, digest.digest(line)));
        statements++;
        if (sum.bitLength() > 512) {
            sum = sum.mod(MODULUS);
        }
    }

    /** Takes out one that was added. */
    void remove(byte[] line) {
        sum = sum.subtract(new BigInteger(1, digest.digest(line)));
        statements--;
    }

    GraphSum sum() {
        return new GraphSum(statements, String.format("%064x", sum.mod(MODULUS)));
    }
}
