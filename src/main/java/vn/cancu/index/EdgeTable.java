package vn.cancu.index;

import java.util.Arrays;

/** Citations in the order in which they come, as columns. */
final class EdgeTable {
    private static final int DROPPED = -1;

    private final IntColumn from = new IntColumn();
    private final IntColumn to = new IntColumn();
    private final IntColumn marks = new IntColumn();
    private final IntColumn source = new IntColumn();
    private final IntColumn start = new IntColumn();
    private final IntColumn end = new IntColumn();
    private final IntColumn quote = new IntColumn();
    private final IntColumn section = new IntColumn();

    /**
     * @param quote address in the heap
     * @param section number in the dictionary of texts
     */
    void add(int from, int to, int marks, int source, int start, int end, int quote, int section) {
        this.from.add(from);
        this.to.add(to);
        this.marks.add(marks);
        this.source.add(source);
        this.start.add(start);
        this.end.add(end);
        this.quote.add(quote);
        this.section.add(section);
    }

    int size() {
        return source.size();
    }

    /** Drops those whose quotes stand in a source. */
    void drop(int gone) {
        for (int row = 0; row < source.size(); row++) {
            if (source.get(row) == gone) {
                source.set(row, DROPPED);
            }
        }
    }

    /** The rows that are not dropped. */
    int[] rows() {
        int[] rows = new int[source.size()];
        int kept = 0;
        for (int row = 0; row < rows.length; row++) {
            if (source.get(row) != DROPPED) {
                rows[kept++] = row;
            }
        }
        return Arrays.copyOf(rows, kept);
    }

    int from(int row) {
        return from.get(row);
    }

    int to(int row) {
        return to.get(row);
    }

    int marks(int row) {
        return marks.get(row);
    }

    int source(int row) {
        return source.get(row);
    }

    int start(int row) {
        return start.get(row);
    }

    int end(int row) {
        return end.get(row);
    }

    int quote(int row) {
        return quote.get(row);
    }

    int section(int row) {
        return section.get(row);
    }
}
