package vn.cancu.endpoint;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
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
import vn.cancu.store.RunningSum;
import vn.cancu.store.Store;

/**
 * Sends graphs to a graph store, several parcels of them on their way at once, and writes down there what has come to stand
 * there.
 */
final class Sending implements AutoCloseable {
    /** Graphs that are on their way at once: while one is read here, another is sent, and another is taken in there. */
    private static final int CONNECTIONS = 3;
    /** Between two times that what was sent is written down; a kill costs what was sent meanwhile. */
    private static final long WRITTEN_DOWN = TimeUnit.MILLISECONDS.toNanos(500);

    private static final long ENDING = 10;

    private static final Set<Code> REFUSALS =
            Set.of(Code.ENDPOINT_METHOD, Code.ENDPOINT_NOT_FOUND, Code.ENDPOINT_FORBIDDEN, Code.ENDPOINT_FAILED);

    /**
     * How much goes together.
     *
     * @param request bytes in one request, about; a larger graph takes several, the first of which replaces it
     * @param together triples of several graphs that are sent as one, about 200 bytes each; a graph of as many goes by itself
     */
    record Sizes(int request, long together) {
        static final Sizes USUAL = new Sizes(8 << 20, 100_000);
    }

    private final Store store;
    private final GraphStore target;
    private final Map<String, String> sums;
    private final List<String> outdated;
    private final Sizes sizes;
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

    /**
     * @param sums of all graphs as they are here
     * @param outdated the graphs to be sent
     * @param free graphs that can be sent with others
     */
    Sending(
            Store store,
            GraphStore target,
            Map<String, String> sums,
            List<String> outdated,
            Lease lease,
            Set<String> free,
            Sizes sizes) {
        this.store = store;
        this.target = target;
        this.sums = sums;
        this.outdated = outdated;
        this.sizes = sizes;
        this.lease = lease;
        this.free = free;
        this.waiting = new ConcurrentLinkedQueue<>(parcels());
    }

    /** Sends all, and writes down what stands there as it comes to stand there. */
    void all(Publication.Progress progress) {
        int total = outdated.size();
        progress.at(Publication.Step.SEND, 0, total);
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
                    progress.at(Publication.Step.SEND, done, total);
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
        if (!alone && goesWithOthers(parcel.get(0))) {
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

    /** @param fault why others were not sent, if they were not */
    private record Sent(List<String> graphs, @Nullable RuntimeException fault) {}

    /**
     * What goes together: one graph in the place of another; or several where nothing is, so that a server that works
     * through its whole index for each request, and keeps the old one, does so once.
     */
    private List<List<String>> parcels() {
        List<List<String>> parcels = new ArrayList<>();
        List<String> parcel = new ArrayList<>();
        long triples = 0;
        for (String graph : outdated) {
            if (!goesWithOthers(graph)) {
                parcels.add(List.of(graph));
                continue;
            }
            parcel.add(graph);
            triples += triples(graph);
            if (triples >= sizes.together()) {
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

    /** Whether it is sent with others, in one request; else it goes in as many as it takes. */
    private boolean goesWithOthers(String graph) {
        return free.contains(graph) && Iris.isSource(graph) && triples(graph) < sizes.together();
    }

    private long triples(String graph) {
        return store.manifest().graphs().getOrDefault(graph, 0L);
    }

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
            if (triples.size() >= sizes.request()) {
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
