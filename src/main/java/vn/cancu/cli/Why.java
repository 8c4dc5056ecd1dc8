package vn.cancu.cli;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.query.DocumentFinder;
import vn.cancu.query.NameFinder;
import vn.cancu.store.Store;

/** {@code cancu why SUBJECT [PREDICATE [OBJECT]]}: the quotes behind a statement. */
@CommandLine.Command(name = "why")
final class Why implements Command {
    private final Console console;

    @Parameters(index = "0", paramLabel = "${bundle:label.subject}", descriptionKey = "subject")
    String subject = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.predicate}", descriptionKey = "predicate")
    @Nullable
    String predicate;

    @Parameters(index = "2", arity = "0..1", paramLabel = "${bundle:label.object}", descriptionKey = "object")
    @Nullable
    String object;

    @Mixin
    AnswerOptions.OfRows answer = new AnswerOptions.OfRows();

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Why(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() throws IOException {
        try (Store store = database.open(console)) {
            answer.write(
                    new vn.cancu.query.Why(
                                    store.dataset(), new DocumentFinder(store.index()), new NameFinder(store.dataset()))
                            .explain(subject, Optional.ofNullable(predicate), Optional.ofNullable(object)),
                    console);
        }
        return ExitCode.DONE;
    }
}
