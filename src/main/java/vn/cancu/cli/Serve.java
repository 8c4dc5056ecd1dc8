package vn.cancu.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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
    /** How long requests under way may take when the process is told to end. */
    private static final long LAST_REQUESTS_SECONDS = 30;

    private final Console console;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "3030")
    int port;

    @Option(names = "--host", paramLabel = "${bundle:label.host}", defaultValue = "127.0.0.1")
    String host = "127.0.0.1";

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Serve(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() throws IOException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw UserError.of(Code.BAD_OPTION, Location.NONE, "--port", Integer.toString(port));
        }
        AtomicReference<Store> served = new AtomicReference<>();
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CanCuServer server = CanCuServer.builder()
                .host(host)
                .port(port)
                .data(() -> generation(database.open(console), served))
                .onRestartNeeded(end::countDown)
                .build();
        URI address = server.start();
        Thread hook = new Thread(() -> {
            end.countDown();
            awaitQuietly(ended);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        console.say(console.words("serve.ready", address));
        try {
            while (!end.await(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
                if (served.get().superseded()) {
                    switchOver(server, served);
                }
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } finally {
            server.stop();
            ended.countDown();
        }
        return server.restartNeeded() ? ExitCode.RESTART : ExitCode.DONE;
    }

    private void switchOver(CanCuServer server, AtomicReference<Store> served) {
        try {
            server.switchTo(generation(Store.open(database.home()), served));
        } catch (UserError unusable) {
            // What is being served goes on being right; the next look may find the new generation in order.
            Main.report(unusable, console);
        }
    }

    private static ServedGeneration generation(Store store, AtomicReference<Store> served) {
        served.set(store);
        return ServedGeneration.of(
                store.manifest().generation(),
                store.manifest().content(),
                instant(store.manifest().built()),
                store.dataset(),
                store::close);
    }

    private static Optional<Instant> instant(String built) {
        try {
            return Optional.of(Instant.parse(built));
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(LAST_REQUESTS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
