package vn.cancu.query;

import java.util.List;
import org.apache.jena.graph.Graph;

/** What a question or a query gives back, whole. {@link AnswerWriter} writes it. */
public sealed interface Answer {

    /**
     * Rows of a SELECT.
     *
     * @param columns in order
     * @param rows each with one cell a column; those of a large answer are put together when they are read, each time
     */
    record Table(List<Column> columns, List<List<Cell>> rows) implements Answer {
        public Table {
            columns = List.copyOf(columns);
            if (rows instanceof Solutions.DecodedRows decoded) {
                check(decoded.width(), columns);
            } else {
                rows = List.copyOf(rows);
                for (List<Cell> row : rows) {
                    check(row.size(), columns);
                }
            }
        }

        private static void check(int cells, List<Column> columns) {
            if (cells != columns.size()) {
                throw new IllegalArgumentException(cells + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** Yes or no, of an ASK. */
    record Truth(boolean value) implements Answer {}

    /** Triples, of a CONSTRUCT or DESCRIBE. */
    record Triples(Graph graph) implements Answer {}
}
