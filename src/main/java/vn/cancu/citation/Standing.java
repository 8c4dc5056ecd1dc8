package vn.cancu.citation;

/** Whether the document says it itself or somebody reports that it does. */
public enum Standing {
    STATED("stated"),
    REPORTED("reported");

    private final String code;

    Standing(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
