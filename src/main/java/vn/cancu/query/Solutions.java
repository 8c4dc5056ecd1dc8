package vn.cancu.query;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.expr.Expr;
import vn.cancu.diagnostic.UserError;

/** Solutions of a question from the citation index, on their way to the table that its SPARQL would give. */
final class Solutions {
    /** Solutions, and rows that are read, between two looks at the clock. */
    private static final int PATIENCE = 1 << 6;

    /** What has no value in an answer, and only tells apart rows that are equal in all that they show. */
    private static final Set<String> TELLS_APART = Set.of("citation", "event");

    private final IndexedQuestion question;
    private final IndexTerms terms;
    private final CodedRows rows;
    private final Deadline deadline = Deadline.kept();
    private final Watch watch = new Watch();

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
        question.finder().find(index, values, solutions);
        int[] order = SolutionOrder.of(index, solutions.rows, keys(question.variables(), asked.query()));
        return new Answer.Table(asked.columns(), solutions.decoded(asked.columns(), order, labels));
    }

    /** One more: the {@link TermCode}s of the question's variables in their order; the array may be used again. */
    void add(long[] solution) {
        if (rows.size() % PATIENCE == 0) {
            deadline.check();
        }
        rows.add(solution);
    }

    /** One more step on the way to the next solution, for loops that may go on for long without finding one. */
    void look() {
        watch.look();
    }

    /** @throws UserError ANSWER_TOO_LARGE where so many solutions are too many */
    void require(int solutions) {
        rows.require(solutions);
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

    /**
     * What a query is ordered by.
     *
     * @param variables of solutions
     * @throws IllegalArgumentException where it is ordered by what solutions do not have
     */
    static List<SolutionOrder.Key> keys(List<String> variables, Query query) {
        List<SolutionOrder.Key> keys = new ArrayList<>();
        for (SortCondition condition : query.getOrderBy()) {
            Expr expression = condition.getExpression();
            if (expression.isVariable() && TELLS_APART.contains(expression.getVarName())) {
                continue;
            }
            int at = expression.isVariable() ? variables.indexOf(expression.getVarName()) : -1;
            if (at < 0) {
                throw new IllegalArgumentException("no order by " + expression);
            }
            keys.add(new SolutionOrder.Key(at, condition.getDirection() == Query.ORDER_DESCENDING));
        }
        return keys;
    }

    private DecodedRows decoded(List<Column> columns, int[] order, Labels labels) {
        int[] places = columns.stream()
                .mapToInt(column -> question.variables().indexOf(column.name()))
                .toArray();
        return new DecodedRows(rows, order, places, terms.cells(labels, (long) order.length * places.length));
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

        /** Throws as {@link Deadline#check}: whoever reads many rows takes long. */
        @Override
        public List<Cell> get(int number) {
            look(number);
            Cell[] row = new Cell[places.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = cells.cell(rows.get(order[number], places[i]));
            }
            return List.of(row);
        }

        private static void look(int number) {
            if (number % PATIENCE == 0) {
                Deadline.kept().check();
            }
        }

        /** Whether a cell of a column has a label; rows are not put together for it. */
        boolean isLabelled(int column) {
            for (int number = 0; number < order.length; number++) {
                look(number);
                if (cells.isLabelled(rows.get(order[number], places[column]))) {
                    return true;
                }
            }
            return false;
        }

        /** How much memory they may take, by reckoning. */
        long bytes() {
            return rows.bytes() + (long) Integer.BYTES * order.length + cells.bytes();
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
