package vn.cancu.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;

/**
 * What does not hold between sources, found in two passes over the statements, one over the derived graph and one over all,
 * instead of by joins: the rows that the queries of {@code ontology/shapes.ttl} have, which say what each rule is.
 */
final class WholeCheck {
    private static final List<Node> CLASSES =
            List.of(Terms.CITATION, Terms.ASSERTION, Terms.RESPONSIBILITY, Terms.EVIDENCE, Terms.SOURCE);

    private final Statements statements;
    private final DatasetGraph database;
    private final Map<String, Rule> rules;
    private final List<Violation> found = new ArrayList<>();
    private final Numbering documents = new Numbering();
    private final DerivedArrows arrows;
    private final DerivedTexts texts;
    /** As documents have them. */
    private final Dates own;
    /** As documents have them and others give them. */
    private final Dates told;

    private final Set<Long> classes = new HashSet<>();
    private final long source;
    private final long unidentified;
    private final long date;

    // Of the graph that is being read.
    private final List<long[]> cited = new ArrayList<>();
    private final Set<Long> unknown = new HashSet<>();
    private boolean hasThings;
    private boolean hasSource;

    /**
     * @param rules by name
     * @param database the same statements, to look up what breaks a rule; both in the caller's transaction
     */
    WholeCheck(Map<String, Rule> rules, Statements statements, DatasetGraph database) {
        this.rules = rules;
        this.statements = statements;
        this.database = database;
        this.arrows = new DerivedArrows(statements, documents);
        this.texts = new DerivedTexts(statements);
        this.own = new Dates(statements::term);
        this.told = new Dates(statements::term);
        CLASSES.forEach(one -> classes.add(statements.number(one)));
        classes.remove(Statements.NOWHERE);
        this.source = statements.number(Terms.SOURCE);
        this.unidentified = statements.number(Terms.UNIDENTIFIED_DOCUMENT);
        this.date = statements.number(Terms.DATE);
    }

    List<Violation> find() {
        statements.of(Iris.DERIVED, (graph, subject, property, object) -> {
            arrows.derived(subject, property, object);
            texts.derived(subject, property, object);
        });
        Star star = new Star(statements);
        statements.all((graph, subject, property, object) -> {
            if (star.ends(graph, subject)) {
                end(star);
                if (star.graph() != graph) {
                    endGraph(star.graph());
                }
                star.begin(graph, subject);
            }
            star.take(property, object);
        });
        end(star);
        endGraph(star.graph());
        arrows.unbacked(this::unbacked);
        texts.unsaid(this::unsaid);
        arrows.inTime(this::outOfTime);
        told.several().forEach(this::conflicting);
        circles();
        return found;
    }

    /** All that a graph says of a subject has come. */
    private void end(Star star) {
        for (long type : star.all(Star.Field.TYPE)) {
            hasThings |= classes.contains(type);
            hasSource |= type == source && star.subject() == star.graph();
            if (type == unidentified) {
                unknown.add(star.subject());
            }
        }
        for (long day : star.all(Star.Field.DATE)) {
            int document = documents.give(star.subject());
            own.add(document, day);
            told.add(document, day);
        }
        if (star.has(Star.Field.CITED)) {
            arrows.back(star);
            texts.say(star);
            for (long document : star.all(Star.Field.CITED)) {
                for (long day : star.all(Star.Field.STATED_DATE)) {
                    cited.add(new long[] {document, day});
                }
            }
        } else if (star.has(Star.Field.PREDICATE)) {
            texts.say(star);
        }
        if (star.has(Star.Field.PREDICATE, date)) {
            for (long document : star.all(Star.Field.SUBJECT)) {
                for (long day : star.all(Star.Field.OBJECT)) {
                    told.add(documents.give(document), day);
                }
            }
        }
    }

    private void endGraph(long graph) {
        for (long[] pair : cited) {
            // What was not identified in a source is not known to be the same there.
            if (!unknown.contains(pair[0])) {
                told.add(documents.give(pair[0]), pair[1]);
            }
        }
        if (hasThings && !hasSource) {
            report("graph-of-no-source", Map.of("this", statements.term(graph)));
        }
        cited.clear();
        unknown.clear();
        hasThings = false;
        hasSource = false;
    }

    private void unbacked(int arrow) {
        Node from = document(arrows.from(arrow));
        Node to = document(arrows.to(arrow));
        names(
                from,
                thisName -> names(
                        to,
                        valueName -> report(
                                "shortcut-without-citation",
                                Map.of(
                                        "this",
                                        from,
                                        "path",
                                        arrows.path(arrow),
                                        "value",
                                        to,
                                        "thisName",
                                        thisName,
                                        "valueName",
                                        valueName))));
    }

    private void unsaid(DerivedTexts.Fact fact) {
        Node subject = statements.term(fact.subject());
        names(
                subject,
                name -> report(
                        "derived-fact-unstated",
                        Map.of(
                                "this",
                                subject,
                                "path",
                                statements.term(fact.path()),
                                "value",
                                statements.term(fact.object()),
                                "thisName",
                                name)));
    }

    private void outOfTime(int arrow) {
        Set<String> earlier = own.of(arrows.from(arrow));
        Set<String> later = own.of(arrows.to(arrow));
        boolean out = earlier.stream().anyMatch(one -> later.stream().anyMatch(other -> Dates.before(one, other)));
        if (!out) {
            return;
        }
        Node from = document(arrows.from(arrow));
        Node to = document(arrows.to(arrow));
        for (Node one : dates(from)) {
            for (Node other : dates(to)) {
                if (Dates.before(Lexicals.str(one), Lexicals.str(other)) && !told(from, one, to, other)) {
                    names(
                            from,
                            thisName -> names(to, valueName -> {
                                Map<String, Node> row = new HashMap<>();
                                row.put("this", from);
                                row.put("path", arrows.path(arrow));
                                row.put("value", to);
                                row.put("thisName", thisName);
                                row.put("thisDate", one);
                                row.put("valueName", valueName);
                                row.put("valueDate", other);
                                report("implemented-before-issue", row);
                            }));
                }
            }
        }
    }

    private Set<Node> dates(Node document) {
        Set<Node> dates = new HashSet<>();
        database.findNG(Node.ANY, document, Terms.DATE, Node.ANY).forEachRemaining(quad -> dates.add(quad.getObject()));
        return dates;
    }

    /** Whether one source says both, so that a rule about that source has told. */
    private boolean told(Node citing, Node own, Node cited, Node given) {
        List<Node> graphs = new ArrayList<>();
        database.findNG(Node.ANY, citing, Terms.DATE, own).forEachRemaining(quad -> graphs.add(quad.getGraph()));
        return graphs.stream().anyMatch(graph -> {
            List<Node> citations = new ArrayList<>();
            database.find(graph, Node.ANY, Terms.CITING, citing)
                    .forEachRemaining(quad -> citations.add(quad.getSubject()));
            return citations.stream()
                    .anyMatch(citation -> database.contains(graph, citation, Terms.CITED, cited)
                            && database.contains(graph, citation, Terms.STATED_DATE, given));
        });
    }

    private void conflicting(int document) {
        Set<String> dates = told.of(document);
        if (Dates.disagree(dates)) {
            Node subject = document(document);
            names(
                    subject,
                    name -> report(
                            "date-conflict",
                            Map.of("this", subject, "dates", string(String.join(", ", dates)), "thisName", name)));
        }
    }

    private void circles() {
        Cycles cycles = new Cycles();
        for (int arrow : arrows.circling()) {
            cycles.add(
                    document(arrows.from(arrow)).toString(),
                    document(arrows.to(arrow)).toString());
        }
        Rule rule = rule(ShapesValidator.CYCLE);
        cycles.find().forEach(circle -> found.add(ShapesValidator.circle(rule, circle, this::name)));
    }

    /** What to call a document: the label that readers know, else its IRI. */
    private String name(String iri) {
        return labels(NodeFactory.createURI(iri)).sorted().findFirst().orElse(iri);
    }

    private void names(Node node, Consumer<Node> consumer) {
        List<String> labels = labels(node).toList();
        (labels.isEmpty() ? List.of(Lexicals.str(node)) : labels).forEach(label -> consumer.accept(string(label)));
    }

    private Stream<String> labels(Node node) {
        List<String> labels = new ArrayList<>();
        database.find(Iris.DERIVED, node, Terms.LABEL, Node.ANY).forEachRemaining((Quad quad) -> {
            if (quad.getObject().isLiteral()
                    && quad.getObject().getLiteralLanguage().equals("vi")) {
                labels.add(quad.getObject().getLiteralLexicalForm());
            }
        });
        return labels.stream();
    }

    private Node document(int number) {
        return statements.term(documents.key(number));
    }

    private static Node string(String text) {
        return NodeFactory.createLiteralDT(text, XSDDatatype.XSDstring);
    }

    private void report(String name, Map<String, Node> row) {
        found.add(rule(name).broken(row));
    }

    private Rule rule(String name) {
        return Optional.ofNullable(rules.get(name)).orElseThrow(() -> new IllegalStateException("no rule " + name));
    }
}
