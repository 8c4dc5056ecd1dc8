package vn.cancu.responsibility;

import vn.cancu.text.Tokens;

/** Where sentences and their parts end, and whether one opens with what shall be done. */
final class Sentences {
    private final Tokens tokens;
    private final DutyLexicon words;
    private final PartyReader parties;

    Sentences(Tokens tokens, DutyLexicon words, PartyReader parties) {
        this.tokens = tokens;
        this.words = words;
        this.parties = parties;
    }

    /** A full stop before a capital; "TP. Huế" has none. */
    boolean isEnd(int i) {
        return tokens.mark(i) == '.'
                && tokens.has(i + 1, Tokens.CAPITAL)
                && tokens.has(i + 1, Tokens.SPACE)
                && !(tokens.has(i - 1, Tokens.UPPER) && tokens.length(i - 1) <= 2);
    }

    /** Index after the full stop at or behind {@code from}. */
    int end(int from, int to) {
        for (int i = from - 1; i < to; i++) {
            if (isEnd(i)) {
                return i + 1;
            }
        }
        return to;
    }

    /** Where the last sentence from {@code from} to {@code to} starts. */
    int last(int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (isEnd(i)) {
                start = i + 1;
            }
        }
        return start;
    }

    /** Index after the ";" or full stop that ends the part from {@code from}. */
    int partEnd(int from, int to) {
        int depth = 0;
        int semicolon = from;
        for (int i = from; i < to; i++) {
            char mark = tokens.mark(i);
            if (mark == '(') {
                depth++;
            } else if (mark == ')') {
                depth--;
            } else if (tokens.word(i) == words.phoi && tokens.word(i + 1) == words.hop) {
                semicolon = semicolon(Math.max(semicolon, i), to);
                if (semicolon < to - 1) {
                    i = Math.max(i, partnersEnd(i + 2, to) - 1);
                }
            } else if (depth <= 0 && (mark == ';' || isEnd(i))) {
                return i + 1;
            }
        }
        return to;
    }

    /** Index of the first ";" at or behind {@code from}, or {@code to}. */
    private int semicolon(int from, int to) {
        int at = from;
        while (at < to && tokens.mark(at) != ';') {
            at++;
        }
        return at;
    }

    /** "phối hợp với Sở A; các đơn vị B rà soát …": the marks between partners end no part where the verb comes behind them. */
    private int partnersEnd(int from, int to) {
        int at = from;
        while (at < to
                && (tokens.word(at) == words.voi
                        || tokens.word(at) == words.cung
                        || tokens.word(at) == words.chatWord
                        || tokens.word(at) == words.cheWord)) {
            at++;
        }
        int end = parties.row(at, to).map(Party.Row::end).orElse(from);
        boolean joined = false;
        for (int i = at; i < end; i++) {
            joined |= tokens.mark(i) == ';';
        }
        boolean goesOn = words.predicates
                .longest(tokens, end)
                .filter(found -> found.value() == DutyLexicon.Predicate.WEAK)
                .isPresent();
        return joined && goesOn ? end : from;
    }

    /** Whether what stands at {@code i} says what shall be done. */
    boolean opensWithVerb(int i) {
        // "Quyết định này có hiệu lực …", "Quyết định số 5/QĐ-UBND …"
        if (tokens.word(i) == words.quyet && (tokens.word(i + 2) == words.nay || tokens.word(i + 2) == words.so)) {
            return false;
        }
        return words.predicates
                        .longest(tokens, i)
                        .filter(p -> p.value() != DutyLexicon.Predicate.PAST)
                        .isPresent()
                || words.roles.longest(tokens, i).isPresent()
                || words.neutral.longest(tokens, i).isPresent()
                || words.adverbs.longest(tokens, i).isPresent()
                || words.leadIns.longest(tokens, i).isPresent() && !isCondition(i);
    }

    /** "Trường hợp …", "Đối với …" go into what was said before. */
    private boolean isCondition(int i) {
        return DutyLexicon.end(words.conditions, tokens, i) > i;
    }
}
