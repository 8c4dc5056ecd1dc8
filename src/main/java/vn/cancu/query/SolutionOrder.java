package vn.cancu.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts solutions into the order of their query: by one column after the other, and by the next only where those before
 * are equal, so that texts are seldom compared. Within a column values become ranks, and ranks are what is sorted.
 */
final class SolutionOrder {
    private static final int FEW = 8;

    /** From here on both cores sort. */
    private static final int MANY = 1 << 14;

    private final IndexTerms terms;
    private final CodedRows rows;
    private final List<Key> keys;
    private final Watch watch = new Watch();

    /** A column that is sorted by. */
    record Key(int column, boolean descending) {}

    private SolutionOrder(IndexTerms terms, CodedRows rows, List<Key> keys) {
        this.terms = terms;
        this.rows = rows;
        this.keys = keys;
    }

    /** The rows in their order; those that are equal stay in the order in which they came. */
    static int[] of(IndexTerms terms, CodedRows rows, List<Key> keys) {
        int[] order = IntStream.range(0, rows.size()).toArray();
        new SolutionOrder(terms, rows, keys).sort(order, 0, order.length, 0);
        return order;
    }

    private void sort(int[] order, int first, int last, int depth) {
        if (depth == keys.size() || last - first < 2) {
            return;
        }
        watch.look();
        if (last - first <= FEW) {
            sortFew(order, first, last, depth);
            return;
        }
        Key key = keys.get(depth);
        long[] ranked = ranked(order, first, last, key);
        if (ranked.length < MANY) {
            Arrays.sort(ranked);
        } else {
            Arrays.parallelSort(ranked);
        }
        int[] before = Arrays.copyOfRange(order, first, last);
        for (int i = 0; i < ranked.length; i++) {
            order[first + i] = before[(int) ranked[i]];
        }
        for (int begin = 0; begin < ranked.length; ) {
            int end = begin + 1;
            while (end < ranked.length && ranked[end] >> Integer.SIZE == ranked[begin] >> Integer.SIZE) {
                end++;
            }
            sort(order, first + begin, first + end, depth + 1);
            begin = end;
        }
    }

    private void sortFew(int[] order, int first, int last, int depth) {
        for (int i = first + 1; i < last; i++) {
            int row = order[i];
            int j = i;
            while (j > first && compare(order[j - 1], row, depth) > 0) {
                order[j] = order[j - 1];
                j--;
            }
            order[j] = row;
        }
    }

    private int compare(int row, int other, int depth) {
        for (int i = depth; i < keys.size(); i++) {
            Key key = keys.get(i);
            int order = terms.compare(rows.get(row, key.column), rows.get(other, key.column));
            if (order != 0) {
                return key.descending ? -order : order;
            }
        }
        return 0;
    }

    /** Of each row the rank of its value in the upper half, its place in the lower. */
    private long[] ranked(int[] order, int first, int last, Key key) {
        long[] codes = new long[last - first];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = rows.get(order[first + i], key.column);
        }
        int[] ranks = direct(codes).orElseGet(() -> ranks(codes));
        for (int i = 0; i < codes.length; i++) {
            int rank = ranks[i];
            codes[i] = (long) (key.descending ? ~rank : rank) << Integer.SIZE | i;
        }
        return codes;
    }

    /**
     * The ranks where they can be seen from the codes: of things that are all documents or all none, as those are numbered
     * in the order of their IRIs, and of integers.
     */
    private Optional<int[]> direct(long[] codes) {
        int[] ranks = new int[codes.length];
        boolean documents = false;
        boolean others = false;
        boolean integers = false;
        boolean unbound = false;
        for (int i = 0; i < codes.length; i++) {
            switch (TermCode.kind(codes[i])) {
                case THING -> {
                    boolean document = terms.isDocument(codes[i]);
                    documents |= document;
                    others |= !document;
                }
                case INTEGER -> integers = true;
                case UNBOUND -> unbound = true;
                default -> {
                    return Optional.empty();
                }
            }
            ranks[i] = codes[i] == TermCode.UNBOUND ? -1 : TermCode.value(codes[i]);
        }
        int kinds = (documents ? 1 : 0) + (others ? 1 : 0) + (integers ? 1 : 0);
        return kinds > 1 || (integers && unbound) ? Optional.empty() : Optional.of(ranks);
    }

    private int[] ranks(long[] codes) {
        long[] sorted = codes.clone();
        if (sorted.length < MANY) {
            Arrays.sort(sorted);
        } else {
            Arrays.parallelSort(sorted);
        }
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        long[] distinct = Arrays.copyOf(sorted, size);
        int[] ranks = terms.ranks(distinct);
        int[] all = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            all[i] = ranks[Arrays.binarySearch(distinct, codes[i])];
        }
        return all;
    }
}
