package vn.cancu.citation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.cancu.citation.DocumentIdentity.Numbered;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.Location;
import vn.cancu.text.PartialDate;
import vn.cancu.text.Span;

/**
 * Finds where one text says different things of one document. Decision 1200/QĐ-TTg dates Nghị định 112/2014/NĐ-CP both
 * 27/11 and 21/11/2014: which is right the text cannot say, so both are kept and both quotes reported.
 */
final class ConflictFinder {
    private final String text;
    private final Function<Span, Location> place;

    /** What was said of a document, and where. */
    private record Said(PartialDate date, Span span) {}

    ConflictFinder(String text, Function<Span, Location> place) {
        this.text = text;
        this.place = place;
    }

    /** One finding a document, at the first place that contradicts an earlier one. */
    List<Diagnostic> find(List<Citation> citations) {
        Map<String, List<Said>> sameNumber = new LinkedHashMap<>();
        Map<String, List<Said>> sameDay = new LinkedHashMap<>();
        for (Citation citation : citations) {
            Mention mention = citation.mention();
            if (mention.issueDate().isPresent()
                    && mention.issueDate().get().isDay()
                    && citation.match() instanceof Match.Resolved resolved
                    && resolved.identity() instanceof Numbered identity) {
                PartialDate date = mention.issueDate().get();
                Said said = new Said(date, mention.quote().span());
                sameNumber
                        .computeIfAbsent(identity.path(), k -> new ArrayList<>(1))
                        .add(said);
                if (!identity.normative()) {
                    sameDay.computeIfAbsent(acrossYears(identity, date), k -> new ArrayList<>(1))
                            .add(said);
                }
            }
        }
        List<Diagnostic> found = new ArrayList<>();
        sameNumber.values().forEach(said -> report(said, found));
        sameDay.values().forEach(said -> report(said, found));
        return found;
    }

    /** The same number on the same day of another year is a misprint more often than another document. */
    private static String acrossYears(Numbered identity, PartialDate date) {
        return identity.register() + "/" + identity.type() + "/" + identity.number() + "/" + date.day() + "/"
                + date.month();
    }

    private void report(List<Said> said, List<Diagnostic> found) {
        PartialDate first = said.get(0).date();
        if (said.stream().allMatch(one -> one.date().equals(first))) {
            return;
        }
        Set<PartialDate> different = new HashSet<>();
        List<String> quotes = new ArrayList<>();
        Span at = said.get(0).span();
        for (Said one : said) {
            if (different.add(one.date())) {
                quotes.add("“" + one.span().of(text).strip().replaceAll("\\s+", " ") + "”");
                at = one.span();
            }
        }
        found.add(Diagnostic.of(Code.DATES_DISAGREE, place.apply(at), String.join("; ", quotes)));
    }
}
