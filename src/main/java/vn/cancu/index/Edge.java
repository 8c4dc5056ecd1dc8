package vn.cancu.index;

import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;

/**
 * A citation, with one of its quotes.
 *
 * @param citing number of the document that cites, as the writer or the reader numbers things
 * @param cited number of the document that is cited
 * @param role what the citing document does with the cited one
 * @param inverse whether the cited one does it to the citing one
 * @param standing whether the document says it itself
 * @param resolved whether it is known which document is cited
 * @param again whether this is one more quote of a citation that has been counted
 * @param source number of the source that the quote stands in
 * @param start of the quote's first character, in code points from 0; -1 where there is no quote
 * @param end behind its last character
 * @param quote as it stands there
 * @param section number of the section that it stands in; empty where there is none
 * @param stated what the citation says of the cited document
 */
public record Edge(
        int citing,
        int cited,
        Role role,
        boolean inverse,
        Standing standing,
        boolean resolved,
        boolean again,
        int source,
        int start,
        int end,
        String quote,
        String section,
        Stated stated) {

    /** The document that does something. */
    int from() {
        return inverse ? cited : citing;
    }

    /** The document that it is done to. */
    int to() {
        return inverse ? citing : cited;
    }
}
