package vn.cancu.query;

import java.util.List;

/** Which document somebody meant, as far as it can be known. */
public sealed interface Finding {

    /** One document. */
    record Found(DocumentSummary document) implements Finding {}

    /** One of several, in the order of {@link DocumentSummary#ORDER}. */
    record Several(List<DocumentSummary> candidates) implements Finding {
        public Several {
            candidates = List.copyOf(candidates);
        }
    }

    /** None that is known; the nearest that are. */
    record Unknown(List<String> nearest) implements Finding {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }
}
