package vn.cancu.query;

import java.time.Duration;

/**
 * How large a query and its answer may be.
 *
 * @param characters of the query's text, in UTF-16 units
 * @param nesting of braces, parentheses and brackets
 * @param existsNesting of EXISTS within EXISTS; compiling is exponential in it
 * @param triplePatterns in the whole query, template included
 * @param inList terms in one IN list
 * @param time from start to the last row
 * @param rows of the answer, or triples
 * @param answerBytes of the answer as written
 * @param allocation bytes that the query may allocate on its way, dropped ones included
 */
public record QueryLimits(
        int characters,
        int nesting,
        int existsNesting,
        int triplePatterns,
        int inList,
        Duration time,
        int rows,
        long answerBytes,
        long allocation) {

    /** For strangers' queries over HTTP. */
    public static final QueryLimits PUBLIC =
            new QueryLimits(16 << 10, 48, 4, 200, 1_000, Duration.ofSeconds(10), 200_000, 64L << 20, 4L << 30);

    /** For the queries of who runs the program: wide, and without an end of time but the user's patience. */
    public static final QueryLimits LOCAL = new QueryLimits(
            1 << 20, 200, 8, 5_000, 100_000, Duration.ofDays(36_500), 10_000_000, Long.MAX_VALUE, Long.MAX_VALUE);

    /** The same with another time. */
    public QueryLimits withTime(Duration other) {
        return new QueryLimits(
                characters, nesting, existsNesting, triplePatterns, inList, other, rows, answerBytes, allocation);
    }

    /** The same with another number of rows and size of the answer. */
    public QueryLimits withAnswer(int otherRows, long otherBytes) {
        return new QueryLimits(
                characters, nesting, existsNesting, triplePatterns, inList, time, otherRows, otherBytes, allocation);
    }

    /** The same with another bound on allocation. */
    public QueryLimits withAllocation(long other) {
        return new QueryLimits(
                characters, nesting, existsNesting, triplePatterns, inList, time, rows, answerBytes, other);
    }
}
