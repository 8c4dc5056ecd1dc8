package vn.cancu.store;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.dboe.base.record.Record;

/**
 * Which term has which identifier while a database is loaded: a hash table of the hashes themselves, 24 bytes a place in
 * the heap, at most three quarters full. Ten million terms take 400 MB.
 */
final class TermTable {
    private static final int FIRST = 1 << 16;

    private long[] high = new long[FIRST];
    private long[] low = new long[FIRST];
    /** One more than the identifier; 0 where the place is free. */
    private long[] next = new long[FIRST];

    private int size;

    /** The identifier of the term with that hash; -1 where it has none yet. */
    long get(long h, long l) {
        int mask = next.length - 1;
        for (int i = (int) h & mask; next[i] != 0; i = (i + 1) & mask) {
            if (high[i] == h && low[i] == l) {
                return next[i] - 1;
            }
        }
        return -1;
    }

    /** Gives an identifier to a term that has none. */
    void put(long h, long l, long identifier) {
        if (4L * (size + 1) > 3L * next.length) {
            grow();
        }
        insert(h, l, identifier + 1);
        size++;
    }

    private void insert(long h, long l, long value) {
        int mask = next.length - 1;
        int i = (int) h & mask;
        while (next[i] != 0) {
            i = (i + 1) & mask;
        }
        high[i] = h;
        low[i] = l;
        next[i] = value;
    }

    private void grow() {
        long[] h = high;
        long[] l = low;
        long[] n = next;
        if (n.length > Integer.MAX_VALUE / 2) {
            throw new OutOfMemoryError("terms");
        }
        high = new long[2 * n.length];
        low = new long[2 * n.length];
        next = new long[2 * n.length];
        for (int i = 0; i < n.length; i++) {
            if (n[i] != 0) {
                insert(h[i], l[i], n[i]);
            }
        }
    }

    /** All terms in the order of their hashes, as a node table's index keeps them. The table is used up. */
    Iterator<Record> records() {
        int filled = 0;
        for (int i = 0; i < next.length; i++) {
            if (next[i] != 0) {
                swap(i, filled++);
            }
        }
        sort(0, filled - 1);
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < size;
            }

            @Override
            public Record next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                byte[] key = new byte[2 * Long.BYTES];
                byte[] value = new byte[Long.BYTES];
                Longs.put(key, 0, high[at]);
                Longs.put(key, Long.BYTES, low[at]);
                Longs.put(value, 0, next[at] - 1);
                at++;
                return new Record(key, value);
            }
        };
    }

    private void sort(int from, int to) {
        int first = from;
        int last = to;
        while (first < last) {
            int middle = (first + last) >>> 1;
            long h = high[middle];
            long l = low[middle];
            int i = first;
            int j = last;
            while (i <= j) {
                while (compare(i, h, l) < 0) {
                    i++;
                }
                while (compare(j, h, l) > 0) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            // The smaller side by a call, the larger by going on: the stack stays small.
            if (j - first < last - i) {
                sort(first, j);
                first = i;
            } else {
                sort(i, last);
                last = j;
            }
        }
    }

    private int compare(int i, long h, long l) {
        int order = Long.compareUnsigned(high[i], h);
        return order != 0 ? order : Long.compareUnsigned(low[i], l);
    }

    private void swap(int i, int j) {
        long h = high[i];
        high[i] = high[j];
        high[j] = h;
        long l = low[i];
        low[i] = low[j];
        low[j] = l;
        long n = next[i];
        next[i] = next[j];
        next[j] = n;
    }
}
