package vn.cancu.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.query.Nearest;
import vn.cancu.store.BuildReport;
import vn.cancu.store.Revision;
import vn.cancu.store.SourceSummary;
import vn.cancu.store.Store;

/** {@code cancu remove SOURCE}: takes a source, and all that only it says, out of the database. */
@CommandLine.Command(name = "remove")
final class Remove implements Command {
    private static final int MOST = 5;

    private final Console console;

    @Parameters(index = "0", paramLabel = "${bundle:label.source}", descriptionKey = "source")
    String source = "";

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Remove(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() {
        SourceSummary found;
        try (Store store = Store.open(database.home())) {
            found = find(store.sources());
        }
        Optional<BuildReport> report =
                Revision.remove(database.home(), List.of(found.sha256()), new BuildProgress(console));
        if (report.isEmpty()) {
            // Another process was quicker.
            throw UserError.of(Code.UNKNOWN_SOURCE, Location.NONE, source, "");
        }
        console.say(console.words("remove.done", found.file(), found.iri()));
        Build.done(report.get(), database.home(), console);
        return ExitCode.DONE;
    }

    private SourceSummary find(List<SourceSummary> sources) {
        List<SourceSummary> found = sources.stream()
                .filter(one -> source.equals(one.iri())
                        || source.equalsIgnoreCase(one.sha256())
                        || source.equalsIgnoreCase(id(one)))
                .toList();
        if (found.isEmpty()) {
            found = sources.stream().filter(one -> source.equals(one.file())).toList();
        }
        if (found.isEmpty()) {
            List<String> names =
                    sources.stream().map(SourceSummary::file).distinct().toList();
            throw UserError.of(
                    Code.UNKNOWN_SOURCE, Location.NONE, source, String.join(", ", Nearest.to(source, names, MOST)));
        }
        if (found.size() > 1) {
            throw UserError.of(
                    Code.AMBIGUOUS_SOURCE,
                    Location.NONE,
                    source,
                    found.stream()
                            .map(one -> one.label().isEmpty() ? id(one) : id(one) + " (" + one.label() + ")")
                            .collect(Collectors.joining(", ")));
        }
        return found.get(0);
    }

    /** The 16 digits that its IRI ends in. */
    static String id(SourceSummary source) {
        return source.iri().substring(source.iri().lastIndexOf('/') + 1);
    }
}
