package vn.cancu.query;

import static vn.cancu.query.IndexTerms.choices;
import static vn.cancu.query.IndexTerms.isWanted;
import static vn.cancu.query.IndexTerms.only;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Property;

/** Documents by date, those of an agency, and how many each agency issued. */
final class DocumentsFromIndex {
    private static final int DAY_LENGTH = "2024-02-27".length();

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

    private static void byDate(IndexTerms terms, Map<String, Node> values, Consumer<@Nullable Node[]> solutions) {
        CitationIndex index = terms.index();
        int documentClass = index.thing(CitationIndex.DOCUMENT);
        Predicate<String> wanted = within(values);
        for (int document = 0; document < index.documents(); document++) {
            List<String> dates = index.allTexts(document, Property.DATE).stream()
                    .filter(wanted)
                    .toList();
            if (dates.isEmpty() || !index.has(document, Property.CLASS, documentClass)) {
                continue;
            }
            int one = document;
            terms.issuers(one, (issuer, province) -> {
                if (isWanted(values, "__province_iri", province) && isWanted(values, "__agency_iri", issuer)) {
                    choices(
                            new @Nullable Node[][] {
                                dates.stream().map(IndexTerms::date).toArray(Node[]::new),
                                only(terms.node(one)),
                                terms.related(one, Property.DOCUMENT_TYPE),
                                only(issuer),
                                only(province),
                                terms.titles(one)
                            },
                            solutions);
                }
            });
        }
    }

    /** Whether a date is in the year, and not before or after the days, that were asked for. */
    private static Predicate<String> within(Map<String, Node> values) {
        String year = typed(values, "__year_integer").orElse("");
        String from = typed(values, "__from_date").orElse("");
        Optional<String> until = typed(values, "__until_date");
        return date -> date.startsWith(year)
                && date.compareTo(from) >= 0
                && until.map(day -> date.compareTo(day) <= 0).orElse(true);
    }

    private static Optional<String> typed(Map<String, Node> values, String variable) {
        return IndexTerms.text(values.get(variable));
    }

    private static void ofAgency(IndexTerms terms, Map<String, Node> values, Consumer<@Nullable Node[]> solutions) {
        CitationIndex index = terms.index();
        int documentClass = index.thing(CitationIndex.DOCUMENT);
        int agency = terms.thing(IndexTerms.required(values, "_agency_iri"));
        for (int document = 0; document < index.documents(); document++) {
            if (!index.has(document, Property.PASSED_BY, agency)
                    || !index.has(document, Property.CLASS, documentClass)) {
                continue;
            }
            choices(
                    new @Nullable Node[][] {
                        only(terms.node(document)),
                        terms.related(document, Property.DOCUMENT_TYPE),
                        terms.numbers(document),
                        terms.datesInYear(document, values),
                        terms.titles(document),
                        terms.related(document, Property.TEXT)
                    },
                    solutions);
        }
    }

    /** How many documents an agency issued, and when. */
    private static final class Output {
        private long documents;
        private @Nullable Node first;
        private @Nullable Node last;

        void take(Node date) {
            first = first == null || compare(date, first) < 0 ? date : first;
            last = last == null || compare(date, last) > 0 ? date : last;
        }

        /** As MIN and MAX have it. */
        private static int compare(Node a, Node b) {
            String one = a.getLiteralLexicalForm();
            String other = b.getLiteralLexicalForm();
            return one.length() == DAY_LENGTH && other.length() == DAY_LENGTH
                    ? one.compareTo(other)
                    : NodeValue.compareAlways(NodeValue.makeNode(a), NodeValue.makeNode(b));
        }
    }

    private static void agencies(IndexTerms terms, Map<String, Node> values, Consumer<@Nullable Node[]> solutions) {
        CitationIndex index = terms.index();
        Map<Integer, Output> outputs = new HashMap<>();
        for (int document = 0; document < index.documents(); document++) {
            int[] agencies = index.allRelated(document, Property.PASSED_BY);
            List<String> dates = agencies.length == 0 ? List.of() : index.allTexts(document, Property.DATE);
            for (int agency : agencies) {
                Output output = outputs.computeIfAbsent(agency, any -> new Output());
                output.documents++;
                dates.forEach(date -> output.take(IndexTerms.date(date)));
            }
        }
        outputs.forEach((agency, output) -> {
            for (Node province : terms.related(agency, Property.PROVINCE)) {
                if (isWanted(values, "__province_iri", province)) {
                    solutions.accept(new @Nullable Node[] {
                        terms.node(agency), province, IndexTerms.integer(output.documents), output.first, output.last
                    });
                }
            }
        });
    }
}
