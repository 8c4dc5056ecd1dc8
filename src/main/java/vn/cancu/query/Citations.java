package vn.cancu.query;

import java.util.List;
import org.apache.jena.graph.Node;
import vn.cancu.citation.Standing;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;

/** What citations, assertions and responsibilities say of themselves, with their quotes. */
final class Citations {
    private static final Node REPORTED = Iris.standing(Standing.REPORTED);

    private final Facts facts;
    private final Labels labels;

    Citations(Facts facts, Labels labels) {
        this.facts = facts;
        this.labels = labels;
    }

    boolean isInverse(Node citation) {
        return facts.text(citation, Terms.INVERSE).filter("true"::equals).isPresent();
    }

    Certainty certainty(Node statement) {
        // What is not reported is stated.
        return facts.object(statement, Terms.STANDING).filter(REPORTED::equals).isPresent()
                ? Certainty.REPORTED
                : Certainty.STATED;
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
