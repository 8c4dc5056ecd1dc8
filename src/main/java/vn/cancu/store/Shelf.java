package vn.cancu.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.cancu.diagnostic.UserError;

/**
 * A folder of {@link Companions}, by the hash of what they were made of: the same content has the same indexes, whichever
 * server gave it. Everything on it can be made again, so what is cut short, of another version or old is thrown away; a
 * byte that has changed within a file is noticed when it is read, and the folder of that content is then to be deleted by
 * hand. Any number of processes may use it at once: what one has open stays readable when another deletes it.
 */
public final class Shelf {
    /** Editions that are kept; one that is open stays readable without its files' names. */
    private static final int KEPT = 3;

    private static final String BEGUN = "new-";
    /** What was begun longer ago was left by a process that was killed. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path folder;

    private Shelf(Path folder) {
        this.folder = folder;
    }

    /** The folder of a user: {@code $XDG_CACHE_HOME/cancu}, else {@code ~/.cache/cancu}. */
    public static Path folder(Map<String, String> environment) {
        // XDG Base Directory Specification: relative paths are to be ignored.
        return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                .filter(text -> !text.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("cancu");
    }

    /**
     * A shelf in a folder, which is made where there is none.
     *
     * @return nothing where nothing can be written there
     */
    public static Optional<Shelf> at(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder) ? Optional.of(new Shelf(folder)) : Optional.empty();
        } catch (IOException unusable) {
            return Optional.empty();
        }
    }

    /**
     * The indexes of a content, open.
     *
     * @param content 64 hexadecimal digits
     * @return nothing where there are none that can be used
     */
    public Optional<Companions.Opened> find(String content) {
        Path kept = kept(content);
        if (!Files.isDirectory(kept)) {
            return Optional.empty();
        }
        try {
            Manifest manifest = Manifest.read(kept);
            if (manifest.format() != Manifest.FORMAT
                    || !manifest.bundled().equals(Corpus.hash())
                    || !manifest.content().equals(content)) {
                return Optional.empty();
            }
            manifest.checkLengths(kept);
            Companions.Opened opened = Companions.Opened.of(kept, content, manifest.graphs());
            touch(kept);
            return Optional.of(opened);
        } catch (IOException | DamagedException | UserError unusable) {
            return Optional.empty();
        }
    }

    private static void touch(Path kept) {
        try {
            Files.setLastModifiedTime(kept, FileTime.from(Instant.now()));
        } catch (IOException another) {
            // Somebody else's; it counts as older than it is.
        }
    }

    Path folder() {
        return folder;
    }

    private Path kept(String content) {
        return folder.resolve(content);
    }

    /** A new folder to make some in. */
    Path begin() throws IOException {
        for (Path begun : list(path -> name(path).startsWith(BEGUN))) {
            if (time(begun).isBefore(Instant.now().minus(ABANDONED))) {
                discard(begun);
            }
        }
        return Files.createTempDirectory(folder, BEGUN);
    }

    /**
     * Keeps what was made. Whoever is to read it opens it before: the files stay readable when another process, which has
     * made the same, takes their place.
     *
     * @param made from {@link #begin}; no more there afterwards, unless another was sooner
     */
    void put(Path made, String content, SortedMap<String, Long> graphs) throws IOException {
        new Manifest(Manifest.FORMAT, 0, content, Corpus.hash(), Instant.now().toString(), graphs, FileSum.of(made))
                .seal(made);
        Path kept = kept(content);
        // In the way is what could not be used, or what another process has made of the same meanwhile.
        Disk.delete(kept);
        try {
            Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException another) {
            return;
        }
        List<Path> all = list(path -> name(path).length() == content.length());
        for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            discard(old);
        }
    }

    private static void discard(Path old) {
        try {
            Disk.delete(old);
        } catch (IOException another) {
            // Somebody else's, or deleted by another process at the same time.
        }
    }

    /** The newest first. */
    private List<Path> list(Predicate<Path> which) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(which)
                    .sorted(Comparator.comparing(Shelf::time).reversed())
                    .toList();
        }
    }

    private static Instant time(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException gone) {
            return Instant.MIN;
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
