package vn.cancu.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Severity;

/**
 * A rule as {@code ontology/shapes.ttl} words it: how bad it is to break it, what to say, and, where it is a query, the
 * query.
 *
 * @param name local name of its IRI
 * @param messages sentences by language, with places for the query's variables: {@code {?value}}
 * @param query its results are what breaks the rule, {@code ?this} the node concerned
 * @param algebra the same compiled for a graph in memory
 */
record Rule(String name, Severity severity, Map<String, String> messages, Optional<Query> query, Optional<Op> algebra) {
    private static final String SHAPES = "https://w3id.org/cancu/shapes#";

    /** {@code {?value}} or {@code {$this}} in a message. */
    private static final Pattern PLACE = Pattern.compile("\\{[?$](\\w+)}");

    /** Days, months or years, one or more. */
    private static final Pattern DATES = Pattern.compile("\\d{4}(-\\d{2}){0,2}(, \\d{4}(-\\d{2}){0,2})*");

    Rule {
        messages = Map.copyOf(messages);
    }

    /**
     * Reads a rule.
     *
     * @param shape that says how severe it is and what is wrong
     * @param constraint that has the query, where it is one: {@code shape} itself or its SPARQL constraint
     */
    static Rule read(Graph shapes, Node shape, Node constraint) {
        Map<String, String> messages = new TreeMap<>();
        shapes.find(shape, SHACL.message, Node.ANY)
                .forEachRemaining(triple -> messages.put(
                        triple.getObject().getLiteralLanguage(),
                        triple.getObject().getLiteralLexicalForm()));
        Optional<Query> query = object(shapes, constraint, SHACL.select)
                .map(select -> parse(prefixes(shapes, constraint), select.getLiteralLexicalForm()));
        Optional<Op> algebra = query.map(text -> Algebra.optimize(Algebra.compile(text)));
        return new Rule(name(shape), severity(shapes, shape), messages, query, algebra);
    }

    /** The name of a rule in reports: the local name of its IRI. */
    static String name(Node shape) {
        if (!shape.isURI() || !shape.getURI().startsWith(SHAPES)) {
            throw new IllegalArgumentException("a rule needs an IRI below " + SHAPES + ", not " + shape);
        }
        return shape.getURI().substring(SHAPES.length());
    }

    /** What breaks the rule in a database. The query runs once, with {@code ?this} free, not once for each node. */
    List<Violation> check(DatasetGraph data) {
        List<Violation> found = new ArrayList<>();
        rows(data, row -> found.add(broken(row)));
        return found;
    }

    /**
     * What breaks the rule in a graph in memory: the same as {@link #check}, without compiling the query each time, which
     * for the graph of one source is most of the work.
     */
    List<Violation> checkInMemory(DatasetGraph data) {
        List<Violation> found = new ArrayList<>();
        ExecutionContext context =
                ExecutionContext.create(data, ARQ.getContext().copy());
        QueryIterator rows = QC.execute(algebra.orElseThrow(), BindingFactory.root(), context);
        try {
            rows.forEachRemaining(binding -> found.add(broken(row(binding))));
        } finally {
            rows.close();
        }
        return found;
    }

    /** The report of one result of the query, as nodes by variable. */
    Violation broken(Map<String, Node> row) {
        return broken(
                row.get("this"),
                Optional.ofNullable(row.get("path")).map(Node::toString),
                Optional.ofNullable(row.get("value")),
                variable -> text(row.get(variable)));
    }

    private static Map<String, Node> row(Binding binding) {
        Map<String, Node> row = new HashMap<>();
        binding.forEach((variable, node) -> row.put(variable.getVarName(), node));
        return row;
    }

    /** Each result of the query, as nodes by variable. */
    void rows(DatasetGraph data, Consumer<Map<String, Node>> consumer) {
        try (QueryExec exec = QueryExec.dataset(data).query(query.orElseThrow()).build()) {
            exec.select().forEachRemaining(binding -> consumer.accept(row(binding)));
        }
    }

    /** The report that {@code focusNode} breaks this rule. */
    Violation broken(Node focusNode, Optional<String> path, Optional<Node> value, UnaryOperator<String> variables) {
        Map<String, String> filled = new LinkedHashMap<>();
        messages.forEach((language, message) -> filled.put(
                language,
                PLACE.matcher(message)
                        .replaceAll(place ->
                                Matcher.quoteReplacement(inWords(variables.apply(place.group(1)), language)))));
        return new Violation(severity, focusNode, path, value, filled, name);
    }

    /** A node as a reader wants it in a sentence: the bare text, {@code eli:based_on}, else the IRI. */
    private String text(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        return node.isLiteral()
                ? node.getLiteralLexicalForm()
                : query.orElseThrow().getPrefixMapping().shortForm(node.toString());
    }

    /** Dates as readers of Vietnamese write them: 05/02/2031. */
    private static String inWords(String text, String language) {
        if (!language.equals("vi") || !DATES.matcher(text).matches()) {
            return text;
        }
        return text.replaceAll("(\\d{4})-(\\d{2})-(\\d{2})", "$3/$2/$1").replaceAll("(\\d{4})-(\\d{2})", "$2/$1");
    }

    private static Severity severity(Graph shapes, Node shape) {
        Node severity = object(shapes, shape, SHACL.severity).orElse(SHACL.Violation);
        return severity.equals(SHACL.Warning)
                ? Severity.WARNING
                : severity.equals(SHACL.Info) ? Severity.INFO : Severity.ERROR;
    }

    private static Query parse(String prefixes, String select) {
        return QueryFactory.create(prefixes + select, Syntax.syntaxSPARQL_11);
    }

    private static String prefixes(Graph shapes, Node constraint) {
        StringBuilder prefixes = new StringBuilder();
        shapes.stream(constraint, SHACL.prefixes, Node.ANY)
                .flatMap(triple -> shapes.stream(triple.getObject(), SHACL.declare, Node.ANY))
                .map(Triple::getObject)
                .forEach(declaration -> prefixes.append("PREFIX ")
                        .append(object(shapes, declaration, SHACL.prefix)
                                .orElseThrow()
                                .getLiteralLexicalForm())
                        .append(": <")
                        .append(object(shapes, declaration, SHACL.namespace)
                                .orElseThrow()
                                .getLiteralLexicalForm())
                        .append(">\n"));
        return prefixes.toString();
    }

    private static Optional<Node> object(Graph shapes, Node subject, Node predicate) {
        return shapes.stream(subject, predicate, Node.ANY)
                .map(Triple::getObject)
                .findFirst();
    }
}
