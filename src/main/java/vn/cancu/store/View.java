package vn.cancu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of its own in which one process reads a generation. TDB2 lets one process at a time into a folder, by lock
 * files; so each gets hard links to the generation's files and makes locks of its own beside them. Nothing is copied,
 * and a generation can be deleted while it is read.
 *
 * <p>Where the process may not write beside the generation, its view is a copy in the folder for temporary files: TDB2 opens
 * no file that it could not write to.
 */
final class View implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("[0-9]+-[0-9a-f]{8}");
    private static final String LOCK = ".lock";

    private final Path folder;
    /** Held as long as the view is used; null where it is a copy, which nobody else looks for. */
    private final @Nullable FileMutex alive;

    private View(Path folder, @Nullable FileMutex alive) {
        this.folder = folder;
        this.alive = alive;
    }

    /** A view of a generation. The caller holds the home's lock on views, so that the generation stays while it is linked. */
    static View of(Home home, Generation generation) throws IOException {
        return home.isWritable() ? linked(home, generation) : copied(generation);
    }

    private static View copied(Generation generation) throws IOException {
        View view = new View(Files.createTempDirectory("cancu-view-"), null);
        boolean copied = false;
        try {
            List<Callable<Path>> copies = new ArrayList<>();
            for (Path file : FileSum.files(generation.folder())) {
                if (!FileSum.isLock(file)) {
                    Path copy = view.folder.resolve(
                            generation.folder().relativize(file).toString());
                    copies.add(() -> {
                        Files.createDirectories(copy.getParent());
                        FileSum.copy(file, copy, FileSum.digest());
                        return copy;
                    });
                }
            }
            Parallel.all(copies);
            copied = true;
            return view;
        } finally {
            if (!copied) {
                view.close();
            }
        }
    }

    private static View linked(Home home, Generation generation) throws IOException {
        Files.createDirectories(home.views());
        removeDead(home);
        String name = ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        Path folder = home.views().resolve(name);
        FileMutex alive = FileMutex.tryAcquire(lock(folder)).orElseThrow();
        View view = new View(folder, alive);
        boolean linked = false;
        try {
            for (Path file : FileSum.files(generation.folder())) {
                if (!FileSum.isLock(file)) {
                    Path link = folder.resolve(generation.folder().relativize(file));
                    Files.createDirectories(link.getParent());
                    Files.createLink(link, file);
                }
            }
            linked = true;
            return view;
        } finally {
            if (!linked) {
                view.close();
            }
        }
    }

    /** Removes the views of processes that ended without doing so: nobody holds the lock beside them. */
    private static void removeDead(Home home) throws IOException {
        List<Path> entries;
        try (Stream<Path> all = Files.list(home.views())) {
            entries = all.toList();
        }
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            String view = name.endsWith(LOCK) ? name.substring(0, name.length() - LOCK.length()) : name;
            if (!NAME.matcher(view).matches()) {
                continue;
            }
            Path folder = home.views().resolve(view);
            Optional<FileMutex> dead = FileMutex.tryAcquire(lock(folder));
            if (dead.isPresent()) {
                new View(folder, dead.get()).close();
            }
        }
    }

    private static Path lock(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    Path folder() {
        return folder;
    }

    Path tdb() {
        return folder.resolve(Generation.TRIPLES);
    }

    @Override
    public void close() throws IOException {
        try (FileMutex held = alive) {
            Disk.delete(folder);
            if (held != null) {
                Files.deleteIfExists(lock(folder));
            }
        }
    }
}
