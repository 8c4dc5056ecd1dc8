package vn.cancu.dossier;

import java.util.Comparator;

/**
 * A quote with the words around it. Its IRI is its stable address.
 *
 * @param iri of the evidence: {@code …/nguon/0123456789abcdef#evidence-719-784}
 * @param exact the words themselves, as they stand in the source
 * @param prefix what stands before them; may be empty
 * @param suffix what stands after them; may be empty
 * @param source IRI of the source
 * @param sourceLabel the source's file name
 * @param start of the first character, in Unicode code points from 0
 * @param end after the last character
 */
public record Quotation(
        String iri, String exact, String prefix, String suffix, String source, String sourceLabel, int start, int end) {

    /** Source by source, in the order of the text. */
    public static final Comparator<Quotation> ORDER = Comparator.comparing(Quotation::source)
            .thenComparingInt(Quotation::start)
            .thenComparingInt(Quotation::end);
}
