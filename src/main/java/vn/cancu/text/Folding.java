package vn.cancu.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Search keys of numbers and names. Never identities: Đ and D differ there. */
public final class Folding {

    private Folding() {}

    /** Folded Latin letters, marks and punctuation by their own number; 0 for what goes, for combining marks. */
    private static final char[] TABLE = new char[0x2070];

    /** In the table, of characters that it does not know. */
    private static final char UNKNOWN = '\uffff';

    static {
        for (char c = 0; c < TABLE.length; c++) {
            boolean known = c < 0x250 || c >= 0x300 && c < 0x370 || c >= 0x1e00 && c < 0x1f00 || c >= 0x2000;
            String folded = known ? decomposed(String.valueOf(c)) : "";
            TABLE[c] = !known || folded.length() > 1 ? UNKNOWN : folded.isEmpty() ? 0 : folded.charAt(0);
        }
    }

    /** Lower case, no diacritics, đ as d. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char plain = c < TABLE.length ? TABLE[c] : UNKNOWN;
            if (plain == UNKNOWN) {
                return decomposed(text);
            }
            // The table has no other way to say that nothing is left; a NUL stays one.
            if (plain != 0 || c == 0) {
                folded.append(plain);
            }
        }
        return folded.toString();
    }

    /** The same by the rules of Unicode, letter by letter. */
    static String decomposed(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            // Nhân Dân prints NÐ-CP with the Icelandic letter.
            if (c == 'đ' || c == 'ð' || c == 'ɖ') {
                folded.append('d');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** Folded words joined by hyphens: {@code "Gia Lai"} and {@code "gia-lai"} are {@code gia-lai}. */
    public static String slug(String text) {
        return String.join("-", words(fold(text)));
    }

    /** Lower case in one Unicode form; keeps diacritics. */
    public static String lower(String text) {
        return String.join(
                "-", words(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)));
    }

    /** A number as a key that keeps Đ: {@code "09/2017/NÐ - CP"} is {@code 9-2017-NĐ-CP}. */
    public static String number(String text) {
        return join(words(Normalizer.normalize(text, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .replace('Ð', 'Đ')
                .replace('Ɖ', 'Đ')));
    }

    /** A number as a key without Đ: {@code "1191 qd ttg"} is {@code 1191-qd-ttg}. */
    public static String foldedNumber(String text) {
        return join(words(fold(text)));
    }

    private static String join(List<String> words) {
        // "09/2017/NĐ-CP" and "9/2017/NĐ-CP" are one
        if (!words.isEmpty()) {
            words.set(0, words.get(0).replaceFirst("^0+(?=\\d)", ""));
        }
        return String.join("-", words);
    }

    /** Runs of letters, digits and combining marks. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length()
                    && (Character.isLetterOrDigit(text.charAt(i))
                            || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
