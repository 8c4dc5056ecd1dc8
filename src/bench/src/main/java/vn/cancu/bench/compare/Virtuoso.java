package vn.cancu.bench.compare;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Virtuoso of Debian's package {@code virtuoso-opensource-7-bin}, a server of its own asked over HTTP: the plain query, its
 * rows as CSV.
 */
public final class Virtuoso implements Engine {
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
            DirsAllowed = %s
            NumberOfBuffers = 170000
            MaxDirtyBuffers = 130000
            CheckpointInterval = 0
            [HTTPServer]
            ServerPort = %d
            ServerThreads = 10
            [SPARQL]
            ResultSetMaxRows = 1000000
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private Process server;
    private int port;

    @Override
    public String name() {
        return "Virtuoso";
    }

    @Override
    public void load(Facts facts, Path database) throws Exception {
        Path quads = facts.quads().toAbsolutePath();
        int sql = start(database, quads.getParent());
        sql(sql, "ld_dir('" + quads.getParent() + "', '" + quads.getFileName() + "', 'urn:none'); rdf_loader_run();");
        sql(sql, "checkpoint;");
        sql(sql, "shutdown;");
        server.waitFor(1, TimeUnit.MINUTES);
    }

    @Override
    public void open(Path database) throws Exception {
        start(database, database);
    }

    /** @return the port for SQL */
    private int start(Path database, Path allowed) throws Exception {
        int sql = freePort();
        port = freePort();
        Files.writeString(database.resolve("virtuoso.ini"), INI.formatted(sql, allowed, port));
        server = new ProcessBuilder("virtuoso-t", "+foreground", "+configfile", "virtuoso.ini")
                .directory(database.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File(database.toFile(), "out.log"))
                .start();
        for (int i = 0; i < 600 && server.isAlive(); i++) {
            try {
                select("SELECT ?s WHERE { ?s ?p 'nothing at all' }");
                return sql;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("Virtuoso did not start: " + Files.readString(database.resolve("out.log")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void sql(int port, String statement) throws Exception {
        Process isql = new ProcessBuilder("isql-vt", "localhost:" + port, "dba", "dba", "exec=" + statement)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        isql.waitFor();
    }

    @Override
    public List<String> answer(Question question, String subject) throws Exception {
        return select(question.sparql(subject));
    }

    private List<String> select(String query) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + port + "/sparql?format=text%2Fcsv&query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8));
        HttpResponse<String> reply = client.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (reply.statusCode() != 200) {
            throw new IllegalStateException(reply.body());
        }
        List<String> rows = rows(reply.body());
        return rows.subList(1, rows.size());
    }

    /** The lines of a CSV, each with tabs between its values. */
    static List<String> rows(String csv) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                row.append(csv.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                row.append('\t');
            } else if (c == '\n' && !quoted) {
                rows.add(row.toString());
                row.setLength(0);
            } else {
                row.append(c);
            }
        }
        if (!row.isEmpty()) {
            rows.add(row.toString());
        }
        return rows;
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
        }
    }
}
