package vn.cancu.query;

import java.util.Locale;

/** The same words in Vietnamese and in English. */
public record Bilingual(String vi, String en) {

    /** Nothing to say in either language. */
    public static final Bilingual NONE = same("");

    /** Words that are the same in both languages: a number, a file name. */
    public static Bilingual same(String words) {
        return new Bilingual(words, words);
    }

    /** In the language of {@code locale}: English where it asks for it, else Vietnamese. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}
