package vn.cancu.responsibility;

import vn.cancu.text.Block;
import vn.cancu.text.Tokens;

/**
 * A block with its tokens.
 *
 * @param from first token
 * @param head first token after bullet or number
 * @param to index after the last token
 * @param marker what opens it
 */
record Item(Block block, int from, int head, int to, Marker marker) {

    /** What opens a block. */
    enum Marker {
        NONE,
        BULLET,
        NUMBER
    }

    static Item of(Block block, Tokens tokens) {
        int from = tokens.at(block.span().start());
        int to = tokens.at(block.span().end());
        if (from >= to) {
            return new Item(block, from, from, to, Marker.NONE);
        }
        char mark = tokens.mark(from);
        if (mark != 0 && isBullet(mark)) {
            return new Item(block, from, from + 1, to, Marker.BULLET);
        }
        int head = numbered(from, to, tokens);
        return new Item(block, from, head, to, head > from ? Marker.NUMBER : Marker.NONE);
    }

    private static boolean isBullet(char mark) {
        return Tokens.isDash(mark)
                || mark == '•'
                || mark == '+'
                || mark == '●'
                || mark == '▪'
                || mark == '◦'
                || mark == '·';
    }

    /** Index after "1.", "2.3", "IV.", "a)", "Điều 5.", or {@code from}. */
    private static int numbered(int from, int to, Tokens tokens) {
        int at = from;
        if (tokens.kind(at) == Tokens.WORD && isArticle(tokens.of(at)) && tokens.kind(at + 1) == Tokens.NUMBER) {
            at += 2;
            return at < to && isEnd(tokens.mark(at)) ? at + 1 : from;
        }
        if (tokens.kind(at) == Tokens.NUMBER) {
            at++;
            while (at + 1 < to
                    && tokens.mark(at) == '.'
                    && tokens.kind(at + 1) == Tokens.NUMBER
                    && !tokens.has(at + 1, Tokens.SPACE)) {
                at += 2;
            }
            if (at < to && isEnd(tokens.mark(at))) {
                return at + 1;
            }
            return at - from >= 3 && tokens.has(at, Tokens.CAPITAL) ? at : from;
        }
        boolean letter = tokens.kind(at) == Tokens.WORD && tokens.length(at) == 1 && tokens.mark(at + 1) == ')';
        boolean roman = tokens.has(at, Tokens.UPPER)
                && tokens.length(at) <= 5
                && isRoman(tokens.of(at))
                && tokens.mark(at + 1) == '.';
        return letter || roman ? at + 2 : from;
    }

    private static boolean isEnd(char mark) {
        return mark == '.' || mark == ')' || mark == ':' || mark == '/';
    }

    private static boolean isArticle(String word) {
        return word.equalsIgnoreCase("Điều") || word.equalsIgnoreCase("Khoản");
    }

    private static boolean isRoman(String word) {
        return word.chars().allMatch(c -> "IVXL".indexOf(c) >= 0);
    }

    /** Whether the reader of blocks took it for one of a list. */
    boolean isBulleted() {
        return block.kind() == Block.Kind.BULLET;
    }

    boolean isEmpty() {
        return head >= to;
    }
}
