package vn.cancu.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Tells at a glance that no shape is broken: the shapes of a file made into a few comparisons each. It is never wrong when
 * it says so; where it does not, the SHACL engine has to look. What it does not know of SHACL, it leaves to the engine.
 */
final class CoreScreen {
    /** What says nothing about when a shape is broken. */
    private static final Set<Node> WORDS = Set.of(SHACL.message, SHACL.severity, RDF.type.asNode());

    private final List<Test> tests = new ArrayList<>();
    private final Graph shapes;

    /** Whether all nodes that a shape is for keep to it. */
    @FunctionalInterface
    private interface Test {
        boolean holds(SourceFacts facts);
    }

    /** Whether a node keeps to a shape. */
    @FunctionalInterface
    private interface NodeTest {
        boolean holds(SourceFacts facts, Node node);
    }

    /** Whether the values that a node has for a path are as they must be. */
    @FunctionalInterface
    private interface ValuesTest {
        boolean holds(SourceFacts facts, Node node, List<Node> values);
    }

    /** @param shapes without SPARQL constraints */
    CoreScreen(Graph shapes) {
        this.shapes = shapes;
        Set<Node> targeted = new LinkedHashSet<>();
        shapes.find(Node.ANY, SHACL.targetClass, Node.ANY)
                .forEachRemaining(triple -> targeted.add(triple.getSubject()));
        shapes.find(Node.ANY, SHACL.targetObjectsOf, Node.ANY)
                .forEachRemaining(triple -> targeted.add(triple.getSubject()));
        targeted.forEach(this::target);
        boolean others = shapes.contains(Node.ANY, SHACL.targetNode, Node.ANY)
                || shapes.contains(Node.ANY, SHACL.targetSubjectsOf, Node.ANY)
                || shapes.contains(Node.ANY, SHACL.target, Node.ANY);
        if (others) {
            tests.add(facts -> false);
        }
    }

    /** Whether surely no shape is broken. */
    boolean clears(SourceFacts facts) {
        // A class within another would have to be followed.
        return facts.all(RDFS.subClassOf.asNode()).isEmpty() && tests.stream().allMatch(test -> test.holds(facts));
    }

    private void target(Node shape) {
        NodeTest test = node(shape);
        for (Node type : objects(shape, SHACL.targetClass)) {
            tests.add(facts -> facts.instances(type).stream().allMatch(node -> test.holds(facts, node)));
        }
        for (Node property : objects(shape, SHACL.targetObjectsOf)) {
            tests.add(facts -> facts.all(property).stream().allMatch(triple -> test.holds(facts, triple.getObject())));
        }
    }

    private NodeTest node(Node shape) {
        List<NodeTest> all = new ArrayList<>();
        shapes.find(shape, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            Node says = triple.getPredicate();
            if (says.equals(SHACL.property)) {
                all.add(property(triple.getObject()));
            } else if (!WORDS.contains(says)
                    && !says.equals(SHACL.targetClass)
                    && !says.equals(SHACL.targetObjectsOf)) {
                ValuesTest test = values(triple);
                all.add((facts, node) -> test.holds(facts, node, List.of(node)));
            }
        });
        return (facts, node) -> all.stream().allMatch(test -> test.holds(facts, node));
    }

    private NodeTest property(Node shape) {
        List<Node> path = path(object(shape, SHACL.path));
        List<ValuesTest> all = new ArrayList<>();
        shapes.find(shape, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            if (!WORDS.contains(triple.getPredicate()) && !triple.getPredicate().equals(SHACL.path)) {
                all.add(values(triple));
            }
        });
        if (path.isEmpty()) {
            return (facts, node) -> false;
        }
        return (facts, node) -> {
            List<Node> values;
            if (path.size() == 1) {
                values = facts.of(node, path.get(0));
            } else {
                Set<Node> distinct = new LinkedHashSet<>();
                path.forEach(property -> distinct.addAll(facts.of(node, property)));
                values = List.copyOf(distinct);
            }
            for (ValuesTest test : all) {
                if (!test.holds(facts, node, values)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** The properties of a path: one, or one of several; none where it is of another kind. */
    private List<Node> path(Node path) {
        if (path.isURI()) {
            return List.of(path);
        }
        List<Node> either = objects(path, SHACL.alternativePath);
        return either.size() == 1 ? list(either.get(0)) : List.of();
    }

    private ValuesTest values(Triple constraint) {
        Node what = constraint.getPredicate();
        Node given = constraint.getObject();
        if (what.equals(SHACL.minCount)) {
            int least = number(given);
            return (facts, node, values) -> values.size() >= least;
        }
        if (what.equals(SHACL.maxCount)) {
            int most = number(given);
            return (facts, node, values) -> values.size() <= most;
        }
        if (what.equals(SHACL.lessThan)) {
            return (facts, node, values) -> less(values, facts.of(node, given));
        }
        if (what.equals(SHACL.class_)) {
            return (facts, node, values) -> values.stream().allMatch(value -> facts.isA(value, given));
        }
        if (what.equals(SHACL.or)) {
            List<NodeTest> choices =
                    list(given).stream().map(choice -> node(choice)).toList();
            return (facts, node, values) ->
                    values.stream().allMatch(value -> choices.stream().anyMatch(choice -> choice.holds(facts, value)));
        }
        Predicate<Node> one = value(what, given);
        return (facts, node, values) -> values.stream().allMatch(one);
    }

    /** Whether a value by itself is as it must be. */
    private Predicate<Node> value(Node what, Node given) {
        if (what.equals(SHACL.datatype)) {
            return value -> value.isLiteral()
                    && value.getLiteralDatatypeURI().equals(given.getURI())
                    && value.getLiteral().isWellFormed();
        }
        if (what.equals(SHACL.pattern)) {
            Pattern pattern = Pattern.compile(given.getLiteralLexicalForm());
            return value ->
                    !value.isBlank() && pattern.matcher(Lexicals.str(value)).find();
        }
        if (what.equals(SHACL.in)) {
            return Set.copyOf(list(given))::contains;
        }
        if (what.equals(SHACL.nodeKind) && given.equals(SHACL.IRI)) {
            return Node::isURI;
        }
        if (what.equals(SHACL.nodeKind) && given.equals(SHACL.IRIOrLiteral)) {
            return value -> value.isURI() || value.isLiteral();
        }
        if (what.equals(SHACL.minLength)) {
            int least = number(given);
            return value -> !value.isBlank()
                    && Lexicals.str(value).codePointCount(0, Lexicals.str(value).length()) >= least;
        }
        if (what.equals(SHACL.minInclusive)) {
            return value -> integer(given).isPresent()
                    && integer(value)
                            .filter(number -> number >= integer(given).get())
                            .isPresent();
        }
        return value -> false;
    }

    private static boolean less(List<Node> values, List<Node> others) {
        return values.stream().allMatch(value -> others.stream()
                .allMatch(other -> integer(value).isPresent()
                        && integer(other).isPresent()
                        && integer(value).get() < integer(other).get()));
    }

    /** The number, where the engine would count it as the same. */
    static Optional<Integer> integer(Node node) {
        boolean is = node.isLiteral()
                && node.getLiteralDatatypeURI().equals(XSDDatatype.XSDinteger.getURI())
                && node.getLiteralLexicalForm().matches("[0-9]{1,9}");
        return is ? Optional.of(Integer.parseInt(node.getLiteralLexicalForm())) : Optional.empty();
    }

    private static int number(Node node) {
        return Integer.parseInt(node.getLiteralLexicalForm());
    }

    private List<Node> list(Node head) {
        List<Node> members = new ArrayList<>();
        for (Node cell = head; !cell.equals(RDF.nil.asNode()); cell = object(cell, RDF.rest.asNode())) {
            members.add(object(cell, RDF.first.asNode()));
        }
        return members;
    }

    private Node object(Node subject, Node property) {
        return objects(subject, property).get(0);
    }

    private List<Node> objects(Node subject, Node property) {
        return shapes.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }
}
