package vn.cancu.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.query.TraceOptions;
import vn.cancu.query.TraceWriter;
import vn.cancu.query.Tracer;

/** {@code cancu trace NUMBER}: what implements a document or rests on it, and what it rests on, with the quotes. */
@CommandLine.Command(name = "trace")
final class Trace implements Command {
    /** The forms of the result, as values of {@code --format}. */
    enum Format {
        TABLE,
        JSON
    }

    private static final int CANDIDATES_IN_SENTENCE = 3;

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.number}", descriptionKey = "number")
    List<String> number = List.of();

    @Mixin
    WhichDocument which = new WhichDocument();

    @Option(names = "--up")
    boolean up;

    @Option(names = "--down")
    boolean down;

    @Option(names = "--direct")
    boolean direct;

    @Option(names = "--format", paramLabel = "table|json", defaultValue = "table")
    Format format = Format.TABLE;

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Trace(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() throws IOException {
        String typed = WhichDocument.typed(number)
                .orElseThrow(() -> UserError.of(
                        Code.MISSING_OPERAND, Location.NONE, console.words("label.number"), "cancu trace"));
        TraceOptions options = new TraceOptions(up || !down, down || !up, direct, which.asOf());
        vn.cancu.query.Trace trace =
                new Tracer(database.index(console)).trace(typed, which.issuer(), which.year(), options);
        if (format == Format.JSON) {
            TraceWriter.json(trace, console.out());
        } else {
            console.out()
                    .print(TraceWriter.of(console.language())
                            .width(console.width())
                            .color(console.colour())
                            .text(trace, options));
        }
        if (trace.isAmbiguous()) {
            throw UserError.of(
                    Code.AMBIGUOUS_NUMBER,
                    Location.NONE,
                    typed,
                    trace.candidates().stream()
                            .limit(CANDIDATES_IN_SENTENCE)
                            .map(candidate -> candidate.line(console.language()))
                            .collect(Collectors.joining("; ")));
        }
        return ExitCode.DONE;
    }
}
