package vn.cancu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a text into blocks: hard-wrapped lines are joined, headings and bullets stand alone, and each block knows the
 * number of the section it stands in. One pass over the lines, in time linear in the text.
 */
public final class BlockReader {
    /** From this many characters on, a line is a paragraph of its own: nobody wraps that late. */
    private static final int LONG_LINE = 160;
    /** A numbered line up to this long, without a full stop, is a heading. */
    private static final int HEADING_LENGTH = 220;
    /** "Chương XVIII." */
    private static final int BARE_LENGTH = 14;

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    /** Where each line ends, the line break not counted. */
    private int[] lineEnds = new int[64];

    private int lines;
    private boolean lineIsParagraph;
    private int wrapWidth;
    /** The first pipe at or after the line that was asked about last. */
    private int nextPipe = -1;

    private String section = "";
    private int openStart = -1;
    private int openEnd;
    private Block.Kind openKind = Block.Kind.PARAGRAPH;
    /** The open block is a number so far: its words stand on the next line. */
    private boolean openIsBare;
    /** The open block is "Điều" so far: its number stands on the next line. */
    private boolean openIsWord;

    private BlockReader(String text) {
        this.text = text;
    }

    /** The blocks of {@code text} in order; white space and rules between them belong to none. */
    public static List<Block> read(String text) {
        BlockReader reader = new BlockReader(text);
        reader.measure();
        reader.run();
        return reader.blocks;
    }

    /** Where lines end, whether the file wraps them, and how late. */
    private void measure() {
        int longChars = 0;
        int wrappedChars = 0;
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(start);
            if (lines == lineEnds.length) {
                lineEnds = Arrays.copyOf(lineEnds, lines * 2);
            }
            lineEnds[lines++] = end;
            int length = end - start;
            if (length >= LONG_LINE) {
                longChars += length;
            } else {
                wrappedChars += length;
                wrapWidth = Math.max(wrapWidth, length);
            }
            start = end + 1;
        }
        lineIsParagraph = longChars > wrappedChars;
    }

    private void run() {
        int start = 0;
        boolean blankBefore = true;
        int previousEnd = 0;
        for (int line = 0; line < lines; line++) {
            int end = lineEnds[line];
            int from = contentStart(start, end);
            int to = contentEnd(from, end);
            if (!hasWord(from, to)) {
                blankBefore = true;
            } else {
                boolean row = isTableRow(start, end);
                Marker marker = row ? Marker.NONE : marker(from, to);
                boolean starts = row
                        || marker != Marker.NONE && !openIsWord
                        || blankBefore
                        || openKind == Block.Kind.TABLE_ROW
                        || !openIsBare && breaksBetween(previousEnd, from);
                if (starts) {
                    close();
                    openStart = from;
                    openKind = row ? Block.Kind.TABLE_ROW : kindOf(marker, from);
                }
                openIsWord = starts && marker.rank >= 0 && isWord(from, to);
                openIsBare = openIsWord || starts && marker.rank >= 0 && isBare(from, to);
                openEnd = to;
                previousEnd = to;
                blankBefore = false;
            }
            start = end + 1;
        }
        close();
    }

    private void close() {
        if (openStart >= 0) {
            Block.Kind kind = openKind;
            if (kind == Block.Kind.HEADING
                    && (openEnd - openStart > HEADING_LENGTH || ";.,".indexOf(text.charAt(openEnd - 1)) >= 0)) {
                kind = Block.Kind.PARAGRAPH;
            }
            blocks.add(new Block(kind, new Span(openStart, openEnd), section));
            openStart = -1;
        }
    }

    private Block.Kind kindOf(Marker marker, int from) {
        switch (marker) {
            case NONE, FOOTNOTE -> {
                return Block.Kind.PARAGRAPH;
            }
            case BULLET -> {
                return Block.Kind.BULLET;
            }
            default -> {
                enter(marker, label(marker, from));
                return Block.Kind.HEADING;
            }
        }
    }

    /** Two lines without an empty one between them: one paragraph or two? */
    private boolean breaksBetween(int previousEnd, int from) {
        char last = text.charAt(previousEnd - 1);
        char first = text.charAt(from);
        boolean ended = ".;:!?…”\"".indexOf(last) >= 0;
        if (lineIsParagraph) {
            // "Số:" and its number are one even where a line break stands between them.
            return (ended && !Character.isDigit(first)) || Character.isUpperCase(first);
        }
        if (ended && !Character.isLowerCase(first)) {
            int lineStart = text.lastIndexOf('\n', previousEnd - 1) + 1;
            return previousEnd - lineStart < wrapWidth * 3 / 4 || startsPreamble(from);
        }
        return false;
    }

    private boolean startsPreamble(int from) {
        return text.startsWith("Căn cứ", from)
                || text.startsWith("Theo đề nghị", from)
                || text.startsWith("Xét ", from);
    }

    // ---- sections

    private enum Marker {
        NONE(-1),
        BULLET(-1),
        /** "[1]" before a note that stands below the text. */
        FOOTNOTE(-1),
        PART(0),
        CHAPTER(1),
        ROMAN(3),
        ARTICLE(4),
        ARABIC(5),
        LETTER(12);

        final int rank;

        Marker(int rank) {
            this.rank = rank;
        }
    }

    private record Level(int rank, String label) {}

    private void enter(Marker marker, String label) {
        int rank = marker.rank;
        String own = label;
        if (marker == Marker.ARABIC) {
            rank += (int) label.chars().filter(c -> c == '.').count();
            own = label.substring(label.lastIndexOf('.') + 1);
            // "1.2" below "1" is that section's second; "1.2" below anything else keeps its whole number.
            String above = label.contains(".") ? label.substring(0, label.lastIndexOf('.')) : "";
            if (!above.isEmpty() && !path(rank).endsWith(above)) {
                own = label;
            }
        }
        if (marker == Marker.ARTICLE) {
            levels.clear();
        }
        int limit = rank;
        levels.removeIf(level -> level.rank >= limit);
        levels.add(new Level(rank, own));
        section = path(Integer.MAX_VALUE);
    }

    private String path(int below) {
        StringBuilder path = new StringBuilder();
        for (Level level : levels) {
            if (level.rank < below) {
                path.append(path.isEmpty() ? "" : ".").append(level.label);
            }
        }
        return path.toString();
    }

    private Marker marker(int from, int to) {
        char c = text.charAt(from);
        if (isBullet(c)
                && from + 1 < to
                && !isBullet(text.charAt(from + 1))
                && !Character.isDigit(text.charAt(from + 1))) {
            return Marker.BULLET;
        }
        if (c == '['
                && from + 2 < to
                && Character.isDigit(text.charAt(from + 1))
                && closes(from, Math.min(to, from + 5))) {
            return Marker.FOOTNOTE;
        }
        int labelEnd = labelEnd(from, to);
        if (Character.isDigit(c)) {
            int limit = isBare(from, to) && isAhead(from) ? lineEnd(Math.min(lineEnd(to) + 1, text.length())) : to;
            return arabicEnd(from, limit) > 0 ? Marker.ARABIC : Marker.NONE;
        }
        if (c == 'Đ' || c == 'Ð' || c == 'C' || c == 'P' || c == 'M') {
            return wordMarker(from, to);
        }
        if (labelEnd - from == 1 && (Character.isLowerCase(c)) && isMarkEnd(labelEnd, to, ")")) {
            return Marker.LETTER;
        }
        if (isRoman(from, labelEnd) && isMarkEnd(labelEnd, to, ".")) {
            return Marker.ROMAN;
        }
        return Marker.NONE;
    }

    /** "Điều", "Chương", "Phần" alone on its line. */
    private boolean isWord(int from, int to) {
        String line = text.substring(from, Math.min(to, from + BARE_LENGTH));
        return line.equalsIgnoreCase("Điều") || line.equalsIgnoreCase("Chương") || line.equalsIgnoreCase("Phần");
    }

    /** "1.", "IV.", "Điều 5." with nothing behind it on its line. */
    private boolean isBare(int from, int to) {
        if (to - from > BARE_LENGTH || ".)".indexOf(text.charAt(to - 1)) < 0) {
            return false;
        }
        int words = 0;
        for (int i = from; i < to; i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            boolean before = i > from && Character.isLetterOrDigit(text.charAt(i - 1));
            words += letter && !before && (i == from || isGap(text.charAt(i - 1))) ? 1 : 0;
        }
        return words == 1 || words == 2 && Character.isLetter(text.charAt(from));
    }

    /** Whether the number alone on its line opens what follows: it is not the end of a sentence, and no cell of a table. */
    private boolean isAhead(int from) {
        int before = from - 1;
        int breaks = 0;
        while (before >= 0 && (isGap(text.charAt(before)) || "*_".indexOf(text.charAt(before)) >= 0)) {
            breaks += text.charAt(before) == '\n' ? 1 : 0;
            before--;
        }
        if (before >= 0 && breaks < 2 && ".;:!?…”/".indexOf(text.charAt(before)) < 0) {
            return false;
        }
        int next = lineEnd(from) + 1;
        while (next < text.length() && text.charAt(next) != '\n' && isGap(text.charAt(next))) {
            next++;
        }
        return next < text.length() && text.charAt(next) != '\n' && text.charAt(next) != '|';
    }

    private boolean closes(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == ']') {
                return true;
            }
        }
        return false;
    }

    private Marker wordMarker(int from, int to) {
        int space = from;
        while (space < to && Character.isLetter(text.charAt(space))) {
            space++;
        }
        if (isWord(from, to)) {
            int next = lineEnd(to) + 1;
            boolean follows = next < text.length() && hasWord(next, lineEnd(next));
            return follows ? wordMarker(from, lineEnd(next)) : Marker.NONE;
        }
        int number = space;
        while (number < to && isGap(text.charAt(number))) {
            number++;
        }
        int end = labelEnd(number, to);
        if (end == number || number == space) {
            return isRoman(from, space) && isMarkEnd(space, to, ".") ? Marker.ROMAN : Marker.NONE;
        }
        String word = text.substring(from, space);
        if (word.equalsIgnoreCase("Điều") || word.equalsIgnoreCase("Ðiều")) {
            boolean digits = Character.isDigit(text.charAt(number));
            return digits && end < to && ".:".indexOf(text.charAt(end)) >= 0 ? Marker.ARTICLE : Marker.NONE;
        }
        boolean upper = Character.isUpperCase(text.charAt(space - 1));
        boolean ordinal = isRoman(number, end) || (upper && Character.isDigit(text.charAt(number)));
        if (word.equalsIgnoreCase("Chương") && ordinal) {
            return Marker.CHAPTER;
        }
        if (word.equalsIgnoreCase("Phần") && ordinal) {
            return Marker.PART;
        }
        return Marker.NONE;
    }

    private String label(Marker marker, int from) {
        switch (marker) {
            case ARABIC -> {
                return text.substring(from, arabicEnd(from, text.length()));
            }
            case ARTICLE, CHAPTER, PART -> {
                int number = from;
                while (!isGap(text.charAt(number))) {
                    number++;
                }
                String word = marker == Marker.ARTICLE ? "Điều" : marker == Marker.CHAPTER ? "Chương" : "Phần";
                while (isGap(text.charAt(number))) {
                    number++;
                }
                return word + " " + text.substring(number, labelEnd(number, text.length()));
            }
            default -> {
                return text.substring(from, labelEnd(from, text.length()));
            }
        }
    }

    private int labelEnd(int from, int to) {
        int end = from;
        while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** End of "1", "1.2", "1.2.3" where it numbers the line, else 0. */
    private int arabicEnd(int from, int to) {
        int at = from;
        int groups = 0;
        while (true) {
            int digits = at;
            while (at < to && Character.isDigit(text.charAt(at))) {
                at++;
            }
            if (at == digits || at - digits > 2) {
                return 0;
            }
            groups++;
            if (at + 1 < to && text.charAt(at) == '.' && Character.isDigit(text.charAt(at + 1))) {
                at++;
                continue;
            }
            break;
        }
        if (isMarkEnd(at, to, ".)") || isMarkEnd(at, to, "/") && isGap(text.charAt(Math.min(at + 1, to - 1)))) {
            int word = at + 1;
            while (word < to && (isGap(text.charAt(word)) || "“\"*_(".indexOf(text.charAt(word)) >= 0)) {
                word++;
            }
            return word < to && (Character.isUpperCase(text.charAt(word)) || groups > 1 || text.charAt(at) == ')')
                    ? at
                    : 0;
        }
        boolean capital = at + 1 < to && isGap(text.charAt(at)) && Character.isUpperCase(text.charAt(at + 1));
        return groups > 1 && capital ? at : 0;
    }

    private boolean isMarkEnd(int at, int to, String marks) {
        return at < to
                && marks.indexOf(text.charAt(at)) >= 0
                && (at + 1 >= to
                        || isGap(text.charAt(at + 1))
                        || text.charAt(at + 1) == '*'
                        || !Character.isDigit(text.charAt(at + 1)));
    }

    private boolean isRoman(int from, int to) {
        if (to <= from || to - from > 5) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if ("IVXL".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    // ---- lines

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /** Skips white space and what markdown leaves at the head of a line. */
    private int contentStart(int start, int end) {
        int at = start;
        while (at < end && (isGap(text.charAt(at)) || "*_|#>".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private int contentEnd(int from, int end) {
        int at = end;
        while (at > from && (isGap(text.charAt(at - 1)) || "*_|".indexOf(text.charAt(at - 1)) >= 0)) {
            at--;
        }
        return at;
    }

    private boolean hasWord(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code | a | b |}: at least two cells on one line. */
    private boolean isTableRow(int start, int end) {
        if (nextPipe < start) {
            int found = text.indexOf('|', start);
            nextPipe = found < 0 ? Integer.MAX_VALUE : found;
        }
        return nextPipe < end && text.lastIndexOf('|', end - 1) > nextPipe;
    }

    private static boolean isBullet(char c) {
        return c == '-' || c == '–' || c == '—' || c == '•' || c == '+' || c == '●' || c == '▪' || c == '◦' || c == '·';
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
    }
}
