package vn.cancu.citation;

import java.util.Optional;
import vn.cancu.authority.DocumentType;
import vn.cancu.authority.Province;
import vn.cancu.citation.IssuerReader.Issuer;
import vn.cancu.text.PartialDate;

/** A mention while it is being read: indexes into the tokens, fields filled in stage by stage. */
final class Draft {
    /** First token, and the one after the last of the core (type, number, date, issuer). */
    int start;

    int end;
    Form form = Form.NUMBERED;
    Optional<DocumentType> type = Optional.empty();
    String typeLabel = "";
    Optional<DocumentNumber> number = Optional.empty();
    int numberStart = -1;
    int numberEnd = -1;
    Optional<PartialDate> date = Optional.empty();
    Optional<Issuer> issuer = Optional.empty();
    /** Issuer to show: completed with the province, several joined by "; ". */
    Optional<String> issuerLabel = Optional.empty();
    /** Province of the mention whose title this one stands in. */
    Optional<Province> enclosing = Optional.empty();
    /** What the mention says by itself, once that was asked. */
    Optional<Match> alone = Optional.empty();
    /** Name of a law, or title of an unnumbered document: first token and the one after the last. */
    int nameStart = -1;

    int nameEnd = -1;
    /** Title after the core. */
    int titleStart = -1;

    int titleEnd = -1;
    Optional<String> provision = Optional.empty();
    int provisionStart = -1;
    int nestedIn = -1;
    /** Index of the mention before it that this one amends, in a list of legal bases. */
    int amends = -1;
    /** {@code nestedIn} in the list of those kept. */
    int outer = -1;

    Role role = Role.MENTIONS;
    boolean inverse;
    /** Where a date stands that is not part of the core; -1 elsewhere. */
    int dateStart = -1;

    int dateEnd = -1;
    boolean yearFromPosting;
    /** A day that no calendar has ("ngày 31/02/2020"): first token and the one after the last; -1 elsewhere. */
    int impossibleStart = -1;

    int impossibleEnd = -1;
    /** The type word is a small letter's: "triển khai kế hoạch …". */
    boolean small;

    boolean listed;
    /** The governing words stand right before it. */
    boolean governed;

    boolean hasTitle() {
        return titleStart >= 0 && titleEnd > titleStart;
    }
}
