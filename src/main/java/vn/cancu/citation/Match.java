package vn.cancu.citation;

import java.util.List;
import java.util.Optional;
import vn.cancu.text.PartialDate;

/** Which document a mention means, as far as it can be known. Never a guess. */
public sealed interface Match {

    /** One document. */
    record Resolved(DocumentIdentity identity) implements Match {}

    /** One of several. */
    record Ambiguous(List<Candidate> candidates, Reason reason) implements Match {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** Not to be known from this document. */
    record Unresolved(Reason reason) implements Match {}

    /** A document that may be meant. */
    record Candidate(
            DocumentIdentity identity, String number, Optional<String> issuer, Optional<PartialDate> issueDate) {}

    /** Why a mention was not resolved. */
    enum Reason {
        NO_YEAR("no-year"),
        NO_ISSUER("no-issuer"),
        NO_PROVINCE("no-province"),
        UNKNOWN_TYPE("unknown-type"),
        SEVERAL_DOCUMENTS("several-documents"),
        GENERIC("generic");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
