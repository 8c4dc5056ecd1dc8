package vn.cancu.query;

import static vn.cancu.query.IndexTerms.choices;
import static vn.cancu.query.IndexTerms.isWanted;
import static vn.cancu.query.IndexTerms.only;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import vn.cancu.citation.Role;
import vn.cancu.graph.Iris;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Property;

/** What is cited most, what is cited but not held, and what is cited together. */
final class CountsFromIndex {
    private static final List<String> CITED =
            List.of("document", "number", "date", "issuer", "citingDocuments", "citations");

    private CountsFromIndex() {}

    /** {@code van-ban-nao-duoc-vien-dan-nhieu}. */
    static IndexedQuestion mostCited() {
        return new IndexedQuestion(CITED, CountsFromIndex::mostCited);
    }

    /** {@code van-ban-nao-con-thieu}. */
    static IndexedQuestion missing() {
        return new IndexedQuestion(CITED, CountsFromIndex::missing);
    }

    /** {@code van-ban-nao-thuong-di-cung}. */
    static IndexedQuestion together() {
        return new IndexedQuestion(
                List.of("otherCited", "date", "issuer", "citingDocuments"), CountsFromIndex::together);
    }

    private static void mostCited(IndexTerms terms, Map<String, Node> values, Consumer<@Nullable Node[]> solutions) {
        Citings citings = new Citings(terms.index());
        for (Role role : Role.values()) {
            if (role != Role.REPORTS && isWanted(values, "__role_iri", Iris.role(role))) {
                citings.addAll(role);
            }
        }
        for (int document = 0; document < terms.index().documents(); document++) {
            if (citings.citations(document) > 0) {
                emit(terms, citings, document, values, solutions);
            }
        }
    }

    private static void missing(IndexTerms terms, Map<String, Node> values, Consumer<@Nullable Node[]> solutions) {
        CitationIndex index = terms.index();
        Citings citings = new Citings(index);
        for (Role role : Role.values()) {
            citings.addAll(role);
        }
        for (int document = 0; document < index.documents(); document++) {
            if (citings.citations(document) > 0 && index.related(document, Property.TEXT) == CitationIndex.NONE) {
                emit(terms, citings, document, values, solutions);
            }
        }
    }

    private static void emit(
            IndexTerms terms,
            Citings citings,
            int document,
            Map<String, Node> values,
            Consumer<@Nullable Node[]> solutions) {
        for (Node issuer : terms.related(document, Property.PASSED_BY)) {
            if (isWanted(values, "__agency_iri", issuer)) {
                choices(
                        new @Nullable Node[][] {
                            only(terms.node(document)),
                            terms.numbers(document),
                            terms.dates(document),
                            only(issuer),
                            only(IndexTerms.integer(citings.documents(document))),
                            only(IndexTerms.integer(citings.citations(document)))
                        },
                        solutions);
            }
        }
    }

    /** Who cites what, whichever of the two does something to the other, where it is known which document is cited. */
    private static final class Citings {
        private final CitationIndex index;
        private final int documentClass;
        private final int[] citations;
        /** The first that cites a document; of those that are cited by several all of them. */
        private final int[] first;

        private final Map<Integer, BitSet> more = new HashMap<>();

        Citings(CitationIndex index) {
            this.index = index;
            this.documentClass = index.thing(CitationIndex.DOCUMENT);
            this.citations = new int[index.documents()];
            this.first = new int[index.documents()];
            Arrays.fill(first, CitationIndex.NONE);
        }

        void addAll(Role role) {
            index.all(role, (from, to, citation) -> {
                if (!index.isResolved(citation) || index.isAgain(citation)) {
                    return;
                }
                boolean inverse = index.isInverse(citation);
                int cited = inverse ? from : to;
                int citing = inverse ? to : from;
                citations[cited]++;
                // A report identifies its document, but does not cite it.
                if (role != Role.REPORTS || index.has(citing, Property.CLASS, documentClass)) {
                    cite(cited, citing);
                }
            });
        }

        private void cite(int cited, int citing) {
            if (first[cited] == CitationIndex.NONE) {
                first[cited] = citing;
            } else if (first[cited] != citing) {
                more.computeIfAbsent(cited, any -> new BitSet()).set(citing);
            }
        }

        int citations(int document) {
            return citations[document];
        }

        /** How many different documents cite it. */
        int documents(int document) {
            BitSet others = more.get(document);
            return (first[document] == CitationIndex.NONE ? 0 : 1) + (others == null ? 0 : others.cardinality());
        }
    }

    private static void together(IndexTerms terms, Map<String, Node> values, Consumer<@Nullable Node[]> solutions) {
        CitationIndex index = terms.index();
        int document = terms.document(IndexTerms.required(values, "_document_iri"));
        if (document == CitationIndex.NONE) {
            return;
        }
        int unidentified = index.thing(CitationIndex.UNIDENTIFIED);
        Map<Integer, Integer> counts = new HashMap<>();
        index.citing(document).stream()
                .forEach(citing -> index.cited(citing).stream().forEach(other -> counts.merge(other, 1, Integer::sum)));
        counts.remove(document);
        counts.forEach((other, count) -> {
            if (!index.has(other, Property.CLASS, unidentified)) {
                choices(
                        new @Nullable Node[][] {
                            only(terms.node(other)),
                            terms.dates(other),
                            terms.related(other, Property.PASSED_BY),
                            only(IndexTerms.integer(count))
                        },
                        solutions);
            }
        });
    }
}
