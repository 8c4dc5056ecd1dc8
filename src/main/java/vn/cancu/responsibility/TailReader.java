package vn.cancu.responsibility;

import static vn.cancu.responsibility.DutyLexicon.end;

import java.util.Optional;
import vn.cancu.authority.Province;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/** Reads what follows the name of a body or group: its place, its level, the body above it in brackets. */
final class TailReader {
    /** No remark in brackets that belongs to a name is longer than this. */
    private static final int LONGEST_BRACKET = 12;

    private final Tokens tokens;
    private final DutyLexicon words;
    private final PartyReader parties;

    TailReader(Tokens tokens, DutyLexicon words, PartyReader parties) {
        this.tokens = tokens;
        this.words = words;
        this.parties = parties;
    }

    /** What follows a name. */
    static final class Tail {
        private int end;
        /** Nothing follows, or the province, named or not. */
        private boolean isProvince = true;

        private Optional<Province> province = Optional.empty();
        private int bracket = -1;

        int end() {
            return end;
        }

        /** Whether nothing follows, or the province, named or not. */
        boolean isProvince() {
            return isProvince;
        }

        /** The province where it is named. */
        Optional<Province> province() {
            return province;
        }

        /** Whether the body above stands in brackets. */
        boolean isBracketed() {
            return bracket >= 0;
        }
    }

    /** What follows the name that ends before {@code i}. */
    Tail read(int i, int limit) {
        Tail tail = new Tail();
        tail.end = i;
        if (i >= limit || tokens.has(i, Tokens.BLANK)) {
            return tail;
        }
        int at = i;
        if (tokens.word(at) == words.cua && end(words.places, tokens, at + 1, limit) > at + 1) {
            at++;
        }
        Optional<Found<Province>> direct = province(at, limit);
        if (direct.isPresent()) {
            tail.province = Optional.of(direct.get().value());
            tail.end = direct.get().end();
            // "Cục Hải quan Gia Lai – Kon Tum" is a body of two provinces.
            if (tokens.isDash(tail.end) && province(tail.end + 1, limit).isPresent()) {
                tail.end = province(tail.end + 1, limit).get().end();
                tail.isProvince = false;
            }
            return bracket(tail, limit);
        }
        if (tokens.word(at) == words.cac && end(words.places, tokens, at + 1, limit) > at + 1) {
            at++;
        } else if (tokens.word(at) == words.cac && tokens.word(at + 1) == words.cap) {
            tail.isProvince = false;
            tail.end = Math.min(at + 2, limit);
            return tail;
        }
        int place = end(words.places, tokens, at, limit);
        if (place > at) {
            boolean provincial = isProvincial(at, place) && tokens.word(at - 1) != words.cac;
            tail.end = place;
            tail.isProvince = provincial;
            Optional<Found<Province>> named = province(place, limit);
            if (named.isPresent()) {
                tail.province = Optional.of(named.get().value());
                tail.end = named.get().end();
            } else if (isPlaceName(place, limit)) {
                tail.isProvince = false;
                while (tail.end < limit && tail.end - place < 5 && isPlaceName(tail.end, limit)) {
                    tail.end++;
                }
            }
            // "xã, phường, đặc khu", "huyện, thị xã, thành phố"
            int more = placeRun(tail.end, limit);
            if (more > tail.end) {
                tail.isProvince = false;
                tail.end = more;
            }
            int listed = provinces(tail.end, limit);
            if (listed > tail.end) {
                tail.isProvince = false;
                tail.end = listed;
                return tail;
            }
            // "Ủy ban nhân dân xã, phường tuyên truyền …": what they do narrows no name.
            if (!tail.isProvince && words.predicates.longest(tokens, tail.end).isEmpty()) {
                tail.end = parties.qualified(tail.end, limit);
            }
            return bracket(tail, limit);
        }
        if (tokens.word(at) == words.khu && tokens.word(at + 1) == words.vuc && at + 2 < limit) {
            tail.isProvince = false;
            tail.end = at + 3;
            return bracket(tail, limit);
        }
        return bracket(tail, limit);
    }

    /** "tỉnh", "thành phố", "cấp tỉnh". */
    private boolean isProvincial(int from, int to) {
        int last = tokens.word(to - 1);
        return last == words.tinh
                || last == words.pho && tokens.word(to - 2) == words.thanh
                || to - from == 1 && isTp(from);
    }

    private boolean isTp(int i) {
        return tokens.length(i) == 2 && tokens.of(i).equalsIgnoreCase("TP");
    }

    /** The province named at {@code i}. */
    Optional<Found<Province>> province(int i, int limit) {
        if (i >= limit || !tokens.has(i, Tokens.CAPITAL)) {
            return Optional.empty();
        }
        return words.lexicon.provinces().longest(tokens, i).filter(found -> found.end() <= limit);
    }

    /** Whether {@code i} may be a word of the name of a place. */
    boolean isPlaceName(int i, int limit) {
        return i < limit
                && tokens.kind(i) == Tokens.WORD
                && tokens.has(i, Tokens.CAPITAL)
                && !tokens.has(i, Tokens.BLANK)
                && !tokens.has(i, Tokens.UPPER)
                && end(words.openers, tokens, i) == i
                && end(words.wholes, tokens, i) == i
                && end(words.leaders, tokens, i) == i;
    }

    /** Index after a person's name at {@code i}, or {@code i}. */
    int person(int i, int limit) {
        int at = i;
        while (at - i < 4 && isPlaceName(at, limit)) {
            at++;
        }
        return at - i >= 2 ? at : i;
    }

    private int placeRun(int i, int limit) {
        int end = i;
        while (true) {
            int at = separatorEnd(end, limit);
            if (at == end || tokens.mark(end) == ';') {
                return end;
            }
            int place = end(words.places, tokens, at, limit);
            // "…, thành phố Huế" would be another place with a name.
            if (place == at || isPlaceName(place, limit) || end(words.wholes, tokens, at, limit) > place) {
                return end;
            }
            end = place;
        }
    }

    /** Index after the names in "các tỉnh: Gia Lai, Kon Tum", or {@code i}. */
    private int provinces(int i, int limit) {
        int at = tokens.mark(i) == ':' ? i + 1 : i;
        int end = i;
        while (at < limit) {
            Optional<Found<Province>> named = province(at, limit);
            if (named.isEmpty()) {
                break;
            }
            end = named.get().end();
            at = separatorEnd(end, limit);
            if (at == end) {
                break;
            }
            int place = end(words.places, tokens, at, limit);
            at = province(place, limit).isPresent() ? place : at;
        }
        return end;
    }

    /** "(Sở Nội vụ)": the body above, where it stands right after the name. */
    private Tail bracket(Tail tail, int limit) {
        int open = tail.end;
        if (open >= limit || tokens.mark(open) != '(' || !tokens.has(open + 1, Tokens.CAPITAL)) {
            return tail;
        }
        int close = closing(open, Math.min(limit, open + LONGEST_BRACKET));
        if (close < 0) {
            return tail;
        }
        Optional<Party> inside = parties.one(open + 1, close - 1);
        if (inside.isPresent() && inside.get().end() == close - 1) {
            tail.bracket = open;
            tail.end = close;
        }
        return tail;
    }

    /** Index after the bracket that closes the one at {@code open}, or -1. */
    int closing(int open, int limit) {
        for (int i = open + 1; i < limit; i++) {
            if (tokens.mark(i) == ')') {
                return i + 1;
            }
        }
        return -1;
    }

    /** Index after "," ";" "và" at {@code i}, or {@code i}; the mark of a note, "[4]", may stand before. */
    int separatorEnd(int i, int limit) {
        boolean noted = tokens.mark(i) == '[' && tokens.kind(i + 1) == Tokens.NUMBER && tokens.mark(i + 2) == ']';
        if (noted) {
            int end = separator(i + 3, limit);
            return end > i + 3 ? end : i;
        }
        return separator(i, limit);
    }

    private int separator(int i, int limit) {
        int at = i;
        if (at < limit && (tokens.mark(at) == ',' || tokens.mark(at) == ';' || tokens.mark(at) == '&')) {
            at++;
        }
        if (at < limit && (tokens.word(at) == words.va || tokens.word(at) == words.cung)) {
            at++;
            if (at < limit && tokens.word(at) == words.voi && tokens.word(at - 1) == words.cung) {
                at++;
            }
        }
        return at;
    }

    /** Index after the place at {@code i}, or {@code i}. */
    int placeEnd(int i, int limit) {
        int place = end(words.places, tokens, i, limit);
        if (place == i) {
            return i;
        }
        Optional<Found<Province>> named = province(place, limit);
        if (named.isPresent()) {
            return named.get().end();
        }
        int end = place;
        while (end < limit && end - place < 4 && isPlaceName(end, limit)) {
            end++;
        }
        return end;
    }
}
