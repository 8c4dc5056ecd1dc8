package vn.cancu.query;

import java.util.List;
import org.apache.jena.graph.Graph;

/** What a question or a query gives back, whole and in memory. {@link AnswerWriter} writes it. */
public sealed interface Answer {

    /**
     * Rows of a SELECT.
     *
     * @param columns in order
     * @param rows each with one cell a column
     */
    record Table(List<Column> columns, List<List<Cell>> rows) implements Answer {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (List<Cell> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
                }
            }
        }
    }

    /** Yes or no, of an ASK. */
    record Truth(boolean value) implements Answer {}

    /** Triples, of a CONSTRUCT or DESCRIBE. */
    record Triples(Graph graph) implements Answer {}
}
