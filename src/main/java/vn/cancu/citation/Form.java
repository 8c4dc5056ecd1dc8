package vn.cancu.citation;

/** How a document is named at a mention. */
public enum Form {
    /** With a number, laws included. */
    NUMBERED("numbered"),
    /** A law, code, ordinance or constitution by its name. */
    NAMED("named"),
    /** Any other document without a number. */
    UNNUMBERED("unnumbered"),
    /** The document itself: "Kế hoạch này". */
    SELF("self");

    private final String code;

    Form(String code) {
        this.code = code;
    }

    /** The name in JSON. */
    public String code() {
        return code;
    }
}
