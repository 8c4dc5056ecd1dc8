package vn.cancu.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.BasicAuthenticator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.CanonicalQuads;
import vn.cancu.graph.Iris;
import vn.cancu.store.Home;
import vn.cancu.store.Progress;
import vn.cancu.store.Store;

/** Publishing the corpus that ships with the program to a Fuseki of its own, through a gate that makes trouble. */
class PublicationTest {
    private static final Retries QUICK = new Retries(3, Duration.ofMillis(1), Duration.ofMillis(2));
    private static final Duration TIME = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static Store store;

    private final DatasetGraph there = DatasetGraphFactory.createTxnMem();
    private FusekiServer fuseki;
    private Gate gate;

    @BeforeAll
    static void build() {
        store = Store.openOrBuild(Home.at(folder), Progress.NONE);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void start() throws IOException {
        fuseki = FusekiServer.create().port(0).add("/kho", there).build().start();
        gate = new Gate(URI.create("http://localhost:" + fuseki.getPort()));
    }

    @AfterEach
    void stop() {
        gate.close();
        fuseki.stop();
    }

    private Publication plan(Credentials credentials) {
        GraphStore target = new GraphStore(new Peer(credentials, QUICK, TIME), gate.address("/kho/data"));
        return Publication.plan(store, target, false, Publication.Progress.NONE);
    }

    private boolean publish() {
        return plan(Credentials.NONE).run(Publication.Progress.NONE);
    }

    private static Set<String> quads(DatasetGraph data) {
        return Txn.calculateRead(data, () -> data.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                // Here it is the union of the others; another server makes its own.
                .filter(quad -> !quad.isDefaultGraph() && !quad.getGraph().equals(Iris.PUBLISHED))
                .map(quad -> new String(
                        CanonicalQuads.line(
                                CanonicalQuads.term(quad.getSubject()),
                                CanonicalQuads.term(quad.getPredicate()),
                                CanonicalQuads.term(quad.getObject()),
                                CanonicalQuads.term(quad.getGraph())),
                        StandardCharsets.UTF_8))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Published published() {
        return Txn.calculateRead(there, () -> Published.of(there.getGraph(Iris.PUBLISHED)));
    }

    private void assertWhole() {
        assertThat(quads(there)).isEqualTo(quads(store.dataset()));
        assertThat(published().sums().keySet())
                .isEqualTo(store.manifest().graphs().keySet());
        assertThat(published().edition().orElseThrow())
                .isEqualTo(new Published.Edition(
                        store.manifest().content(),
                        store.manifest().generation(),
                        store.manifest().built(),
                        store.manifest().triples()));
    }

    @Test
    void sendsEveryStatementOnceAndThenNothing() {
        assertThat(publish()).isTrue();
        assertWhole();
        assertThat(gate.graphsSent()).isEqualTo(store.manifest().graphs().size());
        gate.forget();
        assertThat(publish()).isFalse();
        assertThat(gate.writes()).isZero();
    }

    /** What the server itself says that it has counts, not what some file here remembers. */
    @Test
    void sendsAgainWhatTheServerNoLongerVouchesFor() {
        publish();
        Txn.executeWrite(there, () -> there.getGraph(Iris.PUBLISHED)
                .remove(Node.ANY, Node.ANY, org.apache.jena.graph.NodeFactory.createURI(Iris.DERIVED.getURI())));
        gate.forget();
        publish();
        assertThat(gate.passed().stream().filter(request -> request.startsWith("PUT") && request.endsWith("derived")))
                .hasSize(1);
        assertThat(gate.graphsSent()).isEqualTo(1);
        assertWhole();
    }

    @Test
    void deletesWhatItPutThereAndIsNoMoreAndNothingElse() {
        publish();
        Node foreign = org.apache.jena.graph.NodeFactory.createURI("https://example.org/theirs");
        Node gone = Iris.source("00000000deadbeef");
        Txn.executeWrite(there, () -> {
            there.add(foreign, foreign, foreign, foreign);
            there.add(gone, foreign, foreign, foreign);
            there.add(
                    Iris.PUBLISHED,
                    org.apache.jena.graph.NodeFactory.createURI(Iris.PUBLISHED + "#" + "0".repeat(64)),
                    org.apache.jena.graph.NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#name"),
                    gone);
        });
        gate.forget();
        assertThat(plan(Credentials.NONE).gone()).containsExactly(gone.getURI());
        publish();
        assertThat(gate.graphsSent()).isZero();
        Txn.executeRead(there, () -> {
            assertThat(there.containsGraph(gone)).isFalse();
            assertThat(there.containsGraph(foreign)).isTrue();
        });
    }

    @Test
    void goesOnWhereItWasStopped() {
        Publication publication = plan(Credentials.NONE);
        IllegalStateException stop = new IllegalStateException("stopped");
        assertThatThrownBy(() -> publication.run((step, done, total) -> {
                    if (done == 4) {
                        throw stop;
                    }
                }))
                .isSameAs(stop);
        assertThat(published().edition()).isEmpty();
        gate.forget();
        publish();
        assertThat(gate.graphsSent()).isEqualTo(store.manifest().graphs().size() - 4L);
        assertWhole();
    }

    /** A server that is starting again, then one that cuts the connection. */
    @Test
    void asksAgainWhereAFaultPasses() {
        AtomicInteger requests = new AtomicInteger();
        gate.trouble(exchange -> {
            int n = requests.incrementAndGet();
            if (n % 3 == 1) {
                Gate.answer(exchange, n % 2 == 0 ? 500 : 503, new byte[0]);
                return true;
            }
            // Closed without an answer.
            return n % 3 == 2;
        });
        publish();
        assertWhole();
    }

    @ParameterizedTest
    @CsvSource({
        "401, ENDPOINT_UNAUTHORIZED",
        "403, ENDPOINT_FORBIDDEN",
        "404, ENDPOINT_NOT_FOUND",
        "405, ENDPOINT_METHOD",
        "400, ENDPOINT_FAILED",
        "500, ENDPOINT_FAILED"
    })
    void saysWhatTheServerRefuses(int status, String code) {
        gate.trouble(exchange -> {
            if (!exchange.getRequestMethod().equals("PUT")) {
                return false;
            }
            Gate.answer(exchange, status, "<p>because\u0007</p>".getBytes(StandardCharsets.UTF_8));
            return true;
        });
        assertThatThrownBy(this::publish).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.diagnostic().code()).hasToString(code);
            assertThat(error.exitCode()).isEqualTo(ExitCode.UNUSABLE);
            assertThat(error.diagnostic().arguments().get(0)).endsWith("/kho/data");
            if (code.equals("ENDPOINT_FAILED")) {
                assertThat(error.diagnostic().arguments()).last().isEqualTo("because");
            }
        });
        assertThat(published()).isEqualTo(Published.NOTHING);
    }

    @Test
    void givesItsNameAndPasswordWhenAsked() {
        gate.authenticator(new BasicAuthenticator("kho") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return user.equals("lan") && password.equals("đá");
            }
        });
        assertThatThrownBy(() -> plan(Credentials.NONE)).hasMessageContaining("ENDPOINT_UNAUTHORIZED");
        assertThatThrownBy(() -> plan(Credentials.of("lan", "da"))).hasMessageContaining("ENDPOINT_UNAUTHORIZED");
        plan(Credentials.of("lan", "đá")).run(Publication.Progress.NONE);
        assertWhole();
    }

    @Test
    void followsTheServerToAnotherPathOfItsOwn() {
        gate.trouble(exchange -> {
            if (!exchange.getRequestURI().getPath().equals("/kho/data")) {
                return false;
            }
            exchange.getResponseHeaders()
                    .set("Location", "/kho?" + exchange.getRequestURI().getRawQuery());
            Gate.answer(exchange, 307, new byte[0]);
            return true;
        });
        publish();
        assertWhole();
    }

    @Test
    void doesNotFollowTheServerToAnotherWithWhatIsSecret() throws IOException {
        try (Gate other = new Gate(URI.create("http://localhost:" + fuseki.getPort()))) {
            AtomicReference<String> told = new AtomicReference<>("");
            other.trouble(exchange -> {
                told.set(exchange.getRequestURI().toString());
                return false;
            });
            for (String status : List.of("302", "307")) {
                gate.trouble(exchange -> {
                    exchange.getResponseHeaders()
                            .set("Location", other.address("/kho/data").toString());
                    Gate.answer(exchange, Integer.parseInt(status), new byte[0]);
                    return true;
                });
                assertThatThrownBy(() -> plan(Credentials.ofToken("secret")))
                        .hasMessageContaining("ENDPOINT_REDIRECTS")
                        .hasMessageNotContaining("secret");
            }
            assertThat(told.get()).isEmpty();
        }
    }

    @Test
    void saysWhereNothingAnswers() {
        gate.close();
        assertThatThrownBy(this::publish).hasMessageContaining("ENDPOINT_UNREACHABLE");
    }

    @Test
    void saysWhereSomethingElseAnswers() {
        gate.trouble(exchange -> {
            Gate.answer(exchange, 200, "<!doctype html><title>Chào</title>".getBytes(StandardCharsets.UTF_8));
            return true;
        });
        assertThatThrownBy(this::publish).hasMessageContaining("ENDPOINT_NOT_SPARQL");
    }
}
