package vn.cancu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.UserError;
import vn.cancu.endpoint.Credentials;
import vn.cancu.endpoint.Endpoint;
import vn.cancu.endpoint.Gate;
import vn.cancu.endpoint.GraphStore;
import vn.cancu.endpoint.Peer;
import vn.cancu.endpoint.Publication;
import vn.cancu.endpoint.QueryService;
import vn.cancu.endpoint.Retries;
import vn.cancu.graph.Iris;
import vn.cancu.query.Catalogue;
import vn.cancu.store.Home;
import vn.cancu.store.Progress;
import vn.cancu.store.Shelf;
import vn.cancu.store.Store;

/** A server with the data of CanCu that is not as it should be, or goes away. */
class EndpointTest {
    private static final Retries QUICK = new Retries(1, Duration.ofMillis(1), Duration.ofMillis(1));

    @TempDir
    static Path folder;

    private static Store store;
    private static DatasetGraph data;
    private static FusekiServer fuseki;

    private Gate gate;

    @BeforeAll
    static void publish() {
        store = Store.openOrBuild(Home.at(folder), Progress.NONE);
        data = DatabaseMgr.createDatasetGraph();
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        fuseki = FusekiServer.create().port(0).add("/kho", data).build().start();
        GraphStore target = new GraphStore(
                peer(Duration.ofMinutes(1)), URI.create("http://localhost:" + fuseki.getPort() + "/kho/data"));
        Publication.plan(store, target, false).run(false, Publication.Progress.NONE);
    }

    @AfterAll
    static void end() {
        fuseki.stop();
        store.close();
    }

    @BeforeEach
    void start() throws IOException {
        gate = new Gate(URI.create("http://localhost:" + fuseki.getPort()));
    }

    @AfterEach
    void stop() {
        gate.close();
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
    }

    private static Peer peer(Duration time) {
        return new Peer(Credentials.NONE, QUICK, time);
    }

    private Endpoint open(Duration time) {
        return open(time, Optional.empty());
    }

    private Endpoint open(Duration time, Optional<Shelf> shelf) {
        return Endpoint.open(
                new QueryService(peer(time), gate.address("/kho/query"), time), shelf, (done, total) -> {});
    }

    private Endpoint open(Path cache) {
        return open(Duration.ofSeconds(30), Shelf.at(cache));
    }

    private void refused(String code) {
        assertThatThrownBy(() -> open(Duration.ofSeconds(30))).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.diagnostic().code()).hasToString(code);
            assertThat(error.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        });
    }

    /** Does something with another content of the server, which has its own again afterwards. */
    private void changed(Node graph, Node subject, Node predicate, Node object, Runnable work) {
        var taken = Txn.calculateRead(
                data, () -> data.stream(graph, subject, predicate, object).toList());
        assertThat(taken).isNotEmpty();
        Txn.executeWrite(data, () -> taken.forEach(data::delete));
        try {
            work.run();
        } finally {
            Txn.executeWrite(data, () -> taken.forEach(data::add));
        }
    }

    @Test
    void whoseDefaultGraphIsAnotherIsRefused() {
        data.getContext().set(TDB2.symUnionDefaultGraph, false);
        refused("ENDPOINT_NOT_UNION");
    }

    @Test
    void whereNothingOrNotAllWasPublishedIsRefused() {
        changed(Iris.PUBLISHED, Node.ANY, Node.ANY, Node.ANY, () -> refused("ENDPOINT_EMPTY"));
        changed(Iris.PUBLISHED, Iris.PUBLISHED, Node.ANY, Node.ANY, () -> refused("ENDPOINT_UNFINISHED"));
    }

    @Test
    void thatLostATripleIsRefused() {
        Node source = NodeFactory.createURI("https://w3id.org/cancu/nguon/d6c5abdcf21c1ae1");
        Node sha256 = NodeFactory.createURI("https://w3id.org/cancu/ontology#sha256");
        changed(source, source, sha256, Node.ANY, () -> refused("ENDPOINT_DIFFERS"));
    }

    /**
     * Many sources with one query: which edition, the probe, what was published, how much was known and what, all sources,
     * how much was derived and what.
     */
    @Test
    void isReadWithFewQueriesAndNotAgain(@TempDir Path cache) {
        Endpoint first = open(cache);
        assertThat(gate.passed()).hasSize(8);
        assertThat(first.graphs()).isEqualTo(store.manifest().graphs());
        first.indexes().words().close();
        gate.forget();
        Endpoint second = open(cache);
        // Which edition, the probe, whether all sources are there.
        assertThat(gate.passed()).hasSize(3);
        assertThat(second.graphs()).isEqualTo(store.manifest().graphs());
        assertThat(second.indexes().citations().citations())
                .isEqualTo(store.index().citations());
        second.indexes().words().close();
    }

    @Test
    void isReadAgainWhereWhatWasKeptIsDamaged(@TempDir Path cache) throws IOException {
        open(cache).indexes().words().close();
        Path index = cache.resolve(store.manifest().content()).resolve("index").resolve("citations.idx");
        Files.write(index, new byte[] {1}, StandardOpenOption.APPEND);
        gate.forget();
        open(cache).indexes().words().close();
        assertThat(gate.passed()).hasSizeGreaterThan(3);
        gate.forget();
        open(cache).indexes().words().close();
        assertThat(gate.passed()).hasSize(3);
    }

    /** What is kept tells nothing of what the server has lost since. */
    @Test
    void thatLostASourceIsRefusedAlsoTheSecondTime(@TempDir Path cache) {
        open(cache).indexes().words().close();
        Node source = NodeFactory.createURI("https://w3id.org/cancu/nguon/d6c5abdcf21c1ae1");
        changed(source, Node.ANY, Node.ANY, Node.ANY, () -> assertThatThrownBy(() -> open(cache))
                .hasMessageContaining("ENDPOINT_DIFFERS")
                .hasMessageContaining(source.getURI()));
        open(cache).indexes().words().close();
    }

    /** The sums that a server gives must be those of the content that it says it has: that is what indexes are kept by. */
    @Test
    void thatSaysAnotherContentThanItsSumsIsRefused(@TempDir Path cache) {
        Node content = NodeFactory.createURI("http://purl.org/dc/terms/identifier");
        Node other = NodeFactory.createLiteralString("0".repeat(64));
        changed(Iris.PUBLISHED, Iris.PUBLISHED, content, Node.ANY, () -> {
            Txn.executeWrite(data, () -> data.add(Iris.PUBLISHED, Iris.PUBLISHED, content, other));
            assertThatThrownBy(() -> open(cache)).hasMessageContaining("ENDPOINT_DIFFERS");
            Txn.executeWrite(data, () -> data.delete(Iris.PUBLISHED, Iris.PUBLISHED, content, other));
        });
        assertThat(cache).isEmptyDirectory();
    }

    private static long largestSource() {
        return store.manifest().graphs().entrySet().stream()
                .filter(graph -> Iris.isSource(graph.getKey()))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElseThrow();
    }

    /** One source alone is not more than it gives; then they are asked for in smaller numbers. */
    @Test
    void thatCutsAnswersAboutManySourcesIsAskedAboutFewer() {
        AtomicInteger requests = new AtomicInteger();
        gate.trouble(exchange -> {
            int n = requests.incrementAndGet();
            // The sixth asks for all of them, the ninth at most for the last.
            if (n >= 6 && n <= 9) {
                exchange.getResponseHeaders().set("X-SPARQL-MaxRows", Long.toString(largestSource() + 1));
            }
            return false;
        });
        Endpoint endpoint = open(Duration.ofSeconds(30));
        assertThat(endpoint.graphs()).isEqualTo(store.manifest().graphs());
        assertThat(gate.passed()).hasSizeGreaterThan(8);
        endpoint.indexes().words().close();
    }

    /** Then they are asked for as JSON, in smaller numbers as well, and as XML never again. */
    @Test
    void thatHasNoXmlAndCutsAnswersIsAskedAboutFewer() {
        AtomicInteger requests = new AtomicInteger();
        AtomicInteger asXml = new AtomicInteger();
        gate.trouble(exchange -> {
            if (exchange.getRequestHeaders().getFirst("Accept").contains("xml")) {
                asXml.incrementAndGet();
                Gate.answer(exchange, 406, new byte[0]);
                return true;
            }
            int n = requests.incrementAndGet();
            if (n >= 6 && n <= 9) {
                exchange.getResponseHeaders().set("X-SPARQL-MaxRows", Long.toString(largestSource() + 1));
            }
            return false;
        });
        Endpoint endpoint = open(Duration.ofSeconds(30));
        assertThat(endpoint.graphs()).isEqualTo(store.manifest().graphs());
        assertThat(asXml).hasValue(1);
        assertThat(gate.passed()).hasSizeGreaterThan(8);
        endpoint.indexes().words().close();
    }

    /** What was derived is more than it gives; then it comes by predicates, and of one by some of its subjects. */
    @Test
    void thatCutsALargeGraphIsAskedForPiecesOfIt() {
        Endpoint whole = open(Duration.ofSeconds(30));
        long derived = store.manifest().graphs().get(Iris.DERIVED.getURI());
        AtomicInteger requests = new AtomicInteger();
        AtomicInteger cut = new AtomicInteger();
        gate.trouble(exchange -> {
            // The third asks for what was published, the tenth and all after it for what was derived.
            int n = requests.incrementAndGet();
            if (n == 3) {
                exchange.getResponseHeaders().set("X-SPARQL-MaxRows", "3");
            } else if (n >= 10) {
                cut.incrementAndGet();
                exchange.getResponseHeaders().set("X-SPARQL-MaxRows", Long.toString(derived / 10));
            }
            return false;
        });
        Endpoint endpoint = open(Duration.ofSeconds(30));
        assertThat(cut.get()).isGreaterThan(10);
        assertThat(endpoint.graphs()).isEqualTo(store.manifest().graphs());
        assertThat(endpoint.indexes().citations().citations())
                .isEqualTo(whole.indexes().citations().citations());
        whole.indexes().words().close();
        endpoint.indexes().words().close();
    }

    /** Then nothing is damaged there, and it can be opened when that is done. */
    @Test
    void intoWhichAPublishBeginsMeanwhileIsUnfinished() {
        List<Quad> taken = Txn.calculateRead(data, () -> data.stream(Iris.PUBLISHED, Node.ANY, Node.ANY, Node.ANY)
                .toList());
        AtomicInteger requests = new AtomicInteger();
        gate.trouble(exchange -> {
            if (requests.incrementAndGet() == 3) {
                Txn.executeWrite(data, () -> {
                    data.deleteAny(Iris.PUBLISHED, Iris.PUBLISHED, Node.ANY, Node.ANY);
                    data.deleteAny(Iris.PUBLISHED, Node.ANY, Node.ANY, Iris.DERIVED);
                });
            }
            return false;
        });
        try {
            refused("ENDPOINT_UNFINISHED");
        } finally {
            Txn.executeWrite(data, () -> taken.forEach(data::add));
        }
    }

    /** The folder is gone, or goes while the server is read: nothing is kept, and all the same it is opened. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isOpenedAlsoWhereNothingCanBeKept(boolean before, @TempDir Path cache) throws IOException {
        Path gone = Files.createDirectories(cache.resolve("gone"));
        Optional<Shelf> shelf = Shelf.at(gone);
        List<String> told = new ArrayList<>();
        AtomicBoolean there = new AtomicBoolean(!before);
        if (before) {
            Files.delete(gone);
        }
        Duration time = Duration.ofSeconds(30);
        QueryService service = new QueryService(peer(time), gate.address("/kho/query"), time);
        Endpoint endpoint = Endpoint.open(service, shelf, new Endpoint.Progress() {
            @Override
            public void at(int done, int total) {
                if (there.getAndSet(false)) {
                    delete(gone);
                }
            }

            @Override
            public void tell(Diagnostic warning) {
                told.add(warning.code() + " " + warning.location());
            }
        });
        assertThat(endpoint.graphs()).isEqualTo(store.manifest().graphs());
        assertThat(told).containsExactly("INDEXES_NOT_KEPT " + gone);
        endpoint.indexes().words().close();
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Virtuoso does where an answer has more rows than it is set to give. */
    @Test
    void thatCutsItsAnswersIsRefused() {
        gate.trouble(exchange -> {
            exchange.getResponseHeaders().set("X-SPARQL-MaxRows", "5");
            return false;
        });
        refused("ENDPOINT_CUT");
    }

    @Test
    void thatIsNoneIsRefused() {
        gate.trouble(exchange -> {
            Gate.answer(exchange, 200, "<!doctype html>".getBytes(StandardCharsets.UTF_8));
            return true;
        });
        refused("ENDPOINT_NOT_SPARQL");
    }

    /** Its graph store, of which publish has the address. */
    @Test
    void thatTakesNoQueriesIsRefused() {
        Duration time = Duration.ofSeconds(10);
        QueryService graphs = new QueryService(peer(time), gate.address("/kho/data"), time);
        assertThatThrownBy(() -> Endpoint.open(graphs, Optional.empty(), (done, total) -> {}))
                .hasMessageContaining("ENDPOINT_METHOD");
    }

    /** XML has no such character, or a server writes it wrongly: what was published decides, and not the form. */
    @Test
    void whoseXmlIsNotWhatWasPublishedIsAskedForJson() {
        gate.trouble(exchange -> {
            if (!exchange.getRequestHeaders().getFirst("Accept").contains("xml")) {
                return false;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+xml");
            String none = "<sparql xmlns='http://www.w3.org/2005/sparql-results#'><head><variable name='s'/></head>"
                    + "<results></results></sparql>";
            Gate.answer(exchange, 200, none.getBytes(StandardCharsets.UTF_8));
            return true;
        });
        Endpoint endpoint = open(Duration.ofSeconds(30));
        assertThat(endpoint.graphs()).isEqualTo(store.manifest().graphs());
        endpoint.indexes().words().close();
    }

    @Test
    void thatGoesAwayAndComesBackIsToldPlainly() {
        AtomicReference<StoreState> state = new AtomicReference<>(StoreState.OK);
        Endpoint endpoint = open(Duration.ofSeconds(10));
        ServedGeneration generation = ServedGeneration.of(endpoint);
        CanCuServer server = CanCuServer.builder()
                .port(0)
                .data(() -> generation)
                .catalogue(Catalogue.bundled())
                .store(state::get)
                .log(line -> {})
                .build();
        URI address = server.start();
        try {
            String page = "cau-hoi/cum-thong-tin-o-cua-khau-nao";
            assertThat(get(address.resolve(page)).statusCode()).isEqualTo(200);
            assertThat(get(address.resolve("health")).body()).contains("\"status\":\"ok\",\"store\":\"ok\"");

            gate.trouble(exchange -> {
                Gate.answer(exchange, 503, new byte[0]);
                return true;
            });
            state.set(StoreState.UNREACHABLE);
            HttpResponse<String> gone = get(address.resolve("cau-hoi/kinh-phi-lay-tu-dau"));
            assertThat(gone.statusCode()).isEqualTo(503);
            assertThat(gone.headers().firstValue("Retry-After")).isPresent();
            assertThat(gone.body())
                    .contains("Tạm thời không có dữ liệu", "href=\"/\"")
                    .doesNotContain("localhost:" + gate.address("/").getPort());
            assertThat(get(address.resolve("sparql?query=ASK%7B?s%20?p%20?o%7D"))
                            .statusCode())
                    .isEqualTo(503);
            HttpResponse<String> health = get(address.resolve("health"));
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"status\":\"unavailable\",\"store\":\"unreachable\"");

            gate.trouble(exchange -> false);
            assertThat(get(address.resolve("cau-hoi/kinh-phi-lay-tu-dau")).statusCode())
                    .isEqualTo(200);
        } finally {
            server.stop();
        }
    }

    /** It sends the beginning of an answer and then nothing. */
    @Test
    void thatStopsInTheMiddleOfAnAnswerIsNotWaitedForForEver() {
        Endpoint endpoint = open(Duration.ofSeconds(1));
        CountDownLatch end = new CountDownLatch(1);
        gate.trouble(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"head\":{\"vars\":[\"s\"]},".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            end.await();
            return true;
        });
        try {
            assertThatThrownBy(() -> ServedGeneration.of(endpoint)
                            .library()
                            .questions()
                            .run(Catalogue.bundled().get("kinh-phi-lay-tu-dau"), Map.of()))
                    .hasMessageContaining("ENDPOINT_TIMEOUT");
        } finally {
            end.countDown();
        }
    }

    /** What somebody types is a term of the query that is sent, whatever characters it has. */
    @Test
    void getsWhatIsTypedAsTermsOnly() {
        Endpoint endpoint = open(Duration.ofSeconds(10));
        Catalogue catalogue = Catalogue.of(Map.of("tim", """
                #+ summary: {vi: "Chữ này ở đâu?", en: "Where is this text?"}
                #+ description: {vi: "Chỗ có chữ.", en: "Where the text is."}
                #+ tags: [tim-kiem]
                #+ view: table
                #+ params:
                #+   - {name: words, type: text, required: true, label: {vi: "Chữ", en: "Text"}, example: "a"}
                #+ columns:
                #+   thing: {vi: "Vật", en: "Thing"}
                #+   words: {vi: "Chữ", en: "Text"}
                SELECT ?thing ?words { ?thing a <https://w3id.org/cancu/ontology#InformationCluster>
                BIND(?_words_text AS ?words) } ORDER BY ?thing
                """));
        String typed = "\"\\\" } UNION { ?thing ?p ?words } # \\u0022 \n 'x' \\";
        var rows = ServedGeneration.of(endpoint)
                .library()
                .questions()
                .run(catalogue.get("tim"), Map.of("words", typed))
                .rows();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.get(1).plain())
                .isEqualTo(typed));
    }

    private static HttpResponse<String> get(URI address) {
        try {
            return java.net.http.HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(address)
                                    .header("Accept", "text/html, */*;q=0.1")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
