package vn.cancu.endpoint;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import vn.cancu.graph.CanonicalQuads;
import vn.cancu.graph.Iris;
import vn.cancu.store.Manifest;
import vn.cancu.store.StatementSum;
import vn.cancu.store.Store;

/**
 * Puts all graphs of a database into a graph store, those alone that do not stand there yet as they are. Killed at any
 * moment, the next run goes on where it ended: what stands where is written in the graph store itself (see {@link
 * Published}). One run at a time.
 */
public final class Publication {
    /** Of N-Triples in one request; a larger graph takes several, the first of which replaces it. */
    private static final int REQUEST = 8 << 20;
    /** Terms that are remembered as they are written. */
    private static final int TERMS = 1 << 16;

    private final Store store;
    private final GraphStore target;
    private final Published there;
    private final SortedMap<String, String> sums;
    private final List<String> outdated;
    private final List<String> gone;

    private Publication(
            Store store,
            GraphStore target,
            Published there,
            SortedMap<String, String> sums,
            List<String> outdated,
            List<String> gone) {
        this.store = store;
        this.target = target;
        this.there = there;
        this.sums = sums;
        this.outdated = outdated;
        this.gone = gone;
    }

    /** Is told how far it has come. */
    @FunctionalInterface
    public interface Progress {
        /** Tells nobody. */
        Progress NONE = (step, done, total) -> {};

        /** @param done graphs of {@code total} */
        void at(Step step, int done, int total);
    }

    /** What it is at. */
    public enum Step {
        COMPARE,
        SEND,
        DELETE
    }

    /**
     * Looks what stands in the graph store, and what of the database does not.
     *
     * @param all true where what the graph store says of itself is not to be believed
     * @throws vn.cancu.diagnostic.UserError where the server cannot be asked
     */
    public static Publication plan(Store store, GraphStore target, boolean all, Progress progress) {
        Manifest manifest = store.manifest();
        Published read = Published.read(target);
        Published there = all ? read.changing(read.sums().keySet()) : read;
        if (holds(there, manifest)) {
            return new Publication(store, target, there, there.sums(), List.of(), List.of());
        }
        SortedMap<String, String> sums = new TreeMap<>();
        List<String> outdated = new ArrayList<>();
        Txn.executeRead(store.dataset(), () -> {
            for (String graph : manifest.graphs().keySet()) {
                progress.at(Step.COMPARE, sums.size(), manifest.graphs().size());
                String sum = sum(store.dataset(), graph);
                sums.put(graph, sum);
                if (!sum.equals(there.sums().get(graph))) {
                    outdated.add(graph);
                }
            }
        });
        progress.at(Step.COMPARE, sums.size(), sums.size());
        List<String> gone = there.sums().keySet().stream()
                .filter(graph -> !sums.containsKey(graph))
                .toList();
        return new Publication(store, target, there, sums, outdated, gone);
    }

    /** The graphs that do not stand there as they are here. */
    public List<String> outdated() {
        return List.copyOf(outdated);
    }

    /** The graphs that stand there and are no more. */
    public List<String> gone() {
        return List.copyOf(gone);
    }

    /** How many graphs stand there as they are here. */
    public int unchanged() {
        return sums.size() - outdated.size();
    }

    /** How many triples the outdated graphs have. */
    public long triples() {
        return outdated.stream()
                .mapToLong(graph -> store.manifest().graphs().getOrDefault(graph, 0L))
                .sum();
    }

    /**
     * Makes the graph store hold what the database holds.
     *
     * @return false where it did already, and nothing was sent
     */
    public boolean run(Progress progress) {
        Manifest manifest = store.manifest();
        if (outdated.isEmpty() && gone.isEmpty() && holds(there, manifest)) {
            return false;
        }
        String state = Iris.PUBLISHED.getURI();
        target.put(state, there.changing(outdated).triples());
        int sent = 0;
        for (String graph : outdated) {
            progress.at(Step.SEND, sent++, outdated.size());
            send(graph);
            target.post(state, Published.entry(graph, sums.getOrDefault(graph, Published.UNKNOWN)));
        }
        int deleted = 0;
        for (String graph : gone) {
            progress.at(Step.DELETE, deleted++, gone.size());
            target.delete(graph);
        }
        Published.Edition edition =
                new Published.Edition(manifest.content(), manifest.generation(), manifest.built(), manifest.triples());
        target.put(state, new Published(sums, Optional.of(edition)).triples());
        return true;
    }

    /** Whether all of a generation stands there, and nothing else: the same content has the same sums. */
    private static boolean holds(Published there, Manifest manifest) {
        return there.edition()
                        .filter(edition -> edition.content().equals(manifest.content()))
                        .isPresent()
                && there.sums().keySet().equals(manifest.graphs().keySet())
                && !there.sums().containsValue(Published.UNKNOWN);
    }

    private void send(String graph) {
        Txn.executeRead(store.dataset(), () -> {
            Request request = new Request(graph);
            Terms terms = new Terms();
            each(store.dataset(), graph, quad -> request.add(terms.of(quad)));
            request.end();
        });
    }

    /** Collects triples until they are enough for a request. */
    private final class Request {
        private final String graph;
        private final ByteArrayOutputStream triples = new ByteArrayOutputStream(1 << 16);
        private boolean first = true;

        Request(String graph) {
            this.graph = graph;
        }

        void add(byte[][] terms) {
            for (byte[] term : terms) {
                triples.writeBytes(term);
                triples.write(' ');
            }
            triples.write('.');
            triples.write('\n');
            if (triples.size() >= REQUEST) {
                flush();
            }
        }

        void end() {
            if (first || triples.size() > 0) {
                flush();
            }
        }

        private void flush() {
            if (first) {
                target.put(graph, triples.toByteArray());
            } else {
                target.post(graph, triples.toByteArray());
            }
            first = false;
            triples.reset();
        }
    }

    private static String sum(DatasetGraph data, String graph) {
        StatementSum sum = new StatementSum();
        Terms terms = new Terms();
        byte[] end = CanonicalQuads.term(NodeFactory.createURI(graph));
        each(data, graph, quad -> {
            byte[][] written = terms.of(quad);
            sum.add(CanonicalQuads.line(written[0], written[1], written[2], end));
        });
        return sum.digits();
    }

    private static void each(DatasetGraph data, String graph, Consumer<Quad> reader) {
        Iterator<Quad> quads = data.find(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY);
        try {
            quads.forEachRemaining(reader);
        } finally {
            Iter.close(quads);
        }
    }

    /** Terms as they are written; most stand in several statements. */
    private static final class Terms {
        private final Map<Node, byte[]> known = new HashMap<>();

        byte[][] of(Quad quad) {
            if (known.size() > TERMS) {
                known.clear();
            }
            return new byte[][] {
                known.computeIfAbsent(quad.getSubject(), CanonicalQuads::term),
                known.computeIfAbsent(quad.getPredicate(), CanonicalQuads::term),
                known.computeIfAbsent(quad.getObject(), CanonicalQuads::term)
            };
        }
    }
}
