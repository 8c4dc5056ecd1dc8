package vn.cancu.bench.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.base.LoaderOps;

/** TDB2 by itself, as the store inside Fuseki: the plain query, parsed each time. */
public final class Tdb2 implements Engine {
    private DatasetGraph data;

    @Override
    public String name() {
        return "TDB2";
    }

    @Override
    public void load(Facts facts, Path database) {
        bulkLoad(facts, database);
    }

    static void bulkLoad(Facts facts, Path database) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(database.toString());
        var loader = LoaderFactory.phasedLoader(dataset, LoaderOps.outputToLog());
        loader.startBulk();
        loader.load(facts.quads().toString());
        loader.finishBulk();
        TDB2.closedown();
    }

    @Override
    public void open(Path database) {
        data = union(database);
    }

    /** A database whose default graph is the union of all graphs. */
    static DatasetGraph union(Path database) {
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(database.toString());
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        return data;
    }

    @Override
    public List<String> answer(Question question, String subject) {
        return select(data, QueryFactory.create(question.sparql(subject)));
    }

    /** The rows of a query, in a transaction of its own. */
    static List<String> select(DatasetGraph data, Query query) {
        return Txn.calculateRead(data, () -> {
            List<String> rows = new ArrayList<>();
            try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
                RowSet set = exec.select();
                List<Var> columns = set.getResultVars();
                while (set.hasNext()) {
                    rows.add(row(set.next(), columns));
                }
            }
            return rows;
        });
    }

    private static String row(Binding binding, List<Var> columns) {
        StringJoiner row = new StringJoiner("\t");
        for (Var column : columns) {
            Node node = binding.get(column);
            row.add(node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
        }
        return row.toString();
    }

    @Override
    public void close() {
        TDB2.closedown();
    }
}
