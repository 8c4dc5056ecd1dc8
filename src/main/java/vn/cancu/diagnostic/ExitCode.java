package vn.cancu.diagnostic;

/** The exit codes of the command line, one table for all commands. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** A fault of ours. */
    OUR_FAULT(1),
    /** Bad option, unknown question, malformed query. */
    USAGE(2),
    /** Unreadable or unusable file, port or database. */
    UNUSABLE(3),
    /** Unknown or ambiguous number; findings of validate, check, verify. */
    FINDINGS(4),
    /** The server asks to be restarted (EX_TEMPFAIL of sysexits.h). */
    RESTART(75);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    /** The number handed to the operating system. */
    public int value() {
        return value;
    }
}
