package vn.cancu.text.format;

import java.util.Locale;

/** Numbers as lists write them. */
final class ListNumber {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    /** No list is longer, and Roman numerals of a million would be a thousand letters. */
    private static final int MOST = 30_000;

    private ListNumber() {}

    /** i, ii, iii, iv … */
    static String roman(int n) {
        if (n < 1 || n > MOST) {
            return String.valueOf(n);
        }
        StringBuilder roman = new StringBuilder();
        int rest = n;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                roman.append(NUMERALS[i]);
                rest -= VALUES[i];
            }
        }
        return roman.toString();
    }

    /** a, b, …, z, aa, bb, … as word processors count; Vietnamese letters such as đ are not among them. */
    static String repeatedLetter(int n) {
        return n < 1 || n > MOST
                ? String.valueOf(n)
                : String.valueOf((char) ('a' + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
    }

    /** a, b, …, z, aa, ab, … as browsers count. */
    static String letters(int n) {
        if (n < 1) {
            return String.valueOf(n);
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = n; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('a' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    static String upper(String number) {
        return number.toUpperCase(Locale.ROOT);
    }
}
