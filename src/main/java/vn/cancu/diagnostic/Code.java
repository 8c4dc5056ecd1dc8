package vn.cancu.diagnostic;

import static vn.cancu.diagnostic.ExitCode.DONE;
import static vn.cancu.diagnostic.ExitCode.FINDINGS;
import static vn.cancu.diagnostic.ExitCode.UNUSABLE;
import static vn.cancu.diagnostic.ExitCode.USAGE;
import static vn.cancu.diagnostic.Severity.ERROR;
import static vn.cancu.diagnostic.Severity.INFO;
import static vn.cancu.diagnostic.Severity.WARNING;

/** Every kind of diagnostic, with its severity and the exit code that it leads to when it ends a command. */
public enum Code {
    // reading files
    FILE_NOT_FOUND(ERROR, UNUSABLE),
    FILE_IS_DIRECTORY(ERROR, UNUSABLE),
    FILE_UNREADABLE(ERROR, UNUSABLE),
    FILE_EMPTY(ERROR, UNUSABLE),
    FILE_BINARY(ERROR, UNUSABLE),
    FILE_TOO_LARGE(ERROR, UNUSABLE),
    TEXT_TOO_LONG(ERROR, UNUSABLE),
    INVALID_UTF8(ERROR, UNUSABLE),
    INVALID_UTF16(ERROR, UNUSABLE),
    LEGACY_ENCODING(ERROR, UNUSABLE),
    // what a document says
    YEAR_FROM_POSTING(INFO, DONE),
    DATE_CONTRADICTS_NUMBER(WARNING, DONE),
    YEAR_DROPPED(WARNING, DONE),
    DATES_DISAGREE(WARNING, DONE),
    IMPOSSIBLE_DATE(WARNING, DONE),
    NO_IDENTITY(INFO, DONE),
    // asking
    UNKNOWN_NUMBER(ERROR, FINDINGS),
    AMBIGUOUS_NUMBER(ERROR, FINDINGS),
    UNKNOWN_NAME(ERROR, FINDINGS),
    AMBIGUOUS_NAME(ERROR, FINDINGS),
    UNKNOWN_SUBJECT(ERROR, FINDINGS),
    UNKNOWN_QUESTION(ERROR, USAGE),
    UNKNOWN_PARAMETER(ERROR, USAGE),
    MISSING_PARAMETER(ERROR, USAGE),
    BAD_PARAMETER(ERROR, USAGE),
    UNKNOWN_COMMAND(ERROR, USAGE),
    UNKNOWN_OPTION(ERROR, USAGE),
    BAD_OPTION(ERROR, USAGE),
    OPTION_WITHOUT_VALUE(ERROR, USAGE),
    OPTION_TWICE(ERROR, USAGE),
    OPTIONS_EXCLUDE(ERROR, USAGE),
    MISSING_OPERAND(ERROR, USAGE),
    SURPLUS_OPERAND(ERROR, USAGE),
    OUTPUT_COLLISION(ERROR, USAGE),
    MALFORMED_QUERY(ERROR, USAGE),
    QUERY_NOT_READ_ONLY(ERROR, USAGE),
    QUERY_TOO_LARGE(ERROR, USAGE),
    QUERY_TIMEOUT(ERROR, UNUSABLE),
    ANSWER_TOO_LARGE(ERROR, USAGE),
    // database and server
    DATABASE_MISSING(ERROR, UNUSABLE),
    DATABASE_OLDER(WARNING, UNUSABLE),
    DATABASE_CORRUPT(ERROR, UNUSABLE),
    DATABASE_NOT_WRITABLE(ERROR, UNUSABLE),
    DATABASE_BUSY(ERROR, UNUSABLE),
    OUTPUT_NOT_WRITABLE(ERROR, UNUSABLE),
    PORT_OCCUPIED(ERROR, UNUSABLE),
    HOST_UNUSABLE(ERROR, UNUSABLE),
    VALIDATION_FINDINGS(ERROR, FINDINGS),
    OUT_OF_MEMORY(ERROR, UNUSABLE),
    // ours
    INTERNAL(ERROR, ExitCode.OUR_FAULT);

    private final Severity severity;
    private final ExitCode exitCode;

    Code(Severity severity, ExitCode exitCode) {
        this.severity = severity;
        this.exitCode = exitCode;
    }

    public Severity severity() {
        return severity;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
