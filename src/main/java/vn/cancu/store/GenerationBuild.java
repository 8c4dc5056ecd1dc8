package vn.cancu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import vn.cancu.diagnostic.Severity;
import vn.cancu.extraction.SideBySide;
import vn.cancu.graph.CanonicalQuads;
import vn.cancu.graph.DerivedFacts;
import vn.cancu.graph.Iris;
import vn.cancu.graph.NamedGraph;
import vn.cancu.validation.ShapesValidator;
import vn.cancu.validation.Violation;

/**
 * Makes one generation in a folder of its own, sealed, in steps: the sources are read side by side and put aside as they
 * will be loaded; then loaded; what follows from them is derived; all is checked, read back and sealed. Memory grows with
 * the number of documents, terms and citations, not with that of statements or sources' texts.
 */
final class GenerationBuild {
    /** Derived statements that are handed on at once. */
    private static final int PIECE = 1 << 15;

    private final Home home;
    private final Path aside;
    private final List<Part> parts;
    private final Progress progress;
    private final ShapesValidator shapes = ShapesValidator.bundled();
    private final SortedMap<String, GraphSum> given = new TreeMap<>();
    private final Findings findings = new Findings();

    /** @param aside folder that does not exist yet */
    GenerationBuild(Home home, Path aside, List<Part> parts, Progress progress) {
        this.home = home;
        this.aside = aside;
        this.parts = parts;
        this.progress = progress;
    }

    /** Makes it, with that number. */
    BuildReport make(int number, Graph authority, List<? extends PendingSource> sources) throws IOException {
        Path tdb = Files.createDirectories(aside.resolve(Generation.TRIPLES));
        Path scratch = Files.createDirectories(aside.resolve("scratch"));
        FaultPoint.FOLDER_MADE.reach();
        try (Segments segments = new Segments(home.reading())) {
            List<Segments.Place> places = read(sources, segments);
            FaultPoint.SOURCES_READ.reach();
            findings.stopAtFaults(home);
            load(authority, segments, places, tdb, scratch);
        }
        Disk.delete(scratch);
        Content content = new Content(given);
        try (Database database = Database.open(tdb)) {
            validate(home, database, shapes, findings, progress);
            FaultPoint.VALIDATED.reach();
            progress.step(Progress.Phase.VERIFY, 0, 1);
            new ReadBack(database).compare(content);
            progress.step(Progress.Phase.VERIFY, 1, 1);
        }
        FaultPoint.READ_BACK.reach();
        return findings.report(seal(aside, number, content, parts.contains(Part.INDEX), progress));
    }

    /** What came of one source: where it was put before, or what was read now. */
    private record Outcome(
            String key, Optional<Segments.Place> before, Optional<ReadSource> read, List<Violation> violations) {}

    private List<Segments.Place> read(List<? extends PendingSource> sources, Segments segments) throws IOException {
        List<Segments.Place> places = new ArrayList<>();
        int done = 0;
        progress.step(Progress.Phase.READ, done, sources.size());
        try (SideBySide<PendingSource, Outcome> outcomes =
                new SideBySide<>(List.copyOf(sources), source -> outcome(source, segments))) {
            while (outcomes.hasNext()) {
                Outcome outcome = outcomes.next();
                if (outcome.before().isPresent()) {
                    places.add(outcome.before().get());
                } else {
                    ReadSource read = outcome.read().orElseThrow();
                    findings.note(outcome.violations());
                    places.add(segments.append(outcome.key(), read.toBytes()));
                    FaultPoint.SOURCE_READ.reach();
                }
                progress.step(Progress.Phase.READ, ++done, sources.size());
            }
        }
        segments.finish();
        return places;
    }

    private Outcome outcome(PendingSource source, Segments segments) {
        NamedGraph graph;
        String key;
        try {
            key = source.key().orElse("");
            Optional<Segments.Place> before = key.isEmpty() ? Optional.empty() : segments.find(key);
            if (before.isPresent()) {
                return new Outcome(key, before, Optional.empty(), List.of());
            }
            graph = source.read();
        } catch (RuntimeException e) {
            throw new SourceFailure(e);
        }
        List<Violation> violations = source.checked() ? List.of() : shapes.validateSource(graph.graph());
        ReadSource read = new ReadSource(
                graph.name().getURI(),
                GraphSum.of(graph.name(), graph.graph()),
                Findings.warnings(violations),
                EncodedGraph.of(graph).toBytes());
        // What breaks the rules must be found again.
        boolean sound = violations.stream().noneMatch(one -> one.severity() == Severity.ERROR);
        return new Outcome(sound ? key : "", Optional.empty(), Optional.of(read), violations);
    }

    private void load(Graph authority, Segments segments, List<Segments.Place> places, Path tdb, Path scratch)
            throws IOException {
        DerivedFacts derived = new DerivedFacts();
        try (PartWriters writers = PartWriters.open(parts, aside);
                SideThread side = new SideThread();
                TripleLoader loader = new TripleLoader(tdb, scratch)) {
            NamedGraph known = new NamedGraph(Iris.AUTHORITY, authority);
            if (!authority.isEmpty()) {
                given.put(known.name().getURI(), GraphSum.of(known.name(), authority));
                loader.add(EncodedGraph.of(known));
                side.give(() -> take(known, derived, writers));
            }
            int done = 0;
            progress.step(Progress.Phase.LOAD, done, places.size());
            Set<Segments.Place> loaded = new HashSet<>();
            for (Segments.Place place : places) {
                ReadSource source = loaded.add(place) ? ReadSource.fromBytes(segments.read(place)) : null;
                // The same source twice, under two file names, is one.
                if (source != null
                        && source.sum().triples() > 0
                        && given.putIfAbsent(source.name(), source.sum()) == null) {
                    // Some were read by a build before.
                    findings.count(source.warnings());
                    EncodedGraph graph = EncodedGraph.fromBytes(source.graph());
                    loader.add(graph);
                    side.give(() -> take(graph.decode(), derived, writers));
                    FaultPoint.SOURCE_LOADED.reach();
                }
                progress.step(Progress.Phase.LOAD, ++done, places.size());
            }
            side.await();
            FaultPoint.SOURCES_LOADED.reach();
            derive(derived, loader, writers);
            FaultPoint.DERIVED.reach();
            progress.step(Progress.Phase.INDEX, 0, 1);
            loader.finish();
            FaultPoint.COMMITTED.reach();
            writers.finish();
            progress.step(Progress.Phase.INDEX, 1, 1);
            FaultPoint.PARTS_FINISHED.reach();
        }
    }

    private static void take(NamedGraph graph, DerivedFacts derived, PartWriter writers) throws IOException {
        derived.add(graph.graph());
        writers.add(graph);
    }

    private void derive(DerivedFacts derived, TripleLoader loader, PartWriter writers) throws IOException {
        progress.step(Progress.Phase.DERIVE, 0, 1);
        StatementSum sum = new StatementSum();
        byte[] name = CanonicalQuads.term(Iris.DERIVED);
        List<Triple> piece = new ArrayList<>();
        try {
            derived.derive(triple -> {
                piece.add(triple);
                sum.add(CanonicalQuads.line(
                        CanonicalQuads.term(triple.getSubject()),
                        CanonicalQuads.term(triple.getPredicate()),
                        CanonicalQuads.term(triple.getObject()),
                        name));
                if (piece.size() == PIECE) {
                    hand(piece, loader, writers);
                }
            });
            if (!piece.isEmpty()) {
                hand(piece, loader, writers);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (sum.sum().triples() > 0) {
            given.put(Iris.DERIVED.getURI(), sum.sum());
        }
        progress.step(Progress.Phase.DERIVE, 1, 1);
    }

    private static void hand(List<Triple> piece, TripleLoader loader, PartWriter writers) {
        try {
            loader.add(EncodedGraph.of(Iris.DERIVED, piece));
            Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
            piece.forEach(graph::add);
            writers.add(new NamedGraph(Iris.DERIVED, graph));
            piece.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds a database against the rules between sources. */
    static void validate(Home home, Database database, ShapesValidator shapes, Findings findings, Progress progress) {
        progress.step(Progress.Phase.VALIDATE, 0, 1);
        List<Violation> found = shapes.validateWhole(new StoredStatements(database), database.dataset());
        findings.count(Findings.warnings(found));
        findings.note(found);
        findings.stopAtFaults(home);
        progress.step(Progress.Phase.VALIDATE, 1, 1);
    }

    /** Makes a whole generation of a folder that has all its files, on the disk and sealed. */
    static Manifest seal(Path folder, int number, Content content, boolean indexed, Progress progress)
            throws IOException {
        progress.step(Progress.Phase.SEAL, 0, 1);
        if (indexed) {
            IndexPart.stamp(folder, content.hash());
        }
        content.write(folder);
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
        FaultPoint.SEALED.reach();
        return manifest;
    }

    /** Carries what the caller's sources threw past the faults of the database. */
    static final class SourceFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final RuntimeException failure;

        SourceFailure(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
