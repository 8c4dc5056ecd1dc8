package vn.cancu.dossier;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;
import vn.cancu.query.Facts;
import vn.cancu.query.Labels;
import vn.cancu.query.Passage;

/** Reads the quotes behind citations, duties and assertions. */
final class Quotations {
    private final Facts facts;
    private final Labels labels;

    Quotations(Facts facts, Labels labels) {
        this.facts = facts;
        this.labels = labels;
    }

    /** The quotes of one statement, in the order of the text. */
    List<Quotation> of(Node statement) {
        return facts.objects(statement, Terms.EVIDENCED_BY).stream()
                .distinct()
                .map(this::quotation)
                .sorted(Quotation.ORDER)
                .toList();
    }

    Quotation quotation(Node evidence) {
        Node source = facts.object(evidence, Terms.HAS_SOURCE).orElse(evidence);
        return new Quotation(
                evidence.toString(),
                facts.text(evidence, Terms.EXACT).orElse(""),
                facts.text(evidence, Terms.PREFIX).orElse(""),
                facts.text(evidence, Terms.SUFFIX).orElse(""),
                source.toString(),
                labels.orShort(source).vi(),
                number(evidence, Terms.START),
                number(evidence, Terms.END));
    }

    /** The same passage with the words around it, where its evidence is known. */
    Quotation quotation(Passage passage) {
        Node evidence = NodeFactory.createURI(Iris.evidence(passage.source(), passage.start(), passage.end()));
        return facts.contains(evidence, Terms.EXACT, Node.ANY)
                ? quotation(evidence)
                : new Quotation(
                        evidence.toString(),
                        passage.exact(),
                        "",
                        "",
                        passage.source(),
                        passage.sourceLabel(),
                        passage.start(),
                        passage.end());
    }

    private int number(Node evidence, Node property) {
        return facts.text(evidence, property).map(Integer::parseInt).orElse(0);
    }
}
