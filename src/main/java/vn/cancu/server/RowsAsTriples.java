package vn.cancu.server;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import vn.cancu.graph.Terms;
import vn.cancu.query.Answer;
import vn.cancu.query.Cell;
import vn.cancu.query.Shorthand;

/** Rows as triples, in the vocabulary that the W3C's tests of SPARQL write their results in. */
final class RowsAsTriples {
    private static final String RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";

    private RowsAsTriples() {}

    static Answer.Triples of(Answer.Table table) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefix("rs", RS).setNsPrefixes(Shorthand.PREFIXES);
        Node set = NodeFactory.createBlankNode("rows");
        graph.add(set, Terms.TYPE, term("ResultSet"));
        table.columns()
                .forEach(column ->
                        graph.add(set, term("resultVariable"), NodeFactory.createLiteralString(column.name())));
        for (int r = 0; r < table.rows().size(); r++) {
            Node solution = NodeFactory.createBlankNode("row" + r);
            graph.add(set, term("solution"), solution);
            graph.add(
                    solution,
                    term("index"),
                    NodeFactory.createLiteralDT(Integer.toString(r + 1), XSDDatatype.XSDinteger));
            List<Cell> row = table.rows().get(r);
            for (int c = 0; c < row.size(); c++) {
                Node binding = NodeFactory.createBlankNode("row" + r + "column" + c);
                String name = table.columns().get(c).name();
                row.get(c).value().ifPresent(value -> {
                    graph.add(solution, term("binding"), binding);
                    graph.add(binding, term("variable"), NodeFactory.createLiteralString(name));
                    graph.add(binding, term("value"), value);
                });
            }
        }
        return new Answer.Triples(graph);
    }

    private static Node term(String name) {
        return NodeFactory.createURI(RS + name);
    }
}
