package vn.cancu.text.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the automatic numbers of a document of Word as Word does, paragraph by paragraph. */
final class ListNumbering {
    static final int LEVELS = 9;

    /** How a number is written. */
    enum Style {
        DECIMAL,
        TWO_DIGITS,
        UPPER_ROMAN,
        LOWER_ROMAN,
        UPPER_LETTER,
        LOWER_LETTER,
        NONE;

        String write(int number) {
            return switch (this) {
                case DECIMAL -> String.valueOf(number);
                case TWO_DIGITS -> number < 10 ? "0" + number : String.valueOf(number);
                case UPPER_ROMAN -> ListNumber.upper(ListNumber.roman(number));
                case LOWER_ROMAN -> ListNumber.roman(number);
                case UPPER_LETTER -> ListNumber.upper(ListNumber.repeatedLetter(number));
                case LOWER_LETTER -> ListNumber.repeatedLetter(number);
                case NONE -> "";
            };
        }
    }

    /**
     * One level of a list.
     *
     * @param pattern the label, with the character n (0 to 8) where the number of level n stands
     * @param start the first number
     * @param restartAfter the deepest level that makes this one begin again: usually the one above, -1 for none
     * @param legal whether all numbers are written in Arabic digits here
     * @param separator what stands between label and text
     */
    record Level(Style style, String pattern, int start, int restartAfter, boolean legal, String separator) {}

    private static final class Counters {
        final int[] values = new int[LEVELS];
        final boolean[] running = new boolean[LEVELS];
    }

    private final Map<Object, Counters> lists = new HashMap<>();

    /** Makes the next number of {@code level} in {@code list} the one given. */
    void restart(Object list, int level, int number) {
        Counters counters = lists.computeIfAbsent(list, key -> new Counters());
        counters.values[level] = number - 1;
        counters.running[level] = true;
    }

    /**
     * The label of the next paragraph of a list, with what separates it from the text.
     *
     * @param list what the numbers are counted by
     * @param levels at least {@code level + 1} of them
     */
    String next(Object list, int level, List<Level> levels) {
        Counters counters = lists.computeIfAbsent(list, key -> new Counters());
        Level own = levels.get(level);
        counters.values[level] = counters.running[level] ? counters.values[level] + 1 : own.start();
        counters.running[level] = true;
        for (int deeper = level + 1; deeper < levels.size(); deeper++) {
            if (level <= levels.get(deeper).restartAfter()) {
                counters.running[deeper] = false;
            }
        }
        StringBuilder label = new StringBuilder();
        String pattern = own.pattern();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c >= LEVELS) {
                label.append(c);
            } else if (c < levels.size()) {
                Level shown = levels.get(c);
                int number = counters.running[c] ? counters.values[c] : shown.start();
                boolean arabic = own.legal() && shown.style() != Style.NONE;
                label.append(arabic ? String.valueOf(number) : shown.style().write(number));
            }
        }
        return label.isEmpty() ? "" : label + own.separator();
    }

    /** A bullet as text: those of symbol fonts are private characters or stand in place of letters. */
    static String bullet(String text, String font) {
        if (text.isEmpty()) {
            return "";
        }
        char c = text.charAt(0);
        boolean symbols = font.startsWith("Wingdings") || font.startsWith("Webdings") || font.equals("Symbol");
        char meant = c >= 0xF000 && c <= 0xF0FF ? (char) (c - 0xF000) : c;
        if (symbols || meant != c) {
            return meant == '-' || meant == '+' ? String.valueOf(meant) : "•";
        }
        return c == 'o' && font.startsWith("Courier") ? "◦" : text;
    }
}
