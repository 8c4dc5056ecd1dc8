package vn.cancu.index;

import java.util.List;

/**
 * Why it is not known which document a citation means.
 *
 * @param status number of the concept: ambiguous, unresolved
 * @param reason code; empty where none is said
 * @param candidates numbers of the documents that may be meant, in any order, each once
 */
public record Doubt(int status, String reason, List<Integer> candidates) {
    public Doubt {
        candidates = List.copyOf(candidates);
    }
}
