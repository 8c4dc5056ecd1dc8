package vn.cancu.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.store.BuildReport;
import vn.cancu.store.DatabaseBuilder;
import vn.cancu.store.Home;

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
        Folder folder = from == null ? null : Folder.of(from, scans.choice());
        BuildReport report = DatabaseBuilder.build(
                database.home(),
                holdings -> folder == null
                        ? ReadSources.kept(holdings)
                        : ReadSources.joined(ReadSources.accepted(holdings), folder.sources()),
                new BuildProgress(console));
        done(report, database.home(), console);
        return ExitCode.DONE;
    }

    /** Says what a build came to. */
    static void done(BuildReport report, Home home, Console console) {
        console.say(console.words(
                "build.done",
                home,
                Integer.toString(report.manifest().generation()),
                Long.toString(report.manifest().triples())));
        if (report.warned() > 0) {
            console.say(console.words("build.warnings", Long.toString(report.warned())));
        }
    }
}
