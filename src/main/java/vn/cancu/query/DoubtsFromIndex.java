package vn.cancu.query;

import static vn.cancu.query.IndexTerms.only;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;
import vn.cancu.graph.Iris;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Doubt;

/** What only reports say, what follows through other documents, and citations that may mean several documents or none. */
final class DoubtsFromIndex {
    private static final List<String> VARIABLES =
            List.of("kind", "document", "role", "cited", "candidate", "through", "reason", "quote", "source", "start");

    private static final Node REPORTED = Iris.standing(Standing.REPORTED);
    private static final Node INFERRED = NodeFactory.createURI(Iris.BASE + "hien-trang/inferred");

    /** Of citations of which it is not known what they cite. */
    private static final Set<Node> DOUBTFUL = Set.of(
            NodeFactory.createURI(Iris.BASE + "ket-qua/ambiguous"),
            NodeFactory.createURI(Iris.BASE + "ket-qua/unresolved"));

    private static final int[] NOTHING = {};

    private DoubtsFromIndex() {}

    /** {@code dieu-gi-chua-chac-chan}. */
    static IndexedQuestion uncertain() {
        return new IndexedQuestion(VARIABLES, (terms, values, solutions) -> new Search(terms, solutions)
                .find(values.get("__document_iri")));
    }

    private record Search(IndexTerms terms, Consumer<@Nullable Node[]> solutions) {

        void find(@Nullable Node asked) {
            CitationIndex index = terms.index();
            if (asked == null) {
                for (Role role : Role.values()) {
                    index.all(role, (from, to, citation) -> citation(from, to, role, citation));
                }
                Implementing implementing = new Implementing(index);
                for (int document = 0; document < index.documents(); document++) {
                    inferred(document, implementing.direct(document), implementing::after);
                }
                return;
            }
            int wanted = terms.document(asked);
            if (wanted != CitationIndex.NONE) {
                about(wanted);
            }
        }

        private void about(int wanted) {
            CitationIndex index = terms.index();
            for (Role role : Role.values()) {
                index.done(wanted, role, (to, citation) -> citation(wanted, to, role, citation));
                index.suffered(wanted, role, (from, citation) -> {
                    if (from != wanted) {
                        citation(from, wanted, role, citation);
                    }
                });
            }
            Implementing implementing = new Implementing(index);
            inferred(wanted, implementing.direct(wanted), implementing::after);
            int[] wantedAlone = {wanted};
            int[] before = implementing.before(wanted);
            Arrays.sort(before);
            for (int document : before) {
                if (document != wanted) {
                    inferred(
                            document,
                            implementing.direct(document),
                            through -> Arrays.binarySearch(before, through) >= 0 ? wantedAlone : NOTHING);
                }
            }
        }

        private void citation(int from, int to, Role role, int citation) {
            CitationIndex index = terms.index();
            if (!index.isQuoted(citation)) {
                return;
            }
            if (index.isReported(citation)) {
                emit(REPORTED, from, role, to, only(null), null, null, citation);
            }
            index.doubt(citation).ifPresent(doubt -> {
                Node status = terms.node(doubt.status());
                if (DOUBTFUL.contains(status)) {
                    boolean inverse = index.isInverse(citation);
                    emit(
                            status,
                            inverse ? to : from,
                            role,
                            inverse ? from : to,
                            candidates(doubt),
                            null,
                            reason(doubt),
                            citation);
                }
            });
        }

        private @Nullable Node[] candidates(Doubt doubt) {
            return doubt.candidates().isEmpty()
                    ? only(null)
                    : doubt.candidates().stream().map(terms::node).toArray(Node[]::new);
        }

        private static @Nullable Node reason(Doubt doubt) {
            return doubt.reason().isEmpty() ? null : NodeFactory.createURI(Iris.BASE + "ly-do/" + doubt.reason());
        }

        /**
         * What a document carries out through others.
         *
         * @param direct what it says itself that it carries out, ascending
         * @param further what is carried out by one of those, in any number of steps
         */
        private void inferred(int document, int[] direct, IntFunction<int[]> further) {
            for (int through : direct) {
                int[] beyond = Arrays.stream(further.apply(through))
                        .filter(cited -> cited != document && Arrays.binarySearch(direct, cited) < 0)
                        .toArray();
                if (beyond.length > 0) {
                    quoting(document, through, citation -> Arrays.stream(beyond)
                            .forEach(cited -> emit(
                                    INFERRED,
                                    document,
                                    Role.IMPLEMENTS,
                                    cited,
                                    only(null),
                                    terms.node(through),
                                    null,
                                    citation)));
                }
            }
        }

        /** The quotes in which a document cites another as carrying it out, or as carried out by it. */
        private void quoting(int document, int cited, IntConsumer citations) {
            CitationIndex index = terms.index();
            index.done(document, Role.IMPLEMENTS, (other, citation) -> {
                if (other == cited && !index.isInverse(citation) && index.isQuoted(citation)) {
                    citations.accept(citation);
                }
            });
            index.suffered(document, Role.IMPLEMENTS, (other, citation) -> {
                if (other == cited && index.isInverse(citation) && index.isQuoted(citation)) {
                    citations.accept(citation);
                }
            });
        }

        private void emit(
                Node kind,
                int document,
                Role role,
                int cited,
                @Nullable Node[] candidates,
                @Nullable Node through,
                @Nullable Node reason,
                int citation) {
            CitationIndex index = terms.index();
            Node quote = NodeFactory.createLiteralString(index.quote(citation));
            for (Node candidate : candidates) {
                solutions.accept(new @Nullable Node[] {
                    kind,
                    terms.node(document),
                    Iris.role(role),
                    terms.node(cited),
                    candidate,
                    through,
                    reason,
                    quote,
                    terms.node(index.source(citation)),
                    IndexTerms.integer(index.start(citation))
                });
            }
        }
    }

    /** Which documents say themselves that they carry out others, and what follows: {@code cancu:implements}. */
    private static final class Implementing {
        private final CitationIndex index;
        private final Map<Integer, int[]> after = new HashMap<>();
        /** Those that a search has met, by its number. */
        private final int[] met;

        private int searches;

        Implementing(CitationIndex index) {
            this.index = index;
            this.met = new int[index.documents()];
        }

        /** What a document carries out, ascending. */
        int[] direct(int document) {
            return stated(document, index::done);
        }

        /** What it carries out in any number of steps, itself included where they lead back. */
        int[] after(int document) {
            return after.computeIfAbsent(document, from -> reach(from, index::done));
        }

        /** The documents that carry it out in any number of steps. */
        int[] before(int document) {
            return reach(document, index::suffered);
        }

        private interface Steps {
            void from(int document, Role role, CitationIndex.CitationVisitor visitor);
        }

        private int[] stated(int document, Steps steps) {
            IntStream.Builder others = IntStream.builder();
            steps.from(document, Role.IMPLEMENTS, (other, citation) -> {
                if (other != document && !index.isReported(citation)) {
                    others.add(other);
                }
            });
            return others.build().distinct().toArray();
        }

        private int[] reach(int document, Steps steps) {
            searches++;
            int[] reached = stated(document, steps);
            int size = reached.length;
            for (int other : reached) {
                met[other] = searches;
            }
            for (int next = 0; next < size; next++) {
                for (int other : stated(reached[next], steps)) {
                    if (met[other] != searches) {
                        met[other] = searches;
                        if (size == reached.length) {
                            reached = Arrays.copyOf(reached, 2 * size);
                        }
                        reached[size++] = other;
                    }
                }
            }
            return Arrays.copyOf(reached, size);
        }
    }
}
