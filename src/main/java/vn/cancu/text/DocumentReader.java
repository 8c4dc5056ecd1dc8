package vn.cancu.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.text.format.Decoded;
import vn.cancu.text.format.FileDecoder;
import vn.cancu.text.format.Scans;

/** The entry from a file, or from bytes, to a {@link SourceDocument}. What a file is, its bytes tell, not its name. */
public final class DocumentReader {
    /** Larger files are refused, in bytes. */
    public static final int MAX_BYTES = 50 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;

    private DocumentReader() {}

    /**
     * Reads a file.
     *
     * @param path as the user named it; kept as the source's {@link SourceDocument#file()}
     * @return the source, its offsets counting in {@link SourceDocument#text()}
     * @throws UserError where the file is missing, unreadable, empty, too large or not a text
     */
    public static SourceDocument read(Path path) {
        return read(path, Scans.REFUSE);
    }

    /** As {@link #read(Path)}, with a say in what is done with pages that are images. */
    public static SourceDocument read(Path path, Scans scans) {
        return read(path.toString(), bytes(path), scans);
    }

    /**
     * Reads what was already loaded, such as standard input.
     *
     * @param name what to call it, {@code -} for standard input
     * @param bytes the whole file
     * @return the source, its offsets counting in {@link SourceDocument#text()}
     * @throws UserError where the bytes are empty, too many or not a text
     */
    public static SourceDocument read(String name, byte[] bytes) {
        return read(name, bytes, Scans.REFUSE);
    }

    /** As {@link #read(String, byte[])}, with a say in what is done with pages that are images. */
    public static SourceDocument read(String name, byte[] bytes, Scans scans) {
        Location whole = Location.of(name);
        if (bytes.length == 0) {
            throw UserError.of(Code.FILE_EMPTY, whole);
        }
        if (bytes.length > MAX_BYTES) {
            throw UserError.of(Code.FILE_TOO_LARGE, whole, ceiling(bytes.length), MAX_BYTES / MEGABYTE);
        }
        Decoded decoded = FileDecoder.decode(name, bytes, scans);
        Reading reading =
                new Reading(decoded.format(), decoded.encoding(), decoded.recognised(), decoded.diagnostics());
        return new SourceDocument(name, sha256(bytes), decoded.text(), BlockReader.read(decoded.text()), reading);
    }

    /**
     * The bytes of a file, as {@link #read(String, byte[], Scans)} takes them.
     *
     * @throws UserError where the file is missing, unreadable or too large
     */
    public static byte[] bytes(Path path) {
        Location whole = Location.of(path.toString());
        if (!Files.exists(path)) {
            throw UserError.of(Code.FILE_NOT_FOUND, whole);
        }
        if (Files.isDirectory(path)) {
            throw UserError.of(Code.FILE_IS_DIRECTORY, whole, path);
        }
        try (InputStream in = Files.newInputStream(path)) {
            long size = Files.size(path);
            if (size > MAX_BYTES) {
                throw UserError.of(Code.FILE_TOO_LARGE, whole, ceiling(size), MAX_BYTES / MEGABYTE);
            }
            // One byte more than allowed: pipes and devices do not know their size.
            return in.readNBytes(MAX_BYTES + 1);
        } catch (AccessDeniedException denied) {
            throw UserError.of(Code.FILE_UNREADABLE, whole, "permission denied");
        } catch (IOException broken) {
            throw UserError.of(Code.FILE_UNREADABLE, whole, String.valueOf(broken.getMessage()));
        }
    }

    private static long ceiling(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
