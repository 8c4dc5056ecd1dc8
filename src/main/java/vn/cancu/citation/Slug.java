package vn.cancu.citation;

import java.text.Normalizer;
import java.util.Locale;

/** Folds Vietnamese to the ASCII of IRIs: {@code Bộ luật} becomes {@code bo-luat}. For look-up, never for identity. */
public final class Slug {
    /** What becomes of the characters that Vietnamese is written with; 0 for all others. */
    private static final char[] FOLDED = folded();

    private Slug() {}

    /** Lower-case ASCII letters and digits, everything else one hyphen. */
    public static String of(String text) {
        StringBuilder slug = new StringBuilder(text.length());
        boolean hyphen = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i) < FOLDED.length ? FOLDED[text.charAt(i)] : 0;
            if (c == 0) {
                return ofAny(text);
            }
            if (c == '-') {
                hyphen = true;
                continue;
            }
            if (hyphen && !slug.isEmpty()) {
                slug.append('-');
            }
            hyphen = false;
            slug.append(c);
        }
        return slug.toString();
    }

    private static char[] folded() {
        char[] table = new char[0x2030];
        for (char c = 0; c < 0x80; c++) {
            table[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : '-';
        }
        for (char c = 0x2010; c <= 0x2027; c++) {
            // Dashes, quotation marks, dots.
            table[c] = '-';
        }
        String letters = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
        for (char c : letters.toCharArray()) {
            table[c] = ofAny(String.valueOf(c)).charAt(0);
            table[Character.toUpperCase(c)] = table[c];
        }
        return table;
    }

    private static String ofAny(String text) {
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
