package vn.cancu.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.cancu.citation.Role;
import vn.cancu.query.Certainty;
import vn.cancu.query.DocumentSummary;

/**
 * What one document does with another, as all citations between the two say it.
 *
 * @param other the document at the far end
 * @param certainty stated where one citation states it, else reported
 * @param citations that say it, those that state it first
 */
public record Relation(DocumentSummary other, Certainty certainty, List<CitationEntry> citations) {

    public Relation {
        citations = List.copyOf(citations);
    }

    /** All quotes, those of documents' own words first. */
    public List<Quotation> quotes() {
        return citations.stream()
                .flatMap(citation -> citation.quotes().stream())
                .distinct()
                .toList();
    }

    /**
     * The relations of a document in one role.
     *
     * @param citations that the document makes or that are made of it
     * @param active true for what it does to others, false for what they do to it
     */
    static List<Relation> of(String document, List<CitationEntry> citations, Role role, boolean active) {
        Map<String, List<CitationEntry>> byOther = new TreeMap<>();
        for (CitationEntry citation : citations) {
            DocumentSummary here = active ? citation.from() : citation.to();
            DocumentSummary there = active ? citation.to() : citation.from();
            if (citation.role() == role
                    && here.iri().equals(document)
                    && !there.iri().equals(document)) {
                byOther.computeIfAbsent(there.iri(), key -> new ArrayList<>()).add(citation);
            }
        }
        return byOther.values().stream()
                .map(same -> {
                    DocumentSummary other =
                            active ? same.get(0).to() : same.get(0).from();
                    List<CitationEntry> ordered = new ArrayList<>(with(same, Certainty.STATED));
                    Certainty certainty = ordered.isEmpty() ? Certainty.REPORTED : Certainty.STATED;
                    ordered.addAll(with(same, Certainty.REPORTED));
                    return new Relation(other, certainty, ordered);
                })
                .sorted(java.util.Comparator.comparing(Relation::other, DocumentSummary.ORDER))
                .toList();
    }

    private static List<CitationEntry> with(List<CitationEntry> citations, Certainty certainty) {
        return citations.stream()
                .filter(citation -> citation.certainty() == certainty)
                .sorted(CitationEntry.ORDER)
                .toList();
    }
}
