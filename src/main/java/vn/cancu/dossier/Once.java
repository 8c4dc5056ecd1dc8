package vn.cancu.dossier;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something made once, when it is first needed, on a thread of its own: whoever needs it waits only as long as they
 * like. What could not be made is tried again for the next who needs it.
 */
final class Once<T> {
    private final String name;
    private final Supplier<T> maker;
    /** Changed within this object's lock only. */
    private @Nullable CompletableFuture<T> making;

    /** @param name of the thread */
    Once(String name, Supplier<T> maker) {
        this.name = name;
        this.maker = maker;
    }

    /** Waits as long as it takes. */
    T get() {
        return within(Long.MAX_VALUE).orElseThrow();
    }

    /**
     * Waits no longer than that.
     *
     * @throws RuntimeException of the maker
     */
    Optional<T> within(long milliseconds) {
        try {
            return Optional.of(making().get(milliseconds, TimeUnit.MILLISECONDS));
        } catch (TimeoutException later) {
            return Optional.empty();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized CompletableFuture<T> making() {
        CompletableFuture<T> known = making;
        if (known == null || known.isCompletedExceptionally()) {
            known = CompletableFuture.supplyAsync(maker, this::begin);
            making = known;
        }
        return known;
    }

    private void begin(Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
