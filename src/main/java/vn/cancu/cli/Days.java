package vn.cancu.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/** Days as people type them. */
final class Days {
    private static final Pattern VIETNAMESE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private Days() {}

    /**
     * {@code 2024-02-27} or, as people write it, {@code 27/02/2024}.
     *
     * @throws UserError BAD_OPTION where it is no day
     */
    static LocalDate of(String option, String typed) {
        try {
            Matcher vietnamese = VIETNAMESE.matcher(typed);
            return vietnamese.matches()
                    ? LocalDate.of(
                            Integer.parseInt(vietnamese.group(3)),
                            Integer.parseInt(vietnamese.group(2)),
                            Integer.parseInt(vietnamese.group(1)))
                    : LocalDate.parse(typed);
        } catch (DateTimeException notADay) {
            throw UserError.of(Code.BAD_OPTION, Location.NONE, option, typed, "2024-02-27, 27/02/2024");
        }
    }
}
