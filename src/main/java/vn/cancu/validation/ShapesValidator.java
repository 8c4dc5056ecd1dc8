package vn.cancu.validation;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import vn.cancu.authority.Bundled;

/**
 * Checks graphs against {@code ontology/shapes.ttl}.
 *
 * <p>Shapes about one source run on that source's graph alone. Those with a SPARQL query are evaluated once for all nodes
 * instead of once for each, which comes to the same since each query names the class of its nodes; the rest is left to
 * the SHACL engine. Most sources break nothing, which a few comparisons tell: engine and queries are asked where they do
 * not. Rules about all sources together are queries over the whole database.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class ShapesValidator {
    private static final String FILE = "ontology/shapes.ttl";
    private static final String SOURCES = "https://w3id.org/cancu/nguon/";
    private static final Node SOURCE = NodeFactory.createURI("https://w3id.org/cancu/ontology#Source");
    /** Its query gives the steps between documents; a circle among them breaks the rule. */
    static final String CYCLE = "legal-basis-cycle";

    /** By the IRI of the shape, for the words of what the SHACL engine finds. */
    private final Map<Node, Rule> words;

    private final Shapes shapes;
    private final CoreScreen screen;
    private final List<Rule> sourceRules;
    private final List<Rule> wholeRules;

    private ShapesValidator(Graph file) {
        Collection<Triple> queries = file.find(Node.ANY, SHACL.sparql, Node.ANY).toList();
        sourceRules = queries.stream()
                .map(triple -> Rule.read(file, triple.getSubject(), triple.getObject()))
                .sorted(Comparator.comparing(Rule::name))
                .toList();
        List<Node> ofShapes = queries.stream().map(Triple::getObject).toList();
        wholeRules = file.stream(Node.ANY, RDF.type.asNode(), SHACL.SPARQLConstraint)
                .map(Triple::getSubject)
                .filter(constraint -> !ofShapes.contains(constraint))
                .map(constraint -> Rule.read(file, constraint, constraint))
                .sorted(Comparator.comparing(Rule::name))
                .toList();
        words = file.stream(Node.ANY, SHACL.message, Node.ANY)
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .distinct()
                .collect(Collectors.toMap(shape -> shape, shape -> Rule.read(file, shape, shape)));
        Graph core = GraphMemFactory.createDefaultGraph();
        file.find().filterDrop(queries::contains).forEachRemaining(core::add);
        shapes = Shapes.parse(core);
        screen = new CoreScreen(core);
    }

    /** The validator for the shapes that ship with the program. */
    public static ShapesValidator bundled() {
        return of(RDFParser.source(new ByteArrayInputStream(Bundled.read(FILE)))
                .lang(Lang.TTL)
                .toGraph());
    }

    /** For tests that look into the shapes. */
    static ShapesValidator of(Graph shapes) {
        return new ShapesValidator(shapes);
    }

    /**
     * What does not hold in the graph of one source.
     *
     * @param source all triples of that graph and no others
     * @return sorted, faults of ours first; empty where all is well
     */
    public List<Violation> validateSource(Graph source) {
        SourceFacts facts = new SourceFacts(source);
        boolean cleared = screen.clears(facts);
        List<Rule> rules = sourceRules.stream()
                .filter(rule -> !RuleScreen.clears(rule.name(), facts))
                .toList();
        return cleared && rules.isEmpty() ? List.of() : validate(source, !cleared, rules);
    }

    /** The same as {@link #validateSource}, by the SHACL engine and all queries. */
    List<Violation> validateThoroughly(Graph source) {
        return validate(source, true, sourceRules);
    }

    private List<Violation> validate(Graph source, boolean core, List<Rule> rules) {
        // Each property of a shape is looked up many times over: not on disk.
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        source.find().forEachRemaining(graph::add);
        DatasetGraph data = DatasetGraphFactory.wrap(graph);
        Stream<Violation> found = rules.stream().flatMap(rule -> rule.checkInMemory(data).stream());
        return sorted(
                core
                        ? Stream.concat(
                                ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                                        .map(this::violation),
                                found)
                        : found);
    }

    /**
     * What does not hold between sources, given each of them is valid by itself.
     *
     * @param database the graphs of all sources and the authority and derived graphs; each rule reads it in a transaction
     *     of its own, several at once
     * @return sorted, faults of ours first; empty where all is well
     */
    public List<Violation> validateWhole(DatasetGraph database) {
        return sorted(wholeRules.parallelStream()
                .flatMap(rule -> Txn.calculateRead(
                        database,
                        () -> (rule.name().equals(CYCLE) ? cycles(rule, database) : rule.check(database)).stream())));
    }

    /**
     * The same as {@link #validateWhole(DatasetGraph)} finds by the queries of the file, found in two passes over all
     * statements.
     *
     * @param statements of the database; used in a transaction of {@code database}
     */
    public List<Violation> validateWhole(Statements statements, DatasetGraph database) {
        Map<String, Rule> rules = wholeRules.stream().collect(Collectors.toMap(Rule::name, rule -> rule));
        return sorted(Txn.calculateRead(database, () -> new WholeCheck(rules, statements, database).find()).stream());
    }

    /**
     * What does not hold anywhere: {@link #validateSource} of each source and {@link #validateWhole}.
     *
     * @param database as for {@link #validateWhole}
     * @return sorted, faults of ours first; empty where all is well
     */
    public List<Violation> validateAll(DatasetGraph database) {
        return Txn.calculateRead(database, () -> {
            List<Node> sources = new ArrayList<>();
            database.listGraphNodes().forEachRemaining(graph -> {
                if (graph.isURI() && graph.getURI().startsWith(SOURCES)
                        || database.contains(graph, graph, RDF.type.asNode(), SOURCE)) {
                    sources.add(graph);
                }
            });
            return sorted(Stream.concat(
                    sources.stream().flatMap(source -> validateSource(database.getGraph(source)).stream()),
                    validateWhole(database).stream()));
        });
    }

    /** The names of all rules, for the test that each has its examples. */
    List<String> rules() {
        return Stream.of(sourceRules.stream(), wholeRules.stream(), words.values().stream())
                .flatMap(rules -> rules)
                .map(Rule::name)
                .distinct()
                .sorted()
                .toList();
    }

    private Violation violation(ReportEntry entry) {
        Rule rule = Optional.ofNullable(words.get(entry.source()))
                .orElseThrow(() -> new IllegalStateException("no message for shape " + entry.source()));
        return rule.broken(
                entry.focusNode(),
                Optional.ofNullable(entry.resultPath()).map(ShapesValidator::text),
                Optional.ofNullable(entry.value()),
                variable -> "");
    }

    private static String text(Path path) {
        if (path instanceof P_Link link) {
            return link.getNode().getURI();
        }
        return path instanceof P_Alt either
                ? text(either.getLeft()) + "|" + text(either.getRight())
                : ShaclPaths.pathToString(path);
    }

    private static List<Violation> cycles(Rule rule, DatasetGraph database) {
        Cycles cycles = new Cycles();
        Map<String, String> names = new HashMap<>();
        rule.rows(database, row -> {
            cycles.add(row.get("this").toString(), row.get("value").toString());
            names.putIfAbsent(row.get("this").toString(), row.get("thisName").getLiteralLexicalForm());
        });
        return cycles.find().stream()
                .map(circle -> circle(rule, circle, iri -> names.getOrDefault(iri, iri)))
                .toList();
    }

    /** @param name what to call a document, by its IRI */
    static Violation circle(Rule rule, List<String> circle, UnaryOperator<String> name) {
        return rule.broken(
                NodeFactory.createURI(circle.get(0)),
                Optional.empty(),
                Optional.of(NodeFactory.createURI(circle.get(circle.size() > 1 ? 1 : 0))),
                variable -> Stream.concat(circle.stream(), Stream.of(circle.get(0)))
                        .map(name)
                        .collect(Collectors.joining(" → ")));
    }

    /** Each once: one node may break one shape in several of its parts. */
    private static List<Violation> sorted(Stream<Violation> violations) {
        return List.copyOf(violations.collect(Collectors.toCollection(TreeSet::new)));
    }
}
