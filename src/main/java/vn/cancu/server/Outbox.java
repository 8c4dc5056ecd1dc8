package vn.cancu.server;

import java.util.concurrent.Semaphore;

/** Bounds the memory of answers that wait for slow readers. Small answers are not counted. */
final class Outbox {
    private static final int SMALL = 256 << 10;
    private static final int UNIT = 1 << 10;

    private final Semaphore free;

    /** @param bytes of all large answers together */
    Outbox(long bytes) {
        this.free = new Semaphore((int) Math.min(Integer.MAX_VALUE, bytes / UNIT));
    }

    /** True where there is room for an answer of that many bytes, which is taken. */
    boolean take(long bytes) {
        return bytes <= SMALL || free.tryAcquire(units(bytes));
    }

    /** Gives back what was taken. */
    void give(long bytes) {
        if (bytes > SMALL) {
            free.release(units(bytes));
        }
    }

    private static int units(long bytes) {
        return (int) (bytes / UNIT);
    }
}
