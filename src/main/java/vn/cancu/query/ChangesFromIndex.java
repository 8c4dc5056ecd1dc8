package vn.cancu.query;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
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

    private record Changed(IndexTerms terms, Map<String, Node> values, Consumer<@Nullable Node[]> solutions) {

        void find() {
            CitationIndex index = terms.index();
            Node asked = values.get("__document_iri");
            if (asked == null) {
                for (int basis = 0; basis < index.documents(); basis++) {
                    changes(basis);
                }
                return;
            }
            int document = terms.document(asked);
            if (document != CitationIndex.NONE) {
                BitSet bases = new BitSet();
                index.done(document, Role.LEGAL_BASIS, (basis, citation) -> bases.set(basis));
                bases.stream().forEach(this::changes);
            }
        }

        private void changes(int basis) {
            changed(basis, Role.AMENDS);
            changed(basis, Role.REPEALS);
            CitationIndex index = terms.index();
            int inForce = index.thing(StaleBasis.IN_FORCE);
            for (int event : index.allRelated(basis, Property.STATUS_EVENT)) {
                for (int status : index.allRelated(event, Property.STATUS)) {
                    if (status != inForce) {
                        IndexTerms.choices(
                                new @Nullable Node[][] {
                                    IndexTerms.only(terms.node(status)),
                                    terms.related(event, Property.CAUSED_BY),
                                    terms.dates(event, Property.EVENT_DATE),
                                    terms.objects(event, SOURCE)
                                },
                                found -> rested(basis, found[0], found[1], found[2], null, found[3], null));
                    }
                }
            }
        }

        private void changed(int basis, Role role) {
            CitationIndex index = terms.index();
            Set<Integer> stated = new HashSet<>();
            index.suffered(basis, role, (by, citation) -> {
                if (by != basis && !index.isReported(citation)) {
                    stated.add(by);
                }
            });
            index.suffered(basis, role, (by, citation) -> {
                if (stated.contains(by) && index.isQuoted(citation)) {
                    for (Node date : terms.dates(by)) {
                        rested(
                                basis,
                                Iris.role(role),
                                terms.node(by),
                                date,
                                NodeFactory.createLiteralString(index.quote(citation)),
                                terms.node(index.source(citation)),
                                IndexTerms.integer(index.start(citation)));
                    }
                }
            });
        }

        private void rested(
                int basis,
                @Nullable Node change,
                @Nullable Node by,
                @Nullable Node date,
                @Nullable Node quote,
                @Nullable Node source,
                @Nullable Node start) {
            BitSet documents = new BitSet();
            terms.index().suffered(basis, Role.LEGAL_BASIS, (document, citation) -> documents.set(document));
            documents.clear(basis);
            documents.stream().mapToObj(terms::node).forEach(document -> {
                if (!document.equals(by) && IndexTerms.isWanted(values, "__document_iri", document)) {
                    solutions.accept(
                            new @Nullable Node[] {document, terms.node(basis), change, by, date, quote, source, start});
                }
            });
        }
    }

    private static void stale(IndexTerms terms, Map<String, Node> values, Consumer<@Nullable Node[]> solutions) {
        CitationIndex index = terms.index();
        StaleBases bases = new StaleBases(index);
        Node basis = values.get("__basis_iri");
        Set<StaleBasis> found = new HashSet<>(basis == null ? bases.all() : bases.of(basis.getURI()));
        for (StaleBasis stale : found) {
            Node document = NodeFactory.createURI(stale.document());
            if (IndexTerms.isWanted(values, "__document_iri", document)) {
                solutions.accept(new @Nullable Node[] {
                    document,
                    NodeFactory.createLiteralString(
                            index.text(terms.thing(document), Property.DATE).orElseThrow()),
                    NodeFactory.createURI(stale.basis()),
                    NodeFactory.createURI(stale.change()),
                    stale.by().map(NodeFactory::createURI).orElse(null),
                    NodeFactory.createLiteralString(stale.date())
                });
            }
        }
    }

    private static void citing(IndexTerms terms, Map<String, Node> values, Consumer<@Nullable Node[]> solutions) {
        String document = values.getOrDefault("_document_iri", Node.ANY).getURI();
        for (CitingCount count : new CitingCounts(terms.index()).of(document)) {
            solutions.accept(new @Nullable Node[] {
                count.year().isPresent() ? IndexTerms.integer(count.year().getAsInt()) : null,
                count.province().map(NodeFactory::createURI).orElse(null),
                IndexTerms.integer(count.documents())
            });
        }
    }

    private static void without(IndexTerms terms, Map<String, Node> values, Consumer<@Nullable Node[]> solutions) {
        String document = values.getOrDefault("_document_iri", Node.ANY).getURI();
        Optional<LocalDate> day = IndexTerms.text(values.get("__date_date")).map(LocalDate::parse);
        for (String province : new Coverage(terms.index()).without(document, true, day)) {
            int thing = terms.index().thing(province);
            IndexTerms.choices(
                    new @Nullable Node[][] {
                        IndexTerms.only(terms.node(thing)),
                        terms.dates(thing, Property.VALID_FROM),
                        terms.dates(thing, Property.VALID_UNTIL)
                    },
                    solutions);
        }
    }
}
