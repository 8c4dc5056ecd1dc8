package vn.cancu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Severity;
import vn.cancu.graph.DerivedFacts;
import vn.cancu.graph.Iris;
import vn.cancu.graph.NamedGraph;
import vn.cancu.validation.ShapesValidator;
import vn.cancu.validation.Violation;

/**
 * Builds a new generation beside the old one and puts it in its place only when it is whole, valid and on the disk.
 * Whatever happens on the way, a kill or a power cut included, readers find the old generation or the new one. What
 * failed is thrown away: a TDB2 database in which a write was aborted is never used again.
 */
public final class DatabaseBuilder {
    /** Where opening a database fails, Jena keeps the folder as locked for the life of the process: never use one twice. */
    private static final AtomicInteger ATTEMPTS = new AtomicInteger();

    private final Home home;
    private final List<Part> parts;
    private final Progress progress;
    private final ShapesValidator shapes = ShapesValidator.bundled();
    private final List<Violation> violations = new ArrayList<>();

    private DatabaseBuilder(Home home, List<Part> parts, Progress progress) {
        this.home = home;
        this.parts = parts;
        this.progress = progress;
    }

    /** The sources of a build, named once what is accepted can no longer change. */
    @FunctionalInterface
    public interface SourcesOf {
        /** @return the graph of each, named by the source's IRI, in any order; asked for once, one after the other */
        Iterable<NamedGraph> given(Holdings holdings);
    }

    /** How a command finds out what is to be built, once it is alone; nothing where there is nothing to do. */
    @FunctionalInterface
    interface Planning {
        Optional<Plan> plan(Ledger ledger) throws IOException;
    }

    /**
     * Builds from the ontology, the authority file and these sources, and makes it the generation that is read.
     *
     * @throws UserError where the folder is not to be used, another process builds, the disk is full, or what came out
     *     breaks the shapes; the generation before stays
     */
    public static BuildReport build(Home home, SourcesOf sources, Progress progress) {
        return build(home, Corpus.authority(), sources, Part.ALL, progress);
    }

    static BuildReport build(Home home, Graph authority, SourcesOf sources, List<Part> parts, Progress progress) {
        return run(home, authority, parts, progress, ledger -> {
                    Iterable<NamedGraph> given = fromSources(() -> sources.given(new Holdings(home, ledger)));
                    return Optional.of(() -> given);
                })
                .orElseThrow();
    }

    /** Builds what differs from the generation that is current; the authority file is the program's. */
    static Optional<BuildReport> revise(Home home, List<Part> parts, Progress progress, Planning planning) {
        home.require();
        return run(home, Corpus.authority(), parts, progress, planning);
    }

    private static Optional<BuildReport> run(
            Home home, Graph authority, List<Part> parts, Progress progress, Planning planning) {
        home.claim();
        DatabaseBuilder builder = new DatabaseBuilder(home, parts, progress);
        try {
            return FileMutex.tryHolding(home.buildLock(), () -> builder.run(authority, planning))
                    .orElseThrow(() -> home.error(Code.DATABASE_BUSY));
        } catch (SourceFailure e) {
            throw e.failure;
        } catch (DamagedException e) {
            throw home.damaged(e);
        } catch (IOException e) {
            throw home.error(Code.DATABASE_NOT_WRITABLE, Disk.reason(e));
        } catch (InternalError e) {
            // How it shows that a mapped page finds no room on the disk.
            throw home.error(Code.DATABASE_NOT_WRITABLE, "No space left on device");
        } catch (RuntimeException e) {
            // Jena wraps what the disk says.
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException disk) {
                    throw home.error(Code.DATABASE_NOT_WRITABLE, Disk.reason(disk));
                }
            }
            throw e;
        }
    }

    private Optional<BuildReport> run(Graph authority, Planning planning) throws IOException {
        FaultPoint.LOCKED.reach();
        Ledger ledger = Ledger.read(home);
        for (Path left : Generation.unfinished(home)) {
            Disk.delete(left);
        }
        Accepted accepted = new Accepted(home);
        accepted.removeUnnamed(ledger.everAccepted());
        FaultPoint.CLEANED.reach();
        Optional<Plan> planned = planning.plan(ledger);
        if (planned.isEmpty()) {
            return Optional.empty();
        }
        try (Plan plan = planned.get()) {
            List<Generation> before = Generation.all(home);
            int number = before.isEmpty() ? 1 : before.get(before.size() - 1).number() + 1;
            if (!plan.additions().isEmpty()) {
                accepted.keep(plan.additions());
                FaultPoint.FILES_KEPT.reach();
            }
            return Optional.of(build(authority, plan, number, ledger));
        }
    }

    private BuildReport build(Graph authority, Plan plan, int number, Ledger ledger) throws IOException {
        Path aside =
                home.generations().resolve(".tmp-" + ProcessHandle.current().pid() + "-" + ATTEMPTS.incrementAndGet());
        try {
            Path tdb = Files.createDirectories(aside.resolve(Generation.TRIPLES));
            FaultPoint.FOLDER_MADE.reach();
            SortedMap<String, GraphSum> given = new TreeMap<>();
            try (PartWriters writers = PartWriters.open(parts, aside);
                    Database database = Database.open(tdb)) {
                DatasetGraph dataset = database.dataset();
                dataset.begin(TxnType.WRITE);
                load(new Loading(dataset, writers, given), authority, plan.sources());
                dataset.commit();
                dataset.end();
                FaultPoint.COMMITTED.reach();
                writers.finish();
                FaultPoint.PARTS_FINISHED.reach();
                validate(dataset);
                FaultPoint.VALIDATED.reach();
            }
            Content content = readBack(tdb, given);
            FaultPoint.READ_BACK.reach();
            Manifest manifest = seal(aside, number, content);
            FaultPoint.SEALED.reach();
            switchTo(aside, manifest, ledger, plan.entries(number));
            return new BuildReport(manifest, violations);
        } finally {
            // Gone already where all went well.
            Disk.delete(aside);
        }
    }

    private void load(Loading loading, Graph authority, Iterable<NamedGraph> sources) throws IOException {
        loading.add(Iris.AUTHORITY, authority);
        int total = sources instanceof Collection<?> known ? known.size() : 0;
        int done = 0;
        progress.step(Progress.Phase.LOAD, done, total);
        Iterator<NamedGraph> rest = fromSources(sources::iterator);
        while (fromSources(rest::hasNext)) {
            NamedGraph source = fromSources(rest::next);
            violations.addAll(shapes.validateSource(source.graph()));
            loading.add(source.name(), source.graph());
            FaultPoint.SOURCE_LOADED.reach();
            progress.step(Progress.Phase.LOAD, ++done, total);
        }
        FaultPoint.SOURCES_LOADED.reach();
        stopAtFaults();
        progress.step(Progress.Phase.DERIVE, 0, 1);
        loading.add(Iris.DERIVED, DerivedFacts.of(loading.dataset().getUnionGraph()));
        FaultPoint.DERIVED.reach();
        progress.step(Progress.Phase.DERIVE, 1, 1);
    }

    /**
     * Where graphs go to.
     *
     * @param given what each graph was before it went there
     */
    private record Loading(DatasetGraph dataset, PartWriter parts, SortedMap<String, GraphSum> given) {
        void add(Node name, Graph graph) throws IOException {
            // The same source twice, under two file names, is one.
            if (graph.isEmpty() || given.putIfAbsent(name.getURI(), GraphSum.of(name, graph)) != null) {
                return;
            }
            graph.stream()
                    .forEach(triple ->
                            dataset.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
            parts.add(new NamedGraph(name, graph));
        }
    }

    /** What goes wrong in reading a source is no fault of the database. */
    private static <T> T fromSources(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            throw new SourceFailure(e);
        }
    }

    private void validate(DatasetGraph dataset) {
        progress.step(Progress.Phase.VALIDATE, 0, 1);
        violations.addAll(shapes.validateWhole(dataset));
        stopAtFaults();
        progress.step(Progress.Phase.VALIDATE, 1, 1);
    }

    /** What documents say against each other is reported; what the graph may not say stops the build. */
    private void stopAtFaults() {
        List<Violation> faults = violations.stream()
                .filter(violation -> violation.severity() == Severity.ERROR)
                .sorted()
                .toList();
        if (!faults.isEmpty()) {
            Violation first = faults.get(0);
            throw home.error(Code.DATABASE_INVALID, faults.size(), first.shape() + " " + first.focusNode());
        }
    }

    /** Opens the database anew and compares it with what was loaded. */
    private Content readBack(Path tdb, SortedMap<String, GraphSum> given) {
        progress.step(Progress.Phase.VERIFY, 0, 1);
        try (Database database = Database.open(tdb)) {
            Content content = Txn.calculateRead(database.dataset(), database::content);
            if (!content.graphs().equals(given)) {
                SortedMap<String, GraphSum> other = new TreeMap<>(given);
                other.entrySet().removeAll(content.graphs().entrySet());
                throw new IllegalStateException(
                        "graphs are not as they were given, perhaps for a number or date that is"
                                + " not in its canonical form: " + other.keySet());
            }
            progress.step(Progress.Phase.VERIFY, 1, 1);
            return content;
        }
    }

    private Manifest seal(Path folder, int number, Content content) throws IOException {
        progress.step(Progress.Phase.SEAL, 0, 1);
        if (parts.contains(Part.INDEX)) {
            IndexPart.stamp(folder, content.hash());
        }
        SortedMap<String, Long> counts = new TreeMap<>();
        content.graphs().forEach((name, sum) -> counts.put(name, sum.triples()));
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                number,
                content.hash(),
                Corpus.hash(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                counts,
                FileSum.of(folder));
        Disk.syncAll(folder);
        FaultPoint.SYNCED.reach();
        manifest.seal(folder);
        progress.step(Progress.Phase.SEAL, 1, 1);
        return manifest;
    }

    /** Puts the new generation in the place of the one that is read, which stays beside it for a way back. */
    private void switchTo(Path aside, Manifest manifest, Ledger ledger, List<LedgerEntry> entries) throws IOException {
        progress.step(Progress.Phase.SWITCH, 0, 1);
        String name = manifest.generation() + "-" + manifest.content().substring(0, 12);
        Generation next = Generation.named(home, name).orElseThrow();
        Optional<Generation> last = currentOrNone();
        Files.move(aside, next.folder(), StandardCopyOption.ATOMIC_MOVE);
        Disk.sync(home.generations());
        FaultPoint.MOVED.reach();
        long counted = ledger.append(home, entries);
        FaultPoint.LEDGER_WRITTEN.reach();
        next.makeCurrent(home, counted);
        FaultPoint.SWITCHED.reach();
        progress.step(Progress.Phase.SWITCH, 1, 1);
        FileMutex.holding(home.viewLock(), () -> {
            for (Generation old : Generation.all(home)) {
                if (!old.equals(next) && !last.equals(Optional.of(old))) {
                    Disk.delete(old.folder());
                    FaultPoint.OLDER_DELETED.reach();
                }
            }
            return next;
        });
    }

    private Optional<Generation> currentOrNone() throws IOException {
        try {
            return Generation.current(home);
        } catch (DamagedException e) {
            return Optional.empty();
        }
    }

    /** Carries what the caller's sources threw past the faults of the database. */
    private static final class SourceFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final RuntimeException failure;

        SourceFailure(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
