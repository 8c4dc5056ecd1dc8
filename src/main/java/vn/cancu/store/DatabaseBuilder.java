package vn.cancu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;

/**
 * Builds a new generation beside the old one and puts it in its place only when it is whole, valid and on the disk.
 * Whatever happens on the way, a kill or a power cut included, readers find the old generation or the new one. What
 * failed is thrown away: a TDB2 database in which a write was aborted is never used again.
 */
public final class DatabaseBuilder {
    /** Where opening a database fails, Jena keeps the folder as locked for the life of the process: never use one twice. */
    private static final AtomicInteger ATTEMPTS = new AtomicInteger();

    /** What an empty database takes, what one triple of a large one does, what follows from one byte of text. */
    private static final long LEAST_ROOM = 12L << 20;

    private static final long ROOM_PER_TRIPLE = 250;
    private static final long ROOM_PER_BYTE = 20;
    private static final int MEGABYTE = 20;

    private final Home home;
    private final List<Part> parts;
    private final Progress progress;

    private DatabaseBuilder(Home home, List<Part> parts, Progress progress) {
        this.home = home;
        this.parts = parts;
        this.progress = progress;
    }

    /** The sources of a build, named once what is accepted can no longer change. */
    @FunctionalInterface
    public interface SourcesOf {
        /** @return all of them, in any order; of two that are the same source, the first counts */
        List<PendingSource> given(Holdings holdings);
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
                    List<PendingSource> given = sources.given(new Holdings(home, ledger));
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
        } catch (GenerationBuild.SourceFailure e) {
            throw e.failure;
        } catch (DamagedException e) {
            throw home.damaged(e);
        } catch (IOException e) {
            throw home.error(Code.DATABASE_NOT_WRITABLE, Disk.reason(e));
        } catch (InternalError e) {
            // How it shows that a mapped page finds no room on the disk.
            throw home.error(Code.DATABASE_NOT_WRITABLE, "No space left on device");
        } catch (UserError e) {
            // Said already, whatever the cause.
            throw e;
        } catch (RuntimeException e) {
            throw home.error(
                    Code.DATABASE_NOT_WRITABLE, Disk.reason(Disk.cause(e).orElseThrow(() -> e)));
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
            requireRoom(plan);
            if (!plan.additions().isEmpty()) {
                accepted.keep(plan.additions());
                FaultPoint.FILES_KEPT.reach();
            }
            return Optional.of(build(authority, plan, number, ledger));
        }
    }

    /** Says at once what would else be found out when the disk is full. */
    private void requireRoom(Plan plan) throws IOException {
        long files = plan.additions().stream()
                .mapToLong(addition -> addition.bytes().length)
                .sum();
        long needed = LEAST_ROOM + ROOM_PER_TRIPLE * plan.triples() + ROOM_PER_BYTE * files;
        long left = Files.getFileStore(home.path()).getUsableSpace();
        if (left < needed) {
            throw home.error(Code.DATABASE_NO_ROOM, left >> MEGABYTE, (needed >> MEGABYTE) + 1);
        }
    }

    private BuildReport build(Graph authority, Plan plan, int number, Ledger ledger) throws IOException {
        Path aside =
                home.generations().resolve(".tmp-" + ProcessHandle.current().pid() + "-" + ATTEMPTS.incrementAndGet());
        try {
            BuildReport report = make(authority, plan, number, aside);
            switchTo(aside, report.manifest(), ledger, plan.entries(number));
            Disk.delete(home.reading());
            return report;
        } catch (IOException | RuntimeException | Error e) {
            try {
                Disk.delete(aside);
            } catch (IOException left) {
                // The next build deletes it; what went wrong first is what the user must hear.
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    private BuildReport make(Graph authority, Plan plan, int number, Path aside) throws IOException {
        Optional<Plan.Change> change = plan.change();
        if (change.isPresent()) {
            Optional<BuildReport> report = new GenerationRevision(
                            home, aside, progress, change.get().base())
                    .make(number, change.get().added(), change.get().dropped());
            if (report.isPresent()) {
                return report.get();
            }
            Disk.delete(aside);
        }
        return new GenerationBuild(home, aside, parts, progress).make(number, authority, plan.sources());
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
}
