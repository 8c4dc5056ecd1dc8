package vn.cancu.query;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.update.UpdateFactory;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * Runs anybody's SPARQL 1.1 query: SELECT, ASK, CONSTRUCT, DESCRIBE. It only reads, and only the dataset: no updates, no
 * SERVICE.
 */
public final class SparqlRunner {

    static {
        // SERVICE is on by default in Jena; off for the whole program, at the deepest layer.
        ARQ.getContext().set(ARQ.httpServiceAllowed, false);
        ARQ.allowServiceDefault = false;
    }

    /** What one query may take.
     *
     * @param characters of the query's text
     * @param rows of the answer, triples included
     * @param milliseconds of running, 0 for no limit
     */
    public record Limits(int characters, int rows, long milliseconds) {
        /** For one's own machine. */
        public static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE - 1, 0);
    }

    private static final Pattern TOKEN = Pattern.compile("Encountered:? +\"(?: *\"(.*?)\"| *<(EOF)>|(.*?)\")");
    private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: (\\S+)");
    private static final Pattern PLACE = Pattern.compile("[Ll]ine (\\d+), column (\\d+)");
    /** Strings, IRIs and comments: nothing in them is a keyword. */
    private static final Pattern OPAQUE = Pattern.compile(
            "\"\"\".*?\"\"\"|'''.*?'''|\"(?:[^\"\\\\\\n]|\\\\.)*\""
                    + "|'(?:[^'\\\\\\n]|\\\\.)*'|<[^<>\"{}|^`\\\\\\s]*>|#[^\\n]*",
            Pattern.DOTALL);

    private static final Pattern SERVICE =
            Pattern.compile("(?<![\\w?$:.-])service(?![\\w:.-])", Pattern.CASE_INSENSITIVE);

    private final DatasetGraph data;
    private final Limits limits;

    /** @param data whose default graph is the union of its named graphs */
    public SparqlRunner(DatasetGraph data) {
        this(data, Limits.NONE);
    }

    public SparqlRunner(DatasetGraph data, Limits limits) {
        this.data = data;
        this.limits = limits;
    }

    /**
     * Runs one query.
     *
     * @param name the file it stands in, for messages
     * @param text SPARQL 1.1
     * @throws UserError MALFORMED_QUERY with line and column, QUERY_NOT_READ_ONLY, QUERY_TOO_LARGE, QUERY_TIMEOUT,
     *     ANSWER_TOO_LARGE
     */
    public Answer run(String name, String text) {
        Query query = parse(name, text);
        return Facts.reading(data, () -> {
            var builder = QueryExec.dataset(data).query(query).set(ARQ.httpServiceAllowed, false);
            if (limits.milliseconds > 0) {
                builder.timeout(limits.milliseconds, TimeUnit.MILLISECONDS);
            }
            try (QueryExec execution = builder.build()) {
                return run(query, execution);
            } catch (QueryCancelledException late) {
                throw UserError.of(Code.QUERY_TIMEOUT, Location.of(name), limits.milliseconds / 1000.0);
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
            Answer.Table table = Rows.read(execution.select(), columns, new Labels(new Facts(data)), limits.rows);
            return within(table, table.rows().size());
        }
        Answer.Triples triples =
                new Answer.Triples(query.isConstructType() ? execution.construct() : execution.describe());
        return within(triples, triples.graph().size());
    }

    private <A extends Answer> A within(A answer, int size) {
        if (size > limits.rows) {
            throw UserError.of(Code.ANSWER_TOO_LARGE, Location.NONE, limits.rows);
        }
        return answer;
    }

    /** The parsed query, once it is sure that it can only read. */
    private Query parse(String name, String text) {
        if (text.length() > limits.characters) {
            throw UserError.of(Code.QUERY_TOO_LARGE, Location.of(name), text.length(), limits.characters);
        }
        Query query;
        try {
            query = QueryFactory.create(text, null, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException malformed) {
            if (isUpdate(text)) {
                throw UserError.of(Code.QUERY_NOT_READ_ONLY, Location.of(name), firstWord(text));
            }
            throw malformed(name, malformed);
        } catch (QueryException malformed) {
            throw malformed(name, malformed);
        }
        Matcher service =
                SERVICE.matcher(OPAQUE.matcher(text).replaceAll(match -> " ".repeat(match.end() - match.start())));
        if (service.find()) {
            throw UserError.of(
                    Code.QUERY_NOT_READ_ONLY, Location.of(name, text, service.start(), service.end()), "SERVICE");
        }
        return query;
    }

    private static boolean isUpdate(String text) {
        try {
            return !UpdateFactory.create(text, Syntax.syntaxSPARQL_11)
                    .getOperations()
                    .isEmpty();
        } catch (QueryException neither) {
            return false;
        }
    }

    /** The keyword that makes it an update: after the prologue. */
    private static String firstWord(String text) {
        Matcher word = Pattern.compile(
                        "\\b(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\\b", Pattern.CASE_INSENSITIVE)
                .matcher(OPAQUE.matcher(text).replaceAll(" "));
        return word.find() ? word.group(1).toUpperCase(java.util.Locale.ROOT) : "UPDATE";
    }

    /** Jena's message lists every token that could have come; the one that did come is enough. */
    private static UserError malformed(String name, QueryException error) {
        String message = String.valueOf(error.getMessage());
        int line = error instanceof QueryParseException parse ? parse.getLine() : -1;
        int column = error instanceof QueryParseException parse ? parse.getColumn() : -1;
        Matcher place = PLACE.matcher(message);
        if (line < 1 && place.find()) {
            line = Integer.parseInt(place.group(1));
            column = Integer.parseInt(place.group(2));
        }
        Location where = line < 1 ? Location.of(name) : new Location(name, -1, -1, line, column);
        Matcher prefix = PREFIX.matcher(message);
        Matcher token = TOKEN.matcher(message);
        String what = prefix.find()
                ? prefix.group(1)
                : !token.find()
                        ? message.lines().findFirst().orElse("").replaceFirst("^Line \\d+, column \\d+: ", "")
                        : token.group(2) != null ? "" : token.group(1) != null ? token.group(1) : token.group(3);
        return UserError.of(Code.MALFORMED_QUERY, where, what.strip());
    }
}
