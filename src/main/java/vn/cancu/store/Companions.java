package vn.cancu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
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

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Begins with nothing.
     *
     * @param shelf where they are kept, if they are
     * @throws UserError INDEXES_NOT_WRITTEN, as all that follows
     */
    public static Companions begin(Optional<Shelf> shelf) {
        Path place = shelf.map(Shelf::folder).orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
        return onDisk(place, () -> {
            Path folder = shelf.isPresent() ? shelf.get().begin() : Files.createTempDirectory("cancu-indexes");
            boolean begun = false;
            try {
                Companions companions = new Companions(folder, PartWriters.open(Part.ALL, folder), shelf);
                begun = true;
                return companions;
            } finally {
                if (!begun) {
                    Disk.delete(folder);
                }
            }
        });
    }

    /** Takes one graph: that of what was known beforehand first, that of what was derived last, which may come in pieces. */
    public void add(NamedGraph graph) {
        onDisk(folder, () -> {
            writers.add(graph);
            return graph;
        });
    }

    /**
     * Completes, opens and keeps them; nothing is added after.
     *
     * @param content hash of all statements
     * @param graphs how many triples each graph has
     * @param told where they cannot be kept, which does not hinder whoever opens them
     */
    public Opened open(String content, SortedMap<String, Long> graphs, Consumer<Diagnostic> told) {
        Opened opened = onDisk(folder, () -> {
            writers.finish();
            IndexPart.stamp(folder, content);
            // Lucene's lock on what it has written.
            writers.close();
            return Opened.of(folder, content, graphs);
        });
        shelf.ifPresent(kept -> {
            try {
                kept.put(folder, content, graphs);
            } catch (IOException | UncheckedIOException full) {
                told.accept(notKept(kept));
            }
        });
        return opened;
    }

    /** What to tell where a shelf does not do. */
    public static Diagnostic notKept(Shelf shelf) {
        return Diagnostic.of(Code.INDEXES_NOT_KEPT, Location.of(shelf.folder().toString()));
    }

    private static <T> T onDisk(Path folder, Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw notWritten(folder, Disk.reason(e), e);
        } catch (DamagedException e) {
            throw notWritten(folder, String.valueOf(e.part().getFileName()), e);
        } catch (RuntimeException e) {
            throw notWritten(folder, Disk.reason(Disk.cause(e).orElseThrow(() -> e)), e);
        }
    }

    private static UserError notWritten(Path folder, String reason, Exception cause) {
        UserError fault = UserError.of(Code.INDEXES_NOT_WRITTEN, Location.of(folder.toString()), reason);
        fault.initCause(cause);
        return fault;
    }

    @Override
    public void close() {
        try {
            writers.close();
        } catch (IOException | RuntimeException unwritten) {
            // Nothing more is wanted of them.
        }
        try {
            Disk.delete(folder);
        } catch (IOException left) {
            // A later start throws away what lies on a shelf; the system, what is temporary.
        }
    }
}
