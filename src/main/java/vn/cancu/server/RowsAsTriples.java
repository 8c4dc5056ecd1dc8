package vn.cancu.server;

import java.io.OutputStream;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.Terms;
import vn.cancu.query.Answer;
import vn.cancu.query.Cell;
import vn.cancu.query.Column;
import vn.cancu.query.Deadline;
import vn.cancu.query.Shorthand;

/**
 * Rows as Turtle, in the vocabulary that the W3C's tests of SPARQL write their results in: row by row, as all triples of
 * a large answer would be twenty times the answer.
 */
final class RowsAsTriples {
    private static final String RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";
    private static final Node SET = NodeFactory.createBlankNode("rows");

    private final Answer.Table table;
    private final StreamRDF out;

    private RowsAsTriples(Answer.Table table, StreamRDF out) {
        this.table = table;
        this.out = out;
    }

    /**
     * Writes an answer. Does not close the stream.
     *
     * @param most rows
     * @throws UserError ANSWER_TOO_LARGE where there are more, QUERY_TIMEOUT where the time is over
     */
    static void write(Answer.Table table, int most, OutputStream out) {
        if (table.rows().size() > most) {
            throw UserError.of(Code.ANSWER_TOO_LARGE, Location.NONE, most);
        }
        new RowsAsTriples(table, StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS)).write();
    }

    private void write() {
        out.start();
        out.prefix("rs", RS);
        Shorthand.PREFIXES.forEach(out::prefix);
        say(SET, Terms.TYPE, term("ResultSet"));
        table.columns()
                .forEach(column -> say(SET, term("resultVariable"), NodeFactory.createLiteralString(column.name())));
        Deadline deadline = Deadline.kept();
        for (int number = 0; number < table.rows().size(); number++) {
            deadline.check();
            row(number, table.rows().get(number));
        }
        out.finish();
    }

    private void row(int number, List<Cell> row) {
        Node solution = NodeFactory.createBlankNode("row" + number);
        say(SET, term("solution"), solution);
        say(solution, term("index"), NodeFactory.createLiteralDT(Integer.toString(number + 1), XSDDatatype.XSDinteger));
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).value().isPresent()) {
                say(solution, term("binding"), binding(number, i));
            }
        }
        for (int i = 0; i < row.size(); i++) {
            Column column = table.columns().get(i);
            Node binding = binding(number, i);
            row.get(i).value().ifPresent(value -> {
                say(binding, term("variable"), NodeFactory.createLiteralString(column.name()));
                say(binding, term("value"), value);
            });
        }
    }

    private static Node binding(int row, int column) {
        return NodeFactory.createBlankNode("row" + row + "column" + column);
    }

    private void say(Node subject, Node property, Node object) {
        out.triple(Triple.create(subject, property, object));
    }

    private static Node term(String name) {
        return NodeFactory.createURI(RS + name);
    }
}
