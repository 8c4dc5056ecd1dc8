package vn.cancu.query;

import java.util.Comparator;

/**
 * A quote and where it stands.
 *
 * @param exact the characters of the source
 * @param source IRI of the source
 * @param sourceLabel the source's file name
 * @param start of the first character, in Unicode code points from 0, as in the graph
 * @param end after the last character
 */
public record Passage(String exact, String source, String sourceLabel, int start, int end) {

    static final Comparator<Passage> ORDER = Comparator.comparing(Passage::source)
            .thenComparingInt(Passage::start)
            .thenComparingInt(Passage::end);
}
