package vn.cancu.index;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What stands at the beginning of a file, little-endian as everything in it.
 *
 * @param content hash of the generation's statements, 64 hexadecimal digits; zeros while it is not known yet
 * @param documents how many things cite, are cited, or are documents
 * @param things how many there are with them
 * @param textUnits of {@link TextHeap}, from {@link #SIZE} on
 * @param fileSize in bytes
 * @param columns where each is
 */
record Header(String content, int documents, int things, long textUnits, long fileSize, Map<Column, Extent> columns) {
    /** Goes up when files of the earlier program can no longer be read; with it {@code store.Manifest.FORMAT}. */
    static final int VERSION = 3;

    /** In bytes; the texts begin here. */
    static final int SIZE = 1024;

    static final String UNKNOWN = "0".repeat(64);

    private static final byte[] MAGIC = "CanCuIdx".getBytes(StandardCharsets.US_ASCII);

    /**
     * @param position in the file, in bytes
     * @param cells how many integers
     */
    record Extent(long position, int cells) {
        long end() {
            return position + (long) cells * Integer.BYTES;
        }
    }

    Header {
        if (content.length() != UNKNOWN.length()) {
            throw new IllegalArgumentException("content " + content);
        }
        columns = Map.copyOf(columns);
    }

    int cells(Column column) {
        return columns.get(column).cells();
    }

    Header withContent(String hash) {
        return new Header(hash, documents, things, textUnits, fileSize, columns);
    }

    /** {@link #SIZE} bytes; the last four are the checksum of those before. */
    ByteBuffer bytes() {
        ByteBuffer out = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC).putInt(VERSION).put(content.getBytes(StandardCharsets.US_ASCII));
        out.putInt(documents).putInt(things).putLong(textUnits).putLong(fileSize);
        for (Column column : Column.values()) {
            Extent extent = columns.get(column);
            out.putLong(extent.position()).putInt(extent.cells());
        }
        out.putInt(SIZE - Integer.BYTES, checksum(out));
        return out.clear();
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes.duplicate().position(0).limit(SIZE - Integer.BYTES));
        return (int) crc.getValue();
    }

    /**
     * Nothing where it is no header of this version, or does not fit the file.
     *
     * @param in at least {@link #SIZE} bytes from the beginning
     */
    static Optional<Header> read(ByteBuffer in, long fileSize) {
        ByteBuffer bytes = in.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(0);
        byte[] magic = new byte[MAGIC.length];
        byte[] content = new byte[UNKNOWN.length()];
        try {
            bytes.get(magic);
            if (!Arrays.equals(magic, MAGIC)
                    || bytes.getInt() != VERSION
                    || bytes.getInt(SIZE - Integer.BYTES) != checksum(bytes)) {
                return Optional.empty();
            }
            bytes.get(content);
            int documents = bytes.getInt();
            int things = bytes.getInt();
            long textUnits = bytes.getLong();
            if (bytes.getLong() != fileSize) {
                return Optional.empty();
            }
            Map<Column, Extent> columns = new EnumMap<>(Column.class);
            for (Column column : Column.values()) {
                columns.put(column, new Extent(bytes.getLong(), bytes.getInt()));
            }
            return Optional.of(new Header(
                    new String(content, StandardCharsets.US_ASCII), documents, things, textUnits, fileSize, columns));
        } catch (BufferUnderflowException | IndexOutOfBoundsException tooShort) {
            return Optional.empty();
        }
    }
}
