package vn.cancu.bench.corpus;

import java.time.LocalDate;

/**
 * A document of the corpus, or one that is only cited.
 *
 * @param ordinal its place in the corpus, from 0; {@link #OUTSIDE} for one that is only cited
 * @param serial in its office's series of that year or term
 * @param subject what it is about; a law's name
 */
record Act(int ordinal, Series series, Office office, int serial, LocalDate date, String subject) {
    static final int OUTSIDE = -1;

    private static final String VB = "https://w3id.org/cancu/vb/";

    /** As printed: {@code 516/KH-UBND}. */
    String number() {
        return switch (series.form()) {
            case YEARLY -> two(serial) + "/" + series.code() + "-" + office.symbol();
            case NORMATIVE -> two(serial) + "/" + date.getYear() + "/" + series.code() + "-" + office.symbol();
            case LEGISLATURE -> serial + "/" + date.getYear() + "/QH" + legislature(date);
            case TERM, PARTY -> two(serial) + "-" + series.code() + "/" + office.symbol();
            case LETTER -> serial + "/" + office.symbol() + "-VP";
        };
    }

    /** The year or term within which its serial is its own. */
    String term() {
        return switch (series.form()) {
            case LEGISLATURE -> "khoa-" + legislature(date);
            case TERM -> "khoa-" + congress(date);
            default -> String.valueOf(date.getYear());
        };
    }

    /** What a graph calls it. */
    String iri() {
        String normative = series.form() == Series.Form.NORMATIVE ? "-qppl" : "";
        return VB + office.register() + "/" + series.slug() + normative + "/" + term() + "/" + serial;
    }

    /** The row within which no serial comes twice. */
    String row() {
        return office.register() + "/" + series.slug() + "/" + series.form() + "/" + term();
    }

    /** Numbers below ten have a zero before them (Decree 30/2020/NĐ-CP, appendix I). */
    private static String two(int serial) {
        return serial < 10 ? "0" + serial : String.valueOf(serial);
    }

    /** Legislatures of the National Assembly: the 11th from 2002, the 12th from 2007, then one every five years from 2011. */
    private static int legislature(LocalDate day) {
        int year = day.getYear();
        return year < 2007 ? 11 : year < 2011 ? 12 : 13 + Math.floorDiv(year - 2011, 5);
    }

    /** Congresses of the Party: the 10th in April 2006, then in January of 2011, 2016 and 2021. */
    private static int congress(LocalDate day) {
        int year = day.isBefore(day.withMonth(2).withDayOfMonth(1)) ? day.getYear() - 1 : day.getYear();
        return year < 2011 ? 10 : 11 + (year - 2011) / 5;
    }
}
