package vn.cancu.index;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Map;

/** The responsibilities of an index: who assigns what to whom. Any number of threads may read. */
public final class Tasks {
    private final IntBuffer home;
    private final IntBuffer name;
    private final IntBuffer graph;
    private final IntBuffer start;
    private final IntBuffer party;

    Tasks(Map<Column, IntBuffer> columns) {
        home = columns.get(Column.TASK_HOME);
        name = columns.get(Column.TASK_NAME);
        graph = columns.get(Column.TASK_GRAPH);
        start = columns.get(Column.TASK_START);
        party = columns.get(Column.TASK_PARTY);
    }

    /** Hears of a responsibility. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * @param documents that assign it
         * @param agencies that must do it
         * @param partners whom they are to work with
         * @param roles what they are to do
         */
        void visit(int[] documents, int[] agencies, int[] partners, int[] roles);
    }

    /** All responsibilities, each once, with what all graphs say of it; things in the order of their numbers. */
    public void each(Visitor visitor) {
        int count = home.limit();
        for (int row = 0; row < count; ) {
            int next = row + 1;
            while (next < count && home.get(next) == home.get(row) && name.get(next) == name.get(row)) {
                next++;
            }
            int[] parties = new int[start.get(next) - start.get(row)];
            party.get(start.get(row), parties);
            if (next > row + 1) {
                parties = Arrays.stream(parties).sorted().distinct().toArray();
            }
            row = next;
            visitor.visit(
                    of(Task.Relation.DOCUMENT, parties),
                    of(Task.Relation.AGENCY, parties),
                    of(Task.Relation.PARTNER, parties),
                    of(Task.Relation.ROLE, parties));
        }
    }

    private static int[] of(Task.Relation relation, int[] parties) {
        int first = 0;
        while (first < parties.length && TaskTable.relation(parties[first]).compareTo(relation) < 0) {
            first++;
        }
        int end = first;
        while (end < parties.length && TaskTable.relation(parties[end]) == relation) {
            end++;
        }
        int[] things = new int[end - first];
        for (int i = 0; i < things.length; i++) {
            things[i] = TaskTable.thing(parties[first + i]);
        }
        return things;
    }

    /** @param number of things, as the writer has them */
    void copyTo(IndexWriter writer, int[] number) {
        for (int row = 0; row < home.limit(); row++) {
            int[] parties = new int[start.get(row + 1) - start.get(row)];
            party.get(start.get(row), parties);
            writer.takeOverTask(
                    number[home.get(row)],
                    name.get(row),
                    number[graph.get(row)],
                    Arrays.stream(parties)
                            .map(one -> TaskTable.renumbered(one, number))
                            .toArray());
        }
    }
}
