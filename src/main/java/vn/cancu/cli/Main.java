package vn.cancu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import picocli.CommandLine;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/** The entry of the command line, and the one place where errors are reported. */
public final class Main {

    private static final String HELP = "help";
    private static final int HELP_WIDTH = 100;

    /** picocli refuses less. */
    private static final int LEAST_HELP_WIDTH = 55;

    private Main() {}

    /** Runs one command and ends the process with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        System.exit(run(words, Console.system(Language.of(words))).value());
    }

    /** Runs one command and returns how it ended; whatever it throws has then been reported. */
    static ExitCode run(List<String> arguments, Console console) {
        ExitCode end = attempt(arguments, console);
        try {
            console.out().flush();
            return end;
        } catch (Output.Gone gone) {
            return end;
        } catch (UserError full) {
            return report(full, console);
        }
    }

    private static ExitCode attempt(List<String> arguments, Console console) {
        try {
            Optional<Trace> trace = TraceLine.read(arguments, console);
            return trace.isPresent() ? trace.get().run() : ParsedLine.run(arguments, console);
        } catch (UserError error) {
            return report(error, console);
        } catch (Output.Gone gone) {
            return ExitCode.DONE;
        } catch (OutOfMemoryError full) {
            return report(UserError.of(Code.OUT_OF_MEMORY, Location.NONE), console);
        } catch (IOException | UncheckedIOException failed) {
            return ours(failed, console);
        } catch (RuntimeException | Error fault) {
            return ours(fault, console);
        }
    }

    /** Reports what the user can mend. */
    static ExitCode report(UserError error, Console console) {
        console.tell(error.diagnostic());
        return error.exitCode();
    }

    /** Reports what only we can mend, with all that we need for it. */
    static ExitCode ours(Throwable fault, Console console) {
        console.tell(Diagnostic.of(Code.INTERNAL, Location.NONE, fault));
        fault.printStackTrace(console.err());
        return ExitCode.OUR_FAULT;
    }

    /** All commands, with their texts in the language of the console. */
    static CommandLine commandLine(Console console) {
        return commandLine(console, commands(console).values());
    }

    /**
     * The command alone that a line begins with, all where it begins otherwise or asks for help: picocli takes longer to
     * look at twenty commands than one of them takes to answer.
     */
    static CommandLine commandLine(Console console, List<String> arguments) {
        Map<String, Supplier<Command>> commands = commands(console);
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        Supplier<Command> named = first.equals(HELP) ? null : commands.get(first);
        return commandLine(console, named == null ? commands.values() : List.of(named));
    }

    /** Makers of the commands by their names, in the order of the help. */
    private static Map<String, Supplier<Command>> commands(Console console) {
        Map<String, Supplier<Command>> commands = new LinkedHashMap<>();
        commands.put("serve", () -> new Serve(console));
        commands.put("trace", () -> new Trace(console));
        commands.put("duties", () -> new Duties(console));
        commands.put("query", () -> new Query(console));
        commands.put("sparql", () -> new Sparql(console));
        commands.put("search", () -> new Search(console));
        commands.put("why", () -> new Why(console));
        commands.put("extract", () -> new Extract(console));
        commands.put("add", () -> new Add(console));
        commands.put("remove", () -> new Remove(console));
        commands.put("sources", () -> new Sources(console));
        commands.put("build", () -> new Build(console));
        commands.put("verify", () -> new Verify(console));
        commands.put("rollback", () -> new Rollback(console));
        commands.put("validate", () -> new Validate(console));
        commands.put("export", () -> new Export(console));
        commands.put("publish", () -> new Publish(console));
        commands.put("version", () -> new Version(console));
        commands.put(HELP, () -> new Help(console));
        return commands;
    }

    private static CommandLine commandLine(Console console, Collection<Supplier<Command>> commands) {
        CommandLine line = new CommandLine(new Root(console));
        commands.forEach(command -> line.addSubcommand(command.get()));
        line.setResourceBundle(texts(console.language()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        // A file may be called @list.
        line.setExpandAtFiles(false);
        line.setUsageHelpWidth(
                console.width() == 0 ? HELP_WIDTH : Math.max(LEAST_HELP_WIDTH, Math.min(console.width(), HELP_WIDTH)));
        return line;
    }

    static CommandLine.Help.Ansi ansi(Console console) {
        return console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
    }

    static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                "vn.cancu.cli.texts",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
