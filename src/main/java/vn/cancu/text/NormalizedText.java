package vn.cancu.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as rules match it, with the way back to the text as it is. It differs from the original in this only:
 *
 * <ul>
 *   <li>letters are composed (NFC), whether their marks came decomposed or half composed ("Unicode tổ hợp");
 *   <li>characters that nobody sees are gone: soft hyphens, zero-width characters, marks of direction;
 *   <li>every kind of space character but the line ends and the tab is U+0020;
 *   <li>the look-alikes of Đ and đ (U+00D0, U+0189, U+00F0, U+0256), which some sites print, are Đ and đ.
 * </ul>
 *
 * Values are matched here and quoted from the original. Offsets are UTF-16 units in both. A text that needs none of
 * this, as most do, is its own normalized text, found out in one pass over it.
 */
public final class NormalizedText {
    /** The characters below this that need nothing are in {@link #PLAIN}; above, few are met. */
    private static final int TABLE = 0x2100;

    private static final boolean[] PLAIN = plainCharacters();

    /** Marks beyond this are not of this letter: no language needs more, and putting thousands in order takes for ever. */
    private static final int LONGEST_LETTER = 32;

    private final String text;

    /**
     * The places where original and normalized offsets part, ascending: three numbers each. The offset in the normalized
     * text; what it is in the original where a passage begins there; and where one ends there. Empty where the texts are
     * the same length throughout.
     */
    private final int[] breaks;

    private final int originalLength;

    private NormalizedText(String text, int[] breaks, int originalLength) {
        this.text = text;
        this.breaks = breaks;
        this.originalLength = originalLength;
    }

    /** The normalized form of any text, well formed or not. */
    public static NormalizedText of(String original) {
        int first = firstToChange(original);
        return first < 0
                ? new NormalizedText(original, new int[0], original.length())
                : new Builder(original).build(first);
    }

    /** The text to match on. */
    public String text() {
        return text;
    }

    /** Where in the original the character at {@code offset} of {@link #text()} begins. */
    public int original(int offset) {
        check(offset, text.length());
        int at = lastBreak(offset);
        return at < 0 ? offset : breaks[at + 1] + offset - breaks[at];
    }

    /** The passage of the original that became {@code span} of {@link #text()}, without what is unseen around it. */
    public Span original(Span span) {
        int start = original(span.start());
        if (span.length() == 0) {
            return new Span(start, start);
        }
        check(span.end(), text.length());
        int at = lastBreak(span.end());
        int end = at < 0
                ? span.end()
                : breaks[at] == span.end() ? breaks[at + 2] : breaks[at + 1] + span.end() - breaks[at];
        return new Span(start, end);
    }

    /** Where in {@link #text()} the character at {@code offset} of the original went, or the one that follows it. */
    public int normalized(int offset) {
        check(offset, originalLength);
        int low = 0;
        int high = breaks.length / 3;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (breaks[middle * 3 + 1] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int at = low - 1;
        // Breaks inside a letter that is still several characters: what came before it is meant.
        while (at >= 0 && breaks[at * 3 + 2] > breaks[at * 3 + 1]) {
            at--;
        }
        int next = low < breaks.length / 3 ? breaks[low * 3] : text.length();
        return at < 0 ? Math.min(offset, next) : Math.min(breaks[at * 3] + offset - breaks[at * 3 + 1], next);
    }

    @Override
    public String toString() {
        return text;
    }

    private static void check(int offset, int length) {
        if (offset < 0 || offset > length) {
            throw new IndexOutOfBoundsException("offset " + offset + " of " + length);
        }
    }

    /** The index in {@link #breaks} of the last one at or before {@code offset}, or negative. */
    private int lastBreak(int offset) {
        int low = 0;
        int high = breaks.length / 3;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (breaks[middle * 3] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (low - 1) * 3;
    }

    private static int firstToChange(String text) {
        boolean[] plain = PLAIN;
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c < TABLE ? !plain[c] : !isPlainBeyondTable(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPlain(char c) {
        return c < TABLE ? PLAIN[c] : isPlainBeyondTable(c);
    }

    /** Bullets of symbol fonts, arrows, shapes, Chinese and Korean; the others are looked at one by one. */
    private static boolean isPlainBeyondTable(char c) {
        return (c >= 0x2500 && c < 0x2900)
                || (c >= 0x4E00 && c < 0xA000)
                || (c >= 0xAC00 && c < 0xD7A4)
                || (c >= 0xE000 && c < 0xF900);
    }

    private static boolean[] plainCharacters() {
        boolean[] plain = new boolean[TABLE];
        for (char c = 0; c < TABLE; c++) {
            plain[c] = startsLetter(c)
                    && folded(c) == c
                    && !isUnseen(c)
                    && Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFC);
        }
        return plain;
    }

    /** Whether {@code c} never joins with the character before it. */
    private static boolean startsLetter(char c) {
        int type = Character.getType(c);
        return type != Character.NON_SPACING_MARK
                && type != Character.COMBINING_SPACING_MARK
                && type != Character.ENCLOSING_MARK
                && !Character.isLowSurrogate(c)
                // Vowels and finals of Hangul join without being marks.
                && !(c >= 0x1160 && c <= 0x11FF)
                && !(c >= 0xD7B0 && c <= 0xD7FF);
    }

    private static boolean isUnseen(char c) {
        return c == 0x00AD
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2069)
                || c == 0x034F
                || c == 0x061C
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFEFF;
    }

    private static char folded(char c) {
        return switch (c) {
            case '\u00D0', '\u0189' -> 'Đ';
            case '\u00F0', '\u0256' -> 'đ';
            default -> c > ' ' && Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c;
        };
    }

    private static final class Builder {
        private final String original;
        private final StringBuilder out;
        private int[] breaks = new int[96];
        private int size;

        Builder(String original) {
            this.original = original;
            this.out = new StringBuilder(original.length());
        }

        NormalizedText build(int firstToChange) {
            int length = original.length();
            // The letter before a mark belongs to what is to be composed.
            int i = Math.max(0, firstToChange - 1);
            out.append(original, 0, i);
            while (i < length) {
                int run = i;
                while (run < length && isPlain(original.charAt(run))) {
                    run++;
                }
                // The last of the run stays behind: marks may follow it.
                if (run == length) {
                    out.append(original, i, run);
                    break;
                }
                if (run - 1 > i) {
                    out.append(original, i, run - 1);
                    i = run - 1;
                }
                i = letter(i);
            }
            return new NormalizedText(out.toString(), Arrays.copyOf(breaks, size), length);
        }

        /** Takes the letter that begins at {@code from}, or the unseen there; returns where the next begins. */
        private int letter(int from) {
            int length = original.length();
            int to = from + 1;
            if (isUnseen(original.charAt(from))) {
                while (to < length && isUnseen(original.charAt(to))) {
                    to++;
                }
                mark(out.length(), to, from);
                return to;
            }
            int end = to;
            int limit = Math.min(length, from + LONGEST_LETTER);
            boolean unseen = false;
            while (to < limit) {
                char c = original.charAt(to);
                if (isUnseen(c)) {
                    unseen = true;
                } else if (startsLetter(c)) {
                    break;
                } else {
                    end = to + 1;
                }
                to++;
            }
            if (end == from + 1) {
                char c = folded(original.charAt(from));
                if (isPlain(c)) {
                    out.append(c);
                    return end;
                }
            }
            int before = out.length();
            out.append(Normalizer.normalize(letters(from, end, unseen), Normalizer.Form.NFC));
            int made = out.length() - before;
            if (made != end - from) {
                for (int k = 1; k < made; k++) {
                    mark(before + k, from, end);
                }
                mark(out.length(), end, end);
            }
            return end;
        }

        private String letters(int from, int end, boolean unseen) {
            StringBuilder letters = new StringBuilder(end - from);
            for (int i = from; i < end; i++) {
                char c = original.charAt(i);
                if (!unseen || !isUnseen(c)) {
                    letters.append(folded(c));
                }
            }
            return letters.toString();
        }

        private void mark(int offset, int asStart, int asEnd) {
            if (size > 0 && breaks[size - 3] == offset) {
                // Unseen characters right after a letter: a passage ends before them, the next begins after them.
                breaks[size - 2] = asStart;
                return;
            }
            if (size == breaks.length) {
                breaks = Arrays.copyOf(breaks, size * 2);
            }
            breaks[size++] = offset;
            breaks[size++] = asStart;
            breaks[size++] = asEnd;
        }
    }
}
