package vn.cancu.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.server.CanCuServer;
import vn.cancu.server.ServedGeneration;
import vn.cancu.store.Store;

/**
 * {@code cancu serve}: the SPARQL endpoint and the pages, until the process is told to end. A generation that another
 * process builds meanwhile is served from the moment it is whole.
 */
@CommandLine.Command(name = "serve")
final class Serve implements Command {
    private static final int HIGHEST_PORT = 65_535;
    private static final long LOOK_EVERY_SECONDS = 1;

    private final Console console;
    private final AtomicReference<Store> served = new AtomicReference<>();

    /** So that a generation that cannot be opened is reported once, not every second. */
    private boolean reported;

    @Option(names = "--port", paramLabel = "${bundle:label.port}")
    int port = 3030;

    @Option(names = "--host", paramLabel = "${bundle:label.host}")
    String host = "127.0.0.1";

    @Option(names = "--endpoint", paramLabel = "URL")
    @Nullable
    String endpoint;

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Serve(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw UserError.of(Code.BAD_OPTION, Location.NONE, "--port", port, "0-" + HIGHEST_PORT);
        }
        CountDownLatch restart = new CountDownLatch(1);
        CanCuServer.Builder builder = CanCuServer.builder()
                .host(host)
                .port(port)
                .data(() -> served(database.open(console)))
                .onRestartNeeded(restart::countDown);
        if (endpoint != null) {
            builder.endpoint(address(endpoint));
        }
        CanCuServer server = builder.build();
        AtomicBoolean over = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, over), "end"));
        try {
            URI address = server.start();
            console.say(console.words("serve.ready", address));
            console.out().println(address);
            console.out().flush();
            while (!restart.await(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
                if (served.get().superseded()) {
                    switchOver(server);
                }
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } finally {
            over.set(true);
        }
        server.stop();
        return ExitCode.RESTART;
    }

    /** To be told by a signal to end is no failure, which the exit code of the virtual machine would say it is. */
    private static void end(CanCuServer server, AtomicBoolean over) {
        try {
            server.stop();
        } finally {
            // Also where requests under way took longer than they may.
            if (!over.get()) {
                Runtime.getRuntime().halt(ExitCode.DONE.value());
            }
        }
    }

    private void switchOver(CanCuServer server) {
        try {
            Store newer = Store.open(database.home());
            server.switchTo(ServedGeneration.of(newer));
            served.set(newer);
            reported = false;
        } catch (UserError unusable) {
            // What is being served goes on being right; the next look may find the new generation in order.
            if (!reported) {
                console.tell(unusable.diagnostic());
                reported = true;
            }
        }
    }

    private ServedGeneration served(Store store) {
        ServedGeneration generation = ServedGeneration.of(store);
        served.set(store);
        return generation;
    }

    private static URI address(String typed) {
        try {
            URI address = new URI(typed);
            if (address.isAbsolute() && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException notOne) {
            // Said below.
        }
        throw UserError.of(Code.BAD_OPTION, Location.NONE, "--endpoint", typed, "https://example.org/sparql");
    }
}
