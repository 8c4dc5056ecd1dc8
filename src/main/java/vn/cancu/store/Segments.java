package vn.cancu.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What has been read, on the disk until it is loaded: files of some thousand sources each, appended to by one thread. One
 * that is full is sealed by its name once it is on the disk; a build that was killed finds what it had read in those.
 */
final class Segments implements Closeable {
    private static final long FULL = 64L << 20;
    private static final int BUFFER = 1 << 16;
    private static final String SEALED = ".seg";
    private static final String OPEN = ".part";

    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final List<FileChannel> channels = new ArrayList<>();
    private final Map<String, Place> known = new HashMap<>();
    private DataOutputStream out = new DataOutputStream(OutputStream.nullOutputStream());
    private long written;
    private boolean writing;

    /**
     * Where a source is.
     *
     * @param file number of the segment
     * @param offset in it, in bytes
     */
    record Place(int file, long offset, int length, int checksum) {}

    /** Opens what a build before has sealed there, and deletes what it has not and what is damaged since. */
    Segments(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        List<Path> left;
        try (Stream<Path> entries = Files.list(folder)) {
            left = entries.sorted().toList();
        }
        for (Path file : left) {
            if (file.toString().endsWith(SEALED)) {
                Map<String, Place> found = scan(file, files.size());
                if (found.isEmpty()) {
                    // What it held is read again.
                    Files.delete(file);
                } else {
                    files.add(file);
                    known.putAll(found);
                }
            } else if (file.toString().endsWith(OPEN)) {
                Files.delete(file);
            }
        }
    }

    /** What a segment holds, by key; nothing where it is not as it was sealed. */
    private static Map<String, Place> scan(Path file, int number) throws IOException {
        Map<String, Place> found = new HashMap<>();
        long offset = 0;
        try (InputStream bytes = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new BufferedInputStream(bytes, BUFFER))) {
            long size = Files.size(file);
            while (offset < size) {
                String key = in.readUTF();
                int length = in.readInt();
                int checksum = in.readInt();
                offset += 2 + key.length() + 2 * Integer.BYTES;
                if (length < 0 || length > size - offset || checksum(in.readNBytes(length)) != checksum) {
                    return Map.of();
                }
                found.put(key, new Place(number, offset, length, checksum));
                offset += length;
            }
            return found;
        } catch (EOFException | UTFDataFormatException damaged) {
            return Map.of();
        }
    }

    private static int checksum(byte[] source) {
        CRC32 sum = new CRC32();
        sum.update(source);
        return (int) sum.getValue();
    }

    /** Where a source with that key was put by a build before. */
    Optional<Place> find(String key) {
        return Optional.ofNullable(known.get(key));
    }

    /** @param key ASCII; empty where nobody will look for it */
    Place append(String key, byte[] source) throws IOException {
        if (!writing) {
            Path file = folder.resolve(free() + OPEN);
            files.add(file);
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
            written = 0;
            writing = true;
        }
        int checksum = checksum(source);
        out.writeUTF(key);
        out.writeInt(source.length);
        out.writeInt(checksum);
        out.write(source);
        Place place =
                new Place(files.size() - 1, written + 2 + key.length() + 2 * Integer.BYTES, source.length, checksum);
        written = place.offset() + source.length;
        if (written >= FULL) {
            seal();
        }
        return place;
    }

    /** A name that no segment has; one that was dropped leaves a gap. */
    private String free() {
        int number = files.size();
        while (Files.exists(folder.resolve(name(number) + SEALED))) {
            number++;
        }
        return name(number);
    }

    private static String name(int number) {
        return String.format("%06d", number);
    }

    private void seal() throws IOException {
        out.close();
        writing = false;
        int last = files.size() - 1;
        Path part = files.get(last);
        Path sealed = folder.resolve(part.getFileName().toString().replace(OPEN, SEALED));
        Disk.sync(part);
        Files.move(part, sealed, StandardCopyOption.ATOMIC_MOVE);
        Disk.sync(folder);
        files.set(last, sealed);
    }

    /** No more is appended; all can be read. */
    void finish() throws IOException {
        out.close();
        writing = false;
        for (Path file : files) {
            channels.add(FileChannel.open(file, StandardOpenOption.READ));
        }
    }

    byte[] read(Place place) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        long at = place.offset();
        while (bytes.hasRemaining()) {
            int read = channels.get(place.file()).read(bytes, at);
            if (read < 0) {
                throw new IOException("cut short: " + files.get(place.file()));
            }
            at += read;
        }
        if (checksum(bytes.array()) != place.checksum()) {
            throw new IOException("changed: " + files.get(place.file()));
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        out.close();
        for (FileChannel channel : channels) {
            channel.close();
        }
        channels.clear();
    }
}
