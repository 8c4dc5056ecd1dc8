package vn.cancu.diagnostic;

/** How bad a {@link Diagnostic} is. */
public enum Severity {
    /** Something could not be done. */
    ERROR,
    /** Done, but the user should look at it. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** The name in JSON and on the command line: {@code error}, {@code warning}, {@code info}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
