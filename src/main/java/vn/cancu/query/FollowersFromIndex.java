package vn.cancu.query;

import static vn.cancu.query.IndexTerms.one;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;
import vn.cancu.graph.Iris;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Property;

/** Who carries a document out or rests on it, and what it rests on itself: directly, and through others (inferred). */
final class FollowersFromIndex {
    /** Of those that follow: {@code van-ban-nao-trien-khai}, {@code van-ban-nao-dua-vao}. */
    private static final List<String> FOLLOWERS = List.of(
            "document",
            "type",
            "number",
            "date",
            "issuer",
            "province",
            "standing",
            "through",
            "quote",
            "source",
            "start");

    /** Of what is followed: {@code van-ban-can-cu-vao-dau}. */
    private static final List<String> BASES =
            List.of("basis", "number", "date", "issuer", "standing", "through", "section", "quote", "source", "start");

    private FollowersFromIndex() {}

    /** Those that do something to a document. */
    static IndexedQuestion followers(Role role) {
        return new IndexedQuestion(
                FOLLOWERS, (terms, values, solutions) -> new Search(terms, values, role, solutions).followers());
    }

    /** What a document rests on. */
    static IndexedQuestion bases() {
        return new IndexedQuestion(
                BASES, (terms, values, solutions) -> new Search(terms, values, Role.LEGAL_BASIS, solutions).bases());
    }

    private interface Steps {
        void from(int document, Role role, CitationIndex.CitationVisitor visitor);
    }

    private interface Reach {
        int[] from(int document, Role role);
    }

    private interface Hit {
        /** @param through a document's code; unbound where it needs no inference */
        void take(int document, long through, int citation);
    }

    private static final class Search {
        private final IndexTerms terms;
        private final CitationIndex index;
        private final Map<String, Node> values;
        private final Role role;
        private final Solutions solutions;
        private final long province;
        private final long stated;
        private final long reported;
        private final long inferred;

        Search(IndexTerms terms, Map<String, Node> values, Role role, Solutions solutions) {
            this.terms = terms;
            this.index = terms.index();
            this.values = values;
            this.role = role;
            this.solutions = solutions;
            this.province = terms.wanted(values, "__province_iri");
            this.stated = terms.code(Iris.standing(Standing.STATED));
            this.reported = terms.code(Iris.standing(Standing.REPORTED));
            this.inferred = terms.code(NodeFactory.createURI(Iris.BASE + "hien-trang/inferred"));
        }

        void followers() {
            search(index::suffered, index::allThatDo, this::follower);
        }

        void bases() {
            search(index::done, index::allDoneTo, this::basis);
        }

        /**
         * @param steps one step from a document, whichever way
         * @param reach all documents that are any number of such steps away
         */
        private void search(Steps steps, Reach reach, Hit hit) {
            int document = terms.document(IndexTerms.required(values, "_document_iri"));
            if (document == CitationIndex.NONE) {
                return;
            }
            BitSet direct = new BitSet();
            steps.from(document, role, (other, citation) -> {
                solutions.look();
                if (other != document) {
                    direct.set(other);
                    hit.take(other, TermCode.UNBOUND, citation);
                }
            });
            for (int through : reach.from(document, role)) {
                steps.from(through, role, (other, citation) -> {
                    solutions.look();
                    // What a document says itself needs no inference.
                    if (other != document && other != through && !direct.get(other)) {
                        hit.take(other, TermCode.thing(through), citation);
                    }
                });
            }
        }

        private void follower(int document, long through, int citation) {
            if (!index.isQuoted(citation)) {
                return;
            }
            long[] types = role == Role.IMPLEMENTS
                    ? terms.relatedCodes(document, Property.DOCUMENT_TYPE)
                    : one(TermCode.UNBOUND);
            for (long issuer : terms.relatedCodes(document, Property.PASSED_BY)) {
                for (long where : terms.provinceCodes(issuer)) {
                    if (province == TermCode.UNBOUND || where == province) {
                        solutions.addAll(new long[][] {
                            one(TermCode.thing(document)),
                            types,
                            terms.textCodes(document, Property.NUMBER, TermCode.Kind.TEXT),
                            terms.dateCodesInYear(document, values),
                            one(issuer),
                            one(where),
                            one(standing(through, citation)),
                            one(through),
                            one(TermCode.of(TermCode.Kind.TEXT, index.quotePlace(citation))),
                            one(TermCode.thing(index.source(citation))),
                            one(TermCode.integer(index.start(citation)))
                        });
                    }
                }
            }
        }

        private void basis(int document, long through, int citation) {
            if (!index.isQuoted(citation)) {
                return;
            }
            int section = index.sectionPlace(citation);
            solutions.addAll(new long[][] {
                one(TermCode.thing(document)),
                terms.textCodes(document, Property.NUMBER, TermCode.Kind.TEXT),
                terms.textCodes(document, Property.DATE, TermCode.Kind.DATE),
                terms.relatedCodes(document, Property.PASSED_BY),
                one(standing(through, citation)),
                one(through),
                one(index.text(section).isEmpty() ? TermCode.UNBOUND : TermCode.of(TermCode.Kind.TEXT, section)),
                one(TermCode.of(TermCode.Kind.TEXT, index.quotePlace(citation))),
                one(TermCode.thing(index.source(citation))),
                one(TermCode.integer(index.start(citation)))
            });
        }

        private long standing(long through, int citation) {
            return through != TermCode.UNBOUND ? inferred : index.isReported(citation) ? reported : stated;
        }
    }
}
