package vn.cancu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import vn.cancu.graph.Iris;

/**
 * The sum of one graph, worked out while its statements come in any order: what {@code graphs.txt} of a generation has for
 * it where they are the same. Lines of a source are held until the end, those of other graphs are not.
 */
public final class RunningSum {
    private final boolean sorted;
    private final List<byte[]> lines = new ArrayList<>();
    private final StatementSum sum = new StatementSum();

    private RunningSum(boolean sorted) {
        this.sorted = sorted;
    }

    /** @param graph its name, which tells what kind of sum it has: see {@link GraphSum} */
    public static RunningSum of(String graph) {
        return new RunningSum(Iris.isSource(graph) || graph.equals(Iris.AUTHORITY.getURI()));
    }

    /**
     * The hash of a content of which the sum of each graph is known, as {@link Manifest#content} is.
     *
     * @param sums by the names of the graphs
     */
    public static String content(SortedMap<String, String> sums) {
        return Content.hash(sums);
    }

    /** Takes one statement, as {@link vn.cancu.graph.CanonicalQuads#line} writes it. */
    public void add(byte[] line) {
        if (sorted) {
            lines.add(line);
        } else {
            sum.add(line);
        }
    }

    /** The sum of all that were added, 64 hexadecimal digits; nothing is added after. */
    public String digits() {
        return sum().sum();
    }

    GraphSum sum() {
        return sorted ? GraphSum.of(lines) : sum.sum();
    }
}
