package vn.cancu.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * Writes answers. Where people read (table, csv, tsv, xlsx) headings and labels are in one language; csv, tsv and json
 * also have the IRI behind each label, json in a variable {@code x} beside {@code xLabel}.
 */
public final class AnswerWriter {
    private static final int XLSX_CELL = 32_767;
    private static final int XLSX_ROWS = 1_048_576;
    private static final List<Column> TRIPLE = List.of(
            Column.of("subject", new Bilingual("Chủ thể", "Subject")),
            Column.of("predicate", new Bilingual("Quan hệ", "Predicate")),
            Column.of("object", new Bilingual("Giá trị", "Object")));

    private final Locale locale;
    private final int width;
    private final boolean color;

    private AnswerWriter(Locale locale, int width, boolean color) {
        this.locale = locale;
        this.width = width;
        this.color = color;
    }

    /** Writes in one language, tables as wide as they come, without colour. */
    public static AnswerWriter of(Locale locale) {
        return new AnswerWriter(locale, 0, false);
    }

    /** The same with tables of at most so many columns of a terminal; 0 for no limit. */
    public AnswerWriter width(int columns) {
        return new AnswerWriter(locale, columns, color);
    }

    /** The same with or without colour in tables. */
    public AnswerWriter color(boolean on) {
        return new AnswerWriter(locale, width, on);
    }

    /**
     * Writes an answer in UTF-8. Does not close the stream.
     *
     * @throws UserError BAD_OPTION where the answer cannot be written so: rows as ttl
     */
    public void write(Answer answer, Format format, OutputStream out) throws IOException {
        if (format == Format.TTL) {
            turtle(answer, out);
        } else if (answer instanceof Answer.Truth truth) {
            truth(truth, format, out);
        } else {
            Answer.Table table =
                    answer instanceof Answer.Triples triples ? table(triples.graph()) : (Answer.Table) answer;
            switch (format) {
                case TABLE -> text(table, out);
                case CSV -> separated(table, CSVFormat.RFC4180, "\ufeff", out);
                case TSV -> separated(table, CSVFormat.TDF, "", out);
                case JSON -> json(table, out);
                case XLSX -> xlsx(table, out);
                default -> throw new IllegalArgumentException("format " + format);
            }
        }
        out.flush();
    }

    private static void turtle(Answer answer, OutputStream out) {
        if (!(answer instanceof Answer.Triples triples)) {
            throw UserError.of(Code.BAD_OPTION, Location.NONE, "--format", "ttl", "table, csv, tsv, json, xlsx");
        }
        Graph copy = GraphFactory.createDefaultGraph();
        triples.graph().find().forEachRemaining(copy::add);
        copy.getPrefixMapping().setNsPrefixes(Shorthand.PREFIXES);
        RDFWriter.source(copy).format(RDFFormat.TURTLE_PRETTY).output(out);
    }

    private void truth(Answer.Truth truth, Format format, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> rowSetWriter().write(out, truth.value(), Context.emptyContext());
            case XLSX -> xlsx(truthTable(truth), out);
            // For programs it is the same word in every language.
            case CSV, TSV -> write(out, truth.value() + "\n");
            default -> write(out, yesNo(truth.value()) + "\n");
        }
    }

    private Answer.Table truthTable(Answer.Truth truth) {
        Node value = NodeFactory.createLiteralByValue(truth.value());
        Cell cell = new Cell(Optional.of(value), Bilingual.same(yesNo(truth.value())), false);
        return new Answer.Table(List.of(Column.of("ASK")), List.of(List.of(cell)));
    }

    private String yesNo(boolean value) {
        return new Bilingual(value ? "đúng" : "sai", value ? "true" : "false").in(locale);
    }

    /** Triples as rows, sorted. */
    private static Answer.Table table(Graph graph) {
        Labels labels = new Labels(new Facts(org.apache.jena.sparql.core.DatasetGraphFactory.wrap(graph)));
        List<List<Cell>> rows;
        try (Stream<Triple> triples = graph.stream()) {
            rows = triples.sorted(Comparator.comparing(
                                    (Triple triple) -> triple.getSubject().toString())
                            .thenComparing(triple -> triple.getPredicate().toString())
                            .thenComparing(triple -> triple.getObject().toString()))
                    .map(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                            .map(labels::cell)
                            .toList())
                    .toList();
        }
        return new Answer.Table(TRIPLE, rows);
    }

    private void text(Answer.Table table, OutputStream out) throws IOException {
        if (table.rows().isEmpty()) {
            write(out, new Bilingual("Không có kết quả.", "No results.").in(locale) + "\n");
            return;
        }
        List<String> headings = table.columns().stream()
                .filter(column -> !column.aside())
                .map(column -> column.label().in(locale))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            List<String> line = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                if (!table.columns().get(i).aside()) {
                    line.add(TextWidth.printable(
                            shown(row.get(i), table.columns().get(i))));
                }
            }
            rows.add(line);
        }
        write(out, new TableLayout(width, color).format(headings, rows));
    }

    /** For people: days as they write them, the column's own word where there is no value. */
    private String shown(Cell cell, Column column) {
        if (cell.value().isEmpty()) {
            return column.absent().in(locale);
        }
        boolean day =
                cell.datatype().filter(XSDDatatype.XSDdate.getURI()::equals).isPresent();
        return day ? DocumentSummary.day(cell.plain(), locale) : cell.text(locale);
    }

    private void separated(Answer.Table table, CSVFormat format, String start, OutputStream out) throws IOException {
        boolean[] labelled = labelled(table);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(start);
        // Not closed: the stream is the caller's.
        @SuppressWarnings("resource")
        CSVPrinter printer = new CSVPrinter(writer, format);
        for (int i = 0; i < labelled.length; i++) {
            String heading = table.columns().get(i).label().in(locale);
            printer.print(heading);
            if (labelled[i]) {
                printer.print(heading + " (IRI)");
            }
        }
        printer.println();
        Deadline deadline = Deadline.kept();
        for (List<Cell> row : table.rows()) {
            deadline.check();
            for (int i = 0; i < labelled.length; i++) {
                Cell cell = row.get(i);
                printer.print(
                        cell.value().isEmpty()
                                ? table.columns().get(i).absent().in(locale)
                                : guarded(cell.labelled() ? cell.text(locale) : cell.plain(), cell));
                if (labelled[i]) {
                    printer.print(cell.labelled() || cell.iri().isPresent() ? cell.plain() : "");
                }
            }
            printer.println();
        }
        printer.flush();
    }

    /** Which columns have a label somewhere, and so an IRI that it hides. */
    private static boolean[] labelled(Answer.Table table) {
        boolean[] labelled = new boolean[table.columns().size()];
        for (int i = 0; i < labelled.length; i++) {
            int column = i;
            labelled[i] = table.rows() instanceof Solutions.DecodedRows decoded
                    ? decoded.isLabelled(column)
                    : table.rows().stream().anyMatch(row -> row.get(column).labelled());
        }
        return labelled;
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers. */
    private static String guarded(String text, Cell cell) {
        boolean number = cell.number().isPresent();
        return !number && !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void json(Answer.Table table, OutputStream out) {
        boolean[] labelled = labelled(table);
        for (int i = 0; i < labelled.length; i++) {
            labelled[i] &= !table.columns().get(i).bare();
        }
        List<Var> variables = new ArrayList<>();
        for (int i = 0; i < labelled.length; i++) {
            Column column = table.columns().get(i);
            variables.add(Var.alloc(column.name()));
            if (labelled[i]) {
                variables.add(Var.alloc(column.name() + "Label"));
            }
        }
        Deadline deadline = Deadline.kept();
        Stream<Binding> bindings = table.rows().stream().map(row -> {
            deadline.check();
            BindingBuilder binding = Binding.builder();
            for (int i = 0; i < labelled.length; i++) {
                String name = table.columns().get(i).name();
                Cell cell = row.get(i);
                cell.value().ifPresent(value -> binding.add(Var.alloc(name), value));
                if (labelled[i] && cell.labelled()) {
                    binding.add(Var.alloc(name + "Label"), NodeFactory.createLiteralString(cell.text(locale)));
                }
            }
            return binding.build();
        });
        RowSet rows = RowSetStream.create(variables, bindings.iterator());
        rowSetWriter().write(out, rows, Context.emptyContext());
    }

    private static RowSetWriter rowSetWriter() {
        return RowSetWriterRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON);
    }

    private void xlsx(Answer.Table table, OutputStream out) throws IOException {
        if (table.rows().size() >= XLSX_ROWS) {
            throw UserError.of(Code.ANSWER_TOO_LARGE, Location.NONE, XLSX_ROWS - 1);
        }
        Workbook workbook = new Workbook(out, "CanCu", "1.0");
        sheet(workbook.newWorksheet("CanCu"), table);
        // Closing the workbook would close the caller's stream.
        workbook.finish();
    }

    /** The headings, frozen, and the rows. */
    void sheet(Worksheet sheet, Answer.Table table) {
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.value(0, i, table.columns().get(i).label().in(locale));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        Deadline deadline = Deadline.kept();
        for (int r = 0; r < table.rows().size(); r++) {
            deadline.check();
            List<Cell> row = table.rows().get(r);
            for (int c = 0; c < row.size(); c++) {
                cell(sheet, r + 1, c, row.get(c), table.columns().get(c));
            }
        }
    }

    private void cell(Worksheet sheet, int row, int column, Cell cell, Column heading) {
        Optional<LocalDate> day = cell.datatype()
                .filter(XSDDatatype.XSDdate.getURI()::equals)
                .flatMap(type -> spreadsheetDay(cell.plain()));
        if (day.isPresent()) {
            sheet.value(row, column, day.get());
            sheet.style(row, column)
                    .format(new Bilingual("dd/mm/yyyy", "yyyy-mm-dd").in(locale))
                    .set();
        } else if (cell.number().isPresent()) {
            sheet.value(row, column, cell.number().get());
        } else {
            String text = cell.value().isEmpty() ? heading.absent().in(locale) : cell.text(locale);
            sheet.value(row, column, cut(text));
        }
    }

    /** As much of a text as a cell of a spreadsheet takes. */
    static String cut(String text) {
        return text.length() > XLSX_CELL ? text.substring(0, XLSX_CELL - 1) + "…" : text;
    }

    /** Spreadsheets know no day before 1900. */
    private static Optional<LocalDate> spreadsheetDay(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso)).filter(day -> day.getYear() > 1900);
        } catch (java.time.DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
