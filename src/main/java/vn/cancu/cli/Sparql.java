package vn.cancu.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.query.SparqlRunner;
import vn.cancu.store.Store;
import vn.cancu.text.format.Scans;

/** {@code cancu sparql FILE|-}: any SPARQL 1.1 query that only reads. */
@CommandLine.Command(name = "sparql")
final class Sparql implements Command {
    private final Console console;

    @Parameters(arity = "1", paramLabel = "${bundle:label.file}", descriptionKey = "file")
    String file = "";

    @Mixin
    AnswerOptions answer = new AnswerOptions();

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Sparql(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() throws IOException {
        String query = console.document(file, Scans.REFUSE).text();
        try (Store store = database.open(console)) {
            answer.write(new SparqlRunner(store.dataset()).run(file, query), console);
        }
        return ExitCode.DONE;
    }
}
