package vn.cancu.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
    /** What is said of a change of a basis. */
    private static final List<String> CHANGE = List.of("change", "by", "date", "quote", "source", "start");

    private static final Node SOURCE = NodeFactory.createURI(Terms.DCTERMS + "source");

    private ChangesFromIndex() {}

    /** {@code can-cu-nao-da-bi-sua-doi}. */
    static IndexedQuestion changedBases() {
        return new IndexedQuestion(
                Stream.concat(Stream.of("document", "basis"), CHANGE.stream()).toList(),
                (terms, values, solutions) -> new Changed(terms, values, solutions, new Watch()).find());
    }

    /** {@code can-cu-nao-het-hieu-luc-khi-ban-hanh}. */
    static IndexedQuestion staleBases() {
        return IndexedQuestion.ofMany(
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

    private record Changed(
            IndexTerms terms, Map<String, Node> values, Consumer<@Nullable Node[]> solutions, Watch watch) {

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
            watch.look();
            List<@Nullable Node[]> changes = new ArrayList<>();
            changed(basis, Role.AMENDS, changes::add);
            changed(basis, Role.REPEALS, changes::add);
            happened(basis, changes::add);
            if (changes.isEmpty()) {
                return;
            }
            BitSet resting = new BitSet();
            terms.index().suffered(basis, Role.LEGAL_BASIS, (document, citation) -> resting.set(document));
            resting.clear(basis);
            resting.stream()
                    .mapToObj(terms::node)
                    .filter(document -> IndexTerms.isWanted(values, "__document_iri", document))
                    .forEach(document -> changes.forEach(change -> rested(document, terms.node(basis), change)));
        }

        private void rested(Node document, Node basis, @Nullable Node[] change) {
            if (!document.equals(change[CHANGE.indexOf("by")])) {
                solutions.accept(Stream.concat(Stream.of(document, basis), Arrays.stream(change))
                        .toArray(Node[]::new));
            }
        }

        private void changed(int basis, Role role, Consumer<@Nullable Node[]> changes) {
            CitationIndex index = terms.index();
            Set<Integer> stated = new HashSet<>();
            index.suffered(basis, role, (by, citation) -> {
                watch.look();
                if (by != basis && !index.isReported(citation)) {
                    stated.add(by);
                }
            });
            index.suffered(basis, role, (by, citation) -> {
                watch.look();
                if (stated.contains(by) && index.isQuoted(citation)) {
                    for (Node date : terms.dates(by)) {
                        changes.accept(new @Nullable Node[] {
                            Iris.role(role),
                            terms.node(by),
                            date,
                            NodeFactory.createLiteralString(index.quote(citation)),
                            terms.node(index.source(citation)),
                            IndexTerms.integer(index.start(citation))
                        });
                    }
                }
            });
        }

        private void happened(int basis, Consumer<@Nullable Node[]> changes) {
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
                                    IndexTerms.only(null),
                                    terms.objects(event, SOURCE),
                                    IndexTerms.only(null)
                                },
                                changes);
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

    private static void citing(IndexTerms terms, Map<String, Node> values, Consumer<@Nullable Node[]> solutions) {
        String document = IndexTerms.required(values, "_document_iri").getURI();
        for (CitingCount count : new CitingCounts(terms.index()).of(document)) {
            solutions.accept(new @Nullable Node[] {
                count.year().isPresent() ? IndexTerms.integer(count.year().getAsInt()) : null,
                count.province().map(NodeFactory::createURI).orElse(null),
                IndexTerms.integer(count.documents())
            });
        }
    }

    private static void without(IndexTerms terms, Map<String, Node> values, Consumer<@Nullable Node[]> solutions) {
        String document = IndexTerms.required(values, "_document_iri").getURI();
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
