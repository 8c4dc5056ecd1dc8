package vn.cancu.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of text side by side within the width of a terminal; one below the other where the columns would be too narrow
 * to read.
 */
final class TableLayout {
    private static final String GAP = "  ";
    private static final int LEAST = 8;

    private final int width;
    private final boolean color;

    /** @param width columns of the terminal, 0 for as many as the text takes */
    TableLayout(int width, boolean color) {
        this.width = width;
        this.color = color;
    }

    /**
     * The finished text, each line ended by a line feed.
     *
     * @param rows of cells that are printable; line feeds in a cell begin a new line in it
     */
    String format(List<String> headings, List<List<String>> rows) {
        return format(headings, rows, Integer.MAX_VALUE, 0);
    }

    /**
     * The same where the last columns matter less than those before them.
     *
     * @param most columns of the terminal for each of the last, if its words allow
     * @param last how many columns are meant
     */
    String format(List<String> headings, List<List<String>> rows, int most, int last) {
        int[] natural = new int[headings.size()];
        int[] least = new int[headings.size()];
        for (int i = 0; i < natural.length; i++) {
            measure(natural, least, i, headings.get(i));
            for (List<String> row : rows) {
                measure(natural, least, i, row.get(i));
            }
        }
        for (int i = natural.length - last; i < natural.length; i++) {
            natural[i] = Math.max(least[i], Math.min(natural[i], most));
        }
        int available = width == 0 ? Integer.MAX_VALUE : width - GAP.length() * (natural.length - 1);
        if (Arrays.stream(least).map(columns -> Math.min(columns, LEAST)).sum() > available
                || available < LEAST * Math.min(natural.length, 2)) {
            return below(headings, rows);
        }
        return beside(headings, rows, shrink(natural, least, available));
    }

    private static void measure(int[] natural, int[] least, int i, String text) {
        for (String line : text.split("\n")) {
            natural[i] = Math.max(natural[i], TextWidth.of(line));
            least[i] = Math.max(least[i], TextWidth.widestWord(line));
        }
    }

    /** Line by line: what the text has below each other stays so. */
    private static List<String> wrap(String text, int width) {
        return Arrays.stream(text.split("\n"))
                .flatMap(line -> TextWidth.wrap(line, width).stream())
                .toList();
    }

    /** Takes from the widest column until all fit; whole words last as long as there is room. */
    private static int[] shrink(int[] natural, int[] least, int available) {
        int[] widths = natural.clone();
        long total = Arrays.stream(widths).asLongStream().sum();
        for (boolean wholeWords = true; total > available; ) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                int floor = wholeWords ? least[i] : Math.min(least[i], LEAST);
                if (widths[i] > floor && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                wholeWords = false;
            } else {
                widths[widest]--;
                total--;
            }
        }
        return widths;
    }

    private String beside(List<String> headings, List<List<String>> rows, int[] widths) {
        StringBuilder out = new StringBuilder();
        row(out, headings, widths, true);
        for (int i = 0; i < widths.length; i++) {
            out.append("─".repeat(widths[i])).append(i + 1 < widths.length ? GAP : "\n");
        }
        boolean previousWrapped = false;
        boolean first = true;
        for (List<String> row : rows) {
            StringBuilder lines = new StringBuilder();
            boolean wrapped = row(lines, row, widths, false) > 1;
            if (!first && (wrapped || previousWrapped)) {
                out.append('\n');
            }
            out.append(lines);
            previousWrapped = wrapped;
            first = false;
        }
        return out.toString();
    }

    private int row(StringBuilder out, List<String> cells, int[] widths, boolean heading) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = wrap(cells.get(i), Math.max(1, widths[i]));
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                List<String> lines = wrapped.get(i);
                text.append(TextWidth.padded(line < lines.size() ? lines.get(line) : "", widths[i]));
                text.append(i + 1 < widths.length ? GAP : "");
            }
            String finished = text.toString().stripTrailing();
            out.append(heading && color ? Ansi.BOLD.around(finished) : finished).append('\n');
        }
        return height;
    }

    private String below(List<String> headings, List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        int labels = headings.stream().mapToInt(TextWidth::of).max().orElse(0);
        // Long headings on a narrow terminal leave no room beside them.
        boolean above = labels + 2 > width / 2;
        String indent = " ".repeat(above ? 2 : labels + 2);
        int room = Math.max(LEAST, width - indent.length());
        for (List<String> row : rows) {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            for (int i = 0; i < row.size(); i++) {
                String heading = headings.get(i) + ":";
                String label = above ? heading : TextWidth.padded(heading, labels + 1);
                out.append(color ? Ansi.BOLD.around(label) : label)
                        .append(above ? "\n" + indent : " ")
                        .append(String.join("\n" + indent, wrap(row.get(i), room)))
                        .append('\n');
            }
        }
        return out.toString();
    }
}
