package vn.cancu.query;

import java.util.ArrayList;
import java.util.List;

/** Rows of {@link TermCode}s, as many as come. */
final class CodedRows {
    private static final int BLOCK_BITS = 12;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final int width;
    private final List<long[]> blocks = new ArrayList<>();
    private int size;

    /** @param width how many values a row has */
    CodedRows(int width) {
        this.width = width;
    }

    int size() {
        return size;
    }

    void add(long[] row) {
        if (size == blocks.size() << BLOCK_BITS) {
            blocks.add(new long[width << BLOCK_BITS]);
        }
        System.arraycopy(row, 0, blocks.get(size >>> BLOCK_BITS), (size & (BLOCK - 1)) * width, width);
        size++;
    }

    long get(int row, int column) {
        return blocks.get(row >>> BLOCK_BITS)[(row & (BLOCK - 1)) * width + column];
    }
}
