package vn.cancu.citation;

import java.text.Normalizer;
import java.util.Locale;

/** Folds Vietnamese to the ASCII of IRIs: {@code Bộ luật} becomes {@code bo-luat}. For look-up, never for identity. */
public final class Slug {
    private Slug() {}

    /** Lower-case ASCII letters and digits, everything else one hyphen. */
    public static String of(String text) {
        String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder slug = new StringBuilder(folded.length());
        boolean hyphen = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == 'đ' || c == '\u00F0' || c == '\u0256') {
                c = 'd';
            }
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (hyphen && !slug.isEmpty()) {
                    slug.append('-');
                }
                hyphen = false;
                slug.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                hyphen = true;
            }
        }
        return slug.toString();
    }
}
