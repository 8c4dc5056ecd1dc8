package vn.cancu.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.store.BuildReport;
import vn.cancu.store.Corpus;
import vn.cancu.store.DatabaseBuilder;

/** {@code cancu build}: a fresh generation of the database. */
@CommandLine.Command(name = "build")
final class Build implements Command {
    private final Console console;

    @Mixin
    DatabaseOption database = new DatabaseOption();

    @Option(names = "--from", paramLabel = "${bundle:label.directory}")
    @Nullable
    Path from;

    @Mixin
    ScansOption scans = new ScansOption();

    Build(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() throws IOException {
        BuildReport report = DatabaseBuilder.build(
                database.home(),
                from == null ? Corpus.bundled() : Folder.of(from, scans.choice()),
                new BuildProgress(console));
        console.say(console.words(
                "build.done",
                database.home(),
                Integer.toString(report.manifest().generation()),
                Long.toString(report.manifest().graphs().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())));
        if (!report.warnings().isEmpty()) {
            console.say(console.words(
                    "build.warnings", Integer.toString(report.warnings().size())));
        }
        return ExitCode.DONE;
    }
}
