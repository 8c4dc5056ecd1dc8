package vn.cancu.query;

import static vn.cancu.query.IndexTerms.one;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import vn.cancu.citation.Role;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Property;

/** Legal bases that were changed, who cites a document when and where, and where nothing implements it. */
final class ChangesFromIndex {
    private static final Node SOURCE = NodeFactory.createURI(Terms.DCTERMS + "source");

    private ChangesFromIndex() {}

    /** {@code can-cu-nao-da-bi-sua-doi}. */
    static IndexedQuestion changedBases() {
        return new IndexedQuestion(
                List.of("document", "basis", "change", "by", "date", "quote", "source", "start"),
                (terms, values, solutions) -> new Changed(terms, values, solutions).find());
    }

    /** {@code can-cu-nao-het-hieu-luc-khi-ban-hanh}. */
    static IndexedQuestion staleBases() {
        return new IndexedQuestion(
                List.of("document", "issued", "basis", "change", "by", "since"), ChangesFromIndex::stale);
    }

    /** {@code van-ban-duoc-vien-dan-theo-nam-va-tinh}. */
    static IndexedQuestion citingByYearAndProvince() {
        return new IndexedQuestion(List.of("year", "province", "documents"), ChangesFromIndex::citing);
    }

    /** {@code tinh-bien-gioi-nao-chua-co-ke-hoach}. */
    static IndexedQuestion provincesWithout() {
        return new IndexedQuestion(List.of("province", "from", "until"), ChangesFromIndex::without);
    }

    /**
     * What is said of a change of a basis, in codes.
     *
     * @param date when the basis was changed, or the document that did it was issued
     */
    private record Change(long change, long by, long date, long quote, long source, long start) {}

    private record Changed(IndexTerms terms, Map<String, Node> values, Solutions solutions) {

        void find() {
            CitationIndex index = terms.index();
            Node asked = values.get("__document_iri");
            if (asked == null) {
                for (int basis = 0; basis < index.documents(); basis++) {
                    changes(basis, TermCode.UNBOUND);
                }
                return;
            }
            int document = terms.document(asked);
            if (document != CitationIndex.NONE) {
                BitSet bases = new BitSet();
                index.done(document, Role.LEGAL_BASIS, (basis, citation) -> bases.set(basis));
                bases.stream().forEach(basis -> changes(basis, TermCode.thing(document)));
            }
        }

        private void changes(int basis, long wanted) {
            solutions.look();
            List<Change> changes = new ArrayList<>();
            changed(basis, Role.AMENDS, changes);
            changed(basis, Role.REPEALS, changes);
            happened(basis, changes);
            if (changes.isEmpty()) {
                return;
            }
            BitSet resting = new BitSet();
            terms.index().suffered(basis, Role.LEGAL_BASIS, (document, citation) -> {
                solutions.look();
                resting.set(document);
            });
            resting.clear(basis);
            resting.stream()
                    .mapToLong(TermCode::thing)
                    .filter(document -> wanted == TermCode.UNBOUND || wanted == document)
                    .forEach(document -> changes.forEach(change -> rested(document, basis, change)));
        }

        private void rested(long document, int basis, Change change) {
            if (document != change.by) {
                solutions.add(new long[] {
                    document,
                    TermCode.thing(basis),
                    change.change,
                    change.by,
                    change.date,
                    change.quote,
                    change.source,
                    change.start
                });
            }
        }

        private void changed(int basis, Role role, List<Change> changes) {
            CitationIndex index = terms.index();
            Set<Integer> stated = new HashSet<>();
            index.suffered(basis, role, (by, citation) -> {
                solutions.look();
                if (by != basis && !index.isReported(citation)) {
                    stated.add(by);
                }
            });
            index.suffered(basis, role, (by, citation) -> {
                solutions.look();
                if (stated.contains(by) && index.isQuoted(citation)) {
                    for (long date : terms.textCodes(by, Property.DATE, TermCode.Kind.DATE)) {
                        changes.add(new Change(
                                terms.code(Iris.role(role)),
                                TermCode.thing(by),
                                date,
                                TermCode.of(TermCode.Kind.TEXT, index.quotePlace(citation)),
                                TermCode.thing(index.source(citation)),
                                TermCode.integer(index.start(citation))));
                    }
                }
            });
        }

        private void happened(int basis, List<Change> changes) {
            CitationIndex index = terms.index();
            int inForce = index.thing(StaleBasis.IN_FORCE);
            for (int event : index.allRelated(basis, Property.STATUS_EVENT)) {
                for (int status : index.allRelated(event, Property.STATUS)) {
                    if (status != inForce) {
                        happened(event, TermCode.thing(status), changes);
                    }
                }
            }
        }

        private void happened(int event, long status, List<Change> changes) {
            for (long by : terms.relatedCodes(event, Property.CAUSED_BY)) {
                for (long date : terms.textCodes(event, Property.EVENT_DATE, TermCode.Kind.DATE)) {
                    for (long source : terms.objectCodes(event, SOURCE)) {
                        changes.add(new Change(status, by, date, TermCode.UNBOUND, source, TermCode.UNBOUND));
                    }
                }
            }
        }
    }

    /** One solution of {@link #stale}: several events may say the same. */
    private record Stale(int document, int basis, String change, int by, int since) {}

    private static void stale(IndexTerms terms, Map<String, Node> values, Solutions solutions) {
        CitationIndex index = terms.index();
        long wanted = terms.wanted(values, "__document_iri");
        Set<Stale> found = new HashSet<>();
        StaleBases.Hit hit = (document, basis, change, by, since) -> {
            if ((wanted == TermCode.UNBOUND || wanted == TermCode.thing(document))
                    && found.add(new Stale(document, basis, change, by, since))) {
                solutions.add(new long[] {
                    TermCode.thing(document),
                    TermCode.of(TermCode.Kind.TEXT, index.places(document, Property.DATE)[0]),
                    TermCode.thing(basis),
                    terms.code(NodeFactory.createURI(change)),
                    by == CitationIndex.NONE ? TermCode.UNBOUND : TermCode.thing(by),
                    TermCode.of(TermCode.Kind.TEXT, since)
                });
            }
        };
        StaleBases bases = new StaleBases(index);
        Node basis = values.get("__basis_iri");
        if (basis == null) {
            bases.all(hit);
        } else if (terms.document(basis) != CitationIndex.NONE) {
            bases.of(terms.document(basis), hit);
        }
    }

    private static void citing(IndexTerms terms, Map<String, Node> values, Solutions solutions) {
        String document = IndexTerms.required(values, "_document_iri").getURI();
        for (CitingCount count : new CitingCounts(terms.index()).of(document)) {
            solutions.add(new long[] {
                count.year().isPresent() ? TermCode.integer(count.year().getAsInt()) : TermCode.UNBOUND,
                terms.code(count.province().map(NodeFactory::createURI).orElse(null)),
                TermCode.integer(count.documents())
            });
        }
    }

    private static void without(IndexTerms terms, Map<String, Node> values, Solutions solutions) {
        String document = IndexTerms.required(values, "_document_iri").getURI();
        Optional<LocalDate> day = IndexTerms.text(values.get("__date_date")).map(LocalDate::parse);
        for (String province : new Coverage(terms.index()).without(document, true, day)) {
            int thing = terms.index().thing(province);
            solutions.addAll(new long[][] {
                one(TermCode.thing(thing)),
                terms.textCodes(thing, Property.VALID_FROM, TermCode.Kind.DATE),
                terms.textCodes(thing, Property.VALID_UNTIL, TermCode.Kind.DATE)
            });
        }
    }
}
