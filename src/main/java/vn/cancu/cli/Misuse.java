package vn.cancu.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.Location;

/** What was wrong with the words of a command line, from picocli's exceptions to our diagnostics. */
final class Misuse {

    private Misuse() {}

    static Diagnostic of(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            if (word.startsWith("-") && word.length() > 1) {
                return diagnostic(Code.UNKNOWN_OPTION, word, command, nearest(unmatched, options(line)));
            }
            return line.getSubcommands().isEmpty()
                    ? diagnostic(Code.SURPLUS_OPERAND, word, command)
                    : diagnostic(Code.UNKNOWN_COMMAND, word, nearest(unmatched, commands(line)));
        }
        if (wrong instanceof MissingParameterException missing) {
            ArgSpec lacking = missing.getMissing().get(0);
            return lacking.isOption()
                    ? diagnostic(Code.OPTION_WITHOUT_VALUE, name(lacking), lacking.paramLabel())
                    : diagnostic(Code.MISSING_OPERAND, lacking.paramLabel(), command);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return diagnostic(Code.OPTION_TWICE, name(twice.getOverwritten()));
        }
        if (wrong instanceof MaxValuesExceededException) {
            return diagnostic(Code.SURPLUS_OPERAND, wrong.getValue(), command);
        }
        ArgSpec argument = wrong.getArgSpec();
        if (argument == null) {
            throw wrong;
        }
        return diagnostic(Code.BAD_OPTION, name(argument), wrong.getValue(), argument.paramLabel());
    }

    private static Diagnostic diagnostic(Code code, Object... arguments) {
        return Diagnostic.of(code, Location.NONE, arguments);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String nearest(UnmatchedArgumentException unmatched, List<String> all) {
        List<String> near = unmatched.getSuggestions();
        return String.join(", ", near.isEmpty() ? all : near);
    }

    private static List<String> commands(CommandLine line) {
        return List.copyOf(line.getSubcommands().keySet());
    }

    private static List<String> options(CommandLine line) {
        return line.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
    }
}
