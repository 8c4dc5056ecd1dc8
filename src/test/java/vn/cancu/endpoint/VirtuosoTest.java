package vn.cancu.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.graph.Iris;
import vn.cancu.store.Home;
import vn.cancu.store.Progress;
import vn.cancu.store.Store;

/** Publishing to an engine that is none of Jena's. */
class VirtuosoTest {
    @TempDir
    static Path folder;

    private static Virtuoso virtuoso;
    private static Store store;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        virtuoso = Virtuoso.start(Files.createDirectory(folder.resolve("virtuoso")), 1_000_000);
        store = Store.openOrBuild(Home.at(folder.resolve("db")), Progress.NONE);
    }

    @AfterAll
    static void stop() {
        if (store != null) {
            store.close();
        }
        if (virtuoso != null) {
            virtuoso.close();
        }
    }

    private static GraphStore target(Credentials credentials) {
        return target(virtuoso, credentials);
    }

    private static GraphStore target(Virtuoso server, Credentials credentials) {
        return new GraphStore(new Peer(credentials, Retries.ONCE, Duration.ofMinutes(1)), server.graphStore());
    }

    /** What is larger than it may give at once comes in pieces, by the hashes that it works out itself. */
    @Test
    void isOpenedWhereItGivesFewRows() throws IOException, InterruptedException {
        long largest = store.manifest().graphs().entrySet().stream()
                .filter(graph -> Iris.isSource(graph.getKey()))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElseThrow();
        Path few = Files.createDirectory(folder.resolve("few"));
        try (Virtuoso server = Virtuoso.start(few, (int) largest + 1)) {
            Publication.plan(store, target(server, Virtuoso.OWNER), false).run(false, Publication.Progress.NONE);
            List<Long> within = new ArrayList<>();
            Duration time = Duration.ofMinutes(1);
            QueryService service =
                    new QueryService(new Peer(Credentials.NONE, Retries.ONCE, time), server.query(), time);
            Endpoint endpoint = Endpoint.open(service, Optional.empty(), new Endpoint.Progress() {
                @Override
                public void at(int done, int total) {}

                @Override
                public void within(long done, long total) {
                    within.add(done);
                }
            });
            assertThat(endpoint.graphs()).isEqualTo(store.manifest().graphs());
            assertThat(within).hasSizeGreaterThan(3);
            endpoint.indexes().words().close();
        }
    }

    @Test
    void holdsEveryGraphTripleByTriple() {
        assertThatThrownBy(() -> Published.read(target(Credentials.of("dba", "wrong"))))
                .hasMessageContaining("ENDPOINT_UNAUTHORIZED");
        GraphStore target = target(Virtuoso.OWNER);
        assertThat(Publication.plan(store, target, false).run(false, Publication.Progress.NONE))
                .isTrue();
        for (String name : store.manifest().graphs().keySet()) {
            Graph there = target.get(name, in -> {
                        Graph graph = GraphFactory.createDefaultGraph();
                        RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
                        return graph;
                    })
                    .orElseThrow();
            boolean same = Txn.calculateRead(
                    store.dataset(),
                    () -> store.dataset().getGraph(NodeFactory.createURI(name)).isIsomorphicWith(there));
            assertThat(same).as(name).isTrue();
        }
        assertThat(Publication.plan(store, target, false).run(false, Publication.Progress.NONE))
                .isFalse();
    }
}
