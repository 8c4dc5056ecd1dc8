package vn.cancu.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import vn.cancu.graph.CanonicalQuads;
import vn.cancu.graph.TurtleWriter;
import vn.cancu.store.Manifest;
import vn.cancu.store.Store;

/** All statements of a database, in a fixed order: graphs by name, the statements of each by their bytes as N-Quads. */
public final class QuadExport {
    /** Terms that are remembered as they are written. */
    private static final int TERMS = 1 << 16;

    private final Store store;
    private final Path folder;

    /** @param folder for temporary files: as large as the database where Turtle or TriG is wanted */
    public QuadExport(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** Is told how many graphs of all have been read. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int total);
    }

    /** N-Quads: the lines alone, so that two files can be compared line by line. */
    public void nquads(OutputStream out, Progress progress) throws IOException {
        try (LineSort sort = new LineSort(folder)) {
            each(progress, (name, lines) -> {
                lines.addAll(sort, CanonicalQuads.term(name));
                sort.write(out);
            });
        }
    }

    /** TriG, with licence and content hash in its head. */
    public void trig(OutputStream out, Progress progress) throws IOException {
        Path quads = Files.createTempFile(folder, ".cancu-export-", ".tmp");
        try {
            try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(quads))) {
                nquads(lines, progress);
            }
            written(quads, RDFFormat.TRIG_BLOCKS, out);
        } finally {
            Files.deleteIfExists(quads);
        }
    }

    /** Turtle: each statement once, whichever graph says it, with licence and content hash in its head. */
    public void turtle(OutputStream out, Progress progress) throws IOException {
        Path triples = Files.createTempFile(folder, ".cancu-export-", ".tmp");
        try (LineSort sort = new LineSort(folder)) {
            each(progress, (name, lines) -> lines.addAll(sort, new byte[0]));
            try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(triples))) {
                sort.write(lines);
            }
            written(triples, RDFFormat.TURTLE_BLOCKS, out);
        } finally {
            Files.deleteIfExists(triples);
        }
    }

    private void written(Path lines, RDFFormat format, OutputStream out) throws IOException {
        out.write(head().getBytes(StandardCharsets.UTF_8));
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
        writer.start();
        TurtleWriter.prefixes().forEach(writer::prefix);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(lines))) {
            RDFParser.source(in).lang(Lang.NQUADS).parse(new StreamRDFWrapper(writer) {
                @Override
                public void start() {
                    // Done before the prefixes.
                }

                @Override
                public void finish() {
                    // Done after all.
                }
            });
        }
        writer.finish();
        out.flush();
    }

    private String head() {
        Manifest manifest = store.manifest();
        return "# CanCu, https://w3id.org/cancu/\n"
                + "# CC BY 4.0, https://creativecommons.org/licenses/by/4.0/\n"
                + "# content " + manifest.content() + "\n\n";
    }

    /** The statements of one graph. */
    private final class Lines {
        private final Node name;

        Lines(Node name) {
            this.name = name;
        }

        /** @param graph as it stands in a line; empty where none stands there */
        void addAll(LineSort sort, byte[] graph) throws IOException {
            Map<Node, byte[]> terms = new HashMap<>();
            Iterator<Quad> quads = store.dataset().find(name, Node.ANY, Node.ANY, Node.ANY);
            try {
                while (quads.hasNext()) {
                    if (terms.size() > TERMS) {
                        terms.clear();
                    }
                    Quad quad = quads.next();
                    sort.add(CanonicalQuads.line(
                            terms.computeIfAbsent(quad.getSubject(), CanonicalQuads::term),
                            terms.computeIfAbsent(quad.getPredicate(), CanonicalQuads::term),
                            terms.computeIfAbsent(quad.getObject(), CanonicalQuads::term),
                            graph));
                }
            } finally {
                Iter.close(quads);
            }
        }
    }

    @FunctionalInterface
    private interface Reader {
        void read(Node name, Lines lines) throws IOException;
    }

    private void each(Progress progress, Reader reader) throws IOException {
        Map<String, Long> graphs = store.manifest().graphs();
        try {
            Txn.executeRead(store.dataset(), () -> {
                int done = 0;
                for (String graph : graphs.keySet()) {
                    progress.at(done++, graphs.size());
                    Node name = NodeFactory.createURI(graph);
                    try {
                        reader.read(name, new Lines(name));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
