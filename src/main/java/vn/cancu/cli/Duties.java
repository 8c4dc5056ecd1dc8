package vn.cancu.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import vn.cancu.query.Answer;
import vn.cancu.query.DutyMatrix;
import vn.cancu.query.DutyRole;
import vn.cancu.query.DutySelection;
import vn.cancu.query.DutyWriter;
import vn.cancu.query.Format;
import vn.cancu.store.Store;

/** {@code cancu duties [DOCUMENT]}: who must do what, with whom and by when, task by task. */
@CommandLine.Command(name = "duties")
final class Duties implements Command {
    private final Console console;

    @Parameters(arity = "0..*", paramLabel = "${bundle:label.number}", descriptionKey = "number")
    List<String> number = List.of();

    @Option(names = "--agency", paramLabel = "${bundle:label.name}")
    @Nullable
    String agency;

    @Option(names = "--cluster", paramLabel = "${bundle:label.name}")
    @Nullable
    String cluster;

    @Option(names = "--role", paramLabel = "${bundle:label.role}")
    @Nullable
    String role;

    @Mixin
    WhichDocument which = new WhichDocument();

    @Mixin
    AnswerOptions.OfTriples answer = new AnswerOptions.OfTriples();

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Duties(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() throws IOException {
        DutySelection selection = selection();
        Format format = answer.format().orElse(Format.TABLE);
        AnswerOptions.fitsTerminal(format, console);
        DutyMatrix matrix;
        try (Store store = database.open(console)) {
            vn.cancu.query.Duties duties = new vn.cancu.query.Duties(store.dataset());
            matrix = duties.matrix(selection);
            if (format == Format.TTL) {
                AnswerOptions.writer(console).write(new Answer.Triples(duties.graph(matrix)), format, console.out());
                return ExitCode.DONE;
            }
        }
        DutyWriter.of(console.language())
                .width(console.width())
                .color(console.colour())
                .write(matrix, format, console.out());
        return ExitCode.DONE;
    }

    private DutySelection selection() {
        return new DutySelection(
                WhichDocument.typed(number),
                which.issuer(),
                which.year(),
                Optional.ofNullable(agency),
                Optional.ofNullable(cluster),
                Optional.ofNullable(role).map(this::role),
                which.asOf());
    }

    private DutyRole role(String typed) {
        return DutyRole.of(typed)
                .orElseThrow(() -> UserError.of(
                        Code.BAD_OPTION,
                        Location.NONE,
                        "--role",
                        typed,
                        Arrays.stream(DutyRole.values())
                                .map(one -> one.label().in(console.language()) + " ("
                                        + one.abbreviation().in(console.language()) + ")")
                                .collect(Collectors.joining(", "))));
    }
}
