package vn.cancu.cli;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.store.Manifest;
import vn.cancu.store.Store;

/** {@code cancu rollback}: returns to the generation before, and to what was accepted then. */
@CommandLine.Command(name = "rollback")
final class Rollback implements Command {
    private final Console console;

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Rollback(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() {
        Manifest manifest = Store.rollback(database.home());
        console.say(console.words(
                "rollback.done", Integer.toString(manifest.generation()), Long.toString(manifest.triples())));
        return ExitCode.DONE;
    }
}
