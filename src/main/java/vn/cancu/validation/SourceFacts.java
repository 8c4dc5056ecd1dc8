package vn.cancu.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import vn.cancu.graph.Terms;

/** The graph of one source as the rules about it look at it: by subject, by class, by property. */
final class SourceFacts {
    private final Map<Node, List<Triple>> bySubject = new HashMap<>();
    private final Map<Node, List<Node>> byClass = new HashMap<>();
    private final Map<Node, List<Triple>> byProperty = new HashMap<>();
    private final Set<Triple> asserted = new HashSet<>();

    SourceFacts(Graph graph) {
        graph.find().forEachRemaining(triple -> {
            bySubject
                    .computeIfAbsent(triple.getSubject(), subject -> new ArrayList<>())
                    .add(triple);
            byProperty
                    .computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>())
                    .add(triple);
        });
        all(Terms.TYPE).forEach(triple -> byClass.computeIfAbsent(triple.getObject(), type -> new ArrayList<>())
                .add(triple.getSubject()));
        for (Triple triple : all(Terms.SUBJECT)) {
            for (Node property : of(triple.getSubject(), Terms.PREDICATE)) {
                for (Node value : of(triple.getSubject(), Terms.OBJECT)) {
                    asserted.add(Triple.create(triple.getObject(), property, value));
                }
            }
        }
    }

    List<Node> instances(Node type) {
        return byClass.getOrDefault(type, List.of());
    }

    /** All statements with a property. */
    List<Triple> all(Node property) {
        return byProperty.getOrDefault(property, List.of());
    }

    /** All statements about a node. */
    List<Triple> about(Node subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    List<Node> of(Node subject, Node property) {
        List<Node> values = new ArrayList<>(2);
        for (Triple triple : about(subject)) {
            if (triple.getPredicate().equals(property)) {
                values.add(triple.getObject());
            }
        }
        return values;
    }

    boolean has(Node subject, Node property) {
        return !of(subject, property).isEmpty();
    }

    boolean has(Node subject, Node property, Node value) {
        for (Triple triple : about(subject)) {
            if (triple.getPredicate().equals(property) && triple.getObject().equals(value)) {
                return true;
            }
        }
        return false;
    }

    boolean isA(Node node, Node type) {
        return has(node, Terms.TYPE, type);
    }

    /** Whether an assertion has the three as its subject, predicate and object. */
    boolean asserts(Node subject, Node property, Node value) {
        return asserted.contains(Triple.create(subject, property, value));
    }
}
