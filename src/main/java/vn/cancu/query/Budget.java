package vn.cancu.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import javax.xml.datatype.XMLGregorianCalendar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * What one run of one query may still use. Jena looks at its own timeout only between rows; the guarded expressions and
 * paths ask here, within one row, and hand in what they make. One thread runs, any other may {@link #stop}.
 */
final class Budget {
    static final Symbol IN_CONTEXT = Symbol.create("https://w3id.org/cancu/budget");

    /** UTF-16 units of one string made by a query. */
    static final int LONGEST_STRING = 1_000_000;
    /** UTF-16 units of all strings made by one query. */
    static final long ALL_STRINGS = 32_000_000;

    private static final int LARGEST_INTEGER_BITS = 4_096;
    private static final int LARGEST_SCALE = 4_096;
    /** About ten thousand years: Java steps through a duration month by month. */
    private static final long LONGEST_DAYS = 4_000_000;

    private static final long LAST_YEAR = 999_999;
    /** Compared letters of a naive search, about a tenth of a second. */
    private static final long LONGEST_SEARCH = 200_000_000;

    private final QueryLimits limits;
    private long deadline;
    private long characters;
    private volatile @Nullable Code stopped;

    Budget(QueryLimits limits) {
        this.limits = limits;
        start();
    }

    QueryLimits limits() {
        return limits;
    }

    /** Begins to count from now. */
    void start() {
        deadline = System.nanoTime() + limits.time().toNanos();
        characters = 0;
        stopped = null;
    }

    /** Makes every later step of the query fail with a code. */
    void stop(Code why) {
        stopped = why;
    }

    /** The fault of a query that Jena or {@link #stop} broke off. */
    UserError brokenOff() {
        Code why = stopped;
        return why == null || why == Code.QUERY_TIMEOUT ? tooSlow() : UserError.of(why, Location.NONE);
    }

    private UserError tooSlow() {
        return UserError.of(Code.QUERY_TIMEOUT, Location.NONE, limits.time().toSeconds());
    }

    /**
     * One step within a row.
     *
     * @throws UserError where there is no more time, or the query was stopped
     */
    void step() {
        if (stopped != null) {
            throw brokenOff();
        }
        if (System.nanoTime() - deadline > 0) {
            throw tooSlow();
        }
    }

    /**
     * Takes note of a string that is to be made.
     *
     * @throws UserError where it, or all of them, are too long
     */
    void make(long length) {
        grow(0, length);
    }

    /**
     * Takes note that a string of some length grows by more.
     *
     * @throws UserError where it, or all of them, are too long
     */
    void grow(long length, long more) {
        characters += more;
        if (length + more > LONGEST_STRING || characters > ALL_STRINGS) {
            throw tooLarge();
        }
    }

    /** Looks for a needle in a hay stack, both of that many UTF-16 units. */
    void search(long hay, long needle) {
        step();
        if (hay * needle > LONGEST_SEARCH) {
            throw tooLarge();
        }
    }

    /**
     * The value itself, where it is of a bearable size.
     *
     * @throws UserError where it is not
     */
    NodeValue bounded(NodeValue value) {
        step();
        checkNumber(value);
        if (!value.isNumber() && value.asNode().isLiteral()) {
            make(value.asNode().getLiteralLexicalForm().length());
        }
        return value;
    }

    /**
     * Looks at numbers, dates and durations.
     *
     * @throws UserError where one is so large that to reckon with it takes long
     */
    static void checkNumber(NodeValue value) {
        if (value.isInteger()) {
            if (value.getInteger().bitLength() > LARGEST_INTEGER_BITS) {
                throw tooLarge();
            }
        } else if (value.isDecimal()) {
            BigDecimal decimal = value.getDecimal();
            if (decimal.unscaledValue().bitLength() > LARGEST_INTEGER_BITS
                    || Math.abs((long) decimal.scale()) > LARGEST_SCALE) {
                throw tooLarge();
            }
        } else if (value.isDuration()) {
            check(value.getDuration());
        } else if (value.hasDateTime()) {
            check(value.getDateTime());
        }
    }

    private static void check(Duration duration) {
        if (above(duration.getField(DatatypeConstants.YEARS), LAST_YEAR)
                || above(duration.getField(DatatypeConstants.MONTHS), LAST_YEAR)
                || above(duration.getField(DatatypeConstants.DAYS), LONGEST_DAYS)
                || above(duration.getField(DatatypeConstants.HOURS), LONGEST_DAYS * 24)
                || above(duration.getField(DatatypeConstants.MINUTES), LONGEST_DAYS * 24 * 60)
                || above(duration.getField(DatatypeConstants.SECONDS), LONGEST_DAYS * 24 * 60 * 60)) {
            throw tooLarge();
        }
    }

    private static boolean above(@Nullable Number field, long most) {
        return field != null && new BigDecimal(field.toString()).compareTo(BigDecimal.valueOf(most)) > 0;
    }

    private static void check(XMLGregorianCalendar date) {
        BigInteger year = date.getEonAndYear();
        if (year != null && year.abs().compareTo(BigInteger.valueOf(LAST_YEAR)) > 0) {
            throw tooLarge();
        }
    }

    private static UserError tooLarge() {
        return UserError.of(Code.VALUE_TOO_LARGE, Location.NONE);
    }
}
