package vn.cancu.cli;

import picocli.CommandLine;
import vn.cancu.diagnostic.ExitCode;

/** {@code cancu version}: which CanCu this is. */
@CommandLine.Command(name = "version")
final class Version implements Command {
    private final Console console;

    Version(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() {
        String version = Version.class.getPackage().getImplementationVersion();
        console.out().println("CanCu " + (version == null ? "(dev)" : version));
        return ExitCode.DONE;
    }
}
