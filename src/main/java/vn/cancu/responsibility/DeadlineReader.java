package vn.cancu.responsibility;

import static vn.cancu.responsibility.DutyLexicon.end;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.text.PartialDate;
import vn.cancu.text.Tokens;

/**
 * Reads by when a task is due: "trước ngày 10/11/2023", "định kỳ hằng năm", "quý IV năm 2025", and in running text only what
 * is said of the task, not of a budget or a report's year.
 */
final class DeadlineReader {
    private static final int LONGEST = 30;

    private final Tokens tokens;
    private final DutyLexicon words;
    private final Optional<Integer> issued;

    /** @param issued year in which the document was issued: nothing is due before */
    DeadlineReader(Tokens tokens, DutyLexicon words, Optional<Integer> issued) {
        this.tokens = tokens;
        this.words = words;
        this.issued = issued;
    }

    // ---- the value of a label or cell

    /** What a label or cell states, whole. */
    Optional<Deadline> value(int from, int to) {
        int end = to;
        while (end > from
                && tokens.kind(end - 1) == Tokens.MARK
                && (tokens.mark(end - 1) != ')' || !opensBracket(from, end - 1))) {
            end--;
        }
        return end > from
                ? Optional.of(new Deadline(tokens.phrase(from, end), date(from, end), period(from, end)))
                : Optional.empty();
    }

    private Optional<String> date(int from, int to) {
        Optional<String> found = Optional.empty();
        for (int i = from; i < to; i++) {
            Optional<Day> day = day(i, to);
            if (day.isPresent()) {
                if (found.isPresent() || day.get().date.isEmpty()) {
                    return Optional.empty();
                }
                found = day.get().date.map(PartialDate::toString);
                i = day.get().end - 1;
            }
        }
        return found;
    }

    /** A stretch of time as EDTF, where one is stated and nothing recurs beside it. */
    private Optional<String> period(int from, int to) {
        List<String> points = new ArrayList<>(2);
        boolean open = false;
        boolean until = false;
        if (tokens.word(from) == words.theo) {
            // "Theo tiến độ được giao của Luật … 2025": the year is the law's.
            return Optional.empty();
        }
        for (int i = from; i < to; i++) {
            if (recurs(i) || tokens.word(i) == words.thuongWord && tokens.word(i + 1) == words.xuyenWord) {
                return Optional.empty();
            }
            Optional<Day> day = day(i, to);
            if (day.isPresent()) {
                return Optional.empty();
            }
            Optional<Point> point = point(i, to);
            if (point.isPresent()) {
                points.add(point.get().edtf);
                until |= points.size() == 1
                        && (tokens.word(i - 1) == words.den
                                || tokens.word(i - 1) == words.hetWord
                                || tokens.word(i - 1) == words.truocWord);
                open |= points.size() == 1 && tokens.word(i - 1) == words.tuWord;
                i = point.get().end - 1;
                continue;
            }
            open |= tokens.word(i) == words.tiepWord && tokens.word(i + 1) == words.theo
                    || tokens.word(i) == words.troWord2 && tokens.word(i + 1) == words.diWord;
        }
        return switch (points.size()) {
            case 1 -> Optional.of(open ? points.get(0) + "/.." : until ? "../" + points.get(0) : points.get(0));
            case 2 ->
                points.get(0).compareTo(points.get(1)) < 0
                        ? Optional.of(points.get(0) + "/" + points.get(1))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    // ---- running text

    /** The deadline of a task that is told in running text. */
    Optional<Deadline> running(int from, int to) {
        Found best = null;
        for (int i = from; i < to; i++) {
            Found found = at(i, from, to);
            if (found != null && !isPast(found)) {
                if (best == null || found.rank > best.rank) {
                    best = found;
                }
                i = found.end - 1;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        return Optional.of(new Deadline(
                tokens.phrase(best.start, best.end),
                best.rank == DATED ? date(best.start, best.end) : Optional.empty(),
                best.rank == RECURRING ? Optional.empty() : period(best.start, best.end)));
    }

    /** "đất ở trước ngày 01/7/2004" is no due date of 2025. */
    private boolean isPast(Found found) {
        if (issued.isEmpty()) {
            return false;
        }
        for (int i = found.start; i < found.end; i++) {
            if (isYear(i) && tokens.value(i) < issued.get()) {
                return true;
            }
        }
        return false;
    }

    private static final int RECURRING = 1;
    private static final int PERIODIC = 2;
    private static final int DATED = 3;

    private record Found(int start, int end, int rank) {}

    @org.jspecify.annotations.Nullable
    private Found at(int i, int from, int to) {
        int word = tokens.word(i);
        if (word == 0) {
            return null;
        }
        if (word == words.dinh && tokens.word(i + 1) == words.kyWord) {
            int end = recurrence(i + 2, to);
            Found dated = before(opened(end), i, to);
            return dated != null ? dated : new Found(i, end, RECURRING);
        }
        if (recurs(i)) {
            int end = i + 2;
            Found dated = before(opened(end), i, to);
            if (dated != null) {
                return dated;
            }
            return isAdverbial(i, from) ? new Found(i, adverbialEnd(end, to), RECURRING) : null;
        }
        Found dated = before(i, i, to);
        if (dated != null) {
            return dated;
        }
        if ((word == words.hoanWord && tokens.word(i + 1) == words.thanh || word == words.xongWord)) {
            int at = word == words.xongWord ? i + 1 : i + 2;
            at = tokens.word(at) == words.trongWord || tokens.word(at) == words.vaoWord ? at + 1 : at;
            Optional<Point> point = point(at, to);
            if (point.isPresent()) {
                return new Found(i, point.get().end, PERIODIC);
            }
        }
        if (word == words.trongWord) {
            Found within = within(i, from, to);
            if (within != null) {
                return within;
            }
        }
        if (word == words.den && tokens.word(i + 1) == words.hetWord) {
            Optional<Day> day = day(i + 2, to);
            Optional<Point> point = point(i + 2, to);
            int start =
                    tokens.word(i - 1) == words.nay && tokens.word(i - 2) == words.tuWord && i - 2 >= from ? i - 2 : i;
            if (day.isPresent()) {
                return new Found(start, day.get().end, DATED);
            }
            if (point.isPresent()) {
                return new Found(start, point.get().end, PERIODIC);
            }
        }
        return null;
    }

    /** "trước ngày 10/11/2023", "chậm nhất là ngày 15 tháng 12", "vào ngày 01/12/2025" from {@code i}; it starts at {@code start}. */
    @org.jspecify.annotations.Nullable
    private Found before(int i, int start, int to) {
        int at = i;
        if (tokens.word(at) == words.chamWord && tokens.word(at + 1) == words.nhatWord) {
            at += 2;
            at = tokens.word(at) == words.laWord || tokens.word(at) == words.vaoWord || tokens.word(at) == words.den
                    ? at + 1
                    : at;
            at = tokens.word(at) == words.truocWord ? at + 1 : at;
        } else if (tokens.word(at) == words.truocWord) {
            at++;
        } else if (tokens.word(at) == words.vaoWord && tokens.word(at + 1) == words.ngayWord) {
            at++;
        } else {
            return null;
        }
        Optional<Day> day = day(at, to);
        int end;
        int rank = DATED;
        if (day.isPresent()) {
            end = day.get().end;
        } else {
            Optional<Point> point = point(at, to);
            if (point.isPresent()) {
                end = point.get().end;
                rank = PERIODIC;
            } else {
                return null;
            }
        }
        // "trước ngày 01/6 và 15/11 hằng năm"
        while (end < to && (tokens.word(end) == words.va || tokens.mark(end) == ',')) {
            Optional<Day> more = day(end + 1, to);
            if (more.isEmpty()) {
                break;
            }
            end = more.get().end;
        }
        if (recurs(end) && end + 2 <= to) {
            end += 2;
        } else if (tokens.word(end) == words.cua && recurs(end + 1) && end + 3 <= to) {
            end += 3;
        }
        int open =
                tokens.mark(end) == '(' ? end : tokens.mark(end) == ')' && tokens.mark(end + 1) == '(' ? end + 1 : -1;
        // "(hoặc đột xuất khi có yêu cầu)"
        if (open > 0 && tokens.word(open + 1) == words.hoac) {
            for (int k = open + 1; k < Math.min(to, open + 12); k++) {
                if (tokens.mark(k) == ')') {
                    end = k + 1;
                    break;
                }
            }
        }
        // "Định kỳ hằng năm (trước ngày 30 tháng 11)"
        if (tokens.mark(end) == ')' && opensBracket(start, end)) {
            end++;
        }
        return new Found(start, end, rank);
    }

    private boolean opensBracket(int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += tokens.mark(i) == '(' ? 1 : tokens.mark(i) == ')' ? -1 : 0;
        }
        return depth > 0;
    }

    /** "trong tháng 12 năm 2025", "trong quý IV", "trong thời hạn 30 ngày kể từ ngày …" from {@code i}. */
    @org.jspecify.annotations.Nullable
    private Found within(int i, int from, int to) {
        int at = i + 1;
        boolean term = tokens.word(at) == words.thoiWord && tokens.word(at + 1) == words.hanWord;
        if (term || tokens.word(at) == words.vongWord) {
            at += term ? 2 : 1;
            int unit = tokens.word(at + 1);
            boolean counted = tokens.kind(at) == Tokens.NUMBER
                    && (unit == words.ngayWord
                            || unit == words.gioWord
                            || unit == words.thangWord
                            || unit == words.tuanWord);
            return counted ? new Found(i, termEnd(at + 2, to), PERIODIC) : null;
        }
        Optional<Point> point = point(at, to);
        boolean year = tokens.word(at) == words.namWord;
        if (point.isPresent()) {
            int end = point.get().end;
            boolean closes = end >= to || tokens.mark(end) == '.' || tokens.mark(end) == ';';
            return !year || closes || isDone(i, from) ? new Found(i, end, PERIODIC) : null;
        }
        boolean month = tokens.word(at) == words.thangWord && tokens.kind(at + 1) == Tokens.NUMBER;
        boolean quarter =
                (tokens.word(at) == words.quyWord || tokens.word(at) == words.quyOther) && quarter(at + 1) > 0;
        return (month || quarter) && at + 2 <= to ? new Found(i, at + 2, PERIODIC) : null;
    }

    /** "… làm việc kể từ ngày nhận được văn bản": to the mark that ends it. */
    private int termEnd(int i, int to) {
        int at = i;
        while (at < to && at - i < LONGEST && tokens.kind(at) != Tokens.MARK) {
            at++;
        }
        return tokens.kind(at) == Tokens.MARK || at == to ? at : i;
    }

    /** Whether something is finished, issued or reported before {@code i} in its clause: "trình … trong năm 2025". */
    private boolean isDone(int i, int from) {
        for (int k = i - 1; k >= Math.max(from, i - LONGEST); k--) {
            char mark = tokens.mark(k);
            if (mark == ';' || mark == '.') {
                return false;
            }
            if (words.completions.canStart(tokens, k)
                    && words.completions.longest(tokens, k).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private int opened(int i) {
        return tokens.mark(i) == '(' || tokens.mark(i) == ',' ? i + 1 : i;
    }

    /** What goes on with "định kỳ": "hằng năm", "và đột xuất", "02 số/năm". */
    private int recurrence(int i, int to) {
        int end = i;
        int at = i;
        if (recurs(at) && at + 2 <= to) {
            end = at + 2;
            at = end;
        }
        if (tokens.kind(at) == Tokens.NUMBER && at + 4 <= to && tokens.mark(at + 2) == '/') {
            return at + 4;
        }
        // "định kỳ 6 tháng, năm", "định kỳ hằng quý, 6 tháng và cả năm"
        while (true) {
            int more = stretch(joined(at), to);
            if (more < 0 || more > to) {
                break;
            }
            end = more;
            at = more;
        }
        int next = joined(at);
        if (tokens.word(next) == words.dotWord && tokens.word(next + 1) == words.xuatWord && next + 2 <= to) {
            end = next + 2;
        }
        return end;
    }

    private int joined(int i) {
        return tokens.mark(i) == ',' || tokens.word(i) == words.va || tokens.word(i) == words.hoac ? i + 1 : i;
    }

    /** Index after "6 tháng", "quý", "năm", "hằng tháng" at {@code i}, or -1. */
    private int stretch(int i, int to) {
        if (i >= to) {
            return -1;
        }
        if (recurs(i)) {
            return i + 2;
        }
        if (tokens.kind(i) == Tokens.NUMBER && tokens.word(i + 1) == words.thangWord) {
            return i + 2;
        }
        int word = tokens.word(i);
        boolean unit =
                word == words.quyWord || word == words.thangWord || word == words.namWord || word == words.tuanWord;
        return unit && tokens.kind(i + 1) != Tokens.NUMBER ? i + 1 : -1;
    }

    /** "hằng năm", "hàng quý", "hằng tháng". */
    private boolean recurs(int i) {
        int unit = tokens.word(i + 1);
        return (tokens.word(i) == words.hangOld || tokens.word(i) == words.hangNew)
                && (unit == words.namWord
                        || unit == words.quyWord
                        || unit == words.thangWord
                        || unit == words.ngayWord
                        || unit == words.tuanWord);
    }

    /** Said of the task: at the head of a clause, or in one that reports or reviews; not "ngân sách hằng năm". */
    private boolean isAdverbial(int i, int from) {
        if (i == from) {
            return true;
        }
        char mark = tokens.mark(i - 1);
        if (mark != 0) {
            return mark == ';' || mark == '.' || mark == ':' || mark == ',' || mark == '(';
        }
        for (int k = i - 1; k >= Math.max(from, i - LONGEST); k--) {
            char stop = tokens.mark(k);
            if (stop == ';' || stop == '.') {
                return false;
            }
            if (end(words.money, tokens, k) > k) {
                return false;
            }
            if (end(words.reviews, tokens, k) > k) {
                return true;
            }
        }
        return false;
    }

    /** "Hàng năm, tại thời điểm …," goes on to its comma. */
    private int adverbialEnd(int i, int to) {
        if (tokens.mark(i) == ',' && tokens.word(i + 1) == words.taiWord) {
            for (int k = i + 2; k < Math.min(to, i + 12); k++) {
                if (tokens.mark(k) == ',') {
                    return k;
                }
            }
        }
        return i;
    }

    // ---- days and stretches

    /** @param date empty where the year is not printed */
    private record Day(Optional<PartialDate> date, int end) {}

    private Optional<Day> day(int i, int to) {
        int at = tokens.word(i) == words.ngayWord ? i + 1 : i;
        boolean named = at > i;
        int day = tokens.value(at);
        if (day < 0 || day > 31 || tokens.kind(at) != Tokens.NUMBER || tokens.length(at) > 2 || at >= to) {
            return Optional.empty();
        }
        int next = at + 1;
        if (isHour(next)) {
            // "19h00’"
            int end = next + 2;
            while (end < to && tokens.kind(end) == Tokens.MARK && "’'′".indexOf(tokens.mark(end)) >= 0) {
                end++;
            }
            return Optional.of(new Day(Optional.empty(), end));
        }
        if (named && recurs(next)) {
            return Optional.of(new Day(Optional.empty(), next));
        }
        boolean slashed = isSeparator(next) && tokens.kind(next + 1) == Tokens.NUMBER && tokens.length(next + 1) <= 2;
        boolean spelled = tokens.word(next) == words.thangWord && tokens.kind(next + 1) == Tokens.NUMBER;
        if (!slashed && !spelled || next + 2 > to) {
            return Optional.empty();
        }
        int month = tokens.value(next + 1);
        int end = next + 2;
        if (month < 1 || month > 12 || day < 1) {
            return Optional.empty();
        }
        int yearAt = isSeparator(end) ? end + 1 : tokens.word(end) == words.namWord ? end + 1 : -1;
        if (yearAt > 0 && yearAt < to && isYear(yearAt)) {
            try {
                return Optional.of(new Day(Optional.of(PartialDate.of(tokens.value(yearAt), month, day)), yearAt + 1));
            } catch (DateTimeException impossible) {
                return Optional.of(new Day(Optional.empty(), yearAt + 1));
            }
        }
        return named || spelled || slashed && i > 0 ? Optional.of(new Day(Optional.empty(), end)) : Optional.empty();
    }

    private boolean isHour(int i) {
        return tokens.kind(i) == Tokens.WORD
                && tokens.length(i) == 1
                && tokens.of(i).equals("h")
                && tokens.kind(i + 1) == Tokens.NUMBER
                && !tokens.has(i + 1, Tokens.SPACE);
    }

    private record Point(String edtf, int end) {}

    /** "Quý IV/2025", "Tháng 12 năm 2025", "năm 2025", "2025". */
    private Optional<Point> point(int i, int to) {
        if (i >= to) {
            return Optional.empty();
        }
        int word = tokens.word(i);
        if (word == words.quyWord || word == words.quyOther) {
            int quarter = quarter(i + 1);
            int last = tokens.isDash(i + 2) || tokens.mark(i + 2) == ',' ? quarter(i + 3) : 0;
            if (quarter > 0 && last > quarter && yearAfter(i + 4, to) > 0) {
                // "Quý III-IV/2025"
                int year = yearAfter(i + 4, to);
                String value = String.valueOf(tokens.value(year));
                return Optional.of(new Point(value + "-Q" + quarter + "/" + value + "-Q" + last, year + 1));
            }
            int year = yearAfter(i + 2, to);
            return quarter > 0 && year > 0
                    ? Optional.of(new Point(tokens.value(year) + "-Q" + quarter, year + 1))
                    : Optional.empty();
        }
        if (word == words.thangWord && tokens.kind(i + 1) == Tokens.NUMBER) {
            int month = tokens.value(i + 1);
            int year = yearAfter(i + 2, to);
            if (year < 0 && tokens.word(i + 2) == words.den && tokens.word(i + 3) == words.thangWord) {
                // "từ tháng 3 đến tháng 10 năm 2026"
                int later = tokens.kind(i + 4) == Tokens.NUMBER ? yearAfter(i + 5, to) : -1;
                if (later > 0 && month >= 1 && month <= 12) {
                    return Optional.of(new Point(
                            PartialDate.of(tokens.value(later), month, 0).toString(), i + 2));
                }
            }
            return month >= 1 && month <= 12 && year > 0
                    ? Optional.of(new Point(
                            PartialDate.of(tokens.value(year), month, 0).toString(), year + 1))
                    : Optional.empty();
        }
        boolean month = tokens.kind(i) == Tokens.NUMBER
                && tokens.length(i) <= 2
                && tokens.mark(i + 1) == '/'
                && i + 2 < to
                && isYear(i + 2)
                && tokens.mark(i - 1) != '/';
        if (month && tokens.value(i) >= 1 && tokens.value(i) <= 12) {
            // "12/2025"
            return Optional.of(new Point(
                    PartialDate.of(tokens.value(i + 2), tokens.value(i), 0).toString(), i + 3));
        }
        int at = word == words.namWord ? i + 1 : i;
        if (at < to && isYear(at) && tokens.mark(at - 1) != '/') {
            int range = tokens.isDash(at + 1) && at + 2 < to && isYear(at + 2) ? at + 3 : at + 1;
            return Optional.of(new Point(
                    range == at + 3 ? tokens.value(at) + "/" + tokens.value(at + 2) : String.valueOf(tokens.value(at)),
                    range));
        }
        return Optional.empty();
    }

    private int quarter(int i) {
        if (tokens.kind(i) == Tokens.NUMBER) {
            int value = tokens.value(i);
            return value >= 1 && value <= 4 ? value : 0;
        }
        if (tokens.kind(i) != Tokens.WORD) {
            return 0;
        }
        return switch (tokens.of(i)) {
            case "I" -> 1;
            case "II" -> 2;
            case "III" -> 3;
            case "IV" -> 4;
            default -> 0;
        };
    }

    private int yearAfter(int i, int to) {
        int at = i;
        if (isSeparator(at)) {
            at++;
        }
        if (tokens.word(at) == words.namWord) {
            at++;
        }
        return at < to && isYear(at) ? at : -1;
    }

    private boolean isYear(int i) {
        int value = tokens.kind(i) == Tokens.NUMBER && tokens.length(i) == 4 ? tokens.value(i) : -1;
        return value >= 1945 && value < 2100;
    }

    private boolean isSeparator(int i) {
        char mark = tokens.mark(i);
        return mark == '/' || mark == '.' || Tokens.isDash(mark);
    }
}
