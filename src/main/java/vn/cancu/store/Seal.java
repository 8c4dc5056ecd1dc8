package vn.cancu.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import vn.cancu.diagnostic.Code;

/**
 * The file {@code SEALED}, written last of all: that a generation is whole, and the little of its manifest that says
 * whether this program can read it. The manifest of a large database is too long for a command that wants one answer.
 *
 * @param manifest SHA-256 of the manifest
 * @param format of the generation
 * @param content hash of its statements
 * @param bundled hash of what shipped with the program that made it
 */
record Seal(String manifest, int format, String content, String bundled) {
    static final String FILE = "SEALED";

    /** The first format of generations whose seals say more than the sum of the manifest. */
    private static final int FIRST_FORMAT = 4;

    private static final int LINES = 4;

    void write(Path folder) throws IOException {
        Disk.replace(folder.resolve(FILE), String.join("\n", manifest, Integer.toString(format), content, bundled, ""));
    }

    /** @throws DamagedException where the generation is not sealed */
    static Seal read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            if (lines.size() == LINES) {
                return new Seal(lines.get(0), Integer.parseInt(lines.get(1)), lines.get(2), lines.get(3));
            }
            if (lines.size() == 1) {
                return earlier(lines.get(0).strip());
            }
            throw new DamagedException(file);
        } catch (NoSuchFileException | NumberFormatException e) {
            throw new DamagedException(file);
        }
    }

    /** Generations of earlier formats have the sum of the manifest alone. */
    private static Seal earlier(String manifest) {
        return new Seal(manifest, 0, "", "");
    }

    /** Whether it says of the generation what the manifest says. */
    boolean agreesWith(Manifest whole) {
        return (whole.format() < FIRST_FORMAT && equals(earlier(manifest)))
                || (format == whole.format() && content.equals(whole.content()) && bundled.equals(whole.bundled()));
    }

    /** Makes sure that this program reads such generations and that what ships with it is in this one. */
    void require(Home home) {
        if (format != Manifest.FORMAT || !bundled.equals(Edition.hash())) {
            throw home.error(Code.DATABASE_OLDER);
        }
    }
}
