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

    /** The official gazette prints "CÔNG BÁO/Số 971 + 972/Ngày 22-8-2024" with the page on top of each page. */
    private static final String GAZETTE = "CÔNG BÁO/Số";

    /** For each character its class and, in the lower byte, its code in the keys of the vocabulary. */
    private static final short[] CHARACTERS = characters();

    /** Emphasis or an invisible character within; only in {@link #flags}. */
    private static final int TORN = 32;

    /** The kind of a token stands above its flags. */
    private static final int KIND_SHIFT = 6;

    /** Symbols of numbers begin below those of all marks. */
    private static final int NUMBERS = -(1 << 17);

    /** Value of a number that is too long to be told. */
    private static final int TOO_LONG = -1;

    private static final int LONGEST_NUMBER = 9;

    /** Offsets that share an entry of {@link #firstAt}. */
    private static final int STRIDE_BITS = 6;

    private final String text;
    private final char[] chars;
    private int size;
    private int[] start;
    private int[] end;

    /** What the token is: the number of a word, the negated character of a mark, below {@link #NUMBERS} the value. */
    private int[] symbol;

    private byte[] flags;
    /** For each stride of offsets the first token that starts in it or after. */
    private int[] firstAt = new int[0];

    private Tokens(String text) {
        this.text = text;
        this.chars = text.toCharArray();
        int guess = text.length() / 3 + 16;
        start = new int[guess];
        end = new int[guess];
        symbol = new int[guess];
        flags = new byte[guess];
    }

    /** The tokens of {@code text}; words get their number in {@code vocabulary}. */
    public static Tokens of(String text, Vocabulary vocabulary) {
        Tokens tokens = new Tokens(text);
        tokens.run(vocabulary);
        if (text.contains(GAZETTE)) {
            tokens.dropRunningHeads();
        }
        tokens.firstAt = tokens.strides();
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
        return i < 0 || i >= size ? 0 : (byte) ((flags[i] & 0xFF) >> KIND_SHIFT);
    }

    /** Number of the word in the vocabulary; {@link Vocabulary#UNKNOWN} for others and outside. */
    public int word(int i) {
        return i < 0 || i >= size ? Vocabulary.UNKNOWN : Math.max(symbol[i], Vocabulary.UNKNOWN);
    }

    /**
     * What phrases are made of: the number of a word, or a negative number of its own for each mark and each value of a
     * number, all dashes being one; 0 for other words and outside.
     */
    int symbol(int i) {
        if (i < 0 || i >= size) {
            return 0;
        }
        int own = symbol[i];
        return own < 0 && own >= -Character.MAX_VALUE && isDash((char) -own) ? -'-' : own;
    }

    /** Whether all the given flags are set. */
    public boolean has(int i, int flag) {
        return i >= 0 && i < size && (flags[i] & flag) == flag;
    }

    /** The mark at {@code i}, or 0 where there is none. */
    public char mark(int i) {
        if (i < 0 || i >= size) {
            return 0;
        }
        int own = symbol[i];
        return own < 0 && own >= -Character.MAX_VALUE ? (char) -own : 0;
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
        return (flags[i] & TORN) == 0 ? text.substring(start[i], end[i]) : whole(start[i], end[i]);
    }

    /** Writes the characters of the token as they stand in the text, emphasis and all. */
    public void appendTo(StringBuilder out, int i) {
        out.append(chars, start[i], end[i] - start[i]);
    }

    /** Whether the token is these letters, case and all; a word torn apart by emphasis is none. */
    public boolean is(int i, String word) {
        return i >= 0
                && i < size
                && end[i] - start[i] == word.length()
                && chars[start[i]] == word.charAt(0)
                && text.startsWith(word, start[i]);
    }

    /** Characters of the token, emphasis not counted. */
    public int length(int i) {
        int length = end[i] - start[i];
        if ((flags[i] & TORN) != 0 && kind(i) == NUMBER) {
            for (int at = start[i]; at < end[i]; at++) {
                length -= kindOf(chars[at]) == C_SKIP ? 1 : 0;
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
        StringBuilder phrase = new StringBuilder(from < to ? end[to - 1] - start[from] : 0);
        for (int i = from; i < to; i++) {
            if (i > from && has(i, SPACE)) {
                phrase.append(' ');
            }
            if ((flags[i] & TORN) == 0) {
                phrase.append(chars, start[i], end[i] - start[i]);
            } else {
                phrase.append(whole(start[i], end[i]));
            }
        }
        return phrase.toString();
    }

    /** Value of a number token, or -1 where it is longer than nine digits. */
    public int value(int i) {
        return kind(i) == NUMBER ? NUMBERS - symbol[i] : TOO_LONG;
    }

    /** Index of the first token that starts at or after {@code offset}. */
    public int at(int offset) {
        int stride = Math.max(0, offset) >> STRIDE_BITS;
        if (stride >= firstAt.length) {
            return size;
        }
        int i = firstAt[stride];
        while (i < size && start[i] < offset) {
            i++;
        }
        return i;
    }

    private int[] strides() {
        int[] first = new int[(text.length() >> STRIDE_BITS) + 1];
        int stride = 0;
        for (int i = 0; i < size; i++) {
            int last = start[i] >> STRIDE_BITS;
            while (stride <= last) {
                first[stride++] = i;
            }
        }
        Arrays.fill(first, stride, first.length, size);
        return first;
    }

    private static final byte C_SKIP = 0;
    private static final byte C_SPACE = 1;
    private static final byte C_LINE = 2;
    private static final byte C_LOWER = 3;
    private static final byte C_UPPER = 4;
    private static final byte C_DIGIT = 5;
    private static final byte C_MARK = 6;

    private static int kindOf(char c) {
        return CHARACTERS[c] >> 8;
    }

    private void run(Vocabulary vocabulary) {
        int at = 0;
        int length = chars.length;
        byte before = LINE | BLANK | SPACE;
        boolean lineHadWord = false;
        while (at < length) {
            switch (kindOf(chars[at])) {
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
                    at = number(at, before);
                    lineHadWord = true;
                    before = 0;
                }
                case C_LOWER, C_UPPER -> {
                    at = word(at, before, vocabulary);
                    lineHadWord = true;
                    before = 0;
                }
                default -> {
                    add(MARK, at, at + 1, -chars[at], before);
                    before = 0;
                    at++;
                }
            }
        }
    }

    /** Takes the number that begins at {@code from}; returns its end. */
    private int number(int from, byte before) {
        int at = from;
        int digits = 0;
        int value = 0;
        int flag = before;
        while (at < chars.length && kindOf(chars[at]) == C_DIGIT) {
            value = digits < LONGEST_NUMBER ? value * 10 + (chars[at] - '0') : TOO_LONG;
            digits++;
            at++;
            int over = overSkipped(at);
            if (over > at && over < chars.length && kindOf(chars[over]) == C_DIGIT) {
                // "202**5": emphasis inside a number.
                at = over;
                flag |= TORN;
            }
        }
        add(NUMBER, from, at, NUMBERS - value, flag);
        return at;
    }

    /** Takes the word that begins at {@code from}; returns its end. */
    private int word(int from, byte before, Vocabulary vocabulary) {
        int at = from;
        int last = kindOf(chars[from]);
        int flag = last == C_UPPER ? before | CAPITAL | UPPER : before | UPPER;
        boolean coded = true;
        long key = 0;
        while (at < chars.length) {
            int character = CHARACTERS[chars[at]];
            int kind = character >> 8;
            if (kind == C_LOWER) {
                flag &= ~UPPER;
            } else if (kind == C_DIGIT) {
                // "QH15", "V28" are one; "số31" is two.
                if (last == C_LOWER) {
                    break;
                }
                kind = C_UPPER;
            } else if (kind == C_SKIP) {
                int over = overSkipped(at);
                if (over >= chars.length || kindOf(chars[over]) != C_LOWER) {
                    break;
                }
                // "V**ề": emphasis inside a word.
                flag |= TORN;
                at = over;
                continue;
            } else if (kind != C_UPPER) {
                break;
            }
            int code = character & 0xFF;
            coded &= code != 0;
            key = key << 8 | code;
            last = kind;
            at++;
        }
        boolean hasKey = coded && at - from <= Vocabulary.LETTERS && (flag & TORN) == 0;
        add(WORD, from, at, hasKey ? vocabulary.find(key) : vocabulary.find(whole(from, at)), flag);
        return at;
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
                boolean goesOn = (flag & CAPITAL) == 0 && kind(i) != MARK && to > 0 && !isEnd(to - 1);
                flag = (byte) (goesOn ? (flag | carried) & ~BLANK : flag | carried | BLANK);
                carried = 0;
            }
            start[to] = start[i];
            end[to] = end[i];
            symbol[to] = symbol[i];
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
        while (over < chars.length && kindOf(chars[over]) == C_SKIP) {
            over++;
        }
        return over;
    }

    /** The characters from one offset to the other, emphasis dropped. */
    private String whole(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kindOf(chars[i]) == C_SKIP) {
                StringBuilder whole = new StringBuilder(to - from);
                for (int k = from; k < to; k++) {
                    if (kindOf(chars[k]) != C_SKIP) {
                        whole.append(chars[k]);
                    }
                }
                return whole.toString();
            }
        }
        return text.substring(from, to);
    }

    private void add(byte kind, int from, int to, int what, int flag) {
        if (size == start.length) {
            int larger = size * 2;
            start = Arrays.copyOf(start, larger);
            end = Arrays.copyOf(end, larger);
            symbol = Arrays.copyOf(symbol, larger);
            flags = Arrays.copyOf(flags, larger);
        }
        start[size] = from;
        end[size] = to;
        symbol[size] = what;
        flags[size++] = (byte) (kind << KIND_SHIFT | flag);
    }

    private static short[] characters() {
        short[] table = new short[1 << 16];
        for (int i = 0; i < table.length; i++) {
            table[i] = (short) (kind((char) i) << 8 | Vocabulary.code((char) i));
        }
        return table;
    }

    private static byte kind(char c) {
        if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f') {
            return C_LINE;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
            return C_SPACE;
        }
        if (c == '*' || c == '_' || Character.getType(c) == Character.FORMAT) {
            return C_SKIP;
        }
        if (c >= '0' && c <= '9') {
            return C_DIGIT;
        }
        if (Character.isUpperCase(c)) {
            return C_UPPER;
        }
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK ? C_LOWER : C_MARK;
    }
}
