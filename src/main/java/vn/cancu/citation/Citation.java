package vn.cancu.citation;

import java.util.OptionalInt;

/**
 * What the citing document does with a document that it mentions.
 *
 * @param role what the citing document does with the cited one; for a nested citation what the enclosing one does
 * @param inverse true where the cited document does it to the enclosing one ("được sửa đổi bởi", "ban hành theo")
 * @param standing stated by the document, or reported of it
 * @param section number of the section it stands in, empty before the first
 * @param nestedIn index, in the same list, of the citation in whose title or clause this one stands
 * @param match which document is meant
 */
public record Citation(
        Mention mention,
        Role role,
        boolean inverse,
        Standing standing,
        String section,
        OptionalInt nestedIn,
        Match match) {}
