package vn.cancu.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that matter, each with a number. Look-up ignores case, the place of the tone mark ("hòa", "hoà") and
 * whether Đ was typed as Ð (U+00D0) or Ɖ (U+0189); it never drops a diacritic. Built first, then only read.
 *
 * <p>No syllable of Vietnamese has more than seven letters, and the alphabet and the digits are fewer than 128: up to {@value #LETTERS}
 * letters fit into one {@code long}, a byte each, which is the word's key. Equal keys are equal words.
 * Longer words, and those with other letters, have no key and are looked up as they are.
 */
public final class Vocabulary {
    /** The number of every word that is not in the vocabulary. */
    public static final int UNKNOWN = 0;

    /** Longest word that has a key, in letters. */
    static final int LETTERS = 8;

    private static final char[] LOWER = lowerTable();
    private static final byte[] CODES = codeTable();
    // Both ways of placing the tone on the open syllables oa, oe, uy.
    private static final String OLD = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";
    private static final String NEW = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";

    private final List<String> words = new ArrayList<>(List.of(""));

    /**
     * A key and, beside it, its word's number, by linear probing; small enough to stay in the processor's cache. No word has the
     * key 0.
     */
    private long[] table = new long[1 << 11];

    private int used;
    private final Map<String, Integer> others = new HashMap<>();

    /** The number of {@code word}, which is added where it is new. */
    public int add(String word) {
        String key = lower(word);
        int known = find(key);
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

    /** The number of {@code word}, or {@link #UNKNOWN}. */
    public int find(String word) {
        long key = key(word);
        return key != 0 ? find(key) : others.getOrDefault(lower(word), UNKNOWN);
    }

    /** The number of the word with this key, or {@link #UNKNOWN}. */
    int find(long key) {
        long[] entries = table;
        int slot = slot(key, entries.length);
        while (entries[slot] != key) {
            if (entries[slot] == 0) {
                return UNKNOWN;
            }
            slot = (slot + 2) & (entries.length - 1);
        }
        return (int) entries[slot + 1];
    }

    /** The byte that stands for a letter in keys, case folded; 0 where words with it have none. */
    static byte code(char letter) {
        return CODES[letter];
    }

    private static long key(String word) {
        long key = 0;
        for (int i = 0; i < word.length(); i++) {
            byte code = code(word.charAt(i));
            if (code == 0 || i >= LETTERS) {
                return 0;
            }
            key = key << 8 | code;
        }
        return key;
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

    private void put(String word, int id) {
        long key = key(word);
        if (key == 0) {
            others.put(word, id);
            return;
        }
        if (++used * 4 > table.length) {
            grow();
        }
        insert(key, id);
    }

    private void insert(long key, int id) {
        int slot = slot(key, table.length);
        while (table[slot] != 0 && table[slot] != key) {
            slot = (slot + 2) & (table.length - 1);
        }
        table[slot] = key;
        table[slot + 1] = id;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                insert(old[i], (int) old[i + 1]);
            }
        }
    }

    /** The upper bits of a multiplication depend on all letters (Fibonacci hashing). */
    private static int slot(long key, int length) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (length - 2);
    }

    private static char[] lowerTable() {
        char[] table = new char[1 << 16];
        for (int c = 0; c < table.length; c++) {
            char lower = Character.toLowerCase((char) c);
            // No letter of one character becomes one of several but the Turkish İ, which stays as it is.
            table[c] = c == '\u0130' ? (char) c : lower;
        }
        table['\u00D0'] = 'đ';
        table['\u00F0'] = 'đ';
        table['\u0189'] = 'đ';
        table['\u0256'] = 'đ';
        return table;
    }

    private static byte[] codeTable() {
        String alphabet = "abcdefghijklmnopqrstuvwxyz0123456789đàảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợ"
                + "ùủũúụưừửữứựỳỷỹýỵ";
        byte[] table = new byte[1 << 16];
        for (int i = 0; i < alphabet.length(); i++) {
            table[alphabet.charAt(i)] = (byte) (i + 1);
        }
        for (int c = 0; c < table.length; c++) {
            table[c] = table[LOWER[c]];
        }
        return table;
    }

    @Override
    public String toString() {
        return "Vocabulary[" + words.size() + "]";
    }
}
