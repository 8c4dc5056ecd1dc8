package vn.cancu.responsibility;

import java.util.Optional;

/**
 * By when.
 *
 * @param text as printed, white space folded
 * @param date {@code YYYY-MM-DD} where a calendar day is printed as the due date
 * @param period EDTF, such as {@code 2025-Q4}, {@code 2025/..}
 */
record Deadline(String text, Optional<String> date, Optional<String> period) {}
