package vn.cancu.server;

import java.util.Map;

/** One line of JSON for the log: whatever a client sends, it stays one line and holds nothing that a terminal obeys. */
final class JsonLine {
    private JsonLine() {}

    /** The values are strings, numbers or booleans; each string is cut to {@code most} UTF-16 units. */
    static String of(Map<String, Object> values, int most) {
        StringBuilder line = new StringBuilder("{");
        values.forEach((name, value) -> {
            if (line.length() > 1) {
                line.append(',');
            }
            string(line, name, most);
            line.append(':');
            if (value instanceof Number || value instanceof Boolean) {
                line.append(value);
            } else {
                string(line, String.valueOf(value), most);
            }
        });
        return line.append('}').toString();
    }

    private static void string(StringBuilder line, String text, int most) {
        line.append('"');
        for (int i = 0; i < Math.min(most, text.length()); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c == '\n') {
                line.append("\\n");
            } else if (plain(c) || pair(text, i)) {
                line.append(c);
            } else {
                line.append(String.format("\\u%04x", (int) c));
            }
        }
        line.append(text.length() > most ? "…\"" : "\"");
    }

    /** No control, no line or paragraph separator, nothing that turns the direction of writing. */
    private static boolean plain(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** True where the unit is half of a whole character. */
    private static boolean pair(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                || Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
