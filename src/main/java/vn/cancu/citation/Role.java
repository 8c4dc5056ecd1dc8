package vn.cancu.citation;

/** What the citing document does with the cited one. */
public enum Role {
    LEGAL_BASIS("legal-basis"),
    IMPLEMENTS("implements"),
    FOLLOWS("follows"),
    ESTABLISHES("establishes"),
    FUNDS("funds"),
    AMENDS("amends"),
    REPEALS("repeals"),
    MENTIONS("mentions"),
    /** A news report identifies the document it reports. */
    REPORTS("reports");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The name in JSON and the last part of the concept's IRI. */
    public String code() {
        return code;
    }
}
