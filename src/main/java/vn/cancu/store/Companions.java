package vn.cancu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import vn.cancu.graph.NamedGraph;
import vn.cancu.index.CitationIndex;
import vn.cancu.search.SearchIndex;

/**
 * The indexes that lie beside the triples of a generation, made for triples that lie elsewhere: on a {@link Shelf}, to be
 * opened again, or in a temporary folder, of which nothing is left once they are open.
 */
public final class Companions implements AutoCloseable {
    private final Path folder;
    private final PartWriters writers;
    private final Optional<Shelf> shelf;

    private Companions(Path folder, PartWriters writers, Optional<Shelf> shelf) {
        this.folder = folder;
        this.writers = writers;
        this.shelf = shelf;
    }

    /**
     * The indexes, open.
     *
     * @param graphs how many triples each of the graphs has that they were made of
     * @param words to be closed by whoever got it
     */
    public record Opened(SortedMap<String, Long> graphs, CitationIndex citations, SearchIndex words) {
        static Opened of(Path folder, String content, SortedMap<String, Long> graphs) throws IOException {
            return new Opened(graphs, SealedIndex.open(folder, content), SearchIndex.open(folder.resolve(Part.SEARCH)));
        }
    }

    /**
     * Begins with nothing.
     *
     * @param shelf where they are kept, if they are
     */
    public static Companions begin(Optional<Shelf> shelf) {
        try {
            Path folder = shelf.isPresent() ? shelf.get().begin() : Files.createTempDirectory("cancu-indexes");
            return new Companions(folder, PartWriters.open(Part.ALL, folder), shelf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes one graph: that of what was known beforehand first, that of what was derived last, which may come in pieces. */
    public void add(NamedGraph graph) {
        try {
            writers.add(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Completes, keeps and opens them; nothing is added after.
     *
     * @param content hash of all statements
     * @param graphs how many triples each graph has
     */
    public Opened open(String content, SortedMap<String, Long> graphs) {
        try {
            writers.finish();
            IndexPart.stamp(folder, content);
            if (shelf.isPresent()) {
                // Lucene's lock on what it has written.
                writers.close();
                return Opened.of(shelf.get().put(folder, content, graphs), content, graphs);
            }
            return Opened.of(folder, content, graphs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            writers.close();
            Disk.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
