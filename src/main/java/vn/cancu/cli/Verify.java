package vn.cancu.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.store.Store;

/** {@code cancu verify}: whether every byte of the database is as it was sealed. */
@CommandLine.Command(name = "verify")
final class Verify implements Command {
    private final Console console;

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Verify(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() {
        List<Diagnostic> damage = Store.verify(database.home());
        damage.forEach(console::tell);
        if (damage.isEmpty()) {
            console.say(console.words("verify.whole", database.home()));
        }
        return damage.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
}
