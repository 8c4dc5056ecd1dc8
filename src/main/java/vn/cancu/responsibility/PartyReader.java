package vn.cancu.responsibility;

import static vn.cancu.responsibility.DutyLexicon.end;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.authority.Province;
import vn.cancu.citation.Lexicon;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/**
 * Reads names of bodies and groups, one or several. Names that hold a comma or "và" ("Sở Văn hóa, Thể thao và Du lịch")
 * are told from rows of names by what follows: a capital that opens no body goes on with the name. Groups stay groups.
 */
final class PartyReader {
    /** No name of a body or group is longer than this. */
    private static final int LONGEST = 24;
    /** No remark in brackets that belongs to a name is longer than this. */
    private static final int LONGEST_BRACKET = 12;
    /** "Giám đốc Sở Y tế": names within names, no further than this. */
    private static final int DEEPEST = 2;
    /** From so many words on, one word for a group says which: "chính quyền địa phương". */
    private static final int SPECIFIC = 4;

    private final Tokens tokens;
    private final DutyLexicon words;
    private final Optional<Province> home;
    private int depth;

    PartyReader(Tokens tokens, DutyLexicon words, Optional<Province> home) {
        this.tokens = tokens;
        this.words = words;
        this.home = home;
    }

    // ---- rows

    /** The parties that stand from {@code i} on, in running text: joined by "," ";" "và" "cùng". */
    Optional<Party.Row> row(int i, int limit) {
        Optional<Party> first = one(i, limit);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<Party> all = new ArrayList<>(2);
        all.add(first.get());
        int at = first.get().end();
        while (true) {
            int next = separatorEnd(at, limit);
            if (next == at) {
                break;
            }
            Optional<Party> party = one(next, limit);
            if (party.isEmpty()) {
                break;
            }
            all.add(party.get());
            at = party.get().end();
        }
        return Optional.of(new Party.Row(all, at));
    }

    /**
     * The parties that a heading, a label's value or a cell of a table consists of, where it consists of nothing else.
     * Words that no list knows go on with the name before them, since the end is known.
     */
    Optional<Party.Row> whole(int from, int to) {
        List<Party> all = new ArrayList<>(2);
        int at = from;
        while (at < to) {
            Optional<Party> party = one(at, to);
            if (party.isEmpty()) {
                return Optional.empty();
            }
            int end = rest(party.get().end(), to);
            if (end < 0) {
                return Optional.empty();
            }
            all.add(end == party.get().end() ? party.get() : longer(party.get(), end));
            at = separatorEnd(end, to);
            if (at == end) {
                break;
            }
        }
        while (at < to && tokens.kind(at) == Tokens.MARK) {
            at++;
        }
        return at >= to && !all.isEmpty() ? Optional.of(new Party.Row(all, to)) : Optional.empty();
    }

    /** Where the name that has come to {@code from} ends within {@code to}: at the next name, or at the end; -1 where a verb comes first. */
    private int rest(int from, int to) {
        int at = from;
        boolean relative = at < to && (tokens.word(at) == words.duoc || isRelative(at));
        while (at < to) {
            int next = separatorEnd(at, to);
            if (next > at && (next >= to || startsParty(next, to))) {
                return at;
            }
            char mark = tokens.mark(at);
            if (mark == '(') {
                int close = closing(at, to);
                if (close < 0) {
                    return -1;
                }
                at = close;
                continue;
            }
            if (mark == '.' || mark == ':') {
                return onlyMarks(at, to) ? at : -1;
            }
            Optional<Found<DutyLexicon.Predicate>> predicate = words.predicates.longest(tokens, at);
            if (predicate.isPresent()
                    && (predicate.get().value() == DutyLexicon.Predicate.STRONG || !relative)
                    && !tokens.has(at, Tokens.CAPITAL)) {
                return -1;
            }
            if (at - from > LONGEST * 2) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private boolean isRelative(int i) {
        return tokens.kind(i) == Tokens.WORD
                && RELATIVE.contains(words.lexicon.vocabulary().word(tokens.word(i)));
    }

    private static final java.util.Set<String> RELATIVE = java.util.Set.of(
            "hoạt", "có", "khai", "sử", "tham", "thuộc", "trên", "trong", "đóng", "đăng", "quản", "tại", "là");

    private boolean onlyMarks(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.kind(i) != Tokens.MARK) {
                return false;
            }
        }
        return true;
    }

    private Party longer(Party party, int end) {
        int nameEnd = end;
        // "(Sở Tài chính, Ban Quản lý …)" after a group lists its members and is no part of its name.
        for (int i = party.end(); i < end; i++) {
            if (tokens.mark(i) == '(') {
                nameEnd = i;
                break;
            }
        }
        return new Party(
                nameEnd == party.end() ? party.name() : printed(party.start(), nameEnd),
                party.start(),
                end,
                party.kind());
    }

    /** Index after "," ";" "và" at {@code i}, or {@code i}. */
    private int separatorEnd(int i, int limit) {
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

    // ---- one

    /** Whether a name of a body or group starts at {@code i}. */
    boolean startsParty(int i, int limit) {
        return one(i, limit).isPresent();
    }

    /** The body or group that starts at {@code i} and ends by {@code limit}. */
    Optional<Party> one(int i, int limit) {
        if (i >= limit || tokens.kind(i) != Tokens.WORD) {
            return Optional.empty();
        }
        int at = end(words.determiners, tokens, i, limit);
        Optional<Party> led = led(i, at, limit);
        if (led.isPresent()) {
            return led;
        }
        if (at == i) {
            Optional<Party> body = body(i, limit);
            if (body.isPresent()) {
                return body;
            }
        }
        return group(i, at, at > i, limit);
    }

    /** "Thủ trưởng các sở", "Giám đốc Sở Y tế", "Bộ trưởng các Bộ". */
    private Optional<Party> led(int start, int i, int limit) {
        int leader = end(words.leaders, tokens, i, limit);
        if (leader == i || !tokens.has(i, Tokens.CAPITAL)) {
            return Optional.empty();
        }
        // A chairman whom the authority knows as a body of its own.
        Optional<Party> own = i == start ? body(i, limit) : Optional.empty();
        if (own.isPresent() && own.get().end() > leader) {
            return own;
        }
        int next = leader;
        if (tokens.mark(next) == ',' || tokens.mark(next) == '/') {
            next++;
        }
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        depth++;
        Optional<Party> whom = one(next, limit);
        depth--;
        return whom.map(party -> new Party(printed(start, party.end()), start, party.end(), party.kind()));
    }

    // ---- bodies

    private Optional<Party> body(int i, int limit) {
        Optional<Found<Lexicon.Body>> known = words.lexicon.bodies().longest(tokens, i);
        if (known.isPresent()
                && known.get().end() <= limit
                && (tokens.has(i, Tokens.CAPITAL) || known.get().end() - i >= 3)
                && !goesOn(known.get().end(), limit)) {
            return Optional.of(known(i, known.get(), limit));
        }
        if (!tokens.has(i, Tokens.CAPITAL)) {
            return Optional.empty();
        }
        int whole = end(words.wholes, tokens, i, limit);
        int opener = end(words.openers, tokens, i, limit);
        // In a line of capitals, capitals tell no name: "TỔ CHỨC THỰC HIỆN", "BAN HÀNH".
        boolean shouting = opener - i == 1
                && tokens.has(i, Tokens.UPPER)
                && tokens.length(i) > 1
                && tokens.has(i + 1, Tokens.UPPER)
                && !isSymbol(i + 1);
        if (!shouting && (opener > i && opener >= whole || opener > i && tokens.has(opener, Tokens.CAPITAL))) {
            int end = name(opener, limit);
            if (end > opener) {
                return Optional.of(unknown(i, end, limit));
            }
        }
        return whole > i && !goesOn(whole, limit) ? Optional.of(unknown(i, whole, limit)) : Optional.empty();
    }

    /** "Sở KH&CN", "Ban QLDA": letters that no syllable has. */
    private boolean isSymbol(int i) {
        return tokens.mark(i + 1) == '&'
                || tokens.length(i) > 3 && abbreviation(i, i + 1).isPresent();
    }

    /** "Bộ Y tế dự phòng": a name that the phrase found is only the head of. */
    private boolean goesOn(int i, int limit) {
        return tokens.has(i, Tokens.CAPITAL)
                && !tokens.has(i - 1, Tokens.UPPER)
                && words.lexicon.provinces().longest(tokens, i).isEmpty()
                && end(words.places, tokens, i) == i
                && continues(i, limit);
    }

    private Party known(int i, Found<Lexicon.Body> found, int limit) {
        Tail tail = tail(found.end(), limit);
        String name = printed(i, tail.end);
        if (found.value() instanceof Lexicon.Body.Named named && tail.end == found.end()) {
            name = named.agency().label();
        } else if (found.value() instanceof Lexicon.Body.Provincial provincial
                && !provincial.kind().level().equals("group")
                && tail.isProvince
                && tail.bracket < 0) {
            Optional<Province> province = tail.province.or(() -> home);
            if (province.isPresent()) {
                name = provincial.kind().of(province.get()).label();
            }
        }
        Party.Kind kind = found.value() instanceof Lexicon.Body.Provincial provincial
                        && provincial.kind().level().equals("group")
                ? Party.Kind.GROUP
                : Party.Kind.BODY;
        return new Party(name, i, tail.end, kind);
    }

    private Party unknown(int i, int end, int limit) {
        Tail tail = tail(end, limit);
        return new Party(printed(i, tail.end), i, tail.end, Party.Kind.BODY);
    }

    /** End of the name that goes on at {@code i}: capitals, each with the small syllable after it, and small words of names. */
    private int name(int i, int limit) {
        int at = i;
        int end = i;
        boolean small = false;
        while (at < limit && at - i < LONGEST) {
            if (at > i && tokens.has(at, Tokens.BLANK)) {
                break;
            }
            if (tokens.kind(at) == Tokens.WORD) {
                int phrase = end(words.nameWords, tokens, at, limit);
                if (phrase > at && (at == i || !isPredicate(at) || !small)) {
                    at = phrase;
                    end = at;
                    small = true;
                } else if (tokens.has(at, Tokens.CAPITAL)) {
                    if (at > i && end(words.places, tokens, at, limit) > at) {
                        break;
                    }
                    at++;
                    end = at;
                    small = false;
                } else if (at > i && !small && isSyllable(at)) {
                    // "Nông nghiệp", "Tài chính": one small syllable after the capital.
                    at++;
                    end = at;
                    small = true;
                } else if (at > i && tokens.word(at) == words.va && continues(at + 1, limit)) {
                    at++;
                } else {
                    break;
                }
            } else if (tokens.kind(at) == Tokens.NUMBER) {
                if (tokens.word(at - 1) != words.so && !tokens.has(at - 1, Tokens.CAPITAL)) {
                    break;
                }
                at++;
                end = at;
            } else if ((tokens.mark(at) == ','
                            || tokens.mark(at) == '&'
                            || tokens.isDash(at) && !tokens.has(at, Tokens.LINE))
                    && at > i
                    && continues(at + 1, limit)) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    /** A capital, or a small word of names, that opens no other party. */
    private boolean continues(int i, int limit) {
        return i < limit
                && tokens.kind(i) == Tokens.WORD
                && !tokens.has(i, Tokens.LINE)
                && (tokens.has(i, Tokens.CAPITAL) || end(words.nameWords, tokens, i, limit) > i)
                && end(words.openers, tokens, i) == i
                && end(words.wholes, tokens, i) == i
                && end(words.leaders, tokens, i) == i
                && end(words.determiners, tokens, i) == i
                && words.lexicon.bodies().longest(tokens, i).isEmpty()
                && words.nouns.longest(tokens, i).isEmpty();
    }

    private boolean isSyllable(int i) {
        return tokens.word(i) != words.va
                && tokens.word(i) != words.cac
                && tokens.word(i) != words.voi
                && tokens.word(i) != words.cua
                && end(words.places, tokens, i) == i
                && !isPredicate(i);
    }

    private boolean isPredicate(int i) {
        return words.predicates.longest(tokens, i).isPresent();
    }

    // ---- what follows a name

    private static final class Tail {
        private int end;
        /** Nothing follows, or the province, named or not. */
        private boolean isProvince = true;

        private Optional<Province> province = Optional.empty();
        private int bracket = -1;
    }

    private Tail tail(int i, int limit) {
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
            if (!tail.isProvince) {
                tail.end = qualified(tail.end, limit);
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

    private Optional<Found<Province>> province(int i, int limit) {
        if (i >= limit || !tokens.has(i, Tokens.CAPITAL)) {
            return Optional.empty();
        }
        return words.lexicon.provinces().longest(tokens, i).filter(found -> found.end() <= limit);
    }

    private boolean isPlaceName(int i, int limit) {
        return i < limit
                && tokens.kind(i) == Tokens.WORD
                && tokens.has(i, Tokens.CAPITAL)
                && !tokens.has(i, Tokens.BLANK)
                && !tokens.has(i, Tokens.UPPER)
                && end(words.openers, tokens, i) == i
                && end(words.wholes, tokens, i) == i
                && end(words.leaders, tokens, i) == i;
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
            if (place == at || isPlaceName(place, limit)) {
                return end;
            }
            end = place;
        }
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
        Optional<Party> inside = one(open + 1, close - 1);
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

    // ---- groups

    private Optional<Party> group(int start, int i, boolean determined, int limit) {
        int at = i;
        int count = 0;
        boolean narrowed = false;
        boolean specific = false;
        boolean office = false;
        while (at < limit && at - i < LONGEST * 2) {
            Optional<Found<DutyLexicon.Noun>> noun = words.nouns.longest(tokens, at);
            if (noun.isEmpty() || noun.get().end() > limit || count > 0 && tokens.has(at, Tokens.BLANK)) {
                break;
            }
            if (tokens.has(at, Tokens.CAPITAL) && !(count == 0 && determined)) {
                // "…, Sở Y tế" goes on with a body.
                Optional<Party> body = body(at, limit);
                if (body.isPresent() && body.get().end() > noun.get().end()) {
                    break;
                }
            }
            count++;
            specific |= noun.get().end() - at >= SPECIFIC;
            office |= noun.get().value() == DutyLexicon.Noun.OFFICE;
            int end = qualified(noun.get().end(), limit);
            if (end == noun.get().end() && !determined && count == 1 && isOffice(end)) {
                // "phối hợp với cơ quan chủ trì thực hiện …"
                end += 2;
            }
            narrowed |= end > noun.get().end();
            at = end;
            int next = separatorEnd(at, limit);
            if (next == at) {
                next = tokens.isDash(at) || tokens.mark(at) == '/' ? at + 1 : at;
            }
            if (next == at || tokens.mark(at) == ';') {
                break;
            }
            // "các ngành, các cấp" is one; any other "các" opens the next name.
            boolean again = tokens.word(next) == words.cac
                    && (tokens.word(next + 1) == words.cap || tokens.word(next + 1) == words.nganh)
                    && (tokens.word(at - 1) == words.cap || tokens.word(at - 1) == words.nganh);
            if (again) {
                next++;
            }
            Optional<Found<DutyLexicon.Noun>> more = words.nouns.longest(tokens, next);
            if (more.isEmpty()
                    || more.get().end() > limit
                    || isBodyAt(next, more.get().end(), limit)) {
                break;
            }
            at = next;
        }
        if (count == 0 || !(determined || count > 1 || narrowed || specific)) {
            return Optional.empty();
        }
        return Optional.of(new Party(printed(start, at), start, at, office ? Party.Kind.GROUP : Party.Kind.OTHERS));
    }

    /** "chủ trì", "phối hợp" after "cơ quan" or "đơn vị": which of them. */
    private boolean isOffice(int i) {
        boolean noun = tokens.word(i - 1) == words.quan || tokens.word(i - 1) == words.vi;
        return noun
                && (tokens.word(i) == words.chu && tokens.word(i + 1) == words.tri
                        || tokens.word(i) == words.phoi
                                && tokens.word(i + 1) == words.hop
                                && tokens.word(i + 2) != words.voi);
    }

    private boolean isBodyAt(int i, int nounEnd, int limit) {
        if (!tokens.has(i, Tokens.CAPITAL)) {
            return false;
        }
        Optional<Party> body = body(i, limit);
        return body.isPresent() && body.get().end() > nounEnd;
    }

    /** Index after "có liên quan", "của tỉnh", "thuộc Bộ Công Thương", "trên địa bàn tỉnh Gia Lai". */
    private int qualified(int i, int limit) {
        int at = i;
        while (at < limit && !tokens.has(at, Tokens.BLANK)) {
            int end = end(words.qualifiers, tokens, at, limit);
            if (end > at && tokens.mark(end - 1) == 0 && !isVerbThere(at, end, limit)) {
                Optional<Found<Province>> named = province(end, limit);
                at = named.isPresent() && end(words.places, tokens, end - 1) >= end - 1
                        ? named.get().end()
                        : placeEnd(end, limit);
                continue;
            }
            int inner = at;
            if (tokens.word(at) == words.cua
                    || tokens.word(at) == words.thuoc
                    || tokens.word(at) == words.tren && tokens.word(at + 1) == words.diaWord) {
                inner = tokens.word(at) == words.tren ? at + 3 : at + 1;
            }
            if (inner > at && inner < limit) {
                int place = placeEnd(inner, limit);
                if (place > inner) {
                    at = place;
                    continue;
                }
                Optional<Party> body = within(inner, limit);
                if (body.isPresent()) {
                    at = body.get().end();
                    continue;
                }
            }
            Optional<Found<Province>> province = province(at, limit);
            if (province.isPresent()) {
                at = province.get().end();
                continue;
            }
            break;
        }
        return at;
    }

    /** The body that another belongs to; a chain of them is cut off. */
    private Optional<Party> within(int i, int limit) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        depth++;
        Optional<Party> body = body(i, limit);
        depth--;
        return body;
    }

    /** "đầu tư", "tuyên truyền" after a group: its kind, or what it does? An object follows a verb. */
    private boolean isVerbThere(int i, int end, int limit) {
        if (!isPredicate(i) || end >= limit || tokens.kind(end) != Tokens.WORD) {
            return false;
        }
        boolean obliged = (tokens.word(end) == words.coWord || tokens.word(end) == words.chiuWord)
                && tokens.word(end + 1) == words.trach;
        return !obliged && tokens.word(end) != words.va && end(words.qualifiers, tokens, end, limit) == end;
    }

    private int placeEnd(int i, int limit) {
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

    // ---- names

    /** A group described by what it does. */
    Party described(int from, int to, DutyLexicon.Noun noun) {
        return new Party(
                printed(from, to), from, to, noun == DutyLexicon.Noun.OFFICE ? Party.Kind.GROUP : Party.Kind.OTHERS);
    }

    /** As printed, white space folded and abbreviations written out. */
    private String printed(int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; ) {
            if (i > from && tokens.has(i, Tokens.SPACE)) {
                name.append(' ');
            }
            Optional<Found<String>> full = abbreviation(i, to);
            if (full.isPresent()) {
                name.append(full.get().value());
                i = full.get().end();
            } else {
                name.append(tokens.text(), tokens.start(i), tokens.end(i));
                i++;
            }
        }
        return name.toString();
    }

    private Optional<Found<String>> abbreviation(int i, int to) {
        return tokens.has(i, Tokens.UPPER)
                ? words.abbreviations.longest(tokens, i).filter(found -> found.end() <= to)
                : Optional.empty();
    }
}
