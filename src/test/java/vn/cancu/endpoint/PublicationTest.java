package vn.cancu.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.CanonicalQuads;
import vn.cancu.graph.Iris;
import vn.cancu.store.Home;
import vn.cancu.store.Progress;
import vn.cancu.store.RunningSum;
import vn.cancu.store.Store;

/** Publishing the corpus that ships with the program to a Fuseki of its own, through a gate that makes trouble. */
class PublicationTest {
    private static final Retries QUICK = new Retries(3, Duration.ofMillis(1), Duration.ofMillis(2));
    private static final Duration TIME = Duration.ofSeconds(30);

    /** Of the publishing itself. A lease may be left where the server did not answer at the end. */
    private static final Set<Node> OWN = Set.of(Iris.PUBLISHED, Iris.PUBLISHING);

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
        return Publication.plan(store, target, false);
    }

    private GraphStore target() {
        return new GraphStore(new Peer(Credentials.NONE, QUICK, TIME), gate.address("/kho/data"));
    }

    private boolean publish(boolean over, Sending.Sizes sizes) {
        return Publication.plan(store, target(), false, sizes).run(over, Publication.Progress.NONE);
    }

    private boolean publish() {
        return plan(Credentials.NONE).run(false, Publication.Progress.NONE);
    }

    private static Set<String> quads(DatasetGraph data) {
        return Txn.calculateRead(data, () -> data.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                // Here it is the union of the others; another server makes its own.
                .filter(quad -> !quad.isDefaultGraph() && !OWN.contains(quad.getGraph()))
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
                .remove(Node.ANY, Node.ANY, NodeFactory.createURI(Iris.DERIVED.getURI())));
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
        Node foreign = NodeFactory.createURI("https://example.org/theirs");
        Node gone = Iris.source("00000000deadbeef");
        Txn.executeWrite(there, () -> {
            there.add(foreign, foreign, foreign, foreign);
            there.add(gone, foreign, foreign, foreign);
            there.add(
                    Iris.PUBLISHED,
                    NodeFactory.createURI(Iris.PUBLISHED + "#" + "0".repeat(64)),
                    NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#name"),
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
        assertThatThrownBy(() -> publication.run(false, (step, done, total) -> {
                    if (done == 4) {
                        throw stop;
                    }
                }))
                .isSameAs(stop);
        assertThat(published().edition()).isEmpty();
        assertClaimsNothingThatIsNotThere();
        long claimed = claimed();
        assertThat(claimed).isGreaterThanOrEqualTo(4);
        gate.forget();
        publish();
        assertThat(gate.graphsSent()).isEqualTo(store.manifest().graphs().size() - claimed);
        assertWhole();
    }

    private long claimed() {
        return published().sums().values().stream()
                .filter(PublicationTest::isSum)
                .count();
    }

    private static boolean isSum(String entry) {
        return entry.matches("[0-9a-f]{64}");
    }

    private void assertClaimsNothingThatIsNotThere() {
        Txn.executeRead(there, () -> published().sums().forEach((graph, sum) -> {
            if (isSum(sum)) {
                RunningSum found = RunningSum.of(graph);
                byte[] name = CanonicalQuads.term(NodeFactory.createURI(graph));
                there.getGraph(NodeFactory.createURI(graph))
                        .find()
                        .forEachRemaining(triple -> found.add(CanonicalQuads.line(
                                CanonicalQuads.term(triple.getSubject()),
                                CanonicalQuads.term(triple.getPredicate()),
                                CanonicalQuads.term(triple.getObject()),
                                name)));
                assertThat(found.digits()).as(graph).isEqualTo(sum);
            }
        }));
    }

    /** The sums that are published are those of the database itself, so that nothing need be read to compare them. */
    @Test
    void saysOfEachGraphWhatTheDatabaseSays() {
        publish();
        assertThat(published().sums()).isEqualTo(store.sums());
        assertClaimsNothingThatIsNotThere();
    }

    /** The server ends at the request of that number; what it answered before stays, and nothing is claimed beyond it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 11, 14, 17})
    void losesNothingWhereTheServerEndsInTheMiddle(int last) {
        AtomicInteger requests = new AtomicInteger();
        gate.trouble(exchange -> requests.incrementAndGet() > last);
        if (last < 14) {
            assertThatThrownBy(this::publish).hasMessageContaining("ENDPOINT_UNREACHABLE");
        } else {
            try {
                publish();
            } catch (UserError unreachable) {
                assertThat(unreachable).hasMessageContaining("ENDPOINT_UNREACHABLE");
            }
        }
        assertClaimsNothingThatIsNotThere();
        long claimed = claimed();
        gate.trouble(exchange -> false);
        gate.forget();
        // The process that had the lease is this one, which lives; another would be seen to be dead.
        plan(Credentials.NONE).run(true, Publication.Progress.NONE);
        assertThat(gate.graphsSent()).isEqualTo(store.manifest().graphs().size() - claimed);
        assertWhole();
    }

    /** A graph that is being deleted is claimed no more: it may be wanted again before it is published the next time. */
    @Test
    void claimsNoGraphThatItHasBegunToDelete() {
        publish();
        Node gone = Iris.source("00000000deadbeef");
        Txn.executeWrite(there, () -> {
            there.add(gone, gone, gone, gone);
            there.add(
                    Iris.PUBLISHED,
                    NodeFactory.createURI(Iris.PUBLISHED + "#" + "0".repeat(64)),
                    NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#name"),
                    gone);
        });
        gate.trouble(exchange -> {
            if (!exchange.getRequestMethod().equals("DELETE")) {
                return false;
            }
            // Carried out, and not told.
            Txn.executeWrite(there, () -> there.removeGraph(gone));
            return true;
        });
        assertThatThrownBy(this::publish).hasMessageContaining("ENDPOINT_UNREACHABLE");
        assertThat(published().sums()).containsEntry(gone.getURI(), Published.UNKNOWN);
        assertThat(published().edition()).isEmpty();
    }

    private boolean leased() {
        return Txn.calculateRead(there, () -> there.containsGraph(Iris.PUBLISHING));
    }

    /** Fuseki takes several graphs at once, each of which it would else keep a copy of most of its index for. */
    @Test
    void sendsWhatIsNewTogetherWhereTheServerTakesIt() {
        gate.name();
        publish();
        assertWhole();
        // What was known before and what was derived are sent alone.
        assertThat(gate.graphsSent()).isEqualTo(2);
        assertThat(gate.passed())
                .filteredOn(request -> request.equals("POST /kho/data"))
                .hasSize(1);
    }

    /** As what stands before a server does that lets no large request through. */
    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 413, 415})
    void sendsOneByOneWhereTheServerRefusesThemTogether(int status) {
        gate.name();
        gate.trouble(exchange -> {
            if (!exchange.getRequestURI().toString().equals("/kho/data")) {
                return false;
            }
            Gate.answer(exchange, status, new byte[0]);
            return true;
        });
        publish();
        assertWhole();
        assertThat(gate.graphsSent()).isEqualTo(store.manifest().graphs().size());
    }

    /** Nothing is left of what a graph said before, which it would be if more were added to it. */
    @Test
    void replacesOneByOneWhatIsThereAlready() {
        gate.name();
        publish();
        Node source = store.manifest().graphs().keySet().stream()
                .filter(Iris::isSource)
                .map(NodeFactory::createURI)
                .findFirst()
                .orElseThrow();
        Txn.executeWrite(there, () -> {
            there.add(source, source, source, source);
            there.getGraph(Iris.PUBLISHED).remove(Node.ANY, Node.ANY, source);
            there.add(
                    Iris.PUBLISHED,
                    NodeFactory.createURI(Iris.PUBLISHED + "#" + "0".repeat(64)),
                    NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#name"),
                    source);
        });
        gate.forget();
        publish();
        assertThat(gate.graphsSent()).isEqualTo(1);
        assertThat(gate.passed()).doesNotContain("POST /kho/data");
        assertWhole();
    }

    @Test
    void replacesOneByOneWhereItIsNotKnownWhatIsThere() {
        gate.name();
        publish();
        Node source = NodeFactory.createURI(store.manifest().graphs().keySet().stream()
                .filter(Iris::isSource)
                .findFirst()
                .orElseThrow());
        Txn.executeWrite(there, () -> {
            there.add(source, source, source, source);
            there.removeGraph(Iris.PUBLISHED);
        });
        gate.forget();
        publish();
        assertThat(gate.graphsSent()).isEqualTo(store.manifest().graphs().size());
        assertWhole();
    }

    /** What the server says of itself is not to be believed then, also where it says that it has nothing. */
    @Test
    void addsToNothingWhereAllIsToBeSentAgain() {
        gate.name();
        publish();
        List<Node> sources = store.manifest().graphs().keySet().stream()
                .filter(Iris::isSource)
                .map(NodeFactory::createURI)
                .toList();
        Txn.executeWrite(there, () -> {
            sources.forEach(source -> there.add(source, source, source, source));
            sources.subList(1, sources.size())
                    .forEach(source -> there.deleteAny(Iris.PUBLISHED, Node.ANY, Node.ANY, source));
            there.deleteAny(
                    Iris.PUBLISHED, Node.ANY, NodeFactory.createURI("http://rdfs.org/ns/void#entities"), Node.ANY);
        });
        gate.forget();
        Publication.plan(store, target(), true).run(false, Publication.Progress.NONE);
        assertThat(gate.passed()).doesNotContain("POST /kho/data");
        assertWhole();
    }

    /** It would be held in memory as a whole. */
    @Test
    void sendsWhatIsLargeByItself() {
        gate.name();
        long largest = store.manifest().graphs().entrySet().stream()
                .filter(graph -> Iris.isSource(graph.getKey()))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElseThrow();
        publish(false, new Sending.Sizes(8 << 20, largest));
        // And what was known before, and what was derived.
        assertThat(gate.graphsSent()).isEqualTo(3);
        assertWhole();
    }

    private static Node smallest() {
        return NodeFactory.createURI(store.manifest().graphs().entrySet().stream()
                .filter(graph -> Iris.isSource(graph.getKey()))
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey());
    }

    private static boolean isState(HttpExchange exchange) {
        return exchange.getRequestURI().toString().contains("published");
    }

    /** As what stands before a server does: what says which graphs stand there is no exception. */
    @Test
    void sendsNothingInLargerRequestsThanItMay() {
        publish();
        Node source = smallest();
        Txn.executeWrite(there, () -> there.deleteAny(Iris.PUBLISHED, Node.ANY, Node.ANY, source));
        gate.trouble(exchange -> {
            String length = exchange.getRequestHeaders().getFirst("Content-Length");
            if (!isState(exchange) || length == null || Integer.parseInt(length) < 1_500) {
                return false;
            }
            Gate.answer(exchange, 413, new byte[0]);
            return true;
        });
        publish(false, new Sending.Sizes(1_000, 100_000));
        assertWhole();
        assertThat(gate.passed()).anyMatch(request -> request.startsWith("POST") && request.endsWith("published"));
        assertThat(Txn.calculateRead(there, () -> there.containsGraph(Iris.PUBLISHED_COPY)))
                .isFalse();
        gate.forget();
        assertThat(publish()).isFalse();
    }

    /** The server ends at that request of those that say what stands there; what is to be deleted is not forgotten either. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 7, 8, 10, 12, 13})
    void forgetsNothingWhereItEndsWhileItSaysWhatStandsThere(int last) {
        Sending.Sizes sizes = new Sending.Sizes(1_000, 100_000);
        publish();
        Node gone = Iris.source("ffffffffdeadbeef");
        Node source = smallest();
        Node name = NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#name");
        Txn.executeWrite(there, () -> {
            there.add(gone, gone, gone, gone);
            there.add(source, source, source, source);
            there.deleteAny(Iris.PUBLISHED, Node.ANY, name, source);
            for (Node other : List.of(gone, source)) {
                String entry = Iris.PUBLISHED + "#" + "0".repeat(64);
                there.add(Iris.PUBLISHED, NodeFactory.createURI(entry), name, other);
            }
        });
        AtomicInteger requests = new AtomicInteger();
        gate.trouble(exchange ->
                isState(exchange) && !exchange.getRequestMethod().equals("GET") && requests.incrementAndGet() > last);
        try {
            publish(false, sizes);
        } catch (UserError unreachable) {
            assertThat(unreachable).hasMessageContaining("ENDPOINT_UNREACHABLE");
        }
        gate.trouble(exchange -> false);
        Published.Read read = Published.read(target());
        assertThat(read.whole()).isTrue();
        assertThat(read.said().sums().keySet())
                .containsAll(store.manifest().graphs().keySet());
        boolean deleted = Txn.calculateRead(there, () -> !there.containsGraph(gone));
        assertThat(read.said().sums().containsKey(gone.getURI()) || deleted).isTrue();
        gate.forget();
        publish(true, sizes);
        assertThat(gate.graphsSent()).isLessThanOrEqualTo(1);
        assertWhole();
    }

    /** What was coming when it was stopped can only be there by half, so it may come again together. */
    @Test
    void goesOnTogetherWhereItWasStopped() {
        gate.name();
        gate.trouble(exchange -> exchange.getRequestURI().toString().equals("/kho/data"));
        assertThatThrownBy(this::publish).hasMessageContaining("ENDPOINT_UNREACHABLE");
        assertClaimsNothingThatIsNotThere();
        gate.trouble(exchange -> false);
        gate.forget();
        publish();
        assertThat(gate.passed())
                .filteredOn(request -> request.equals("POST /kho/data"))
                .hasSize(1);
        assertWhole();
    }

    /** The second comes while the first is at it, is told so, and the first is not disturbed. */
    @Test
    void letsOneAtATime() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Publication second = plan(Credentials.NONE);
        CompletableFuture<Boolean> first =
                CompletableFuture.supplyAsync(() -> plan(Credentials.NONE).run(false, (step, done, total) -> {
                    begun.countDown();
                    await(over);
                }));
        begun.await();
        assertThatThrownBy(() -> second.run(false, Publication.Progress.NONE))
                .hasMessageContaining("ENDPOINT_PUBLISHING");
        over.countDown();
        assertThat(first.get()).isTrue();
        assertWhole();
        assertThat(leased()).isFalse();
        // What it had planned before is done by now.
        gate.forget();
        assertThat(second.run(false, Publication.Progress.NONE)).isFalse();
        assertThat(gate.graphsSent()).isZero();
    }

    @Test
    void stopsWhereAnotherHasTakenOver() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Boolean> first =
                CompletableFuture.supplyAsync(() -> plan(Credentials.NONE).run(false, (step, done, total) -> {
                    begun.countDown();
                    await(over);
                    // Longer than a look at the lease is good for.
                    await(new CountDownLatch(1), 1200);
                }));
        begun.await();
        plan(Credentials.NONE).run(true, Publication.Progress.NONE);
        assertWhole();
        gate.forget();
        over.countDown();
        assertThatThrownBy(first::get).hasMessageContaining("ENDPOINT_TAKEN_OVER");
        assertThat(gate.passed()).noneMatch(request -> request.endsWith("published") && !request.startsWith("GET"));
        assertClaimsNothingThatIsNotThere();
        assertWhole();
    }

    private static void await(CountDownLatch latch) {
        await(latch, 60_000);
    }

    private static void await(CountDownLatch latch, long milliseconds) {
        try {
            latch.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    /** Many at the same moment: at most one gets through at a time, and the whole stands there at the end. */
    @Test
    void oneOfManyWins() {
        List<CompletableFuture<String>> runs = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return Boolean.toString(publish());
                    } catch (UserError told) {
                        return told.diagnostic().code().toString();
                    }
                }))
                .toList();
        List<String> ends = runs.stream().map(CompletableFuture::join).toList();
        assertThat(ends).contains("true").isSubsetOf("true", "false", "ENDPOINT_PUBLISHING", "ENDPOINT_TAKEN_OVER");
        assertWhole();
        assertThat(leased()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // seen so many seconds ago, by a process that is one of this machine's or another's
        "-570, other, ENDPOINT_PUBLISHING",
        "-630, other, ''",
        // It was this machine's, and there is no such process.
        "-1, dead, ''",
        "-1, own, ENDPOINT_PUBLISHING",
        // Nobody knows what it is: not ours to wait for.
        "-1, strange, ''"
    })
    void takesOverWhatIsDead(int seen, String whose, String refused) {
        Lease.Run own = Lease.Run.own();
        String run =
                switch (whose) {
                    case "other" -> new Lease.Run("0123456789abcdef", own.process(), own.started(), "a").toString();
                    case "dead" -> new Lease.Run(own.machine(), own.process(), own.started() + 1, "a").toString();
                    case "own" -> new Lease.Run(own.machine(), own.process(), own.started(), "a").toString();
                    default -> "hello";
                };
        String when =
                Instant.now().plusSeconds(seen).truncatedTo(ChronoUnit.SECONDS).toString();
        Txn.executeWrite(there, () -> {
            there.add(
                    Iris.PUBLISHING,
                    Iris.PUBLISHING,
                    NodeFactory.createURI("http://purl.org/dc/terms/identifier"),
                    NodeFactory.createLiteralString(run));
            there.add(
                    Iris.PUBLISHING,
                    Iris.PUBLISHING,
                    NodeFactory.createURI("http://purl.org/dc/terms/modified"),
                    NodeFactory.createLiteralDT(when, XSDDatatype.XSDdateTime));
        });
        if (refused.isEmpty()) {
            assertThat(publish()).isTrue();
            assertThat(leased()).isFalse();
        } else {
            assertThatThrownBy(this::publish).hasMessageContaining(refused);
            assertThat(published()).isEqualTo(Published.NOTHING);
            assertThat(plan(Credentials.NONE).run(true, Publication.Progress.NONE))
                    .isTrue();
        }
    }

    /** A server that is starting again, then one that cuts the connection. */
    @Test
    void asksAgainWhereAFaultPasses() {
        Map<String, Integer> requests = new ConcurrentHashMap<>();
        gate.trouble(exchange -> {
            int n = requests.merge(exchange.getRequestMethod() + exchange.getRequestURI(), 1, Integer::sum);
            if (n % 3 == 1) {
                Gate.answer(exchange, exchange.getRequestMethod().equals("PUT") ? 500 : 503, new byte[0]);
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
        plan(Credentials.of("lan", "đá")).run(false, Publication.Progress.NONE);
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

    /** As the address for queries does. */
    @Test
    void saysWhereNoGraphsAreKept() {
        GraphStore target = new GraphStore(new Peer(Credentials.NONE, QUICK, TIME), gate.address("/kho/query"));
        assertThatThrownBy(() -> Publication.plan(store, target, false)).hasMessageContaining("ENDPOINT_METHOD");
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
