package vn.cancu.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntBinaryOperator;

/** Responsibilities in the order of their IRIs, in which they are written; what several graphs say of one side by side. */
final class TaskOrder {
    private final TaskTable tasks;
    private final int[] rows;

    TaskOrder(TaskTable tasks) {
        this.tasks = tasks;
        this.rows = tasks.rows();
    }

    /** Marks the things that they speak of. */
    void mark(BitSet things) {
        for (int row : rows) {
            things.set(tasks.home(row));
            things.set(tasks.graph(row));
            for (int i = tasks.firstParty(row); i < tasks.endOfParties(row); i++) {
                things.set(TaskTable.thing(tasks.partyAt(i)));
            }
        }
    }

    /** The columns of the responsibilities, as they are written. */
    record Columns(int[] homes, int[] names, int[] graphs, int[] starts, int[] parties) {
        void write(IndexFile file) throws IOException {
            file.column(Column.TASK_HOME, homes.length, i -> homes[i]);
            file.column(Column.TASK_NAME, names.length, i -> names[i]);
            file.column(Column.TASK_GRAPH, graphs.length, i -> graphs[i]);
            file.column(Column.TASK_START, starts.length, i -> starts[i]);
            file.column(Column.TASK_PARTY, parties.length, i -> parties[i]);
        }
    }

    /**
     * Puts them in order.
     *
     * @param things how many there are in the file
     * @param rank of things in the file
     * @param texts compares texts of the dictionary
     */
    Columns columns(int things, int[] rank, IntBinaryOperator texts, TextFile names) throws IOException {
        Groups byHome = Groups.of(rows, things, row -> rank[tasks.home(row)]);
        byHome.sortWithin((a, b) -> {
            int order = texts.applyAsInt(tasks.name(a), tasks.name(b));
            return order != 0 ? order : Integer.compare(rank[tasks.graph(a)], rank[tasks.graph(b)]);
        });
        int[] sorted = byHome.rows();
        int[] homes = new int[sorted.length];
        int[] addresses = new int[sorted.length];
        int[] graphs = new int[sorted.length];
        int[] starts = new int[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            int row = sorted[i];
            homes[i] = rank[tasks.home(row)];
            addresses[i] = names.address(tasks.name(row));
            graphs[i] = rank[tasks.graph(row)];
            starts[i + 1] = starts[i] + tasks.endOfParties(row) - tasks.firstParty(row);
        }
        int[] parties = new int[starts[sorted.length]];
        for (int i = 0; i < sorted.length; i++) {
            int first = tasks.firstParty(sorted[i]);
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                parties[at] = TaskTable.renumbered(tasks.partyAt(first + at - starts[i]), rank);
            }
            Arrays.sort(parties, starts[i], starts[i + 1]);
        }
        return new Columns(homes, addresses, graphs, starts, parties);
    }
}
