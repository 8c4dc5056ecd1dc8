package vn.cancu.query;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * Runs anybody's SPARQL 1.1 query: SELECT, ASK, CONSTRUCT, DESCRIBE. It only reads, and only the dataset: no updates, no
 * SERVICE.
 */
public final class SparqlRunner {
    private final DatasetGraph data;
    private final QueryLimits limits;

    /** @param data whose default graph is the union of its named graphs */
    public SparqlRunner(DatasetGraph data) {
        this(data, QueryLimits.LOCAL);
    }

    public SparqlRunner(DatasetGraph data, QueryLimits limits) {
        this.data = data;
        this.limits = limits;
    }

    /**
     * Runs one query.
     *
     * @param name the file it stands in, for messages
     * @param text SPARQL 1.1
     * @throws UserError those of {@link GuardedQuery#parse}, and QUERY_TIMEOUT, ANSWER_TOO_LARGE, VALUE_TOO_LARGE
     */
    public Answer run(String name, String text) {
        return run(name, text, query -> {});
    }

    /**
     * The same for somebody who watches the query.
     *
     * @param watcher gets the query before it runs, to be able to stop it
     */
    public Answer run(String name, String text, Consumer<GuardedQuery> watcher) {
        GuardedQuery query = GuardedQuery.parse(name, text, limits);
        watcher.accept(query);
        return Facts.reading(data, () -> {
            try (QueryExec execution = query.on(data)) {
                return run(query.query(), execution);
            } catch (QueryCancelledException late) {
                throw query.brokenOff();
            }
        });
    }

    private Answer run(Query query, QueryExec execution) {
        if (query.isAskType()) {
            return new Answer.Truth(execution.ask());
        }
        if (query.isSelectType()) {
            List<Column> columns =
                    query.getResultVars().stream().map(Column::of).toList();
            Answer.Table table = Rows.read(execution.select(), columns, new Labels(new Facts(data)), limits.rows());
            return within(table, table.rows().size());
        }
        Answer.Triples triples =
                new Answer.Triples(query.isConstructType() ? execution.construct() : execution.describe());
        return within(triples, triples.graph().size());
    }

    private <A extends Answer> A within(A answer, int size) {
        if (size > limits.rows()) {
            throw UserError.of(Code.ANSWER_TOO_LARGE, Location.NONE, limits.rows());
        }
        return answer;
    }
}
