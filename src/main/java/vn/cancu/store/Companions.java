package vn.cancu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cancu.graph.NamedGraph;
import vn.cancu.index.CitationIndex;
import vn.cancu.search.SearchIndex;

/**
 * The indexes that lie beside the triples of a generation, made for triples that lie elsewhere: in a temporary folder, of
 * which nothing is left once they are open.
 */
public final class Companions implements AutoCloseable {
    private final Path folder;
    private final PartWriters writers;

    private Companions(Path folder, PartWriters writers) {
        this.folder = folder;
        this.writers = writers;
    }

    /**
     * The indexes, open.
     *
     * @param words to be closed by whoever got it
     */
    public record Opened(CitationIndex citations, SearchIndex words) {}

    /** Begins with nothing. */
    public static Companions begin() {
        try {
            Path folder = Files.createTempDirectory("cancu-indexes");
            return new Companions(folder, PartWriters.open(Part.ALL, folder));
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
     * Completes and opens them; nothing is added after.
     *
     * @param content hash of all statements
     */
    public Opened open(String content) {
        try {
            writers.finish();
            IndexPart.stamp(folder, content);
            return new Opened(SealedIndex.open(folder, content), SearchIndex.open(folder.resolve(Part.SEARCH)));
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
