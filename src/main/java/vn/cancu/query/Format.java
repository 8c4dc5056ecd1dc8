package vn.cancu.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/** In what form an answer is written. */
public enum Format {
    /** For a terminal. */
    TABLE("text/plain; charset=utf-8"),
    /** UTF-8 with byte order mark, as Excel wants it. */
    CSV("text/csv; charset=utf-8"),
    TSV("text/tab-separated-values; charset=utf-8"),
    /** SPARQL 1.1 Query Results JSON. */
    JSON("application/sparql-results+json"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Turtle, for answers that are triples. */
    TTL("text/turtle; charset=utf-8");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The name on the command line and the ending of files: {@code csv}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With the character set where it is text. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The format with a name.
     *
     * @throws UserError BAD_OPTION where there is none
     */
    public static Format of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> UserError.of(
                        Code.BAD_OPTION,
                        Location.NONE,
                        "--format",
                        code,
                        Arrays.stream(values()).map(Format::code).collect(Collectors.joining(", "))));
    }
}
