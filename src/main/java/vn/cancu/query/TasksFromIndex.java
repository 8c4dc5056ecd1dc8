package vn.cancu.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Property;

/** Which agencies lead most, and which work together most. */
final class TasksFromIndex {
    private static final Node LEAD = Iris.responsibilityRole("lead");

    private TasksFromIndex() {}

    /** {@code co-quan-nao-chu-tri-nhieu-nhat}. */
    static IndexedQuestion leads() {
        return new IndexedQuestion(List.of("agency", "led", "tasks", "documents"), TasksFromIndex::leads);
    }

    /** {@code co-quan-nao-thuong-phoi-hop}. */
    static IndexedQuestion together() {
        return new IndexedQuestion(
                List.of("first", "second", "tasks", "documents"),
                (terms, values, solutions) -> new Together(terms, values, solutions).find());
    }

    /** Tasks and documents of agencies, or of pairs of them, each numbered in the order in which it was first met. */
    private static final class Counts {
        private int[] tasks = new int[64];
        private int[] led = new int[64];
        /** Whose it is, and a document that has it: perhaps several times. */
        private long[] documents = new long[64];

        private int size;

        void task(int whose, boolean lead, int[] assigning) {
            if (whose >= tasks.length) {
                tasks = Arrays.copyOf(tasks, Math.max(whose + 1, 2 * tasks.length));
                led = Arrays.copyOf(led, tasks.length);
            }
            tasks[whose]++;
            led[whose] += lead ? 1 : 0;
            for (int document : assigning) {
                long one = (long) whose << Integer.SIZE | document;
                // A document has most of its tasks side by side.
                if (size > 0 && documents[size - 1] == one) {
                    continue;
                }
                if (size == documents.length) {
                    documents = Arrays.copyOf(documents, 2 * size);
                }
                documents[size++] = one;
            }
        }

        /** How many different documents each has. */
        int[] documents() {
            Arrays.sort(documents, 0, size);
            int[] counts = new int[tasks.length];
            for (int i = 0; i < size; i++) {
                if (i == 0 || documents[i] != documents[i - 1]) {
                    counts[(int) (documents[i] >>> Integer.SIZE)]++;
                }
            }
            return counts;
        }
    }

    private static void leads(IndexTerms terms, Map<String, Node> values, Solutions solutions) {
        int lead = terms.thing(LEAD);
        Counts counts = new Counts();
        terms.index().tasks().each((documents, agencies, partners, roles) -> {
            solutions.look();
            if (documents.length > 0) {
                boolean led = contains(roles, lead);
                for (int agency : agencies) {
                    counts.task(agency, led, documents);
                }
            }
        });
        int[] documents = counts.documents();
        for (int agency = 0; agency < documents.length; agency++) {
            if (counts.tasks[agency] > 0) {
                solutions.add(new long[] {
                    TermCode.thing(agency),
                    TermCode.integer(counts.led[agency]),
                    TermCode.integer(counts.tasks[agency]),
                    TermCode.integer(documents[agency])
                });
            }
        }
    }

    private static boolean contains(int[] things, int wanted) {
        for (int thing : things) {
            if (thing == wanted) {
                return true;
            }
        }
        return false;
    }

    /** The pairs of agencies that have a part in one task. */
    private static final class Together {
        private final CitationIndex index;
        private final Solutions solutions;
        private final boolean all;
        /** One of each pair, unless all are wanted; NONE where the index does not know it. */
        private final int wanted;

        private final int agencyClass;
        /** Of a thing: whether it is an agency, as far as it was asked. */
        private final Map<Integer, Boolean> agencies = new HashMap<>();

        private final Map<Long, Integer> pairs = new HashMap<>();
        private final Counts counts = new Counts();

        Together(IndexTerms terms, Map<String, Node> values, Solutions solutions) {
            this.index = terms.index();
            this.solutions = solutions;
            Node asked = values.get("__agency_iri");
            this.all = asked == null;
            this.wanted = asked == null ? CitationIndex.NONE : terms.thing(asked);
            this.agencyClass = terms.thing(Terms.AGENCY);
        }

        void find() {
            index.tasks().each((documents, agencies, partners, roles) -> {
                solutions.look();
                if (documents.length > 0 && agencies.length + partners.length > 1) {
                    task(documents, agencies(agencies), agencies(partners));
                }
            });
            int[] documents = counts.documents();
            pairs.forEach((pair, place) -> {
                int one = (int) (pair >>> Integer.SIZE);
                int other = pair.intValue();
                boolean inOrder = index.compareIris(one, other) < 0;
                solutions.add(new long[] {
                    TermCode.thing(inOrder ? one : other),
                    TermCode.thing(inOrder ? other : one),
                    TermCode.integer(counts.tasks[place]),
                    TermCode.integer(documents[place])
                });
            });
        }

        /** Those of some things that are agencies, ascending. */
        private int[] agencies(int[] things) {
            return Arrays.stream(things)
                    .filter(thing ->
                            agencies.computeIfAbsent(thing, any -> index.has(thing, Property.CLASS, agencyClass)))
                    .sorted()
                    .distinct()
                    .toArray();
        }

        /** Each pair once: of those who do it, and of one of them with one who is only a partner. */
        private void task(int[] documents, int[] doing, int[] partners) {
            int[] only = Arrays.stream(partners)
                    .filter(partner -> Arrays.binarySearch(doing, partner) < 0)
                    .toArray();
            if (all) {
                for (int i = 0; i < doing.length; i++) {
                    for (int j = i + 1; j < doing.length; j++) {
                        meet(doing[i], doing[j], documents);
                    }
                    for (int partner : only) {
                        meet(doing[i], partner, documents);
                    }
                }
            } else if (Arrays.binarySearch(doing, wanted) >= 0) {
                for (int other : doing) {
                    if (other != wanted) {
                        meet(wanted, other, documents);
                    }
                }
                for (int partner : only) {
                    meet(wanted, partner, documents);
                }
            } else if (Arrays.binarySearch(only, wanted) >= 0) {
                for (int other : doing) {
                    meet(wanted, other, documents);
                }
            }
        }

        private void meet(int one, int other, int[] documents) {
            // One task of ten thousand bodies has fifty million pairs.
            solutions.look();
            long pair = (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
            int place = pairs.computeIfAbsent(pair, any -> pairs.size());
            solutions.require(pairs.size());
            counts.task(place, false, documents);
        }
    }
}
