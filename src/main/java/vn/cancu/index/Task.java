package vn.cancu.index;

import java.util.List;

/**
 * A responsibility as one graph describes it; another may say more of the same one.
 *
 * @param home number of the thing below whose IRI it is named: the source that it was read in
 * @param name the rest of its IRI, from {@code #} on; empty where there is no {@code #}
 * @param graph number of the graph
 * @param parties in any order, each once
 */
public record Task(int home, String name, int graph, List<Party> parties) {
    public Task {
        parties = List.copyOf(parties);
    }

    /** What a thing has to do with a responsibility. */
    public enum Relation {
        // The order is written into files: see Property.
        /** The document assigns it. */
        DOCUMENT,
        /** The agency must do it. */
        AGENCY,
        /** The agency is to be worked with. */
        PARTNER,
        /** The concept says what the agency does. */
        ROLE
    }

    /** @param thing its number, as the writer or the reader numbers things */
    public record Party(Relation relation, int thing) {}
}
