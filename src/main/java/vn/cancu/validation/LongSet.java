package vn.cancu.validation;

import java.util.Arrays;

/** Numbers that are gathered first and looked up later, sorted and each once. */
final class LongSet {
    private long[] numbers = new long[1 << 10];
    private int count;
    private boolean sorted = true;

    void add(long number) {
        if (count == numbers.length) {
            sort();
            if (4L * count > 3L * numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * numbers.length);
            }
        }
        numbers[count++] = number;
        sorted = false;
    }

    private void sort() {
        if (sorted) {
            return;
        }
        Arrays.sort(numbers, 0, count);
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (left == 0 || numbers[i] != numbers[left - 1]) {
                numbers[left++] = numbers[i];
            }
        }
        count = left;
        sorted = true;
    }

    int size() {
        sort();
        return count;
    }

    /** The one at a place, in order. */
    long at(int place) {
        sort();
        return numbers[place];
    }

    /** Its place; negative where it is not there. */
    int place(long number) {
        sort();
        return Arrays.binarySearch(numbers, 0, count, number);
    }

    /** The place of the first that is not smaller. */
    int from(long number) {
        int place = place(number);
        return place < 0 ? -place - 1 : place;
    }
}
