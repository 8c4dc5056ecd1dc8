package vn.cancu.endpoint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.CanonicalQuads;
import vn.cancu.graph.Iris;
import vn.cancu.graph.NamedGraph;
import vn.cancu.store.Companions;
import vn.cancu.store.StatementSum;

/**
 * What {@code publish} put into another server, to be asked there. Opening it reads every graph once: to see that the
 * server gives them as they were published, and to make the indexes that follow citations and find words, which no SPARQL
 * server has. Facts and questions are asked of the server each time.
 */
public final class Endpoint {
    private static final long BYTES = 1L << 30;
    /** For one graph, which can have millions of triples. */
    private static final Duration READING = Duration.ofMinutes(30);
    /** Triples of a graph that are held at once. */
    private static final int PIECE = 100_000;

    private final QueryService service;
    private final Published published;
    private final Published.Edition edition;
    private final RemoteDataset data;
    private final Companions.Opened indexes;

    private Endpoint(
            QueryService service,
            Published published,
            Published.Edition edition,
            RemoteDataset data,
            Companions.Opened indexes) {
        this.service = service;
        this.published = published;
        this.edition = edition;
        this.data = data;
        this.indexes = indexes;
    }

    /** Is told how far it has come. */
    @FunctionalInterface
    public interface Progress {
        /** @param done graphs of {@code total} */
        void at(int done, int total);
    }

    /**
     * Opens what a server holds.
     *
     * @throws UserError ENDPOINT_EMPTY where nothing was published, ENDPOINT_UNFINISHED where not all of it was,
     *     ENDPOINT_NOT_UNION where its default graph is not the union of its graphs, ENDPOINT_DIFFERS where a graph is not
     *     as it was published, ENDPOINT_CUT where the server does not give whole answers, and those of {@link Peer}
     */
    public static Endpoint open(QueryService service, Progress progress) {
        QueryService patient = service.within(READING);
        Published published = published(patient);
        if (published.sums().isEmpty()) {
            throw fault(Code.ENDPOINT_EMPTY, service);
        }
        Published.Edition edition = published.edition().orElseThrow(() -> fault(Code.ENDPOINT_UNFINISHED, service));
        RemoteDataset data = new RemoteDataset(service, repeats(service));
        RemoteDataset whole = new RemoteDataset(patient, data.repeats());
        try (Companions companions = Companions.begin()) {
            List<String> graphs = order(published);
            for (String graph : graphs) {
                progress.at(graphs.indexOf(graph), graphs.size());
                String sum = read(whole, graph, companions);
                if (!sum.equals(published.sums().get(graph))) {
                    throw UserError.of(
                            Code.ENDPOINT_DIFFERS, Location.NONE, Address.withoutQuery(service.address()), graph);
                }
            }
            return new Endpoint(service, published, edition, data, companions.open(edition.content()));
        }
    }

    private static UserError fault(Code code, QueryService service) {
        return UserError.of(code, Location.NONE, Address.withoutQuery(service.address()));
    }

    /** What was known beforehand first, what was derived last. */
    private static List<String> order(Published published) {
        List<String> graphs = new ArrayList<>(published.sums().keySet());
        for (String derived : List.of(Iris.DERIVED.getURI(), Iris.REVIEWED.getURI())) {
            if (graphs.remove(derived)) {
                graphs.add(derived);
            }
        }
        if (graphs.remove(Iris.AUTHORITY.getURI())) {
            graphs.add(0, Iris.AUTHORITY.getURI());
        }
        return graphs;
    }

    private static Published published(QueryService service) {
        Graph graph = GraphFactory.createDefaultGraph();
        new RemoteDataset(service, false).read(Iris.PUBLISHED, graph::add);
        return Published.of(graph);
    }

    /** Whether a triple that stands in two graphs counts twice in the default graph. */
    private static boolean repeats(QueryService service) {
        Triple probe = Published.PROBE;
        Var value = Var.alloc("o");
        String query = "SELECT ?o { <" + probe.getSubject() + "> <" + probe.getPredicate() + "> ?o }";
        long found = service.select(query, 1 << 20, rows -> {
            long equal = 0;
            while (rows.hasNext()) {
                equal += probe.getObject().equals(rows.next().get(value)) ? 1 : 0;
            }
            return equal;
        });
        if (found == 0) {
            throw fault(Code.ENDPOINT_NOT_UNION, service);
        }
        return found > 1;
    }

    private static String read(RemoteDataset data, String name, Companions companions) {
        Node graph = NodeFactory.createURI(name);
        byte[] end = CanonicalQuads.term(graph);
        StatementSum sum = new StatementSum();
        Graph[] piece = {GraphFactory.createDefaultGraph()};
        // A source's statements are looked at together; the others may come in pieces.
        boolean whole = Iris.isSource(name);
        data.read(graph, triple -> {
            sum.add(CanonicalQuads.line(
                    CanonicalQuads.term(triple.getSubject()),
                    CanonicalQuads.term(triple.getPredicate()),
                    CanonicalQuads.term(triple.getObject()),
                    end));
            piece[0].add(triple);
            if (!whole && piece[0].size() >= PIECE) {
                companions.add(new NamedGraph(graph, piece[0]));
                piece[0] = GraphFactory.createDefaultGraph();
            }
        });
        companions.add(new NamedGraph(graph, piece[0]));
        return sum.digits();
    }

    /** Which edition stands there now, asked of the server; nothing while it is being changed. */
    public Optional<Published.Edition> now() {
        return Published.edition(service);
    }

    /** Which edition this is. */
    public Published.Edition edition() {
        return edition;
    }

    /** The graphs that were published, and their sums. */
    public Published published() {
        return published;
    }

    /** The graphs themselves. */
    public RemoteDataset data() {
        return data;
    }

    /** The indexes; to be closed by whoever is done with this. */
    public Companions.Opened indexes() {
        return indexes;
    }
}
