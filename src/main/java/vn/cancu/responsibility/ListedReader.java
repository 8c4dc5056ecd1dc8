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
 * Reads names whose kind stands once before them all: "các Sở: Tài chính, Nội vụ", "Bộ trưởng các Bộ: Xây dựng, Ngoại
 * giao", "các sở Tài chính, Y tế".
 */
final class ListedReader {
    /** No name that no list knows is longer than this. */
    private static final int LONGEST = 10;

    private final Tokens tokens;
    private final DutyLexicon words;
    private final PartyReader parties;
    private final TailReader tails;
    private final NameWriter names;
    private final Optional<Province> home;

    ListedReader(
            Tokens tokens,
            DutyLexicon words,
            PartyReader parties,
            TailReader tails,
            NameWriter names,
            Optional<Province> home) {
        this.tokens = tokens;
        this.words = words;
        this.parties = parties;
        this.tails = tails;
        this.names = names;
        this.home = home;
    }

    /** Whether the colon at {@code i} stands between the kind and the names. */
    boolean isColon(int i) {
        return tokens.mark(i) == ':'
                && kind(i - 1)
                        .filter(kind -> kind.names().longest(tokens, i + 1).isPresent())
                        .isPresent();
    }

    /** The bodies listed behind {@code head}, the last of which ends the list; none where no list follows. */
    List<Party> read(Party head, int limit) {
        Optional<DutyLexicon.Listed> kind = head.kind() == Party.Kind.GROUP ? kind(head.end() - 1) : Optional.empty();
        if (kind.isEmpty()) {
            return List.of();
        }
        boolean colon = tokens.mark(head.end()) == ':';
        int at = colon ? head.end() + 1 : head.end();
        if (at >= limit || kind.get().names().longest(tokens, at).isEmpty()) {
            return List.of();
        }
        int group = head.start();
        while (group < head.end() && tokens.word(group) != words.cac) {
            group++;
        }
        String leader = group == head.start() || group == head.end() ? "" : names.printed(head.start(), group) + " ";
        List<Party> found = new ArrayList<>();
        int next = at;
        while (next < limit) {
            int end = name(next, limit, kind.get(), colon);
            if (end == next) {
                break;
            }
            found.add(new Party(leader + label(next, end, kind.get()), next, end, Party.Kind.BODY));
            int separator = tails.separatorEnd(end, limit);
            if (separator == end) {
                break;
            }
            next = separator;
        }
        return found;
    }

    /** The names of the kind whose word stands at {@code i}; "các sở, ngành:" are departments, "các bộ, ngành:" ministries. */
    private Optional<DutyLexicon.Listed> kind(int i) {
        if (tokens.word(i) == words.nganh && tokens.mark(i + 1) == ':') {
            for (int k = i - 1; k > i - 5 && k > 0; k--) {
                DutyLexicon.Listed listed = words.listed.get(tokens.word(k));
                if (listed != null && !listed.opener().equals("Ban")) {
                    return Optional.of(listed);
                }
            }
            return Optional.empty();
        }
        return Optional.ofNullable(words.listed.get(tokens.word(i)));
    }

    private int name(int i, int limit, DutyLexicon.Listed kind, boolean colon) {
        if (!tokens.has(i, Tokens.CAPITAL)) {
            return i;
        }
        Optional<Found<Lexicon.Body>> known = kind.names().longest(tokens, i).filter(found -> found.end() <= limit);
        if (known.isPresent()) {
            return known.get().end();
        }
        if (!colon || parties.startsParty(i, limit)) {
            return i;
        }
        int at = i;
        while (at < limit
                && at - i < LONGEST
                && tokens.kind(at) == Tokens.WORD
                && end(words.functionWords, tokens, at) == at
                && (at == i || words.predicates.longest(tokens, at).isEmpty())) {
            at++;
        }
        return at;
    }

    private String label(int from, int to, DutyLexicon.Listed kind) {
        Optional<Found<Lexicon.Body>> known = kind.names().longest(tokens, from).filter(found -> found.end() == to);
        if (known.isPresent() && known.get().value() instanceof Lexicon.Body.Named named) {
            return named.agency().label();
        }
        if (known.isPresent() && known.get().value() instanceof Lexicon.Body.Provincial provincial) {
            return home.map(province -> provincial.kind().of(province).label())
                    .orElse(provincial.kind().label());
        }
        return kind.opener() + " " + names.printed(from, to);
    }
}
