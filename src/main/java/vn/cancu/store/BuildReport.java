package vn.cancu.store;

import java.util.List;
import vn.cancu.validation.Violation;

/**
 * What a build came to.
 *
 * @param manifest of the new generation
 * @param warnings what the sources contradict each other in, or say that cannot be: the first thousand
 * @param warned how many of these there are; those about one source alone only where it was read anew
 */
public record BuildReport(Manifest manifest, List<Violation> warnings, long warned) {
    public BuildReport {
        warnings = warnings.stream().sorted().toList();
    }
}
