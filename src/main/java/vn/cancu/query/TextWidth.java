package vn.cancu.query;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes, and its wrapping. */
final class TextWidth {

    private TextWidth() {}

    /**
     * Columns: none for combining marks (decomposed Vietnamese) and {@link Ansi} codes, two for wide East Asian
     * characters.
     */
    static int of(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); ) {
            int end = Ansi.end(text, i);
            if (end == i) {
                int c = text.codePointAt(i);
                columns += of(c);
                end = i + Character.charCount(c);
            }
            i = end;
        }
        return columns;
    }

    static int of(int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL:
                return 0;
            default:
                return wide(codePoint) ? 2 : 1;
        }
    }

    /** Unicode Standard Annex 11, in blocks. */
    private static boolean wide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x1F300 && c <= 0x1FAFF)
                        || (c >= 0x20000 && c <= 0x3FFFD));
    }

    /**
     * The text on one line and without what could steer a terminal: white space as single spaces, other control and
     * direction-changing characters left out.
     */
    static String printable(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }

    /** Lines of at most {@code width} columns, broken at spaces, inside a word only where it is too long. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ")) {
            int length = of(word);
            if (used > 0 && used + 1 + length > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            if (used + length <= width) {
                line.append(word);
                used += length;
                continue;
            }
            for (int i = 0; i < word.length(); ) {
                int code = Ansi.end(word, i);
                line.append(word, i, code);
                i = code;
                if (i == word.length()) {
                    break;
                }
                int c = word.codePointAt(i);
                int columns = of(c);
                if (used > 0 && used + columns > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(c);
                used += columns;
                i += Character.charCount(c);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Followed by spaces up to {@code width} columns. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** The widest word. */
    static int widestWord(String text) {
        int widest = 0;
        for (String word : text.split(" ")) {
            widest = Math.max(widest, of(word));
        }
        return widest;
    }
}
