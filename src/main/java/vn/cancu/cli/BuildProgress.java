package vn.cancu.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import vn.cancu.store.Progress;

/**
 * How far a build has come, on a line that rewrites itself, where standard error is a terminal: what it is at, how much of
 * it is done, and where that takes longer, how fast it goes and how long it will take.
 */
final class BuildProgress implements Progress {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    /** Before that, a rate says little. */
    private static final long SETTLED = 5 * SECOND;
    /** Nobody reads faster. */
    private static final long APART = SECOND / 5;

    private final Console console;
    private final LongSupplier clock;
    private long start;
    private long shown;

    BuildProgress(Console console) {
        this(console, System::nanoTime);
    }

    /** @param clock nanoseconds since any moment */
    BuildProgress(Console console, LongSupplier clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void step(Phase phase, int done, int total) {
        long now = clock.getAsLong();
        if (done == 0) {
            start = now;
        } else if (done < total && now - shown < APART) {
            return;
        }
        shown = now;
        boolean last = phase == Phase.SWITCH && done == total;
        console.progress(last ? "" : words(phase, done, total, now - start));
    }

    private String words(Phase phase, int done, int total, long taken) {
        String words = console.words("build." + phase.name().toLowerCase(Locale.ROOT));
        String count = total > 1 ? " " + done + "/" + total : "";
        if (total <= 1 || done == 0 || done == total || taken < SETTLED) {
            return words + count + " …";
        }
        double rate = (double) done * SECOND / taken;
        Duration left = Duration.ofSeconds(Math.round((total - done) / rate));
        return words + count + " … "
                + console.words(
                        "build.rate",
                        Math.round(rate),
                        String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart()));
    }
}
