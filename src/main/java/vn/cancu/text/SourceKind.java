package vn.cancu.text;

/** What a source is to the document that it carries or reports on. */
public enum SourceKind {
    /** The text as published by the issuer; only ever declared, never guessed. */
    OFFICIAL_TEXT("official-text"),
    /** The whole text of a document, from wherever it was copied. */
    COPY("copy"),
    /** Somebody's report about a document. */
    NEWS_REPORT("news-report"),
    UNKNOWN("unknown");

    private final String code;

    SourceKind(String code) {
        this.code = code;
    }

    /** The name in JSON, in the graph and on the command line. */
    public String code() {
        return code;
    }
}
