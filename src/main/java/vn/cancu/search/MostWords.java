package vn.cancu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.FixedBitSet;

/**
 * Ranks what has most of the words that were typed, or words spelt nearly so. What each document has is counted for 64 of
 * them at once: a sum is a column of bits, and its lowest bits lie in one row, the next ones in the next. So it takes as long
 * whether ten documents have the words or all.
 */
final class MostWords {
    /** A word whose last letters are missing or one of whose letters is wrong is half a word: a whole one counts so much. */
    private static final int WHOLE = 2;

    private static final int SHORTEST_MISSPELT = 4;
    /** Rows are worked on in pieces of so many times 64 documents, which stay in the nearest cache. */
    private static final int PIECE = 64;
    /** Bits of the sum of all weights. */
    private static final int ROWS = 11;

    private final Standing standing;
    private final int size;
    private final int least;
    private final List<Word> words = new ArrayList<>();

    /**
     * A word that was typed.
     *
     * @param alike what has it, or one spelt nearly so
     * @param exact what has it, a part of these
     * @param named whose label has it, or one spelt nearly so, a part of {@code alike}
     * @param weight of {@code alike}
     * @param more what {@code exact} adds to that
     * @param inLabel what {@code named} adds
     */
    private record Word(FixedBitSet alike, FixedBitSet exact, FixedBitSet named, int weight, int more, int inLabel) {}

    /** @param typed each word once */
    MostWords(WordSets sets, Standing standing, List<String> typed, Runnable check) throws IOException {
        this.standing = standing;
        this.size = sets.size();
        this.least = Math.max(1, typed.size() * 2 / 3);
        for (int i = 0; i < typed.size(); i++) {
            words.add(word(sets, typed.get(i), i == typed.size() - 1, check));
        }
        // As long as sums are small, few rows are carried through.
        words.sort(Comparator.comparingInt(Word::weight));
    }

    private static Word word(WordSets sets, String typed, boolean last, Runnable check) throws IOException {
        check.run();
        WordSet exact = sets.whole(Fields.WORDS, typed);
        WordSet alike = alike(sets, Fields.WORDS, typed, last, check);
        WordSet named = alike(sets, Fields.LABEL, typed, last, check);
        int weight = Math.max(1, Math.round(Weight.of(alike.count(), sets.size())));
        int whole = Math.max(weight, Math.round(WHOLE * Weight.of(exact.count(), sets.size())));
        int inLabel = (weight + 1) / WHOLE;
        return alike.count() == exact.count()
                // Nothing is only alike: added at once.
                ? new Word(alike.bits(), exact.bits(), named.bits(), whole, 0, inLabel)
                : new Word(alike.bits(), exact.bits(), named.bits(), weight, whole - weight, inLabel);
    }

    private static WordSet alike(WordSets sets, String field, String typed, boolean last, Runnable check)
            throws IOException {
        boolean letters = typed.chars().noneMatch(Character::isDigit);
        WordSet alike = letters && typed.length() >= SHORTEST_MISSPELT
                ? sets.alike(field, typed, check)
                : sets.whole(field, typed);
        // Perhaps not typed to its end yet.
        return last ? alike.or(sets.beginning(field, typed, check)) : alike;
    }

    /** @param within what is wanted at all; empty for all */
    void rank(Optional<FixedBitSet> within, Best best, Runnable check) {
        Sums counts = new Sums();
        Sums scores = new Sums();
        long[] enough = new long[PIECE];
        int length = FixedBitSet.bits2words(size);
        for (int from = 0; from < length; from += PIECE) {
            check.run();
            int to = Math.min(length, from + PIECE);
            counts.clear();
            for (Word word : words) {
                counts.add(word.alike, from, to, 1);
            }
            if (!enough(counts, from, to, within, enough)) {
                continue;
            }
            scores.clear();
            for (Word word : words) {
                scores.add(word.alike, from, to, word.weight);
                scores.add(word.exact, from, to, word.more);
                scores.add(word.named, from, to, word.inLabel);
            }
            for (int at = from; at < to; at++) {
                if (enough[at - from] != 0) {
                    offer(scores, at, at - from, enough[at - from], best);
                }
            }
        }
    }

    /** @return whether anything in this piece has enough words; {@code enough} tells what */
    private boolean enough(Sums counts, int from, int to, Optional<FixedBitSet> within, long[] enough) {
        long any = 0;
        for (int at = from; at < to; at++) {
            long have = counts.atLeast(least, at - from);
            if (within.isPresent()) {
                have &= within.get().getBits()[at];
            }
            enough[at - from] = have;
            any |= have;
        }
        return any != 0;
    }

    private void offer(Sums scores, int at, int column, long enough, Best best) {
        int last = (int) Math.max(0, best.least());
        long more = enough & scores.atLeast(last + 1, column);
        for (long left = more; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            int document = (at << 6) + bit;
            best.offer(document, scores.of(column, bit) + small(document));
        }
        for (long left = enough & ~more & scores.atLeast(last, column); left != 0; left &= left - 1) {
            int document = (at << 6) + Long.numberOfTrailingZeros(left);
            best.offer(document, last + small(document));
        }
    }

    /** Less than any word counts: of what has the same words things stand before passages, the short and the cited first. */
    private float small(int document) {
        float shortness = standing.shortness(document);
        return standing.isPassage(document) ? shortness / 3 : (1 + shortness + standing.cited(document)) / 3;
    }

    /** A sum for each document of a piece. */
    private static final class Sums {
        private final long[][] rows = new long[ROWS][PIECE];
        private final long[] carried = new long[PIECE];
        private int highest;

        void clear() {
            for (int row = 0; row < rows(); row++) {
                Arrays.fill(rows[row], 0);
            }
            highest = 0;
        }

        /** Rows that may have a bit. */
        private int rows() {
            return Integer.SIZE - Integer.numberOfLeadingZeros(highest);
        }

        void add(FixedBitSet having, int from, int to, int weight) {
            if (weight == 0 || isEmpty(having.getBits(), from, to)) {
                return;
            }
            highest += weight;
            int rows = rows();
            for (int bit = 0; weight >> bit != 0; bit++) {
                if ((weight >> bit & 1) == 1) {
                    add(this.rows[bit], having.getBits(), from, to - from, carried);
                    for (int row = bit + 1; row < rows; row++) {
                        addAndCarry(this.rows[row], carried);
                    }
                }
            }
        }

        private static void add(long[] row, long[] bits, int from, int length, long[] carried) {
            for (int i = 0; i < length; i++) {
                long bit = bits[from + i];
                carried[i] = row[i] & bit;
                row[i] ^= bit;
            }
            Arrays.fill(carried, length, PIECE, 0);
        }

        private static boolean isEmpty(long[] bits, int from, int to) {
            for (int i = from; i < to; i++) {
                if (bits[i] != 0) {
                    return false;
                }
            }
            return true;
        }

        /** So plain that the compiler makes wide instructions of it. */
        private static void addAndCarry(long[] row, long[] carried) {
            for (int i = 0; i < PIECE; i++) {
                long both = row[i] & carried[i];
                row[i] ^= carried[i];
                carried[i] = both;
            }
        }

        /** A bit for each of the 64 documents of a column whose sum is no less. */
        long atLeast(int number, int column) {
            int rows = rows();
            if (number >> rows != 0) {
                return 0;
            }
            long more = 0;
            long equal = -1;
            for (int row = rows - 1; row >= 0; row--) {
                long bits = this.rows[row][column];
                if ((number >> row & 1) == 0) {
                    more |= equal & bits;
                    equal &= ~bits;
                } else {
                    equal &= bits;
                }
            }
            return more | equal;
        }

        int of(int column, int bit) {
            int sum = 0;
            for (int row = rows() - 1; row >= 0; row--) {
                sum = sum << 1 | (int) (rows[row][column] >>> bit & 1);
            }
            return sum;
        }
    }
}
