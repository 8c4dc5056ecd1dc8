package vn.cancu.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cancu.query.Bilingual;
import vn.cancu.query.Cell;
import vn.cancu.query.Certainty;
import vn.cancu.query.DocumentSummary;

/**
 * One task that a document gives to somebody.
 *
 * @param iri of the responsibility
 * @param document that assigns it
 * @param certainty stated by the document, or reported of it
 * @param section such as {@code III.3.1}
 * @param agencies who has to do it; empty where the document does not say
 * @param stated false where the agencies follow from the context, not from the sentence
 * @param roles the main one first: {@code …/nhiem-vu/lead}
 * @param partners with whom
 * @param others further bodies and what they have to do with it: who is advised, reported to, served
 * @param task in the document's words
 * @param modality assigned, or asked for
 * @param deadline in the document's words
 * @param about clusters and documents that it is about
 * @param quote the words
 */
public record DutyEntry(
        String iri,
        DocumentSummary document,
        Certainty certainty,
        Optional<String> section,
        List<Cell> agencies,
        boolean stated,
        List<Cell> roles,
        List<Cell> partners,
        List<Other> others,
        String task,
        Optional<Cell> modality,
        Optional<String> deadline,
        List<Cell> about,
        Optional<Quotation> quote) {

    /** Document by document, in the order of the text. */
    public static final Comparator<DutyEntry> ORDER = Comparator.comparing(DutyEntry::document, DocumentSummary.ORDER)
            .thenComparing(duty -> duty.quote().orElse(null), Comparator.nullsLast(Quotation.ORDER))
            .thenComparing(DutyEntry::iri);

    public DutyEntry {
        agencies = List.copyOf(agencies);
        roles = List.copyOf(roles);
        partners = List.copyOf(partners);
        others = List.copyOf(others);
        about = List.copyOf(about);
    }

    /** A further body, and what it has to do with the task. */
    public record Other(Bilingual relation, Cell body) {}

    /** Whether the task has a role: {@code lead}, {@code coordinate} … */
    public boolean hasRole(String code) {
        return roles.stream().anyMatch(role -> role.plain().endsWith("/nhiem-vu/" + code));
    }

    /** True where it is asked of bodies that the issuer cannot command. */
    public boolean requested() {
        return modality.filter(cell -> cell.plain().endsWith("/requested")).isPresent();
    }
}
