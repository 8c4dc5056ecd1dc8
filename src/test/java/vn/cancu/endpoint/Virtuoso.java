package vn.cancu.endpoint;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server of Debian's package {@code virtuoso-opensource-7-bin}, started with an empty database of its own in a folder;
 * its graph store asks for Digest. Whoever wants one is skipped where the program is not installed.
 */
public final class Virtuoso implements AutoCloseable {
    /** Of every new database. */
    public static final Credentials OWNER = Credentials.of("dba", "dba");

    private static final String INI = """
            [Database]
            DatabaseFile = virtuoso.db
            ErrorLogFile = virtuoso.log
            LockFile = virtuoso.lck
            TransactionFile = virtuoso.trx
            xa_persistent_file = virtuoso.pxa
            [TempDatabase]
            DatabaseFile = virtuoso-temp.db
            TransactionFile = virtuoso-temp.trx
            [Parameters]
            ServerPort = %d
            ServerThreads = 20
            NumberOfBuffers = 4000
            MaxDirtyBuffers = 3000
            CheckpointInterval = 0
            [HTTPServer]
            ServerPort = %d
            ServerThreads = 10
            [SPARQL]
            ResultSetMaxRows = %d
            """;

    private final Process process;
    private final int port;

    private Virtuoso(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param rows that it gives of an answer at most */
    public static Virtuoso start(Path folder, int rows) throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "virtuoso-t"))),
                "virtuoso-t is not installed (Debian: virtuoso-opensource-7-bin)");
        int port = freePort();
        Files.writeString(folder.resolve("virtuoso.ini"), INI.formatted(freePort(), port, rows));
        Path log = folder.resolve("out.log");
        Process process = new ProcessBuilder("virtuoso-t", "+foreground", "+configfile", "virtuoso.ini")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Virtuoso server = new Virtuoso(process, port);
        HttpRequest ask = HttpRequest.newBuilder(URI.create(server.query() + "?query=ASK%7B%7D"))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        while (process.isAlive()) {
            try {
                client.send(ask, HttpResponse.BodyHandlers.discarding());
                return server;
            } catch (IOException notYet) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        throw new IOException("Virtuoso did not start: " + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Its SPARQL endpoint. */
    public URI query() {
        return URI.create("http://localhost:" + port + "/sparql");
    }

    /** Its graph store, for those who have a password. */
    public URI graphStore() {
        return URI.create("http://localhost:" + port + "/sparql-graph-crud-auth");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
