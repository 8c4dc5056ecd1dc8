package vn.cancu.query;

/**
 * A value of a solution in one long, so that an answer of many rows is a table of numbers until it is read: what kind of
 * value it is in the upper half, which one in the lower. Equal codes are equal values.
 */
final class TermCode {
    /** No value. */
    static final long UNBOUND = 0;

    /** What the lower half is. */
    enum Kind {
        UNBOUND,
        /** A thing of the citation index. */
        THING,
        /** The place of a text in the index; a text in no language. */
        TEXT,
        VIETNAMESE,
        ENGLISH,
        /** The place of a text that is a day, a month or a year. */
        DATE,
        /** The integer itself. */
        INTEGER,
        /** The number of a term that the index does not have. */
        OTHER
    }

    private static final Kind[] KINDS = Kind.values();

    private TermCode() {}

    static long of(Kind kind, int value) {
        return (long) kind.ordinal() << Integer.SIZE | Integer.toUnsignedLong(value);
    }

    static long thing(int thing) {
        return of(Kind.THING, thing);
    }

    static long integer(int number) {
        return of(Kind.INTEGER, number);
    }

    static Kind kind(long code) {
        return KINDS[(int) (code >>> Integer.SIZE)];
    }

    /** The thing, the place of the text, the integer. */
    static int value(long code) {
        return (int) code;
    }
}
