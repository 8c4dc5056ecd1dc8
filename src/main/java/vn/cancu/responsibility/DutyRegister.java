package vn.cancu.responsibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cancu.citation.Citation;
import vn.cancu.citation.Form;
import vn.cancu.text.Quote;
import vn.cancu.text.Span;
import vn.cancu.text.Tokens;

/** Puts the tasks found in order, numbers those that share a section, and adds the documents that each cites. */
final class DutyRegister {
    private final String text;
    private final Tokens tokens;
    private final List<Citation> citations;
    private final AboutReader about;

    /** @param citations in order */
    DutyRegister(String text, Tokens tokens, List<Citation> citations, AboutReader about) {
        this.text = text;
        this.tokens = tokens;
        this.citations = citations;
        this.about = about;
    }

    /**
     * The answer.
     *
     * @param duties in any order; sorted here
     */
    List<Responsibility> entries(List<Duty> duties) {
        duties.sort(Comparator.comparingInt(Duty::start).thenComparingInt(duty -> -duty.end()));
        Map<String, Integer> count = new HashMap<>();
        duties.forEach(duty -> count.merge(duty.section(), 1, Integer::sum));
        Map<String, Integer> ordinal = new HashMap<>();
        List<Responsibility> found = new ArrayList<>(duties.size());
        int next = 0;
        for (Duty duty : duties) {
            Span span = new Span(duty.start(), duty.end());
            String section = duty.section();
            if (count.get(duty.section()) > 1) {
                int n = ordinal.merge(duty.section(), 1, Integer::sum);
                section = section.isEmpty() ? String.valueOf(n) : section + "." + n;
            }
            while (next < citations.size()
                    && citations.get(next).mention().quote().span().start() < span.start()) {
                next++;
            }
            List<Integer> cited = new ArrayList<>();
            for (int k = Math.max(0, next); k < citations.size(); k++) {
                Span where = citations.get(k).mention().quote().span();
                if (where.start() >= span.end()) {
                    break;
                }
                if (citations.get(k).mention().form() != Form.SELF && where.start() >= span.start()) {
                    cited.add(k);
                }
            }
            found.add(new Responsibility(
                    Quote.of(text, span),
                    section,
                    duty.agencies(),
                    duty.stated(),
                    duty.act().roles().stream().map(Role::code).toList(),
                    duty.act().partners(),
                    duty.act().others(),
                    duty.requested() ? "requested" : "assigned",
                    duty.deadline().map(Deadline::text),
                    duty.deadline().flatMap(Deadline::date),
                    duty.deadline().flatMap(Deadline::period),
                    cited,
                    about.read(tokens.at(span.start()), tokens.at(span.end()))));
        }
        return found;
    }
}
