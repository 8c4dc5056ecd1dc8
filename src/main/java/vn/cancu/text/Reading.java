package vn.cancu.text;

import java.util.List;
import vn.cancu.diagnostic.Diagnostic;

/**
 * How a source's bytes became text.
 *
 * @param format {@code txt}, {@code md}, {@code html}, {@code docx}, {@code doc} or {@code pdf}, by what the bytes are
 * @param encoding what the characters were written in, such as {@code UTF-8} or {@code TCVN3}; empty where the format
 *     settles it
 * @param recognised whether the text was recognised from images of pages and may hold errors of recognition
 * @param diagnostics what the user should know of the reading
 */
public record Reading(String format, String encoding, boolean recognised, List<Diagnostic> diagnostics) {

    /** A plain UTF-8 text with nothing to remark. */
    public static final Reading PLAIN = new Reading("txt", "UTF-8", false, List.of());

    public Reading {
        diagnostics = List.copyOf(diagnostics);
    }
}
