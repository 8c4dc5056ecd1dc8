package vn.cancu.responsibility;

import static vn.cancu.responsibility.DutyLexicon.end;

import java.util.Optional;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/**
 * Reads what a label before a colon, or the head of a table's column, says of what follows: from the list, and where the
 * list does not know it, from the words it is made of ("Sở, ngành chủ trì tham mưu", "Thời hạn trình ban hành").
 */
final class LabelNameReader {
    /** No label is longer than this. */
    private static final int LONGEST = 12;

    private final Tokens tokens;
    private final DutyLexicon words;

    LabelNameReader(Tokens tokens, DutyLexicon words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** The label that starts at {@code i} and ends with a colon. */
    Optional<Found<Label>> beforeColon(int i, int to) {
        Optional<Found<Label>> known = words.labels.longest(tokens, i);
        if (known.isPresent() && tokens.mark(known.get().end()) == ':') {
            return known.filter(found -> found.value() != Label.NUMBER);
        }
        if (!opens(i)) {
            return Optional.empty();
        }
        int at = i;
        while (at < to && at - i < LONGEST && (tokens.kind(at) == Tokens.WORD || isInner(tokens.mark(at)))) {
            at++;
        }
        int end = at;
        // "phối hợp với các Sở: Tài chính, Y tế" goes on behind the colon.
        return tokens.mark(end) == ':' && !words.listed.containsKey(tokens.word(end - 1))
                ? made(i, end).map(label -> new Found<>(label, end))
                : Optional.empty();
    }

    /** The label that a column's head is. */
    Optional<Label> head(int from, int to) {
        Optional<Found<Label>> known = words.labels.longest(tokens, from);
        if (known.isPresent() && known.get().end() <= to && (known.get().end() == to || to - from <= LONGEST)) {
            return Optional.of(known.get().value());
        }
        return to - from <= LONGEST && opens(from) ? made(from, to) : Optional.empty();
    }

    private boolean opens(int i) {
        int head = end(words.determiners, tokens, i);
        return tokens.has(i, Tokens.CAPITAL)
                && (words.labelHeads.canStart(tokens, head) || words.timeHeads.canStart(tokens, head));
    }

    private static boolean isInner(char mark) {
        return mark == ',' || mark == '/' || mark == '(' || mark == ')' || mark == '&';
    }

    private Optional<Label> made(int from, int to) {
        int time = end(words.timeHeads, tokens, from, to);
        if (time > from) {
            return isTime(time, to) ? Optional.of(Label.TIME) : Optional.empty();
        }
        int head = end(words.determiners, tokens, from, to);
        if (end(words.labelHeads, tokens, head, to) == head
                || holds(from, to, words.trach, words.nhiem, words.coWord)
                || holdsWith(from, to)) {
            return Optional.empty();
        }
        if (holds(from, to, words.chu, words.tri, 0) || holds(from, to, words.dau, words.moiWord, 0)) {
            return Optional.of(Label.LEAD);
        }
        if (holds(from, to, words.phoi, words.hop, 0)) {
            return Optional.of(Label.COORDINATE);
        }
        boolean carries = holds(from, to, words.thucWord, words.hienWord, 0)
                || holds(from, to, words.trienWord, words.khaiWord, 0);
        return carries ? Optional.of(Label.IMPLEMENT) : Optional.empty();
    }

    private boolean isTime(int from, int to) {
        int at = from;
        while (at < to) {
            int end = end(words.timeTails, tokens, at, to);
            if (end == at && !isInner(tokens.mark(at))) {
                return false;
            }
            at = Math.max(end, at + 1);
        }
        return true;
    }

    /** "Chủ trì, phối hợp với Sở A:" leads in what follows. */
    private boolean holdsWith(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.word(i) == words.voi) {
                return true;
            }
        }
        return false;
    }

    /** Whether the two words stand together, behind {@code before} where that is not 0. */
    private boolean holds(int from, int to, int first, int second, int before) {
        for (int i = from; i + 1 < to; i++) {
            if (tokens.word(i) == first
                    && tokens.word(i + 1) == second
                    && (before == 0 || tokens.word(i - 1) == before)) {
                return true;
            }
        }
        return false;
    }
}
