package vn.cancu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.query.Catalogue;
import vn.cancu.store.Home;
import vn.cancu.store.Progress;
import vn.cancu.store.Revision;
import vn.cancu.store.Store;

/**
 * Databases on the disk, with triples, citation index and search index, are changed for each other fifty times while eight
 * clients ask the endpoint, questions, a page and the search: every answer is one that the one or the other gives.
 */
class StoreSwitchTest {
    private static final int SWITCHES = 50;
    private static final int CLIENTS = 8;

    /** Of triples, of the citation index, of a dossier, and of the search index. */
    private static final List<String> ADDRESSES = List.of(
            "sparql?query="
                    + TestServer.encode(
                            "SELECT ?n ?m { { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } { SELECT (COUNT(DISTINCT ?g) AS ?m) { GRAPH ?g { ?x ?y ?z } } } }"),
            "api/q/van-ban-nao-trien-khai.csv?document=" + TestServer.encode("1191/QĐ-TTg"),
            "api/q/nguon-nao-dang-dung.csv",
            "vb/thu-tuong/quyet-dinh/2020/1191",
            "tra-cuu?q=" + TestServer.encode("thông tin đối ngoại"));

    @TempDir
    Path folder;

    @Test
    void everyAnswerIsOfOneGeneration() throws Exception {
        Home all = Home.at(folder.resolve("all"));
        Home fewer = Home.at(folder.resolve("fewer"));
        Store.openOrBuild(all, Progress.NONE).close();
        try (Store store = Store.openOrBuild(fewer, Progress.NONE)) {
            String one = store.sources().stream()
                    .filter(source -> source.file().contains("gia-lai-2023-516"))
                    .findFirst()
                    .orElseThrow()
                    .sha256();
            assertThat(Revision.remove(fewer, List.of(one), Progress.NONE)).isPresent();
        }
        Map<String, Set<String>> right = new TreeMap<>();
        for (Home home : List.of(all, fewer)) {
            try (TestServer server = start(home)) {
                ADDRESSES.forEach(address ->
                        right.computeIfAbsent(address, any -> new HashSet<>()).add(answer(server, address)));
            }
        }
        // The two differ in everything that is asked, or a mixture would not show.
        assertThat(right.values()).allMatch(answers -> answers.size() == 2);

        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        Set<String> wrong = ConcurrentHashMap.newKeySet();
        AtomicLong answers = new AtomicLong();
        AtomicBoolean go = new AtomicBoolean(true);
        CountDownLatch asked = new CountDownLatch(CLIENTS);
        try (TestServer server = start(all)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                running.add(clients.submit(() -> {
                    for (int i = first; go.get(); i++) {
                        String address = ADDRESSES.get(i % ADDRESSES.size());
                        String answer = answer(server, address);
                        if (!right.getOrDefault(address, Set.of()).contains(answer)) {
                            wrong.add(address + " " + answer);
                        }
                        answers.incrementAndGet();
                        asked.countDown();
                    }
                }));
            }
            asked.await();
            for (int i = 1; i <= SWITCHES; i++) {
                server.server.switchTo(ServedGeneration.of(Store.open(i % 2 == 0 ? all : fewer)));
                long before = answers.get();
                // Some are asked of each before the next comes.
                while (answers.get() < before + CLIENTS && running.stream().noneMatch(Future::isDone)) {
                    Thread.onSpinWait();
                }
            }
            go.set(false);
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            go.set(false);
            clients.shutdownNow();
        }
        assertThat(wrong).isEmpty();
        assertThat(answers.get()).isGreaterThan((long) SWITCHES * CLIENTS);
    }

    private static TestServer start(Home home) {
        return TestServer.start(
                TestServer.limits().withParallel(4, CLIENTS, java.time.Duration.ofSeconds(20)),
                ServedGeneration.of(Store.open(home)),
                Catalogue.bundled());
    }

    /** Status and body, without what tells which build of the same content it was. */
    private static String answer(TestServer server, String address) {
        HttpResponse<String> reply = server.get("/" + address);
        return reply.statusCode() + " " + reply.body();
    }
}
