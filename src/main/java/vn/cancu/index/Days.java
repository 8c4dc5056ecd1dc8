package vn.cancu.index;

import java.time.LocalDate;

/**
 * A day, month or year in one integer: year × 10,000 + month × 100 + day, with 0 for what is not stated and for no date
 * at all. The order of integers is that of days; a year or a month alone stands before its days.
 */
public final class Days {
    /** No date. */
    public static final int NONE = 0;

    private static final int YEAR = 10_000;
    private static final int MONTH = 100;

    private Days() {}

    /** @param iso {@code YYYY[-MM[-DD]]}; {@link #NONE} for anything else */
    public static int of(String iso) {
        String[] parts = iso.split("-", -1);
        if (parts.length > 3 || parts[0].length() != 4) {
            return NONE;
        }
        int[] numbers = new int[3];
        for (int i = 0; i < parts.length; i++) {
            for (int j = 0; j < parts[i].length(); j++) {
                char digit = parts[i].charAt(j);
                if (digit < '0' || digit > '9' || parts[i].length() != (i == 0 ? 4 : 2)) {
                    return NONE;
                }
                numbers[i] = numbers[i] * 10 + digit - '0';
            }
        }
        return numbers[0] * YEAR + numbers[1] * MONTH + numbers[2];
    }

    public static int of(LocalDate day) {
        return day.getYear() * YEAR + day.getMonthValue() * MONTH + day.getDayOfMonth();
    }

    public static int year(int days) {
        return days / YEAR;
    }
}
