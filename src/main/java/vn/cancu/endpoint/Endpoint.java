package vn.cancu.endpoint;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;
import vn.cancu.store.Companions;
import vn.cancu.store.RunningSum;
import vn.cancu.store.Shelf;

/**
 * What {@code publish} put into another server, to be asked there. Opening a content for the first time reads every graph
 * once: to see that the server gives them as they were published, and to make the indexes that follow citations and find
 * words, which no SPARQL server has. They are kept on a shelf by the hash of the content, so that opening it again reads
 * nothing but its name. Facts and questions are asked of the server each time.
 *
 * <p>All is read, and not only what the indexes need, because half of it would not show whether the server has lost
 * something; and it is read once.
 */
public final class Endpoint {
    /** For one answer of the many that all graphs come in. */
    private static final Duration READING = Duration.ofMinutes(30);

    private final QueryService service;
    private final Published.Edition edition;
    private final RemoteDataset data;
    private final Companions.Opened indexes;

    private Endpoint(QueryService service, Published.Edition edition, RemoteDataset data, Companions.Opened indexes) {
        this.service = service;
        this.edition = edition;
        this.data = data;
        this.indexes = indexes;
    }

    /** Is told how far it has come. */
    @FunctionalInterface
    public interface Progress {
        /** @param done graphs of {@code total} */
        void at(int done, int total);

        /** @param done triples of {@code total} of a graph that comes in pieces */
        default void within(long done, long total) {}

        /** What is to be known and hinders nothing. */
        default void tell(Diagnostic warning) {}
    }

    /**
     * Opens what a server holds.
     *
     * @param shelf where the indexes are kept from one time to the next, if they are
     * @param progress is told where graphs are read
     * @throws UserError ENDPOINT_EMPTY where nothing was published, ENDPOINT_UNFINISHED where not all of it was,
     *     ENDPOINT_NOT_UNION where its default graph is not the union of its graphs, ENDPOINT_DIFFERS where a graph is not
     *     as it was published, ENDPOINT_CUT where the server does not give whole answers, INDEXES_NOT_WRITTEN
     *     where there is no room for indexes, and those of {@link Peer}
     */
    public static Endpoint open(QueryService service, Optional<Shelf> shelf, Progress progress) {
        Published.Edition edition = first(service).orElseThrow(() -> unfinished(service));
        RemoteDataset data = new RemoteDataset(service, repeats(service));
        Companions.Opened indexes = shelf.flatMap(kept -> kept.find(edition.content()))
                .filter(found -> hasAllSources(service.patient(READING), found))
                .orElseGet(() -> read(service.patient(READING), edition, shelf, progress));
        return new Endpoint(service, edition, data, indexes);
    }

    private static Companions.Opened read(
            QueryService service, Published.Edition edition, Optional<Shelf> shelf, Progress progress) {
        try {
            return readInto(service, edition, shelf, progress);
        } catch (UserError e) {
            Code code = e.diagnostic().code();
            if (code == Code.INDEXES_NOT_WRITTEN && shelf.isPresent()) {
                progress.tell(Companions.notKept(shelf.get()));
                return read(service, edition, Optional.empty(), progress);
            }
            if (code == Code.ENDPOINT_DIFFERS
                    && Published.edition(service).filter(edition::equals).isEmpty()) {
                // A publish has begun since it was asked which edition stands there.
                throw fault(Code.ENDPOINT_UNFINISHED, service);
            }
            throw e;
        }
    }

    /** What takes something else than queries finds fault with the plainest of them. */
    private static Optional<Published.Edition> first(QueryService service) {
        try {
            return Published.edition(service);
        } catch (UserError e) {
            throw Peer.Answer.isOtherwiseAsked(e) ? fault(Code.ENDPOINT_METHOD, service) : e;
        }
    }

    private static UserError unfinished(QueryService service) {
        return fault(published(service).sums().isEmpty() ? Code.ENDPOINT_EMPTY : Code.ENDPOINT_UNFINISHED, service);
    }

    private static UserError fault(Code code, QueryService service) {
        return UserError.of(code, Location.NONE, Address.withoutQuery(service.address()));
    }

    private static UserError differs(QueryService service, String graph) {
        return UserError.of(Code.ENDPOINT_DIFFERS, Location.NONE, Address.withoutQuery(service.address()), graph);
    }

    private static Published published(QueryService service) {
        Graph graph = GraphFactory.createDefaultGraph();
        new RemoteDataset(service, false).all(Iris.PUBLISHED).forEach(graph::add);
        return Published.of(graph);
    }

    private static Companions.Opened readInto(
            QueryService service, Published.Edition edition, Optional<Shelf> shelf, Progress progress) {
        SortedMap<String, String> sums = published(service).sums();
        if (!RunningSum.content(sums).equals(edition.content())) {
            throw differs(service, Iris.PUBLISHED.getURI());
        }
        Optional<Companions.Opened> opened = indexes(service, sums, QueryService.Form.XML, edition, shelf, progress);
        return opened.or(() -> indexes(service, sums, QueryService.Form.JSON, edition, shelf, progress))
                .orElseThrow();
    }

    /** @return nothing where it is to be seen whether the graphs are as they were published in another form */
    private static Optional<Companions.Opened> indexes(
            QueryService service,
            SortedMap<String, String> sums,
            QueryService.Form form,
            Published.Edition edition,
            Optional<Shelf> shelf,
            Progress progress) {
        try (Companions companions = Companions.begin(shelf);
                Reading reading = new Reading(service, sums, form, progress)) {
            if (!reading.all(companions)) {
                return Optional.empty();
            }
            return Optional.of(companions.open(edition.content(), reading.triples(), progress::tell));
        }
    }

    /** A graph that was lost as a whole shows by what costs the server little: that each source speaks of itself. */
    private static boolean hasAllSources(QueryService service, Companions.Opened indexes) {
        String query = "SELECT (COUNT(DISTINCT ?g) AS ?o) { GRAPH ?g { ?g a <" + Terms.SOURCE + "> } }";
        long expected =
                indexes.graphs().keySet().stream().filter(Iris::isSource).count();
        boolean all = false;
        try {
            all = service.select(query, 1 << 20, rows -> {
                String found = rows.next().get(Var.alloc("o")).getLiteralLexicalForm();
                return found.matches("[0-9]{1,18}") && Long.parseLong(found) >= expected;
            });
        } finally {
            if (!all) {
                indexes.words().close();
            }
        }
        return all;
    }

    /** Whether a triple that stands in two graphs counts twice in the default graph. */
    private static boolean repeats(QueryService service) {
        Triple probe = Published.PROBE;
        Var value = Var.alloc("o");
        String query = "SELECT ?o { <" + probe.getSubject() + "> <" + probe.getPredicate() + "> ?o }";
        long found = service.select(query, 1 << 20, rows -> {
            long equal = 0;
            while (rows.hasNext()) {
                equal += probe.getObject().equals(rows.next().get(value)) ? 1 : 0;
            }
            return equal;
        });
        if (found == 0) {
            throw fault(Code.ENDPOINT_NOT_UNION, service);
        }
        return found > 1;
    }

    /** Which edition stands there now, asked of the server; nothing while it is being changed. */
    public Optional<Published.Edition> now() {
        return Published.edition(service);
    }

    /** Which edition this is. */
    public Published.Edition edition() {
        return edition;
    }

    /** How many triples each of the graphs has that were published. */
    public SortedMap<String, Long> graphs() {
        return indexes.graphs();
    }

    /** The graphs themselves. */
    public RemoteDataset data() {
        return data;
    }

    /** The indexes; to be closed by whoever is done with this. */
    public Companions.Opened indexes() {
        return indexes;
    }
}
