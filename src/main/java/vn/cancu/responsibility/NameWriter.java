package vn.cancu.responsibility;

import java.util.Locale;
import java.util.Optional;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/** Writes names as printed, white space folded and abbreviations written out. */
final class NameWriter {
    private final Tokens tokens;
    private final DutyLexicon words;

    NameWriter(Tokens tokens, DutyLexicon words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** The name from {@code from} to {@code to}. */
    String printed(int from, int to) {
        boolean shouts = isShouted(from, to);
        StringBuilder name = new StringBuilder(32);
        for (int i = from; i < to; ) {
            if (i > from && tokens.has(i, Tokens.SPACE)) {
                name.append(' ');
            }
            Optional<Found<String>> full = abbreviation(i, to);
            if (full.isPresent()) {
                name.append(full.get().value());
                i = full.get().end();
            } else {
                if (shouts) {
                    String word = tokens.of(i);
                    name.append(name.isEmpty() ? sentenceCase(word) : word.toLowerCase(Locale.ROOT));
                } else {
                    tokens.appendTo(name, i);
                }
                i++;
            }
        }
        return name.toString();
    }

    /** "CÁC SỞ, BAN, NGÀNH": capitals that tell no names. */
    private boolean isShouted(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            if (tokens.kind(i) == Tokens.WORD && abbreviation(i, to).isEmpty()) {
                if (!tokens.has(i, Tokens.UPPER)) {
                    return false;
                }
                words++;
            }
        }
        return words > 1;
    }

    private static String sentenceCase(String word) {
        return word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** What the abbreviation at {@code i} stands for. */
    Optional<Found<String>> abbreviation(int i, int to) {
        return tokens.has(i, Tokens.UPPER)
                ? words.abbreviations.longest(tokens, i).filter(found -> found.end() <= to)
                : Optional.empty();
    }
}
