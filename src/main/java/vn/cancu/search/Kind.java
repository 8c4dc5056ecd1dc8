package vn.cancu.search;

/** What can be found. */
public enum Kind {
    DOCUMENT,
    AGENCY,
    CLUSTER,
    PLACE,
    PASSAGE;

    /** As it stands in the index and in addresses. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @throws IllegalArgumentException where there is none of that code */
    static Kind of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
