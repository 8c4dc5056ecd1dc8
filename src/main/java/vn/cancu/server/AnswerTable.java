package vn.cancu.server;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import vn.cancu.dossier.Library;
import vn.cancu.dossier.Quotation;
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
    private static final String TASK = "task";
    private static final String SOURCE = "source";

    /** The rows of the page. */
    private final Answer.Table table;
    /** How many rows the whole answer has. */
    private final int rows;

    private final List<Optional<Quotation>> proofs;
    private final Tongue tongue;
    private final BitSet hidden;
    /** The column whose words prove the row; -1 where there is none. */
    private final int words;

    private AnswerTable(Answer.Table table, int rows, List<Optional<Quotation>> proofs, Tongue tongue) {
        this.table = table;
        this.rows = rows;
        this.proofs = proofs;
        this.tongue = tongue;
        this.hidden = repeating();
        this.words = index(QUOTE) >= 0 ? index(QUOTE) : index(TASK);
        // The source stands below its quote.
        if (words >= 0 && index(SOURCE) >= 0) {
            hidden.set(index(SOURCE));
        }
    }

    /** With the evidence of each row, where it has any: the quote in its context is one step from the row. */
    static Html of(Answer.Table table, Library library, Tongue tongue) {
        // Rows of a large answer are put together each time that they are read: once, and only those of the page.
        Answer.Table page = new Answer.Table(
                table.columns(), table.rows().stream().limit(ROWS).toList());
        return new AnswerTable(page, table.rows().size(), library.proofs(page, ROWS), tongue).html();
    }

    private int index(String column) {
        return table.columns().stream().map(Column::name).toList().indexOf(column);
    }

    private Html html() {
        if (rows == 0) {
            return Html.of("div", "empty")
                    .add(
                            Html.of("p").add(Html.of("strong").add(tongue.say("Không có kết quả.", "No results."))),
                            Html.of("p")
                                    .add(tongue.say(
                                            "Điều đó có nghĩa là dữ liệu không nói, không phải là không có trong thực tế.",
                                            "This means that the data does not say so, not that it is not so.")));
        }
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (!hidden.get(i)) {
                headings.add(tongue.say(table.columns().get(i).label()));
            }
        }
        Listing listing = new Listing("answer", headings);
        for (int number = 0; number < table.rows().size(); number++) {
            List<Cell> row = table.rows().get(number);
            List<Html> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                if (!hidden.get(i)) {
                    cells.add(
                            i == words
                                    ? proof(row, number)
                                    : cell(row.get(i), table.columns().get(i)));
                }
            }
            listing.row(cells);
        }
        String count = rows > ROWS
                ? tongue.say(
                        ROWS + " dòng đầu trong " + tongue.number(rows) + " dòng; tải tệp để xem tất cả.",
                        "The first " + ROWS + " of " + tongue.number(rows) + " rows; download a file for all.")
                : tongue.count(rows, "dòng", "row", "rows");
        return listing.html(tongue.say("Câu trả lời", "Answer"), count);
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
        List<Column> columns = table.columns();
        BitSet repeating = new BitSet();
        for (int i = 1; i < columns.size(); i++) {
            repeating.set(i, !columns.get(i).name().equals(QUOTE));
        }
        BitSet said = new BitSet();
        for (List<Cell> row : table.rows()) {
            if (repeating.isEmpty()) {
                break;
            }
            String first = row.get(0).shown(columns.get(0), tongue.locale());
            for (int i = repeating.nextSetBit(0); i >= 0; i = repeating.nextSetBit(i + 1)) {
                if (row.get(i).value().isPresent()) {
                    said.set(i);
                    repeating.set(i, first.contains(row.get(i).shown(columns.get(i), tongue.locale())));
                }
            }
        }
        repeating.and(said);
        return repeating;
    }

    /** The words of a row: as they stand in the source where that is known. */
    private Html proof(List<Cell> row, int number) {
        Cell cell = row.get(words);
        Column column = table.columns().get(words);
        if (cell.value().isEmpty()) {
            return cell(cell, column);
        }
        return Html.of("td", "quote")
                .add(proofs.get(number)
                        .map(quotation -> Quotes.onDemand(List.of(quotation), tongue))
                        .orElseGet(() -> unplaced(cell, row)));
    }

    private Html cell(Cell cell, Column column) {
        Html data = Html.of("td");
        if (cell.value().isEmpty()) {
            return data.with("class", "absent").add(cell.shown(column, tongue.locale()));
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

    /** Words whose evidence is not to be found: somebody's own query may call anything a quote. */
    private Html unplaced(Cell cell, List<Cell> row) {
        String exact = cell.text(tongue.locale());
        Optional<Cell> source = Optional.of(index(SOURCE))
                .filter(i -> i >= 0)
                .map(row::get)
                .filter(from -> from.value().isPresent());
        return Html.of("details", "proof")
                .add(
                        Html.of("summary").add(Html.of("q").with("lang", "vi").add(Quotes.glance(exact))),
                        Html.of("figure", "quoted")
                                .add(
                                        Html.of("blockquote").with("lang", "vi").add(exact),
                                        source.map(from -> Html.of("figcaption").add(Things.of(from, tongue)))
                                                .orElseGet(Html::several)));
    }
}
