package vn.cancu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.CanCu;
import vn.cancu.graph.Iris;
import vn.cancu.graph.NamedGraph;
import vn.cancu.graph.Terms;
import vn.cancu.search.Found;
import vn.cancu.search.SearchIndex;
import vn.cancu.text.DocumentReader;

/** A database to which sources were added, and from which some were taken out, is the one that is built of those left. */
class GenerationRevisionTest {
    private static final List<String> WORDS = List.of(
            "ke hoach",
            "1191 qd ttg",
            "so tttt gia lai",
            "cum thong tin",
            "uy ban nhan dan",
            "phoi hop",
            "bo thong tin",
            "van hanh",
            "kế hoch",
            "thiet lap cum");

    @TempDir
    Path folder;

    private int homes;

    /** What ships with the program, and plans that cite and correct each other. */
    private static List<NamedGraph> sources() throws IOException {
        List<NamedGraph> sources = new ArrayList<>(Corpus.bundled());
        String plan = Files.readString(Path.of("examples/ke-hoach-9001-kon-tum-2024.txt"));
        for (int i = 0; i < 4; i++) {
            byte[] text = plan.replace("9001", "910" + i)
                    .replace("KON TUM", i % 2 == 0 ? "KON TUM" : "GIA LAI")
                    .replace("1191/QĐ-TTg", i % 2 == 0 ? "1191/QĐ-TTg" : "910" + (i - 1) + "/KH-UBND")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            sources.add(CanCu.named(CanCu.extract(DocumentReader.read("plan-" + i + ".txt", text))));
        }
        return sources;
    }

    private Home built(List<NamedGraph> sources) {
        Home home = Home.at(folder.resolve("db-" + homes++));
        DatabaseBuilder.build(
                home, holdings -> sources.stream().map(PendingSource::of).toList(), Progress.NONE);
        return home;
    }

    private static String sha256(NamedGraph source) {
        return source.graph().stream(source.name(), Terms.SHA256, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElseThrow();
    }

    private static void add(Home home, NamedGraph source, String reader) {
        AcceptedSource accepted = new AcceptedSource(
                sha256(source), "a.txt", Optional.empty(), Optional.empty(), false, "2031-02-05T00:00:00Z", reader);
        try (Store store = Store.open(home)) {
            assertThat(GenerationRevision.isWorthwhile(store, 1)).isTrue();
        }
        assertThat(Revision.add(home, List.of(new Addition(accepted, new byte[1], "", source)), Progress.NONE))
                .isPresent();
    }

    private static void remove(Home home, NamedGraph source) {
        assertThat(Revision.remove(home, List.of(sha256(source)), Progress.NONE))
                .isPresent();
    }

    /** Everything that answers come from. */
    private record Answers(
            String content, Map<String, Long> graphs, long statements, byte[] index, Map<String, Found> hits) {
        static Answers of(Home home) throws IOException {
            assertThat(Store.verify(home)).isEmpty();
            try (Store store = Store.open(home);
                    SearchIndex search = store.search()) {
                // The default graph is the union of the others, what several say but once.
                assertThat(Samples.ask(
                                store,
                                "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } }"))
                        .containsExactly(Long.toString(Samples.count(store)));
                Map<String, Found> hits = new TreeMap<>();
                for (String words : WORDS) {
                    hits.put(words, search.find(words, Set.of(), 500));
                }
                return new Answers(
                        store.manifest().content(),
                        store.manifest().graphs(),
                        Samples.count(store),
                        Files.readAllBytes(SealedIndex.file(store.folder())),
                        hits);
            }
        }
    }

    private void same(Home home, List<NamedGraph> sources) throws IOException {
        Answers found = Answers.of(home);
        Answers wanted = Answers.of(built(sources));
        assertThat(found.content()).isEqualTo(wanted.content());
        assertThat(found.graphs()).isEqualTo(wanted.graphs());
        assertThat(found.statements()).isEqualTo(wanted.statements());
        assertThat(found.index()).isEqualTo(wanted.index());
        assertThat(found.hits()).isEqualTo(wanted.hits());
    }

    @Test
    void sourcesComeAndGoInAnyOrder() throws IOException {
        for (int seed = 1; seed <= 2; seed++) {
            List<NamedGraph> sources = sources();
            Collections.shuffle(sources, new Random(seed));
            int first = sources.size() - 3;
            List<NamedGraph> in = new ArrayList<>(sources.subList(0, first));
            Home home = built(in);
            for (NamedGraph source : sources.subList(first, sources.size())) {
                add(home, source, "1");
                in.add(source);
                same(home, in);
            }
            for (int i = 0; i < 3; i++) {
                remove(home, in.remove(i));
                same(home, in);
            }
        }
    }

    @Test
    void oneTakesThePlaceOfAnother() throws IOException {
        List<NamedGraph> sources = sources();
        Home home = built(sources);
        NamedGraph source = sources.remove(0);
        Graph more = GraphMemFactory.createDefaultGraphSameTerm();
        GraphUtil.addInto(more, source.graph());
        more.add(source.name(), Terms.URL, NodeFactory.createURI("https://example.org/"));
        NamedGraph other = new NamedGraph(source.name(), more);
        add(home, other, "2");
        sources.add(other);
        same(home, sources);
    }

    /** A new province changes what follows for any body, so all is built. */
    @Test
    void whatChangesEverythingIsBuiltAsAWhole() throws IOException {
        List<NamedGraph> sources = sources();
        NamedGraph last = sources.remove(sources.size() - 1);
        Home home = built(sources);
        Node province = NodeFactory.createURI(Iris.BASE + "dia-danh/noi-moi");
        last.graph().add(province, Terms.TYPE, Terms.A_PROVINCE);
        add(home, last, "1");
        sources.add(last);
        same(home, sources);
    }

    /** What is damaged must not live on in the next generation. */
    @Test
    void aDamagedBaseIsNotGoneOnFrom() throws IOException {
        List<NamedGraph> sources = sources();
        NamedGraph last = sources.remove(sources.size() - 1);
        Home home = built(sources);
        Path file = Generation.current(home).orElseThrow().tdb().resolve("Data-0001/GSPO.dat");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        Samples.assertFails(vn.cancu.diagnostic.Code.DATABASE_CORRUPT, home, () -> add(home, last, "1"));
        assertThat(Generation.unfinished(home)).isEmpty();
        assertThat(Generation.all(home)).hasSize(1);
    }
}
