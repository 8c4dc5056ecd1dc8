package vn.cancu.store;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One thread that does what it is given in order, never more than a few things behind. */
final class SideThread implements AutoCloseable {
    private static final int AHEAD = 64;

    private final Semaphore room = new Semaphore(AHEAD);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "side");
        made.setDaemon(true);
        return made;
    });

    private volatile @Nullable Throwable failure;

    /** Something to do. */
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    /** Gives it something more; what went wrong with one before is thrown here, or by {@link #await}. */
    void give(Task task) throws IOException {
        rethrow();
        room.acquireUninterruptibly();
        thread.execute(() -> {
            try {
                if (failure == null) {
                    task.run();
                }
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
            } finally {
                room.release();
            }
        });
    }

    /** Waits until all is done; nothing can be given after. */
    void await() throws IOException {
        thread.shutdown();
        try {
            while (!thread.awaitTermination(1, TimeUnit.HOURS)) {
                // As long as it takes.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        rethrow();
    }

    private void rethrow() throws IOException {
        Throwable thrown = failure;
        if (thrown instanceof IOException disk) {
            throw disk;
        }
        if (thrown instanceof RuntimeException ordinary) {
            throw ordinary;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }

    /** Returns when the thread has ended: what it wrote to can be deleted then. */
    @Override
    public void close() {
        end(thread);
    }

    /** Breaks off what threads do, and waits until they have ended. */
    static void end(ExecutorService threads) {
        threads.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
