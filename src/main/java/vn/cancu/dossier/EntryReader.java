package vn.cancu.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;
import vn.cancu.query.Bilingual;
import vn.cancu.query.Cell;
import vn.cancu.query.Certainty;
import vn.cancu.query.DocumentSummary;
import vn.cancu.query.Documents;
import vn.cancu.query.Facts;
import vn.cancu.query.Labels;

/** Reads citations and duties. */
final class EntryReader {
    private static final Map<String, Role> ROLES = Arrays.stream(Role.values())
            .collect(Collectors.toMap(role -> Iris.role(role).getURI(), Function.identity()));

    private static final List<Node> OTHER_PARTIES =
            List.of(Terms.DIRECTED_BY, Terms.ADVISES, Terms.REPORT_TO, Terms.REPORT_VIA, Terms.BENEFICIARY);

    private static final Bilingual A_SOURCE = new Bilingual("Nguồn", "Source");

    private final Facts facts;
    private final Labels labels;
    private final Documents documents;
    private final Quotations quotations;

    EntryReader(Facts facts, Labels labels, Documents documents, Quotations quotations) {
        this.facts = facts;
        this.labels = labels;
        this.documents = documents;
        this.quotations = quotations;
    }

    CitationEntry citation(Node node) {
        String match = facts.text(node, Terms.MATCH_STATUS)
                .map(status -> status.substring(status.lastIndexOf('/') + 1))
                .orElse("");
        return new CitationEntry(
                node.toString(),
                facts.text(node, Terms.ROLE).map(ROLES::get).orElse(Role.MENTIONS),
                facts.text(node, Terms.INVERSE).filter("true"::equals).isPresent(),
                certainty(node),
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
        if (!facts.contains(node, Terms.TYPE, Terms.SOURCE)) {
            return documents.summary(node);
        }
        return new DocumentSummary(
                node.toString(),
                Optional.empty(),
                Optional.of(A_SOURCE),
                Optional.empty(),
                Optional.empty(),
                Optional.of(labels.orShort(node).vi()));
    }

    DutyEntry duty(Node node) {
        Set<Node> roles = new LinkedHashSet<>(sorted(node, Terms.MAIN_ROLE));
        roles.addAll(sorted(node, Terms.RESPONSIBILITY_ROLE));
        List<DutyEntry.Other> others = new ArrayList<>();
        for (Node relation : OTHER_PARTIES) {
            for (Node body : sorted(node, relation)) {
                others.add(new DutyEntry.Other(labels.orShort(relation), labels.cell(body)));
            }
        }
        return new DutyEntry(
                node.toString(),
                facts.object(node, Terms.ASSIGNED_BY).map(this::document).orElseGet(() -> document(node)),
                certainty(node),
                facts.text(node, Terms.SECTION),
                cells(sorted(node, Terms.HAS_AGENCY)),
                facts.text(node, Terms.AGENCY_STATED)
                        .map(text -> !text.equals("false"))
                        .orElse(true),
                cells(List.copyOf(roles)),
                cells(sorted(node, Terms.PARTNER)),
                others,
                facts.text(node, Terms.TASK).orElse(""),
                facts.object(node, Terms.MODALITY).map(labels::cell),
                facts.text(node, Terms.DEADLINE),
                cells(sorted(node, Terms.ABOUT)),
                quotations.of(node).stream().findFirst());
    }

    private List<Cell> cells(List<Node> nodes) {
        return nodes.stream().map(labels::cell).toList();
    }

    private List<Node> sorted(Node subject, Node property) {
        return facts.objects(subject, property).stream()
                .distinct()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    private Certainty certainty(Node node) {
        return facts.contains(node, Terms.STANDING, Iris.standing(Standing.REPORTED))
                ? Certainty.REPORTED
                : Certainty.STATED;
    }
}
