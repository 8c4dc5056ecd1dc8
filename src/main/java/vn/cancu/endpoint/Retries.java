package vn.cancu.endpoint;

import java.time.Duration;

/**
 * How often and how soon a request is sent again that met a fault which may pass.
 *
 * @param most times after the first
 * @param first time to wait before the first of them; twice as long before each next
 * @param longest time to wait before any
 */
public record Retries(int most, Duration first, Duration longest) {
    /** For long work that nobody watches. */
    public static final Retries PATIENT = new Retries(6, Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** For somebody who waits for an answer. */
    public static final Retries ONCE = new Retries(1, Duration.ofMillis(50), Duration.ofMillis(200));

    /** For what may as well not be done. */
    static final Retries NONE = new Retries(0, Duration.ZERO, Duration.ZERO);

    /** Before retry number {@code n}, from 0. */
    Duration before(int n) {
        Duration wait = first.multipliedBy(1L << Math.min(n, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
