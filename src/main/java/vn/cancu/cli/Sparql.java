package vn.cancu.cli;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.query.QueryLimits;
import vn.cancu.query.SparqlRunner;
import vn.cancu.store.Store;
import vn.cancu.text.format.Scans;

/** {@code cancu sparql FILE|-}: any SPARQL 1.1 query that only reads. */
@CommandLine.Command(name = "sparql")
final class Sparql implements Command {
    private final Console console;

    @Parameters(arity = "1", paramLabel = "${bundle:label.file}", descriptionKey = "file")
    String file = "";

    @Option(names = "--timeout", paramLabel = "${bundle:label.seconds}")
    @Nullable
    Integer seconds;

    @Mixin
    AnswerOptions.OfTriples answer = new AnswerOptions.OfTriples();

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Sparql(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() throws IOException {
        if (seconds != null && seconds < 1) {
            throw UserError.of(Code.BAD_OPTION, Location.NONE, "--timeout", seconds.toString(), "1, 2, 3, …");
        }
        QueryLimits limits =
                seconds == null ? QueryLimits.LOCAL : QueryLimits.LOCAL.withTime(Duration.ofSeconds(seconds));
        String query = console.document(file, Scans.REFUSE).text();
        try (Store store = database.open(console)) {
            answer.write(new SparqlRunner(store.dataset(), limits).run(file, query), console);
        }
        return ExitCode.DONE;
    }
}
