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
    private int depth;

    /** @param home the document's province, which completes "Sở Y tế" */
    PartyReader(Tokens tokens, DutyLexicon words, Optional<Province> home) {
        this.tokens = tokens;
        this.words = words;
        this.names = new NameWriter(tokens, words);
        this.tails = new TailReader(tokens, words, this);
        this.bodies = new BodyReader(tokens, words, home, tails, names);
        this.groups = new GroupReader(tokens, words, bodies, tails, names);
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
            int next = tails.separatorEnd(at, limit);
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
            at = tails.separatorEnd(end, to);
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
            int next = tails.separatorEnd(at, to);
            if (next > at && (next >= to || startsParty(next, to))) {
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
        if (i >= limit || tokens.kind(i) != Tokens.WORD) {
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
