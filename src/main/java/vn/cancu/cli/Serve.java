package vn.cancu.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.endpoint.Address;
import vn.cancu.endpoint.Credentials;
import vn.cancu.server.CanCuServer;

/**
 * {@code cancu serve}: the SPARQL endpoint and the pages, until the process is told to end. A generation that another
 * process builds meanwhile is served from the moment it is whole. With {@code --endpoint} the data lies in another server.
 */
@CommandLine.Command(name = "serve")
final class Serve implements Command {
    private static final int HIGHEST_PORT = 65_535;
    private static final long LOOK_EVERY_SECONDS = 1;

    private final Console console;

    @Option(names = "--port", paramLabel = "${bundle:label.port}")
    int port = 3030;

    @Option(names = "--host", paramLabel = "${bundle:label.host}")
    String host = "127.0.0.1";

    @Option(names = "--public-endpoint", paramLabel = "URL")
    @Nullable
    String publicEndpoint;

    @Option(names = "--endpoint", paramLabel = "URL")
    @Nullable
    String endpoint;

    @Option(names = "--credentials", paramLabel = "${bundle:label.file}")
    @Nullable
    String credentials;

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
        Served served = endpoint == null
                ? new ServedDatabase(database, console)
                : new ServedEndpoint(Address.of(endpoint), credentials(), console);
        CanCuServer.Builder builder =
                CanCuServer.builder().host(host).port(port).data(served::first).onRestartNeeded(restart::countDown);
        served.state().ifPresent(builder::store);
        if (publicEndpoint != null) {
            builder.publicEndpoint(address(publicEndpoint));
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
                served.next().ifPresent(server::switchTo);
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

    private Credentials credentials() {
        return Credentials.of(Optional.ofNullable(credentials).map(Console::path), System.getenv(), "CANCU_ENDPOINT");
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
        throw UserError.of(Code.BAD_OPTION, Location.NONE, "--public-endpoint", typed, "https://example.org/sparql");
    }
}
