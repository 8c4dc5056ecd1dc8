package vn.cancu.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import vn.cancu.query.Catalogue;
import vn.cancu.query.SealedEngine;

/** A server on a free port of the loopback interface, over a small database in memory, and clients for it. */
final class TestServer implements AutoCloseable {
    static final String DATA = """
            @prefix : <https://example.org/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix cancu: <https://w3id.org/cancu/ontology#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            :g1 { :s1 :p "năm 2023"@vi ; rdfs:label "Kế hoạch 516/KH-UBND"@vi , "Plan 516/KH-UBND"@en .
                  :source a cancu:Source . }
            :g2 { :s2 :p 17 ; :date "2023-03-09"^^xsd:date ; rdfs:label "<script>alert(1)</script>"@vi . }
            """;

    static final Catalogue QUESTIONS = Catalogue.of(Map.of("nhung-gi", """
            #+ summary: {vi: "Có <b>những</b> gì?", en: "What is there?"}
            #+ description: {vi: "Mọi thứ & nhãn của nó.", en: "Everything and its label."}
            #+ tags: [chung]
            #+ view: table
            #+ columns:
            #+   thing: {vi: "Vật", en: "Thing"}
            #+   quote: {vi: "Trích dẫn", en: "Quote"}
            #+   date: {vi: "Ngày", en: "Date"}
            #+ absent:
            #+   date: {vi: không nêu, en: not stated}
            BASE <https://example.org/>
            SELECT ?thing ?quote ?date { ?thing <p> ?quote OPTIONAL { ?thing <date> ?date } } ORDER BY ?thing
            """, "tim", """
            #+ summary: {vi: "Chữ này ở đâu?", en: "Where is this text?"}
            #+ description: {vi: "Chỗ có chữ.", en: "Where the text is."}
            #+ tags: [tim-kiem]
            #+ view: table
            #+ params:
            #+   - {name: words, type: text, required: true, label: {vi: "Chữ", en: "Text"}, example: "năm \\"2023\\""}
            #+ columns:
            #+   thing: {vi: "Vật", en: "Thing"}
            #+   words: {vi: "Chữ", en: "Text"}
            BASE <https://example.org/>
            SELECT ?thing ?words { ?thing <p> ?o BIND(?_words_text AS ?words) FILTER(STR(?o) = ?words || ?words = "*") }
            ORDER BY ?thing
            """));

    static {
        // Shorter than the server's patience: a connection is not used again just when the server closes it.
        System.setProperty("jdk.httpclient.keepalive.timeout", "1");
    }

    final List<String> log = new CopyOnWriteArrayList<>();
    final AtomicInteger restarts = new AtomicInteger();
    final CanCuServer server;
    final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final ServedGeneration generation;

    private TestServer(ServerLimits limits, ServedGeneration generation, Catalogue questions) {
        this.generation = generation;
        server = CanCuServer.builder()
                .port(0)
                .data(() -> generation)
                .catalogue(questions)
                .limits(limits)
                .log(this::logged)
                .onRestartNeeded(restarts::incrementAndGet)
                .build();
        address = server.start();
    }

    static TestServer start() {
        return start(limits());
    }

    static TestServer start(ServerLimits limits) {
        return start(limits, generation(1, DATA));
    }

    static TestServer start(ServerLimits limits, ServedGeneration generation) {
        return start(limits, generation, QUESTIONS);
    }

    static TestServer start(ServerLimits limits, ServedGeneration generation, Catalogue questions) {
        return new TestServer(limits, generation, questions);
    }

    /** Over data that is there already. */
    static TestServer start(ServedGeneration generation, Catalogue questions) {
        return start(limits(), generation, questions);
    }

    /** As for the public, but for endless queries less time is enough. */
    static ServerLimits limits() {
        ServerLimits standard = ServerLimits.standard();
        return standard.withQuery(standard.query().withTime(Duration.ofSeconds(20)));
    }

    static ServedGeneration generation(int number, String trig) {
        return generation(number, trig, () -> {});
    }

    static ServedGeneration generation(int number, String trig, Runnable closer) {
        SealedEngine.seal();
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        Txn.executeWrite(data, () -> RDFParser.fromString(trig, Lang.TRIG).parse(data));
        return served(number, data, closer);
    }

    static ServedGeneration served(int number, DatasetGraph data) {
        return served(number, data, () -> {});
    }

    private static ServedGeneration served(int number, DatasetGraph data, Runnable closer) {
        return ServedGeneration.of(number, "0123456789ab".repeat(5) + "0000", Optional.of(Instant.now()), data, closer);
    }

    // ---- clients

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** GET; headers as name, value, name, value. */
    HttpResponse<String> get(String pathAndQuery, String... headers) {
        return send(request(pathAndQuery, headers).GET());
    }

    /** The endpoint asked by GET. */
    HttpResponse<String> ask(String query, String... headers) {
        return get("/sparql?query=" + encode(query), headers);
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send(request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> method(String method, String path, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.noBody()));
    }

    HttpRequest.Builder request(String pathAndQuery, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(pathAndQuery)).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, 3);
    }

    /** Java's client sometimes uses a connection once more just when the server closes it. */
    private HttpResponse<String> send(HttpRequest.Builder request, int times) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            if (times > 1 && String.valueOf(e.getMessage()).contains("received no bytes")) {
                return send(request, times - 1);
            }
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes(String pathAndQuery, String... headers) {
        try {
            return client.send(request(pathAndQuery, headers).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes as they are, and returns all that comes back until the server closes. */
    String raw(String bytes) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            try {
                in.transferTo(all);
            } catch (IOException reset) {
                // What has come so far counts.
            }
            return all.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private void logged(String line) {
        synchronized (log) {
            log.add(line);
            log.notifyAll();
        }
    }

    /** A reply can reach the client before its line is in the log; waits for so many lines, but not for ever. */
    void awaitLog(int lines) {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        synchronized (log) {
            while (log.size() < lines && System.nanoTime() < last) {
                try {
                    log.wait(1_000);
                } catch (InterruptedException told) {
                    throw new IllegalStateException(told);
                }
            }
        }
    }
}
