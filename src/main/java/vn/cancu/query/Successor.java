package vn.cancu.query;

import java.util.List;
import java.util.Optional;

/**
 * Who took over from a body: derived from the authority file, never said by the document that names the old body.
 *
 * @param body that took over, or one of several
 * @param since the day from which, {@code YYYY[-MM[-DD]]}, where known
 * @param functions what it took over, as the authority file words it; empty where it is not told apart
 * @param pattern true where only the rule for such bodies in all provinces is known, not a decision about this one
 * @param decidedBy the deciding document, where known
 * @param sources where it was read; empty for background knowledge that was not verified
 */
public record Successor(
        Body body,
        Optional<String> since,
        List<String> functions,
        boolean pattern,
        Optional<DocumentSummary> decidedBy,
        List<String> sources) {
    public Successor {
        functions = List.copyOf(functions);
        sources = List.copyOf(sources);
    }
}
