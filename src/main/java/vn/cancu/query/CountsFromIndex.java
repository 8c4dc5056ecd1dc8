package vn.cancu.query;

import static vn.cancu.query.IndexTerms.one;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
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

    private static void mostCited(IndexTerms terms, Map<String, Node> values, Solutions solutions) {
        Citings citings = new Citings(terms.index(), solutions);
        Node wanted = values.get("__role_iri");
        for (Role role : Role.values()) {
            if (role != Role.REPORTS && (wanted == null || wanted.equals(Iris.role(role)))) {
                citings.addAll(role);
            }
        }
        for (int document = 0; document < terms.index().documents(); document++) {
            solutions.look();
            if (citings.citations(document) > 0) {
                emit(terms, citings, document, TermCode.UNBOUND, solutions);
            }
        }
    }

    private static void missing(IndexTerms terms, Map<String, Node> values, Solutions solutions) {
        CitationIndex index = terms.index();
        Citings citings = new Citings(index, solutions);
        for (Role role : Role.values()) {
            citings.addAll(role);
        }
        long agency = terms.wanted(values, "__agency_iri");
        for (int document = 0; document < index.documents(); document++) {
            solutions.look();
            if (citings.citations(document) > 0 && index.related(document, Property.TEXT) == CitationIndex.NONE) {
                emit(terms, citings, document, agency, solutions);
            }
        }
    }

    private static void emit(IndexTerms terms, Citings citings, int document, long agency, Solutions solutions) {
        long citing = TermCode.integer(citings.documents(document));
        for (long issuer : terms.relatedCodes(document, Property.PASSED_BY)) {
            if (agency == TermCode.UNBOUND || issuer == agency) {
                solutions.addAll(new long[][] {
                    one(TermCode.thing(document)),
                    terms.textCodes(document, Property.NUMBER, TermCode.Kind.TEXT),
                    terms.textCodes(document, Property.DATE, TermCode.Kind.DATE),
                    one(issuer),
                    one(citing),
                    one(TermCode.integer(citings.citations(document)))
                });
            }
        }
    }

    /** Who cites what, whichever of the two does something to the other, where it is known which document is cited. */
    private static final class Citings {
        private final CitationIndex index;
        private final Solutions solutions;
        private final int documentClass;
        private final Set<Role> roles = EnumSet.noneOf(Role.class);
        private final int[] citations;
        /** The first that cites a document. */
        private final int[] first;
        /** The documents that another cites as well. */
        private final BitSet several = new BitSet();
        /** Of a document for which it was counted last that it cites it. */
        private final int[] counted;

        Citings(CitationIndex index, Solutions solutions) {
            this.index = index;
            this.solutions = solutions;
            this.documentClass = index.thing(CitationIndex.DOCUMENT);
            this.citations = new int[index.documents()];
            this.first = new int[index.documents()];
            this.counted = new int[index.documents()];
            Arrays.fill(first, CitationIndex.NONE);
            Arrays.fill(counted, CitationIndex.NONE);
        }

        void addAll(Role role) {
            roles.add(role);
            index.all(role, (from, to, citation) -> {
                solutions.look();
                if (!index.isResolved(citation) || index.isAgain(citation)) {
                    return;
                }
                boolean inverse = index.isInverse(citation);
                int cited = inverse ? from : to;
                int citing = inverse ? to : from;
                citations[cited]++;
                if (!cites(citing, role)) {
                    return;
                }
                if (first[cited] == CitationIndex.NONE) {
                    first[cited] = citing;
                } else if (first[cited] != citing) {
                    several.set(cited);
                }
            });
        }

        /** A report identifies its document, but does not cite it. */
        private boolean cites(int citing, Role role) {
            return role != Role.REPORTS || index.has(citing, Property.CLASS, documentClass);
        }

        int citations(int document) {
            return citations[document];
        }

        /** How many different documents cite it; to be asked once of each. */
        int documents(int document) {
            if (!several.get(document)) {
                return first[document] == CitationIndex.NONE ? 0 : 1;
            }
            int[] count = {0};
            index.allCiting(document, (citing, role, citation) -> {
                solutions.look();
                if (roles.contains(role)
                        && index.isResolved(citation)
                        && cites(citing, role)
                        && counted[citing] != document) {
                    counted[citing] = document;
                    count[0]++;
                }
            });
            return count[0];
        }
    }

    private static void together(IndexTerms terms, Map<String, Node> values, Solutions solutions) {
        CitationIndex index = terms.index();
        int document = terms.document(IndexTerms.required(values, "_document_iri"));
        if (document == CitationIndex.NONE) {
            return;
        }
        int[] counts = new int[index.documents()];
        // Of a document the last for which it was counted that it cites it.
        int[] counted = new int[index.documents()];
        Arrays.fill(counted, CitationIndex.NONE);
        index.citing(document).stream().forEach(citing -> {
            for (Role role : Role.values()) {
                if (role == Role.REPORTS) {
                    continue;
                }
                index.done(citing, role, (other, citation) -> {
                    solutions.look();
                    if (other != citing && counted[other] != citing) {
                        counted[other] = citing;
                        counts[other]++;
                    }
                });
            }
        });
        int unidentified = index.thing(CitationIndex.UNIDENTIFIED);
        for (int other = 0; other < counts.length; other++) {
            solutions.look();
            if (counts[other] > 0 && other != document && !index.has(other, Property.CLASS, unidentified)) {
                solutions.addAll(new long[][] {
                    one(TermCode.thing(other)),
                    terms.textCodes(other, Property.DATE, TermCode.Kind.DATE),
                    terms.relatedCodes(other, Property.PASSED_BY),
                    one(TermCode.integer(counts[other]))
                });
            }
        }
    }
}
