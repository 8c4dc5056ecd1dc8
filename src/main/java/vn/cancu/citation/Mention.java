package vn.cancu.citation;

import java.util.Optional;
import vn.cancu.text.PartialDate;
import vn.cancu.text.Quote;
import vn.cancu.text.Span;
import vn.cancu.text.Stated;

/**
 * A place where a document is named.
 *
 * @param quote from the type word (or the law's name) through number and date to "của" and issuer; the title stays out
 * @param form how it is named
 * @param type label of the document type, such as {@code Kế hoạch}; empty where none is stated or implied
 * @param number white space removed, dashes unified, letters as printed; with its span
 * @param issueDate as stated here
 * @param issuer as stated here; "Ủy ban nhân dân tỉnh" completed with the province
 * @param title as stated here
 * @param provision "điểm a khoản 2 Điều 5", as stated here
 */
public record Mention(
        Quote quote,
        Form form,
        String type,
        Optional<Numeral> number,
        Optional<PartialDate> issueDate,
        Optional<String> issuer,
        Optional<Stated<String>> title,
        Optional<String> provision) {

    /** A number and where it stands. */
    public record Numeral(String text, Span span) {}
}
