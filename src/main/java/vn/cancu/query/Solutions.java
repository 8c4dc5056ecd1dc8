package vn.cancu.query;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.jspecify.annotations.Nullable;

/** Solutions of a question from the citation index, on their way to the table that its SPARQL would give. */
final class Solutions {
    /** Solutions between two looks at the clock. */
    private static final int PATIENCE = 1 << 6;

    private final IndexedQuestion question;
    private final IndexTerms terms;
    private final CodedRows rows;
    private final Deadline deadline = Deadline.kept();

    private Solutions(IndexedQuestion question, IndexTerms terms) {
        this.question = question;
        this.terms = terms;
        this.rows = new CodedRows(question.variables().size());
    }

    /**
     * The answer.
     *
     * @param values of the parameters, by their variables
     */
    static Answer.Table table(
            CatalogueQuery asked, IndexedQuestion question, IndexTerms index, Map<String, Node> values, Labels labels) {
        Solutions solutions = new Solutions(question, index);
        question.find(index, values, solutions);
        int[] order = SolutionOrder.of(index, solutions.rows, solutions.keys(asked.query()));
        return new Answer.Table(asked.columns(), solutions.decoded(asked.columns(), order, labels));
    }

    /** One more solution: the values of the question's variables in their order, null where one is unbound. */
    void add(@Nullable Node[] solution) {
        long[] codes = new long[solution.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = terms.code(solution[i]);
        }
        add(codes);
    }

    /** The same in {@link TermCode}s; the array may be used again. */
    void add(long[] solution) {
        if (rows.size() % PATIENCE == 0) {
            deadline.check();
        }
        rows.add(solution);
    }

    /** Each choice of one value of each variable. */
    void addAll(long[][] values) {
        choose(values, new long[values.length], 0);
    }

    private void choose(long[][] values, long[] choice, int at) {
        if (at == values.length) {
            add(choice);
            return;
        }
        for (long value : values[at]) {
            choice[at] = value;
            choose(values, choice, at + 1);
        }
    }

    private List<SolutionOrder.Key> keys(Query query) {
        List<SolutionOrder.Key> keys = new ArrayList<>();
        for (SortCondition condition : query.getOrderBy()) {
            int at = condition.getExpression().isVariable()
                    ? question.variables().indexOf(condition.getExpression().getVarName())
                    : -1;
            if (at >= 0) {
                keys.add(new SolutionOrder.Key(at, condition.getDirection() == Query.ORDER_DESCENDING));
            }
        }
        return keys;
    }

    private DecodedRows decoded(List<Column> columns, int[] order, Labels labels) {
        int[] places = columns.stream()
                .mapToInt(column -> question.variables().indexOf(column.name()))
                .toArray();
        return new DecodedRows(rows, order, places, terms.cells(labels));
    }

    /** The rows of an answer, each decoded when it is read. Any number of threads may read. */
    static final class DecodedRows extends AbstractList<List<Cell>> implements RandomAccess {
        private final CodedRows rows;
        private final int[] order;
        private final int[] places;
        private final IndexCells cells;

        private DecodedRows(CodedRows rows, int[] order, int[] places, IndexCells cells) {
            this.rows = rows;
            this.order = order;
            this.places = places;
            this.cells = cells;
        }

        @Override
        public List<Cell> get(int number) {
            Cell[] row = new Cell[places.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = cells.cell(rows.get(order[number], places[i]));
            }
            return List.of(row);
        }

        @Override
        public int size() {
            return order.length;
        }

        /** How many cells a row has. */
        int width() {
            return places.length;
        }
    }
}
