package vn.cancu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import vn.cancu.graph.CanonicalQuads;
import vn.cancu.graph.Iris;
import vn.cancu.graph.NamedGraph;
import vn.cancu.graph.Rederivation;
import vn.cancu.validation.ShapesValidator;
import vn.cancu.validation.Violation;

/**
 * Makes one generation from another in which a few sources are others, in a folder of its own, sealed: the files are copied
 * and held against their sums, the statements that differ are written to the copy, and what follows from them is worked out
 * for what they speak of. What comes out says the same as a {@link GenerationBuild} of the same sources. Whatever fails, the
 * folder is thrown away.
 */
final class GenerationRevision {
    /** Where more of the sources change, to build all is no slower. */
    private static final int SHARE = 4;

    private final Home home;
    private final Path aside;
    private final Progress progress;
    private final Store base;
    private final ShapesValidator shapes = ShapesValidator.bundled();
    private final Findings findings = new Findings();
    private final SortedMap<String, GraphSum> given = new TreeMap<>();
    /** Graphs of the base that go, or that others take the place of. */
    private final List<NamedGraph> gone = new ArrayList<>();
    /** Graphs that come. */
    private final List<NamedGraph> come = new ArrayList<>();

    /**
     * @param aside folder that does not exist yet
     * @param base the generation to go on from, open until the next one is made
     */
    GenerationRevision(Home home, Path aside, Progress progress, Store base) {
        this.home = home;
        this.aside = aside;
        this.progress = progress;
        this.base = base;
    }

    /** Whether so many changes are few. */
    static boolean isWorthwhile(Store base, int changes) {
        return (long) SHARE * changes <= base.manifest().graphs().size();
    }

    /**
     * Makes it, with that number.
     *
     * @param added graphs that come, perhaps in the place of others of the same names
     * @param dropped names of graphs that go
     * @return nothing where all must be derived anew; the folder may be there then
     */
    Optional<BuildReport> make(int number, Collection<NamedGraph> added, Set<String> dropped) throws IOException {
        Files.createDirectories(aside);
        FaultPoint.FOLDER_MADE.reach();
        given.putAll(Content.read(base.folder(), base.manifest()).graphs());
        check(added);
        dropped.forEach(this::drop);
        copy();
        SortedSet<String> changed = new TreeSet<>();
        Stream.concat(gone.stream(), come.stream())
                .forEach(graph -> changed.add(graph.name().getURI()));
        Path tdb = aside.resolve(Generation.TRIPLES);
        try (Database database = Database.open(tdb)) {
            Optional<Rederivation.Change> derived = write(database.dataset());
            if (derived.isEmpty()) {
                return Optional.empty();
            }
            if (!derived.get().gone().isEmpty() || !derived.get().come().isEmpty()) {
                changed.add(Iris.DERIVED.getURI());
                gone.add(derived(derived.get().gone()));
                come.add(derived(derived.get().come()));
            }
        }
        FaultPoint.COMMITTED.reach();
        Content content = new Content(given);
        try (Database database = Database.open(tdb)) {
            // Both read the new database, and neither waits for the other.
            Parallel.all(List.of(
                    () -> {
                        finishParts(database.dataset());
                        FaultPoint.PARTS_FINISHED.reach();
                        return content;
                    },
                    () -> {
                        GenerationBuild.validate(home, database, shapes, findings, progress);
                        FaultPoint.VALIDATED.reach();
                        progress.step(Progress.Phase.VERIFY, 0, 1);
                        new ReadBack(database).compare(content, changed);
                        progress.step(Progress.Phase.VERIFY, 1, 1);
                        return content;
                    }));
        }
        FaultPoint.READ_BACK.reach();
        return Optional.of(findings.report(GenerationBuild.seal(aside, number, content, true, progress)));
    }

    /** Holds the graphs that come against the shapes. */
    private void check(Collection<NamedGraph> added) {
        int done = 0;
        progress.step(Progress.Phase.READ, done, added.size());
        for (NamedGraph graph : added) {
            List<Violation> violations = shapes.validateSource(graph.graph());
            findings.note(violations);
            findings.count(Findings.warnings(violations));
            drop(graph.name().getURI());
            GraphSum sum = GraphSum.of(graph.name(), graph.graph());
            if (sum.triples() > 0) {
                come.add(graph);
                given.put(graph.name().getURI(), sum);
            }
            FaultPoint.SOURCE_READ.reach();
            progress.step(Progress.Phase.READ, ++done, added.size());
        }
        FaultPoint.SOURCES_READ.reach();
        findings.stopAtFaults(home);
    }

    private void drop(String name) {
        if (given.remove(name) == null) {
            return;
        }
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        Node node = NodeFactory.createURI(name);
        Txn.executeRead(base.dataset(), () -> base.dataset()
                .find(node, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> graph.add(quad.asTriple())));
        gone.add(new NamedGraph(node, graph));
    }

    /** Copies what changes in place: the index is written anew. */
    private void copy() throws IOException {
        progress.step(Progress.Phase.LOAD, 0, 1);
        List<Callable<Void>> copies = new ArrayList<>();
        for (FileSum file : base.manifest().files()) {
            if (file.isIn(Generation.TRIPLES) || file.isIn(Part.SEARCH)) {
                copies.add(() -> {
                    file.copy(base.folder(), aside);
                    return null;
                });
            }
        }
        Parallel.all(copies);
        progress.step(Progress.Phase.LOAD, 1, 1);
    }

    /** Writes the changes and what follows from them. */
    private Optional<Rederivation.Change> write(DatasetGraph next) throws IOException {
        next.begin(TxnType.WRITE);
        boolean committed = false;
        try {
            gone.forEach(graph -> each(graph, next::delete));
            FaultPoint.SOURCE_LOADED.reach();
            come.forEach(graph -> each(graph, next::add));
            FaultPoint.SOURCES_LOADED.reach();
            progress.step(Progress.Phase.DERIVE, 0, 1);
            List<Graph> changed = Stream.concat(gone.stream(), come.stream())
                    .map(NamedGraph::graph)
                    .toList();
            Optional<Rederivation.Change> derived =
                    Txn.calculateRead(base.dataset(), () -> Rederivation.of(base.dataset(), next, changed));
            if (derived.isPresent()) {
                write(derived.get(), next);
                unite(next, derived.get());
            }
            progress.step(Progress.Phase.DERIVE, 1, 1);
            FaultPoint.DERIVED.reach();
            next.commit();
            committed = true;
            return derived;
        } finally {
            if (!committed) {
                next.abort();
            }
            next.end();
        }
    }

    private void write(Rederivation.Change change, DatasetGraph next) {
        String name = Iris.DERIVED.getURI();
        StatementSum sum = new StatementSum(given.getOrDefault(name, new StatementSum().sum()));
        for (Triple triple : change.gone()) {
            next.delete(Quad.create(Iris.DERIVED, triple));
            sum.remove(line(triple));
        }
        for (Triple triple : change.come()) {
            next.add(Quad.create(Iris.DERIVED, triple));
            sum.add(line(triple));
        }
        given.remove(name);
        if (sum.sum().triples() > 0) {
            given.put(name, sum.sum());
        }
    }

    /** Carries the changes over to the default graph. */
    private void unite(DatasetGraph next, Rederivation.Change derived) {
        Graph union = next.getDefaultGraph();
        Stream.concat(come.stream().flatMap(graph -> graph.graph().stream()), derived.come().stream())
                .forEach(union::add);
        Stream.concat(gone.stream().flatMap(graph -> graph.graph().stream()), derived.gone().stream())
                .filter(triple -> !next.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .hasNext())
                .forEach(union::delete);
    }

    private static byte[] line(Triple triple) {
        return CanonicalQuads.line(
                CanonicalQuads.term(triple.getSubject()),
                CanonicalQuads.term(triple.getPredicate()),
                CanonicalQuads.term(triple.getObject()),
                CanonicalQuads.term(Iris.DERIVED));
    }

    private static void each(NamedGraph graph, Consumer<Quad> action) {
        graph.graph().find().forEachRemaining(triple -> action.accept(Quad.create(graph.name(), triple)));
    }

    private static NamedGraph derived(List<Triple> triples) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        triples.forEach(graph::add);
        return new NamedGraph(Iris.DERIVED, graph);
    }

    /** Writes the indexes of the next generation from those of the base. */
    private void finishParts(DatasetGraph next) throws IOException {
        Path folder = Files.createDirectories(aside.resolve(SealedIndex.PART));
        try (IndexPart index = IndexPart.continuing(base.index(), folder)) {
            gone.forEach(index::remove);
            come.forEach(index::add);
            index.finish();
        }
        base.dataset().begin(TxnType.READ);
        next.begin(TxnType.READ);
        try (SearchRevision search = SearchRevision.of(aside.resolve(Part.SEARCH), base.dataset(), next)) {
            for (NamedGraph graph : gone) {
                search.remove(graph);
            }
            for (NamedGraph graph : come) {
                search.add(graph);
            }
            search.finish();
        } finally {
            next.end();
            base.dataset().end();
        }
    }
}
