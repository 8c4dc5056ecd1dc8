package vn.cancu.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import vn.cancu.citation.Role;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;
import vn.cancu.query.DocumentSummary;
import vn.cancu.query.Documents;
import vn.cancu.query.Duty;
import vn.cancu.query.DutyReader;
import vn.cancu.query.Facts;
import vn.cancu.query.Labels;
import vn.cancu.query.Provenance;

/** Reads citations and duties. */
final class EntryReader {
    private static final Map<String, Role> ROLES = Arrays.stream(Role.values())
            .collect(Collectors.toMap(role -> Iris.role(role).getURI(), Function.identity()));

    private final Facts facts;
    private final Labels labels;
    private final Documents documents;
    private final Quotations quotations;
    private final DutyReader duties;
    private final Provenance provenance;

    EntryReader(Facts facts, Labels labels, Documents documents, Quotations quotations) {
        this.facts = facts;
        this.labels = labels;
        this.documents = documents;
        this.quotations = quotations;
        this.duties = new DutyReader(facts, labels, documents);
        this.provenance = new Provenance(facts);
    }

    CitationEntry citation(Node node) {
        String match = facts.text(node, Terms.MATCH_STATUS)
                .map(status -> status.substring(status.lastIndexOf('/') + 1))
                .orElse("");
        return new CitationEntry(
                node.toString(),
                facts.text(node, Terms.ROLE).map(ROLES::get).orElse(Role.MENTIONS),
                facts.text(node, Terms.INVERSE).filter("true"::equals).isPresent(),
                provenance.certainty(List.of(node)),
                CitationEntry.Match.of(match),
                facts.text(node, Terms.MATCH_REASON)
                        .map(code -> labels.orShort(NodeFactory.createURI(Iris.BASE + "ly-do/" + code))),
                facts.objects(node, Terms.CANDIDATE).stream()
                        .distinct()
                        .map(documents::summary)
                        .sorted(DocumentSummary.ORDER)
                        .toList(),
                facts.object(node, Terms.CITING).map(this::document).orElseGet(() -> document(node)),
                facts.object(node, Terms.CITED).map(this::document).orElseGet(() -> document(node)),
                facts.text(node, Terms.SECTION),
                facts.text(node, Terms.PROVISION),
                facts.text(node, Terms.STATED_DATE),
                quotations.of(node));
    }

    /** A source is called by its file's name. */
    DocumentSummary document(Node node) {
        return documents.named(node);
    }

    Duty duty(Node node) {
        return duties.duty(node);
    }

    /** In the order of the text; copies of a document put together. */
    List<QuotedDuty> duties(List<Node> nodes) {
        return Duty.merged(nodes.stream().map(duties::duty).sorted(Duty.ORDER).toList()).stream()
                .map(this::quoted)
                .toList();
    }

    QuotedDuty quoted(Duty duty) {
        return new QuotedDuty(
                duty,
                duty.quotes().stream()
                        .filter(passage -> !passage.exact().isEmpty())
                        .map(quotations::quotation)
                        .toList());
    }
}
