package vn.cancu.query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import vn.cancu.text.Folding;

/**
 * What is needed to tell one document from another.
 *
 * @param iri of the document
 * @param number as printed
 * @param type label of its type
 * @param issueDate {@code YYYY[-MM[-DD]]}
 * @param issuer label of the issuing body, or its name as printed
 * @param title its abstract
 */
public record DocumentSummary(
        String iri,
        Optional<String> number,
        Optional<Bilingual> type,
        Optional<String> issueDate,
        Optional<Bilingual> issuer,
        Optional<String> title) {

    /** By date, then number, then IRI; what has no date comes last. */
    public static final Comparator<DocumentSummary> ORDER = Comparator.comparing(
                    (DocumentSummary document) -> document.issueDate().orElse("9999"))
            .thenComparing(document -> document.number().orElse("\uffff"), DocumentSummary::compareNumbers)
            .thenComparing(DocumentSummary::iri);

    /** More would not fit. */
    private static final int DIGITS = 9;

    /** 43/KH-UBND before 155/KH-UBND. */
    private static int compareNumbers(String a, String b) {
        int serials = Integer.compare(serial(a), serial(b));
        return serials != 0 ? serials : a.compareTo(b);
    }

    private static int serial(String number) {
        int serial = 0;
        int digits = 0;
        while (digits < Math.min(DIGITS, number.length()) && isDigit(number.charAt(digits))) {
            serial = serial * 10 + number.charAt(digits) - '0';
            digits++;
        }
        return digits == 0 ? Integer.MAX_VALUE : serial;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Number, else title, else the last part of the IRI. */
    public String name() {
        return number.or(() -> title).orElseGet(() -> Shorthand.of(iri));
    }

    /** {@code Kế hoạch 43/KH-UBND (27/02/2024) – Ủy ban nhân dân tỉnh Quảng Trị}. */
    public String line(Locale locale) {
        StringBuilder line = new StringBuilder(called(locale));
        issueDate.ifPresent(date -> line.append(" (").append(day(date, locale)).append(')'));
        issuer.ifPresent(words -> line.append(" – ").append(words.in(locale)));
        return line.toString();
    }

    /** {@code Kế hoạch 43/KH-UBND}; an unnumbered one by its title, with its type where the title does not begin with it. */
    public String called(Locale locale) {
        String kind = type.map(words -> words.in(locale)).orElse("");
        boolean said = kind.isEmpty() || (number.isEmpty() && title.isPresent() && startsWith(title.get(), kind));
        return said ? name() : kind + " " + name();
    }

    /** Whether it was issued on or before a day, as far as its date tells; a year or month alone counts from its first day. */
    boolean issuedUntil(LocalDate day) {
        String iso = day.toString();
        return issueDate
                .map(date -> date.compareTo(iso.substring(0, Math.min(date.length(), iso.length()))) <= 0)
                .orElse(true);
    }

    private static boolean startsWith(String title, String kind) {
        return Folding.fold(title).startsWith(Folding.fold(kind));
    }

    /** {@code 27/02/2024}, {@code 02/2024}, {@code 2024}; in English as in ISO 8601. */
    public static String day(String iso, Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return iso;
        }
        String[] parts = iso.split("-");
        StringBuilder day = new StringBuilder();
        for (int i = parts.length - 1; i >= 0; i--) {
            day.append(parts[i]).append(i == 0 ? "" : "/");
        }
        return day.toString();
    }
}
