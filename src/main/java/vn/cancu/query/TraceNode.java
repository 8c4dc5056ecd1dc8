package vn.cancu.query;

import java.util.List;
import vn.cancu.citation.Role;

/**
 * A document in the tree of a trace.
 *
 * @param document which one
 * @param role what joins it to the node above: {@link Role#IMPLEMENTS}, {@link Role#LEGAL_BASIS}, or {@link Role#ESTABLISHES}
 *     where the node above issues it and others carry it out
 * @param standing of its relation to the document that is traced: inferred below the first level, and for what is issued
 * @param step of its relation to the node above: stated or reported
 * @param quotes that prove its relation to the node above
 * @param repeated true where it stands elsewhere in the tree with its children, and here without
 * @param children one step further
 */
public record TraceNode(
        DocumentSummary document,
        Role role,
        Certainty standing,
        Certainty step,
        List<Passage> quotes,
        boolean repeated,
        List<TraceNode> children) {

    public TraceNode {
        quotes = List.copyOf(quotes);
        children = List.copyOf(children);
    }
}
