package vn.cancu.citation;

import java.util.List;
import java.util.Optional;
import vn.cancu.authority.Province;
import vn.cancu.text.PartialDate;
import vn.cancu.text.Stated;

/**
 * The document that a source is, or for a news report the one it reports.
 *
 * @param type label of its type
 * @param number white space removed, dashes unified
 * @param issueDate its date of issue
 * @param issuer the issuing body as printed, completed with its province
 * @param province name of the province, where it belongs to one
 * @param title its abstract (trích yếu)
 * @param signer name of who signed
 * @param capacity how: {@code TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH; PHÓ CHỦ TỊCH}
 * @param period years covered, {@code YYYY} or {@code YYYY/YYYY}
 * @param recipients as listed under Nơi nhận
 * @param identity empty where the source states too little
 * @param territory the province as it was on the date of issue: Gia Lai before 1 July 2025, or since
 */
public record DocumentDescription(
        Optional<Stated<String>> type,
        Optional<Stated<String>> number,
        Optional<Stated<PartialDate>> issueDate,
        Optional<Stated<String>> issuer,
        Optional<String> province,
        Optional<Stated<String>> title,
        Optional<Stated<String>> signer,
        Optional<Stated<String>> capacity,
        Optional<Stated<String>> period,
        List<Stated<String>> recipients,
        Optional<DocumentIdentity> identity,
        Optional<Province> territory) {

    public DocumentDescription {
        recipients = List.copyOf(recipients);
    }

    /** Without a province told by its date. */
    public DocumentDescription(
            Optional<Stated<String>> type,
            Optional<Stated<String>> number,
            Optional<Stated<PartialDate>> issueDate,
            Optional<Stated<String>> issuer,
            Optional<String> province,
            Optional<Stated<String>> title,
            Optional<Stated<String>> signer,
            Optional<Stated<String>> capacity,
            Optional<Stated<String>> period,
            List<Stated<String>> recipients,
            Optional<DocumentIdentity> identity) {
        this(
                type,
                number,
                issueDate,
                issuer,
                province,
                title,
                signer,
                capacity,
                period,
                recipients,
                identity,
                Optional.empty());
    }
}
