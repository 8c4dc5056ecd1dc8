package vn.cancu.endpoint;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.apache.jena.sparql.util.Context;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * The SPARQL endpoint of another server. Each answer is bounded in time and size, and an answer that the server itself has
 * cut is none.
 */
public final class QueryService {
    private static final int PARTIAL = 206;
    /** Virtuoso: how many rows it gives at most. */
    private static final String MOST_ROWS = "X-SPARQL-MaxRows";

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    /** How rows are written. */
    enum Form {
        JSON("application/sparql-results+json", "json", ResultSetLang.RS_JSON),
        /** Virtuoso writes it five times as fast; not every character can be in it. */
        XML("application/sparql-results+xml", "xml", ResultSetLang.RS_XML);

        private final String type;
        private final String mark;
        private final Lang language;

        Form(String type, String mark, Lang language) {
            this.type = type;
            this.mark = mark;
            this.language = language;
        }
    }

    private final Peer peer;
    private final URI address;
    private final Duration time;

    /**
     * @param address where queries go
     * @param time for one query, from sending it to the last byte of its answer
     */
    public QueryService(Peer peer, URI address, Duration time) {
        this.peer = peer;
        this.address = address;
        this.time = time;
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "endpoint-clock");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /** Where queries go. */
    public URI address() {
        return address;
    }

    /** The same for long work, where a busy server is waited for. */
    QueryService patient(Duration other) {
        return new QueryService(peer.patient(other), address, other);
    }

    /**
     * The rows of a SELECT.
     *
     * @param bytes of the answer at most
     * @param reader is done with the rows when it returns
     * @throws UserError ENDPOINT_CUT where these are not all rows, ENDPOINT_TIMEOUT, ANSWER_TOO_LONG, ENDPOINT_NOT_SPARQL,
     *     and those of {@link Peer}
     */
    <T> T select(String query, long bytes, Function<Iterator<Binding>, T> reader) {
        return select(query, Form.JSON, bytes, reader);
    }

    /** @param form to be written in */
    <T> T select(String query, Form form, long bytes, Function<Iterator<Binding>, T> reader) {
        return ask(query, form, bytes, (answer, most) -> {
            RowSet rows = answer.rowSet();
            if (rows == null) {
                throw notSparql();
            }
            return reader.apply(new Counted(rows, most));
        });
    }

    /** The answer of an ASK. */
    boolean ask(String query) {
        return ask(query, Form.JSON, 1 << 16, (answer, most) -> {
            if (answer.isBoolean()) {
                return answer.booleanResult();
            }
            // Virtuoso has a row for true and none for false.
            return answer.rowSet().hasNext();
        });
    }

    private <T> T ask(String query, Form form, long bytes, BiFunction<QueryExecResult, Long, T> reader) {
        String asked = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        Peer.Call call = new Peer.Call(
                "POST",
                address,
                Map.of("Accept", form.type, "Content-Type", "application/x-www-form-urlencoded"),
                BodyPublishers.ofString(asked));
        try (Peer.Answer answer = peer.send(call);
                Bounded body = new Bounded(answer.body(), bytes)) {
            if (!answer.succeeded()) {
                throw answer.fault();
            }
            if (answer.status() == PARTIAL) {
                throw UserError.of(Code.ENDPOINT_CUT, Location.NONE, Address.withoutQuery(address));
            }
            if (!answer.headers().firstValue("Content-Type").orElse("").contains(form.mark)) {
                throw notSparql();
            }
            long most = answer.headers()
                    .firstValue(MOST_ROWS)
                    .filter(rows -> rows.matches("[0-9]{1,18}"))
                    .map(Long::valueOf)
                    .orElse(Long.MAX_VALUE);
            Future<?> end = CLOCK.schedule(body::late, time.toMillis(), TimeUnit.MILLISECONDS);
            try {
                QueryExecResult result =
                        RowSetReader.createReader(form.language).readAny(body, Context.emptyContext());
                return reader.apply(result, most);
            } catch (ResultSetException | JsonException | org.apache.jena.atlas.RuntimeIOException e) {
                throw body.fault(notSparql());
            } catch (RuntimeException e) {
                // Of what reads JSON, which wraps what befell its stream; of the reader of rows, as it is.
                throw e instanceof UserError ? e : body.fault(e);
            } finally {
                end.cancel(false);
            }
        }
    }

    private UserError notSparql() {
        return UserError.of(Code.ENDPOINT_NOT_SPARQL, Location.NONE, Address.withoutQuery(address));
    }

    /** Rows; one more than the server gives at most would be missing, so that many are too many. */
    private final class Counted implements Iterator<Binding> {
        private final RowSet rows;
        private final long most;
        private long passed;

        Counted(RowSet rows, long most) {
            this.rows = rows;
            this.most = most;
        }

        @Override
        public boolean hasNext() {
            boolean more = rows.hasNext();
            if (!more && passed >= most) {
                throw UserError.of(Code.ENDPOINT_CUT, Location.NONE, Address.withoutQuery(address));
            }
            return more;
        }

        @Override
        public Binding next() {
            passed++;
            return Literals.canonical(rows.next());
        }
    }

    /** An answer, until it is too long or too late; tells then which. */
    private final class Bounded extends FilterInputStream {
        private final long most;
        private long left;
        private volatile boolean late;

        Bounded(InputStream in, long bytes) {
            super(in);
            this.most = bytes;
            this.left = bytes;
        }

        void late() {
            late = true;
            try {
                in.close();
            } catch (IOException closed) {
                // That is what was wanted.
            }
        }

        RuntimeException fault(RuntimeException otherwise) {
            if (late) {
                return UserError.of(Code.ENDPOINT_TIMEOUT, Location.NONE, Address.withoutQuery(address));
            }
            return left < 0 ? UserError.of(Code.ANSWER_TOO_LONG, Location.NONE, most >> 20) : otherwise;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            return counted(read, Math.max(0, read));
        }

        private int counted(int result, int read) throws IOException {
            left -= read;
            if (late) {
                // A stream that was closed while somebody waited for more may say that it has come to its end.
                throw new IOException("late");
            }
            if (left < 0) {
                throw new IOException("too long");
            }
            return result;
        }

        @Override
        public void close() {
            try {
                super.close();
            } catch (IOException gone) {
                // Nothing more was wanted of it.
            }
        }
    }
}
