package vn.cancu.responsibility;

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
                tokens.appendTo(name, i);
                i++;
            }
        }
        return name.toString();
    }

    /** What the abbreviation at {@code i} stands for. */
    Optional<Found<String>> abbreviation(int i, int to) {
        return tokens.has(i, Tokens.UPPER)
                ? words.abbreviations.longest(tokens, i).filter(found -> found.end() <= to)
                : Optional.empty();
    }
}
