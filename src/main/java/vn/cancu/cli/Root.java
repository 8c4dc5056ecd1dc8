package vn.cancu.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import vn.cancu.diagnostic.ExitCode;

/** {@code cancu} without a command: how it is used. */
@CommandLine.Command(name = "cancu")
final class Root implements Command {
    private final Console console;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    boolean help;

    /** Read by {@link Language#of} before parsing; here so that it is known and checked. */
    @Option(names = "--lang", paramLabel = "vi|en", scope = ScopeType.INHERIT)
    @Nullable
    Language language;

    @Option(names = {"-V", "--version"})
    boolean version;

    Root(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() {
        if (version) {
            return new Version(console).run();
        }
        spec.commandLine().usage(console.err(), CommandLine.Help.Ansi.OFF);
        return ExitCode.USAGE;
    }
}
