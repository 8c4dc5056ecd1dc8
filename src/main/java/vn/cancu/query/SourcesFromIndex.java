package vn.cancu.query;

import static vn.cancu.query.IndexTerms.one;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import vn.cancu.graph.Terms;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Property;

/** Where the data comes from. */
final class SourcesFromIndex {
    private SourcesFromIndex() {}

    /** {@code nguon-nao-dang-dung}. */
    static IndexedQuestion all() {
        return new IndexedQuestion(
                List.of("source", "kind", "document", "citations", "url", "retrieved"), SourcesFromIndex::all);
    }

    private static void all(IndexTerms terms, Map<String, Node> values, Solutions solutions) {
        CitationIndex index = terms.index();
        int[] citations = new int[index.things()];
        for (int citation = 0; citation < index.citations(); citation++) {
            solutions.look();
            if (!index.isAgain(citation)) {
                citations[index.source(citation)]++;
            }
        }
        int sourceClass = index.thing(Terms.SOURCE.getURI());
        for (int source = 0; source < index.things(); source++) {
            solutions.look();
            if (index.has(source, Property.CLASS, sourceClass)) {
                solutions.addAll(new long[][] {
                    one(TermCode.thing(source)),
                    terms.relatedCodes(source, Property.SOURCE_KIND),
                    documents(terms, source),
                    one(TermCode.integer(citations[source])),
                    terms.relatedCodes(source, Property.URL),
                    terms.textCodes(source, Property.RETRIEVED, TermCode.Kind.DATE)
                });
            }
        }
    }

    /** Those that it is the text of, and those that it reports on; one unbound value where it is neither. */
    private static long[] documents(IndexTerms terms, int source) {
        long[] reported = terms.relatedCodes(source, Property.REPORTS_ON);
        if (reported[0] == TermCode.UNBOUND) {
            return terms.relatedCodes(source, Property.TEXT_OF);
        }
        return LongStream.concat(
                        LongStream.of(terms.relatedCodes(source, Property.TEXT_OF))
                                .filter(document -> document != TermCode.UNBOUND),
                        LongStream.of(reported))
                .toArray();
    }
}
