package vn.cancu.text.format;

import java.util.List;

/**
 * Writes the text of a format that knows paragraphs: each is one line, an empty line between two; a row of a table is a
 * line {@code | cell | cell |}. White space is one space, at the ends of lines none; characters that no text may hold are
 * dropped.
 */
final class StructuredText {
    private final StringBuilder out = new StringBuilder();
    private String marker = "";
    private int pendingBreaks;
    private boolean pendingSpace;
    private boolean rows;

    /** Adds to the paragraph that is being written; white space of any length is a space. */
    void text(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || (c >= '\t' && c <= '\r')) {
                pendingSpace = true;
            } else if (isText(text, i) && begin(c)) {
                out.append(c);
            }
        }
    }

    /** What stands before the first text to come, such as a list's number, unless the paragraph ends before. */
    void marker(String mark) {
        marker = mark;
    }

    /** Ends the line, not the paragraph. */
    void lineBreak() {
        pendingBreaks++;
        pendingSpace = false;
    }

    /** Ends the paragraph. */
    void paragraph() {
        pendingBreaks = 2;
        pendingSpace = false;
    }

    /** Adds a row of a table; rows follow each other line by line. */
    void row(List<String> cells) {
        if (!out.isEmpty()) {
            trim();
            int end = out.length();
            boolean afterRow = out.charAt(end - 1) == '|' && out.charAt(out.lastIndexOf("\n") + 1) == '|';
            out.append(afterRow ? "\n" : "\n\n");
        }
        rows = true;
        out.append('|');
        for (String cell : cells) {
            String line = oneLine(cell);
            out.append(' ').append(line).append(line.isEmpty() ? "|" : " |");
        }
        marker = "";
        paragraph();
    }

    /** Adds text as it is, its lines kept. */
    void lines(String text) {
        for (String line : text.split("\\R")) {
            if (line.isBlank()) {
                paragraph();
            } else {
                text(line);
                lineBreak();
            }
        }
        paragraph();
    }

    /** Whether a row of a table was written. */
    boolean holdsRows() {
        return rows;
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    /** All that was written, a line end at its end. */
    @Override
    public String toString() {
        trim();
        return out.isEmpty() ? "" : out + "\n";
    }

    /** Writes what is due before {@code first}; false where {@code first} itself is not to be written. */
    private boolean begin(char first) {
        if (pendingBreaks > 0 || out.isEmpty()) {
            // A line does not begin with the space that indents it.
            if (isBlank(first)) {
                return false;
            }
            trim();
            if (!out.isEmpty()) {
                out.append(pendingBreaks > 1 ? "\n\n" : "\n");
            }
            out.append(marker);
            marker = "";
            pendingBreaks = 0;
            pendingSpace = false;
        } else if (pendingSpace) {
            out.append(' ');
            pendingSpace = false;
        }
        return true;
    }

    private void trim() {
        int end = out.length();
        while (end > 0 && isBlank(out.charAt(end - 1))) {
            end--;
        }
        out.setLength(end);
    }

    /** {@code text} without line ends, and without white space around it. */
    static String oneLine(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end).replaceAll("\\s+", " ");
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
    }

    private static boolean isText(CharSequence text, int at) {
        char c = text.charAt(at);
        if (c < ' ' || c == 0x7F || c == 0xFFFE || c == 0xFFFF) {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        return !Character.isLowSurrogate(c) || (at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
