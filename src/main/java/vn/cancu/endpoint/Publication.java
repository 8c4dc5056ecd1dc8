package vn.cancu.endpoint;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.CanonicalQuads;
import vn.cancu.graph.Iris;
import vn.cancu.store.Manifest;
import vn.cancu.store.RunningSum;
import vn.cancu.store.Store;

/**
 * Puts all graphs of a database into a graph store, those alone that do not stand there yet as they are. Killed at any
 * moment, the next run goes on where it ended: what stands where is written in the graph store itself (see {@link
 * Published}), for many graphs at once while others are on their way. One run at a time (see {@link Lease}).
 */
public final class Publication {
    /** Of N-Triples in one request; a larger graph takes several, the first of which replaces it. */
    private static final int REQUEST = 8 << 20;
    /** Graphs that are on their way at once: while one is read here, another is sent, and another is taken in there. */
    private static final int CONNECTIONS = 3;
    /** Triples that are sent together, about 200 bytes each. */
    private static final int TOGETHER = 100_000;
    /** Between two times that what was sent is written down; a kill costs what was sent meanwhile. */
    private static final long WRITTEN_DOWN = TimeUnit.MILLISECONDS.toNanos(500);

    private static final long ENDING = 10;

    private static final Set<Code> REFUSALS =
            Set.of(Code.ENDPOINT_METHOD, Code.ENDPOINT_NOT_FOUND, Code.ENDPOINT_FORBIDDEN, Code.ENDPOINT_FAILED);

    private final Store store;
    private final GraphStore target;
    private final boolean all;
    private final SortedMap<String, String> sums;
    private Changes changes;

    private Publication(Store store, GraphStore target, boolean all) {
        this.store = store;
        this.target = target;
        this.all = all;
        this.sums = store.sums();
        this.changes = changes();
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
        SEND,
        DELETE
    }

    /**
     * What is to be done.
     *
     * @param there what stands there
     * @param outdated graphs that do not stand there as they are here
     * @param gone graphs that stand there and are no more
     */
    private record Changes(Published there, List<String> outdated, List<String> gone) {
        boolean none(Manifest manifest) {
            return outdated.isEmpty()
                    && gone.isEmpty()
                    && there.edition()
                            .filter(edition -> edition.content().equals(manifest.content()))
                            .isPresent();
        }

        /** Both, of which nothing is sure while they are made. */
        List<String> touched() {
            List<String> touched = new ArrayList<>(outdated);
            touched.addAll(gone);
            return touched;
        }
    }

    /**
     * Looks what stands in the graph store, and what of the database does not. No graph is read for it: what each says is
     * known by its sum here, and there.
     *
     * @param all true where what the graph store says of itself is not to be believed
     * @throws UserError where the server cannot be asked
     */
    public static Publication plan(Store store, GraphStore target, boolean all) {
        return new Publication(store, target, all);
    }

    private Changes changes() {
        Published read = Published.read(target);
        Published there = all ? read.changing(read.sums().keySet(), Map.of()) : read;
        List<String> outdated = sums.keySet().stream()
                .filter(graph -> !sums.get(graph).equals(there.sums().get(graph)))
                .toList();
        List<String> gone = there.sums().keySet().stream()
                .filter(graph -> !sums.containsKey(graph))
                .toList();
        return new Changes(there, outdated, gone);
    }

    /** The graphs that do not stand there as they are here. */
    public List<String> outdated() {
        return changes.outdated();
    }

    /** The graphs that stand there and are no more. */
    public List<String> gone() {
        return changes.gone();
    }

    /** How many graphs stand there as they are here. */
    public int unchanged() {
        return sums.size() - outdated().size();
    }

    /** How many triples the outdated graphs have. */
    public long triples() {
        return outdated().stream()
                .mapToLong(graph -> store.manifest().graphs().getOrDefault(graph, 0L))
                .sum();
    }

    /**
     * Makes the graph store hold what the database holds.
     *
     * @param over true where it is to be taken from another run that is at it, or was
     * @return false where it did already, and nothing was sent
     * @throws UserError ENDPOINT_PUBLISHING where another run is at it, ENDPOINT_TAKEN_OVER where another has come, and
     *     those of {@link Peer}
     */
    public boolean run(boolean over, Progress progress) {
        Manifest manifest = store.manifest();
        if (changes.none(manifest)) {
            return false;
        }
        try (Lease lease = Lease.take(target, over)) {
            // Another run may have been at it since.
            changes = changes();
            if (changes.none(manifest)) {
                return false;
            }
            String state = Iris.PUBLISHED.getURI();
            Map<String, String> coming = coming();
            target.put(
                    state, changes.there().changing(changes.touched(), coming).triples());
            try (Sending sending = new Sending(lease, lease.quads() ? coming.keySet() : Set.of())) {
                sending.all(progress);
            }
            int deleted = 0;
            for (String graph : gone()) {
                progress.at(Step.DELETE, deleted++, gone().size());
                lease.requireLately();
                target.delete(graph);
            }
            Published.Edition edition = new Published.Edition(
                    manifest.content(), manifest.generation(), manifest.built(), manifest.triples());
            lease.require(target);
            target.put(state, new Published(sums, Optional.of(edition)).triples());
            return true;
        }
    }

    /** The sums of the outdated graphs in whose places nothing else stands. */
    private Map<String, String> coming() {
        Map<String, String> coming = new HashMap<>();
        boolean disowned = changes.there().sums().isEmpty()
                && target.get(Iris.AUTHORITY.getURI(), in -> true).isPresent();
        if (disowned) {
            // Somebody took away what said which graphs stand there, and left the graphs.
            return coming;
        }
        for (String graph : outdated()) {
            String sum = sums.getOrDefault(graph, Published.UNKNOWN);
            if (changes.there().isFreeFor(graph, sum)) {
                coming.put(graph, sum);
            }
        }
        return coming;
    }

    /**
     * What goes together: one graph in the place of another; or several where nothing is, so that a server that works
     * through its whole index for each request, and keeps the old one, does so once.
     */
    private List<List<String>> parcels(Set<String> free) {
        List<List<String>> parcels = new ArrayList<>();
        List<String> parcel = new ArrayList<>();
        long triples = 0;
        for (String graph : outdated()) {
            if (!free.contains(graph) || !Iris.isSource(graph)) {
                parcels.add(List.of(graph));
                continue;
            }
            parcel.add(graph);
            triples += store.manifest().graphs().getOrDefault(graph, 0L);
            if (triples >= TOGETHER) {
                parcels.add(List.copyOf(parcel));
                parcel.clear();
                triples = 0;
            }
        }
        if (!parcel.isEmpty()) {
            parcels.add(List.copyOf(parcel));
        }
        return parcels;
    }

    /** Several parcels on their way at once. */
    private final class Sending implements AutoCloseable {
        private final Lease lease;
        private final Set<String> free;
        private final Queue<List<String>> waiting;
        private final BlockingQueue<Sent> sent = new LinkedBlockingQueue<>();
        private final ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS, work -> {
            Thread thread = new Thread(work, "publish");
            thread.setDaemon(true);
            return thread;
        });
        private volatile boolean stopped;
        /** Whether the server has refused several graphs together. */
        private volatile boolean alone;

        /** @param free graphs that can be sent with others */
        Sending(Lease lease, Set<String> free) {
            this.lease = lease;
            this.free = free;
            this.waiting = new ConcurrentLinkedQueue<>(parcels(free));
        }

        /** Sends all, and writes down what stands there as it comes to stand there. */
        void all(Progress progress) {
            int total = outdated().size();
            progress.at(Step.SEND, 0, total);
            for (int i = 0; i < Math.min(CONNECTIONS, total); i++) {
                connections.execute(this::send);
            }
            List<String> unwritten = new ArrayList<>();
            long written = System.nanoTime();
            try {
                for (int done = 0; done < total; ) {
                    Sent next = next(written + WRITTEN_DOWN - System.nanoTime());
                    if (next != null) {
                        if (next.fault() != null) {
                            throw next.fault();
                        }
                        unwritten.addAll(next.graphs());
                        done += next.graphs().size();
                        progress.at(Step.SEND, done, total);
                    }
                    if (System.nanoTime() - written >= WRITTEN_DOWN) {
                        lease.require(target);
                        write(target, unwritten);
                        written = System.nanoTime();
                    }
                }
            } finally {
                stopped = true;
                last(unwritten);
            }
        }

        private @Nullable Sent next(long nanoseconds) {
            try {
                return sent.poll(Math.max(0, nanoseconds), TimeUnit.NANOSECONDS);
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
                throw UserError.of(Code.SERVER_BUSY, Location.NONE);
            }
        }

        private void write(GraphStore where, List<String> graphs) {
            if (!graphs.isEmpty()) {
                where.post(Iris.PUBLISHED.getURI(), Published.entries(graphs, sums));
                graphs.clear();
            }
        }

        /** Also where it was ended by a fault: what was sent need not be sent again, if that can still be said. */
        private void last(List<String> unwritten) {
            try {
                for (Sent next = sent.poll(); next != null; next = sent.poll()) {
                    if (next.fault() == null) {
                        unwritten.addAll(next.graphs());
                    }
                }
                if (!unwritten.isEmpty()) {
                    GraphStore impatient = target.impatient();
                    lease.require(impatient);
                    write(impatient, unwritten);
                }
            } catch (UserError unsaid) {
                // It is sent again then.
            }
        }

        private void send() {
            for (List<String> parcel = waiting.poll(); parcel != null && !stopped; parcel = waiting.poll()) {
                try {
                    lease.requireLately();
                    send(parcel);
                    sent.add(new Sent(parcel, null));
                } catch (RuntimeException fault) {
                    stopped = true;
                    sent.add(new Sent(List.of(), fault));
                } catch (Error ours) {
                    stopped = true;
                    sent.add(new Sent(List.of(), new IllegalStateException(ours)));
                }
            }
        }

        private void send(List<String> parcel) {
            if (!alone && free.contains(parcel.get(0)) && Iris.isSource(parcel.get(0))) {
                try {
                    together(parcel);
                    return;
                } catch (UserError refused) {
                    if (!REFUSALS.contains(refused.diagnostic().code())) {
                        throw refused;
                    }
                    // Set up otherwise, or what stands before it lets no request of that size through.
                    alone = true;
                }
            }
            for (String graph : parcel) {
                lease.requireLately();
                new Request(graph).send();
            }
        }

        @Override
        public void close() {
            connections.shutdownNow();
            try {
                // Nothing of this run is on its way when another may begin.
                connections.awaitTermination(ENDING, TimeUnit.SECONDS);
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** @param fault why others were not sent, if they were not */
    private record Sent(List<String> graphs, @Nullable RuntimeException fault) {}

    private void together(List<String> graphs) {
        ByteArrayOutputStream quads = new ByteArrayOutputStream(1 << 20);
        Txn.executeRead(store.dataset(), () -> {
            WrittenTerms terms = new WrittenTerms();
            for (String graph : graphs) {
                byte[] name = CanonicalQuads.term(NodeFactory.createURI(graph));
                RunningSum sum = RunningSum.of(graph);
                each(store.dataset(), graph, quad -> {
                    byte[][] written = terms.of(quad.asTriple());
                    byte[] line = CanonicalQuads.line(written[0], written[1], written[2], name);
                    sum.add(line);
                    quads.writeBytes(line);
                });
                require(graph, sum);
            }
        });
        target.postTogether(quads.toByteArray());
    }

    /** @throws UserError DATABASE_CORRUPT where a graph is not the one that the database was sealed with */
    private void require(String graph, RunningSum found) {
        if (!found.digits().equals(sums.get(graph))) {
            throw store.damaged(graph);
        }
    }

    /** Collects triples of a graph until they are enough for a request. */
    private final class Request {
        private final String graph;
        private final ByteArrayOutputStream triples = new ByteArrayOutputStream(1 << 16);
        private final RunningSum sum;
        private final byte[] name;
        private boolean first = true;

        Request(String graph) {
            this.graph = graph;
            this.sum = RunningSum.of(graph);
            this.name = CanonicalQuads.term(NodeFactory.createURI(graph));
        }

        /** Sends all triples of the graph. */
        void send() {
            Txn.executeRead(store.dataset(), () -> {
                WrittenTerms terms = new WrittenTerms();
                each(store.dataset(), graph, quad -> add(terms.of(quad.asTriple())));
            });
            require(graph, sum);
            if (first || triples.size() > 0) {
                flush();
            }
        }

        private void add(byte[][] terms) {
            sum.add(CanonicalQuads.line(terms[0], terms[1], terms[2], name));
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

    private static void each(DatasetGraph data, String graph, Consumer<Quad> reader) {
        Iterator<Quad> quads = data.find(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY);
        try {
            quads.forEachRemaining(reader);
        } finally {
            Iter.close(quads);
        }
    }
}
