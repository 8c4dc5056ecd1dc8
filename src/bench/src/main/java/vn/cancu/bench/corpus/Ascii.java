package vn.cancu.bench.corpus;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese words in the letters of an IRI. */
public final class Ascii {
    private Ascii() {}

    /** {@code Đức Cơ} as {@code duc-co}. */
    public static String slug(String words) {
        return Normalizer.normalize(words.replace('Đ', 'D').replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
