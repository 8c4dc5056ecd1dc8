package vn.cancu.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import vn.cancu.graph.NamedGraph;
import vn.cancu.graph.Terms;
import vn.cancu.search.Passage;

/** The quotes of a source that prove citations and responsibilities, as they can be searched for. */
final class Passages {
    private Passages() {}

    static List<Passage> of(NamedGraph graph) {
        Graph facts = graph.graph();
        List<Passage> passages = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        String document = document(facts, graph.name());
        for (Triple proof : facts.stream(Node.ANY, Terms.EVIDENCED_BY, Node.ANY).toList()) {
            boolean assertion = facts.contains(proof.getSubject(), Terms.TYPE, Terms.ASSERTION);
            if (!assertion && seen.add(proof.getObject())) {
                passages.add(passage(facts, proof.getObject(), document));
            }
        }
        return passages;
    }

    /** Which document a source is the text of, or reports on. */
    private static String document(Graph facts, Node source) {
        return one(facts, source, Terms.TEXT_OF)
                .or(() -> one(facts, source, Terms.REPORTS_ON))
                .map(Node::toString)
                .orElse("");
    }

    private static Passage passage(Graph facts, Node evidence, String document) {
        return new Passage(
                evidence.toString(),
                text(facts, evidence, Terms.EXACT),
                one(facts, evidence, Terms.HAS_SOURCE).map(Node::toString).orElse(""),
                document,
                Integer.parseInt(text(facts, evidence, Terms.START)),
                Integer.parseInt(text(facts, evidence, Terms.END)));
    }

    private static String text(Graph facts, Node subject, Node predicate) {
        return one(facts, subject, predicate)
                .map(Node::getLiteralLexicalForm)
                .orElseThrow(() -> new IllegalStateException(subject + " has no " + predicate));
    }

    private static Optional<Node> one(Graph facts, Node subject, Node predicate) {
        return facts.stream(subject, predicate, Node.ANY).map(Triple::getObject).findFirst();
    }
}
