package vn.cancu.citation;

import java.util.Optional;
import vn.cancu.text.Tokens;

/**
 * Reads the part of a document that is cited, backwards from the mention: "điểm a khoản 2 Điều 5", "khoản 2, khoản 3
 * Điều 6", "các điểm a, b khoản 1 và khoản 2 Điều 5", "Điều 5 và Chương III của" (the units of Decree 78/2025/NĐ-CP).
 */
final class ProvisionReader {
    /** No chain of units is longer, in tokens. */
    private static final int LONGEST = 48;

    private final Tokens tokens;
    private final Lexicon lexicon;

    ProvisionReader(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** The provision that ends right before {@code mention}, noted in the draft. */
    void read(Draft draft) {
        int mention = draft.start;
        int end = tokens.word(mention - 1) == lexicon.cua ? mention - 1 : mention;
        int start = end;
        int unit = unitBefore(start, mention);
        while (unit >= 0) {
            start = unit;
            int before = isJoint(start - 1) ? start - 1 : start;
            unit = unitBefore(before, mention);
        }
        if (start < end) {
            draft.provision = Optional.of(tokens.phrase(start, end));
            draft.provisionStart = start;
        }
    }

    /** Index of the unit's word before {@code end}, with its values between, or -1. */
    private int unitBefore(int end, int mention) {
        int at = valueBefore(end);
        if (at < 0) {
            return -1;
        }
        while (mention - at < LONGEST && isJoint(at - 1)) {
            int value = valueBefore(at - 1);
            if (value < 0) {
                break;
            }
            at = value;
        }
        int word = tokens.word(at - 1);
        return lexicon.units.contains(word) && mention - at < LONGEST ? at - 1 : -1;
    }

    /** Start of a value that ends at {@code end}: "2", "5a", "b", "b.2", "III"; or -1. */
    private int valueBefore(int end) {
        int i = end - 1;
        if (tokens.kind(i) == Tokens.NUMBER) {
            boolean part = tokens.mark(i - 1) == '.'
                    && !tokens.has(i, Tokens.SPACE)
                    && !tokens.has(i - 1, Tokens.SPACE)
                    && (isLetter(i - 2) || tokens.kind(i - 2) == Tokens.NUMBER);
            return part ? i - 2 : i;
        }
        if (isLetter(i)) {
            return tokens.kind(i - 1) == Tokens.NUMBER && !tokens.has(i, Tokens.SPACE) ? i - 1 : i;
        }
        return isRoman(i) ? i : -1;
    }

    private boolean isLetter(int i) {
        return tokens.kind(i) == Tokens.WORD && tokens.length(i) == 1;
    }

    private boolean isRoman(int i) {
        return tokens.kind(i) == Tokens.WORD
                && tokens.has(i, Tokens.UPPER)
                && tokens.length(i) <= 6
                && tokens.of(i).chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
    }

    private boolean isJoint(int i) {
        return tokens.mark(i) == ',' || tokens.word(i) == lexicon.va || tokens.word(i) == lexicon.hoac;
    }
}
