package vn.cancu.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/**
 * Rows put into groups by counting, in the order of the groups.
 *
 * @param starts of each group its first place in {@code rows}; one more at the end
 * @param rows those of a group side by side, in the order in which they came
 */
record Groups(int[] starts, int[] rows) {
    private static final int FEW = 32;

    /**
     * @param group of a row, from 0 to before {@code groups}
     */
    static Groups of(int[] rows, int groups, IntUnaryOperator group) {
        int[] starts = new int[groups + 1];
        for (int row : rows) {
            starts[group.applyAsInt(row) + 1]++;
        }
        for (int i = 0; i < groups; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = Arrays.copyOf(starts, groups);
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[next[group.applyAsInt(row)]++] = row;
        }
        return new Groups(starts, sorted);
    }

    /** Sorts the rows within each group; most groups are small. */
    void sortWithin(IntBinaryOperator comparison) {
        for (int group = 0; group + 1 < starts.length; group++) {
            int first = starts[group];
            int last = starts[group + 1];
            if (last - first > FEW) {
                Integer[] boxed = new Integer[last - first];
                for (int i = first; i < last; i++) {
                    boxed[i - first] = rows[i];
                }
                Arrays.sort(boxed, (Comparator<Integer>) comparison::applyAsInt);
                for (int i = first; i < last; i++) {
                    rows[i] = boxed[i - first];
                }
                continue;
            }
            for (int i = first + 1; i < last; i++) {
                int row = rows[i];
                int j = i;
                while (j > first && comparison.applyAsInt(rows[j - 1], row) > 0) {
                    rows[j] = rows[j - 1];
                    j--;
                }
                rows[j] = row;
            }
        }
    }
}
