package vn.cancu.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sorts lines by their bytes, as many as there are: what does not fit into memory waits in temporary files. */
final class LineSort implements AutoCloseable {
    private static final long IN_MEMORY = 64L << 20;
    /** Of an object that holds a line, beside its bytes. */
    private static final int OVERHEAD = 24;

    private final Path folder;
    private final long most;
    private final List<byte[]> lines = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private long held;

    /** @param folder for temporary files */
    LineSort(Path folder) {
        this(folder, IN_MEMORY);
    }

    /** @param most bytes in memory */
    LineSort(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    /** @param line that ends with a line feed and has no other */
    void add(byte[] line) throws IOException {
        lines.add(line);
        held += line.length + OVERHEAD;
        if (held > most) {
            Path run = Files.createTempFile(folder, ".cancu-sort-", ".tmp");
            runs.add(run);
            lines.sort(Arrays::compareUnsigned);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run))) {
                for (byte[] sorted : lines) {
                    out.write(sorted);
                }
            }
            lines.clear();
            held = 0;
        }
    }

    /** Writes all lines in order, equal ones once; and begins anew. */
    void write(OutputStream out) throws IOException {
        lines.sort(Arrays::compareUnsigned);
        List<Run> open = new ArrayList<>();
        try {
            PriorityQueue<Run> next = new PriorityQueue<>();
            for (Path run : runs) {
                open.add(new Run(new BufferedInputStream(Files.newInputStream(run), 1 << 16)));
            }
            open.add(new Run(lines));
            open.stream().filter(Run::advance).forEach(next::add);
            byte[] last = {};
            while (!next.isEmpty()) {
                Run run = next.remove();
                if (!Arrays.equals(last, run.line)) {
                    out.write(run.line);
                    last = run.line;
                }
                if (run.advance()) {
                    next.add(run);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            for (Run run : open) {
                run.close();
            }
        }
        close();
    }

    @Override
    public void close() throws IOException {
        lines.clear();
        held = 0;
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
        runs.clear();
    }

    /** Sorted lines, of a file or of memory. */
    private static final class Run implements Comparable<Run> {
        private final @Nullable InputStream in;
        private final List<byte[]> memory;
        private int at;
        private byte[] line = {};

        Run(InputStream in) {
            this.in = in;
            this.memory = List.of();
        }

        Run(List<byte[]> memory) {
            this.in = null;
            this.memory = memory;
        }

        boolean advance() {
            if (in == null) {
                if (at == memory.size()) {
                    return false;
                }
                line = memory.get(at++);
                return true;
            }
            try {
                ByteArrayOutputStream read = new ByteArrayOutputStream(256);
                int b;
                do {
                    b = in.read();
                    if (b < 0) {
                        return false;
                    }
                    read.write(b);
                } while (b != '\n');
                line = read.toByteArray();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void close() throws IOException {
            if (in != null) {
                in.close();
            }
        }

        @Override
        public int compareTo(Run other) {
            return Arrays.compareUnsigned(line, other.line);
        }
    }
}
