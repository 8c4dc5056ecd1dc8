package vn.cancu.responsibility;

import static vn.cancu.responsibility.DutyLexicon.end;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.authority.Province;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/**
 * Reads names of bodies and groups, one or several. Names that hold a comma or "và" ("Sở Văn hóa, Thể thao và Du lịch")
 * are told from rows of names by what follows: a capital that opens no body goes on with the name. Groups stay groups.
 */
final class PartyReader {
    /** No name of a body or group is longer than this. */
    private static final int LONGEST = 24;
    /** "Giám đốc Sở Y tế": names within names, no further than this. */
    private static final int DEEPEST = 2;

    private final Tokens tokens;
    private final DutyLexicon words;
    private final NameWriter names;
    private final TailReader tails;
    private final BodyReader bodies;
    private final GroupReader groups;
    private final ListedReader listed;
    private int depth;

    /** @param home the document's province, which completes "Sở Y tế" */
    PartyReader(Tokens tokens, DutyLexicon words, Optional<Province> home) {
        this.tokens = tokens;
        this.words = words;
        this.names = new NameWriter(tokens, words);
        this.tails = new TailReader(tokens, words, this);
        this.bodies = new BodyReader(tokens, words, home, tails, names);
        this.groups = new GroupReader(tokens, words, bodies, tails, names);
        this.listed = new ListedReader(tokens, words, this, tails, names, home);
    }

    // ---- rows

    /** The parties that stand from {@code i} on, in running text: joined by "," ";" "và" "cùng". */
    Optional<Party.Row> row(int i, int limit) {
        Optional<Party> first = one(i, limit);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<Party> all = new ArrayList<>(2);
        int at = add(first.get(), all, limit);
        while (true) {
            int next = tails.separatorEnd(at, limit);
            if (next == at) {
                break;
            }
            Optional<Party> party = one(next, limit);
            if (party.isEmpty()) {
                break;
            }
            at = add(party.get(), all, limit);
        }
        return Optional.of(new Party.Row(all, at));
    }

    /** Adds the party, or those listed behind it; index after what was added. */
    private int add(Party party, List<Party> all, int limit) {
        List<Party> found = listed.read(party, limit);
        all.addAll(found.isEmpty() ? List.of(party) : found);
        return all.get(all.size() - 1).end();
    }

    /** Whether the colon at {@code i} stands between "các Sở" or "các tỉnh" and their names. */
    boolean isListColon(int i) {
        return listed.isColon(i)
                || tokens.mark(i) == ':'
                        && tokens.has(i + 1, Tokens.CAPITAL)
                        && end(words.places, tokens, i - 1) == i
                        && words.lexicon.provinces().longest(tokens, i + 1).isPresent();
    }

    /**
     * The parties that a heading consists of, where it consists of nothing else. Words that no list knows go on with the
     * name before them, since the end is known.
     */
    Optional<Party.Row> whole(int from, int to) {
        return whole(from, to, false);
    }

    /** As {@link #whole}, of a label's value or a cell, which by its place names who: "Doanh nghiệp" alone is a name there. */
    Optional<Party.Row> cell(int from, int to) {
        Optional<Party.Row> row = whole(from, to, true);
        if (row.isPresent()
                && row.get().all().size() > 1
                && row.get().all().stream().allMatch(party -> isBareGroup(party))) {
            // "Doanh nghiệp, nhà cung cấp dịch vụ IoT, nhà đầu tư" is one group.
            int end = row.get().all().get(row.get().all().size() - 1).end();
            Party.Kind kind = row.get().isPublic() ? Party.Kind.GROUP : Party.Kind.OTHERS;
            return Optional.of(new Party.Row(
                    List.of(new Party(names.printed(from, end), from, end, kind)),
                    row.get().end()));
        }
        return row;
    }

    private boolean isBareGroup(Party party) {
        return party.kind() == Party.Kind.OTHERS && end(words.determiners, tokens, party.start()) == party.start();
    }

    private Optional<Party.Row> whole(int from, int to, boolean named) {
        List<Party> all = new ArrayList<>(2);
        int at = from;
        while (at < to) {
            Optional<Party> party = one(at, to);
            if (party.isEmpty() && named) {
                party = groups.read(at, at, true, to);
            }
            if (party.isEmpty()) {
                return Optional.empty();
            }
            List<Party> found = listed.read(party.get(), to);
            if (!found.isEmpty()) {
                all.addAll(found.subList(0, found.size() - 1));
                party = Optional.of(found.get(found.size() - 1));
            }
            int end = rest(party.get(), to, named);
            if (end < 0) {
                return Optional.empty();
            }
            all.add(end == party.get().end() ? party.get() : longer(party.get(), end));
            at = tails.separatorEnd(end, to);
            if (at == end && !startsSame(party.get().start(), end, to)) {
                break;
            }
        }
        while (at < to && tokens.kind(at) == Tokens.MARK) {
            at++;
        }
        return at >= to && !all.isEmpty() ? Optional.of(new Party.Row(all, to)) : Optional.empty();
    }

    /** Where the name that has come to {@code from} ends within {@code to}: at the next name, or at the end; -1 where a verb comes first. */
    private int rest(Party party, int to, boolean named) {
        int from = party.end();
        int at = from;
        boolean relative = at < to && (tokens.word(at) == words.duoc || isRelative(at, named));
        boolean open = named
                || relative
                || end(words.functionWords, tokens, from, to) > from
                || party.kind() == Party.Kind.BODY
                || isDetermined(party);
        while (at < to) {
            int next = tails.separatorEnd(at, to);
            if (next > at
                    && (next >= to
                            || startsParty(next, to)
                            || named && groups.read(next, next, true, to).isPresent())) {
                return at;
            }
            if (startsSame(party.start(), at, to)) {
                return at;
            }
            char mark = tokens.mark(at);
            if (mark == '(') {
                int close = tails.closing(at, to);
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
                    && (predicate.get().value() == DutyLexicon.Predicate.STRONG
                            || tokens.word(at) == words.phaiWord
                            || tokens.word(at) == words.canWord
                            || !relative)
                    && !tokens.has(at, Tokens.CAPITAL)) {
                return -1;
            }
            // "Tổ chức, bộ máy" names nobody; "Lãnh đạo Trung tâm gồm có: …" tells of whom it consists.
            if (tokens.word(at) == words.gomWord
                    || at - from > LONGEST * 2
                    || !open && tokens.kind(at) == Tokens.WORD) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private boolean isDetermined(Party party) {
        return end(words.determiners, tokens, party.start()) > party.start()
                || end(words.leaders, tokens, party.start()) > party.start();
    }

    /** "Sở Khoa học và Công nghệ Sở Công Thương": a lost mark between names of a kind. */
    private boolean startsSame(int start, int i, int to) {
        return i > start
                && i < to
                && tokens.word(i) != 0
                && tokens.word(i) == tokens.word(start)
                && tokens.has(i, Tokens.CAPITAL)
                && tokens.has(start, Tokens.CAPITAL)
                && startsParty(i, to);
    }

    private boolean isRelative(int i, boolean named) {
        // "… trong phạm vi nhiệm vụ, quyền hạn giám sát" is what they do.
        return tokens.kind(i) == Tokens.WORD
                && !(!named && tokens.word(i) == words.trongWord && end(words.leadIns, tokens, i) > i + 1)
                && RELATIVE.contains(words.lexicon.vocabulary().word(tokens.word(i)));
    }

    private static final java.util.Set<String> RELATIVE = java.util.Set.of(
            "hoạt", "có", "khai", "sử", "tham", "thuộc", "trên", "trong", "đóng", "đăng", "quản", "tại", "nơi");

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
                nameEnd == party.end() ? party.name() : names.printed(party.start(), nameEnd),
                party.start(),
                end,
                party.kind());
    }

    // ---- one

    /** Whether a name of a body or group starts at {@code i}. */
    boolean startsParty(int i, int limit) {
        return one(i, limit).isPresent();
    }

    /** The body or group that starts at {@code i} and ends by {@code limit}. */
    Optional<Party> one(int i, int limit) {
        if (i >= limit || !words.opensParty(tokens, i)) {
            return Optional.empty();
        }
        int at = end(words.determiners, tokens, i, limit);
        Optional<Party> led = led(i, at, limit);
        if (led.isPresent()) {
            return led;
        }
        if (at == i) {
            Optional<Party> body = bodies.read(i, limit);
            if (body.isPresent()) {
                return body;
            }
        }
        return groups.read(i, at, at > i, limit);
    }

    /** "Thủ trưởng các sở", "Giám đốc Sở Y tế", "Bộ trưởng các Bộ". */
    private Optional<Party> led(int start, int i, int limit) {
        int leader = end(words.leaders, tokens, i, limit);
        if (leader == i || !tokens.has(i, Tokens.CAPITAL)) {
            return Optional.empty();
        }
        // A chairman whom the authority knows as a body of its own.
        Optional<Party> own = i == start ? bodies.read(i, limit) : Optional.empty();
        if (own.isPresent() && own.get().end() > leader && tokens.word(i) != words.phoWord) {
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
        if (whom.isEmpty()) {
            // "Giám đốc sở, Thủ trưởng cơ quan"
            whom = groups.read(next, next, true, limit);
        }
        if (whom.isEmpty() && tokens.word(i) == words.phoWord && tokens.word(i + 1) == words.thuWord) {
            // "Phó Thủ tướng Nguyễn Văn A" holds an office by himself.
            int end = tails.person(leader, limit);
            return Optional.of(new Party(names.printed(start, end), start, end, Party.Kind.BODY));
        }
        return whom.map(party -> new Party(names.printed(start, party.end()), start, party.end(), party.kind()));
    }

    /** Index after what narrows a group, such as "có liên quan" or "của tỉnh", or {@code i}. */
    int qualified(int i, int limit) {
        return groups.qualified(i, limit);
    }

    /** Index after the bracket that closes the one at {@code open}, or -1. */
    int closing(int open, int limit) {
        return tails.closing(open, limit);
    }

    /** A group described by what it does. */
    Party described(int from, int to, DutyLexicon.Noun noun) {
        return new Party(
                names.printed(from, to),
                from,
                to,
                noun == DutyLexicon.Noun.OFFICE ? Party.Kind.GROUP : Party.Kind.OTHERS);
    }
}
