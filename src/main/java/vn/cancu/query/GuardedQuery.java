package vn.cancu.query;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;

/**
 * A query written by anyone, made safe to run once: read-only SPARQL 1.1, within {@link QueryLimits}, with no way out of
 * the data. Parse it and run it on a thread with a deep stack.
 *
 * <pre>{@code
 * GuardedQuery query = GuardedQuery.parse("", text, QueryLimits.PUBLIC);
 * try (QueryExec exec = query.on(dataset)) {
 *     exec.select() …
 * } catch (QueryCancelledException e) {
 *     throw query.brokenOff();
 * }
 * }</pre>
 */
public final class GuardedQuery {
    private static final String BASE = "https://w3id.org/cancu/";

    static {
        SealedEngine.seal();
    }

    private final Query query;
    private final DatasetDescription stated;
    private final Budget budget;
    private volatile @Nullable QueryExec running;

    private GuardedQuery(Query query, Budget budget) {
        this.query = query;
        this.budget = budget;
        this.stated =
                DatasetDescription.create(List.copyOf(query.getGraphURIs()), List.copyOf(query.getNamedGraphURIs()));
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
    }

    /**
     * Reads a query.
     *
     * @param name the file it stands in, for messages; may be empty
     * @param text SPARQL 1.1 Query
     * @throws UserError MALFORMED_QUERY with line and column, QUERY_TOO_LARGE, QUERY_TOO_COMPLEX, QUERY_REFUSED,
     *     QUERY_NOT_READ_ONLY, BAD_PATTERN
     */
    public static GuardedQuery parse(String name, String text, QueryLimits limits) {
        QueryScan.check(text, limits);
        Query query;
        try {
            query = QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_11);
        } catch (QueryException fault) {
            throw QueryFaults.of(name, text, fault);
        }
        Budget budget = new Budget(limits);
        try {
            QueryGuard.guard(query, limits, budget);
        } catch (UserError refused) {
            throw refused.diagnostic().code() == Code.QUERY_NOT_READ_ONLY ? QueryFaults.service(name, text) : refused;
        }
        return new GuardedQuery(query, budget);
    }

    /** The parsed query: for its form and its variables; it must not be changed. */
    public Query query() {
        return query;
    }

    /** What it may use. */
    public QueryLimits limits() {
        return budget.limits();
    }

    /** Runs on the graphs that the query names by FROM, else on the whole dataset; the time runs from now. */
    public QueryExec on(DatasetGraph data) {
        return run(data, stated);
    }

    /**
     * Runs on certain graphs, whatever the query names by FROM; the time runs from now.
     *
     * @param defaultGraphs IRIs of the graphs that are the default graph
     * @param namedGraphs IRIs of the named graphs; where both are empty, as {@link #on(DatasetGraph)}
     */
    public QueryExec on(DatasetGraph data, Collection<String> defaultGraphs, Collection<String> namedGraphs) {
        DatasetDescription asked = DatasetDescription.create(List.copyOf(defaultGraphs), List.copyOf(namedGraphs));
        return run(data, asked.isEmpty() ? stated : asked);
    }

    private QueryExec run(DatasetGraph data, DatasetDescription graphs) {
        budget.start();
        QueryExec run = QueryExec.newBuilder()
                .dataset(graphs.isEmpty() ? data : DynamicDatasets.dynamicDataset(graphs, data, false))
                .query(query)
                .set(Budget.IN_CONTEXT, budget)
                .overallTimeout(limits().time().toMillis(), TimeUnit.MILLISECONDS)
                .build();
        running = run;
        return run;
    }

    /** Makes a running query fail at its next step, with a code; from any thread. */
    public void stop(Code why) {
        budget.stop(why);
        QueryExec run = running;
        if (run != null) {
            run.abort();
        }
    }

    /** What to tell the user when Jena has cancelled the query: too slow, or the code of {@link #stop}. */
    public UserError brokenOff() {
        return budget.brokenOff();
    }
}
