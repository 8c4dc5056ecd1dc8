package vn.cancu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cancu.citation.Citation;
import vn.cancu.citation.DocumentDescription;
import vn.cancu.citation.Form;
import vn.cancu.citation.Match;
import vn.cancu.citation.Mention;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.extraction.Extraction;
import vn.cancu.query.Answer;
import vn.cancu.query.Cell;
import vn.cancu.query.Column;
import vn.cancu.query.Format;
import vn.cancu.responsibility.Responsibility;
import vn.cancu.text.PartialDate;
import vn.cancu.text.Stated;

/** What a source says, for somebody who reads it: the document, what it cites, what it assigns, what looks odd. */
final class ExtractionTable {
    /** Longer quotes are cut in tables; JSON and Turtle have them whole. */
    private static final int QUOTE = 160;

    private final Console console;
    private final Extraction extraction;
    private final OutputStream out;

    private ExtractionTable(Console console, Extraction extraction, OutputStream out) {
        this.console = console;
        this.extraction = extraction;
        this.out = out;
    }

    /** Writes in the language of the console, tables as wide as its terminal. */
    static void write(Extraction extraction, Console console, OutputStream out) throws IOException {
        new ExtractionTable(console, extraction, out).write();
    }

    private void write() throws IOException {
        line(extraction.source().file() + " – "
                + console.words("kind." + extraction.kind().code()));
        line(document(extraction.document()));
        value(extraction.document().title()).ifPresent(this::line);
        List<List<Cell>> citations = extraction.citations().stream()
                // Where a document speaks of itself, a reader learns nothing.
                .filter(citation -> citation.mention().form() != Form.SELF)
                .map(this::row)
                .toList();
        table("citations", List.of("role", "document", "date", "issuer", "section", "match", "quote"), citations);
        List<List<Cell>> responsibilities =
                extraction.responsibilities().stream().map(this::row).toList();
        table(
                "responsibilities",
                List.of("role", "agencies", "partners", "deadline", "section", "quote"),
                responsibilities);
        for (Diagnostic diagnostic : extraction.diagnostics()) {
            line(diagnostic.location() + ": " + diagnostic.message(console.language()));
        }
    }

    private String document(DocumentDescription document) {
        String name = List.of(value(document.type()), value(document.number())).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        String rest = List.of(value(document.issueDate()), value(document.issuer())).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        if (name.isEmpty() && rest.isEmpty()) {
            return console.words("table.no-identity");
        }
        return rest.isEmpty() ? name : name + " (" + rest + ")";
    }

    private List<Cell> row(Citation citation) {
        Mention mention = citation.mention();
        String name = mention.number()
                .map(number -> (mention.type() + " " + number.text()).strip())
                .or(() -> value(mention.title()))
                .orElse(mention.type());
        return List.of(
                Cells.text(role(citation)),
                Cells.text(name.isEmpty() ? cut(mention.quote().exact()) : name),
                Cells.text(mention.issueDate().map(PartialDate::toString).orElse("")),
                Cells.text(mention.issuer().orElse("")),
                Cells.text(citation.section()),
                Cells.text(match(citation.match())),
                Cells.text(cut(mention.quote().exact())));
    }

    /** The role, marked where it runs the other way or is only reported. */
    private String role(Citation citation) {
        StringBuilder role =
                new StringBuilder(console.words("role." + citation.role().code()));
        if (citation.inverse()) {
            role.append(' ').append(console.words("table.inverse"));
        }
        if (citation.standing() == vn.cancu.citation.Standing.REPORTED) {
            role.append(' ').append(console.words("table.reported"));
        }
        return role.toString();
    }

    private String match(Match match) {
        if (match instanceof Match.Resolved resolved) {
            return resolved.identity().path();
        }
        if (match instanceof Match.Ambiguous ambiguous) {
            return console.words(
                    "table.ambiguous",
                    ambiguous.candidates().stream()
                            .map(candidate -> candidate.identity().path())
                            .collect(Collectors.joining(", ")));
        }
        return console.words(
                "table.unresolved",
                console.words("reason." + ((Match.Unresolved) match).reason().code()));
    }

    private List<Cell> row(Responsibility task) {
        return List.of(
                Cells.text(task.roles().stream()
                        .map(role -> console.words("duty." + role))
                        .collect(Collectors.joining(", "))),
                Cells.text(String.join("; ", task.agencies())),
                Cells.text(String.join("; ", task.partners())),
                Cells.text(task.deadline().orElse("")),
                Cells.text(task.section()),
                Cells.text(cut(task.quote().exact())));
    }

    private void table(String heading, List<String> columns, List<List<Cell>> rows) throws IOException {
        line("");
        line(console.words("table." + heading, Integer.toString(rows.size())));
        if (!rows.isEmpty()) {
            List<Column> headings = new ArrayList<>();
            for (String column : columns) {
                headings.add(Cells.column(column, console));
            }
            AnswerOptions.writer(console).write(new Answer.Table(headings, rows), Format.TABLE, out);
        }
    }

    private void line(String text) {
        try {
            out.write((Console.printable(text) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static <T> Optional<String> value(Optional<Stated<T>> stated) {
        return stated.map(some -> some.value().toString());
    }

    private static String cut(String quote) {
        String line = quote.replaceAll("\\s+", " ").strip();
        return line.length() <= QUOTE ? line : line.substring(0, QUOTE - 1).stripTrailing() + "…";
    }
}
