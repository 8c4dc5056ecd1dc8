package vn.cancu.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;

/** Ranks what has all the words that were typed, or a number or name that stands among them as a whole. */
final class AllWords {
    /** So much a word counts that stands anywhere among the names and titles of a thing. */
    private static final float SOMEWHERE = 0.5f;

    private static final float IN_LABEL = 2;
    private static final float CITED = 3;
    /** Where the words tell little, what many cite is not to stand before what is called so. */
    private static final float CITED_SHARE = 0.2f;

    private static final int STEP = 1024;

    private final Standing standing;
    private final FixedBitSet[] labels;
    /** A word that half of all titles have may be the name of a province: what it tells among labels is another thing. */
    private final float[] inLabels;

    private final float whole;
    private final float wholeLabel;

    /** @param typed each word once */
    AllWords(WordSets sets, Standing standing, List<String> typed) throws IOException {
        this.standing = standing;
        this.labels = new FixedBitSet[typed.size()];
        this.inLabels = new float[typed.size()];
        float sum = 0;
        float labelSum = 0;
        for (int i = 0; i < inLabels.length; i++) {
            WordSet label = sets.whole(Fields.LABEL, typed.get(i));
            labels[i] = label.bits();
            inLabels[i] = Weight.of(label.count(), standing.things());
            labelSum += inLabels[i];
            sum += Weight.of(sets.whole(Fields.WORDS, typed.get(i)).count(), sets.size());
        }
        this.whole = sum;
        this.wholeLabel = labelSum;
    }

    /**
     * Offers them.
     *
     * @param fitting what has all the words
     * @param keyed what has a whole name or number among them, and what that counts
     */
    void rank(FixedBitSet fitting, Map<Integer, Float> keyed, Best best, Runnable check) {
        keyed.forEach((document, bonus) ->
                best.offer(document, bonus + (fitting.get(document) ? score(document) : often(document))));
        long[] bits = fitting.getBits();
        for (int i = 0; i < bits.length; i++) {
            if (i % STEP == 0) {
                check.run();
            }
            // Once things enough are found, passages are no more looked at.
            boolean alsoPassages = whole > best.least();
            for (long left = alsoPassages ? bits[i] : standing.things(i, bits[i]); left != 0; left &= left - 1) {
                int document = (i << 6) + Long.numberOfTrailingZeros(left);
                if (most(document) > best.least() && !keyed.containsKey(document)) {
                    best.offer(document, score(document));
                }
            }
        }
    }

    private float often(int document) {
        return standing.isPassage(document) ? 0 : CITED * standing.cited(document);
    }

    /** No less than {@link #score}, and sooner known. */
    private float most(int document) {
        float shortness = standing.shortness(document);
        return standing.isPassage(document) ? whole * shortness : thing(document, wholeLabel * shortness);
    }

    private float score(int document) {
        float shortness = standing.shortness(document);
        if (standing.isPassage(document)) {
            return whole * shortness;
        }
        float inLabel = 0;
        for (int i = 0; i < inLabels.length; i++) {
            inLabel += labels[i].get(document) ? inLabels[i] : 0;
        }
        return thing(document, inLabel * shortness);
    }

    private float thing(int document, float label) {
        float words = whole * SOMEWHERE + IN_LABEL * label;
        return words + Math.min(CITED, CITED_SHARE * words) * standing.cited(document);
    }
}
