package vn.cancu.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.apache.jena.dboe.base.record.Record;
import org.jspecify.annotations.Nullable;

/**
 * The quads of a database in the order of one of its indexes, by identifiers: sorted runs on the disk, and the last one in
 * memory, merged when they are read.
 */
final class TupleRuns implements Closeable {
    private static final int WIDTH = 4;
    private static final int BUFFER = 1 << 18;

    private final Path folder;
    /** Which of graph, subject, predicate and object comes first, second, third and last. */
    private final int[] order;

    private final String name;
    private final List<Path> runs = new ArrayList<>();
    private final List<Closeable> open = new ArrayList<>();
    private long[] last = new long[0];

    /** @param name of the index, such as {@code SPOG} */
    TupleRuns(String name, Path folder) {
        this.name = name;
        this.folder = folder;
        this.order = name.chars().map("GSPO"::indexOf).toArray();
    }

    String name() {
        return name;
    }

    /** Takes a block of quads, each graph, subject, predicate, object, and writes it sorted. */
    void spill(long[] quads, int length) throws IOException {
        long[] sorted = sorted(quads, length);
        Path run = folder.resolve(name + "-" + runs.size() + ".run");
        byte[] bytes = new byte[WIDTH * Long.BYTES];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run), BUFFER)) {
            for (int i = 0; i < sorted.length; i += WIDTH) {
                for (int column = 0; column < WIDTH; column++) {
                    Longs.put(bytes, column * Long.BYTES, sorted[i + column]);
                }
                out.write(bytes);
            }
        }
        runs.add(run);
    }

    /** Takes the last block, which stays in memory. */
    void last(long[] quads, int length) {
        last = sorted(quads, length);
    }

    private long[] sorted(long[] quads, int length) {
        long[] sorted = new long[length];
        for (int i = 0; i < length; i += WIDTH) {
            for (int column = 0; column < WIDTH; column++) {
                sorted[i + column] = quads[i + order[column]];
            }
        }
        sort(sorted, 0, length / WIDTH - 1);
        return sorted;
    }

    /** The statements of an index that ends with the graph, sorted and each once, as keys of the index without it. */
    Iterator<Record> union() throws IOException {
        Iterator<Record> quads = records();
        return new Iterator<>() {
            private @Nullable Record next = advance(new byte[0]);

            private @Nullable Record advance(byte[] before) {
                while (quads.hasNext()) {
                    byte[] key = Arrays.copyOf(quads.next().getKey(), (WIDTH - 1) * Long.BYTES);
                    if (!Arrays.equals(key, before)) {
                        return new Record(key, null);
                    }
                }
                return null;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Record next() {
                Record record = next;
                if (record == null) {
                    throw new NoSuchElementException();
                }
                next = advance(record.getKey());
                return record;
            }
        };
    }

    /** All quads, sorted, as keys of the index; each call begins anew. */
    Iterator<Record> records() throws IOException {
        PriorityQueue<Run> queue = new PriorityQueue<>();
        for (Path run : runs) {
            Run source = new Run(new BufferedInputStream(Files.newInputStream(run), BUFFER), new long[0]);
            open.add(source);
            if (source.advance()) {
                queue.add(source);
            }
        }
        Run inMemory = new Run(null, last);
        if (inMemory.advance()) {
            queue.add(inMemory);
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !queue.isEmpty();
            }

            @Override
            public Record next() {
                Run least = queue.poll();
                if (least == null) {
                    throw new NoSuchElementException();
                }
                byte[] key = new byte[WIDTH * Long.BYTES];
                for (int column = 0; column < WIDTH; column++) {
                    Longs.put(key, column * Long.BYTES, least.head[column]);
                }
                try {
                    if (least.advance()) {
                        queue.add(least);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return new Record(key, null);
            }
        };
    }

    @Override
    public void close() throws IOException {
        for (Closeable one : open) {
            one.close();
        }
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }

    /** A sorted run, from the disk or from memory, at one of its quads. */
    private static final class Run implements Comparable<Run>, Closeable {
        private final @Nullable InputStream in;
        private final long[] array;
        private final long[] head = new long[WIDTH];
        private final byte[] bytes = new byte[WIDTH * Long.BYTES];
        private int at;

        Run(@Nullable InputStream in, long[] array) {
            this.in = in;
            this.array = array;
        }

        boolean advance() throws IOException {
            if (in == null) {
                if (at == array.length) {
                    return false;
                }
                System.arraycopy(array, at, head, 0, WIDTH);
                at += WIDTH;
                return true;
            }
            int read = in.readNBytes(bytes, 0, bytes.length);
            if (read == 0) {
                return false;
            }
            if (read < bytes.length) {
                throw new IOException("cut short");
            }
            for (int column = 0; column < WIDTH; column++) {
                head[column] = Longs.get(bytes, column * Long.BYTES);
            }
            return true;
        }

        @Override
        public int compareTo(Run other) {
            for (int column = 0; column < WIDTH; column++) {
                int order = Long.compareUnsigned(head[column], other.head[column]);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }

        @Override
        public void close() throws IOException {
            if (in != null) {
                in.close();
            }
        }
    }

    private static void sort(long[] tuples, int from, int to) {
        int first = from;
        int last = to;
        long[] pivot = new long[WIDTH];
        while (first < last) {
            System.arraycopy(tuples, WIDTH * ((first + last) >>> 1), pivot, 0, WIDTH);
            int i = first;
            int j = last;
            while (i <= j) {
                while (compare(tuples, i, pivot) < 0) {
                    i++;
                }
                while (compare(tuples, j, pivot) > 0) {
                    j--;
                }
                if (i <= j) {
                    swap(tuples, i++, j--);
                }
            }
            // The smaller side by a call, the larger by going on: the stack stays small.
            if (j - first < last - i) {
                sort(tuples, first, j);
                first = i;
            } else {
                sort(tuples, i, last);
                last = j;
            }
        }
    }

    private static int compare(long[] tuples, int tuple, long[] pivot) {
        for (int column = 0; column < WIDTH; column++) {
            long value = tuples[WIDTH * tuple + column];
            if (value != pivot[column]) {
                return Long.compareUnsigned(value, pivot[column]);
            }
        }
        return 0;
    }

    private static void swap(long[] tuples, int a, int b) {
        if (a == b) {
            return;
        }
        for (int column = 0; column < WIDTH; column++) {
            long value = tuples[WIDTH * a + column];
            tuples[WIDTH * a + column] = tuples[WIDTH * b + column];
            tuples[WIDTH * b + column] = value;
        }
    }
}
