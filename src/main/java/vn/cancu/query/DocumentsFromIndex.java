package vn.cancu.query;

import static vn.cancu.query.IndexTerms.one;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Node;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Property;

/** Documents by date, those of an agency, and how many each agency issued. */
final class DocumentsFromIndex {
    private DocumentsFromIndex() {}

    /** {@code van-ban-theo-thoi-gian}. */
    static IndexedQuestion byDate() {
        return new IndexedQuestion(
                List.of("date", "document", "type", "issuer", "province", "title"), DocumentsFromIndex::byDate);
    }

    /** {@code co-quan-da-ban-hanh-gi}. */
    static IndexedQuestion ofAgency() {
        return new IndexedQuestion(
                List.of("document", "type", "number", "date", "title", "held"), DocumentsFromIndex::ofAgency);
    }

    /** {@code co-quan-nao-ban-hanh-van-ban}. */
    static IndexedQuestion agencies() {
        return new IndexedQuestion(
                List.of("agency", "province", "documents", "first", "last"), DocumentsFromIndex::agencies);
    }

    private static void byDate(IndexTerms terms, Map<String, Node> values, Solutions solutions) {
        CitationIndex index = terms.index();
        int documentClass = index.thing(CitationIndex.DOCUMENT);
        long province = terms.wanted(values, "__province_iri");
        long agency = terms.wanted(values, "__agency_iri");
        IntPredicate wanted = within(index, values);
        for (int document = 0; document < index.documents(); document++) {
            solutions.look();
            long[] dates = dates(terms, document, wanted);
            if (dates.length == 0 || !index.has(document, Property.CLASS, documentClass)) {
                continue;
            }
            long[] types = terms.relatedCodes(document, Property.DOCUMENT_TYPE);
            long[] titles = terms.titleCodes(document);
            for (long issuer : terms.relatedCodes(document, Property.PASSED_BY)) {
                if (agency != TermCode.UNBOUND && issuer != agency) {
                    continue;
                }
                for (long where : terms.provinceCodes(issuer)) {
                    if (province == TermCode.UNBOUND || where == province) {
                        solutions.addAll(new long[][] {
                            dates, one(TermCode.thing(document)), types, one(issuer), one(where), titles
                        });
                    }
                }
            }
        }
    }

    /** The dates of a document that are wanted; none where it has none. */
    private static long[] dates(IndexTerms terms, int document, IntPredicate wanted) {
        long[] all = terms.textCodes(document, Property.DATE, TermCode.Kind.DATE);
        long[] kept = new long[all.length];
        int size = 0;
        for (long date : all) {
            if (date != TermCode.UNBOUND && wanted.test(TermCode.value(date))) {
                kept[size++] = date;
            }
        }
        return size == kept.length ? kept : Arrays.copyOf(kept, size);
    }

    /** Whether a date is in the year, and not before or after the days, that were asked for; each is looked at once. */
    private static IntPredicate within(CitationIndex index, Map<String, Node> values) {
        String year = typed(values, "__year_integer").orElse("");
        String from = typed(values, "__from_date").orElse("");
        Optional<String> until = typed(values, "__until_date");
        Map<Integer, Boolean> known = new HashMap<>();
        return place -> known.computeIfAbsent(place, any -> {
            String date = index.text(any);
            return date.startsWith(year)
                    && date.compareTo(from) >= 0
                    && until.map(day -> date.compareTo(day) <= 0).orElse(true);
        });
    }

    private static Optional<String> typed(Map<String, Node> values, String variable) {
        return IndexTerms.text(values.get(variable));
    }

    private static void ofAgency(IndexTerms terms, Map<String, Node> values, Solutions solutions) {
        CitationIndex index = terms.index();
        int documentClass = index.thing(CitationIndex.DOCUMENT);
        int agency = terms.thing(IndexTerms.required(values, "_agency_iri"));
        for (int document = 0; document < index.documents(); document++) {
            solutions.look();
            if (!index.has(document, Property.PASSED_BY, agency)
                    || !index.has(document, Property.CLASS, documentClass)) {
                continue;
            }
            solutions.addAll(new long[][] {
                one(TermCode.thing(document)),
                terms.relatedCodes(document, Property.DOCUMENT_TYPE),
                terms.textCodes(document, Property.NUMBER, TermCode.Kind.TEXT),
                terms.dateCodesInYear(document, values),
                terms.titleCodes(document),
                terms.relatedCodes(document, Property.TEXT)
            });
        }
    }

    /** How many documents an agency issued, and when. */
    private static final class Output {
        private final IndexTerms terms;
        private int documents;
        private long first;
        private long last;

        Output(IndexTerms terms) {
            this.terms = terms;
        }

        /** As MIN and MAX have it. */
        void take(long date) {
            first = first == TermCode.UNBOUND || terms.compareDates(date, first) < 0 ? date : first;
            last = last == TermCode.UNBOUND || terms.compareDates(date, last) > 0 ? date : last;
        }
    }

    private static void agencies(IndexTerms terms, Map<String, Node> values, Solutions solutions) {
        CitationIndex index = terms.index();
        Map<Integer, Output> outputs = new HashMap<>();
        for (int document = 0; document < index.documents(); document++) {
            solutions.look();
            int[] agencies = index.allRelated(document, Property.PASSED_BY);
            if (agencies.length == 0) {
                continue;
            }
            int[] dates = index.places(document, Property.DATE);
            for (int agency : agencies) {
                Output output = outputs.computeIfAbsent(agency, any -> new Output(terms));
                output.documents++;
                for (int date : dates) {
                    output.take(TermCode.of(TermCode.Kind.DATE, date));
                }
            }
        }
        long wanted = terms.wanted(values, "__province_iri");
        outputs.forEach((agency, output) -> {
            for (long province : terms.relatedCodes(agency, Property.PROVINCE)) {
                if (wanted == TermCode.UNBOUND || wanted == province) {
                    solutions.add(new long[] {
                        TermCode.thing(agency), province, TermCode.integer(output.documents), output.first, output.last
                    });
                }
            }
        });
    }
}
