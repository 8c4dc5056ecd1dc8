package vn.cancu.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.query.Days;

/** {@code --issuer}, {@code --year} and {@code --as-of}: which document is meant, and as of which day. */
final class WhichDocument {
    /** The first year whose documents can have been meant: that of the state's founding. */
    private static final int FIRST_YEAR = 1945;

    private static final int LAST_YEAR = 2100;

    @Option(names = "--issuer", paramLabel = "${bundle:label.name}")
    @Nullable
    String issuer;

    @Option(names = "--year", paramLabel = "YYYY")
    @Nullable
    Integer year;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD")
    @Nullable
    String asOf;

    /** The operands as one name; nothing where there are none. */
    static Optional<String> typed(List<String> operands) {
        return Optional.of(String.join(" ", operands)).filter(typed -> !typed.isBlank());
    }

    Optional<String> issuer() {
        return Optional.ofNullable(issuer);
    }

    /** @throws UserError BAD_OPTION for a number that is no year of a document: {@code 20} */
    OptionalInt year() {
        if (year == null) {
            return OptionalInt.empty();
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw UserError.of(Code.BAD_OPTION, Location.NONE, "--year", year.toString(), "2023, 2024, …");
        }
        return OptionalInt.of(year);
    }

    /** @throws UserError BAD_OPTION where it is no day */
    Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf).map(typed -> Days.of(typed)
                .orElseThrow(() -> UserError.of(Code.BAD_OPTION, Location.NONE, "--as-of", typed, Days.TAKEN)));
    }
}
