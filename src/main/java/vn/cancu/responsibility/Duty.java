package vn.cancu.responsibility;

import java.util.List;
import java.util.Optional;

/**
 * A task as found, before its place in the section is counted.
 *
 * @param start first character
 * @param end after the last character
 * @param section number of the section
 * @param numbered true where the section's number is the passage's own
 */
record Duty(
        int start,
        int end,
        String section,
        boolean numbered,
        List<String> agencies,
        boolean stated,
        Act act,
        boolean requested,
        Optional<Deadline> deadline) {
    Duty {
        agencies = List.copyOf(agencies);
    }
}
