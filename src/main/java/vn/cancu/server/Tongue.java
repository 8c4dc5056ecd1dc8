package vn.cancu.server;

import java.util.Locale;
import vn.cancu.query.Bilingual;
import vn.cancu.query.DocumentSummary;

/** The language of one page: words, days, and links that stay in it. */
record Tongue(Locale locale) {
    static final Tongue VI = new Tongue(Locale.forLanguageTag("vi"));

    static Tongue of(Ask ask) {
        return new Tongue(ask.language());
    }

    boolean isEnglish() {
        return locale.equals(Locale.ENGLISH);
    }

    /** Words in one of the two languages. */
    String say(String vi, String en) {
        return isEnglish() ? en : vi;
    }

    String say(Bilingual words) {
        return words.in(locale);
    }

    /** The same, beginning with a capital. */
    String sayFirst(Bilingual words) {
        String said = say(words);
        int first = said.isEmpty() ? 0 : said.offsetByCodePoints(0, 1);
        return said.substring(0, first).toUpperCase(locale) + said.substring(first);
    }

    /** A link within the site that keeps the language. */
    String link(String address) {
        return isEnglish() ? Address.with(address, "lang", "en") : address;
    }

    /** A day as people write it. */
    String day(String iso) {
        return DocumentSummary.day(iso, locale);
    }

    /** A number as people write it: 12.345 or 12,345. */
    String number(int number) {
        // By this page's language, wherever the program runs.
        return String.format(Locale.ROOT, "%,d", number).replace(",", isEnglish() ? "," : ".");
    }

    /** {@code 3 văn bản}, {@code 1 document}, {@code 3 documents}. */
    String count(int number, String vi, String enOne, String enMany) {
        return number(number) + " " + say(vi, number == 1 ? enOne : enMany);
    }
}
