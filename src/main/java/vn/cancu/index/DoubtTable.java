package vn.cancu.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntBinaryOperator;

/** Of citations that may mean several documents, or none that is known: why, and which; few citations have a row here. */
final class DoubtTable {
    static final int NONE = -1;

    /** Rows of {@link EdgeTable}, ascending. */
    private final IntColumn edge = new IntColumn();

    private final IntColumn status = new IntColumn();
    private final IntColumn reason = new IntColumn();
    /** Behind the last candidate of a row. */
    private final IntColumn end = new IntColumn();

    private final IntColumn candidates = new IntColumn();

    /** Adds to the row that is added next. */
    void candidate(int thing) {
        candidates.add(thing);
    }

    /**
     * @param edge row of the last citation
     * @param reason number in the dictionary of texts
     */
    void add(int edge, int status, int reason) {
        this.edge.add(edge);
        this.status.add(status);
        this.reason.add(reason);
        end.add(candidates.size());
    }

    /** The row of a citation; {@link #NONE} where it is known what it cites. */
    int row(int wanted) {
        int low = 0;
        int high = edge.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (edge.get(middle) == wanted) {
                return middle;
            }
            if (edge.get(middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    int status(int row) {
        return status.get(row);
    }

    int reason(int row) {
        return reason.get(row);
    }

    /** The candidates of a row, renumbered and in the order of the new numbers. */
    int[] candidates(int row, int[] rank) {
        int[] all = new int[end.get(row) - first(row)];
        for (int i = 0; i < all.length; i++) {
            all[i] = rank[candidates.get(first(row) + i)];
        }
        Arrays.sort(all);
        return all;
    }

    private int first(int row) {
        return row == 0 ? 0 : end.get(row - 1);
    }

    /** Marks the things that the doubts about a citation speak of. */
    void mark(int edge, BitSet things) {
        int row = row(edge);
        if (row != NONE) {
            things.set(status.get(row));
            for (int i = first(row); i < end.get(row); i++) {
                things.set(candidates.get(i));
            }
        }
    }

    /**
     * Compares what is doubtful about two citations.
     *
     * @param rank of things
     * @param texts compares texts of the dictionary
     */
    int compare(int a, int b, int[] rank, IntBinaryOperator texts) {
        int left = row(a);
        int right = row(b);
        if (left == NONE || right == NONE) {
            return Boolean.compare(left != NONE, right != NONE);
        }
        int order = Integer.compare(rank[status.get(left)], rank[status.get(right)]);
        if (order == 0) {
            order = texts.applyAsInt(reason.get(left), reason.get(right));
        }
        return order != 0 ? order : Arrays.compare(candidates(left, rank), candidates(right, rank));
    }
}
