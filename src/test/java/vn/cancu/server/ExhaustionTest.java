package vn.cancu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;

/** Whatever is asked, and however slowly, the server goes on answering others, and never takes part of an answer for all of it. */
@Timeout(120)
class ExhaustionTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";
    /** 7 triples to the power of 12. */
    private static final String ENDLESS = IntStream.range(0, 12)
            .mapToObj(i -> "?s" + i + " ?p" + i + " ?o" + i)
            .collect(Collectors.joining(" . ", "SELECT * { ", " }"));

    private static final String COUNT_ENDLESS = ENDLESS.replace("*", "(COUNT(*) AS ?n)");

    private static ServerLimits limits(long milliseconds) {
        ServerLimits standard = ServerLimits.standard();
        return standard.withQuery(standard.query().withTime(Duration.ofMillis(milliseconds)));
    }

    private static String code(HttpResponse<String> reply) {
        return JsonParser.parseString(reply.body())
                .getAsJsonObject()
                .get("code")
                .getAsString();
    }

    @Test
    void anAnswerIsWholeOrAnError() {
        ServerLimits few = limits(20_000).withQuery(limits(20_000).query().withAnswer(1_000, 512 << 10));
        try (TestServer server = TestServer.start(few)) {
            for (String format : List.of("json", "xml", "csv", "tsv")) {
                String address = "/sparql?format=" + format + "&query=";
                HttpResponse<String> rows = server.get(address + TestServer.encode(ENDLESS.replace("*", "?s11")));
                assertThat(rows.statusCode()).as(format).isEqualTo(413);
                assertThat(rows.body()).contains("1000 dòng");
                // A thousand and one rows are too many, a thousand are not.
                String exact = "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } LIMIT ";
                assertThat(server.get(address + TestServer.encode(exact + 1_000))
                                .statusCode())
                        .isEqualTo(200);
                assertThat(server.get(address + TestServer.encode(exact + 1_001))
                                .statusCode())
                        .isEqualTo(413);
                String wide = "SELECT (CONCAT(" + "STR(?s0), ".repeat(40) + "'') AS ?x) " + ENDLESS.substring(9);
                HttpResponse<String> bytes = server.get(address + TestServer.encode(wide + " LIMIT 900"));
                assertThat(bytes.statusCode()).as(format).isEqualTo(413);
                assertThat(bytes.body()).contains("MB");
            }
            String triples = "CONSTRUCT { ?s0 ?p1 ?o2 , ?o3 , ?x } "
                    + ENDLESS.substring(9).replace("}", "BIND(UUID() AS ?x) }");
            assertThat(server.ask(triples).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void aQueryThatTakesTooLongIsAnErrorEvenAfterItsFirstRow() {
        try (TestServer server = TestServer.start(limits(400))) {
            for (String query : List.of(
                    COUNT_ENDLESS,
                    // Streams rows from the first moment.
                    "SELECT (STRLEN(STR(?s0)) AS ?x) "
                            + ENDLESS.substring(9).replace("}", "FILTER(RAND() * STRLEN(STR(?o11)) < 0.00001) }"),
                    COUNT_ENDLESS.replace("?s0 ?p0 ?o0", "?s0 (<urn:x>|!<urn:x>)* ?o0"),
                    "CONSTRUCT { ?s0 ?p0 ?o0 } " + ENDLESS.substring(9),
                    "DESCRIBE ?s0 " + ENDLESS.substring(9),
                    "ASK " + ENDLESS.substring(9).replace("}", "FILTER(CONCAT(STR(?s0), STR(?o11)) = 'x') }"))) {
                HttpResponse<String> reply = server.ask(query, "Accept", "*/json, */*;q=0.5");
                assertThat(reply.statusCode()).as(query).isEqualTo(503);
                assertThat(code(reply)).isEqualTo("QUERY_TIMEOUT");
                assertThat(reply.headers().firstValue("Retry-After")).isPresent();
            }
            // A client may ask for less time, not for more.
            assertThat(server.get("/sparql?timeout=0.05&query=" + TestServer.encode(COUNT_ENDLESS))
                            .statusCode())
                    .isEqualTo(503);
            assertThat(server.get("/sparql?timeout=9999&query=" + TestServer.encode(COUNT_ENDLESS))
                            .statusCode())
                    .isEqualTo(503);
            assertThat(server.ask("ASK {}").statusCode()).isEqualTo(200);
            assertThat(server.restarts.get()).isZero();
        }
    }

    @Test
    void aQueryThatNeedsTooMuchMemoryIsStopped() {
        ServerLimits small = limits(30_000).withQuery(limits(30_000).query().withAllocation(64 << 20));
        try (TestServer server = TestServer.start(small)) {
            HttpResponse<String> reply = server.ask(
                    COUNT_ENDLESS.replace("}", "FILTER(STR(?s1) != STR(?s2)) }"), "Accept", "application/json");
            assertThat(reply.statusCode()).isEqualTo(503);
            assertThat(code(reply)).isEqualTo("QUERY_NEEDS_MEMORY");
            HttpResponse<String> rows = server.ask(ENDLESS + " ORDER BY ?o11 LIMIT 1", "Accept", "application/json");
            assertThat(rows.statusCode()).isEqualTo(503);
            assertThat(code(rows)).isEqualTo("QUERY_NEEDS_MEMORY");
        }
    }

    @Test
    void requestsAreBounded() {
        ServerLimits brisk =
                limits(5_000).withClients(Duration.ofMillis(1_500), Duration.ofSeconds(5), Duration.ofMinutes(1));
        try (TestServer server = TestServer.start(brisk)) {
            String long17 = "ASK {} #" + "x".repeat(17_000);
            String huge = "ASK {} #" + "x".repeat(300 << 10);
            assertThat(server.post("/sparql", QUERY, long17).statusCode()).isEqualTo(413);
            assertThat(server.post("/sparql", FORM, "query=" + TestServer.encode(long17))
                            .statusCode())
                    .isEqualTo(413);
            assertThat(server.post("/sparql", QUERY, huge).statusCode()).isEqualTo(413);
            assertThat(server.post("/sparql", FORM, "query=" + huge).statusCode())
                    .isEqualTo(413);
            assertThat(server.post("/", FORM, huge).statusCode()).isIn(405, 413);
            // Without a length that is stated beforehand.
            HttpResponse<String> chunked = server.send(server.request("/sparql")
                    .header("Content-Type", QUERY)
                    .POST(BodyPublishers.ofInputStream(
                            () -> new java.io.ByteArrayInputStream(huge.getBytes(StandardCharsets.UTF_8)))));
            assertThat(chunked.statusCode()).isEqualTo(413);
            HttpResponse<String> small = server.send(server.request("/sparql")
                    .header("Content-Type", QUERY)
                    .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream("ASK {}".getBytes()))));
            assertThat(small.statusCode()).isEqualTo(200);
            assertThat(server.get("/", "X-Long", "x".repeat(20_000)).statusCode())
                    .isEqualTo(431);
            assertThat(server.get("/?q=" + "x".repeat(20_000)).statusCode()).isIn(414, 431);
            assertThat(server.post("/sparql", FORM, "a=b&".repeat(5_000)).statusCode())
                    .isEqualTo(400);
            assertThat(server.ask("SELECT * " + "{".repeat(3_000)).statusCode()).isEqualTo(400);
            assertThat(server.post("/sparql", QUERY, "SELECT * " + "{".repeat(10_000))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(server.get("/", "Accept", "text/html;q=0.1,".repeat(500)).statusCode())
                    .isEqualTo(200);
            for (String broken : List.of(
                    "\r\n\r\n\r\n",
                    "GET\r\n\r\n",
                    "GET / HTTP/9.9\r\n\r\n",
                    "GET / HTTP/1.1\r\n\r\n",
                    "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                    "GET / HTTP/1.1\nHost: a\n\n",
                    "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET",
                    "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                    "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
                    "\u0016\u0003\u0001 not tls")) {
                String reply = server.raw(broken);
                assertThat(reply)
                        .as(broken)
                        .doesNotContain("HTTP/1.1 200", "HTTP/1.1 500", "\tat ", "Exception", "Jetty");
            }
            assertThat(server.ask("ASK {}").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoWaitsTooLongForATurnIsToldToComeBack() {
        ServerLimits two = limits(1_500).withParallel(2, 0, Duration.ofMillis(100));
        try (TestServer server = TestServer.start(two)) {
            List<HttpResponse<String>> replies = together(server, COUNT_ENDLESS, 8);
            assertThat(replies)
                    .allSatisfy(reply -> assertThat(reply.statusCode()).isEqualTo(503));
            assertThat(replies.stream().map(ExhaustionTest::code))
                    .contains("QUERY_TIMEOUT", "SERVER_BUSY")
                    .hasSize(8);
            assertThat(replies).allSatisfy(reply -> assertThat(reply.headers().firstValue("Retry-After"))
                    .isPresent());
            assertThat(server.ask("ASK {}").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void oneClientDoesNotTakeAllTurns() {
        ServerLimits one = limits(1_000).withParallel(4, 1, Duration.ofMillis(100));
        try (TestServer server = TestServer.start(one)) {
            List<HttpResponse<String>> replies = together(server, COUNT_ENDLESS, 6);
            assertThat(replies.stream().map(ExhaustionTest::code)).contains("QUERY_TIMEOUT", "TOO_MANY_REQUESTS");
            assertThat(replies.stream()
                            .filter(reply -> reply.statusCode() == 429)
                            .count())
                    .isGreaterThanOrEqualTo(4);
            assertThat(server.ask("ASK {}").statusCode()).isEqualTo(200);
        }
    }

    private static List<HttpResponse<String>> together(TestServer server, String query, int times) {
        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> server.ask(query, "Accept", "application/json"), Runnable -> {
                            Thread thread = new Thread(Runnable, "client");
                            thread.start();
                        }))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void itsStateCanBeAskedWhileItIsBusy() {
        ServerLimits one = limits(1_000).withParallel(1, 0, Duration.ofMillis(50));
        try (TestServer server = TestServer.start(one)) {
            CompletableFuture<HttpResponse<String>> busy =
                    CompletableFuture.supplyAsync(() -> server.ask(COUNT_ENDLESS));
            while (!busy.isDone()) {
                assertThat(server.get("/health").statusCode()).isEqualTo(200);
            }
            assertThat(busy.join().statusCode()).isEqualTo(503);
        }
    }

    @Test
    void aThousandClientsThatSendHalfARequestHarmNobody() throws IOException {
        ServerLimits patient =
                limits(5_000).withClients(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMinutes(1));
        List<Socket> slow = new ArrayList<>();
        try (TestServer server = TestServer.start(patient)) {
            for (int i = 0; i < 400; i++) {
                Socket socket = new Socket(server.address.getHost(), server.address.getPort());
                slow.add(socket);
                OutputStream out = socket.getOutputStream();
                out.write(("POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: " + QUERY + "\r\nContent-Length: 100\r\n"
                                + (i % 2 == 0 ? "\r\nASK" : ""))
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
            for (int i = 0; i < 5; i++) {
                assertThat(server.ask("ASK { ?s ?p ?o }").statusCode()).isEqualTo(200);
            }
            // And all of them are shown the door.
            for (Socket socket : slow) {
                socket.setSoTimeout(60_000);
                try {
                    assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                            .doesNotContain(" 200 ", "Exception");
                } catch (SocketTimeoutException e) {
                    throw new AssertionError("still open", e);
                } catch (IOException reset) {
                    // Closed without a word, which is as good.
                }
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 100000\r\n\r\n",
                "POST /sparql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n",
                "POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n",
                "GET /sparql?query=",
                "GET / HTTP/1.1\r\nHost: x\r\nX-Long: ",
                "GET /health HTTP/1.1\r\nHost: x\r\n\r\nGET /",
            })
    void whoDripsIsCutOff(String start) throws IOException {
        ServerLimits impatient =
                limits(5_000).withClients(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(30));
        try (TestServer server = TestServer.start(impatient);
                Socket socket = new Socket(server.address.getHost(), server.address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(100);
            boolean open = true;
            int sent = 0;
            while (open && sent < 300) {
                try {
                    out.write('x');
                    out.flush();
                    sent++;
                    open = socket.getInputStream().read(new byte[1 << 10]) >= 0;
                } catch (SocketTimeoutException nothingYet) {
                    // A tenth of a second has passed.
                } catch (IOException closed) {
                    open = false;
                }
            }
            assertThat(sent).isLessThan(300);
        }
    }

    @Test
    void whoDoesNotReadHoldsNoThreadAndIsCutOff() throws IOException {
        ServerLimits impatient = limits(5_000)
                .withParallel(4, 0, Duration.ofSeconds(10))
                .withClients(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(6));
        String large =
                "SELECT (CONCAT(" + "STR(?s0), ".repeat(200) + "'') AS ?x) " + ENDLESS.substring(9) + " LIMIT 1200";
        List<Socket> readers = new ArrayList<>();
        try (TestServer server = TestServer.start(impatient)) {
            for (int i = 0; i < 6; i++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(4 << 10);
                socket.connect(new InetSocketAddress(server.address.getHost(), server.address.getPort()));
                readers.add(socket);
                socket.getOutputStream()
                        .write(("GET /sparql?query=" + TestServer.encode(large) + " HTTP/1.1\r\nHost: x\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(server.ask("ASK {}").statusCode()).isEqualTo(200);
            for (Socket socket : readers) {
                socket.setSoTimeout(100);
                boolean open = true;
                for (int i = 0; open && i < 300; i++) {
                    try {
                        // One byte now and then keeps Jetty's own watch quiet.
                        open = socket.getInputStream().read() >= 0;
                        socket.getOutputStream().write('x');
                    } catch (SocketTimeoutException nothingYet) {
                        // A tenth of a second has passed.
                    } catch (IOException closed) {
                        open = false;
                    }
                }
                assertThat(server.ask("ASK {}").statusCode()).isEqualTo(200);
            }
        } finally {
            for (Socket socket : readers) {
                socket.close();
            }
        }
    }

    /** A dataset in which a reader waits for as long as the test wants. */
    private static final class Stuck extends DatasetGraphWrapper {
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch release = new CountDownLatch(1);
        private volatile boolean armed;

        Stuck(DatasetGraph data) {
            super(data);
        }

        @Override
        public void begin(TxnType type) {
            if (armed) {
                entered.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            super.begin(type);
        }
    }

    @Test
    void aQueryThatCannotBeStoppedAsksForARestart() throws Exception {
        ServedGeneration plain = TestServer.generation(7, TestServer.DATA);
        Stuck stuck = new Stuck(plain.data());
        ServedGeneration generation = ServedGeneration.of(7, plain.content(), plain.built(), stuck, () -> {});
        ServerLimits hasty = limits(200).withGrace(Duration.ofMillis(300));
        try (TestServer server = TestServer.start(hasty, generation)) {
            stuck.armed = true;
            HttpResponse<String> reply = server.ask("ASK {}", "Accept", "application/json");
            assertThat(stuck.entered.await(1, TimeUnit.SECONDS)).isTrue();
            assertThat(reply.statusCode()).isEqualTo(503);
            assertThat(code(reply)).isEqualTo("QUERY_TIMEOUT");
            assertThat(server.restarts.get()).isEqualTo(1);
            assertThat(server.server.restartNeeded()).isTrue();
            HttpResponse<String> health = server.get("/health");
            assertThat(health.statusCode()).isEqualTo(503);
            JsonObject state = JsonParser.parseString(health.body()).getAsJsonObject();
            assertThat(state.get("status").getAsString()).isEqualTo("restart");
            assertThat(state.get("runawayQueries").getAsInt()).isEqualTo(1);
            // No new work.
            HttpResponse<String> next = server.ask("ASK {}", "Accept", "application/json");
            assertThat(code(next)).isEqualTo("SERVER_RESTARTING");
            assertThat(server.restarts.get()).isEqualTo(1);
            stuck.release.countDown();
        }
    }

    /** A database in which looking for one thing never ends. */
    private static final class Endless extends DatasetGraphWrapper {
        static final Node THING = NodeFactory.createURI(Iris.BASE + "vb/bo/quyet-dinh/2020/1");

        Endless(DatasetGraph data) {
            super(data);
        }

        @Override
        public Graph getUnionGraph() {
            return new WrappedGraph(super.getUnionGraph()) {
                @Override
                public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
                    return s.equals(THING)
                            ? WrappedIterator.create(Stream.generate(() -> Triple.create(THING, Terms.TYPE, THING))
                                    .iterator())
                            : super.find(s, p, o);
                }
            };
        }
    }

    @Test
    void aPageThatTakesTooLongIsBrokenOffAndNoRestart() {
        ServedGeneration plain = TestServer.generation(
                7,
                TestServer.DATA + "<urn:g> { <" + Endless.THING + "> a <https://w3id.org/cancu/ontology#Document> . }");
        ServedGeneration generation =
                ServedGeneration.of(7, plain.content(), plain.built(), new Endless(plain.data()), () -> {});
        try (TestServer server = TestServer.start(limits(200), generation)) {
            HttpResponse<String> reply = server.get("/vb/bo/quyet-dinh/2020/1", "Accept", "text/html");
            assertThat(reply.statusCode()).isEqualTo(503);
            assertThat(reply.body()).contains("Truy vấn chạy quá");
            assertThat(server.restarts.get()).isZero();
            assertThat(server.get("/tra-cuu?q=516").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void afterItStopsNothingIsLeft() {
        TestServer server = TestServer.start();
        int port = server.address.getPort();
        server.ask("ASK {}");
        server.close();
        server.close();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Socket("127.0.0.1", port))
                .isInstanceOf(IOException.class);
        assertThat(threads().filter(thread -> thread.getName().equals("query"))).isEmpty();
        // Jetty's threads end on their own a moment after it has stopped.
        threads().filter(thread -> thread.getName().startsWith("qtp")).forEach(thread -> {
            try {
                thread.join(10_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        });
    }

    private static Stream<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream();
    }
}
