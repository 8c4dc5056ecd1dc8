package vn.cancu.citation;

import java.util.Optional;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/**
 * Reads the name of a law, code, ordinance or constitution. Known names end where the authority file says; others at the
 * first word that cannot belong to a name.
 */
final class LawReader {
    private static final int LONGEST = 20;

    private final Tokens tokens;
    private final Lexicon lexicon;

    /**
     * @param kind {@code Luật}, {@code Bộ luật}, {@code Pháp lệnh} or {@code Hiến pháp}
     * @param name index of the name's first token; equal to {@code end} where there is none
     * @param end index after the name
     */
    record Law(String kind, int start, int name, int end) {}

    LawReader(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** The law that starts at {@code i}, where one does; its name may be empty ("Luật số 87/2025/QH15"). */
    Optional<Law> read(int i) {
        if (!lexicon.laws.canStart(tokens, i) || !tokens.has(i, Tokens.CAPITAL)) {
            return Optional.empty();
        }
        Optional<Found<String>> word = lexicon.laws.longest(tokens, i);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        // "Pháp Luật" of a site's tag line, "Thư viện Pháp luật": the word before belongs to it.
        if (tokens.word(i - 1) == lexicon.phapWord && !tokens.has(i, Tokens.LINE)) {
            return Optional.empty();
        }
        int name = word.get().end();
        String kind = word.get().value();
        if (kind.equals("Hiến pháp")) {
            return Optional.of(new Law(kind, i, name, constitution(name)));
        }
        if (tokens.word(name) == lexicon.so || tokens.kind(name) == Tokens.MARK || tokens.has(name, Tokens.BLANK)) {
            return Optional.of(new Law(kind, i, name, name));
        }
        Optional<Found<String>> known = lexicon.lawNames.longest(tokens, name);
        int end = known.isPresent() ? known.get().end() : unknown(name, tokens.has(i, Tokens.UPPER));
        return Optional.of(new Law(kind, i, name, end));
    }

    /** "nước Cộng hòa xã hội chủ nghĩa Việt Nam" belongs to the name; the year is a date. */
    private int constitution(int at) {
        if (tokens.kind(at) == Tokens.WORD && tokens.of(at).equalsIgnoreCase("nước")) {
            int end = at + 1;
            while (end - at < 12
                    && tokens.kind(end) == Tokens.WORD
                    && !tokens.of(end).equalsIgnoreCase("Nam")) {
                end++;
            }
            return tokens.kind(end) == Tokens.WORD ? end + 1 : at;
        }
        return at;
    }

    private int unknown(int from, boolean capitals) {
        // An amending law is named by what it amends: "Luật sửa đổi, bổ sung một số điều của Luật …".
        int at = from;
        int end = from;
        while (at < tokens.size() && at - from < LONGEST) {
            if (at > from && tokens.has(at, Tokens.BLANK)) {
                break;
            }
            if (tokens.kind(at) == Tokens.WORD) {
                if (lexicon.stops.longest(tokens, at).isPresent() && !(at == from && beginsName(at))) {
                    break;
                }
                if (tokens.word(at) == lexicon.cua
                        || lexicon.laws.longest(tokens, at).isPresent() && at > from) {
                    break;
                }
                if (tokens.word(at) == lexicon.va && !joinsName(at, from)) {
                    break;
                }
                if (lexicon.types.longest(tokens, at).isPresent() && tokens.has(at, Tokens.CAPITAL) && !capitals) {
                    break;
                }
                at++;
                end = at;
            } else if (tokens.mark(at) == ',' && tokens.kind(at + 1) == Tokens.WORD && joinsName(at, from)) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean beginsName(int at) {
        return lexicon.stops
                .longest(tokens, at)
                .map(found ->
                        Grammar.BEGIN_LAW_NAMES.contains(found.value()) && tokens.kind(found.end()) == Tokens.WORD)
                .orElse(false);
    }

    /** "Bảo vệ và Phát triển rừng", "Phòng, chống ma túy": the word after must go on, not begin another thing. */
    private boolean joinsName(int joint, int from) {
        int next = joint + 1;
        if (tokens.kind(next) != Tokens.WORD || joint - from > 3 || joint == from) {
            return false;
        }
        return lexicon.laws.longest(tokens, next).isEmpty()
                && lexicon.types.longest(tokens, next).isEmpty()
                && lexicon.stops.longest(tokens, next).isEmpty()
                && tokens.word(next) != lexicon.cac;
    }
}
