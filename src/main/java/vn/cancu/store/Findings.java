package vn.cancu.store;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Severity;
import vn.cancu.validation.Violation;

/** What a build finds against the shapes: faults, which stop it, and what deserves a look, which is reported. */
final class Findings {
    /** More than these are counted only. */
    private static final int LISTED = 1000;

    private final List<Violation> warnings = new ArrayList<>();
    private final List<Violation> faults = new ArrayList<>();
    private long warned;
    private long faulty;

    /** Notes faults, and warnings without counting them. */
    void note(List<Violation> violations) {
        for (Violation violation : violations) {
            boolean fault = violation.severity() == Severity.ERROR;
            faulty += fault ? 1 : 0;
            List<Violation> listed = fault ? faults : warnings;
            if (listed.size() < LISTED) {
                listed.add(violation);
            }
        }
    }

    /** Counts warnings, noted here or by a build before. */
    void count(long more) {
        warned += more;
    }

    static int warnings(List<Violation> violations) {
        return (int) violations.stream()
                .filter(violation -> violation.severity() != Severity.ERROR)
                .count();
    }

    /** What documents say against each other is reported; what the graph may not say stops the build. */
    void stopAtFaults(Home home) {
        faults.stream().sorted().findFirst().ifPresent(first -> {
            throw home.error(Code.DATABASE_INVALID, faulty, first.shape() + " " + first.focusNode());
        });
    }

    BuildReport report(Manifest manifest) {
        return new BuildReport(manifest, warnings, warned);
    }
}
