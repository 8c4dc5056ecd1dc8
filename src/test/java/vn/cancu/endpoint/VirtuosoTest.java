package vn.cancu.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
        return new GraphStore(new Peer(credentials, Retries.ONCE, Duration.ofMinutes(1)), virtuoso.graphStore());
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
