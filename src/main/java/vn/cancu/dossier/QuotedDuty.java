package vn.cancu.dossier;

import java.util.List;
import vn.cancu.query.Duty;

/**
 * A task, and its words within those around them.
 *
 * @param duty the task
 * @param quotes the words, one a source; empty where no evidence is kept
 */
public record QuotedDuty(Duty duty, List<Quotation> quotes) {
    public QuotedDuty {
        quotes = List.copyOf(quotes);
    }
}
