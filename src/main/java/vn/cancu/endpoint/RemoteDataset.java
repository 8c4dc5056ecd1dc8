package vn.cancu.endpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.Iris;

/**
 * The graphs of another server, for reading, as a dataset of Jena's: a query goes there whole (see {@link RemoteEngine}),
 * a look-up as a query of its own. What was looked up is kept, so one object is good for one edition of what was published
 * there. The graphs that say what was published, and who publishes, are not part of it. Any number of threads may use it.
 */
public final class RemoteDataset extends DatasetGraphBaseFind {
    private static final Var GRAPH = Var.alloc("g");
    private static final Var SUBJECT = Var.alloc("s");
    private static final Var PREDICATE = Var.alloc("p");
    private static final Var OBJECT = Var.alloc("o");

    /** Of one look-up. */
    private static final long BYTES = 1L << 30;
    /** Of a whole graph, which nobody holds in memory at once. */
    private static final long PASSING = 1L << 40;
    /** Triples that are kept. */
    private static final int KEPT = 1_000_000;
    /** Subjects that are asked for together. */
    private static final int TOGETHER = 100;

    static {
        RemoteEngine.register();
    }

    private final QueryService service;
    private final boolean repeats;
    private final Graph union = new Union();
    private final Transactional transactions = TransactionalNull.create();
    /** All that is said of a subject, whoever says it. */
    private final Cache<Node, Triple> said = new Cache<>(KEPT);
    /** The same with who says it. */
    private final Cache<Node, Quad> stated = new Cache<>(KEPT);
    /** Who has an object. */
    private final Cache<Triple, Triple> having = new Cache<>(KEPT);

    /** @param repeats whether the default graph gives a triple once for each graph that has it */
    RemoteDataset(QueryService service, boolean repeats) {
        this.service = service;
        this.repeats = repeats;
    }

    QueryService service() {
        return service;
    }

    boolean repeats() {
        return repeats;
    }

    /** Looks up together what will be asked of these things one by one. */
    void prepare(Collection<Node> things) {
        Set<Node> unknown = new LinkedHashSet<>();
        for (Node thing : things) {
            if (thing.isURI() && !said.has(thing)) {
                unknown.add(thing);
            }
        }
        List<Node> all = new ArrayList<>(unknown);
        for (int i = 0; i < all.size(); i += TOGETHER) {
            List<Node> some = all.subList(i, Math.min(i + TOGETHER, all.size()));
            Map<Node, List<Triple>> found = new HashMap<>();
            some.forEach(thing -> found.put(thing, new ArrayList<>()));
            String values = some.stream().map(RemoteDataset::term).collect(Collectors.joining(" "));
            each(
                    "SELECT DISTINCT ?s ?p ?o { VALUES ?s { " + values + " } GRAPH ?g { ?s ?p ?o } " + notPublished()
                            + "}",
                    row -> found.getOrDefault(row.get(SUBJECT), new ArrayList<>())
                            .add(triple(row, Triple.ANY)));
            found.forEach(said::put);
        }
    }

    /** Everything that one graph says, in pieces where the server cuts what it gives; not kept. */
    List<Triple> all(Node graph) {
        List<Triple> all = new ArrayList<>();
        try {
            each(
                    "SELECT ?s ?p ?o { GRAPH " + term(graph) + " { ?s ?p ?o } }",
                    QueryService.Form.JSON,
                    PASSING,
                    row -> all.add(triple(row, Triple.ANY)));
        } catch (UserError e) {
            if (e.diagnostic().code() != Code.ENDPOINT_CUT) {
                throw e;
            }
            all.clear();
            Piece.of(counts(graph), Long.MAX_VALUE).forEach(piece -> all.addAll(all(graph, piece)));
        }
        return all;
    }

    private List<Triple> all(Node graph, Piece piece) {
        List<Triple> all = new ArrayList<>();
        try {
            read(graph, piece, QueryService.Form.JSON, all::add);
        } catch (UserError e) {
            List<Piece> halves = piece.halves();
            if (e.diagnostic().code() != Code.ENDPOINT_CUT || halves.isEmpty()) {
                throw e;
            }
            all.clear();
            halves.forEach(half -> all.addAll(all(graph, half)));
        }
        return all;
    }

    /** How many triples a graph has of each predicate. */
    SortedMap<String, Long> counts(Node graph) {
        Var number = Var.alloc("n");
        SortedMap<String, Long> counts = new TreeMap<>();
        each("SELECT ?p (COUNT(*) AS ?n) { GRAPH " + term(graph) + " { ?s ?p ?o } } GROUP BY ?p", row -> {
            // Some servers give one row of nothing where there is no such graph.
            Node predicate = row.get(PREDICATE);
            Node found = row.get(number);
            if (predicate != null
                    && found != null
                    && found.isLiteral()
                    && found.getLiteralLexicalForm().matches("[0-9]{1,18}")) {
                counts.put(predicate.getURI(), Long.valueOf(found.getLiteralLexicalForm()));
            }
        });
        return counts;
    }

    /** Everything that one graph says in a piece; not kept. */
    void read(Node graph, Piece piece, QueryService.Form form, Consumer<Triple> reader) {
        String predicates = piece.predicates().stream()
                .map(predicate -> term(NodeFactory.createURI(predicate)))
                .collect(Collectors.joining(" "));
        each(
                "SELECT ?s ?p ?o { VALUES ?p { " + predicates + " } GRAPH " + term(graph) + " { ?s ?p ?o } "
                        + piece.filter("?s") + "}",
                form,
                PASSING,
                row -> reader.accept(triple(row, Triple.ANY)));
    }

    /**
     * Everything that several graphs say, in no order; not kept.
     *
     * @param form in which the server is to write it
     * @param reader is told which graph says it
     */
    void read(Collection<Node> graphs, QueryService.Form form, Consumer<Quad> reader) {
        String names = graphs.stream().map(RemoteDataset::term).collect(Collectors.joining(" "));
        each(
                "SELECT ?g ?s ?p ?o { VALUES ?g { " + names + " } GRAPH ?g { ?s ?p ?o } }",
                form,
                PASSING,
                row -> reader.accept(Quad.create(row.get(GRAPH), triple(row, Triple.ANY))));
    }

    private void each(String query, Consumer<Binding> reader) {
        each(query, QueryService.Form.JSON, BYTES, reader);
    }

    private void each(String query, QueryService.Form form, long bytes, Consumer<Binding> reader) {
        service.select(query, form, bytes, rows -> {
            rows.forEachRemaining(reader);
            return true;
        });
    }

    /** All triples of a pattern, each once. */
    private Iterator<Triple> triples(Node subject, Node predicate, Node object) {
        Triple pattern = Triple.createMatch(subject, predicate, object);
        if (pattern.getSubject().isBlank() || pattern.getObject().isBlank()) {
            // Of another graph in that server: nothing of ours has a blank node.
            return Iter.nullIterator();
        }
        if (pattern.getSubject().isConcrete()) {
            return said.get(pattern.getSubject(), this::saidOf).stream()
                    .filter(pattern::matches)
                    .iterator();
        }
        if (pattern.getObject().isConcrete()) {
            return having.get(pattern, this::look).iterator();
        }
        return look(pattern).iterator();
    }

    private List<Triple> saidOf(Node subject) {
        return look(Triple.createMatch(subject, null, null));
    }

    private List<Triple> look(Triple pattern) {
        List<Triple> found = new ArrayList<>();
        each(
                "SELECT DISTINCT " + variables(pattern) + " { GRAPH ?g { " + written(pattern) + " } " + notPublished()
                        + "}",
                row -> found.add(triple(row, pattern)));
        return found;
    }

    private List<Quad> statedOf(Node subject) {
        Triple pattern = Triple.createMatch(subject, null, null);
        List<Quad> found = new ArrayList<>();
        each(
                "SELECT ?g ?p ?o { GRAPH ?g { " + written(pattern) + " } " + notPublished() + "}",
                row -> found.add(Quad.create(row.get(GRAPH), triple(row, pattern))));
        return found;
    }

    private static String notPublished() {
        return Stream.of(Iris.PUBLISHED, Iris.PUBLISHED_COPY, Iris.PUBLISHING)
                .map(RemoteDataset::term)
                .collect(Collectors.joining(", ", "FILTER(?g NOT IN (", ")) "));
    }

    private static String variables(Triple pattern) {
        String variables = (pattern.getSubject().isConcrete() ? "" : "?s ")
                + (pattern.getPredicate().isConcrete() ? "" : "?p ")
                + (pattern.getObject().isConcrete() ? "" : "?o ");
        // All is known but whether it is so.
        return variables.isEmpty() ? "?g" : variables;
    }

    private static String written(Triple pattern) {
        return (pattern.getSubject().isConcrete() ? term(pattern.getSubject()) : "?s") + " "
                + (pattern.getPredicate().isConcrete() ? term(pattern.getPredicate()) : "?p") + " "
                + (pattern.getObject().isConcrete() ? term(pattern.getObject()) : "?o");
    }

    /** As SPARQL writes it, with every character escaped that would end it. */
    private static String term(Node node) {
        if (node.isBlank()) {
            throw new IllegalArgumentException("no blank node has a name in another server");
        }
        return NodeFmtLib.strNT(node);
    }

    private static Triple triple(Binding row, Triple pattern) {
        Node subject = row.get(SUBJECT);
        Node predicate = row.get(PREDICATE);
        Node object = row.get(OBJECT);
        return Triple.create(
                subject == null ? pattern.getSubject() : subject,
                predicate == null ? pattern.getPredicate() : predicate,
                object == null ? pattern.getObject() : object);
    }

    private final class Union extends GraphBase {
        @Override
        protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            return WrappedIterator.create(
                    triples(pattern.getMatchSubject(), pattern.getMatchPredicate(), pattern.getMatchObject()));
        }
    }

    @Override
    public Graph getUnionGraph() {
        return union;
    }

    @Override
    public Graph getDefaultGraph() {
        return union;
    }

    @Override
    public Graph getGraph(Node name) {
        return Quad.isUnionGraph(name) || Quad.isDefaultGraph(name) ? union : GraphView.createNamedGraph(this, name);
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
        List<Quad> quads = new ArrayList<>();
        triples(subject, predicate, object)
                .forEachRemaining(triple -> quads.add(Quad.create(Quad.defaultGraphIRI, triple)));
        return quads.iterator();
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        Triple pattern = Triple.createMatch(subject, predicate, object);
        if (pattern.getSubject().isConcrete()) {
            return quads(pattern, graph);
        }
        List<Quad> quads = new ArrayList<>();
        each(
                "SELECT " + variables(pattern).replace("?g", "?s ?p ?o") + " { GRAPH " + term(graph) + " { "
                        + written(pattern) + " } }",
                row -> quads.add(Quad.create(graph, triple(row, pattern))));
        return quads.iterator();
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        Triple pattern = Triple.createMatch(subject, predicate, object);
        if (pattern.getSubject().isConcrete()) {
            return quads(pattern, Node.ANY);
        }
        List<Quad> quads = new ArrayList<>();
        each(
                "SELECT ?g " + variables(pattern) + " { GRAPH ?g { " + written(pattern) + " } " + notPublished() + "}",
                row -> quads.add(Quad.create(row.get(GRAPH), triple(row, pattern))));
        return quads.iterator();
    }

    private Iterator<Quad> quads(Triple pattern, Node graph) {
        return stated.get(pattern.getSubject(), this::statedOf).stream()
                .filter(quad -> pattern.matches(quad.asTriple()))
                .filter(quad -> graph.equals(Node.ANY) || graph.equals(quad.getGraph()))
                .iterator();
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        List<Node> names = new ArrayList<>();
        each("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } " + notPublished() + "}", row -> names.add(row.get(GRAPH)));
        return names.iterator();
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw new UnsupportedOperationException("for reading only");
    }

    @Override
    public void removeGraph(Node name) {
        throw new UnsupportedOperationException("for reading only");
    }

    @Override
    public PrefixMap prefixes() {
        return PrefixMapFactory.emptyPrefixMap();
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public void begin(TxnType type) {
        transactions.begin(type);
    }

    @Override
    public void begin(ReadWrite mode) {
        transactions.begin(mode);
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void commit() {
        transactions.commit();
    }

    @Override
    public void abort() {
        transactions.abort();
    }

    @Override
    public void end() {
        transactions.end();
    }

    @Override
    public ReadWrite transactionMode() {
        return transactions.transactionMode();
    }

    @Override
    public TxnType transactionType() {
        return transactions.transactionType();
    }

    @Override
    public boolean isInTransaction() {
        return transactions.isInTransaction();
    }
}
