package vn.cancu.server;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import vn.cancu.dossier.Library;
import vn.cancu.dossier.Texts;
import vn.cancu.endpoint.Endpoint;
import vn.cancu.endpoint.Published;
import vn.cancu.graph.Iris;
import vn.cancu.index.CitationIndex;
import vn.cancu.search.SearchIndex;
import vn.cancu.store.Companions;
import vn.cancu.store.Manifest;
import vn.cancu.store.Store;

/**
 * One generation of the database, open, as the server serves it.
 *
 * @param number counts up with each build
 * @param content hash of all its statements
 * @param built when, where known
 * @param data for reading only; its default graph is the union of its named graphs
 * @param library answers about {@code data}
 * @param counts of things in it, by name, in the order they are shown
 * @param closer gives back what holds it open; called once, when nobody reads any more
 */
public record ServedGeneration(
        int number,
        String content,
        Optional<Instant> built,
        DatasetGraph data,
        Library library,
        Map<String, Long> counts,
        Runnable closer) {

    private static final String COUNTS = """
            PREFIX cancu: <https://w3id.org/cancu/ontology#>
            SELECT ?sources ?citations ?triples ?graphs {
              { SELECT (COUNT(*) AS ?sources) { ?s a cancu:Source } }
              { SELECT (COUNT(*) AS ?citations) { ?c a cancu:Citation } }
              { SELECT (COUNT(*) AS ?triples) (COUNT(DISTINCT ?g) AS ?graphs) { GRAPH ?g { ?x ?p ?y } } }
            }
            """;

    /** Looks at the data once, for what can be told about it. */
    public static ServedGeneration of(
            int number, String content, Optional<Instant> built, DatasetGraph data, Runnable closer) {
        return new ServedGeneration(number, content, built, data, Library.of(data), count(data), closer);
    }

    /**
     * A database that is open, with all that lies beside its triples; closed with the generation. Nothing is counted that
     * the manifest or the index has not counted already.
     *
     * @throws vn.cancu.diagnostic.UserError where what lies beside the triples is damaged; the database is closed then
     */
    public static ServedGeneration of(Store store) {
        boolean open = false;
        try {
            ServedGeneration generation = of(store, store.index(), store.search());
            open = true;
            return generation;
        } finally {
            if (!open) {
                store.close();
            }
        }
    }

    private static ServedGeneration of(Store store, CitationIndex citations, SearchIndex words) {
        boolean open = false;
        try {
            ServedGeneration generation = whole(store, citations, words);
            open = true;
            return generation;
        } finally {
            if (!open) {
                words.close();
            }
        }
    }

    private static ServedGeneration whole(Store store, CitationIndex citations, SearchIndex words) {
        Manifest manifest = store.manifest();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(
                "sources",
                manifest.graphs().keySet().stream().filter(Iris::isSource).count());
        counts.put("citations", (long) citations.citations());
        counts.put("triples", manifest.triples());
        counts.put("graphs", (long) manifest.graphs().size());
        return new ServedGeneration(
                manifest.generation(),
                manifest.content(),
                instant(manifest.built()),
                store.dataset(),
                Library.of(store.dataset(), citations, words, store::text),
                counts,
                () -> {
                    words.close();
                    store.close();
                });
    }

    /** What another server holds, asked there; the indexes beside it are closed with the generation. */
    public static ServedGeneration of(Endpoint endpoint) {
        Published.Edition edition = endpoint.edition();
        Companions.Opened indexes = endpoint.indexes();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(
                "sources",
                endpoint.graphs().keySet().stream().filter(Iris::isSource).count());
        counts.put("citations", (long) indexes.citations().citations());
        counts.put("triples", edition.triples());
        counts.put("graphs", (long) endpoint.graphs().size());
        return new ServedGeneration(
                edition.generation(),
                edition.content(),
                instant(edition.built()),
                endpoint.data(),
                Library.of(endpoint.data(), indexes.citations(), indexes.words(), Texts.NONE),
                counts,
                indexes.words()::close);
    }

    /** The same where the texts of sources were kept. */
    ServedGeneration with(Texts kept) {
        return new ServedGeneration(number, content, built, data, library.with(kept), counts, closer);
    }

    private static Optional<Instant> instant(String built) {
        try {
            return Optional.of(Instant.parse(built));
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }

    private static Map<String, Long> count(DatasetGraph data) {
        return Txn.calculateRead(data, () -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            try (QueryExec query = QueryExec.dataset(data).query(COUNTS).build()) {
                RowSet rows = query.select();
                var row = rows.next();
                rows.getResultVars()
                        .forEach(name -> counts.put(
                                name.getVarName(), Long.valueOf(row.get(name).getLiteralLexicalForm())));
            }
            return counts;
        });
    }

    @Override
    public String toString() {
        return number + "-" + content;
    }
}
