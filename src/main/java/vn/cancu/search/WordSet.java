package vn.cancu.search;

import org.apache.lucene.util.FixedBitSet;

/**
 * What has a word. Others have the same: nobody may change it.
 *
 * @param bits one for each document of the index
 * @param count how many of them are set
 */
record WordSet(FixedBitSet bits, int count) {
    /** What has a word of either. */
    WordSet or(WordSet other) {
        FixedBitSet either = bits.clone();
        either.or(other.bits);
        return new WordSet(either, either.cardinality());
    }
}
