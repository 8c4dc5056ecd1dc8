package vn.cancu.server;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * Lends out the current generation. Each request works on the one that it was lent, from start to end; after a switch
 * the one before stays open until its last borrower has given it back.
 */
final class Generations implements AutoCloseable {
    private final AtomicReference<@Nullable Held> current = new AtomicReference<>();
    private volatile boolean closed;

    /** With none, until {@link #switchTo} brings the first: nothing can be borrowed before. */
    Generations() {}

    Generations(ServedGeneration first) {
        this();
        switchTo(first);
    }

    /**
     * The current generation; to be closed when done with it.
     *
     * @throws UserError SERVER_RESTARTING where there is none, or none any more
     */
    Lease borrow() {
        while (true) {
            Held held = current.get();
            if (held != null && held.take()) {
                return new Lease(held);
            }
            if (closed || held == null) {
                throw UserError.of(Code.SERVER_RESTARTING, Location.NONE);
            }
            // Given back by its last borrower just now, so another is current.
        }
    }

    /** The current generation, unless there is none any more. */
    Optional<Lease> tryBorrow() {
        Held held = current.get();
        return held != null && held.take() ? Optional.of(new Lease(held)) : Optional.empty();
    }

    /** Makes another generation current for every request from now on. */
    void switchTo(ServedGeneration next) {
        Held before = current.getAndSet(new Held(next));
        if (before != null) {
            before.giveBack();
        }
    }

    /** Closes the current generation when nobody reads it any more; nothing may be borrowed from now on. */
    @Override
    public void close() {
        closed = true;
        Held last = current.get();
        if (last != null) {
            last.giveBack();
        }
    }

    /** A generation on loan. */
    static final class Lease implements AutoCloseable {
        private final Held held;

        private Lease(Held held) {
            this.held = held;
        }

        ServedGeneration generation() {
            return held.generation;
        }

        @Override
        public void close() {
            held.giveBack();
        }
    }

    private static final class Held {
        private final ServedGeneration generation;
        /** Borrowers, and one more for being current; never goes up from nought. */
        private final AtomicInteger holders = new AtomicInteger(1);

        Held(ServedGeneration generation) {
            this.generation = generation;
        }

        boolean take() {
            return holders.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
        }

        void giveBack() {
            if (holders.decrementAndGet() == 0) {
                generation.closer().run();
            }
        }
    }
}
