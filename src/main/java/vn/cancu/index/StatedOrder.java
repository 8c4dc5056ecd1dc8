package vn.cancu.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Puts what citations state into the order of a file, with three lists of what may contradict itself, so that whoever asks
 * need not go through the country: documents with several dates, citations with a date outside the year of their
 * number, and issuers beside the registers of the documents that they are stated of.
 */
final class StatedOrder {
    private static final int YEAR_LENGTH = 4;

    /** Numbers without a year. */
    private static final int NO_YEAR = -1;

    private final TextHeap heap;
    private final Dictionary texts;
    private final StatedTable stated;
    private final int[] rows;
    private final int[] cited;
    private final int documents;
    private final IntFunction<IntStream> registers;

    /**
     * @param rows of the table, in the order of citations in the file
     * @param cited of each citation the document, as the file numbers it
     * @param registers of a document, as the file numbers things
     */
    StatedOrder(
            TextHeap heap,
            Dictionary texts,
            StatedTable stated,
            int[] rows,
            int[] cited,
            int documents,
            IntFunction<IntStream> registers) {
        this.heap = heap;
        this.texts = texts;
        this.stated = stated;
        this.rows = rows;
        this.cited = cited;
        this.documents = documents;
        this.registers = registers;
    }

    /** Of each citation the addresses of number, date and issuer; texts come before all columns. */
    int[][] texts(TextFile file) throws IOException {
        int[][] addresses = new int[3][rows.length];
        for (int i = 0; i < rows.length; i++) {
            addresses[0][i] = file.address(stated.number(rows[i]));
            addresses[1][i] = file.address(stated.date(rows[i]));
            addresses[2][i] = file.address(stated.issuer(rows[i]));
        }
        return addresses;
    }

    /** @param addresses from {@link #texts} */
    void write(IndexFile file, int[][] addresses) throws IOException {
        file.column(Column.STATED_NUMBER, rows.length, i -> addresses[0][i]);
        file.column(Column.STATED_DATE, rows.length, i -> addresses[1][i]);
        file.column(Column.STATED_ISSUER, rows.length, i -> addresses[2][i]);
        int[] several = severalDates();
        file.column(Column.SEVERAL_DATES, several.length, i -> several[i]);
        int[] other = otherYear();
        file.column(Column.OTHER_YEAR, other.length, i -> other[i]);
        pairs(file, addresses[2]);
    }

    private boolean isSaid(int text) {
        return heap.length(texts.address(text)) > 0;
    }

    // ----------------------------------------------------------------------------------------------------- the dates

    private int[] severalDates() {
        int[] dated = IntStream.range(0, rows.length)
                .filter(i -> isSaid(stated.date(rows[i])))
                .toArray();
        Groups byDocument = Groups.of(dated, documents, i -> cited[i]);
        return IntStream.range(0, documents)
                .filter(document -> contradict(byDocument, document))
                .toArray();
    }

    private boolean contradict(Groups byDocument, int document) {
        int first = byDocument.starts()[document];
        int last = byDocument.starts()[document + 1];
        if (last - first < 2) {
            return false;
        }
        int[] dates = Arrays.stream(byDocument.rows(), first, last)
                .map(i -> stated.date(rows[i]))
                .distinct()
                .toArray();
        for (int i = 1; i < dates.length; i++) {
            for (int j = 0; j < i; j++) {
                if (contradict(dates[i], dates[j])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A year alone agrees with each of its days. */
    private boolean contradict(int date, int other) {
        int a = texts.address(date);
        int b = texts.address(other);
        int common = Math.min(heap.length(a), heap.length(b));
        for (int i = 0; i < common; i++) {
            if (heap.at(a, common, i) != heap.at(b, common, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Thông tư 22/2016/TT-BTTTT ngày 19/10/2012": the number of a legal normative document bears its year. */
    private int[] otherYear() {
        int[] years = new int[texts.size()];
        return IntStream.range(0, rows.length)
                .filter(i -> {
                    int date = stated.date(rows[i]);
                    int number = stated.number(rows[i]);
                    if (!isSaid(date) || !isSaid(number)) {
                        return false;
                    }
                    if (years[number] == 0) {
                        years[number] = year(texts.address(number));
                    }
                    return years[number] != NO_YEAR && years[number] != digits(texts.address(date), 0);
                })
                .toArray();
    }

    /** The year in "22/2016/TT-BTTTT": digits, a slash, four digits of which the first is 1 or 2, a slash. */
    private int year(int number) {
        int length = heap.length(number);
        int slash = 0;
        while (isDigit(heap.at(number, length, slash))) {
            slash++;
        }
        int behind = slash + 1 + YEAR_LENGTH;
        if (slash == 0 || heap.at(number, length, slash) != '/' || heap.at(number, length, behind) != '/') {
            return NO_YEAR;
        }
        int year = digits(number, slash + 1);
        return year >= 1000 && year < 3000 ? year : NO_YEAR;
    }

    /** The four digits that begin there; -2 where there are no four. */
    private int digits(int text, int first) {
        int length = heap.length(text);
        int number = 0;
        for (int i = first; i < first + YEAR_LENGTH; i++) {
            int digit = heap.at(text, length, i);
            if (!isDigit(digit)) {
                return -2;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    // --------------------------------------------------------------------------------------------------- the issuers

    private void pairs(IndexFile file, int[] issuerAddresses) throws IOException {
        IntColumn citations = new IntColumn();
        IntColumn inRegisters = new IntColumn();
        BitSet issuers = new BitSet();
        int things = 0;
        for (int i = 0; i < rows.length; i++) {
            int issuer = stated.issuer(rows[i]);
            if (!isSaid(issuer)) {
                continue;
            }
            for (int register : registers.apply(cited[i]).toArray()) {
                citations.add(i);
                inRegisters.add(register);
                issuers.set(issuer);
                things = Math.max(things, register + 1);
            }
        }
        int[] sorted = issuers.stream().toArray();
        TextOrder.sort(heap, texts, sorted);
        int[] issuerRank = new int[issuers.length()];
        for (int i = 0; i < sorted.length; i++) {
            issuerRank[sorted[i]] = i;
        }
        int[] places = IntStream.range(0, citations.size()).toArray();
        int[] byIssuer = Groups.of(
                        places, sorted.length, place -> issuerRank[stated.issuer(rows[citations.get(place)])])
                .rows();
        int[] byBoth = Groups.of(byIssuer, things, inRegisters::get).rows();
        int[] starts = IntStream.range(0, byBoth.length)
                .filter(i -> i == 0 || !samePair(citations, inRegisters, byBoth[i - 1], byBoth[i]))
                .toArray();
        file.column(Column.PAIR_REGISTER, starts.length, i -> inRegisters.get(byBoth[starts[i]]));
        file.column(Column.PAIR_ISSUER, starts.length, i -> issuerAddresses[citations.get(byBoth[starts[i]])]);
        file.column(Column.PAIR_START, starts.length + 1, i -> i < starts.length ? starts[i] : byBoth.length);
        file.column(Column.PAIRED, byBoth.length, i -> citations.get(byBoth[i]));
    }

    private boolean samePair(IntColumn citations, IntColumn inRegisters, int a, int b) {
        return inRegisters.get(a) == inRegisters.get(b)
                && stated.issuer(rows[citations.get(a)]) == stated.issuer(rows[citations.get(b)]);
    }
}
