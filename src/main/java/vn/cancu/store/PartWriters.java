package vn.cancu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.cancu.graph.NamedGraph;

/** The writers of all parts of one generation, as one. */
final class PartWriters implements PartWriter {
    private final List<PartWriter> writers = new ArrayList<>();

    private PartWriters() {}

    /** @param generation folder of the generation that is being built */
    static PartWriters open(List<Part> parts, Path generation) throws IOException {
        PartWriters all = new PartWriters();
        boolean open = false;
        try {
            for (Part part : parts) {
                Path folder = Files.createDirectories(generation.resolve(part.name()));
                all.writers.add(part.opening().open(folder));
            }
            open = true;
            return all;
        } finally {
            if (!open) {
                all.close();
            }
        }
    }

    @Override
    public void add(NamedGraph graph) throws IOException {
        for (PartWriter writer : writers) {
            writer.add(graph);
        }
    }

    @Override
    public void finish() throws IOException {
        for (PartWriter writer : writers) {
            writer.finish();
        }
    }

    /** Closes every one, also where another would not be closed. */
    @Override
    public void close() throws IOException {
        Exception failed = null;
        for (PartWriter writer : writers) {
            try {
                writer.close();
            } catch (IOException | RuntimeException e) {
                if (failed == null) {
                    failed = e;
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        writers.clear();
        if (failed instanceof IOException disk) {
            throw disk;
        }
        if (failed instanceof RuntimeException fault) {
            throw fault;
        }
    }
}
