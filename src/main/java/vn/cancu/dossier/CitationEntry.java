package vn.cancu.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cancu.citation.Role;
import vn.cancu.query.Bilingual;
import vn.cancu.query.Certainty;
import vn.cancu.query.DocumentSummary;

/**
 * One citation: who cites what, to do what with it, in which words.
 *
 * @param iri of the citation
 * @param role what the citing document does with the cited one
 * @param inverse true where the cited document does it to the citing one ("được sửa đổi bởi")
 * @param certainty stated by the document, or reported of it
 * @param match whether it is known which document is meant
 * @param reason why it is not, where it is not
 * @param candidates that the citation may mean, where it is ambiguous
 * @param citing the document; a report itself where it only identifies what it reports
 * @param cited the document, or one that stands for a mention that identifies none
 * @param section of the citing document, such as {@code II.1}
 * @param provision of the cited document, such as {@code Điều 5}
 * @param statedDate as printed there, {@code YYYY[-MM[-DD]]}
 * @param quotes the words, usually once
 */
public record CitationEntry(
        String iri,
        Role role,
        boolean inverse,
        Certainty certainty,
        Match match,
        Optional<Bilingual> reason,
        List<DocumentSummary> candidates,
        DocumentSummary citing,
        DocumentSummary cited,
        Optional<String> section,
        Optional<String> provision,
        Optional<String> statedDate,
        List<Quotation> quotes) {

    /** In the order of the text. */
    public static final Comparator<CitationEntry> ORDER = Comparator.comparing(
                    (CitationEntry entry) -> entry.quotes().stream().findFirst(),
                    Comparator.comparing(quote -> quote.orElse(null), Comparator.nullsLast(Quotation.ORDER)))
            .thenComparing(CitationEntry::iri);

    public CitationEntry {
        candidates = List.copyOf(candidates);
        quotes = List.copyOf(quotes);
    }

    /** Whether it is known which document is cited. */
    public enum Match {
        RESOLVED,
        AMBIGUOUS,
        UNRESOLVED;

        static Match of(String code) {
            return switch (code) {
                case "ambiguous" -> AMBIGUOUS;
                case "unresolved" -> UNRESOLVED;
                default -> RESOLVED;
            };
        }
    }

    /** Who does what the role says. */
    public DocumentSummary from() {
        return inverse ? cited : citing;
    }

    /** To whom it is done. */
    public DocumentSummary to() {
        return inverse ? citing : cited;
    }
}
