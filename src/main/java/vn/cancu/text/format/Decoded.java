package vn.cancu.text.format;

import java.util.List;
import vn.cancu.diagnostic.Diagnostic;

/**
 * The text that bytes hold.
 *
 * @param format {@code txt}, {@code md}, {@code html}, {@code docx}, {@code doc} or {@code pdf}
 * @param encoding of the characters, empty where the format settles it
 * @param recognised whether the text comes from images of pages
 * @param text never blank
 * @param diagnostics what is to be said of the reading; their offsets count in {@code text}
 */
public record Decoded(String format, String encoding, boolean recognised, String text, List<Diagnostic> diagnostics) {

    public Decoded {
        diagnostics = List.copyOf(diagnostics);
    }
}
