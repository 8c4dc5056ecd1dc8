package vn.cancu.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.apache.jena.graph.Node;

/** Which dates documents have, by whom ever they are told. */
final class Dates {
    private static final int YEAR = "2031".length();
    private static final int MONTH = "2031-02".length();
    private static final int DAY = "2031-02-05".length();

    private final LongFunction<Node> term;
    private final Numbering terms = new Numbering();
    private final List<Integer> textOfTerm = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    /** Each a document and one of its dates. */
    private final LongSet pairs = new LongSet();

    /** @param term by its number */
    Dates(LongFunction<Node> term) {
        this.term = term;
    }

    void add(int document, long date) {
        int known = terms.give(date);
        if (known == textOfTerm.size()) {
            String text = Lexicals.str(term.apply(date));
            textOfTerm.add(numbers.computeIfAbsent(text, one -> {
                texts.add(one);
                return texts.size() - 1;
            }));
        }
        pairs.add((long) document << Integer.SIZE | textOfTerm.get(known));
    }

    /** The dates of a document, in the order of characters. */
    Set<String> of(int document) {
        Set<String> dates = new TreeSet<>();
        long first = (long) document << Integer.SIZE;
        for (int at = pairs.from(first); at < pairs.size() && pairs.at(at) >>> Integer.SIZE == document; at++) {
            dates.add(texts.get((int) pairs.at(at)));
        }
        return dates;
    }

    /** The documents with several dates. */
    List<Integer> several() {
        List<Integer> several = new ArrayList<>();
        int last = -1;
        for (int at = 1; at < pairs.size(); at++) {
            int document = (int) (pairs.at(at) >>> Integer.SIZE);
            if (document == pairs.at(at - 1) >>> Integer.SIZE && document != last) {
                several.add(document);
                last = document;
            }
        }
        return several;
    }

    /** Whether they differ in what two of them state: in the year, in the month, in the day. */
    static boolean disagree(Set<String> dates) {
        return distinct(dates, 0, YEAR) > 1
                || distinct(dates, MONTH, MONTH) > 1
                || distinct(dates, DAY, Integer.MAX_VALUE) > 1;
    }

    private static long distinct(Set<String> dates, int least, int length) {
        return dates.stream()
                .filter(date -> date.length() >= least)
                .map(date -> date.substring(0, Math.min(length, date.length())))
                .distinct()
                .count();
    }

    /** Whether one is earlier than the other in what both state. */
    static boolean before(String one, String other) {
        int length = Math.min(one.length(), other.length());
        return one.substring(0, length).compareTo(other.substring(0, length)) < 0;
    }
}
