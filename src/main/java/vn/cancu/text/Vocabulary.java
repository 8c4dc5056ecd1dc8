package vn.cancu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words that matter, each with a number. Look-up ignores case, the place of the tone mark ("hòa", "hoà") and
 * whether Đ was typed as Ð (U+00D0) or Ɖ (U+0189); it never drops a diacritic. Built first, then only read.
 */
public final class Vocabulary {
    /** The number of every word that is not in the vocabulary. */
    public static final int UNKNOWN = 0;

    private static final char[] LOWER = lowerTable();
    // Both ways of placing the tone on the open syllables oa, oe, uy.
    private static final String OLD = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";
    private static final String NEW = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";

    private final List<String> words = new ArrayList<>(List.of(""));
    private String[] keys = new String[1 << 12];
    private int[] ids = new int[1 << 12];
    private int used;

    /** The number of {@code word}, which is added where it is new. */
    public int add(String word) {
        String key = lower(word);
        int known = find(key, 0, key.length());
        if (known != UNKNOWN) {
            return known;
        }
        int id = words.size();
        words.add(key);
        put(key, id);
        String other = otherTone(key);
        if (!other.equals(key)) {
            put(other, id);
        }
        return id;
    }

    /** The number of the word at {@code start..end} of {@code text}, or {@link #UNKNOWN}. */
    public int find(CharSequence text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + LOWER[text.charAt(i)];
        }
        int slot = spread(hash) & (keys.length - 1);
        while (true) {
            String key = keys[slot];
            if (key == null) {
                return UNKNOWN;
            }
            if (equal(key, text, start, end)) {
                return ids[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
    }

    /** One more than the largest number. */
    public int size() {
        return words.size();
    }

    /** The word of a number, in lower case. */
    public String word(int id) {
        return words.get(id);
    }

    /** Lower case by table, Ð and Ɖ as đ. */
    public static char lower(char c) {
        return LOWER[c];
    }

    private static String lower(String word) {
        char[] chars = word.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = LOWER[chars[i]];
        }
        return new String(chars);
    }

    private static String otherTone(String key) {
        for (int i = 0; i < OLD.length(); i += 2) {
            String old = OLD.substring(i, i + 2);
            String modern = NEW.substring(i, i + 2);
            if (key.endsWith(old)) {
                return key.substring(0, key.length() - 2) + modern;
            }
            // "quý" has one spelling: after q the u belongs to the consonant.
            if (key.endsWith(modern) && !key.startsWith("q")) {
                return key.substring(0, key.length() - 2) + old;
            }
        }
        return key;
    }

    private void put(String key, int id) {
        if (++used * 3 > keys.length) {
            grow();
        }
        insert(key, id);
    }

    private void insert(String key, int id) {
        int hash = 0;
        for (int i = 0; i < key.length(); i++) {
            hash = hash * 31 + key.charAt(i);
        }
        int slot = spread(hash) & (keys.length - 1);
        while (keys[slot] != null && !keys[slot].equals(key)) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        ids[slot] = id;
    }

    private void grow() {
        String[] oldKeys = keys;
        int[] oldIds = ids;
        keys = new String[oldKeys.length * 2];
        ids = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                insert(oldKeys[i], oldIds[i]);
            }
        }
    }

    private static boolean equal(String key, CharSequence text, int start, int end) {
        if (key.length() != end - start) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) != LOWER[text.charAt(start + i)]) {
                return false;
            }
        }
        return true;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15) ^ (hash >>> 7);
    }

    private static char[] lowerTable() {
        char[] table = new char[1 << 16];
        for (int c = 0; c < table.length; c++) {
            String lower = String.valueOf((char) c).toLowerCase(Locale.ROOT);
            table[c] = lower.length() == 1 ? lower.charAt(0) : (char) c;
        }
        table['\u00D0'] = 'đ';
        table['\u00F0'] = 'đ';
        table['\u0189'] = 'đ';
        table['\u0256'] = 'đ';
        return table;
    }

    @Override
    public String toString() {
        return "Vocabulary" + Arrays.asList(words.size());
    }
}
