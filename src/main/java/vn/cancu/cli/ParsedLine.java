package vn.cancu.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.UserError;

/** A command line as picocli reads it. Apart from {@link Main}, so that what needs no picocli does not load it. */
final class ParsedLine {
    private ParsedLine() {}

    /** Runs the command that it names. */
    static ExitCode run(List<String> arguments, Console console) throws IOException {
        try {
            CommandLine chosen =
                    deepest(Main.commandLine(console, arguments).parseArgs(arguments.toArray(String[]::new)));
            if (chosen.isUsageHelpRequested()) {
                chosen.usage(console.out(), Main.ansi(console));
                return ExitCode.DONE;
            }
            return chosen.<Command>getCommand().run();
        } catch (ParameterException wrong) {
            throw new UserError(Misuse.of(wrong));
        }
    }

    private static CommandLine deepest(CommandLine.ParseResult parsed) {
        List<CommandLine> chain = parsed.asCommandLineList();
        return chain.get(chain.size() - 1);
    }
}
