package vn.cancu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The database is changed for another while clients ask: none fails, none gets a mixture, none is closed too early. */
class SwitchTest {
    private static final int SWITCHES = 6;
    private static final int CLIENTS = 3;

    /** Each statement of the generation with its number says so. */
    private static String data(int number) {
        return IntStream.range(0, 40)
                .mapToObj(i -> "<urn:g" + i + "> { <urn:s" + i + "> <urn:number> " + number + " . }")
                .collect(Collectors.joining("\n"));
    }

    @Test
    void underClients() throws Exception {
        AtomicInteger closed = new AtomicInteger();
        ServerLimits limits = TestServer.limits().withParallel(4, 0, java.time.Duration.ofSeconds(20));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (TestServer server = TestServer.start(limits, TestServer.generation(1, data(1), closed::incrementAndGet))) {
            AtomicBoolean go = new AtomicBoolean(true);
            ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
            List<Future<?>> running = new ArrayList<>();
            CountDownLatch asked = new CountDownLatch(CLIENTS);
            for (int c = 0; c < CLIENTS; c++) {
                running.add(clients.submit(() -> {
                    while (go.get()) {
                        HttpResponse<String> reply = server.ask(
                                "SELECT ?n (COUNT(*) AS ?times) { ?s <urn:number> ?n . ?t <urn:number> ?m } GROUP BY ?n",
                                "Accept",
                                "text/csv");
                        answers.add(reply.statusCode() + " " + reply.body().replaceAll("\\s+", " "));
                        asked.countDown();
                    }
                }));
            }
            asked.await();
            for (int number = 2; number <= SWITCHES + 1; number++) {
                server.server.switchTo(TestServer.generation(number, data(number), closed::incrementAndGet));
                // The very next answer is of the new one.
                assertThat(server.ask("SELECT (MAX(?n) AS ?max) { ?s <urn:number> ?n }", "Accept", "text/csv")
                                .body())
                        .isEqualTo("max\r\n" + number + "\r\n");
                assertThat(JsonParser.parseString(server.get("/health").body())
                                .getAsJsonObject()
                                .get("generation")
                                .getAsInt())
                        .isEqualTo(number);
            }
            go.set(false);
            for (Future<?> each : running) {
                each.get();
            }
            // All of one generation: 40 times 40 pairs.
            assertThat(answers).isNotEmpty().allMatch(answer -> answer.matches("200 n,times [1-7],1600 "));
            assertThat(closed.get()).isEqualTo(SWITCHES);
        } finally {
            clients.shutdownNow();
        }
        assertThat(closed.get()).isEqualTo(SWITCHES + 1);
    }

    @Test
    void theOldOneStaysOpenForWhoStillReadsIt() throws Exception {
        AtomicInteger closed = new AtomicInteger();
        Generations generations = new Generations(TestServer.generation(1, data(1), closed::incrementAndGet));
        Generations.Lease first = generations.borrow();
        Generations.Lease second = generations.borrow();
        generations.switchTo(TestServer.generation(2, data(2)));
        assertThat(first.generation().number()).isEqualTo(1);
        first.close();
        assertThat(closed.get()).isZero();
        try (Generations.Lease third = generations.borrow()) {
            assertThat(third.generation().number()).isEqualTo(2);
        }
        second.close();
        assertThat(closed.get()).isEqualTo(1);
    }

    @Test
    void stoppingLetsRequestsEnd() {
        AtomicInteger closed = new AtomicInteger();
        String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k 1 }";
        TestServer server =
                TestServer.start(TestServer.limits(), TestServer.generation(1, data(1), closed::incrementAndGet));
        CompletableFuture<HttpResponse<String>> reply =
                CompletableFuture.supplyAsync(() -> server.ask(slow, "Accept", "text/csv"));
        while (server.server.running() == 0 && !reply.isDone()) {
            Thread.onSpinWait();
        }
        server.close();
        assertThat(reply.join().statusCode()).isEqualTo(200);
        assertThat(reply.join().body()).isEqualTo("n\r\n2560000\r\n");
        assertThat(closed.get()).isEqualTo(1);
    }
}
