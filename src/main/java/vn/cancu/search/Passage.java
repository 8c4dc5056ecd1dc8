package vn.cancu.search;

/**
 * A quoted piece of a source.
 *
 * @param iri of the evidence
 * @param text as it stands in the source
 * @param source IRI of the source
 * @param document IRI of the document whose text the source is, or on which it reports; empty where that is not known
 * @param start offset in the source, in code points
 * @param end offset in the source, in code points, exclusive
 */
public record Passage(String iri, String text, String source, String document, int start, int end) {
    public Passage {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("passage " + start + ".." + end);
        }
    }
}
