package vn.cancu.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import vn.cancu.graph.Terms;

/** Summaries of documents as the graph has them. One object for one answer: it remembers what it looked up. */
public final class Documents {
    private static final Bilingual A_SOURCE = new Bilingual("Nguồn", "Source");

    private final Facts facts;
    private final Labels labels;
    private final Map<Node, DocumentSummary> known = new HashMap<>();

    public Documents(Facts facts, Labels labels) {
        this.facts = facts;
        this.labels = labels;
    }

    /** What tells the document from others. */
    public DocumentSummary summary(Node document) {
        return known.computeIfAbsent(document, this::look);
    }

    /** The same; a source that stands for the document which it does not identify is called by its file's name. */
    public DocumentSummary named(Node document) {
        if (!facts.contains(document, Terms.TYPE, Terms.SOURCE)) {
            return summary(document);
        }
        return new DocumentSummary(
                document.toString(),
                Optional.empty(),
                Optional.of(A_SOURCE),
                Optional.empty(),
                Optional.empty(),
                Optional.of(labels.orShort(document).vi()));
    }

    private DocumentSummary look(Node document) {
        Optional<Bilingual> issuer = facts.object(document, Terms.PASSED_BY)
                .or(() -> facts.object(document, Terms.REGISTER))
                .flatMap(labels::of)
                .or(() -> facts.text(document, Terms.ISSUER_STATED).map(Bilingual::same));
        return new DocumentSummary(
                document.toString(),
                facts.text(document, Terms.NUMBER),
                facts.object(document, Terms.DOCUMENT_TYPE).flatMap(labels::of),
                facts.text(document, Terms.DATE),
                issuer,
                facts.text(document, Terms.TITLE));
    }
}
