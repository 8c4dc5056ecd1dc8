package vn.cancu.index;

import java.util.Arrays;

/** Integers in a row that grows. */
final class IntColumn {
    private static final int LEAST = 1024;

    private int[] cells = new int[LEAST];
    private int size;

    int size() {
        return size;
    }

    int get(int i) {
        return cells[i];
    }

    void set(int i, int value) {
        cells[i] = value;
    }

    void add(int value) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, Math.addExact(size, Math.max(LEAST, size >> 1)));
        }
        cells[size++] = value;
    }
}
