package vn.cancu.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared, and as they appear in IRIs. */
final class Words {
    private static final int LONGEST_SLUG = 60;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    private Words() {}

    /** One line: runs of white space, line breaks and no-break spaces among them, become one space. */
    static String line(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** The form in which two spellings of one name are equal: composed, one line, lower case. */
    static String key(String name) {
        return line(Normalizer.normalize(name, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    }

    /** With a capital first letter. */
    static String capitalized(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /**
     * The last part of the IRI of something known by a name that no authority lists: the name without marks, which a
     * person can read, and a hash of the name as it is, since "Đề án" and "Dự án" must never meet.
     */
    static String slug(String name) {
        String composed = line(Normalizer.normalize(name, Normalizer.Form.NFC));
        String plain = Normalizer.normalize(composed, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        plain = plain.substring(0, Math.min(plain.length(), LONGEST_SLUG)).replaceAll("^-|-$", "");
        return "~" + plain + "-" + hash(composed);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
