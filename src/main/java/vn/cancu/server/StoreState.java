package vn.cancu.server;

import java.util.Locale;

/** How it is with the other server that the data lies in. */
public enum StoreState {
    /** It holds what is served. */
    OK,
    /** It is just being given another edition: an answer may be of the one before, of the next, or of both. */
    CHANGING,
    /** It does not answer. */
    UNREACHABLE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
