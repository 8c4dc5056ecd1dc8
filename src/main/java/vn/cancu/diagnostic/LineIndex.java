package vn.cancu.diagnostic;

import java.util.Arrays;

/** Where the lines of a text begin: places many diagnostics of one text without counting its lines for each. */
public final class LineIndex {
    private final String file;
    private final int[] starts;

    private LineIndex(String file, int[] starts) {
        this.file = file;
        this.starts = starts;
    }

    /**
     * @param file as the user named it
     * @param text its whole text; lines end with a line feed
     */
    public static LineIndex of(String file, String text) {
        int[] starts = new int[64];
        int lines = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, lines * 2);
            }
            starts[lines++] = i + 1;
        }
        return new LineIndex(file, Arrays.copyOf(starts, lines));
    }

    /** The same as {@link Location#of(String, String, int, int)}, in the time of a binary search. */
    public Location at(int start, int end) {
        int found = Arrays.binarySearch(starts, start);
        int line = found >= 0 ? found : -found - 2;
        return new Location(file, start, end, line + 1, start - starts[line] + 1);
    }
}
