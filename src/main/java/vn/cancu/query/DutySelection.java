package vn.cancu.query;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which tasks are asked for; whatever is empty selects nothing away.
 *
 * @param document that assigns them, as for {@link DocumentFinder}
 * @param issuer of the documents, or a part of its name
 * @param year of issue of the documents
 * @param agency that does them or is a partner in them, by any of its names
 * @param cluster that they are about, by any of its names
 * @param role that an agency has in them
 * @param asOf leaves out documents issued later, and tells who has taken over since from bodies that are no more
 */
public record DutySelection(
        Optional<String> document,
        Optional<String> issuer,
        OptionalInt year,
        Optional<String> agency,
        Optional<String> cluster,
        Optional<DutyRole> role,
        Optional<LocalDate> asOf) {

    /** All tasks. */
    public static final DutySelection ALL = new DutySelection(
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Those of one document only. */
    public DutySelection document(String typed) {
        return new DutySelection(Optional.of(typed), issuer, year, agency, cluster, role, asOf);
    }

    /** Those in documents of one issuer only. */
    public DutySelection issuer(String name) {
        return new DutySelection(document, Optional.of(name), year, agency, cluster, role, asOf);
    }

    /** Those in documents of one year only. */
    public DutySelection year(int issued) {
        return new DutySelection(document, issuer, OptionalInt.of(issued), agency, cluster, role, asOf);
    }

    /** Those of one agency only. */
    public DutySelection agency(String name) {
        return new DutySelection(document, issuer, year, Optional.of(name), cluster, role, asOf);
    }

    /** Those about one cluster only. */
    public DutySelection cluster(String name) {
        return new DutySelection(document, issuer, year, agency, Optional.of(name), role, asOf);
    }

    /** Those in which an agency, or the one asked for, has a role. */
    public DutySelection role(DutyRole wanted) {
        return new DutySelection(document, issuer, year, agency, cluster, Optional.of(wanted), asOf);
    }

    /** As things stood on a day. */
    public DutySelection asOf(LocalDate day) {
        return new DutySelection(document, issuer, year, agency, cluster, role, Optional.of(day));
    }
}
