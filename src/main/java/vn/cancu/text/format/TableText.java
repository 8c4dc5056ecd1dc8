package vn.cancu.text.format;

import java.util.ArrayList;
import java.util.List;

/**
 * A table on its way to text. A table of data is written row by row, a line each; one that only lays out the page, as
 * those do that hold an agency's head and the state's beside each other, or the recipients beside the signature, is
 * written cell by cell, the lines of each kept.
 */
final class TableText {
    /** A cell longer than this is no entry of a table. */
    private static final int LONGEST_CELL = 3000;
    /** Letterheads and signatures have no more rows, and two columns. */
    private static final int LAYOUT_ROWS = 3;

    private record Row(List<String> cells) {
        long filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).count();
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private boolean bordered;
    private boolean layout;

    /** Whether lines are drawn between cells: nobody draws them around what is only set side by side. */
    void bordered(boolean lines) {
        bordered |= lines;
    }

    /** Begins a row. */
    void row() {
        rows.add(new Row(new ArrayList<>()));
    }

    /**
     * Adds a cell to the row.
     *
     * @param holdsRows whether a table of its own stands in it
     */
    void cell(String text, boolean holdsRows) {
        if (rows.isEmpty()) {
            row();
        }
        rows.get(rows.size() - 1).cells().add(text);
        layout |= holdsRows || text.length() > LONGEST_CELL;
    }

    void writeTo(StructuredText out) {
        boolean beside = !bordered
                && rows.size() <= LAYOUT_ROWS
                && rows.stream().allMatch(row -> row.cells().size() <= 3 && row.filled() <= 2);
        for (Row row : rows) {
            if (row.filled() == 0) {
                continue;
            }
            if (layout || beside || row.filled() == 1) {
                row.cells().forEach(out::lines);
            } else {
                out.row(row.cells());
            }
        }
        out.paragraph();
    }
}
