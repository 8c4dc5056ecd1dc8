package vn.cancu.text;

import java.util.List;

/**
 * One source as it was read: the text that all offsets count in, and its blocks in reading order.
 *
 * @param file the name the user gave, {@code -} for standard input
 * @param sha256 of the file's bytes, 64 hexadecimal digits
 * @param text the decoded text; line ends and Unicode form are those of the file
 * @param blocks in order, not overlapping
 * @param reading how the bytes became text, and what is to be said about that
 */
public record SourceDocument(String file, String sha256, String text, List<Block> blocks, Reading reading) {

    public SourceDocument {
        blocks = List.copyOf(blocks);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 " + sha256);
        }
    }

    /** A source read as plain UTF-8 text. */
    public SourceDocument(String file, String sha256, String text, List<Block> blocks) {
        this(file, sha256, text, blocks, Reading.PLAIN);
    }

    /** The last segment of {@link #file()}: the name that goes into the graph, the same wherever the file lies. */
    public String fileName() {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** The last part of the source's IRI: the first 16 hexadecimal digits of its hash. */
    public String id() {
        return sha256.substring(0, 16);
    }
}
