package vn.cancu.server;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.jena.query.QueryCancelledException;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * Runs queries, so many at once and no more, each on a thread of its own with a deep stack, and watches them: for the
 * memory that they use, and for one that goes on after its time. Nothing in Java can end such a thread, so the server
 * then takes no more queries and asks to be restarted.
 */
final class QueryPool {
    /** Bytes: a property path walks along a chain of a hundred thousand documents by recursion. Used when needed only. */
    private static final long STACK = 64L << 20;

    private static final int LOOK_MILLISECONDS = 50;
    /** Of one client; who has more than that waiting is told so at once. */
    private static final int MOST_WAITING = 16;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final ServerLimits limits;
    private final Runnable onStuck;
    private final Semaphore turns;
    private final Map<String, Share> shares = new ConcurrentHashMap<>();
    private final AtomicInteger stuck = new AtomicInteger();

    /** @param onStuck called when a query goes on after its time and grace */
    QueryPool(ServerLimits limits, Runnable onStuck) {
        this.limits = limits;
        this.onStuck = onStuck;
        this.turns = new Semaphore(limits.parallel(), true);
    }

    /** Something that runs a query. */
    interface Work<T> {
        /** @param running to be told how to stop it, as soon as that is known */
        T run(Running running);
    }

    /** Where a piece of work says how it can be stopped. */
    static final class Running {
        private volatile Consumer<Code> stop = code -> {};

        void stopsBy(Consumer<Code> how) {
            stop = how;
        }
    }

    /** How many queries go on after their time. */
    int stuck() {
        return stuck.get();
    }

    /** How many queries run just now. */
    int running() {
        return limits.parallel() - turns.availablePermits();
    }

    /**
     * Waits for a turn, and runs.
     *
     * @param client address of who asks
     * @throws UserError of the work, or SERVER_BUSY, TOO_MANY_REQUESTS, SERVER_RESTARTING, QUERY_TIMEOUT,
     *     QUERY_NEEDS_MEMORY
     */
    <T> T run(String client, Work<T> work) {
        if (stuck() > 0) {
            throw UserError.of(Code.SERVER_RESTARTING, Location.NONE);
        }
        if (limits.perClient() < 1) {
            return inTurn(work, () -> {});
        }
        Share share = shares.compute(client, (key, known) -> {
            Share mine = known == null ? new Share(new Semaphore(limits.perClient(), true)) : known;
            mine.users++;
            return mine;
        });
        Runnable leave = () -> shares.computeIfPresent(client, (key, mine) -> --mine.users == 0 ? null : mine);
        boolean mine = false;
        try {
            mine = share.turns.getQueueLength() < MOST_WAITING && acquired(share.turns);
            if (!mine) {
                throw UserError.of(Code.TOO_MANY_REQUESTS, Location.NONE);
            }
        } finally {
            if (!mine) {
                leave.run();
            }
        }
        return inTurn(work, () -> {
            share.turns.release();
            leave.run();
        });
    }

    private boolean acquired(Semaphore semaphore) {
        try {
            return semaphore.tryAcquire(limits.turn().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T inTurn(Work<T> work, Runnable afterwards) {
        if (!acquired(turns)) {
            afterwards.run();
            throw UserError.of(Code.SERVER_BUSY, Location.NONE);
        }
        Running running = new Running();
        AtomicInteger overdue = new AtomicInteger();
        FutureTask<T> task = new FutureTask<>(() -> {
            try {
                return work.run(running);
            } finally {
                // Only here: a turn is free when its thread has ended, whoever still waits for it.
                turns.release();
                afterwards.run();
                if (overdue.getAndSet(2) == 1) {
                    stuck.decrementAndGet();
                }
            }
        });
        Thread thread = new Thread(null, task, "query", STACK);
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError noThread) {
            turns.release();
            afterwards.run();
            throw UserError.of(Code.SERVER_BUSY, Location.NONE);
        }
        return await(task, thread, running, overdue);
    }

    private <T> T await(FutureTask<T> task, Thread thread, Running running, AtomicInteger overdue) {
        long started = System.nanoTime();
        long most = limits.query().time().plus(limits.grace()).toNanos();
        while (true) {
            try {
                return task.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException goesOn) {
                if (threads.getThreadAllocatedBytes(thread.getId())
                        > limits.query().allocation()) {
                    running.stop.accept(Code.QUERY_NEEDS_MEMORY);
                }
                if (System.nanoTime() - started > most) {
                    abandon(overdue);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running.stop.accept(Code.SERVER_RESTARTING);
                throw UserError.of(Code.SERVER_RESTARTING, Location.NONE);
            } catch (ExecutionException e) {
                throw fault(e.getCause());
            }
        }
    }

    private void abandon(AtomicInteger overdue) {
        if (overdue.compareAndSet(0, 1)) {
            stuck.incrementAndGet();
            onStuck.run();
        }
        throw UserError.of(
                Code.QUERY_TIMEOUT, Location.NONE, limits.query().time().toSeconds());
    }

    private RuntimeException fault(Throwable cause) {
        if (cause instanceof StackOverflowError) {
            return UserError.of(Code.QUERY_TOO_COMPLEX, Location.NONE, "{…{…{…");
        }
        if (cause instanceof QueryCancelledException) {
            return UserError.of(
                    Code.QUERY_TIMEOUT, Location.NONE, limits.query().time().toSeconds());
        }
        if (cause instanceof RuntimeException exception) {
            return exception;
        }
        return new IllegalStateException(cause);
    }

    /** What one client has at once. */
    private static final class Share {
        private final Semaphore turns;
        /** Changed within the map's lock only. */
        private int users;

        Share(Semaphore turns) {
            this.turns = turns;
        }
    }
}
