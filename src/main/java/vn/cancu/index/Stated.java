package vn.cancu.index;

/**
 * What a citation says of the document that it cites, as it stands there; each empty where it says nothing.
 *
 * @param number as printed
 * @param date {@code YYYY[-MM[-DD]]}
 * @param issuer in the words of the citation
 */
public record Stated(String number, String date, String issuer) {
    /** Nothing. */
    public static final Stated NOTHING = new Stated("", "", "");
}
