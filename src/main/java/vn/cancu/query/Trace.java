package vn.cancu.query;

import java.util.List;
import java.util.Optional;

/**
 * What a document rests on, what it implements, and who implements it or rests on it.
 *
 * @param document the document, empty where the number was ambiguous
 * @param candidates the documents that the number may mean, where it was ambiguous
 * @param implementedBy those that implement it, then those that rest on it (their role tells), each with those that do
 *     the same to them
 * @param restsOn its legal bases, each with its own
 * @param implemented what it implements, each with what that implements
 */
public record Trace(
        Optional<DocumentSummary> document,
        List<DocumentSummary> candidates,
        List<TraceNode> implementedBy,
        List<TraceNode> restsOn,
        List<TraceNode> implemented) {

    public Trace {
        candidates = List.copyOf(candidates);
        implementedBy = List.copyOf(implementedBy);
        restsOn = List.copyOf(restsOn);
        implemented = List.copyOf(implemented);
    }

    static Trace ambiguous(List<DocumentSummary> candidates) {
        return new Trace(Optional.empty(), candidates, List.of(), List.of(), List.of());
    }

    /** True where a choice among {@link #candidates} has to be made first. */
    public boolean isAmbiguous() {
        return document.isEmpty();
    }
}
