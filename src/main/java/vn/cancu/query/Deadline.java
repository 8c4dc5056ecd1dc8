package vn.cancu.query;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * By when the work of a thread must be done. Nothing in Java ends a thread from outside, so {@link Facts}, through which
 * all pages look things up, asks at each step whether it may go on; where the citation index answers, {@link Solutions} do.
 */
public final class Deadline {
    /** Of the thread, as look-ups are shared by many pieces of work at once. */
    private static final ThreadLocal<@Nullable Deadline> KEPT = new ThreadLocal<>();

    private static final Deadline NONE = new Deadline(Duration.ofDays(36_500));

    private final Duration time;
    private final long started = System.nanoTime();
    private volatile @Nullable Code stopped;

    private Deadline(Duration time) {
        this.time = time;
    }

    /** @param time from now */
    public static Deadline in(Duration time) {
        return new Deadline(time);
    }

    /**
     * Does something on this thread that must be done by then.
     *
     * @throws UserError QUERY_TIMEOUT, or the code of {@link #stop}, at the first look-up after it
     */
    public <T> T keep(Supplier<T> work) {
        Deadline before = KEPT.get();
        KEPT.set(this);
        try {
            return work.get();
        } finally {
            KEPT.set(before);
        }
    }

    /** Ends the work at its next look-up, with a code; from any thread. */
    public void stop(Code why) {
        stopped = why;
    }

    /** The one that this thread keeps; one that never comes where it keeps none. */
    public static Deadline kept() {
        Deadline kept = KEPT.get();
        return kept == null ? NONE : kept;
    }

    /** @throws UserError where the time is over */
    public void check() {
        Code why = stopped;
        if (why != null) {
            throw UserError.of(why, Location.NONE);
        }
        if (System.nanoTime() - started > time.toNanos()) {
            throw UserError.of(Code.QUERY_TIMEOUT, Location.NONE, time.toSeconds());
        }
    }
}
