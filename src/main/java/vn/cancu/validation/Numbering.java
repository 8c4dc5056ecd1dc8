package vn.cancu.validation;

import java.util.Arrays;

/** Small numbers for large ones, given in the order in which they come: 0, 1, 2 … */
final class Numbering {
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private long[] keys = new long[1 << 10];
    /** One more than the small number; 0 where the place is free. */
    private int[] numbers = new int[keys.length];

    private long[] byNumber = new long[1 << 9];
    private int size;

    /** The small number, a new one where there is none yet. */
    int give(long key) {
        int slot = slot(key);
        if (numbers[slot] == 0) {
            if (size == byNumber.length) {
                grow();
                slot = slot(key);
            }
            byNumber[size] = key;
            keys[slot] = key;
            numbers[slot] = ++size;
        }
        return numbers[slot] - 1;
    }

    /** The small number; -1 where none was given. */
    int find(long key) {
        return numbers[slot(key)] - 1;
    }

    long key(int number) {
        return byNumber[number];
    }

    int size() {
        return size;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * MIX) >>> 32) & mask;
        while (numbers[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The table is at most half full. */
    private void grow() {
        byNumber = Arrays.copyOf(byNumber, 2 * byNumber.length);
        keys = new long[2 * byNumber.length];
        numbers = new int[keys.length];
        for (int i = 0; i < size; i++) {
            int slot = slot(byNumber[i]);
            keys[slot] = byNumber[i];
            numbers[slot] = i + 1;
        }
    }
}
