package vn.cancu.query;

import static vn.cancu.query.IndexTerms.one;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
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

    private static final long[] NOTHING = {TermCode.UNBOUND};

    private DoubtsFromIndex() {}

    /** {@code dieu-gi-chua-chac-chan}. */
    static IndexedQuestion uncertain() {
        return new IndexedQuestion(VARIABLES, (terms, values, solutions) -> new Search(terms, solutions)
                .find(values.get("__document_iri")));
    }

    private static final class Search {
        private final IndexTerms terms;
        private final CitationIndex index;
        private final Solutions solutions;
        private final Implementing implementing;

        private final long reported;
        private final long inferred;
        /** Of citations of which it is not known what they cite. */
        private final long ambiguous;

        private final long unresolved;
        private final Map<Role, Long> roles = new EnumMap<>(Role.class);
        private final Map<String, Long> reasons = new HashMap<>();

        Search(IndexTerms terms, Solutions solutions) {
            this.terms = terms;
            this.index = terms.index();
            this.solutions = solutions;
            this.implementing = new Implementing(index, solutions);
            this.reported = terms.code(Iris.standing(Standing.REPORTED));
            this.inferred = code("hien-trang/inferred");
            this.ambiguous = code("ket-qua/ambiguous");
            this.unresolved = code("ket-qua/unresolved");
            for (Role role : Role.values()) {
                roles.put(role, terms.code(Iris.role(role)));
            }
        }

        private long code(String path) {
            return terms.code(NodeFactory.createURI(Iris.BASE + path));
        }

        void find(@Nullable Node asked) {
            if (asked == null) {
                all();
                return;
            }
            int wanted = terms.document(asked);
            if (wanted != CitationIndex.NONE) {
                about(wanted);
            }
        }

        private void all() {
            for (Role role : Role.values()) {
                index.all(role, (from, to, citation) -> citation(from, to, role, citation));
            }
            // All that carry out one document carry out the same through it, so that this is followed only once.
            for (int through = 0; through < index.documents(); through++) {
                solutions.look();
                int[] documents = implementing.directly(through);
                int[] further = documents.length == 0 ? documents : implementing.after(through);
                if (further.length > 0) {
                    for (int document : documents) {
                        inferred(document, through, implementing.direct(document), further);
                    }
                }
            }
        }

        private void about(int wanted) {
            for (Role role : Role.values()) {
                index.done(wanted, role, (to, citation) -> citation(wanted, to, role, citation));
                index.suffered(wanted, role, (from, citation) -> {
                    if (from != wanted) {
                        citation(from, wanted, role, citation);
                    }
                });
            }
            int[] direct = implementing.direct(wanted);
            for (int through : direct) {
                inferred(wanted, through, direct, implementing.after(through));
            }
            int[] wantedAlone = {wanted};
            int[] before = implementing.before(wanted);
            Arrays.sort(before);
            for (int document : before) {
                if (document != wanted) {
                    int[] itself = implementing.direct(document);
                    for (int through : itself) {
                        if (Arrays.binarySearch(before, through) >= 0) {
                            inferred(document, through, itself, wantedAlone);
                        }
                    }
                }
            }
        }

        private void citation(int from, int to, Role role, int citation) {
            solutions.look();
            if (!index.isQuoted(citation)) {
                return;
            }
            if (index.isReported(citation)) {
                emit(reported, from, role, to, NOTHING, TermCode.UNBOUND, TermCode.UNBOUND, citation);
            }
            index.doubt(citation).ifPresent(doubt -> {
                long status = TermCode.thing(doubt.status());
                if (status == ambiguous || status == unresolved) {
                    boolean inverse = index.isInverse(citation);
                    emit(
                            status,
                            inverse ? to : from,
                            role,
                            inverse ? from : to,
                            candidates(doubt),
                            TermCode.UNBOUND,
                            reason(doubt),
                            citation);
                }
            });
        }

        private static long[] candidates(Doubt doubt) {
            return doubt.candidates().isEmpty()
                    ? NOTHING
                    : doubt.candidates().stream().mapToLong(TermCode::thing).toArray();
        }

        private long reason(Doubt doubt) {
            return doubt.reason().isEmpty()
                    ? TermCode.UNBOUND
                    : reasons.computeIfAbsent(doubt.reason(), reason -> code("ly-do/" + reason));
        }

        /**
         * What a document carries out through another.
         *
         * @param direct what it says itself that it carries out, ascending
         * @param further what the other carries out, in any number of steps
         */
        private void inferred(int document, int through, int[] direct, int[] further) {
            int[] beyond = Arrays.stream(further)
                    .peek(any -> solutions.look())
                    .filter(cited -> cited != document && Arrays.binarySearch(direct, cited) < 0)
                    .toArray();
            if (beyond.length > 0) {
                quoting(document, through, citation -> {
                    for (int cited : beyond) {
                        emit(
                                inferred,
                                document,
                                Role.IMPLEMENTS,
                                cited,
                                NOTHING,
                                TermCode.thing(through),
                                TermCode.UNBOUND,
                                citation);
                    }
                });
            }
        }

        /** The quotes in which a document cites another as carrying it out, or as carried out by it. */
        private void quoting(int document, int cited, IntConsumer citations) {
            index.done(document, Role.IMPLEMENTS, (other, citation) -> {
                solutions.look();
                if (other == cited && !index.isInverse(citation) && index.isQuoted(citation)) {
                    citations.accept(citation);
                }
            });
            index.suffered(document, Role.IMPLEMENTS, (other, citation) -> {
                solutions.look();
                if (other == cited && index.isInverse(citation) && index.isQuoted(citation)) {
                    citations.accept(citation);
                }
            });
        }

        private void emit(
                long kind,
                int document,
                Role role,
                int cited,
                long[] candidates,
                long through,
                long reason,
                int citation) {
            solutions.addAll(new long[][] {
                one(kind),
                one(TermCode.thing(document)),
                one(roles.get(role)),
                one(TermCode.thing(cited)),
                candidates,
                one(through),
                one(reason),
                one(TermCode.of(TermCode.Kind.TEXT, index.quotePlace(citation))),
                one(TermCode.thing(index.source(citation))),
                one(TermCode.integer(index.start(citation)))
            });
        }
    }

    /** Which documents say themselves that they carry out others, and what follows: {@code cancu:implements}. */
    private static final class Implementing {
        private final CitationIndex index;
        private final Solutions solutions;
        /** Of a document what it carries out, as far as it was asked: no more than there are citations. */
        private final int[] @Nullable [] direct;
        /** Those that a search has met, by its number. */
        private final int[] met;

        private int searches;

        Implementing(CitationIndex index, Solutions solutions) {
            this.index = index;
            this.solutions = solutions;
            this.direct = new int[index.documents()][];
            this.met = new int[index.documents()];
        }

        /** What a document carries out, ascending. */
        int[] direct(int document) {
            int[] known = direct[document];
            if (known == null) {
                known = stated(document, index::done);
                direct[document] = known;
            }
            return known;
        }

        /** What carries a document out, ascending. */
        int[] directly(int document) {
            return stated(document, index::suffered);
        }

        /** What it carries out in any number of steps, itself included where they lead back. */
        int[] after(int document) {
            return reach(document, index::done);
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
                solutions.look();
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
