package vn.cancu.server;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import vn.cancu.query.Answer;
import vn.cancu.query.Cell;
import vn.cancu.query.Certainty;
import vn.cancu.query.Column;

/** An answer as a table: things lead to their pages, quotes open on demand, how sure it is shows as a mark. */
final class AnswerTable {
    /** More rows than a page can bear are left to the files. */
    private static final int ROWS = 500;

    private static final String STANDING = "https://w3id.org/cancu/hien-trang/";
    private static final String QUOTE = "quote";
    private static final String SOURCE = "source";

    private final Answer.Table table;
    private final Tongue tongue;
    private final BitSet hidden;

    private AnswerTable(Answer.Table table, Tongue tongue) {
        this.table = table;
        this.tongue = tongue;
        this.hidden = repeating();
        // The source stands below its quote.
        if (index(QUOTE) >= 0 && index(SOURCE) >= 0) {
            hidden.set(index(SOURCE));
        }
    }

    static Html of(Answer.Table table, Tongue tongue) {
        return new AnswerTable(table, tongue).html();
    }

    private int index(String column) {
        return table.columns().stream().map(Column::name).toList().indexOf(column);
    }

    private Html html() {
        int rows = table.rows().size();
        if (rows == 0) {
            return Html.of("div", "empty")
                    .add(
                            Html.of("p").add(Html.of("strong").add(tongue.say("Không có kết quả.", "No results."))),
                            Html.of("p")
                                    .add(tongue.say(
                                            "Điều đó có nghĩa là dữ liệu không nói, không phải là không có trong thực tế.",
                                            "This means that the data does not say so, not that it is not so.")));
        }
        Html head = Html.of("tr");
        for (int i = 0; i < table.columns().size(); i++) {
            if (!hidden.get(i)) {
                head.add(Html.of("th")
                        .with("scope", "col")
                        .add(tongue.say(table.columns().get(i).label())));
            }
        }
        Html body = Html.of("tbody");
        for (List<Cell> row : table.rows().subList(0, Math.min(ROWS, rows))) {
            Html line = Html.of("tr");
            for (int i = 0; i < row.size(); i++) {
                if (!hidden.get(i)) {
                    line.add(cell(row, i));
                }
            }
            body.add(line);
        }
        String count = rows > ROWS
                ? tongue.say(
                        ROWS + " dòng đầu trong " + tongue.number(rows) + " dòng; tải tệp để xem tất cả.",
                        "The first " + ROWS + " of " + tongue.number(rows) + " rows; download a file for all.")
                : tongue.count(rows, "dòng", "row", "rows");
        return scrolled(
                tongue.say("Câu trả lời", "Answer"),
                Html.of("table", "answer")
                        .add(Html.of("caption").add(count), Html.of("thead").add(head), body));
    }

    /** A wide table scrolls by itself, with the keyboard too. */
    static Html scrolled(String label, Html table) {
        return Html.of("div", "scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", label)
                .add(table);
    }

    /**
     * The columns that say in each row what the label in the first has said already: type, number, date, issuer. They are
     * for files, where they can be sorted by; on a page they take the room of the quote.
     */
    private BitSet repeating() {
        BitSet repeating = new BitSet();
        for (int i = 1; i < table.columns().size(); i++) {
            boolean all = !table.columns().get(i).name().equals(QUOTE);
            boolean any = false;
            for (List<Cell> row : table.rows()) {
                String first = row.get(0).shown(table.columns().get(0), tongue.locale());
                boolean said = row.get(i).value().isPresent();
                any |= said;
                all &= !said || first.contains(row.get(i).shown(table.columns().get(i), tongue.locale()));
            }
            repeating.set(i, all && any);
        }
        return repeating;
    }

    private Html cell(List<Cell> row, int i) {
        Cell cell = row.get(i);
        Column column = table.columns().get(i);
        Html data = Html.of("td");
        if (cell.value().isEmpty()) {
            return data.with("class", "absent").add(cell.shown(column, tongue.locale()));
        }
        if (column.name().equals(QUOTE)) {
            return data.with("class", "quote").add(quote(cell, row));
        }
        String iri = cell.iri().orElse("");
        if (iri.startsWith(STANDING)) {
            // What a document says, what a report says of it and what follows from both must not look the same.
            return data.add(standing(iri.substring(STANDING.length()), cell));
        }
        if (cell.number().isPresent()) {
            return data.with("class", "number").add(cell.shown(column, tongue.locale()));
        }
        return data.add(column.list() ? list(cell) : thing(cell, column));
    }

    private Html standing(String code, Cell cell) {
        for (Certainty certainty : Certainty.values()) {
            if (certainty.code().equals(code)) {
                return Marks.of(certainty, tongue);
            }
        }
        return Html.several(cell.text(tongue.locale()));
    }

    private Html thing(Cell cell, Column column) {
        String words = cell.shown(column, tongue.locale());
        return cell.iri().map(iri -> Things.link(iri, words, tongue)).orElseGet(() -> Html.several(words));
    }

    /** IRIs joined by spaces, their labels by semicolons. */
    private Html list(Cell cell) {
        String[] iris = cell.plain().split(" ");
        String[] labels = cell.text(tongue.locale()).split("; ");
        if (iris.length != labels.length) {
            return Html.several(cell.text(tongue.locale()));
        }
        List<Object> pieces = new ArrayList<>();
        for (int i = 0; i < iris.length; i++) {
            if (i > 0) {
                pieces.add("; ");
            }
            pieces.add(Things.link(iris[i], labels[i], tongue));
        }
        return Html.several(pieces.toArray());
    }

    private Html quote(Cell cell, List<Cell> row) {
        String exact = cell.text(tongue.locale());
        Html caption = Html.of("figcaption");
        Optional<Cell> source = Optional.of(index(SOURCE))
                .filter(i -> i >= 0)
                .map(row::get)
                .filter(c -> c.value().isPresent());
        source.ifPresent(from -> caption.add(place(from, row)));
        return Html.of("details", "proof")
                .add(
                        Html.of("summary").add(Html.of("q").with("lang", "vi").add(Quotes.glance(exact))),
                        Html.of("figure", "quoted")
                                .add(
                                        Html.of("blockquote").with("lang", "vi").add(exact),
                                        source.isPresent() ? caption : Html.several()));
    }

    /** The quote itself where the row says where it stands, else its source. */
    private Html place(Cell source, List<Cell> row) {
        int start = index("start");
        int end = index("end");
        String iri = source.iri().orElse("");
        if (iri.isEmpty() || start < 0 || end < 0) {
            return Things.of(source, tongue);
        }
        String from = row.get(start).plain();
        String to = row.get(end).plain();
        return Things.link(
                iri + "#evidence-" + from + "-" + to, source.text(tongue.locale()) + ", " + from + "–" + to, tongue);
    }
}
