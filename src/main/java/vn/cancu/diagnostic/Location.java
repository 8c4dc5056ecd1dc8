package vn.cancu.diagnostic;

/**
 * Where a diagnostic points.
 *
 * @param file the file or source as the user named it, empty where there is none
 * @param start offset of the first UTF-16 unit, or -1 where the whole file is meant
 * @param end offset after the last UTF-16 unit, or -1
 * @param line line of {@code start}, from 1, or 0 where unknown
 * @param column column of {@code start}, from 1, or 0 where unknown
 */
public record Location(String file, int start, int end, int line, int column) {

    /** No place at all. */
    public static final Location NONE = new Location("", -1, -1, 0, 0);

    /** A whole file. */
    public static Location of(String file) {
        return new Location(file, -1, -1, 0, 0);
    }

    /** A passage of a file; line and column are counted in {@code text}. */
    public static Location of(String file, String text, int start, int end) {
        int line = 1;
        int lineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < start; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return new Location(file, start, end, line, start - lineStart + 1);
    }

    /** {@code file:line:column}, {@code file}, or empty. */
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ":" + column : file;
    }
}
