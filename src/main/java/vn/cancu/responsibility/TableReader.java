package vn.cancu.responsibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.text.Tokens;

/**
 * Reads tables whose columns say who leads, who helps and by when. A table is a run of lines {@code | a | b |}, or cells each
 * between lines that hold a {@code |} alone, as web pages flatten it; the latter's rows are told by the number of columns and
 * by the numbers of the rows.
 */
final class TableReader {
    private static final int LONGEST_CELL = 400;
    private static final Set<String> DITTOS = Set.of("nt", "nhưtrên");
    private static final int LONGEST_DITTO = 7;
    /** Where no column says who, a cell with so many paragraphs is the page itself. */
    private static final int PARAGRAPHS = 4;

    private final String text;
    private final Tokens tokens;
    private final LabelNameReader names;
    private final ActReader acts;
    private final Assignment assignment;
    private final DeadlineReader deadlines;
    private final List<Duty> duties;
    private final List<int[]> regions = new ArrayList<>();
    private int annexes;

    /** @param duties where those found go */
    TableReader(
            String text,
            Tokens tokens,
            LabelNameReader names,
            ActReader acts,
            Assignment assignment,
            DeadlineReader deadlines,
            List<Duty> duties) {
        this.text = text;
        this.tokens = tokens;
        this.names = names;
        this.acts = acts;
        this.assignment = assignment;
        this.deadlines = deadlines;
        this.duties = duties;
    }

    /** A cell with words. */
    private record Cell(int from, int to, int column) {}

    /**
     * Reads all tables.
     *
     * @return where they stand, as first token and index after the last, in order
     */
    List<int[]> read() {
        if (text.indexOf('\t') >= 0) {
            tabbed();
        }
        if (text.indexOf('|') < 0) {
            return regions;
        }
        int at = 0;
        while (at < tokens.size()) {
            if (tokens.mark(at) != '|') {
                at++;
                continue;
            }
            at = isAlone(at) ? flattened(at) : lines(at);
        }
        return regions;
    }

    /** Tables whose cells stand between tabs, a row a line, as they are copied from a page. */
    private void tabbed() {
        List<List<Cell>> rows = new ArrayList<>();
        Optional<Columns> columns = Optional.empty();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            List<Cell> row = cells(start, end);
            if (row.size() < 2) {
                close(rows, columns);
                rows = new ArrayList<>();
                columns = Optional.empty();
            } else {
                if (columns.isEmpty()) {
                    columns = columns(row);
                }
                rows.add(row);
            }
            start = end + 1;
        }
        close(rows, columns);
    }

    private List<Cell> cells(int start, int end) {
        List<Cell> row = new ArrayList<>();
        int column = 0;
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == '\t') {
                int first = tokens.at(from);
                int last = tokens.at(i);
                if (hasWord(first, last)) {
                    row.add(new Cell(first, last, column));
                }
                column++;
                from = i + 1;
            }
        }
        return column > 1 ? row : List.of();
    }

    private void close(List<List<Cell>> rows, Optional<Columns> columns) {
        if (columns.isPresent() && rows.size() > 1) {
            List<Cell> last = rows.get(rows.size() - 1);
            regions.add(new int[] {rows.get(0).get(0).from, last.get(last.size() - 1).to});
            write(rows, columns.get());
        }
    }

    /** Whether the "|" at {@code i} is all that stands on its line. */
    private boolean isAlone(int i) {
        return (i == 0 || tokens.has(i, Tokens.LINE)) && (i + 1 >= tokens.size() || tokens.has(i + 1, Tokens.LINE));
    }

    // ---- cells between lines with a bar alone

    private int flattened(int start) {
        List<List<Cell>> rows = new ArrayList<>();
        int at = start;
        int bars = 0;
        Optional<Columns> columns = Optional.empty();
        List<Cell> row = new ArrayList<>();
        int column = 0;
        while (at < tokens.size()) {
            if (tokens.mark(at) == '|' && isAlone(at)) {
                bars++;
                at++;
                if (at < tokens.size() && endsTable(at)) {
                    break;
                }
                continue;
            }
            int to = at;
            while (to < tokens.size() && !(tokens.mark(to) == '|' && isAlone(to))) {
                to++;
            }
            if (to == tokens.size()) {
                break;
            }
            boolean numbered = bars >= 2 && isNumber(at, to);
            boolean starts = row.isEmpty() && rows.isEmpty() && bars <= 1;
            boolean next;
            int place;
            if (columns.isEmpty()) {
                next = bars >= 2 && !starts;
                place = next ? 0 : column + (row.isEmpty() ? 0 : 1);
            } else {
                int needed = columns.get().count() - column + 1;
                next = numbered || bars >= needed;
                place = numbered ? 0 : next ? bars - needed : column + bars;
            }
            if (next && !row.isEmpty()) {
                if (columns.isEmpty()) {
                    columns = columns(row);
                }
                rows.add(row);
                row = new ArrayList<>();
            }
            column = place;
            row.add(new Cell(at, to, column));
            bars = 0;
            at = to;
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        for (List<Cell> cells : rows) {
            for (Cell cell : cells) {
                // A long one only lays out the page.
                if (cell.to - cell.from <= LONGEST_CELL && (columns.isPresent() || !isPage(cell))) {
                    regions.add(new int[] {cell.from, cell.to});
                }
            }
        }
        columns.ifPresent(found -> write(rows, found));
        return at;
    }

    private boolean isPage(Cell cell) {
        int paragraphs = 0;
        for (int i = cell.from; i < cell.to; i++) {
            paragraphs += tokens.has(i, Tokens.BLANK) ? 1 : 0;
            // "./." ends the body of a document.
            if (tokens.mark(i) == '/' && tokens.mark(i - 1) == '.' && tokens.mark(i + 1) == '.') {
                return true;
            }
        }
        return paragraphs >= PARAGRAPHS;
    }

    /** After the last bar of a table an empty line stands. */
    private boolean endsTable(int next) {
        int breaks = 0;
        for (int i = tokens.end(next - 1); i < tokens.start(next) && breaks < 2; i++) {
            if (text.charAt(i) == '\n') {
                breaks++;
            }
        }
        return breaks >= 2;
    }

    // ---- lines of cells

    private int lines(int start) {
        int at = start;
        while (at > 0 && !tokens.has(at, Tokens.LINE)) {
            at--;
        }
        int first = at;
        List<List<Cell>> rows = new ArrayList<>();
        Optional<Columns> columns = Optional.empty();
        while (at < tokens.size()) {
            int end = at + 1;
            int bars = tokens.mark(at) == '|' ? 1 : 0;
            while (end < tokens.size() && !tokens.has(end, Tokens.LINE)) {
                bars += tokens.mark(end) == '|' ? 1 : 0;
                end++;
            }
            if (bars < 2) {
                break;
            }
            List<Cell> row = new ArrayList<>();
            int column = tokens.mark(at) == '|' ? -1 : 0;
            int from = at;
            for (int i = at; i <= end; i++) {
                if (i == end || tokens.mark(i) == '|') {
                    if (hasWord(from, i)) {
                        row.add(new Cell(from, i, Math.max(column, 0)));
                    }
                    column++;
                    from = i + 1;
                }
            }
            if (!row.isEmpty()) {
                if (columns.isEmpty()) {
                    columns = columns(row);
                }
                rows.add(row);
            }
            at = end;
        }
        if (rows.isEmpty()) {
            // Bars without words, or a bar in a line of text: nothing there is looked at again.
            return Math.max(at, start + 1);
        }
        regions.add(new int[] {first, at});
        columns.ifPresent(found -> write(rows, found));
        return at;
    }

    private boolean hasWord(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.kind(i) != Tokens.MARK) {
                return true;
            }
        }
        return false;
    }

    // ---- columns

    /** What each column says; at least one says who. */
    private record Columns(Map<Integer, Label> labels, int count) {
        Optional<Label> of(int column) {
            return Optional.ofNullable(labels.get(column));
        }
    }

    private Optional<Columns> columns(List<Cell> row) {
        Map<Integer, Label> labels = new HashMap<>();
        boolean actor = false;
        for (Cell cell : row) {
            Optional<Label> label = names.head(cell.from, cell.to);
            if (label.isPresent()) {
                labels.put(cell.column, label.get());
                actor |= label.get().isActor();
            }
        }
        int count = row.get(row.size() - 1).column + 1;
        return actor && count >= 2 && labels.size() >= 2 ? Optional.of(new Columns(labels, count)) : Optional.empty();
    }

    private boolean isNumber(int from, int to) {
        boolean digits = false;
        for (int i = from; i < to; i++) {
            if (tokens.kind(i) == Tokens.WORD) {
                return false;
            }
            digits |= tokens.kind(i) == Tokens.NUMBER;
        }
        return digits && to - from <= 4;
    }

    // ---- rows

    private void write(List<List<Cell>> rows, Columns columns) {
        annexes++;
        Set<String> numbers = new HashSet<>();
        boolean restarts = false;
        for (List<Cell> row : rows) {
            if (isNumber(row.get(0).from, row.get(0).to)) {
                restarts |= !numbers.add(number(row.get(0)));
            }
        }
        String prefix = annexes == 1 ? "PL" : "PL" + annexes;
        String part = "";
        int count = 0;
        Map<Integer, Cell> last = new HashMap<>();
        for (List<Cell> row : rows) {
            Cell first = row.get(0);
            if (row.size() == 1 || tokens.has(first.from, Tokens.UPPER) && first.to - first.from <= 2) {
                part = restarts ? roman(row.get(0)).map(r -> "." + r).orElse(part) : part;
            }
            String number = isNumber(first.from, first.to) ? number(first) : String.valueOf(count + 1);
            List<Cell> whole = new ArrayList<>(row.size());
            for (Cell cell : row) {
                Cell above = isDitto(cell) ? last.getOrDefault(cell.column, cell) : cell;
                last.put(cell.column, above);
                whole.add(above);
            }
            if (write(row, whole, columns, prefix + part + "." + number)) {
                count++;
            }
        }
    }

    private String number(Cell cell) {
        int to = cell.to;
        while (tokens.kind(to - 1) == Tokens.MARK) {
            to--;
        }
        return tokens.phrase(cell.from, to);
    }

    private Optional<String> roman(Cell cell) {
        String word = tokens.of(cell.from);
        return word.chars().allMatch(c -> "IVXL".indexOf(c) >= 0) ? Optional.of(word) : Optional.empty();
    }

    /** "nt", "- nt -", "Như trên": the cell above says it. */
    private boolean isDitto(Cell cell) {
        StringBuilder said = new StringBuilder(LONGEST_DITTO);
        for (int i = cell.from; i < cell.to; i++) {
            if (tokens.kind(i) == Tokens.WORD) {
                said.append(tokens.of(i).toLowerCase(Locale.ROOT));
            } else if (tokens.mark(i) != '.' && !tokens.isDash(i)) {
                return false;
            }
            if (said.length() > LONGEST_DITTO) {
                return false;
            }
        }
        return DITTOS.contains(said.toString());
    }

    /**
     * @param row the cells as they stand
     * @param whole the cells with what those above say for them
     */
    private boolean write(List<Cell> row, List<Cell> whole, Columns columns, String section) {
        if (columns(row).isPresent()) {
            // The head, or the head once more on the next page.
            return false;
        }
        List<String> partners = new ArrayList<>();
        Optional<Deadline> deadline = Optional.empty();
        Optional<Cell> task = Optional.empty();
        for (Cell cell : whole) {
            Optional<Label> label = columns.of(cell.column);
            if (label.isEmpty()) {
                continue;
            }
            switch (label.get()) {
                case COORDINATE ->
                    assignment
                            .read(cell.from, cell.to, Label.COORDINATE)
                            .forEach(clause -> partners.addAll(clause.agencies()));
                case TIME -> deadline = deadline.isPresent() ? deadline : deadlines.value(cell.from, cell.to);
                case TASK -> task = task.isPresent() ? task : Optional.of(cell);
                default -> {
                    // who does it is read below
                }
            }
        }
        boolean written = false;
        for (Cell cell : whole) {
            Optional<Label> label = columns.of(cell.column).filter(Label::isActor);
            if (label.isEmpty()) {
                continue;
            }
            List<Assignment.Clause> clauses = assignment.read(cell.from, cell.to, label.get());
            for (Assignment.Clause clause : clauses) {
                boolean first = !written && clause == clauses.get(0);
                int from = first ? row.get(0).from : clause.from();
                int to = clauses.size() == 1 && first ? row.get(row.size() - 1).to : clause.to();
                List<Role> roles = new ArrayList<>(clause.act().roles());
                List<String> with = new ArrayList<>(clause.act().partners());
                if (first) {
                    partners.stream().filter(partner -> !with.contains(partner)).forEach(with::add);
                    task.map(cellOfTask -> acts.opening(cellOfTask.from, cellOfTask.to))
                            .ifPresent(roles::addAll);
                }
                if (!with.isEmpty()) {
                    roles.add(1, Role.COORDINATE);
                }
                duties.add(new Duty(
                        tokens.start(from),
                        tokens.end(to - 1),
                        section,
                        false,
                        clause.agencies(),
                        true,
                        new Act(
                                roles.stream().distinct().toList(),
                                with,
                                clause.act().others()),
                        false,
                        deadline));
            }
            written |= !clauses.isEmpty();
        }
        return written;
    }
}
