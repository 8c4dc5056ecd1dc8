package vn.cancu.extraction;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The same work on many things, on all processors, its results handed on in the order of the things. Never more than a
 * few results are held, however many things there are.
 */
public final class SideBySide<A, B> implements Iterator<B>, AutoCloseable {
    /** Patterns that backtrack over a long paragraph go deep. */
    private static final int STACK_BYTES = 16 << 20;

    private final Iterator<A> things;
    private final Function<A, B> work;
    private final int ahead;
    private final ExecutorService workers;
    private final Queue<Future<B>> pending = new ArrayDeque<>();

    /**
     * Begins when the first result is asked for.
     *
     * @param work may be done by several threads at once
     */
    public SideBySide(List<A> things, Function<A, B> work) {
        int side = Math.max(1, Math.min(things.size(), Runtime.getRuntime().availableProcessors()));
        this.things = things.iterator();
        this.work = work;
        this.ahead = 2 * side;
        this.workers = Executors.newFixedThreadPool(side, task -> {
            Thread worker = new Thread(null, task, "worker", STACK_BYTES);
            worker.setDaemon(true);
            return worker;
        });
    }

    @Override
    public boolean hasNext() {
        return things.hasNext() || !pending.isEmpty();
    }

    /** The next result; what the work threw is thrown here, and the rest goes on. */
    @Override
    public B next() {
        while (things.hasNext() && pending.size() < ahead) {
            A thing = things.next();
            pending.add(workers.submit(() -> work.apply(thing)));
        }
        if (pending.isEmpty()) {
            throw new NoSuchElementException();
        }
        try {
            return pending.remove().get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException ordinary) {
                throw ordinary;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** Gives up what has not begun. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
