package vn.cancu.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import vn.cancu.graph.NamedGraph;
import vn.cancu.graph.Terms;
import vn.cancu.search.Passage;
import vn.cancu.search.SearchIndexWriter;
import vn.cancu.search.Thing;

/**
 * Makes the search index of a generation from that of the one before: passages of graphs that went or came, and the things
 * that these spoke of, where they are called or cited otherwise now.
 */
final class SearchRevision implements AutoCloseable {
    private final SearchIndexWriter writer;
    private final DatasetGraph before;
    private final DatasetGraph now;
    private final NamedThings spoken = new NamedThings();

    private SearchRevision(SearchIndexWriter writer, DatasetGraph before, DatasetGraph now) {
        this.writer = writer;
        this.before = before;
        this.now = now;
    }

    /**
     * Goes on with an index.
     *
     * @param folder with a copy of the index of the generation before
     * @param before what that generation says; all is used in the caller's transactions
     * @param now what the next one says
     */
    static SearchRevision of(Path folder, DatasetGraph before, DatasetGraph now) throws IOException {
        return new SearchRevision(SearchIndexWriter.continuing(folder), before, now);
    }

    /** Takes out what a graph said. */
    void remove(NamedGraph graph) throws IOException {
        graph.graph().stream().forEach(spoken::take);
        for (Passage passage : Passages.of(graph)) {
            writer.remove(passage.iri());
        }
    }

    /** Takes in what a graph says. */
    void add(NamedGraph graph) throws IOException {
        graph.graph().stream().forEach(spoken::take);
        for (Passage passage : Passages.of(graph)) {
            writer.add(passage);
        }
    }

    void finish() throws IOException {
        for (String iri : spoken.iris()) {
            NamedThings as = described(before, iri);
            NamedThings is = described(now, iri);
            Thing was = as.thing(iri);
            Thing thing = is.thing(iri);
            if (!Objects.equals(was, thing)) {
                writer.remove(iri);
                if (thing != null) {
                    writer.add(thing);
                }
            }
            writer.removeSynonyms(as.synonyms(iri));
            writer.synonyms(is.synonyms(iri));
        }
        writer.finish();
    }

    /** All that a thing is called by. */
    private static NamedThings described(DatasetGraph data, String iri) {
        NamedThings things = new NamedThings();
        Node thing = NodeFactory.createURI(iri);
        take(things, data.findNG(Node.ANY, thing, Node.ANY, Node.ANY));
        take(things, data.findNG(Node.ANY, Node.ANY, Terms.CITED, thing));
        for (String part : things.partsOfName(iri)) {
            take(things, data.findNG(Node.ANY, NodeFactory.createURI(part), Node.ANY, Node.ANY));
        }
        return things;
    }

    private static void take(NamedThings things, Iterator<Quad> quads) {
        quads.forEachRemaining(quad -> things.take(quad.asTriple()));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
