package vn.cancu.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * A file and what it must be.
 *
 * @param path below the generation's folder, with {@code /}
 * @param size in bytes
 * @param sha256 64 hexadecimal digits
 */
public record FileSum(String path, long size, String sha256) {
    private static final int BUFFER = 1 << 16;
    private static final byte[] EMPTY = new byte[BUFFER];
    private static final Set<String> LOCKS = Set.of("tdb.lock", "write.lock");

    /** The files of a generation that a manifest lists, by path. */
    static List<FileSum> of(Path folder) throws IOException {
        List<Callable<FileSum>> sums = new ArrayList<>();
        for (Path file : files(folder)) {
            if (!Manifest.unlisted(file)) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                sums.add(() -> new FileSum(path, Files.size(file), sha256(file)));
            }
        }
        return Parallel.all(sums);
    }

    /** Whether it is below a folder of the generation. */
    boolean isIn(String folder) {
        return path.startsWith(folder + "/");
    }

    /** All files below a folder, by path. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** TDB2 writes the number of the process that opens it into its lock files; Lucene leaves one behind. */
    static boolean isLock(Path file) {
        return LOCKS.contains(String.valueOf(file.getFileName()));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Copies the file, as it must be, to where there is none yet.
     *
     * @param from folder that the path is below
     * @param to folder that it will be below
     * @throws DamagedException where it is not what it must be
     */
    void copy(Path from, Path to) throws IOException {
        Path copy = to.resolve(path);
        Files.createDirectories(copy.getParent());
        try {
            if (!copy(from.resolve(path), copy, digest()).equals(sha256)) {
                throw new DamagedException(from.resolve(path));
            }
        } catch (NoSuchFileException e) {
            throw new DamagedException(from.resolve(path), e);
        }
    }

    /**
     * Copies a file to where there is none yet. TDB2 makes its files larger than what is in them; what was never written
     * takes no room in the copy either.
     *
     * @return the sum of its bytes
     */
    static String copy(Path from, Path to, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(from);
                RandomAccessFile out = new RandomAccessFile(to.toFile(), "rw")) {
            for (int n = in.readNBytes(buffer, 0, BUFFER); n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
                digest.update(buffer, 0, n);
                if (Arrays.equals(buffer, 0, n, EMPTY, 0, n)) {
                    out.setLength(out.getFilePointer() + n);
                    out.seek(out.length());
                } else {
                    out.write(buffer, 0, n);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
