package vn.cancu.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * What raises or lowers a thing or passage whatever was typed: a short name or passage says with few words what a long one
 * says among others, and a document that many cite is rather meant than one that none does.
 */
final class Standing {
    /** As in BM25, whose measure of length this is. */
    private static final float SATURATION = 1.2f;

    private static final float BY_LENGTH = 0.75f;

    /** A byte stands for a number as Lucene writes it: exact to 40, then by its first bits. */
    private static final int BYTES = 256;

    private static final int CITED_MUCH = 20;

    private final FixedBitSet passages;
    private final byte[] lengths;
    private final byte[] cited;
    private final int things;
    private final float[] shortName = new float[BYTES];
    private final float[] shortPassage = new float[BYTES];
    private final float[] citedOften = new float[BYTES];

    private Standing(FixedBitSet passages, byte[] lengths, byte[] cited) {
        this.passages = passages;
        this.lengths = lengths;
        this.cited = cited;
        this.things = lengths.length - passages.cardinality();
    }

    /** @param passages which documents of the index are passages; the others are things */
    static Standing of(LeafReader reader, FixedBitSet passages) throws IOException {
        Standing standing = new Standing(passages, new byte[reader.maxDoc()], new byte[reader.maxDoc()]);
        float names = standing.lengths(reader.getNormValues(Fields.LABEL), false);
        float texts = standing.lengths(reader.getNormValues(Fields.WORDS), true);
        NumericDocValues counts = reader.getNumericDocValues(Fields.CITED);
        while (counts != null && counts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            standing.cited[counts.docID()] = SmallFloat.intToByte4((int) counts.longValue());
        }
        for (int i = 0; i < BYTES; i++) {
            int number = SmallFloat.byte4ToInt((byte) i);
            standing.shortName[i] = shortness(number, names);
            standing.shortPassage[i] = shortness(number, texts);
            standing.citedOften[i] = (float) number / (number + CITED_MUCH);
        }
        return standing;
    }

    /** @return the average */
    private float lengths(@Nullable NumericDocValues norms, boolean ofPassages) throws IOException {
        long sum = 0;
        int count = 0;
        while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (passages.get(norms.docID()) == ofPassages) {
                lengths[norms.docID()] = (byte) norms.longValue();
                sum += SmallFloat.byte4ToInt((byte) norms.longValue());
                count++;
            }
        }
        return (float) Math.max(1, sum) / Math.max(1, count);
    }

    private static float shortness(int length, float average) {
        return 1 / (1 + SATURATION * (1 - BY_LENGTH + BY_LENGTH * length / average));
    }

    /** How many things there are. */
    int things() {
        return things;
    }

    /** Of 64 documents those that are things. */
    long things(int at, long bits) {
        return bits & ~passages.getBits()[at];
    }

    boolean isPassage(int document) {
        return passages.get(document);
    }

    /** Between 0, for what is endless, and 1, for what has no words; at the average length less than a half. */
    float shortness(int document) {
        return (passages.get(document) ? shortPassage : shortName)[lengths[document] & 0xff];
    }

    /** Between 0, for what nobody cites, and 1; at {@value #CITED_MUCH} citations a half. */
    float cited(int document) {
        return citedOften[cited[document] & 0xff];
    }
}
