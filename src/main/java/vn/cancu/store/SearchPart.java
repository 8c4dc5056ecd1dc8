package vn.cancu.store;

import java.io.IOException;
import java.nio.file.Path;
import vn.cancu.graph.NamedGraph;
import vn.cancu.search.Passage;
import vn.cancu.search.SearchIndexWriter;
import vn.cancu.search.Thing;

/**
 * Writes the search index of a generation: documents by number, label and title, bodies, clusters and places by all their
 * names, and as passages the quotes that prove citations and responsibilities. What is called what is known only when all
 * graphs have come, so names are kept until then; passages go into the index as they come.
 */
final class SearchPart implements PartWriter {
    private final SearchIndexWriter writer;
    private final NamedThings things = new NamedThings();

    private SearchPart(SearchIndexWriter writer) {
        this.writer = writer;
    }

    /** @param folder of the part, empty */
    static SearchPart open(Path folder) throws IOException {
        return new SearchPart(SearchIndexWriter.open(folder));
    }

    @Override
    public void add(NamedGraph graph) throws IOException {
        graph.graph().stream().forEach(things::take);
        for (Passage passage : Passages.of(graph)) {
            writer.add(passage);
        }
    }

    @Override
    public void finish() throws IOException {
        for (String iri : things.iris()) {
            writer.synonyms(things.synonyms(iri));
            Thing thing = things.thing(iri);
            if (thing != null) {
                writer.add(thing);
            }
        }
        things.clear();
        writer.finish();
    }

    @Override
    public void close() throws IOException {
        things.clear();
        writer.close();
    }
}
