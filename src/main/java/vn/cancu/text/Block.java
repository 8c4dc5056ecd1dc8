package vn.cancu.text;

/**
 * A stretch of text that belongs together: a heading, a paragraph (its hard-wrapped lines joined), a bullet.
 *
 * @param kind what it is
 * @param span where it stands
 * @param section the number of the innermost section it stands in, such as {@code III.12}; empty before the first
 */
public record Block(Kind kind, Span span, String section) {

    /** What a block is. */
    public enum Kind {
        /** What a page or a site put around the text. */
        CHROME,
        /** State title, agency, number, place and date. */
        LETTERHEAD,
        /** Type and abstract (trích yếu). */
        TITLE,
        /** From the first legal basis to the enacting formula. */
        PREAMBLE,
        HEADING,
        PARAGRAPH,
        BULLET,
        TABLE_ROW,
        /** Office, name. */
        SIGNATURE,
        /** Nơi nhận. */
        RECIPIENTS
    }
}
