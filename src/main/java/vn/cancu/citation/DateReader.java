package vn.cancu.citation;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cancu.text.PartialDate;
import vn.cancu.text.Tokens;

/** Reads dates as Vietnamese documents print them; always day before month. */
final class DateReader {
    private final Tokens tokens;
    private final Lexicon lexicon;

    /**
     * A date as printed.
     *
     * @param date empty where the year is missing or the day does not exist
     * @param day of the month, month: kept where the year is missing ("09/3")
     * @param end index after the last token
     */
    record Found(Optional<PartialDate> date, int day, int month, boolean impossible, int end) {}

    DateReader(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** The date that starts with "ngày" at {@code i}: "ngày 07 tháng 9 năm 2015", "ngày 05/8/2020", "ngày 22-10-2018". */
    Optional<Found> afterNgay(int i) {
        return tokens.word(i) == lexicon.ngay ? days(i + 1) : Optional.empty();
    }

    /** The date that starts with the day itself at {@code i}. */
    Optional<Found> days(int i) {
        int day = tokens.value(i);
        if (day < 1 || day > 31 || tokens.length(i) > 2) {
            return Optional.empty();
        }
        int at = i + 1;
        int month;
        if (tokens.word(at) == lexicon.thang) {
            month = tokens.value(at + 1);
            at += 2;
            if (tokens.word(at) == lexicon.nam) {
                return full(day, month, at + 1);
            }
            // "ngày 05 tháng 8/2020"
            if (isSeparator(at) && year(at + 1).isPresent()) {
                return full(day, month, at + 1);
            }
            if (year(at).isPresent()) {
                return full(day, month, at);
            }
            return partial(day, month, at);
        }
        if (!isSeparator(at) || tokens.kind(at + 1) != Tokens.NUMBER) {
            return Optional.empty();
        }
        month = tokens.value(at + 1);
        at += 2;
        if (isSeparator(at) && year(at + 1).isPresent()) {
            return full(day, month, at + 1);
        }
        return partial(day, month, at);
    }

    /** "năm 2015" or, right after a law's name, "2015". */
    Optional<Found> year(int i, boolean wordNeeded) {
        int at = tokens.word(i) == lexicon.nam ? i + 1 : i;
        OptionalInt year = at == i && wordNeeded ? OptionalInt.empty() : year(at);
        return year.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(Optional.of(PartialDate.ofYear(year.getAsInt())), 0, 0, false, at + 1));
    }

    private Optional<Found> full(int day, int month, int yearAt) {
        OptionalInt year = year(yearAt);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Found(Optional.of(PartialDate.of(year.getAsInt(), month, day)), day, month, false, yearAt + 1));
        } catch (DateTimeException impossible) {
            return Optional.of(new Found(Optional.empty(), day, month, true, yearAt + 1));
        }
    }

    private Optional<Found> partial(int day, int month, int end) {
        return month < 1 || month > 12
                ? Optional.empty()
                : Optional.of(new Found(Optional.empty(), day, month, false, end));
    }

    private OptionalInt year(int i) {
        int value = tokens.kind(i) == Tokens.NUMBER && tokens.length(i) == 4 ? tokens.value(i) : -1;
        return value >= 1900 && value < 2100 ? OptionalInt.of(value) : OptionalInt.empty();
    }

    private boolean isSeparator(int i) {
        char mark = tokens.mark(i);
        return mark == '/' || mark == '.' || Tokens.isDash(mark);
    }
}
