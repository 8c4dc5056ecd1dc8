package vn.cancu.endpoint;

import java.util.ArrayDeque;
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
 * the one whose graphs go into the indexes; other graphs one by one and in pieces.
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
            Set.of(Code.ENDPOINT_DIFFERS, Code.ENDPOINT_NOT_SPARQL, Code.ENDPOINT_FAILED);

    private final QueryService service;
    private final RemoteDataset data;
    private final SortedMap<String, String> sums;
    private final SortedMap<String, Long> triples = new TreeMap<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(AHEAD, work -> {
        Thread thread = new Thread(work, "endpoint-reading");
        thread.setDaemon(true);
        return thread;
    });
    /** Triples that a query should bring; less where the server cuts answers. */
    private volatile int wanted = TRIPLES;

    /** @param sums of the graphs to be read */
    Reading(QueryService service, SortedMap<String, String> sums) {
        this.service = service;
        // Nothing that is read here is asked for again.
        this.data = new RemoteDataset(service, false);
        this.sums = sums;
    }

    /**
     * Reads them all: what was known beforehand first, what was derived last.
     *
     * @return how many triples each has
     * @throws UserError ENDPOINT_DIFFERS, naming a graph that is not as it was published
     */
    SortedMap<String, Long> all(Companions companions, Endpoint.Progress progress) {
        String authority = Iris.AUTHORITY.getURI();
        if (sums.containsKey(authority)) {
            large(authority, companions);
        }
        List<String> sources = sums.keySet().stream().filter(Iris::isSource).toList();
        sources(sources, companions, progress);
        for (String graph : sums.keySet()) {
            if (!Iris.isSource(graph) && !graph.equals(authority)) {
                large(graph, companions);
            }
        }
        return triples;
    }

    private void sources(List<String> sources, Companions companions, Endpoint.Progress progress) {
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
        try {
            return read(names, QueryService.Form.XML);
        } catch (UserError e) {
            if (IN_OTHER_WORDS.contains(e.diagnostic().code())) {
                // A text may have characters that XML has not.
                return read(names, QueryService.Form.JSON);
            }
            if (e.diagnostic().code() != Code.ENDPOINT_CUT || names.size() == 1) {
                throw e;
            }
            wanted = Math.max(1, wanted / 2);
            Map<String, Graph> graphs = new LinkedHashMap<>(read(names.subList(0, names.size() / 2)));
            graphs.putAll(read(names.subList(names.size() / 2, names.size())));
            return graphs;
        }
    }

    private Map<String, Graph> read(List<String> names, QueryService.Form form) {
        Map<String, Graph> graphs = new LinkedHashMap<>();
        Map<String, RunningSum> found = new HashMap<>();
        for (String name : names) {
            graphs.put(name, GraphFactory.createDefaultGraph());
            found.put(name, RunningSum.of(name));
        }
        WrittenTerms terms = new WrittenTerms();
        data.read(names.stream().map(NodeFactory::createURI).toList(), form, quad -> {
            String name = quad.getGraph().getURI();
            if (graphs.containsKey(name)) {
                add(quad.asTriple(), terms, terms.of(quad.getGraph()), found.get(name));
                graphs.get(name).add(quad.asTriple());
            }
        });
        found.forEach(this::require);
        return graphs;
    }

    /** A graph that may be too large to be held. */
    private void large(String name, Companions companions) {
        Node graph = NodeFactory.createURI(name);
        byte[] end = CanonicalQuads.term(graph);
        RunningSum sum = RunningSum.of(name);
        WrittenTerms terms = new WrittenTerms();
        Graph[] piece = {GraphFactory.createDefaultGraph()};
        long[] count = {0};
        data.read(graph, triple -> {
            add(triple, terms, end, sum);
            piece[0].add(triple);
            count[0]++;
            if (piece[0].size() >= PIECE) {
                companions.add(new NamedGraph(graph, piece[0]));
                piece[0] = GraphFactory.createDefaultGraph();
            }
        });
        require(name, sum);
        companions.add(new NamedGraph(graph, piece[0]));
        triples.put(name, count[0]);
    }

    private static void add(Triple triple, WrittenTerms terms, byte[] graph, RunningSum sum) {
        byte[][] written = terms.of(triple);
        sum.add(CanonicalQuads.line(written[0], written[1], written[2], graph));
    }

    private void require(String graph, RunningSum found) {
        if (!found.digits().equals(sums.get(graph))) {
            throw UserError.of(Code.ENDPOINT_DIFFERS, Location.NONE, Address.withoutQuery(service.address()), graph);
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
