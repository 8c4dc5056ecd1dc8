package vn.cancu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * The folder that a database lives in:
 *
 * <pre>
 * cancu-database.txt                   says whose the folder is; without it nothing in it is touched
 * current                              name of the generation that is read, and the length of the ledger that counts
 * ledger.jsonl                         what add and remove took in and out, line by line
 * accepted/{sha256}.{ending}           the files that add took in
 * accepted/texts/{sha256}.txt          their texts, which all quotes count in
 * generations/{n}-{hash12}/            a whole database: tdb/, a folder each part, graphs.txt, manifest.json, SEALED; never
 *                                      changed
 * reading/                             what a build has read and not loaded yet; it goes on from there after a kill
 * generations/.tmp-{pid}-{attempt}/    one that is being built
 * run/{pid}-{random}/                  the view through which a process reads a generation
 * build.lock  run.lock                 held by the process that builds; by one that opens or closes a view
 * </pre>
 */
public final class Home {
    static final String MARKER = "cancu-database.txt";

    private static final String MARKER_TEXT = """
            Thư mục này là cơ sở dữ liệu của CanCu; chương trình tự tạo, thay và xóa các tệp ở đây.
            This folder is a database of CanCu, which makes, replaces and deletes the files in it.
            """;

    private final Path path;
    /** Whether the folders above may be made too: below the user's data folder, not below one that the user named. */
    private final boolean ours;

    private Home(Path path, boolean ours) {
        this.path = path.toAbsolutePath().normalize();
        this.ours = ours;
    }

    /** A folder that the user named. */
    public static Home at(Path path) {
        return new Home(path, false);
    }

    /**
     * The folder that {@code --db} names, else {@code $CANCU_DB}, else {@code $XDG_DATA_HOME/cancu}, else
     * {@code ~/.local/share/cancu}.
     *
     * @param option value of {@code --db}
     * @param environment as of {@link System#getenv()}; empty values count as not set
     */
    public static Home of(Optional<String> option, Map<String, String> environment) {
        Optional<String> named = option.or(() -> value(environment, "CANCU_DB"));
        if (named.isPresent()) {
            return new Home(path(named.get()), false);
        }
        // XDG Base Directory Specification: relative paths are to be ignored.
        Path data = value(environment, "XDG_DATA_HOME")
                .map(Home::path)
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"));
        return new Home(data.resolve("cancu"), true);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw UserError.of(Code.DATABASE_NOT_WRITABLE, Location.of(text), e.getReason());
        }
    }

    public Path path() {
        return path;
    }

    Path generations() {
        return path.resolve("generations");
    }

    Path views() {
        return path.resolve("run");
    }

    Path current() {
        return path.resolve("current");
    }

    Path ledger() {
        return path.resolve("ledger.jsonl");
    }

    Path accepted() {
        return path.resolve("accepted");
    }

    Path texts() {
        return accepted().resolve("texts");
    }

    Path reading() {
        return path.resolve("reading");
    }

    Path buildLock() {
        return path.resolve("build.lock");
    }

    /**
     * Reads while no generation is deleted. Where nothing can be written here, no lock can be held either: somebody else
     * may delete what is read, which then fails as a damaged database does.
     */
    <T> T whileNothingGoes(FileMutex.Held<T> action) throws IOException {
        return isWritable() ? FileMutex.holding(viewLock(), action) : action.run();
    }

    /** Whether this process may write here; a database can be read without. */
    boolean isWritable() {
        return Files.isWritable(path);
    }

    Path viewLock() {
        return path.resolve("run.lock");
    }

    /** The error that the folder, as it is, gives rise to. */
    UserError error(Code code, Object... arguments) {
        return UserError.of(code, Location.of(path.toString()), arguments);
    }

    /** The error that something damaged in it gives rise to. */
    UserError damaged(DamagedException e) {
        UserError damaged =
                error(Code.DATABASE_CORRUPT, e.part().startsWith(path) ? path.relativize(e.part()) : e.part());
        damaged.initCause(e);
        return damaged;
    }

    /**
     * Makes sure of a folder that is ours.
     *
     * @throws UserError where it is a file, holds things of others, or cannot be made; nothing has been touched then
     */
    void claim() {
        if (belongs()) {
            return;
        }
        Path parent = path.getParent();
        if (!ours && parent != null && !Files.isDirectory(parent)) {
            throw error(Code.DATABASE_PARENT_MISSING, parent);
        }
        try {
            Files.createDirectories(path);
            Files.writeString(path.resolve(MARKER), MARKER_TEXT);
        } catch (IOException e) {
            throw error(Code.DATABASE_NOT_WRITABLE, Disk.reason(e));
        }
    }

    /**
     * Makes sure that there is a database to read.
     *
     * @throws UserError where there is none, or something else
     */
    void require() {
        if (!belongs()) {
            throw error(Code.DATABASE_MISSING);
        }
    }

    /** Whether the folder is ours already; false where it does not exist or is empty. */
    private boolean belongs() {
        if (Files.isRegularFile(path.resolve(MARKER))) {
            return true;
        }
        if (!Files.exists(path)) {
            return false;
        }
        if (!Files.isDirectory(path)) {
            throw error(Code.DATABASE_IS_FILE);
        }
        try (Stream<Path> entries = Files.list(path)) {
            Optional<String> other = entries.map(entry -> entry.getFileName().toString())
                    .sorted()
                    .findFirst();
            if (other.isPresent()) {
                throw error(Code.DATABASE_NOT_OURS, other.get());
            }
            return false;
        } catch (IOException e) {
            throw error(Code.DATABASE_NOT_WRITABLE, Disk.reason(e));
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
