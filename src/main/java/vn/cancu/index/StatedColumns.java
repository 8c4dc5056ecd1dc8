package vn.cancu.index;

import java.nio.IntBuffer;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * What citations state of the documents that they cite, and where they may contradict each other. Texts are told by their
 * places, see {@link CitationIndex#text(int)}; that of an empty text stands where nothing is stated.
 */
public final class StatedColumns {
    private final Map<Column, IntBuffer> columns;

    StatedColumns(Map<Column, IntBuffer> columns) {
        this.columns = columns;
    }

    private int cell(Column column, int at) {
        return columns.get(column).get(at);
    }

    /** The number that a citation states, as printed. */
    public int number(int citation) {
        return cell(Column.STATED_NUMBER, citation);
    }

    /** The date that a citation states: {@code YYYY[-MM[-DD]]}. */
    public int date(int citation) {
        return cell(Column.STATED_DATE, citation);
    }

    /** The issuer that a citation states. */
    public int issuer(int citation) {
        return cell(Column.STATED_ISSUER, citation);
    }

    /** The documents of which citations state dates that contradict each other: neither begins with the other. */
    public void withSeveralDates(IntConsumer documents) {
        all(Column.SEVERAL_DATES, documents);
    }

    /** The citations that state a date outside the year that their number bears. */
    public void ofAnotherYear(IntConsumer citations) {
        all(Column.OTHER_YEAR, citations);
    }

    private void all(Column column, IntConsumer action) {
        IntBuffer cells = columns.get(column);
        for (int i = 0; i < cells.limit(); i++) {
            action.accept(cells.get(i));
        }
    }

    /** How many pairs there are of a register and an issuer that is stated of documents in it. */
    public int pairs() {
        return columns.get(Column.PAIR_REGISTER).limit();
    }

    public int register(int pair) {
        return cell(Column.PAIR_REGISTER, pair);
    }

    public int statedIssuer(int pair) {
        return cell(Column.PAIR_ISSUER, pair);
    }

    /** The citations that state the issuer of a document in the register. */
    public void citations(int pair, IntConsumer action) {
        int end = cell(Column.PAIR_START, pair + 1);
        for (int i = cell(Column.PAIR_START, pair); i < end; i++) {
            action.accept(cell(Column.PAIRED, i));
        }
    }
}
