package vn.cancu.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** A file while it is written: first the texts, then the columns, last of all the header before both. */
final class IndexFile implements Closeable {
    private static final int BUFFER = 1 << 20;
    private static final int CELLS = BUFFER / Integer.BYTES;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<Column, Header.Extent> columns = new EnumMap<>(Column.class);
    private long position = Header.SIZE;
    private long textUnits;

    IndexFile(Path path) throws IOException {
        channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        channel.position(position);
    }

    /** Writes the next text; returns its address. */
    int text(TextHeap heap, int from) throws IOException {
        int length = heap.length(from);
        int units = TextHeap.units(length);
        long segment = 1L << TextHeap.FILE_SEGMENT_BITS;
        long room = segment - (textUnits & (segment - 1));
        if (units > room) {
            fill(room << TextHeap.UNIT_BITS);
            textUnits += room;
        }
        if (textUnits + units > 1L << Integer.SIZE) {
            throw new IOException("too many texts for one index");
        }
        int bytes = units << TextHeap.UNIT_BITS;
        if (bytes > BUFFER) {
            flush();
            ByteBuffer large = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
            heap.put(from, large);
            write(large.clear());
        } else {
            if (buffer.remaining() < bytes) {
                flush();
            }
            heap.put(from, buffer);
            while (buffer.position() % 4 != 0) {
                buffer.put((byte) 0);
            }
        }
        int address = (int) textUnits;
        textUnits += units;
        return address;
    }

    private void fill(long bytes) throws IOException {
        for (long left = bytes; left > 0; left -= Integer.BYTES) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            buffer.putInt(0);
        }
    }

    /** Writes a column; texts come before all columns. */
    void column(Column column, int cells, IntUnaryOperator cell) throws IOException {
        flush();
        columns.put(column, new Header.Extent(position, cells));
        for (int i = 0; i < cells; ) {
            int end = Math.min(cells, i + CELLS);
            for (; i < end; i++) {
                buffer.putInt(cell.applyAsInt(i));
            }
            flush();
        }
    }

    void header(String content, int documents, int things) throws IOException {
        flush();
        Header header = new Header(content, documents, things, textUnits, position, columns);
        ByteBuffer bytes = header.bytes();
        channel.position(0);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private void flush() throws IOException {
        write(buffer.flip());
        buffer.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        position += bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
