package vn.cancu.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/**
 * Reads the name of a law, code, ordinance or constitution. Known names end where the authority file says; others at the
 * first word that cannot belong to a name.
 */
final class LawReader {
    private static final int LONGEST = 20;
    /** "Luật sửa đổi Luật sửa đổi …": amending laws within the names of amending laws, no deeper than this. */
    private static final int DEEPEST = 2;

    private final Tokens tokens;
    private final Lexicon lexicon;
    private int depth;

    /**
     * @param kind {@code Luật}, {@code Bộ luật}, {@code Pháp lệnh} or {@code Hiến pháp}
     * @param name index of the name's first token; equal to {@code end} where there is none
     * @param end index after the name
     * @param amended the laws inside the name of an amending law, as they stand
     */
    record Law(String kind, int start, int name, int end, List<Law> amended) {
        Law {
            amended = List.copyOf(amended);
        }
    }

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
        // "Pháp Luật" of a site's tag line, "Thư viện Pháp luật", "Dân Luật": the word before belongs to it.
        if ((tokens.word(i - 1) == lexicon.phapWord || tokens.is(i - 1, "Dân")) && !tokens.has(i, Tokens.LINE)) {
            return Optional.empty();
        }
        int name = word.get().end();
        String kind = word.get().value();
        if (kind.equals("Hiến pháp")) {
            return Optional.of(new Law(kind, i, name, constitution(name), List.of()));
        }
        if (tokens.word(name) == lexicon.so || tokens.kind(name) == Tokens.MARK || tokens.has(name, Tokens.BLANK)) {
            return Optional.of(new Law(kind, i, name, name, List.of()));
        }
        Optional<Law> amending = depth > DEEPEST ? Optional.empty() : amending(kind, i, name);
        if (amending.isPresent()) {
            return amending;
        }
        Optional<Found<String>> known = lexicon.lawNames.longest(tokens, name);
        int end = known.isPresent() ? known.get().end() : unknown(name, tokens.has(i, Tokens.UPPER));
        return Optional.of(new Law(kind, i, name, end, List.of()));
    }

    /**
     * A law that is named by what it amends: "Luật sửa đổi, bổ sung một số điều của Luật Chứng khoán, Luật Kế toán và
     * Luật Kiểm toán độc lập số 56/2024/QH15", "Luật sửa đổi, bổ sung một số điều của các luật liên quan đến đầu tư xây
     * dựng cơ bản ngày 19/6/2009". Number and date after it are its own, not those of the last law amended.
     */
    private Optional<Law> amending(String kind, int start, int name) {
        if (!says(name, "sửa", "đổi") && !says(name, "bổ", "sung")) {
            return Optional.empty();
        }
        int limit = Math.min(tokens.size(), name + LONGEST);
        for (int at = name + 1; at < limit && goesOn(at); at++) {
            if (says(at, "các", "luật")) {
                return Optional.of(new Law(kind, start, name, related(at + 2), List.of()));
            }
            if (tokens.has(at, Tokens.CAPITAL)
                    && lexicon.laws.longest(tokens, at).isPresent()) {
                return amended(kind, start, name, at);
            }
        }
        return Optional.empty();
    }

    private Optional<Law> amended(String kind, int start, int name, int first) {
        List<Law> laws = new ArrayList<>();
        int next = first;
        while (next >= 0 && laws.size() < LONGEST) {
            depth++;
            Optional<Law> law = read(next);
            depth--;
            if (law.isEmpty() || law.get().end() == law.get().name()) {
                break;
            }
            laws.add(law.get());
            next = nextOfList(law.get().end());
        }
        return laws.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Law(kind, start, name, laws.get(laws.size() - 1).end(), laws));
    }

    /** Index of the law after ", " or "và", or -1. */
    private int nextOfList(int end) {
        int next = tokens.mark(end) == ',' ? end + 1 : end;
        next = tokens.word(next) == lexicon.va ? next + 1 : next;
        boolean law = next > end
                && tokens.has(next, Tokens.CAPITAL)
                && !tokens.has(next, Tokens.BLANK)
                && lexicon.laws.longest(tokens, next).isPresent();
        return law ? next : -1;
    }

    /** "… liên quan đến đầu tư xây dựng cơ bản": up to the number, the date or the end of the clause. */
    private int related(int from) {
        int at = from;
        while (at < tokens.size()
                && at - from < LONGEST
                && tokens.kind(at) == Tokens.WORD
                && !tokens.has(at, Tokens.BLANK)
                && tokens.word(at) != lexicon.so
                && tokens.word(at) != lexicon.ngay
                && tokens.word(at) != lexicon.duoc
                && tokens.word(at) != lexicon.theo
                && tokens.word(at) != lexicon.tai) {
            at++;
        }
        return at;
    }

    private boolean goesOn(int at) {
        return !tokens.has(at, Tokens.BLANK)
                && tokens.word(at) != lexicon.ngay
                && (tokens.kind(at) != Tokens.MARK || tokens.mark(at) == ',')
                && !(tokens.has(at, Tokens.CAPITAL)
                        && lexicon.types.longest(tokens, at).isPresent()
                        && lexicon.laws.longest(tokens, at).isEmpty());
    }

    private boolean says(int i, String first, String second) {
        return tokens.kind(i) == Tokens.WORD
                && tokens.kind(i + 1) == Tokens.WORD
                && tokens.of(i).equalsIgnoreCase(first)
                && tokens.of(i + 1).equalsIgnoreCase(second);
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
