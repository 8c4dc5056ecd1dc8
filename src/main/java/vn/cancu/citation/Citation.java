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
 * @param amends index of the citation whose document this one amends, where both stand in a list of legal bases ("Căn
 *     cứ Luật A được sửa đổi bởi Luật B": the document rests on both, and B amends A)
 * @param match which document is meant
 */
public record Citation(
        Mention mention,
        Role role,
        boolean inverse,
        Standing standing,
        String section,
        OptionalInt nestedIn,
        OptionalInt amends,
        Match match) {

    /** A citation that amends none of those before it. */
    public Citation(
            Mention mention,
            Role role,
            boolean inverse,
            Standing standing,
            String section,
            OptionalInt nestedIn,
            Match match) {
        this(mention, role, inverse, standing, section, nestedIn, OptionalInt.empty(), match);
    }
}
