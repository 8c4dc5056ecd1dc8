package vn.cancu.index;

import java.util.Arrays;

/** Responsibilities in the order in which they come, as columns. */
final class TaskTable {
    private static final int DROPPED = -1;

    /** Bits of a thing in a party; above them is its relation, so that parties are in the order of relations. */
    private static final int THING_BITS = 29;

    private static final Task.Relation[] RELATIONS = Task.Relation.values();

    private final IntColumn home = new IntColumn();
    private final IntColumn name = new IntColumn();
    private final IntColumn graph = new IntColumn();
    /** Behind the last party of a row. */
    private final IntColumn end = new IntColumn();

    private final IntColumn parties = new IntColumn();

    static int party(Task.Relation relation, int thing) {
        if (thing >>> THING_BITS != 0) {
            throw new IllegalStateException("too many things for one index");
        }
        return relation.ordinal() << THING_BITS | thing;
    }

    static Task.Relation relation(int party) {
        return RELATIONS[party >>> THING_BITS];
    }

    static int thing(int party) {
        return party & ((1 << THING_BITS) - 1);
    }

    /** A party whose thing has another number. */
    static int renumbered(int party, int[] numbers) {
        return party(relation(party), numbers[thing(party)]);
    }

    /** Adds to the row that is added next. */
    void party(int party) {
        parties.add(party);
    }

    /** @param name number in the dictionary of texts */
    void add(int home, int name, int graph) {
        this.home.add(home);
        this.name.add(name);
        this.graph.add(graph);
        end.add(parties.size());
    }

    /** Drops those that a graph says. */
    void drop(int gone) {
        for (int row = 0; row < graph.size(); row++) {
            if (graph.get(row) == gone) {
                graph.set(row, DROPPED);
            }
        }
    }

    /** The rows that are not dropped. */
    int[] rows() {
        int[] rows = new int[graph.size()];
        int kept = 0;
        for (int row = 0; row < rows.length; row++) {
            if (graph.get(row) != DROPPED) {
                rows[kept++] = row;
            }
        }
        return Arrays.copyOf(rows, kept);
    }

    int home(int row) {
        return home.get(row);
    }

    int name(int row) {
        return name.get(row);
    }

    int graph(int row) {
        return graph.get(row);
    }

    int firstParty(int row) {
        return row == 0 ? 0 : end.get(row - 1);
    }

    int endOfParties(int row) {
        return end.get(row);
    }

    int partyAt(int place) {
        return parties.get(place);
    }
}
