package vn.cancu.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.CanonicalQuads;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;

/**
 * What a server says of the graphs that were put there, in one more graph of its own, {@link Iris#PUBLISHED}: for each
 * the sum of its statements, and when all of them stand as one generation of a database has them, which. An entry is
 * written after its graph, and withdrawn before the graph is touched again; so it never says more than is there.
 *
 * <p>An entry is one triple: {@code <…/do-thi/published#SUM> sd:name <graph>}. Where they are too many for one request,
 * which would replace all of them in one step, they are written twice, into {@link Iris#PUBLISHED_COPY} first: each tells
 * how many graphs it names when it is whole, and one of the two always is.
 *
 * @param sums by graph; for one that is being changed {@link #UNKNOWN}, or {@link #COMING} and the sum that it will have
 * @param edition which generation all of them are, where they are all of one
 */
public record Published(SortedMap<String, String> sums, Optional<Edition> edition) {
    /** In the place of a sum: it may stand there by half, or as it was before. */
    static final String UNKNOWN = "unknown";

    /** Before a sum: nothing but statements of that graph can stand there, and perhaps not all of them. */
    static final String COMING = "coming-";

    /** Nothing was ever put there. */
    static final Published NOTHING = new Published(new TreeMap<>(), Optional.empty());

    /**
     * Stands in the authority graph and in this one: whether a server's default graph is the union of its graphs, and
     * whether it gives a triple once for each of them, shows by it.
     */
    static final Triple PROBE =
            Triple.create(Terms.DOCUMENT, Terms.TYPE, NodeFactory.createURI("http://www.w3.org/2002/07/owl#Class"));

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private static final String ENTRY = Iris.PUBLISHED.getURI() + "#";
    private static final Node NAME = NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#name");
    private static final Node CONTENT = NodeFactory.createURI("http://purl.org/dc/terms/identifier");
    private static final Node GENERATION = NodeFactory.createURI("http://www.w3.org/2002/07/owl#versionInfo");
    private static final Node BUILT = NodeFactory.createURI("http://purl.org/dc/terms/issued");
    private static final Node TRIPLES = NodeFactory.createURI("http://rdfs.org/ns/void#triples");
    private static final Node ENTRIES = NodeFactory.createURI("http://rdfs.org/ns/void#entities");
    private static final Node LICENCE = NodeFactory.createURI("http://purl.org/dc/terms/license");
    private static final Node CC_BY = NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/");

    /**
     * A generation of a database.
     *
     * @param content hash of all its statements
     * @param generation its number
     * @param built when
     * @param triples in all its graphs
     */
    public record Edition(String content, int generation, String built, long triples) {}

    public Published {
        sums = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    /**
     * What was read of it.
     *
     * @param copied whether a run was killed while it was written, so that this is the copy
     * @param whole whether it names all graphs that were put there; else any may stand there
     */
    record Read(Published said, boolean copied, boolean whole) {}

    /** What a graph store says. */
    static Read read(GraphStore store) {
        Optional<Graph> list = graph(store, Iris.PUBLISHED);
        if (list.isEmpty() || isWhole(list.get())) {
            return new Read(list.map(Published::of).orElse(NOTHING), false, true);
        }
        return graph(store, Iris.PUBLISHED_COPY)
                .filter(Published::isWhole)
                .map(copy -> new Read(of(copy), true, true))
                .orElseGet(() -> new Read(of(list.get()), false, false));
    }

    private static Optional<Graph> graph(GraphStore store, Node name) {
        return store.get(name.getURI(), in -> parse(store.address(), in));
    }

    private static boolean isWhole(Graph graph) {
        int named = of(graph).sums().size();
        return text(graph, ENTRIES)
                .filter(entries -> !entries.matches("[0-9]{1,9}") || Integer.parseInt(entries) > named)
                .isEmpty();
    }

    /** Which edition a SPARQL endpoint says that it holds; cheap enough to ask often. */
    static Optional<Edition> edition(QueryService service) {
        Graph graph = GraphFactory.createDefaultGraph();
        String self = "<" + Iris.PUBLISHED + ">";
        String query = "SELECT ?p ?o { GRAPH " + self + " { " + self + " ?p ?o } }";
        service.select(query, 1 << 20, rows -> {
            rows.forEachRemaining(row -> graph.add(Iris.PUBLISHED, row.get(Var.alloc("p")), row.get(Var.alloc("o"))));
            return true;
        });
        return edition(graph);
    }

    /** The Turtle that a graph store gives. */
    static Graph parse(URI store, InputStream in) {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.source(in)
                    .lang(Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
            return graph;
        } catch (RiotException notTurtle) {
            throw UserError.of(Code.ENDPOINT_NOT_SPARQL, Location.NONE, store);
        }
    }

    /** What the triples of the graph say. */
    static Published of(Graph graph) {
        SortedMap<String, String> sums = new TreeMap<>();
        graph.find(Node.ANY, NAME, Node.ANY).forEachRemaining(triple -> {
            String entry = triple.getSubject().toString();
            if (entry.startsWith(ENTRY) && triple.getObject().isURI()) {
                // Beside what was not known before, an entry tells what has been sent since.
                sums.merge(triple.getObject().getURI(), entry.substring(ENTRY.length()), Published::later);
            }
        });
        return new Published(sums, edition(graph));
    }

    private static String later(String a, String b) {
        boolean known = HASH.matcher(a).matches();
        return known == HASH.matcher(b).matches() ? UNKNOWN : known ? a : b;
    }

    private static Optional<Edition> edition(Graph graph) {
        try {
            return text(graph, CONTENT)
                    .filter(HASH.asMatchPredicate())
                    .map(content -> new Edition(
                            content,
                            Integer.parseInt(text(graph, GENERATION).orElse("0")),
                            text(graph, BUILT).orElse(""),
                            Long.parseLong(text(graph, TRIPLES).orElse("0"))));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Graph graph, Node property) {
        return graph.stream(Iris.PUBLISHED, property, Node.ANY)
                .map(triple -> triple.getObject())
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .min(String::compareTo);
    }

    /**
     * The same while graphs are being changed: nothing is sure of these, and all together are no edition.
     *
     * @param graphs that are changed
     * @param coming those of them of which nothing else stands there, with the sums that they will have
     */
    Published changing(Collection<String> graphs, Map<String, String> coming) {
        SortedMap<String, String> less = new TreeMap<>(sums);
        graphs.forEach(graph -> less.put(graph, coming.containsKey(graph) ? COMING + coming.get(graph) : UNKNOWN));
        return new Published(less, Optional.empty());
    }

    /** Whether nothing but statements of a graph stands in its place. */
    boolean isFreeFor(String graph, String sum) {
        return !sums.containsKey(graph) || (COMING + sum).equals(sums.get(graph));
    }

    /** The triples that say of graphs that they stand there. */
    static byte[] entries(Collection<String> graphs, Map<String, String> sums) {
        StringBuilder entries = new StringBuilder();
        for (String graph : graphs) {
            entries.append(entry(graph, sums.getOrDefault(graph, UNKNOWN)));
        }
        return entries.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String entry(String graph, String sum) {
        return line(NodeFactory.createURI(ENTRY + sum), NAME, NodeFactory.createURI(graph));
    }

    /**
     * Makes a graph store say it.
     *
     * @param request bytes in one request, about
     * @param before each of them
     */
    void write(GraphStore store, int request, Runnable before) {
        Iterator<byte[]> pieces = pieces(request);
        byte[] first = pieces.next();
        if (!pieces.hasNext()) {
            before.run();
            store.put(Iris.PUBLISHED.getURI(), first);
            return;
        }
        Published list = new Published(sums, Optional.empty());
        list.put(store, Iris.PUBLISHED_COPY, request, before);
        list.put(store, Iris.PUBLISHED, request, before);
        before.run();
        store.delete(Iris.PUBLISHED_COPY.getURI());
        if (edition.isPresent()) {
            // Last, so that a run that was killed before is not taken for done, and its copy not left.
            before.run();
            String lines = lines(edition.get()).collect(Collectors.joining());
            store.post(Iris.PUBLISHED.getURI(), lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Makes it stand again where a run was killed that wrote it, while its copy does. */
    void restore(GraphStore store, int request, Runnable before) {
        put(store, Iris.PUBLISHED, request, before);
    }

    private void put(GraphStore store, Node graph, int request, Runnable before) {
        Iterator<byte[]> pieces = pieces(request);
        before.run();
        store.put(graph.getURI(), pieces.next());
        while (pieces.hasNext()) {
            before.run();
            store.post(graph.getURI(), pieces.next());
        }
    }

    /** All of it as N-Triples; which edition it is comes last, when all that it names stands there. */
    private Iterator<byte[]> pieces(int request) {
        Stream<String> first = Stream.of(
                line(PROBE.getSubject(), PROBE.getPredicate(), PROBE.getObject()),
                line(Iris.PUBLISHED, LICENCE, CC_BY),
                line(Iris.PUBLISHED, ENTRIES, integer(sums.size())));
        Stream<String> entries = sums.entrySet().stream().map(sum -> entry(sum.getKey(), sum.getValue()));
        Stream<String> last = edition.stream().flatMap(Published::lines);
        Iterator<String> lines =
                Stream.concat(Stream.concat(first, entries), last).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public byte[] next() {
                ByteArrayOutputStream piece = new ByteArrayOutputStream();
                do {
                    piece.writeBytes(lines.next().getBytes(StandardCharsets.UTF_8));
                } while (piece.size() < request && lines.hasNext());
                return piece.toByteArray();
            }
        };
    }

    private static Stream<String> lines(Edition known) {
        Node self = Iris.PUBLISHED;
        return Stream.of(
                line(self, GENERATION, NodeFactory.createLiteralString("" + known.generation())),
                line(self, BUILT, NodeFactory.createLiteralString(known.built())),
                line(self, TRIPLES, integer(known.triples())),
                line(self, CONTENT, NodeFactory.createLiteralString(known.content())));
    }

    private static Node integer(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    static String line(Node subject, Node predicate, Node object) {
        return text(subject) + " " + text(predicate) + " " + text(object) + " .\n";
    }

    private static String text(Node node) {
        return new String(CanonicalQuads.term(node), StandardCharsets.UTF_8);
    }
}
