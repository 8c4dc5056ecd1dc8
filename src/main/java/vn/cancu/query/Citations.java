package vn.cancu.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import vn.cancu.citation.Role;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;

/** Relations between documents as the citations say them, with their quotes. */
final class Citations {
    private final Facts facts;
    private final Labels labels;

    Citations(Facts facts, Labels labels) {
        this.facts = facts;
        this.labels = labels;
    }

    /** A neighbour of a document, and how it is known that it is one. */
    record Step(Node document, Certainty certainty, List<Passage> quotes) {}

    /** The documents that do to {@code document} what the role says. */
    List<Step> doneBy(Node document, Role role) {
        return steps(document, role, Terms.CITED, Terms.CITING);
    }

    /** The documents that {@code document} does to what the role says. */
    List<Step> doneTo(Node document, Role role) {
        return steps(document, role, Terms.CITING, Terms.CITED);
    }

    private List<Step> steps(Node document, Role role, Node here, Node there) {
        Map<String, List<Node>> citations = new TreeMap<>();
        collect(citations, document, role, here, there, false);
        collect(citations, document, role, there, here, true);
        List<Step> steps = new ArrayList<>();
        citations.forEach((other, nodes) -> {
            List<Node> stated = nodes.stream()
                    .filter(node -> certainty(node) == Certainty.STATED)
                    .toList();
            List<Node> reported =
                    nodes.stream().filter(node -> !stated.contains(node)).toList();
            List<Passage> quotes = new ArrayList<>(passages(stated));
            quotes.addAll(passages(reported));
            Certainty certainty = stated.isEmpty() ? Certainty.REPORTED : Certainty.STATED;
            steps.add(new Step(org.apache.jena.graph.NodeFactory.createURI(other), certainty, quotes));
        });
        return steps;
    }

    private void collect(
            Map<String, List<Node>> citations, Node document, Role role, Node here, Node there, boolean inverse) {
        Node wanted = Iris.role(role);
        for (Node citation : facts.subjects(here, document)) {
            if (isInverse(citation) == inverse && facts.contains(citation, Terms.ROLE, wanted)) {
                for (Node other : facts.objects(citation, there)) {
                    if (!other.equals(document)) {
                        citations
                                .computeIfAbsent(other.toString(), key -> new ArrayList<>())
                                .add(citation);
                    }
                }
            }
        }
    }

    boolean isInverse(Node citation) {
        return facts.text(citation, Terms.INVERSE).filter("true"::equals).isPresent();
    }

    Certainty certainty(Node statement) {
        return facts.object(statement, Terms.STANDING).map(Certainty::of).orElse(Certainty.STATED);
    }

    /** The quotes of citations, assertions or responsibilities, in the order of the sources. */
    List<Passage> passages(List<Node> statements) {
        return statements.stream()
                .flatMap(statement -> facts.objects(statement, Terms.EVIDENCED_BY).stream())
                .distinct()
                .map(this::passage)
                .sorted(Passage.ORDER)
                .toList();
    }

    private Passage passage(Node evidence) {
        Node source = facts.object(evidence, Terms.HAS_SOURCE).orElse(evidence);
        return new Passage(
                facts.text(evidence, Terms.EXACT).orElse(""),
                source.toString(),
                labels.orShort(source).vi(),
                number(evidence, Terms.START),
                number(evidence, Terms.END));
    }

    private int number(Node evidence, Node property) {
        return facts.text(evidence, property).map(Integer::parseInt).orElse(0);
    }
}
