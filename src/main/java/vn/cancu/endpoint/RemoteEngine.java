package vn.cancu.endpoint;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.lib.Closeable;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.PlanOp;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.ExprVars;
import org.apache.jena.sparql.util.Context;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * Sends whole queries over a {@link RemoteDataset} to its server, so that whoever runs a query need not know where. Values
 * that are put into a query were put there as terms, and are written by Jena as terms; no text becomes syntax. The
 * template of a CONSTRUCT is filled here.
 */
final class RemoteEngine implements QueryEngineFactory {
    /** Of one answer, which is held in memory at once. */
    private static final long BYTES = 64L << 20;

    private static final int ROWS = 200_000;
    /** Things whose names are looked up beforehand. */
    private static final int PREPARED = 5_000;

    private static final RemoteEngine ENGINE = new RemoteEngine();

    private RemoteEngine() {}

    /** From now on queries over remote datasets are sent to their servers. */
    static void register() {
        if (!QueryEngineRegistry.get().contains(ENGINE)) {
            QueryEngineRegistry.addFactory(ENGINE);
        }
    }

    @Override
    public boolean accept(Query query, DatasetGraph data, Context context) {
        return data instanceof RemoteDataset;
    }

    @Override
    public Plan create(Query query, DatasetGraph data, Binding input, Context context) {
        RemoteDataset remote = (RemoteDataset) data;
        List<Binding> rows = query.isAskType() ? truth(query, remote) : rows(query, remote);
        Closeable nothing = () -> {};
        return new PlanOp(OpNull.create(), nothing, QueryIterPlainWrapper.create(rows.iterator()));
    }

    @Override
    public boolean accept(Op op, DatasetGraph data, Context context) {
        return false;
    }

    @Override
    public Plan create(Op op, DatasetGraph data, Binding input, Context context) {
        throw new UnsupportedOperationException("algebra is not sent");
    }

    private static List<Binding> truth(Query query, RemoteDataset remote) {
        return remote.service().ask(written(query.cloneQuery())) ? List.of(BindingFactory.empty()) : List.of();
    }

    private static List<Binding> rows(Query query, RemoteDataset remote) {
        if (!query.isSelectType() && query.getQueryPattern() == null) {
            // DESCRIBE <iri>
            return List.of(BindingFactory.empty());
        }
        // More than is asked for: what rows are sorted by, and what tells two equal ones apart.
        Query sent = query.cloneQuery();
        if (!query.isSelectType() || isPlain(query)) {
            sent.setQuerySelectType();
            sent.setQueryResultStar(true);
            sent.resetResultVars();
        }
        boolean whole = !sent.hasLimit() && !sent.hasOffset();
        boolean once = remote.repeats() && whole;
        String text = written(sent);
        List<Binding> rows = remote.service().select(text, BYTES, found -> gathered(found, once));
        if (whole && sent.hasOrderBy() && has(sent.getResultVars(), sent.getOrderBy())) {
            // Engines order texts of several languages, and what is unbound, each in its own way.
            rows.sort(new BindingComparator(sent.getOrderBy()));
        }
        Set<Node> things = new LinkedHashSet<>();
        for (Binding row : rows) {
            for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
                things.add(row.get(variables.next()));
            }
            if (things.size() > PREPARED) {
                break;
            }
        }
        // Whoever asked will look up what they are called.
        remote.prepare(things);
        return rows;
    }

    /** With whole IRIs: a base that was not written in the query would not be written now. */
    private static String written(Query query) {
        query.setBase(null);
        return query.serialize(Syntax.syntaxSPARQL_11);
    }

    /** Whether a row of its result is a solution of its pattern with some variables left out. */
    private static boolean isPlain(Query query) {
        return !query.isDistinct()
                && !query.isReduced()
                && !query.hasGroupBy()
                && !query.hasAggregators()
                && !query.hasLimit()
                && !query.hasOffset()
                && query.getProject().getExprs().isEmpty();
    }

    private static boolean has(List<String> variables, List<SortCondition> order) {
        Set<Var> used = new LinkedHashSet<>();
        order.forEach(condition -> ExprVars.varsMentioned(used, condition.getExpression()));
        return used.stream().allMatch(variable -> variables.contains(variable.getName()));
    }

    private static List<Binding> gathered(Iterator<Binding> found, boolean once) {
        List<Binding> rows = new ArrayList<>();
        Set<Binding> seen = new LinkedHashSet<>();
        while (found.hasNext()) {
            Binding row = found.next();
            if (!once || seen.add(row)) {
                rows.add(row);
            }
            if (rows.size() > ROWS) {
                throw UserError.of(Code.ANSWER_TOO_LARGE, Location.NONE, ROWS);
            }
        }
        return rows;
    }
}
