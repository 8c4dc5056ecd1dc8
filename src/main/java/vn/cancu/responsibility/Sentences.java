package vn.cancu.responsibility;

import vn.cancu.text.Tokens;

/** Where sentences and their parts end, and whether one opens with what shall be done. */
final class Sentences {
    private final Tokens tokens;
    private final DutyLexicon words;

    Sentences(Tokens tokens, DutyLexicon words) {
        this.tokens = tokens;
        this.words = words;
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
        for (int i = from; i < to; i++) {
            char mark = tokens.mark(i);
            if (mark == '(') {
                depth++;
            } else if (mark == ')') {
                depth--;
            } else if (depth <= 0 && (mark == ';' || isEnd(i))) {
                return i + 1;
            }
        }
        return to;
    }

    /** Whether what stands at {@code i} says what shall be done. */
    boolean opensWithVerb(int i) {
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
