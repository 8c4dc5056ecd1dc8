package vn.cancu.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--issuer", paramLabel = "${bundle:label.name}")
    @Nullable
    String issuer;

    @Option(names = "--year", paramLabel = "YYYY")
    @Nullable
    Integer year;

    @Option(names = "--up")
    boolean up;

    @Option(names = "--down")
    boolean down;

    @Option(names = "--direct")
    boolean direct;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD")
    @Nullable
    String asOf;

    @Option(names = "--format", paramLabel = "table|json", defaultValue = "table")
    Format format = Format.TABLE;

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Trace(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() throws IOException {
        String typed = String.join(" ", number);
        TraceOptions options = new TraceOptions(
                up || !down, down || !up, direct, Optional.ofNullable(asOf).map(day -> Days.of("--as-of", day)));
        OptionalInt stated = year == null ? OptionalInt.empty() : OptionalInt.of(year);
        vn.cancu.query.Trace trace =
                new Tracer(database.index(console)).trace(typed, Optional.ofNullable(issuer), stated, options);
        console.out()
                .print(
                        format == Format.JSON
                                ? TraceWriter.json(trace)
                                : TraceWriter.of(console.language())
                                        .width(console.width())
                                        .color(console.colour())
                                        .text(trace, options));
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
