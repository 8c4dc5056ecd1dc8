package vn.cancu.endpoint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.CanonicalQuads;
import vn.cancu.graph.Iris;
import vn.cancu.graph.NamedGraph;
import vn.cancu.store.Companions;
import vn.cancu.store.RunningSum;

/**
 * Reads every graph of a server once, and holds it against its sum: sources many with one query, and some queries ahead of
 * the one whose graphs go into the indexes; other graphs one by one, and large ones in pieces. What the server cuts is asked
 * for in smaller parts; what it gives wrongly in one form, in the other.
 */
final class Reading implements AutoCloseable {
    /** Triples that one query should bring: enough that asking costs little, few enough to be held several times. */
    private static final int TRIPLES = 10_000;
    /** Triples of a large graph that are held at once. */
    private static final int PIECE = 100_000;
    /** Names in one query, whose text some servers bound. */
    private static final int MOST = 200;
    /** Until it is known how large sources are. */
    private static final int FIRST = 10;

    private static final int AHEAD = 2;

    private static final Set<Code> IN_OTHER_WORDS =
            Set.of(Code.ENDPOINT_DIFFERS, Code.ENDPOINT_NOT_SPARQL, Code.ENDPOINT_FAILED, Code.ENDPOINT_METHOD);

    private final QueryService service;
    private final RemoteDataset data;
    private final SortedMap<String, String> sums;
    private final SortedMap<String, Long> triples = new TreeMap<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(AHEAD, work -> {
        Thread thread = new Thread(work, "endpoint-reading");
        thread.setDaemon(true);
        return thread;
    });
    private final Endpoint.Progress progress;
    /** Triples that a query should bring; less where the server cuts answers. */
    private volatile int wanted = TRIPLES;
    /** To be asked for first. */
    private volatile QueryService.Form form;
    /** Whether something has come as XML that was as it was published. */
    private volatile boolean hasXml;

    /**
     * @param sums of the graphs to be read
     * @param form to be asked for first
     */
    Reading(QueryService service, SortedMap<String, String> sums, QueryService.Form form, Endpoint.Progress progress) {
        this.service = service;
        this.form = form;
        this.progress = progress;
        // Nothing that is read here is asked for again.
        this.data = new RemoteDataset(service, false);
        this.sums = sums;
    }

    /**
     * Reads them all: what was known beforehand first, what was derived last.
     *
     * @return false where pieces of XML that have gone into the indexes were not as they were published, so that all is to
     *     be read again as JSON
     * @throws UserError ENDPOINT_DIFFERS, naming a graph that is not as it was published
     */
    boolean all(Companions companions) {
        String authority = Iris.AUTHORITY.getURI();
        if (sums.containsKey(authority) && !large(authority, companions)) {
            return false;
        }
        sources(sums.keySet().stream().filter(Iris::isSource).toList(), companions);
        for (String graph : sums.keySet()) {
            if (!Iris.isSource(graph) && !graph.equals(authority) && !large(graph, companions)) {
                return false;
            }
        }
        return true;
    }

    /** How many triples each graph has that was read. */
    SortedMap<String, Long> triples() {
        return triples;
    }

    private void sources(List<String> sources, Companions companions) {
        Deque<Future<Map<String, Graph>>> asked = new ArrayDeque<>();
        long read = 0;
        int done = 0;
        for (int next = 0; next < sources.size() || !asked.isEmpty(); ) {
            while (next < sources.size() && asked.size() <= AHEAD) {
                int many =
                        done == 0 ? FIRST : (int) Math.min(MOST, Math.max(1, (long) wanted * done / Math.max(1, read)));
                List<String> some = sources.subList(next, Math.min(sources.size(), next + many));
                next += some.size();
                asked.add(readers.submit(() -> read(some)));
            }
            progress.at(done, sources.size());
            for (Map.Entry<String, Graph> graph : got(asked.remove()).entrySet()) {
                companions.add(new NamedGraph(NodeFactory.createURI(graph.getKey()), graph.getValue()));
                triples.put(graph.getKey(), (long) graph.getValue().size());
                read += graph.getValue().size();
                done++;
            }
        }
    }

    private static Map<String, Graph> got(Future<Map<String, Graph>> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw UserError.of(Code.SERVER_BUSY, Location.NONE);
        }
    }

    /** Some graphs, by one query where the server gives its whole answer. */
    private Map<String, Graph> read(List<String> names) {
        return read(names, form);
    }

    private Map<String, Graph> read(List<String> names, QueryService.Form written) {
        try {
            Map<String, Graph> graphs = once(names, written);
            hasXml = hasXml || written == QueryService.Form.XML;
            return graphs;
        } catch (UserError e) {
            if (e.diagnostic().code() == Code.ENDPOINT_CUT && names.size() > 1) {
                wanted = Math.max(1, wanted / 2);
                int half = names.size() / 2;
                Map<String, Graph> graphs = new LinkedHashMap<>(read(names.subList(0, half), written));
                graphs.putAll(read(names.subList(half, names.size()), written));
                return graphs;
            }
            return read(names, otherForm(written, e));
        }
    }

    /**
     * The form to ask for where one has failed: a text may have characters that XML has not. Where nothing has come as XML
     * yet, the server has none, and is not asked for it again.
     *
     * @throws UserError the fault, where another form would not mend it
     */
    private QueryService.Form otherForm(QueryService.Form written, UserError fault) {
        Code code = fault.diagnostic().code();
        if (written != QueryService.Form.XML || !IN_OTHER_WORDS.contains(code)) {
            throw fault;
        }
        if (!hasXml && code != Code.ENDPOINT_DIFFERS) {
            form = QueryService.Form.JSON;
        }
        return QueryService.Form.JSON;
    }

    private Map<String, Graph> once(List<String> names, QueryService.Form written) {
        Map<String, Graph> graphs = new LinkedHashMap<>();
        Map<String, RunningSum> found = new HashMap<>();
        for (String name : names) {
            graphs.put(name, GraphFactory.createDefaultGraph());
            found.put(name, RunningSum.of(name));
        }
        WrittenTerms terms = new WrittenTerms();
        data.read(names.stream().map(NodeFactory::createURI).toList(), written, quad -> {
            String name = quad.getGraph().getURI();
            if (graphs.containsKey(name)) {
                add(quad.asTriple(), terms, terms.of(quad.getGraph()), found.get(name));
                graphs.get(name).add(quad.asTriple());
            }
        });
        found.forEach(this::require);
        return graphs;
    }

    /**
     * A graph that may be too large to be held.
     *
     * @return as {@link #all}
     */
    private boolean large(String name, Companions companions) {
        SortedMap<String, Long> counts = data.counts(NodeFactory.createURI(name));
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        if (total <= PIECE) {
            try {
                Graph graph = read(List.of(name)).get(name);
                companions.add(new NamedGraph(NodeFactory.createURI(name), graph));
                triples.put(name, (long) graph.size());
                return true;
            } catch (UserError e) {
                if (e.diagnostic().code() != Code.ENDPOINT_CUT) {
                    throw e;
                }
            }
        }
        return new Large(name, counts, total, companions).read();
    }

    /** A graph that comes in pieces, each of which is held until it is whole. */
    private final class Large {
        private final String name;
        private final Node graph;
        private final SortedMap<String, Long> counts;
        private final long total;
        private final Companions companions;
        private final WrittenTerms terms = new WrittenTerms();
        private final byte[] end;
        private final RunningSum sum;
        /** What was known beforehand goes into the indexes as one. */
        private final Graph whole = GraphFactory.createDefaultGraph();

        private long read;
        private boolean asXml;

        Large(String name, SortedMap<String, Long> counts, long total, Companions companions) {
            this.name = name;
            this.graph = NodeFactory.createURI(name);
            this.counts = counts;
            this.total = total;
            this.companions = companions;
            this.end = CanonicalQuads.term(graph);
            this.sum = RunningSum.of(name);
        }

        boolean read() {
            progress.within(0, total);
            Piece.of(counts, PIECE).forEach(piece -> read(piece, form));
            if (!sum.digits().equals(sums.get(name))) {
                if (asXml) {
                    return false;
                }
                throw differs(name);
            }
            if (isOne()) {
                companions.add(new NamedGraph(graph, whole));
            }
            triples.put(name, read);
            return true;
        }

        private boolean isOne() {
            return graph.equals(Iris.AUTHORITY);
        }

        private void read(Piece piece, QueryService.Form written) {
            List<Triple> held = new ArrayList<>();
            try {
                data.read(graph, piece, written, held::add);
                if (piece.isWhole() && held.size() != count(piece)) {
                    throw differs(name);
                }
                hasXml = hasXml || written == QueryService.Form.XML;
            } catch (UserError e) {
                List<Piece> halves = piece.halves();
                if (e.diagnostic().code() == Code.ENDPOINT_CUT && !halves.isEmpty()) {
                    halves.forEach(half -> read(half, written));
                } else {
                    read(piece, otherForm(written, e));
                }
                return;
            }
            asXml |= written == QueryService.Form.XML;
            held.forEach(triple -> add(triple, terms, end, sum));
            read += held.size();
            progress.within(read, total);
            Graph some = isOne() ? whole : GraphFactory.createDefaultGraph();
            held.forEach(some::add);
            if (!isOne()) {
                companions.add(new NamedGraph(graph, some));
            }
        }

        private long count(Piece piece) {
            return piece.predicates().stream()
                    .mapToLong(predicate -> counts.getOrDefault(predicate, 0L))
                    .sum();
        }
    }

    private static void add(Triple triple, WrittenTerms terms, byte[] graph, RunningSum sum) {
        byte[][] written = terms.of(triple);
        sum.add(CanonicalQuads.line(written[0], written[1], written[2], graph));
    }

    private void require(String graph, RunningSum found) {
        if (!found.digits().equals(sums.get(graph))) {
            throw differs(graph);
        }
    }

    private UserError differs(String graph) {
        return UserError.of(Code.ENDPOINT_DIFFERS, Location.NONE, Address.withoutQuery(service.address()), graph);
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
