package vn.cancu.text;

import java.util.Arrays;

/**
 * The words, numbers and marks of a text as arrays, made in one pass. White space, zero-width characters and markdown
 * emphasis are no tokens; what stood before a token is kept in its flags. A normal form (NFC) of the text is expected.
 */
public final class Tokens {
    /** Letters, and digits that follow capitals ("QH15"). */
    public static final byte WORD = 1;
    /** Digits. */
    public static final byte NUMBER = 2;
    /** Any other character. */
    public static final byte MARK = 3;

    /** First letter is a capital. */
    public static final byte CAPITAL = 1;
    /** No letter is small. */
    public static final byte UPPER = 2;
    /** White space or an invisible character before. */
    public static final byte SPACE = 4;
    /** At least one line break before. */
    public static final byte LINE = 8;
    /** At least one empty line, or a line without words, before. */
    public static final byte BLANK = 16;

    private static final byte[] CLASS = classes();
    /** The official gazette prints "CÔNG BÁO/Số 971 + 972/Ngày 22-8-2024" with the page on top of each page. */
    private static final String GAZETTE = "CÔNG BÁO/Số";

    private final String text;
    private int size;
    private int[] start;
    private int[] end;
    private int[] word;
    private byte[] kind;
    private byte[] flags;

    private Tokens(String text) {
        this.text = text;
        int guess = text.length() / 4 + 16;
        start = new int[guess];
        end = new int[guess];
        word = new int[guess];
        kind = new byte[guess];
        flags = new byte[guess];
    }

    /** The tokens of {@code text}; words get their number in {@code vocabulary}. */
    public static Tokens of(String text, Vocabulary vocabulary) {
        Tokens tokens = new Tokens(text);
        tokens.run(vocabulary);
        if (text.contains(GAZETTE)) {
            tokens.dropRunningHeads();
        }
        return tokens;
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    public int start(int i) {
        return start[i];
    }

    public int end(int i) {
        return end[i];
    }

    /** {@link #WORD}, {@link #NUMBER} or {@link #MARK}; 0 outside. */
    public byte kind(int i) {
        return i < 0 || i >= size ? 0 : kind[i];
    }

    /** Number of the word in the vocabulary; {@link Vocabulary#UNKNOWN} for others and outside. */
    public int word(int i) {
        return i < 0 || i >= size ? Vocabulary.UNKNOWN : word[i];
    }

    /** Whether all the given flags are set. */
    public boolean has(int i, int flag) {
        return i >= 0 && i < size && (flags[i] & flag) == flag;
    }

    /** The mark at {@code i}, or 0 where there is none. */
    public char mark(int i) {
        return kind(i) == MARK ? text.charAt(start[i]) : 0;
    }

    /** Whether the token at {@code i} is a hyphen or dash of any length. */
    public boolean isDash(int i) {
        return isDash(mark(i));
    }

    public static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }

    /** The characters of the token. */
    public String of(int i) {
        return whole(start[i], end[i]);
    }

    /** Whether the token is these letters, case and all; a word torn apart by emphasis is none. */
    public boolean is(int i, String word) {
        return i >= 0 && i < size && end[i] - start[i] == word.length() && text.startsWith(word, start[i]);
    }

    /** Characters of the token, emphasis not counted. */
    public int length(int i) {
        int length = end[i] - start[i];
        if (kind[i] == NUMBER && length > 1) {
            for (int at = start[i]; at < end[i]; at++) {
                length -= CLASS[text.charAt(at)] == C_SKIP ? 1 : 0;
            }
        }
        return length;
    }

    /** The span from the first to before the last token. */
    public Span span(int from, int to) {
        return new Span(start[from], end[to - 1]);
    }

    /** The characters from the first to before the last token, white space folded, emphasis dropped. */
    public String phrase(int from, int to) {
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && has(i, SPACE)) {
                phrase.append(' ');
            }
            phrase.append(of(i));
        }
        return phrase.toString();
    }

    /** Value of a number token, or -1 where it is longer than nine digits. */
    public int value(int i) {
        if (kind(i) != NUMBER || length(i) > 9) {
            return -1;
        }
        int value = 0;
        for (int at = start[i]; at < end[i]; at++) {
            if (CLASS[text.charAt(at)] == C_DIGIT) {
                value = value * 10 + (text.charAt(at) - '0');
            }
        }
        return value;
    }

    /** Index of the first token that starts at or after {@code offset}. */
    public int at(int offset) {
        int found = Arrays.binarySearch(start, 0, size, offset);
        return found >= 0 ? found : -found - 1;
    }

    private static final byte C_SKIP = 0;
    private static final byte C_SPACE = 1;
    private static final byte C_LINE = 2;
    private static final byte C_LOWER = 3;
    private static final byte C_UPPER = 4;
    private static final byte C_DIGIT = 5;
    private static final byte C_MARK = 6;

    private void run(Vocabulary vocabulary) {
        int at = 0;
        int length = text.length();
        byte before = LINE | BLANK | SPACE;
        boolean lineHadWord = false;
        while (at < length) {
            char c = text.charAt(at);
            switch (CLASS[c]) {
                case C_SKIP -> at++;
                case C_SPACE -> {
                    before |= SPACE;
                    at++;
                }
                case C_LINE -> {
                    if ((before & LINE) != 0 || !lineHadWord) {
                        before |= BLANK;
                    }
                    before |= SPACE | LINE;
                    lineHadWord = false;
                    at++;
                }
                case C_DIGIT -> {
                    int from = at;
                    while (at < length && CLASS[text.charAt(at)] == C_DIGIT) {
                        at++;
                        int over = overSkipped(at);
                        if (over > at && over < length && CLASS[text.charAt(over)] == C_DIGIT) {
                            // "202**5": emphasis inside a number.
                            at = over;
                        }
                    }
                    add(NUMBER, from, at, Vocabulary.UNKNOWN, before);
                    lineHadWord = true;
                    before = 0;
                }
                case C_LOWER, C_UPPER -> {
                    int from = at;
                    boolean upper = true;
                    byte last = CLASS[c];
                    boolean torn = false;
                    while (at < length) {
                        byte k = CLASS[text.charAt(at)];
                        if (k == C_SKIP) {
                            int over = overSkipped(at);
                            if (over >= length || CLASS[text.charAt(over)] != C_LOWER) {
                                break;
                            }
                            // "V**ề": emphasis inside a word.
                            torn = true;
                            at = over;
                            k = C_LOWER;
                        }
                        if (k == C_LOWER) {
                            upper = false;
                        } else if (k == C_DIGIT) {
                            // "QH15", "V28" are one; "số31" is two.
                            if (last == C_LOWER) {
                                break;
                            }
                            k = C_UPPER;
                        } else if (k != C_UPPER) {
                            break;
                        }
                        last = k;
                        at++;
                    }
                    byte own = before;
                    if (CLASS[c] == C_UPPER) {
                        own |= CAPITAL;
                    }
                    if (upper) {
                        own |= UPPER;
                    }
                    int id = torn
                            ? vocabulary.find(
                                    whole(from, at), 0, whole(from, at).length())
                            : vocabulary.find(text, from, at);
                    add(WORD, from, at, id, own);
                    lineHadWord = true;
                    before = 0;
                }
                default -> {
                    add(MARK, at, at + 1, Vocabulary.UNKNOWN, before);
                    before = 0;
                    at++;
                }
            }
        }
    }

    /** Takes out the gazette's running heads, which stand in the middle of sentences. */
    private void dropRunningHeads() {
        int to = 0;
        byte carried = 0;
        for (int i = 0; i < size; ) {
            int after = runningHead(i);
            if (after > i) {
                carried |= SPACE | LINE;
                i = after;
                continue;
            }
            byte flag = flags[i];
            if (carried != 0) {
                // A sentence that goes on after the head is no new paragraph.
                boolean goesOn = (flag & CAPITAL) == 0 && kind[i] != MARK && to > 0 && !isEnd(to - 1);
                flag = (byte) (goesOn ? (flag | carried) & ~BLANK : flag | carried | BLANK);
                carried = 0;
            }
            start[to] = start[i];
            end[to] = end[i];
            word[to] = word[i];
            kind[to] = kind[i];
            flags[to] = flag;
            to++;
            i++;
        }
        size = to;
    }

    private boolean isEnd(int i) {
        char c = mark(i);
        return c == '.' || c == ';' || c == ':';
    }

    /** End of the running head that starts at {@code i} and fills its line, page number and all, else {@code i}. */
    private int runningHead(int i) {
        if (!has(i, LINE)) {
            return i;
        }
        int at = kind(i) == NUMBER && !has(i + 1, LINE) ? i + 1 : i;
        if (!is(at, "CÔNG") || !is(at + 1, "BÁO") || mark(at + 2) != '/' || !is(at + 3, "Số")) {
            return i;
        }
        int end = at + 4;
        while (end < size && !has(end, LINE)) {
            end++;
        }
        // The page may stand on a line of its own.
        return end - at > 24 ? i : end;
    }

    private int overSkipped(int at) {
        int over = at;
        while (over < text.length() && CLASS[text.charAt(over)] == C_SKIP) {
            over++;
        }
        return over;
    }

    /** The characters from one offset to the other, emphasis dropped. */
    private String whole(int from, int to) {
        for (int i = from; i < to; i++) {
            if (CLASS[text.charAt(i)] == C_SKIP) {
                StringBuilder whole = new StringBuilder(to - from);
                for (int k = from; k < to; k++) {
                    if (CLASS[text.charAt(k)] != C_SKIP) {
                        whole.append(text.charAt(k));
                    }
                }
                return whole.toString();
            }
        }
        return text.substring(from, to);
    }

    private void add(byte k, int from, int to, int id, byte flag) {
        if (size == start.length) {
            int larger = size * 2;
            start = Arrays.copyOf(start, larger);
            end = Arrays.copyOf(end, larger);
            word = Arrays.copyOf(word, larger);
            kind = Arrays.copyOf(kind, larger);
            flags = Arrays.copyOf(flags, larger);
        }
        start[size] = from;
        end[size] = to;
        word[size] = id;
        kind[size] = k;
        flags[size++] = flag;
    }

    private static byte[] classes() {
        byte[] table = new byte[1 << 16];
        for (int i = 0; i < table.length; i++) {
            char c = (char) i;
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f') {
                table[i] = C_LINE;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                table[i] = C_SPACE;
            } else if (c == '*' || c == '_' || Character.getType(c) == Character.FORMAT) {
                table[i] = C_SKIP;
            } else if (c >= '0' && c <= '9') {
                table[i] = C_DIGIT;
            } else if (Character.isUpperCase(c)) {
                table[i] = C_UPPER;
            } else if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                table[i] = C_LOWER;
            } else {
                table[i] = C_MARK;
            }
        }
        return table;
    }
}
