package vn.cancu.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.UserError;
import vn.cancu.index.CitationIndex;
import vn.cancu.search.SearchIndex;

/**
 * A database, open for reading. Any number of processes can have it open at once, and it stays as it was opened while a
 * new generation is built.
 */
public final class Store implements AutoCloseable {
    private final Home home;
    private final Sealed sealed;
    private final Database database;
    private final SealedDataset dataset;
    private volatile @Nullable CitationIndex index;

    private Store(Home home, Sealed sealed, Database database) {
        this.home = home;
        this.sealed = sealed;
        this.database = database;
        this.dataset = new SealedDataset(database.dataset());
    }

    /** A generation, linked to be read. */
    private record Sealed(Generation generation, Manifest manifest, View view) {}

    /** The folder that an option, else the environment, else custom names: see {@link Home#of}. */
    public static Home home(Optional<String> option, Map<String, String> environment) {
        return Home.of(option, environment);
    }

    /**
     * Opens the database that is there.
     *
     * @throws UserError where there is none, it was made by another version of the program or from another corpus, or it
     *     is damaged
     */
    public static Store open(Home home) {
        home.require();
        return guarded(home, () -> {
            // The lock keeps the generation from being deleted until it is linked.
            Sealed sealed = home.whileNothingGoes(() -> {
                Generation generation = current(home);
                Manifest manifest = usable(home, generation);
                return new Sealed(generation, manifest, View.of(home, generation));
            });
            return open(home, sealed);
        });
    }

    private static Generation current(Home home) throws IOException {
        return Generation.current(home).orElseThrow(() -> home.error(Code.DATABASE_MISSING));
    }

    /** The manifest of a generation that this program can answer from. */
    private static Manifest usable(Home home, Generation generation) throws IOException {
        Manifest manifest = Manifest.read(generation.folder());
        if (manifest.format() != Manifest.FORMAT || !manifest.bundled().equals(Corpus.hash())) {
            throw home.error(Code.DATABASE_OLDER);
        }
        manifest.checkLengths(generation.folder());
        return manifest;
    }

    private static Store open(Home home, Sealed sealed) throws IOException {
        boolean open = false;
        try {
            Store store = new Store(home, sealed, Database.open(sealed.view().tdb()));
            open = true;
            return store;
        } catch (RuntimeException e) {
            throw new DamagedException(sealed.generation().tdb(), e);
        } finally {
            if (!open) {
                sealed.view().close();
            }
        }
    }

    /** Opens the database; where there is none, builds it from what ships with the program first. */
    public static Store openOrBuild(Home home, Progress progress) {
        try {
            return open(home);
        } catch (UserError e) {
            if (e.diagnostic().code() != Code.DATABASE_MISSING) {
                throw e;
            }
        }
        if (holds(home)) {
            // What was added can only be built in by who reads documents.
            throw home.error(Code.DATABASE_MISSING);
        }
        DatabaseBuilder.build(home, holdings -> Corpus.pending(), progress);
        return open(home);
    }

    private static boolean holds(Home home) {
        return guarded(home, () -> !Ledger.read(home).everAccepted().isEmpty());
    }

    /** Whether another generation has become current since this one was opened; cheap enough to ask every second. */
    public boolean superseded() {
        try {
            return Generation.current(home)
                    .filter(now -> !now.equals(sealed.generation()))
                    .isPresent();
        } catch (IOException | DamagedException e) {
            // Gone, or not to be read: what is open goes on being right.
            return false;
        }
    }

    /**
     * Everything, for reading only. Queries see the union of all named graphs as their default graph. Every use needs a
     * read transaction.
     */
    public DatasetGraph dataset() {
        return dataset;
    }

    /**
     * The folder with the files of a part of this generation, for reading only; they stay until this is closed.
     *
     * @param name of the {@link Part}
     */
    public Path part(String name) {
        return sealed.view().folder().resolve(name);
    }

    /** The folder with all files of this generation, for reading only; they stay until this is closed. */
    Path folder() {
        return sealed.view().folder();
    }

    /** The citation index of this generation; it can be read by any number of threads, also when this is closed. */
    public CitationIndex index() {
        CitationIndex open = index;
        if (open == null) {
            open = guarded(
                    home,
                    () -> SealedIndex.open(sealed.view().folder(), manifest().content()));
            index = open;
        }
        return open;
    }

    /** The sum of each graph, by its name; see {@link RunningSum}. */
    public SortedMap<String, String> sums() {
        return guarded(home, () -> {
            SortedMap<String, String> sums = new TreeMap<>();
            Content.read(folder(), manifest()).graphs().forEach((name, sum) -> sums.put(name, sum.sum()));
            return sums;
        });
    }

    /** The error that a graph gives rise to that is not as it was sealed. */
    public UserError damaged(String graph) {
        return home.error(Code.DATABASE_CORRUPT, graph);
    }

    /** All sources that are in, by IRI. */
    public List<SourceSummary> sources() {
        return guarded(home, () -> {
            Map<String, AcceptedSource> accepted = Ledger.read(home).accepted();
            return Txn.calculateRead(dataset, () -> new Sources(dataset, accepted).of(manifest()));
        });
    }

    /** The text that the quotes of a source count in, where {@code add} kept it. */
    public Optional<String> text(String sha256) {
        return guarded(home, () -> new Accepted(home).textOf(sha256));
    }

    /**
     * The search index of this generation, open; to be closed before this is.
     *
     * @throws UserError where it is damaged
     */
    public SearchIndex search() {
        Path folder = part(Part.SEARCH);
        return guarded(home, () -> {
            try {
                return SearchIndex.open(folder);
            } catch (IOException e) {
                throw new DamagedException(sealed.generation().folder().resolve(Part.SEARCH), e);
            }
        });
    }

    public Manifest manifest() {
        return sealed.manifest();
    }

    @Override
    public void close() {
        database.close();
        try {
            sealed.view().close();
        } catch (IOException e) {
            // The next process that opens the database removes what is left.
        }
    }

    /**
     * Reads every byte of the generation that is current.
     *
     * @return what is not as it was sealed, file by file; empty where all is
     * @throws UserError where there is no database
     */
    public static List<Diagnostic> verify(Home home) {
        home.require();
        try {
            return guarded(home, () -> {
                Sealed sealed = home.whileNothingGoes(() -> {
                    Generation generation = current(home);
                    return new Sealed(generation, Manifest.read(generation.folder()), View.of(home, generation));
                });
                try (View view = sealed.view()) {
                    List<String> damaged = differing(sealed.manifest(), view.folder());
                    if (damaged.isEmpty() && !says(view, sealed.manifest())) {
                        damaged = List.of(Generation.TRIPLES);
                    }
                    if (damaged.isEmpty() && !finds(view, sealed.manifest())) {
                        damaged = List.of(Part.SEARCH);
                    }
                    return damaged.stream()
                            .map(path -> home.error(Code.DATABASE_CORRUPT, path).diagnostic())
                            .toList();
                }
            });
        } catch (UserError e) {
            if (e.diagnostic().code() == Code.DATABASE_CORRUPT) {
                return List.of(e.diagnostic());
            }
            throw e;
        }
    }

    /** Paths of files that are not what the manifest says, are missing, or are too many. */
    private static List<String> differing(Manifest manifest, Path folder) throws IOException {
        Set<FileSum> listed = new HashSet<>(manifest.files());
        Set<FileSum> found = new HashSet<>(FileSum.of(folder));
        Set<String> paths = new HashSet<>();
        listed.stream().filter(sum -> !found.contains(sum)).forEach(sum -> paths.add(sum.path()));
        found.stream().filter(sum -> !listed.contains(sum)).forEach(sum -> paths.add(sum.path()));
        return paths.stream().sorted().toList();
    }

    /** Also where TDB2 finds nothing wrong, what it says may be something else. */
    private static boolean says(View view, Manifest manifest) throws IOException {
        try (Database database = Database.open(view.tdb())) {
            return new ReadBack(database)
                    .content(manifest.graphs().keySet())
                    .hash()
                    .equals(manifest.content());
        } catch (IllegalStateException differs) {
            return false;
        }
    }

    /** Also where every file is as it was sealed, what was sealed may be no index. */
    private static boolean finds(View view, Manifest manifest) {
        try {
            return manifest.files().stream().noneMatch(file -> file.path().startsWith(Part.SEARCH + "/"))
                    || SearchIndex.isWhole(view.folder().resolve(Part.SEARCH));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Returns to the generation before, if it is still there and sealed.
     *
     * @return the manifest of the generation that is current now
     * @throws UserError where there is none, it was made by another version of the program or from another corpus, it is
     *     damaged, or a build is going on
     */
    public static Manifest rollback(Home home) {
        home.require();
        return guarded(home, () -> FileMutex.tryHolding(home.buildLock(), () -> {
                    Generation current = current(home);
                    Generation last = Generation.all(home).stream()
                            .filter(generation -> generation.number() < current.number())
                            .reduce((earlier, later) -> later)
                            .orElseThrow(() -> home.error(Code.DATABASE_NO_EARLIER));
                    Manifest manifest = usable(home, last);
                    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
                    List<LedgerEntry> entry = List.of(LedgerEntry.rollback(last.number(), now));
                    Ledger ledger = Ledger.read(home);
                    last.makeCurrent(home, ledger.append(home, ledger.isEmpty() ? List.of() : entry));
                    return manifest;
                })
                .orElseThrow(() -> home.error(Code.DATABASE_BUSY)));
    }

    /** Says what is wrong with the folder in the user's words. */
    private static <T> T guarded(Home home, FileMutex.Held<T> action) {
        try {
            return action.run();
        } catch (DamagedException e) {
            throw home.damaged(e);
        } catch (IOException e) {
            throw home.error(Code.DATABASE_NOT_WRITABLE, Disk.reason(e));
        }
    }
}
