package vn.cancu.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people type them: {@code 2024-02-27} or, as Vietnamese documents print them, {@code 27/02/2024}. */
public final class Days {
    /** What may be typed, for a message. */
    public static final String TAKEN = "2024-02-27, 27/02/2024";

    /** What may be typed where a month or a year will do. */
    public static final String SPANS_TAKEN = "2023, 2024-02, " + TAKEN;

    private static final Pattern PRINTED = Pattern.compile("\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\b");
    private static final Pattern PRINTED_MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");

    private Days() {}

    /** The day that was typed; nothing where that is none, such as {@code 30/02/2024}. */
    public static Optional<LocalDate> of(String typed) {
        String text = typed.strip();
        Matcher printed = PRINTED.matcher(text);
        try {
            return Optional.of(printed.matches() ? day(printed) : LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /**
     * A day, a month or a year.
     *
     * @return {@code YYYY[-MM[-DD]]}; nothing where that is none
     */
    public static Optional<String> span(String typed) {
        String text = typed.strip();
        Matcher month = PRINTED_MONTH.matcher(text);
        try {
            if (text.matches("\\d{4}")) {
                return Optional.of(Year.parse(text).toString());
            }
            if (month.matches()) {
                return Optional.of(YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)))
                        .toString());
            }
            if (text.matches("\\d{4}-\\d{2}")) {
                return Optional.of(YearMonth.parse(text).toString());
            }
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
        return of(text).map(LocalDate::toString);
    }

    /** A day within words, and the words without it. */
    record Stated(LocalDate day, String rest) {}

    /** The first day that is printed in a text, {@code 1191/QĐ-TTg ngày 05/8/2020}. */
    static Optional<Stated> in(String text) {
        Matcher printed = PRINTED.matcher(text);
        if (!printed.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Stated(day(printed), printed.replaceFirst(" ")));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static LocalDate day(Matcher printed) {
        return LocalDate.of(
                Integer.parseInt(printed.group(3)),
                Integer.parseInt(printed.group(2)),
                Integer.parseInt(printed.group(1)));
    }
}
