package vn.cancu.index;

import java.util.function.IntBinaryOperator;

/** What citations say of the documents that they cite, in the rows of an {@link EdgeTable}: numbers of texts. */
final class StatedTable {
    private final IntColumn number = new IntColumn();
    private final IntColumn date = new IntColumn();
    private final IntColumn issuer = new IntColumn();

    /** Of the next row: numbers in the dictionary of texts, that of the empty text where nothing is said. */
    void add(int number, int date, int issuer) {
        this.number.add(number);
        this.date.add(date);
        this.issuer.add(issuer);
    }

    /** The order of two rows that are alike otherwise. */
    int compare(int row, int other, IntBinaryOperator texts) {
        int order = texts.applyAsInt(number(row), number(other));
        if (order == 0) {
            order = texts.applyAsInt(date(row), date(other));
        }
        return order != 0 ? order : texts.applyAsInt(issuer(row), issuer(other));
    }

    int number(int row) {
        return number.get(row);
    }

    int date(int row) {
        return date.get(row);
    }

    int issuer(int row) {
        return issuer.get(row);
    }
}
