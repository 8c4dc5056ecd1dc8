package vn.cancu.store;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a database says, in numbers.
 *
 * @param graphs each by its name
 */
record Content(SortedMap<String, GraphSum> graphs) {
    Content {
        graphs = Collections.unmodifiableSortedMap(new TreeMap<>(graphs));
    }

    /**
     * SHA-256 over the sums of all graphs, in the order of their names: the same for the same statements, in whatever
     * order they came, and as quick to work out anew when one graph of many changes.
     */
    String hash() {
        StringBuilder lines = new StringBuilder();
        graphs.forEach(
                (name, sum) -> lines.append(sum.sum()).append("  ").append(name).append('\n'));
        return FileSum.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
