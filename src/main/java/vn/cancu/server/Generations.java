package vn.cancu.server;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * Lends out the current generation. Each request works on the one that it was lent, from start to end; after a switch
 * the one before stays open until its last borrower has given it back.
 */
final class Generations implements AutoCloseable {
    private final AtomicReference<Held> current;
    private volatile boolean closed;

    Generations(ServedGeneration first) {
        this.current = new AtomicReference<>(new Held(first));
    }

    /**
     * The current generation; to be closed when done with it.
     *
     * @throws UserError SERVER_RESTARTING where there is none any more
     */
    Lease borrow() {
        while (true) {
            Held held = current.get();
            if (held.take()) {
                return new Lease(held);
            }
            if (closed) {
                throw UserError.of(Code.SERVER_RESTARTING, Location.NONE);
            }
            // Given back by its last borrower just now, so another is current.
        }
    }

    /** The current generation, unless there is none any more. */
    Optional<Lease> tryBorrow() {
        Held held = current.get();
        return held.take() ? Optional.of(new Lease(held)) : Optional.empty();
    }

    /** Makes another generation current for every request from now on. */
    void switchTo(ServedGeneration next) {
        current.getAndSet(new Held(next)).giveBack();
    }

    /** Closes the current generation when nobody reads it any more; nothing may be borrowed from now on. */
    @Override
    public void close() {
        closed = true;
        current.get().giveBack();
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
