package vn.cancu.responsibility;

import static vn.cancu.responsibility.DutyLexicon.end;

import java.util.Optional;
import vn.cancu.authority.Province;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/** Reads group actors, "các sở, ban, ngành có liên quan", which stay groups. */
final class GroupReader {
    /** So many words are no verb with its object: "đại diện ngoại giao Việt Nam ở nước ngoài". */
    private static final int LONG_QUALIFIER = 4;
    /** Words that no list knows, before a verb, and before another name. */
    private static final int SHORT_KIND = 2;

    private static final int LONGEST_KIND = 4;
    /** Nouns and what narrows them, no more than this. */
    private static final int LONGEST = 48;
    /** From so many words on, one word for a group says which: "chính quyền địa phương". */
    private static final int SPECIFIC = 3;

    /** "Giám đốc Sở Y tế": names within names, no further than this. */
    private static final int DEEPEST = 2;

    private final Tokens tokens;
    private final DutyLexicon words;
    private final BodyReader bodies;
    private final TailReader tails;
    private final NameWriter names;
    private int depth;

    GroupReader(Tokens tokens, DutyLexicon words, BodyReader bodies, TailReader tails, NameWriter names) {
        this.tokens = tokens;
        this.words = words;
        this.bodies = bodies;
        this.tails = tails;
        this.names = names;
    }

    /**
     * The group whose first noun stands at {@code i}.
     *
     * @param start first token, that of the determiner where there is one
     * @param determined whether a determiner stands before it
     */
    Optional<Party> read(int start, int i, boolean determined, int limit) {
        int at = i;
        int count = 0;
        boolean narrowed = false;
        boolean specific = false;
        boolean office = false;
        while (at < limit && at - i < LONGEST) {
            Optional<Found<DutyLexicon.Noun>> noun = words.nouns.longest(tokens, at);
            if (noun.isEmpty()
                    || noun.get().end() > limit
                    || count > 0 && tokens.has(at, Tokens.BLANK)
                    || isCondition(at)) {
                break;
            }
            if (tokens.has(at, Tokens.CAPITAL) && !(count == 0 && determined)) {
                // "…, Sở Y tế" goes on with a body.
                Optional<Party> body = bodies.read(at, limit);
                if (body.isPresent() && body.get().end() > noun.get().end()) {
                    break;
                }
            }
            count++;
            // "cấp trên", "cấp ủy" say which by themselves.
            specific |= noun.get().end() - at >= SPECIFIC || noun.get().end() - at > 1 && tokens.word(at) == words.cap;
            office |= noun.get().value() == DutyLexicon.Noun.OFFICE;
            int end = qualified(noun.get().end(), limit);
            if (end == noun.get().end() && determined && isMember(noun.get().end() - 1)) {
                // "các Ban Hội đồng nhân dân tỉnh", "các thành viên Ban Chỉ đạo"
                int body = within(end, limit).map(Party::end).orElse(end);
                if (body > end) {
                    return Optional.of(new Party(names.printed(start, body), start, body, Party.Kind.GROUP));
                }
            }
            if (!determined && count == 1 && isVerb(at, end)) {
                end = noun.get().end();
            }
            if (end == noun.get().end() && determined) {
                end = described(end, limit);
            }
            if (end == noun.get().end() && !determined && count == 1 && isOffice(end)) {
                // "phối hợp với cơ quan chủ trì thực hiện …"
                end += 2;
            }
            narrowed |= end > noun.get().end();
            at = end;
            int next = tails.separatorEnd(at, limit);
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
            boolean leader = tokens.has(next, Tokens.CAPITAL) && end(words.leaders, tokens, next, limit) > next;
            // "các cơ quan của Bộ A và cơ quan đại diện …": the noun again opens another.
            boolean repeated = count == 1
                    && narrowed
                    && more.isPresent()
                    && tokens.word(next) == tokens.word(i)
                    && tokens.word(more.get().end() - 1)
                            == tokens.word(noun.get().end() - 1);
            if (more.isEmpty()
                    || leader
                    || repeated
                    || more.get().end() > limit
                    || isBodyAt(next, more.get().end(), limit)) {
                break;
            }
            at = next;
        }
        if (count == 0 || !(determined || count > 1 || narrowed || specific)) {
            return Optional.empty();
        }
        return Optional.of(
                new Party(names.printed(start, at), start, at, office ? Party.Kind.GROUP : Party.Kind.OTHERS));
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

    /** What a body consists of: its name may follow without "của". */
    private boolean isMember(int i) {
        int word = tokens.word(i);
        return word == words.issueWord || word == words.bieuWord || word == words.vienWord;
    }

    /** "trường hợp …" is no school. */
    private boolean isCondition(int i) {
        return tokens.word(i + 1) == words.hop && end(words.conditions, tokens, i) == i + 2;
    }

    /** "Tổ chức tuyên truyền …", "Tổ chức kiểm tra …" is what somebody does. */
    private boolean isVerb(int i, int end) {
        return tokens.word(i + 1) == words.chuc && end > i + 2 && bodies.isPredicate(i + 2) && bodies.isPredicate(i);
    }

    /**
     * "các đơn vị điện lực tổ chức …", "các cơ sở nuôi ong, Sở Y tế": words that no list knows go on with a group up to its
     * verb or the next name, where they are few.
     */
    private int described(int i, int limit) {
        int at = i;
        while (at < limit && at - i <= LONGEST_KIND && isPlain(at)) {
            at++;
        }
        if (at == i || at >= limit || at - i > LONGEST_KIND) {
            return i;
        }
        if (at - i <= SHORT_KIND && bodies.isPredicate(at)) {
            return at;
        }
        int next = tails.separatorEnd(at, limit);
        boolean follows = next > at
                && (end(words.determiners, tokens, next, limit) > next
                        || tokens.has(next, Tokens.CAPITAL)
                                && bodies.read(next, limit).isPresent());
        return follows ? at : i;
    }

    private boolean isPlain(int i) {
        return tokens.kind(i) == Tokens.WORD
                && !tokens.has(i, Tokens.CAPITAL)
                && !tokens.has(i, Tokens.BLANK)
                && !bodies.isPredicate(i)
                && end(words.functionWords, tokens, i) == i
                && end(words.leadIns, tokens, i) == i
                && end(words.places, tokens, i) == i
                && end(words.determiners, tokens, i) == i;
    }

    private boolean isBodyAt(int i, int nounEnd, int limit) {
        if (!tokens.has(i, Tokens.CAPITAL)) {
            return false;
        }
        Optional<Party> body = bodies.read(i, limit);
        return body.isPresent() && body.get().end() > nounEnd;
    }

    /** Index after "có liên quan", "của tỉnh", "thuộc Bộ Công Thương", "trên địa bàn tỉnh Gia Lai". */
    int qualified(int i, int limit) {
        int at = i;
        boolean closed = false;
        while (at < limit && !tokens.has(at, Tokens.BLANK)) {
            int end = end(words.qualifiers, tokens, at, limit);
            // "các cơ quan có liên quan nghiên cứu, tiếp thu …": nothing narrows further.
            if (end > at && closed && bodies.isPredicate(at)) {
                break;
            }
            closed |= end > at && (tokens.word(end - 1) == words.quan || tokens.word(end - 1) == words.khacWord);
            if (end > at && tokens.mark(end - 1) == 0 && (end - at >= LONG_QUALIFIER || !isVerbThere(at, end, limit))) {
                Optional<Found<Province>> named = tails.province(end, limit);
                at = named.isPresent() && end(words.places, tokens, end - 1) >= end - 1
                        ? named.get().end()
                        : tails.placeEnd(end, limit);
                continue;
            }
            int inner = at;
            if (tokens.word(at) == words.cua
                    || tokens.word(at) == words.thuoc
                    || tokens.word(at) == words.tren && tokens.word(at + 1) == words.diaWord) {
                inner = tokens.word(at) == words.tren ? at + 3 : at + 1;
            }
            if (inner > at && inner < limit) {
                int place = tails.placeEnd(inner, limit);
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
            Optional<Found<Province>> province = tails.province(at, limit);
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
        Optional<Party> body = bodies.read(i, limit);
        depth--;
        return body;
    }

    /** "đầu tư", "tuyên truyền" after a group: its kind, or what it does? An object follows a verb. */
    private boolean isVerbThere(int i, int end, int limit) {
        if (!bodies.isPredicate(i) || end >= limit || tokens.kind(end) != Tokens.WORD) {
            return false;
        }
        boolean obliged = (tokens.word(end) == words.coWord || tokens.word(end) == words.chiuWord)
                && tokens.word(end + 1) == words.trach;
        return !obliged && tokens.word(end) != words.va && end(words.qualifiers, tokens, end, limit) == end;
    }
}
