package vn.cancu.query;

import static vn.cancu.query.IndexTerms.choices;
import static vn.cancu.query.IndexTerms.isWanted;
import static vn.cancu.query.IndexTerms.only;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
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

    private static final Node INFERRED = NodeFactory.createURI(Iris.BASE + "hien-trang/inferred");

    private FollowersFromIndex() {}

    /** Those that do something to a document. */
    static IndexedQuestion followers(Role role) {
        return new IndexedQuestion(
                FOLLOWERS,
                (index, values, solutions) -> new Search(index, values, role, solutions, new Watch()).followers());
    }

    /** What a document rests on. */
    static IndexedQuestion bases() {
        return new IndexedQuestion(
                BASES, (index, values, solutions) -> new Search(index, values, Role.LEGAL_BASIS, solutions, new Watch())
                        .bases());
    }

    private interface Steps {
        void from(int document, Role role, CitationIndex.CitationVisitor visitor);
    }

    private interface Reach {
        int[] from(int document, Role role);
    }

    private interface Hit {
        void take(int document, @Nullable Node through, int citation);
    }

    private record Search(
            IndexTerms terms, Map<String, Node> values, Role role, Consumer<@Nullable Node[]> solutions, Watch watch) {

        void followers() {
            CitationIndex index = terms.index();
            search(index::suffered, index::allThatDo, this::follower);
        }

        void bases() {
            CitationIndex index = terms.index();
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
                watch.look();
                if (other != document) {
                    direct.set(other);
                    hit.take(other, null, citation);
                }
            });
            for (int through : reach.from(document, role)) {
                steps.from(through, role, (other, citation) -> {
                    watch.look();
                    // What a document says itself needs no inference.
                    if (other != document && other != through && !direct.get(other)) {
                        hit.take(other, terms.node(through), citation);
                    }
                });
            }
        }

        private void follower(int document, @Nullable Node through, int citation) {
            if (!terms.index().isQuoted(citation)) {
                return;
            }
            terms.issuers(document, (issuer, province) -> {
                if (!isWanted(values, "__province_iri", province)) {
                    return;
                }
                choices(
                        new @Nullable Node[][] {
                            only(terms.node(document)),
                            role == Role.IMPLEMENTS ? terms.related(document, Property.DOCUMENT_TYPE) : only(null),
                            terms.numbers(document),
                            terms.datesInYear(document, values),
                            only(issuer),
                            only(province),
                            only(standing(through, citation)),
                            only(through),
                            only(quote(citation)),
                            only(terms.node(terms.index().source(citation))),
                            only(IndexTerms.integer(terms.index().start(citation)))
                        },
                        solutions);
            });
        }

        private void basis(int document, @Nullable Node through, int citation) {
            if (!terms.index().isQuoted(citation)) {
                return;
            }
            String section = terms.index().section(citation);
            choices(
                    new @Nullable Node[][] {
                        only(terms.node(document)),
                        terms.numbers(document),
                        terms.dates(document),
                        terms.related(document, Property.PASSED_BY),
                        only(standing(through, citation)),
                        only(through),
                        only(section.isEmpty() ? null : NodeFactory.createLiteralString(section)),
                        only(quote(citation)),
                        only(terms.node(terms.index().source(citation))),
                        only(IndexTerms.integer(terms.index().start(citation)))
                    },
                    solutions);
        }

        private Node standing(@Nullable Node through, int citation) {
            Standing own = terms.index().standing(citation);
            return through != null ? INFERRED : Iris.standing(own);
        }

        private Node quote(int citation) {
            return NodeFactory.createLiteralString(terms.index().quote(citation));
        }
    }
}
