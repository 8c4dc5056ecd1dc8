package vn.cancu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.Severity;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.Iris;
import vn.cancu.graph.NamedGraph;
import vn.cancu.graph.SampleSources;
import vn.cancu.graph.Terms;
import vn.cancu.validation.Violation;

class DatabaseBuilderTest {
    @TempDir
    Path folder;

    @Test
    void theOrderOfTheSourcesDoesNotShow() {
        List<NamedGraph> reversed = new ArrayList<>(SampleSources.graphs());
        Collections.reverse(reversed);
        Manifest first = Samples.build(home("a")).manifest();
        Manifest second = Samples.build(home("b"), reversed, Progress.NONE).manifest();
        Manifest third =
                Samples.build(home("c"), Samples.fewer(), Progress.NONE).manifest();
        assertThat(second.content()).isEqualTo(first.content());
        assertThat(second.graphs()).isEqualTo(first.graphs());
        assertThat(third.content()).isNotEqualTo(first.content());
    }

    @Test
    void theManifestCountsEachGraphAndSumsEachFile() throws IOException {
        Home home = home("a");
        Manifest manifest = Samples.build(home).manifest();
        for (NamedGraph source : SampleSources.graphs()) {
            assertThat(manifest.graphs())
                    .containsEntry(source.name().getURI(), (long) source.graph().size());
        }
        assertThat(manifest.graphs()).containsKeys(Iris.AUTHORITY.getURI(), Iris.DERIVED.getURI());
        Path generation = home.generations().resolve("1-" + manifest.content().substring(0, 12));
        assertThat(Manifest.read(generation)).isEqualTo(manifest);
        assertThat(manifest.files()).extracting(FileSum::path).contains("tdb/Data-0001/nodes.dat");
        assertThat(manifest.files()).noneMatch(sum -> sum.path().endsWith(".lock"));
        assertThat(Samples.list(generation))
                .containsExactly("SEALED", "graphs.txt", "index", "lucene", "manifest.json", "tdb");
    }

    @Test
    void theLastTwoGenerationsStay() throws IOException {
        Home home = home("a");
        String content = Samples.build(home).manifest().content().substring(0, 12);
        Samples.build(home);
        assertThat(Samples.list(home.generations())).containsExactly("1-" + content, "2-" + content);
        // Not ours, and so not to be deleted.
        Files.createDirectories(home.generations().resolve("keep"));
        Files.createDirectories(home.generations().resolve("1-" + content + ".old"));
        // What a dead build has left.
        Path left = Files.createDirectories(home.generations().resolve(".tmp-4194305-3/tdb"));
        Files.writeString(left.resolve("nodes.dat"), "half");
        Samples.build(home);
        assertThat(Samples.list(home.generations()))
                .containsExactly("1-" + content + ".old", "2-" + content, "3-" + content, "keep");
        assertThat(Files.readString(home.current())).isEqualTo("3-" + content + "\n0\n");
    }

    @Test
    void whileOneBuildsNobodyElseDoes() throws IOException, InterruptedException {
        Home home = home("a");
        List<String> refused = new ArrayList<>();
        Samples.build(home, SampleSources.graphs(), (phase, done, total) -> {
            if (phase == Progress.Phase.DERIVE && done == 0) {
                // In this process, which must not lose its lock by asking for it, then in another.
                Samples.assertFails(Code.DATABASE_BUSY, home, () -> Samples.build(home));
                Samples.assertFails(Code.DATABASE_MISSING, home, () -> Store.open(home));
                try (ChildProcess other = ChildProcess.start(BuildingProcess.class, home.toString())) {
                    refused.add(other.line());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        });
        assertThat(refused).containsExactly("DATABASE_BUSY");
        assertThat(Samples.list(home.generations())).hasSize(1);
    }

    @Test
    void whatASourceThrowsIsThrownAndNothingIsLeft() throws IOException {
        Home home = home("a");
        String before = Samples.build(home).manifest().content();
        UserError unreadable = UserError.of(Code.FILE_UNREADABLE, Location.of("b.pdf"), "x");
        List<PendingSource> sources = new ArrayList<>();
        Samples.fewer().forEach(graph -> sources.add(PendingSource.of(graph)));
        sources.add(() -> {
            throw unreadable;
        });
        assertThatThrownBy(() -> DatabaseBuilder.build(home, holdings -> sources, Progress.NONE))
                .isSameAs(unreadable);
        assertThat(Samples.list(home.generations())).hasSize(1);
        try (Store store = Store.open(home)) {
            assertThat(store.manifest().content()).isEqualTo(before);
        }
    }

    @Test
    void theSameSourceTwiceIsOneGraph() {
        List<NamedGraph> twice = new ArrayList<>(SampleSources.graphs());
        twice.addAll(SampleSources.graphs());
        String once = Samples.build(home("a")).manifest().content();
        assertThat(Samples.build(home("b"), twice, Progress.NONE).manifest().content())
                .isEqualTo(once);
    }

    @Test
    void aGraphThatWouldReadBackOtherwiseIsRefused() {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        NamedGraph odd = new NamedGraph(Iris.source("0123456789abcdef"), graph);
        graph.add(odd.name(), Terms.START, NodeFactory.createLiteralDT("007", XSDDatatype.XSDinteger));
        assertThatThrownBy(() -> Samples.build(home("a"), List.of(odd), Progress.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nguon/0123456789abcdef");
    }

    @Test
    void whatDocumentsSayAgainstEachOtherIsReported() {
        List<Violation> warnings = Samples.build(home("a")).warnings();
        // Two plans give the decree two days.
        assertThat(warnings).allMatch(warning -> warning.severity() == Severity.WARNING);
        assertThat(warnings)
                .extracting(warning -> warning.focusNode().getURI())
                .contains(Iris.BASE + "vb/chinh-phu/nghi-dinh-qppl/2030/9");
    }

    @Test
    void whatTheGraphMayNotSayStopsTheBuild() throws IOException {
        Home home = home("a");
        String before = Samples.build(home).manifest().content();
        NamedGraph source = SampleSources.graphs().get(0);
        source.graph().find(Node.ANY, Terms.EVIDENCED_BY, Node.ANY).toList().forEach(source.graph()::delete);
        Samples.assertFails(Code.DATABASE_INVALID, home, () -> Samples.build(home, List.of(source), Progress.NONE));
        assertThat(Samples.list(home.generations())).hasSize(1);
        try (Store store = Store.open(home)) {
            assertThat(store.manifest().content()).isEqualTo(before);
        }
    }

    @Test
    void progressIsToldInOrder() {
        List<String> steps = new ArrayList<>();
        Samples.build(home("a"), Samples.fewer(), (phase, done, total) -> steps.add(phase + " " + done + "/" + total));
        assertThat(steps)
                .containsExactly(
                        "READ 0/2",
                        "READ 1/2",
                        "READ 2/2",
                        "LOAD 0/2",
                        "LOAD 1/2",
                        "LOAD 2/2",
                        "DERIVE 0/1",
                        "DERIVE 1/1",
                        "INDEX 0/1",
                        "INDEX 1/1",
                        "VALIDATE 0/1",
                        "VALIDATE 1/1",
                        "VERIFY 0/1",
                        "VERIFY 1/1",
                        "SEAL 0/1",
                        "SEAL 1/1",
                        "SWITCH 0/1",
                        "SWITCH 1/1");
    }

    @Test
    void whatShipsWithTheProgramMakesADatabase() {
        Home home = home("a");
        try (Store store = Store.openOrBuild(home, Progress.NONE)) {
            assertThat(Samples.ask(
                            store,
                            "SELECT ?g { GRAPH ?g { <https://w3id.org/cancu/ontology#Document> ?p ?o } } LIMIT 1"))
                    .containsExactly(Iris.AUTHORITY.getURI());
        }
        // Built once.
        Store.openOrBuild(home, (phase, done, total) -> {
                    throw new AssertionError(phase);
                })
                .close();
    }

    private Home home(String name) {
        return Home.at(folder.resolve(name));
    }
}
