package vn.cancu.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
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
                (terms, values, solutions) -> new Together(terms, values).find(solutions));
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

    private static void leads(IndexTerms terms, Map<String, Node> values, Consumer<@Nullable Node[]> solutions) {
        int lead = terms.thing(LEAD);
        Counts counts = new Counts();
        terms.index().tasks().each((documents, agencies, partners, roles) -> {
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
                solutions.accept(new @Nullable Node[] {
                    terms.node(agency),
                    IndexTerms.integer(counts.led[agency]),
                    IndexTerms.integer(counts.tasks[agency]),
                    IndexTerms.integer(documents[agency])
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
        private final IndexTerms terms;
        private final Map<String, Node> values;
        private final int agencyClass;
        /** Of a thing: whether it is an agency, as far as it was asked. */
        private final Map<Integer, Boolean> agencies = new HashMap<>();

        private final Map<Long, Integer> pairs = new HashMap<>();
        private final Counts counts = new Counts();
        /** Those of one task. */
        private long[] met = new long[16];

        private int size;

        Together(IndexTerms terms, Map<String, Node> values) {
            this.terms = terms;
            this.values = values;
            this.agencyClass = terms.thing(Terms.AGENCY);
        }

        void find(Consumer<@Nullable Node[]> solutions) {
            terms.index().tasks().each((documents, agencies, partners, roles) -> task(documents, agencies, partners));
            int[] documents = counts.documents();
            pairs.forEach((pair, place) -> {
                Node one = terms.node((int) (pair >>> Integer.SIZE));
                Node other = terms.node(pair.intValue());
                boolean inOrder = one.getURI().compareTo(other.getURI()) < 0;
                solutions.accept(new @Nullable Node[] {
                    inOrder ? one : other,
                    inOrder ? other : one,
                    IndexTerms.integer(counts.tasks[place]),
                    IndexTerms.integer(documents[place])
                });
            });
        }

        private void task(int[] documents, int[] doing, int[] partners) {
            if (documents.length == 0 || doing.length + partners.length < 2) {
                return;
            }
            size = 0;
            for (int i = 0; i < doing.length; i++) {
                for (int partner : partners) {
                    meet(doing[i], partner);
                }
                for (int j = i + 1; j < doing.length; j++) {
                    meet(doing[i], doing[j]);
                }
            }
            Arrays.sort(met, 0, size);
            for (int i = 0; i < size; i++) {
                if (i == 0 || met[i] != met[i - 1]) {
                    counts.task(pairs.computeIfAbsent(met[i], any -> pairs.size()), false, documents);
                }
            }
        }

        private void meet(int one, int other) {
            if (one == other || !isWanted(one, other) || !isAgency(one) || !isAgency(other)) {
                return;
            }
            if (size == met.length) {
                met = Arrays.copyOf(met, 2 * size);
            }
            met[size++] = (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
        }

        private boolean isWanted(int one, int other) {
            Node asked = values.get("__agency_iri");
            return asked == null || terms.thing(asked) == one || terms.thing(asked) == other;
        }

        private boolean isAgency(int thing) {
            CitationIndex index = terms.index();
            return agencies.computeIfAbsent(thing, any -> index.has(thing, Property.CLASS, agencyClass));
        }
    }
}
