package vn.cancu.cli;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.Location;
import vn.cancu.endpoint.Address;
import vn.cancu.endpoint.Credentials;
import vn.cancu.endpoint.GraphStore;
import vn.cancu.endpoint.Peer;
import vn.cancu.endpoint.Publication;
import vn.cancu.endpoint.Retries;
import vn.cancu.store.Store;

/** {@code cancu publish}: the database into another server. */
@CommandLine.Command(name = "publish")
final class Publish implements Command {
    /** A server may take its time to index what it was sent. */
    private static final Duration TIME = Duration.ofMinutes(10);

    private final Console console;

    @Parameters(index = "0", paramLabel = "URL", descriptionKey = "cancu.publish.url")
    String url = "";

    @Option(names = "--credentials", paramLabel = "${bundle:label.file}")
    @Nullable
    String credentials;

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--all")
    boolean all;

    @Option(names = "--take-over")
    boolean takeOver;

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Publish(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() {
        URI address = Address.of(url);
        Credentials known =
                Credentials.of(Optional.ofNullable(credentials).map(Console::path), System.getenv(), "CANCU_PUBLISH");
        if (!known.isEmpty() && Address.isOpen(address)) {
            console.tell(Diagnostic.of(Code.CREDENTIALS_IN_THE_OPEN, Location.NONE, address));
        }
        GraphStore target = new GraphStore(new Peer(known, Retries.PATIENT, TIME), address);
        try (Store store = database.open(console)) {
            Publication publication = Publication.plan(store, target, all);
            if (dryRun) {
                publication.outdated().forEach(graph -> line("publish.would-send", graph));
                publication.gone().forEach(graph -> line("publish.would-delete", graph));
                say("publish.plan", publication);
                return ExitCode.DONE;
            }
            boolean sent = publication.run(takeOver, this::progress);
            console.progress("");
            if (sent) {
                say("publish.done", publication);
            } else {
                console.say(console.words("publish.nothing", url, Integer.toString(publication.unchanged())));
            }
            return ExitCode.DONE;
        }
    }

    private void line(String key, String graph) {
        console.out().println(console.words(key) + "\t" + graph);
    }

    private void say(String key, Publication publication) {
        console.say(console.words(
                key,
                url,
                Integer.toString(publication.outdated().size()),
                Long.toString(publication.triples()),
                Integer.toString(publication.gone().size()),
                Integer.toString(publication.unchanged())));
    }

    private void progress(Publication.Step step, int done, int total) {
        console.progress(console.words(
                "publish." + step.name().toLowerCase(Locale.ROOT), Integer.toString(done), Integer.toString(total)));
    }
}
