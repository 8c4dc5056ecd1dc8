package vn.cancu.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;

/** From bindings to the rows of an {@link Answer.Table}. */
final class Rows {

    private Rows() {}

    static Answer.Table read(QueryExecBuilder query, List<Column> columns, Labels labels) {
        try (QueryExec execution = query.build()) {
            return read(execution.select(), columns, labels, Integer.MAX_VALUE);
        }
    }

    /** @param most rows; one more is read where there are more, so that the caller can tell */
    static Answer.Table read(RowSet bindings, List<Column> columns, Labels labels, int most) {
        List<List<Cell>> rows = new ArrayList<>();
        while (bindings.hasNext() && rows.size() <= most) {
            Binding binding = bindings.next();
            List<Cell> row = new ArrayList<>(columns.size());
            for (Column column : columns) {
                Node value = binding.get(Var.alloc(column.name()));
                row.add(value == null ? Cell.ABSENT : column.list() ? labels.list(value) : labels.cell(value));
            }
            rows.add(row);
        }
        return new Answer.Table(columns, rows);
    }
}
