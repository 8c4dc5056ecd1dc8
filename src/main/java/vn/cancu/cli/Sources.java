package vn.cancu.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.query.Answer;
import vn.cancu.query.Cell;
import vn.cancu.query.Facts;
import vn.cancu.query.Labels;
import vn.cancu.store.SourceSummary;
import vn.cancu.store.Store;

/** {@code cancu sources}: which sources are in the database. */
@CommandLine.Command(name = "sources")
final class Sources implements Command {
    private final Console console;

    @Mixin
    AnswerOptions.OfRows answer = new AnswerOptions.OfRows();

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Sources(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        try (Store store = database.open(console)) {
            Labels labels = new Labels(new Facts(store.dataset()));
            for (SourceSummary source : store.sources()) {
                rows.add(List.of(
                        Cells.iri(source.iri(), Remove.id(source)),
                        Cells.text(source.file()),
                        Cells.text(source.kind().isEmpty() ? "" : console.words("kind." + source.kind())),
                        Facts.reading(store.dataset(), () -> document(source, labels)),
                        Cells.text(Long.toString(source.triples())),
                        Cells.text(source.url().orElse("")),
                        Cells.text(source.accepted().orElse("")),
                        Cells.text(source.sha256())));
            }
        }
        answer.write(
                new Answer.Table(
                        Cells.columns(
                                console, "source", "file", "kind", "document", "triples", "url", "accepted", "sha256"),
                        rows),
                console);
        return ExitCode.DONE;
    }

    /** In both languages, where the source is a document's or reports on one. */
    private static Cell document(SourceSummary source, Labels labels) {
        return source.document().isEmpty() ? Cells.text("") : labels.cell(NodeFactory.createURI(source.document()));
    }
}
