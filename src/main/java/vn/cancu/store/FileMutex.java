package vn.cancu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A lock that one process at a time can hold, and that the system takes from a process that dies. It is a lock on a
 * file, which outlives it.
 *
 * <p>Locks of POSIX belong to the process: closing any channel on the file lets go of them. So this process opens the
 * file only where it does not hold the lock already.
 */
final class FileMutex implements AutoCloseable {
    private static final Set<Path> HELD = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private FileMutex(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, or nothing where somebody holds it, in this process or another. */
    static Optional<FileMutex> tryAcquire(Path path) throws IOException {
        Path file = real(path);
        synchronized (HELD) {
            if (!HELD.add(file)) {
                return Optional.empty();
            }
        }
        return take(file, false);
    }

    /** The lock, as soon as nobody else holds it. */
    private static FileMutex acquire(Path path) throws IOException {
        Path file = real(path);
        synchronized (HELD) {
            while (!HELD.add(file)) {
                try {
                    HELD.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted", e);
                }
            }
        }
        return take(file, true).orElseThrow();
    }

    /** What is done under a lock. */
    @FunctionalInterface
    interface Held<T> {
        T run() throws IOException;
    }

    /** Does it under the lock, as soon as nobody else holds it. */
    static <T> T holding(Path file, Held<T> action) throws IOException {
        FileMutex mutex = acquire(file);
        try {
            return action.run();
        } finally {
            mutex.close();
        }
    }

    /** Does it under the lock, or not at all where somebody holds it. */
    static <T> Optional<T> tryHolding(Path file, Held<T> action) throws IOException {
        Optional<FileMutex> mutex = tryAcquire(file);
        if (mutex.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(action.run());
        } finally {
            mutex.get().close();
        }
    }

    private static Optional<FileMutex> take(Path file, boolean patient) throws IOException {
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = patient ? channel.lock() : channel.tryLock();
            taken = lock != null;
            return taken ? Optional.of(new FileMutex(file, channel)) : Optional.empty();
        } finally {
            if (!taken) {
                if (channel != null) {
                    channel.close();
                }
                letGo(file);
            }
        }
    }

    /** One name for one file, by whichever links it was reached. */
    private static Path real(Path file) throws IOException {
        return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
    }

    private static void letGo(Path file) {
        synchronized (HELD) {
            HELD.remove(file);
            HELD.notifyAll();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            letGo(file);
        }
    }
}
