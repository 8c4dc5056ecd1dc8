package vn.cancu.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What of the {@linkplain DerivedFacts derived graph} is another when some sources come or go, worked out from what is said
 * of the documents and bodies that these sources speak of, and of no others.
 *
 * <p>What is derived of a document follows from statements about it, from citations of and by it, from what reports assert
 * of it, and from the names of its type and issuer; what is derived of a body, from statements about it and from all kinds
 * of bodies and all provinces. Sources do not say what kinds and provinces there are; where one does, all must be derived
 * anew.
 */
public final class Rederivation {
    /** What something follows from for its subject. */
    private static final Set<Node> ABOUT_SUBJECT = Set.of(
            Terms.TYPE,
            Terms.REGISTER,
            Terms.PASSED_BY,
            Terms.DOCUMENT_TYPE,
            Terms.DATE,
            Terms.PERIOD,
            Terms.LABEL,
            Terms.NUMBER,
            Terms.TITLE);

    private static final Set<Node> ABOUT_BODY = Set.of(Terms.PREF_LABEL, Terms.PROVINCE);
    private static final Set<Node> BODIES = Set.of(Terms.AGENCY, Terms.AGENCY_GROUP);

    /** What something follows from for its object. */
    private static final Set<Node> ABOUT_OBJECT = Set.of(Terms.CITING, Terms.CITED, Terms.SUBJECT);

    private static final List<Node> NAMED_BY = List.of(Terms.REGISTER, Terms.PASSED_BY, Terms.DOCUMENT_TYPE);
    private static final List<Node> SCHEMES = List.of(Terms.AGENCY_KIND, Terms.A_PROVINCE);
    private static final Set<Node> SCHEME_FACTS = Set.of(Terms.TYPE, Terms.PREF_LABEL, Terms.IDENTIFIER);

    private final DatasetGraph before;
    private final DatasetGraph now;
    /** What the graphs say that is taken in, by graph: what one citation says must be in one. */
    private final Map<Node, Graph> facts = new LinkedHashMap<>();

    private final Set<Quad> citations = new HashSet<>();

    private Rederivation(DatasetGraph before, DatasetGraph now) {
        this.before = before;
        this.now = now;
    }

    /**
     * Statements that follow no longer, and that follow only now.
     *
     * @param gone of the derived graph as it was
     * @param come to it
     */
    public record Change(List<Triple> gone, List<Triple> come) {}

    /**
     * What is another.
     *
     * @param before the database without the change, in a read transaction
     * @param now the same with the changed graphs, and the derived graph still as it was
     * @param changed what the graphs that went and those that came say, each graph as it was or is as a whole
     * @return nothing where kinds of bodies or provinces change, and so anything may
     */
    public static Optional<Change> of(DatasetGraph before, DatasetGraph now, Collection<Graph> changed) {
        return new Rederivation(before, now).change(changed);
    }

    private Optional<Change> change(Collection<Graph> changed) {
        Set<Node> schemes = new HashSet<>();
        for (Node scheme : SCHEMES) {
            find(now, Node.ANY, Terms.TYPE, scheme).forEach(quad -> schemes.add(quad.getSubject()));
        }
        Set<Node> affected = new HashSet<>();
        Set<Node> bodies = new HashSet<>();
        for (Graph graph : changed) {
            for (Triple triple : graph.find().toList()) {
                Node predicate = triple.getPredicate();
                if (SCHEME_FACTS.contains(predicate)
                        && (schemes.contains(triple.getSubject()) || SCHEMES.contains(triple.getObject()))) {
                    return Optional.empty();
                }
                if (ABOUT_BODY.contains(predicate) || BODIES.contains(triple.getObject())) {
                    bodies.add(triple.getSubject());
                } else if (ABOUT_SUBJECT.contains(predicate)) {
                    affected.add(triple.getSubject());
                } else if (ABOUT_OBJECT.contains(predicate)) {
                    affected.add(triple.getObject());
                }
            }
        }
        for (Node one : bodies) {
            // Thousands of sources call a body what one more does.
            if (!known(before, one).equals(known(now, one))) {
                affected.add(one);
                NAMED_BY.forEach(property ->
                        find(now, Node.ANY, property, one).forEach(quad -> affected.add(quad.getSubject())));
            }
        }
        for (Node scheme : schemes) {
            gather(scheme);
        }
        for (Node one : affected) {
            gatherAll(one);
        }
        return Optional.of(derive(affected));
    }

    /** All of a body, or of a type of documents, that something follows from. */
    private static Set<Node> known(DatasetGraph data, Node node) {
        Set<Node> known = new HashSet<>();
        find(data, node, Terms.PREF_LABEL, Node.ANY).forEach(quad -> known.add(quad.getObject()));
        find(data, node, Terms.TYPE, Node.ANY).stream()
                .filter(quad -> BODIES.contains(quad.getObject()))
                .forEach(quad -> known.add(quad.getObject()));
        find(data, node, Terms.PROVINCE, Node.ANY).forEach(quad -> known.add(quad.getPredicate()));
        return known;
    }

    /** Takes in what is said of a node. */
    private void gather(Node node) {
        find(now, node, Node.ANY, Node.ANY).forEach(this::take);
    }

    /** Takes in what is said of a node, all citations and assertions about it, and what it is named by. */
    private void gatherAll(Node node) {
        for (Quad quad : find(now, node, Node.ANY, Node.ANY)) {
            take(quad);
            if (NAMED_BY.contains(quad.getPredicate())) {
                Node name = quad.getObject();
                find(now, name, Terms.PREF_LABEL, Node.ANY).forEach(this::takeName);
                find(now, name, Terms.TYPE, Node.ANY).forEach(this::takeName);
                find(now, name, Terms.PROVINCE, Node.ANY).forEach(this::takeName);
            }
        }
        for (Node property : ABOUT_OBJECT) {
            for (Quad quad : find(now, Node.ANY, property, node)) {
                Quad about = new Quad(quad.getGraph(), quad.getSubject(), Node.ANY, Node.ANY);
                if (citations.add(about)) {
                    now.find(about).forEachRemaining(this::take);
                }
            }
        }
    }

    private void take(Quad quad) {
        facts.computeIfAbsent(quad.getGraph(), graph -> GraphMemFactory.createDefaultGraphSameTerm())
                .add(quad.asTriple());
    }

    /** Thousands of sources say the same of a body, and it does not matter which one. */
    private void takeName(Quad quad) {
        facts.computeIfAbsent(Node.ANY, names -> GraphMemFactory.createDefaultGraphSameTerm())
                .add(quad.asTriple());
    }

    private Change derive(Set<Node> affected) {
        DerivedFacts rules = new DerivedFacts();
        facts.values().forEach(rules::add);
        Set<Triple> derived = new HashSet<>();
        rules.derive(triple -> {
            if (affected.contains(triple.getSubject())) {
                derived.add(triple);
            }
        });
        Set<Triple> known = new HashSet<>();
        affected.forEach(node ->
                now.find(Iris.DERIVED, node, Node.ANY, Node.ANY).forEachRemaining(quad -> known.add(quad.asTriple())));
        List<Triple> gone = new ArrayList<>(known);
        gone.removeAll(derived);
        List<Triple> come = new ArrayList<>(derived);
        come.removeAll(known);
        return new Change(gone, come);
    }

    /** What the sources and the authority file say. */
    private static List<Quad> find(DatasetGraph data, Node subject, Node property, Node object) {
        List<Quad> found = new ArrayList<>();
        data.findNG(Node.ANY, subject, property, object).forEachRemaining(quad -> {
            if (!quad.getGraph().equals(Iris.DERIVED)) {
                found.add(quad);
            }
        });
        return found;
    }
}
