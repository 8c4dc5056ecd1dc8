package vn.cancu.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things on all processors. */
final class Parallel {
    private Parallel() {}

    /** The results of all, in order; what the first that failed threw is thrown. */
    static <T> List<T> all(List<? extends Callable<T>> tasks) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.max(1, Math.min(tasks.size(), Runtime.getRuntime().availableProcessors())), task -> {
                    Thread thread = new Thread(task, "parallel");
                    thread.setDaemon(true);
                    return thread;
                });
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> task : tasks) {
                running.add(threads.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(result(one));
            }
            return results;
        } finally {
            // What one that failed has begun beside others can be deleted then.
            SideThread.end(threads);
        }
    }

    /** The result of a task that was begun; throws what it threw. */
    static <T> T result(Future<T> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException disk) {
                throw disk;
            }
            if (e.getCause() instanceof RuntimeException ordinary) {
                throw ordinary;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
