package vn.cancu.index;

/** Sorts texts that are all different by their bytes: quicksort by one byte after the other, since IRIs begin alike. */
final class TextOrder {
    private static final int FEW = 12;

    private final TextHeap heap;
    private final Dictionary dictionary;
    private final int[] numbers;

    private TextOrder(TextHeap heap, Dictionary dictionary, int[] numbers) {
        this.heap = heap;
        this.dictionary = dictionary;
        this.numbers = numbers;
    }

    /** Sorts numbers of a dictionary by their texts. */
    static void sort(TextHeap heap, Dictionary dictionary, int[] numbers) {
        new TextOrder(heap, dictionary, numbers).sort(0, numbers.length, 0);
    }

    /** Sorts those from {@code first} to before {@code last}, whose texts are alike up to {@code depth}. */
    private void sort(int first, int last, int depth) {
        int low = first;
        int high = last;
        int index = depth;
        while (high - low > FEW) {
            int pivot = median(byteAt(low, index), byteAt((low + high) >>> 1, index), byteAt(high - 1, index));
            int less = low;
            int more = high;
            for (int i = low; i < more; ) {
                int b = byteAt(i, index);
                if (b < pivot) {
                    swap(less++, i++);
                } else if (b > pivot) {
                    swap(i, --more);
                } else {
                    i++;
                }
            }
            // Only the largest of the three goes on in the loop, so that the stack stays low.
            int equal = pivot < 0 ? 0 : more - less;
            if (equal >= less - low && equal >= high - more) {
                sort(low, less, index);
                sort(more, high, index);
                low = less;
                high = more;
                index++;
            } else {
                if (pivot >= 0) {
                    sort(less, more, index + 1);
                }
                if (less - low > high - more) {
                    sort(more, high, index);
                    high = less;
                } else {
                    sort(low, less, index);
                    low = more;
                }
            }
        }
        for (int i = low + 1; i < high; i++) {
            int number = numbers[i];
            int j = i;
            while (j > low && heap.compare(dictionary.address(numbers[j - 1]), dictionary.address(number)) > 0) {
                numbers[j] = numbers[j - 1];
                j--;
            }
            numbers[j] = number;
        }
    }

    private int byteAt(int i, int index) {
        int address = dictionary.address(numbers[i]);
        return heap.at(address, heap.length(address), index);
    }

    private void swap(int i, int j) {
        int number = numbers[i];
        numbers[i] = numbers[j];
        numbers[j] = number;
    }

    private static int median(int a, int b, int c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
