package vn.cancu.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** Solutions of a question from the citation index, on their way to the table that its SPARQL would give. */
final class Solutions {
    private final IndexedQuestion question;
    private final List<@Nullable Node[]> all = new ArrayList<>();

    private Solutions(IndexedQuestion question) {
        this.question = question;
    }

    /**
     * The answer.
     *
     * @param values of the parameters, by their variables
     */
    static Answer.Table table(
            CatalogueQuery asked, IndexedQuestion question, IndexTerms index, Map<String, Node> values, Labels labels) {
        Solutions solutions = new Solutions(question);
        Deadline deadline = Deadline.kept();
        question.finder().find(index, values, solution -> {
            deadline.check();
            solutions.all.add(solution);
        });
        solutions.sort(asked.query());
        return solutions.table(asked.columns(), labels);
    }

    private void sort(Query query) {
        Comparator<@Nullable Node[]> order = (a, b) -> 0;
        for (SortCondition condition : query.getOrderBy()) {
            int at = condition.getExpression().isVariable()
                    ? question.variables().indexOf(condition.getExpression().getVarName())
                    : -1;
            if (at >= 0) {
                Comparator<@Nullable Node[]> next = (a, b) -> compare(a[at], b[at]);
                order = order.thenComparing(
                        condition.getDirection() == Query.ORDER_DESCENDING ? next.reversed() : next);
            }
        }
        all.sort(order);
    }

    /** As ORDER BY has it: the unbound first, IRIs and texts by their characters, days in time. */
    private static int compare(@Nullable Node a, @Nullable Node b) {
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? -1 : 1;
        }
        if (a.isURI() && b.isURI()) {
            return a.getURI().compareTo(b.getURI());
        }
        if (a.isLiteral() && b.isLiteral() && sortsAsText(a) && sortsAsText(b) && sameType(a, b)) {
            return a.getLiteralLexicalForm().compareTo(b.getLiteralLexicalForm());
        }
        return NodeValue.compareAlways(NodeValue.makeNode(a), NodeValue.makeNode(b));
    }

    private static boolean sortsAsText(Node literal) {
        RDFDatatype type = literal.getLiteralDatatype();
        return type.equals(XSDDatatype.XSDstring) || type.equals(XSDDatatype.XSDdate);
    }

    private static boolean sameType(Node a, Node b) {
        return a.getLiteralDatatype().equals(b.getLiteralDatatype());
    }

    private Answer.Table table(List<Column> columns, Labels labels) {
        int[] places = columns.stream()
                .mapToInt(column -> question.variables().indexOf(column.name()))
                .toArray();
        List<List<Cell>> rows = new ArrayList<>(all.size());
        for (Node[] solution : all) {
            Cell[] row = new Cell[places.length];
            for (int i = 0; i < places.length; i++) {
                Node value = solution[places[i]];
                row[i] = value == null ? Cell.ABSENT : labels.cell(value);
            }
            rows.add(List.of(row));
        }
        return new Answer.Table(columns, rows);
    }
}
