package vn.cancu.store;

import java.util.Optional;
import vn.cancu.text.SourceKind;

/**
 * A file that {@code add} took in, and what was said about it then. Its bytes and its text are kept below the home.
 *
 * @param sha256 of the file's bytes, 64 hexadecimal digits
 * @param file its name, without folders
 * @param url where it was taken from, as told
 * @param kind what it is, where the user said so; else its text tells
 * @param recognise whether pages that are images are to be recognised
 * @param when it was accepted, as {@link java.time.Instant} prints it
 * @param reader version of the program that read it last for {@code add}
 */
public record AcceptedSource(
        String sha256,
        String file,
        Optional<String> url,
        Optional<SourceKind> kind,
        boolean recognise,
        String when,
        String reader) {

    public AcceptedSource {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 " + sha256);
        }
    }

    /** Whether the same was said of the same file, whenever that was. */
    boolean saysAs(AcceptedSource other) {
        return sha256.equals(other.sha256)
                && file.equals(other.file)
                && url.equals(other.url)
                && kind.equals(other.kind)
                && recognise == other.recognise
                && reader.equals(other.reader);
    }
}
