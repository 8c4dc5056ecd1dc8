package vn.cancu.dossier;

import java.util.List;
import java.util.Optional;
import vn.cancu.query.Bilingual;
import vn.cancu.query.Cell;
import vn.cancu.query.Certainty;
import vn.cancu.query.Origin;

/**
 * One thing that is said of a subject, and how it is known.
 *
 * @param property IRI
 * @param propertyLabel for people
 * @param value with its label
 * @param certainty stated, or only reported: then the graph does not assert it
 * @param origin how it came into the graph
 * @param quotes the words that say it; empty where it was not read
 * @param sources that the authority file names; texts or IRIs
 * @param from the day since which it holds, {@code YYYY[-MM[-DD]]}, where known
 * @param until the last day on which it held, where known
 */
public record Statement(
        String property,
        Bilingual propertyLabel,
        Cell value,
        Certainty certainty,
        Origin origin,
        List<Quotation> quotes,
        List<String> sources,
        Optional<String> from,
        Optional<String> until) {

    public Statement {
        quotes = List.copyOf(quotes);
        sources = List.copyOf(sources);
    }
}
