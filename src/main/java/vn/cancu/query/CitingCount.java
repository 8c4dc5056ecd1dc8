package vn.cancu.query;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many documents of one year and one province cite a document.
 *
 * @param year of issue, where known
 * @param province IRI of the province that the issuer is in, where it is in one
 * @param documents each counted once
 */
public record CitingCount(OptionalInt year, Optional<String> province, int documents) {}
