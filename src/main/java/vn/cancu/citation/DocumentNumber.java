package vn.cancu.citation;

import java.util.List;
import java.util.OptionalInt;

/**
 * A document's number taken apart (Decree 30/2020/NĐ-CP art. 8 and appendix I; Law 80/2015/QH13 art. 10; Party
 * guidance 36-HD/VPTW for the hyphen form).
 *
 * @param text white space removed, dashes unified, letters as printed: {@code 399/CTr-STTTT-BCHBĐBP}
 * @param serial as printed, without leading zeros: {@code 399}, {@code 16a}, {@code 66.4}
 * @param year the year that a normative number carries
 * @param symbols the groups after the serial and year: {@code CTr}, {@code STTTT}, {@code BCHBĐBP}
 * @param party true for the hyphen form {@code 36-NQ/TW}
 */
public record DocumentNumber(String text, String serial, OptionalInt year, List<String> symbols, boolean party) {

    public DocumentNumber {
        symbols = List.copyOf(symbols);
    }

    /** True where the year is printed with a digit lost: "22/201/QĐ-UBND". It is no year then. */
    public boolean tornYear() {
        int from = text.indexOf('/') + 1;
        int to = text.indexOf('/', from);
        return year.isEmpty()
                && from > 0
                && to > from
                && text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** True where only the serial is printed: "Chỉ thị số 41". */
    public boolean incomplete() {
        return symbols.isEmpty();
    }
}
