package vn.cancu.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/** Rows of {@link TermCode}s, as many as come, in hardly more memory than they take. */
final class CodedRows {
    private static final int BLOCK_BITS = 12;
    private static final int BLOCK = 1 << BLOCK_BITS;
    /** Most answers are small, and many of those are kept: the first block grows. */
    private static final int FIRST_ROWS = 8;

    /** A quarter of a gigabyte: nobody reads such an answer, and several may be under way. */
    private static final int MOST_CELLS = 1 << 25;

    private final int width;
    private final int most;
    private final List<long[]> blocks = new ArrayList<>();
    private int size;

    /** @param width how many values a row has */
    CodedRows(int width) {
        this(width, MOST_CELLS / width);
    }

    /** @param most rows */
    CodedRows(int width, int most) {
        this.width = width;
        this.most = most;
    }

    int size() {
        return size;
    }

    /** @throws UserError ANSWER_TOO_LARGE where there are too many */
    void add(long[] row) {
        require(size + 1);
        int block = size >>> BLOCK_BITS;
        int at = (size & (BLOCK - 1)) * width;
        if (block == blocks.size()) {
            blocks.add(new long[(block == 0 ? FIRST_ROWS : BLOCK) * width]);
        } else if (at == blocks.get(block).length) {
            blocks.set(block, Arrays.copyOf(blocks.get(block), 2 * at));
        }
        System.arraycopy(row, 0, blocks.get(block), at, width);
        size++;
    }

    /** Throws as {@link #add} where so many rows are too many. */
    void require(int rows) {
        if (rows > most) {
            throw UserError.of(Code.ANSWER_TOO_LARGE, Location.NONE, most);
        }
    }

    long get(int row, int column) {
        return blocks.get(row >>> BLOCK_BITS)[(row & (BLOCK - 1)) * width + column];
    }

    /** How much memory they take. */
    long bytes() {
        return blocks.stream().mapToLong(block -> block.length).sum() * Long.BYTES;
    }
}
