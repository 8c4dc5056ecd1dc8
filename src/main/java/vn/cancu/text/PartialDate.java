package vn.cancu.text;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A date as far as it is stated: year, year and month, or the whole day.
 *
 * @param month 1 to 12, or 0 where not stated
 * @param day 1 to 31, or 0 where not stated
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    public PartialDate {
        if (year < 1 || year > 9999 || (month == 0 && day != 0)) {
            throw new DateTimeException(year + "-" + month + "-" + day);
        }
        LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    public static PartialDate of(int year, int month, int day) {
        return new PartialDate(year, month, day);
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0);
    }

    /** Reads {@code YYYY[-MM[-DD]]}. */
    public static PartialDate parse(String iso) {
        String[] parts = iso.split("-");
        return new PartialDate(
                Integer.parseInt(parts[0]),
                parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
                parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    }

    /** The first day it may mean. */
    public LocalDate start() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** The last day it may mean. */
    public LocalDate end() {
        if (day != 0) {
            return start();
        }
        return month == 0 ? LocalDate.of(year, 12, 31) : start().plusMonths(1).minusDays(1);
    }

    public boolean isDay() {
        return day != 0;
    }

    /** {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}. */
    @Override
    public String toString() {
        String iso = year >= 1000 ? String.valueOf(year) : String.format(java.util.Locale.ROOT, "%04d", year);
        return month == 0 ? iso : iso + two(month) + (day == 0 ? "" : two(day));
    }

    private static String two(int n) {
        return (n < 10 ? "-0" : "-") + n;
    }

    @Override
    public int compareTo(PartialDate other) {
        int c = Integer.compare(year, other.year);
        c = c != 0 ? c : Integer.compare(month, other.month);
        return c != 0 ? c : Integer.compare(day, other.day);
    }
}
