package vn.cancu.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import vn.cancu.graph.Terms;
import vn.cancu.text.Folding;

/**
 * A task that a document gives to bodies, a row of the matrix.
 *
 * @param iri of the responsibility; where several sources carry the document, that of the first
 * @param document that assigns it
 * @param section its number with the bullet's place, {@code III.3.5}; empty where the passage stands in none
 * @param task the passage in one line
 * @param agencies that are to do it, sorted by name; a group stays a group
 * @param agencyStated false where the passage names no subject and the agencies follow from the documents it speaks of
 * @param roles of the agencies, the main one first
 * @param partners with whom, as the passage says; sorted by name
 * @param otherParties who is named otherwise: to whom it is reported, who directs
 * @param modality assigned or requested
 * @param deadline as far as stated
 * @param cited the documents that the passage cites, the assigning one aside
 * @param about the clusters and gates that it speaks of
 * @param standing stated by the document, or reported of it
 * @param quotes the passage itself, one a source
 * @param why what to type after {@code why} to see the quote: {@code 516/KH-UBND III.3.1}
 */
public record Duty(
        String iri,
        DocumentSummary document,
        Optional<String> section,
        String task,
        List<Body> agencies,
        boolean agencyStated,
        List<DutyRole> roles,
        List<Body> partners,
        List<OtherParty> otherParties,
        Modality modality,
        Optional<Deadline> deadline,
        List<DocumentSummary> cited,
        List<Place> about,
        Certainty standing,
        List<Passage> quotes,
        String why) {

    /** Document by document, in the order of the text. */
    public static final Comparator<Duty> ORDER = Comparator.comparing(Duty::document, DocumentSummary.ORDER)
            .thenComparing(duty -> duty.quotes().get(0), Passage.ORDER)
            .thenComparing(Duty::iri);

    public Duty {
        agencies = List.copyOf(agencies);
        roles = List.copyOf(roles);
        partners = List.copyOf(partners);
        otherParties = List.copyOf(otherParties);
        cited = List.copyOf(cited);
        about = List.copyOf(about);
        quotes = List.copyOf(quotes);
    }

    /** Those that lead; empty where the document names no lead. */
    public List<Body> leads() {
        return roles.contains(DutyRole.LEAD) ? agencies : List.of();
    }

    /**
     * Tasks as rows. Two copies of one document say everything twice: that is one row, with the quote of each.
     *
     * @param duties in {@link #ORDER}
     * @return the same with copies put together, in the order of the first of each
     */
    public static List<Duty> merged(List<Duty> duties) {
        Map<List<Object>, Duty> rows = new LinkedHashMap<>();
        for (Duty duty : duties) {
            List<Object> key = List.of(
                    duty.document().iri(),
                    duty.section(),
                    Folding.slug(duty.task()),
                    duty.agencies(),
                    duty.roles(),
                    duty.partners(),
                    duty.deadline());
            Duty first = rows.get(key);
            boolean copy = first != null
                    && first.quotes().stream()
                            .map(Passage::source)
                            .noneMatch(duty.quotes().get(0).source()::equals);
            if (first == null) {
                rows.put(key, duty);
            } else if (copy) {
                rows.put(key, first.with(duty.quotes()));
            } else {
                rows.put(List.of(key, duty.iri()), duty);
            }
        }
        return new ArrayList<>(rows.values());
    }

    /** The same with more quotes. */
    private Duty with(List<Passage> more) {
        return with(Stream.concat(quotes.stream(), more.stream()).toList(), why);
    }

    /** The same, whose quote is opened by another operand. */
    Duty why(String operand) {
        return with(quotes, operand);
    }

    private Duty with(List<Passage> passages, String operand) {
        return new Duty(
                iri,
                document,
                section,
                task,
                agencies,
                agencyStated,
                roles,
                partners,
                otherParties,
                modality,
                deadline,
                cited,
                about,
                standing,
                passages,
                operand);
    }

    /**
     * Until when.
     *
     * @param text as printed, {@code trước ngày 10/11/2023}
     * @param date {@code YYYY-MM-DD} where a day is printed
     * @param period EDTF, such as {@code 2025-Q4}, where one is printed
     */
    public record Deadline(String text, Optional<String> date, Optional<String> period) {}

    /** A cluster or gate. */
    public record Place(String iri, Bilingual name) {}

    /** A body that a task names without giving it the task. */
    public record OtherParty(Body body, Relation relation) {}

    /** What a body that does not do the task has to do with it. */
    public enum Relation {
        REPORT_TO(Terms.REPORT_TO, new Bilingual("báo cáo", "report to")),
        REPORT_VIA(Terms.REPORT_VIA, new Bilingual("qua", "report via")),
        DIRECTED_BY(Terms.DIRECTED_BY, new Bilingual("theo chỉ đạo của", "directed by")),
        ADVISES(Terms.ADVISES, new Bilingual("tham mưu cho", "advises")),
        RECIPIENT(Terms.BENEFICIARY, new Bilingual("đối với", "towards"));

        private final Node property;
        private final Bilingual label;

        Relation(Node property, Bilingual label) {
            this.property = property;
            this.label = label;
        }

        /** As {@code extract} writes it: {@code report-to}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** {@code báo cáo}, report to. */
        public Bilingual label() {
            return label;
        }

        Node property() {
            return property;
        }
    }
}
