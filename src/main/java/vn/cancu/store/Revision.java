package vn.cancu.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import vn.cancu.graph.Iris;
import vn.cancu.graph.NamedGraph;

/** Takes sources into a database and out of it: one generation for all sources of a call, or none. */
public final class Revision implements Plan {
    private final Store base;
    private final Map<String, Addition> additions = new HashMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Set<String> dropped = new HashSet<>();

    private Revision(Store base) {
        this.base = base;
    }

    /**
     * Takes sources in; one that is there already is replaced, and what was said about it with it.
     *
     * @return nothing where all are in as they are given, and so no generation was made; those that are count as not added
     * @throws UserError as {@link DatabaseBuilder#build}, or where there is no database, or an older one
     */
    public static Optional<Added> add(Home home, List<Addition> sources, Progress progress) {
        AtomicInteger taken = new AtomicInteger();
        return DatabaseBuilder.revise(
                        home,
                        Part.ALL,
                        progress,
                        ledger -> planned(home, revision -> {
                            Map<String, AcceptedSource> accepted = ledger.accepted();
                            for (Addition source : sources) {
                                AcceptedSource known =
                                        accepted.get(source.source().sha256());
                                boolean in = revision.base
                                        .manifest()
                                        .graphs()
                                        .containsKey(source.graph().name().getURI());
                                if (!in || known == null || !known.saysAs(source.source())) {
                                    revision.additions.put(source.graph().name().getURI(), source);
                                    revision.entries.add(LedgerEntry.add(source.source(), 0));
                                }
                            }
                            taken.set(revision.additions.size());
                        }))
                .map(report -> new Added(taken.get(), report));
    }

    /**
     * Takes sources out.
     *
     * @param sha256s of their files
     * @return nothing where none of them is in
     * @throws UserError as for {@link #add}
     */
    public static Optional<BuildReport> remove(Home home, Collection<String> sha256s, Progress progress) {
        return DatabaseBuilder.revise(
                home,
                Part.ALL,
                progress,
                ledger -> planned(home, revision -> {
                    String when = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
                    for (String sha256 : sha256s) {
                        String name = Iris.source(sha256.substring(0, 16)).getURI();
                        if (revision.base.manifest().graphs().containsKey(name) && revision.dropped.add(name)) {
                            revision.entries.add(LedgerEntry.remove(sha256, 0, when));
                        }
                    }
                }));
    }

    /**
     * What was taken in.
     *
     * @param sources that were not in before, or not so
     * @param report of the generation that they are in now
     */
    public record Added(int sources, BuildReport report) {}

    /** A revision of what is there, closed again where there is nothing to do. */
    private static Optional<Plan> planned(Home home, Consumer<Revision> changes) {
        Revision revision = new Revision(Store.open(home));
        boolean wanted = false;
        try {
            changes.accept(revision);
            wanted = !revision.entries.isEmpty();
            return wanted ? Optional.of(revision) : Optional.empty();
        } finally {
            if (!wanted) {
                revision.close();
            }
        }
    }

    @Override
    public List<PendingSource> sources() {
        List<PendingSource> all = new ArrayList<>();
        for (String name : base.manifest().graphs().keySet()) {
            if (Sources.isSource(name) && !additions.containsKey(name) && !dropped.contains(name)) {
                all.add(new Kept(name));
            }
        }
        added().stream().map(PendingSource::of).forEach(all::add);
        return all;
    }

    @Override
    public Optional<Change> change() {
        return GenerationRevision.isWorthwhile(base, additions.size() + dropped.size())
                ? Optional.of(new Change(base, added(), Set.copyOf(dropped)))
                : Optional.empty();
    }

    /** In a fixed order. */
    private List<NamedGraph> added() {
        return additions.values().stream()
                .map(Addition::graph)
                .sorted(Comparator.comparing(graph -> graph.name().getURI()))
                .toList();
    }

    /** A source as the generation before has it. */
    private final class Kept implements PendingSource {
        private final String name;

        Kept(String name) {
            this.name = name;
        }

        @Override
        public NamedGraph read() {
            Node node = NodeFactory.createURI(name);
            Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
            Txn.executeRead(base.dataset(), () -> base.dataset()
                    .find(node, Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(quad -> graph.add(quad.asTriple())));
            return new NamedGraph(node, graph);
        }

        @Override
        public boolean checked() {
            return true;
        }
    }

    @Override
    public long triples() {
        return base.manifest().triples();
    }

    @Override
    public List<Addition> additions() {
        return List.copyOf(additions.values());
    }

    @Override
    public List<LedgerEntry> entries(int generation) {
        return entries.stream().map(entry -> entry.of(generation)).collect(Collectors.toList());
    }

    @Override
    public void close() {
        base.close();
    }
}
