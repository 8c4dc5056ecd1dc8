package vn.cancu.responsibility;

import java.util.List;
import java.util.Optional;
import vn.cancu.text.Quote;

/**
 * A task that a document gives to one or more bodies.
 *
 * @param quote the bullet, sentence, label block or table row that assigns it
 * @param section number of the section, with the bullet's place: {@code III.3.5}
 * @param agencies by the authority's label where matched, else as printed with abbreviations written out
 * @param agencyStated false where the text names no subject and the agencies follow from the heading's documents
 * @param roles main role first; codes as in the ontology, such as {@code lead}
 * @param partners from the agency's own "phối hợp với"
 * @param otherParties recipients, beneficiaries, those who direct
 * @param modality {@code assigned} or {@code requested}
 * @param deadline as printed
 * @param deadlineDate {@code YYYY-MM-DD} where a day is printed
 * @param deadlinePeriod EDTF, such as {@code 2025-Q4}
 * @param cited indexes into the citations
 * @param about slugs of the clusters or gates concerned
 */
public record Responsibility(
        Quote quote,
        String section,
        List<String> agencies,
        boolean agencyStated,
        List<String> roles,
        List<String> partners,
        List<OtherParty> otherParties,
        String modality,
        Optional<String> deadline,
        Optional<String> deadlineDate,
        Optional<String> deadlinePeriod,
        List<Integer> cited,
        List<String> about) {

    public Responsibility {
        agencies = List.copyOf(agencies);
        roles = List.copyOf(roles);
        partners = List.copyOf(partners);
        otherParties = List.copyOf(otherParties);
        cited = List.copyOf(cited);
        about = List.copyOf(about);
    }

    /** @param relation {@code report-to}, {@code report-via}, {@code directed-by}, {@code advises}, {@code recipient} */
    public record OtherParty(String name, String relation) {}
}
