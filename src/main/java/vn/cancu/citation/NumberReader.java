package vn.cancu.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cancu.text.Tokens;

/**
 * Reads a document number that starts at a token, in all the ways in which numbers are really printed: with spaces or a
 * line break round the marks ("399/CTr -STTTT- BCHBĐBP"), with dashes of any kind, with the mark lost ("86/QĐ UBND").
 */
final class NumberReader {
    private static final int EARLIEST = 1945;
    private static final int LATEST = 2100;
    /** A company numbers its letters by the day: "20251022/CV-HD". */
    private static final int LONGEST_SERIAL = 8;

    private final Tokens tokens;
    private final Lexicon lexicon;

    /** A number and the index after its last token. */
    record Found(DocumentNumber number, int end) {}

    NumberReader(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** The number with symbols that starts at {@code i}, where one does. */
    Optional<Found> read(int i) {
        if (tokens.kind(i) != Tokens.NUMBER || tokens.length(i) > LONGEST_SERIAL) {
            return Optional.empty();
        }
        int serialEnd = serialEnd(i);
        boolean slash = tokens.mark(serialEnd) == '/';
        if (!slash && !tokens.isDash(serialEnd)) {
            return afterLostMark(i, serialEnd);
        }
        int at = serialEnd + 1;
        OptionalInt year = OptionalInt.empty();
        if (slash) {
            int value = tokens.kind(at) == Tokens.NUMBER && tokens.length(at) == 4 ? tokens.value(at) : -1;
            if (value >= EARLIEST && value <= LATEST && isJoint(at + 1)) {
                year = OptionalInt.of(value);
                at += 2;
            } else if (isTornYear(at)) {
                at += 2;
            }
        } else if (tokens.has(at, Tokens.LINE) && tokens.has(i + 1, Tokens.SPACE)) {
            // Party style needs a symbol at once: "36-NQ/TW", "169-CP".
            return Optional.empty();
        }
        if (!isSymbol(at, true)) {
            // A date, a share, a stretch of years: most numbers end here.
            return Optional.empty();
        }
        String serial = serial(i, serialEnd);
        StringBuilder text = new StringBuilder(serial).append(slash ? '/' : '-');
        if (at > serialEnd + 1) {
            text.append(tokens.of(serialEnd + 1)).append(tokens.mark(at - 1) == '/' ? '/' : '-');
        }
        List<String> symbols = new ArrayList<>(4);
        int end = symbols(at, text, symbols);
        if (!slash && !partyLike(symbols)) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                new DocumentNumber(text.toString(), trimZeros(serial), year, symbols, !slash && symbols.size() > 1),
                end));
    }

    /** Index after the serial number at {@code i}: "16", "16a" of "16a/2017/QĐ-UBND", "66.4". */
    private int serialEnd(int i) {
        int at = i + 1;
        boolean letter = tokens.kind(at) == Tokens.WORD && tokens.length(at) == 1 && !tokens.has(at, Tokens.SPACE);
        return letter ? at + 1 : isPart(at) ? at + 2 : at;
    }

    private String serial(int from, int to) {
        StringBuilder serial = new StringBuilder(8);
        for (int i = from; i < to; i++) {
            serial.append(tokens.of(i));
        }
        return serial.toString();
    }

    /** "66.4/2025/NQ-CP": the Government numbers the parts of one reform so; "0906.229966" is a telephone. */
    private boolean isPart(int dot) {
        return tokens.mark(dot) == '.'
                && !tokens.has(dot, Tokens.SPACE)
                && tokens.kind(dot + 1) == Tokens.NUMBER
                && tokens.length(dot + 1) <= 2
                && !tokens.has(dot + 1, Tokens.SPACE)
                && tokens.mark(dot + 2) == '/';
    }

    /** "22/201 /QĐ-UBND", "139/009/TT-BTC": a digit of the year lost. */
    private boolean isTornYear(int i) {
        return tokens.kind(i) == Tokens.NUMBER
                && tokens.length(i) == 3
                && tokens.mark(i + 1) == '/'
                && lexicon.isTypeCode(tokens, i + 2)
                && tokens.isDash(i + 3);
    }

    /** "48 CT/TW": the hyphen of a Party number lost. */
    private Optional<Found> afterLostMark(int i, int at) {
        if (!tokens.has(at, Tokens.SPACE)
                || tokens.has(at, Tokens.LINE)
                || !lexicon.isTypeCode(tokens, at)
                || tokens.mark(at + 1) != '/'
                || !lexicon.isPartySymbol(tokens, at + 2)) {
            return Optional.empty();
        }
        String serial = serial(i, at);
        List<String> symbols = List.of(tokens.of(at), tokens.of(at + 2));
        String text = serial + "-" + symbols.get(0) + "/" + symbols.get(1);
        return Optional.of(
                new Found(new DocumentNumber(text, trimZeros(serial), OptionalInt.empty(), symbols, true), at + 3));
    }

    private int symbols(int from, StringBuilder text, List<String> symbols) {
        int at = from;
        int end = from;
        while (symbols.size() < 6 && isSymbol(at, symbols.isEmpty())) {
            String symbol = tokens.of(at);
            at++;
            // "QĐ-T Tg": one symbol torn apart by a line break.
            if (tokens.kind(at) == Tokens.WORD
                    && tokens.has(at, Tokens.SPACE)
                    && symbol.length() <= 2
                    && lexicon.isIssuerSymbol(symbol + tokens.of(at))
                    && !lexicon.isIssuerSymbol(symbol)) {
                symbol += tokens.of(at);
                at++;
            }
            // "SNN&MT", "BVHTT&DL": sites print the "and" of a name into its symbol.
            while (tokens.mark(at) == '&'
                    && !tokens.has(at, Tokens.SPACE)
                    && tokens.has(at + 1, Tokens.UPPER)
                    && !tokens.has(at + 1, Tokens.SPACE)) {
                symbol += "&" + tokens.of(at + 1);
                at += 2;
            }
            symbols.add(symbol);
            text.append(symbol);
            end = at;
            if (isJoint(at) && isSymbol(at + 1, false) && !wideGap(at)) {
                text.append(tokens.mark(at) == '/' ? '/' : '-');
                at++;
            } else if (symbols.size() == 1
                    && lexicon.isTypeCode(tokens, at - 1)
                    && tokens.has(at, Tokens.SPACE)
                    && !tokens.has(at, Tokens.BLANK)
                    && tokens.kind(at) == Tokens.WORD
                    && lexicon.isIssuerSymbol(tokens.of(at))) {
                // "86/QĐ UBND"
                text.append('-');
            } else {
                break;
            }
        }
        return end;
    }

    /** "72/2015/NĐ-CP – Nghị định về": a dash with white space on both sides and a word after it joins nothing. */
    private boolean wideGap(int mark) {
        return tokens.has(mark, Tokens.SPACE)
                && tokens.has(mark + 1, Tokens.SPACE)
                && !lexicon.isIssuerSymbol(tokens.of(mark + 1))
                && !tokens.has(mark + 1, Tokens.UPPER);
    }

    private boolean isJoint(int i) {
        return tokens.mark(i) == '/' || tokens.isDash(i);
    }

    /** A group of letters as numbers have them: "NĐ", "CTr", "TTg", "QH15", "BCHBĐBP". */
    private boolean isSymbol(int i, boolean first) {
        if (tokens.kind(i) != Tokens.WORD || !tokens.has(i, Tokens.CAPITAL)) {
            return false;
        }
        if (tokens.has(i, Tokens.UPPER)) {
            return tokens.length(i) <= 16 && isAsciiOrStroke(i) && !(first && tokens.has(i, Tokens.BLANK));
        }
        String symbol = tokens.of(i);
        if (lexicon.isTypeCode(tokens, i) || lexicon.isIssuerSymbol(symbol)) {
            return true;
        }
        int capitals = 0;
        for (int c = 0; c < symbol.length(); c++) {
            if (Character.isUpperCase(symbol.charAt(c))) {
                capitals++;
            }
        }
        return capitals >= 2 && isAsciiOrStroke(i);
    }

    /** Symbols are initials: no tone marks, no vowels with a hook except Ư. */
    private boolean isAsciiOrStroke(int i) {
        for (int at = tokens.start(i); at < tokens.end(i); at++) {
            char c = tokens.text().charAt(at);
            if (c > 'z' && c != 'Đ' && c != 'đ' && c != '\u00D0' && c != 'Ư' && c != 'Ô' && c != 'Â' && c != '\u0189') {
                return false;
            }
        }
        return true;
    }

    /** A hyphen after a bare number is common ("2021-2030"); only known codes make it a document number. */
    private boolean partyLike(List<String> symbols) {
        return symbols.size() > 1
                ? lexicon.isTypeCode(symbols.get(0)) || lexicon.isPartySymbol(symbols.get(symbols.size() - 1))
                : lexicon.isIssuerSymbol(symbols.get(0));
    }

    static String trimZeros(String serial) {
        int i = 0;
        while (i < serial.length() - 1 && serial.charAt(i) == '0' && Character.isDigit(serial.charAt(i + 1))) {
            i++;
        }
        return serial.substring(i);
    }
}
