package vn.cancu.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.cancu.diagnostic.ExitCode;

/** {@code cancu help [COMMAND]}: how CanCu, or one command, is used. */
@CommandLine.Command(name = "help")
final class Help implements Command {
    private final Console console;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "${bundle:label.command}", descriptionKey = "command")
    @Nullable
    String command;

    Help(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() {
        CommandLine all = spec.parent().commandLine();
        CommandLine one = command == null ? all : all.getSubcommands().get(command);
        if (one == null) {
            throw new UnmatchedArgumentException(all, java.util.List.of(command));
        }
        one.usage(console.out(), Main.ansi(console));
        return ExitCode.DONE;
    }
}
