package vn.cancu.server;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLQueryProcessor;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.system.Txn;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.query.GuardedQuery;
import vn.cancu.query.QueryLimits;

/**
 * Fuseki's query operation, with the running of it replaced: the query is guarded, runs in a {@link QueryPool} over the
 * generation on loan, and its answer is whole, or an error, before the first byte is sent. Fuseki alone would send 200
 * and then cut the body short.
 */
final class SparqlEndpoint extends SPARQLQueryProcessor {
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";
    private static final String QUERY_TYPE = "application/sparql-query";
    /** A writer of JSON-LD holds all of it as objects. */
    private static final int JSONLD_TRIPLES = 20_000;

    /** Parameters that Fuseki or others would put into the answer, or that belong to operations that are not here. */
    private static final List<String> REFUSED = List.of(
            "stylesheet",
            "callback",
            "jsonp",
            "force-accept",
            "update",
            "using-graph-uri",
            "using-named-graph-uri",
            "graph",
            "default");

    private final Generations generations;
    private final QueryPool pool;
    private final QueryLimits limits;
    private final Site site;

    SparqlEndpoint(Generations generations, QueryPool pool, QueryLimits limits, Site site) {
        this.generations = generations;
        this.pool = pool;
        this.limits = limits;
        this.site = site;
    }

    // ---- What Fuseki calls.

    @Override
    public void process(HttpAction action) {
        Ask ask = (Ask) action.getRequest().getAttribute(Ask.ATTRIBUTE);
        action.getRequest().setAttribute(Reply.ATTRIBUTE, site.guarded(ask, () -> answer(ask)));
    }

    @Override
    public void validate(HttpAction action) {
        throw new IllegalStateException("process() does it all");
    }

    @Override
    protected void validateRequest(HttpAction action) {
        throw new IllegalStateException("process() does it all");
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        throw new IllegalStateException("process() does it all");
    }

    @Override
    protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String queryStringLog) {
        throw new IllegalStateException("process() does it all");
    }

    // ---- SPARQL 1.1 Protocol, section 2.1.

    private Reply answer(Ask ask) {
        return switch (ask.method()) {
            case "OPTIONS" -> Reply.empty(204).with("Allow", METHODS);
            case "GET", "HEAD" -> {
                Map<String, List<String>> parameters = ask.parameters();
                yield parameters.containsKey("query") || !ask.query().isEmpty()
                        ? run(ask, parameters, only(parameters, "query"))
                        : describe(ask);
            }
            case "POST" -> post(ask);
            default -> site.reply(ask, Fault.method(ask.method(), METHODS));
        };
    }

    private Reply post(Ask ask) {
        if (ask.contentType().equals(Ask.FORM)) {
            Map<String, List<String>> parameters = ask.formParameters();
            // The language of messages may stand in the address of a form.
            return run(ask, parameters, only(parameters, "query"));
        } else if (ask.contentType().equals(QUERY_TYPE)) {
            Map<String, List<String>> parameters = ask.parameters();
            if (parameters.containsKey("query")) {
                throw UserError.of(Code.REQUEST_MALFORMED, Location.NONE, "query");
            }
            return run(ask, parameters, ask.text());
        }
        throw UserError.of(Code.MEDIA_TYPE_UNSUPPORTED, Location.NONE, ask.contentType(), QUERY_TYPE + ", " + Ask.FORM);
    }

    private static String only(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw UserError.of(Code.REQUEST_MALFORMED, Location.NONE, name + " × " + values.size());
        }
        return values.get(0);
    }

    private Reply run(Ask ask, Map<String, List<String>> parameters, String text) {
        REFUSED.stream().filter(parameters::containsKey).findFirst().ifPresent(name -> {
            throw UserError.of(Code.PARAMETER_REFUSED, Location.NONE, name);
        });
        List<String> defaultGraphs = parameters.getOrDefault("default-graph-uri", List.of());
        List<String> namedGraphs = parameters.getOrDefault("named-graph-uri", List.of());
        Optional<String> format = Set.of("format", "output").stream()
                .filter(parameters::containsKey)
                .map(name -> parameters.get(name).get(0))
                .findFirst();
        QueryLimits mine = lowered(parameters);
        return pool.run(ask.client(), running -> {
            GuardedQuery query = GuardedQuery.parse("", text, mine);
            running.stopsBy(query::stop);
            boolean triples = query.query().isConstructType() || query.query().isDescribeType();
            ResultFormat chosen = format.map(name -> ResultFormat.named(name, triples))
                    .orElseGet(() -> ResultFormat.negotiate(ask.accept(), triples))
                    .orElseThrow(() -> UserError.of(Code.NOT_ACCEPTABLE, Location.NONE, ResultFormat.offer(triples)));
            try (Generations.Lease lease = generations.borrow()) {
                DatasetGraph data = lease.generation().data();
                return Txn.calculateRead(data, () -> {
                    try (QueryExec exec = query.on(data, defaultGraphs, namedGraphs)) {
                        return Reply.of(chosen.mediaType(), write(query, exec, chosen))
                                .with("Vary", "Accept");
                    } catch (QueryCancelledException late) {
                        throw query.brokenOff();
                    }
                });
            }
        });
    }

    /** A client may ask for less time, in seconds, never for more. */
    private QueryLimits lowered(Map<String, List<String>> parameters) {
        List<String> timeout = parameters.getOrDefault("timeout", List.of());
        if (timeout.isEmpty()) {
            return limits;
        }
        try {
            double seconds = Double.parseDouble(timeout.get(0));
            long milliseconds = Math.round(seconds * 1_000);
            if (!(seconds > 0)) {
                throw new NumberFormatException();
            }
            return milliseconds < limits.time().toMillis()
                    ? limits.withTime(java.time.Duration.ofMillis(Math.max(1, milliseconds)))
                    : limits;
        } catch (NumberFormatException e) {
            throw UserError.of(Code.BAD_PARAMETER, Location.NONE, "timeout", timeout.get(0), "1, 2, 0.5, …");
        }
    }

    private static Chunks write(GuardedQuery query, QueryExec exec, ResultFormat format) {
        Chunks body = new Chunks(query.limits().answerBytes());
        Query form = query.query();
        if (form.isSelectType()) {
            RowSet rows = exec.select();
            Iterator<Binding> counted = new AtMost<>(rows, query.limits().rows());
            writer(format).write(body, RowSetStream.create(rows.getResultVars(), counted));
        } else if (form.isAskType()) {
            writer(format).write(body, exec.ask());
        } else {
            Graph graph = graph(form, exec, query.limits(), format);
            try {
                RDFWriter.source(graph).format(format.triples()).output(body);
            } catch (JenaException e) {
                // RDF/XML cannot write every predicate.
                throw UserError.of(Code.NOT_ACCEPTABLE, Location.NONE, ResultFormat.offer(true));
            }
        }
        return body;
    }

    private static ResultsWriter writer(ResultFormat format) {
        return ResultsWriter.create().lang(format.rows()).build();
    }

    private static Graph graph(Query form, QueryExec exec, QueryLimits limits, ResultFormat format) {
        int most = format == ResultFormat.JSONLD ? Math.min(JSONLD_TRIPLES, limits.rows()) : limits.rows();
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(form.getPrefixMapping());
        Iterator<Triple> triples = form.isConstructType()
                ? exec.constructTriples()
                : exec.describe().find();
        while (triples.hasNext()) {
            graph.add(triples.next());
            if (graph.size() > most) {
                throw UserError.of(Code.ANSWER_TOO_LARGE, Location.NONE, most);
            }
        }
        return graph;
    }

    private Reply describe(Ask ask) {
        if (ask.wantsPage()) {
            return Reply.seeOther("/" + (ask.query().isEmpty() ? "" : "?" + ask.query()));
        }
        ResultFormat format = ResultFormat.negotiate(ask.accept(), true)
                .orElseThrow(() -> UserError.of(Code.NOT_ACCEPTABLE, Location.NONE, ResultFormat.offer(true)));
        Chunks body = new Chunks(1 << 20);
        RDFWriter.source(ServiceDescription.of(site.endpoint()))
                .format(format.triples())
                .output(body);
        return Reply.of(format.mediaType(), body).with("Vary", "Accept");
    }

    /** So many, and an error for the next. */
    private static final class AtMost<T> implements Iterator<T> {
        private final Iterator<T> all;
        private final int most;
        private int passed;

        AtMost(Iterator<T> all, int most) {
            this.all = all;
            this.most = most;
        }

        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public T next() {
            if (passed++ >= most) {
                throw UserError.of(Code.ANSWER_TOO_LARGE, Location.NONE, most);
            }
            return all.next();
        }
    }
}
