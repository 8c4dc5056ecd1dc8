package vn.cancu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.graph.Iris;
import vn.cancu.graph.SampleSources;
import vn.cancu.graph.Terms;

class StoreTest {
    @TempDir
    static Path shared;

    private static Home built;
    private static Manifest manifest;

    @TempDir
    Path folder;

    private Home home;

    @BeforeAll
    static void build() {
        built = Home.at(shared.resolve("db"));
        manifest = Samples.build(built).manifest();
    }

    @BeforeEach
    void copy() throws IOException {
        home = Samples.copy(built, folder.resolve("db"));
    }

    @Test
    void aQuerySeesTheUnionOfAllGraphs() {
        try (Store store = Store.open(home)) {
            assertThat(store.manifest()).isEqualTo(manifest);
            // The authority's and three sources' statements that the government is an agency are one.
            assertThat(Samples.ask(store, "SELECT ?t { <https://w3id.org/cancu/co-quan/chinh-phu> a ?t }"))
                    .hasSize(1);
            assertThat(Samples.ask(store, "SELECT ?g { GRAPH ?g { <https://w3id.org/cancu/co-quan/chinh-phu> a ?t } }"))
                    .hasSizeGreaterThan(2);
            assertThat(Samples.count(store)).isLessThan(manifest.triples()).isPositive();
            TreeSet<String> names = new TreeSet<>(Samples.ask(store, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"));
            assertThat(names).isEqualTo(manifest.graphs().keySet());
            // From a source's statement to the authority's word for it.
            assertThat(Samples.ask(store, """
                            PREFIX eli: <http://data.europa.eu/eli/ontology#>
                            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                            SELECT ?word {
                              <https://w3id.org/cancu/vb/ubnd-song-may/ke-hoach/2031/12> eli:based_on ?basis .
                              ?basis eli:type_document/skos:prefLabel ?word FILTER(LANG(?word) = "en")
                            } ORDER BY ?word
                            """)).containsExactly("Decision", "Decree", "Law");
        }
    }

    @Test
    void nothingCanBeWritten() {
        try (Store store = Store.open(home)) {
            DatasetGraph dataset = store.dataset();
            assertThatThrownBy(() -> dataset.begin(TxnType.WRITE)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> Txn.executeWrite(dataset, () -> {}))
                    .isInstanceOf(UnsupportedOperationException.class);
            Node s = Iris.AUTHORITY;
            assertThatThrownBy(() -> Txn.executeRead(dataset, () -> dataset.add(s, s, Terms.TYPE, s)))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> Txn.executeRead(
                            dataset, () -> dataset.getGraph(Iris.AUTHORITY).add(s, Terms.TYPE, s)))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> Txn.executeRead(dataset, () -> UpdateExec.dataset(dataset)
                            .update("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }")
                            .execute()))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThat(Samples.count(store)).isPositive();
        }
        assertThat(Store.verify(home)).isEmpty();
    }

    @Test
    void readingChangesNoByteOfAGeneration() {
        try (Store store = Store.open(home);
                Store again = Store.open(home)) {
            assertThat(Samples.count(store)).isEqualTo(Samples.count(again));
            assertThat(Store.verify(home)).isEmpty();
        }
        assertThat(Store.verify(home)).isEmpty();
    }

    @Test
    void whatIsOpenStaysAsItWasWhileOthersBuild() {
        try (Store store = Store.open(home)) {
            long count = Samples.count(store);
            // The third build deletes the files of the first from its folder.
            for (int i = 0; i < 3; i++) {
                Samples.build(home, Samples.fewer(), Progress.NONE);
            }
            assertThat(Samples.count(store)).isEqualTo(count);
            try (Store fresh = Store.open(home)) {
                assertThat(Samples.count(fresh)).isLessThan(count);
            }
        }
    }

    @Test
    void closingLeavesNothing() throws IOException {
        for (int i = 0; i < 3; i++) {
            Store.open(home).close();
        }
        assertThat(Samples.list(home.views())).isEmpty();
    }

    @Test
    void processesReadSideBySideAndADeadOnesViewIsRemoved() throws IOException, InterruptedException {
        try (Store here = Store.open(home);
                ChildProcess living = ChildProcess.start(ReadingProcess.class, home.toString());
                ChildProcess dying = ChildProcess.start(ReadingProcess.class, home.toString())) {
            String count = Long.toString(Samples.count(here));
            assertThat(living.line()).isEqualTo(count);
            assertThat(dying.line()).isEqualTo(count);
            assertThat(Samples.list(home.views())).hasSize(6);
            dying.kill();
            assertThat(Samples.list(home.views())).hasSize(6);
            Store.open(home).close();
            assertThat(Samples.list(home.views()))
                    .hasSize(4)
                    .noneMatch(name -> name.startsWith(dying.pid() + "-"))
                    .anyMatch(name -> name.startsWith(living.pid() + "-"));
            living.tell("again");
            assertThat(living.line()).isEqualTo(count);
        }
    }

    @Test
    void foreignFilesAmongTheViewsStay() throws IOException {
        Files.createDirectories(home.views().resolve("notes"));
        Files.writeString(home.views().resolve("12-notahexa"), "x");
        Store.open(home).close();
        assertThat(Samples.list(home.views())).containsExactly("12-notahexa", "notes");
    }

    // what is done to it | the part that the error names
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delete SEALED                      | SEALED
            delete manifest.json               | manifest.json
            cut manifest.json                  | manifest.json
            empty manifest.json                | manifest.json
            cut tdb/Data-0001/nodes.dat        | tdb/Data-0001/nodes.dat
            empty tdb/Data-0001/GSPO.idn       | tdb/Data-0001/GSPO.idn
            delete tdb/Data-0001/nodes-data.obj| tdb/Data-0001/nodes-data.obj
            delete tdb                         | tdb/Data-0001
            """)
    void aDamagedGenerationIsToldAndCanBeBuiltAnew(String deed, String part) throws IOException {
        Path generation = Generation.current(home).orElseThrow().folder();
        Path file = generation.resolve(deed.substring(deed.indexOf(' ') + 1));
        if (deed.startsWith("delete")) {
            Disk.delete(file);
        } else {
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            int length = deed.startsWith("cut") ? bytes.length / 2 : 0;
            Files.write(file, Arrays.copyOf(bytes, length));
        }
        assertThatThrownBy(() -> Store.open(home))
                .hasMessageContaining("DATABASE_CORRUPT")
                .hasMessageContaining(
                        home.path().relativize(generation).resolve(part).toString());
        List<Diagnostic> found = Store.verify(home);
        assertThat(found).isNotEmpty().allMatch(damage -> damage.code() == Code.DATABASE_CORRUPT);
        assertThat(found.get(0).arguments().get(0)).contains(part);
        Samples.build(home);
        Store.open(home).close();
    }

    @ParameterizedTest
    @CsvSource({"''", "nonsense", "../../etc", "9-0123456789ab"})
    void aPointerToNothingIsTold(String text) throws IOException {
        Files.delete(home.current());
        Files.writeString(home.current(), text);
        Samples.assertFails(Code.DATABASE_CORRUPT, home, () -> Store.open(home));
        Samples.build(home);
        Store.open(home).close();
    }

    /** For whoever looks into what the user is told. */
    @Test
    void howDamageWasNoticedIsKept() throws IOException {
        Path lucene = Generation.current(home).orElseThrow().folder().resolve(Part.SEARCH);
        for (String name : Samples.list(lucene)) {
            byte[] bytes = new byte[(int) Files.size(lucene.resolve(name))];
            Files.delete(lucene.resolve(name));
            Files.write(lucene.resolve(name), bytes);
        }
        try (Store store = Store.open(home)) {
            assertThatThrownBy(store::search)
                    .hasMessageContaining("DATABASE_CORRUPT")
                    .hasRootCauseInstanceOf(IOException.class);
        }
    }

    /** Neither TDB2 nor the length of the file shows it. */
    @Test
    void aFlippedByteIsFoundByVerify() throws IOException {
        Path generation = Generation.current(home).orElseThrow().folder();
        Path file = generation.resolve("tdb/Data-0001/nodes-data.obj");
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.writeString(generation.resolve("tdb/extra"), "x");
        assertThat(Store.verify(home))
                .extracting(damage -> damage.arguments().get(0))
                .containsExactly("tdb/Data-0001/nodes-data.obj", "tdb/extra");
    }

    @Test
    void aDatabaseOfAnotherProgramMustBeBuiltAnew() throws IOException {
        Path generation = Generation.current(home).orElseThrow().folder();
        ofAnotherProgram(generation);
        Samples.assertFails(Code.DATABASE_OLDER, home, () -> Store.open(home));
        Samples.assertFails(Code.DATABASE_OLDER, home, () -> Store.openOrBuild(home, Progress.NONE));
    }

    private static void ofAnotherProgram(Path generation) throws IOException {
        Manifest other = new Manifest(
                manifest.format(),
                manifest.generation(),
                manifest.content(),
                "0".repeat(64),
                manifest.built(),
                manifest.graphs(),
                manifest.files());
        Files.delete(generation.resolve(Manifest.FILE));
        other.seal(generation);
    }

    @Test
    void rollbackStaysWhereTheGenerationBeforeCannotBeRead() throws IOException {
        ofAnotherProgram(Generation.current(home).orElseThrow().folder());
        String newer =
                Samples.build(home, Samples.fewer(), Progress.NONE).manifest().content();
        Samples.assertFails(Code.DATABASE_OLDER, home, () -> Store.rollback(home));
        try (Store store = Store.open(home)) {
            assertThat(store.manifest().content()).isEqualTo(newer);
        }
    }

    @Test
    void aRevisionThatFailsLeavesNothingOpen() throws IOException {
        assertThatThrownBy(() -> Revision.remove(home, List.of("short"), Progress.NONE))
                .isInstanceOf(StringIndexOutOfBoundsException.class);
        assertThat(Samples.list(home.views())).isEmpty();
    }

    @Test
    void rollbackReturnsToTheGenerationBefore() {
        Samples.assertFails(Code.DATABASE_NO_EARLIER, home, () -> Store.rollback(home));
        String newer =
                Samples.build(home, Samples.fewer(), Progress.NONE).manifest().content();
        assertThat(newer).isNotEqualTo(manifest.content());
        assertThat(Store.rollback(home)).isEqualTo(manifest);
        try (Store store = Store.open(home)) {
            assertThat(store.manifest().content()).isEqualTo(manifest.content());
        }
        // Numbers go on, and the one that was rolled back from makes way.
        assertThat(Samples.build(home).manifest().generation()).isEqualTo(3);
    }

    @Test
    void aReadOnlyFolderIsTold() throws IOException {
        // A folder where the lock should be cannot be opened for writing, by root either.
        Files.deleteIfExists(home.viewLock());
        Files.createDirectories(home.viewLock());
        Samples.assertFails(Code.DATABASE_NOT_WRITABLE, home, () -> Store.open(home));
    }

    @Test
    void everyPartOfASourceIsInItsGraph() {
        try (Store store = Store.open(home)) {
            SampleSources.graphs()
                    .forEach(source -> Txn.executeRead(
                            store.dataset(), () -> assertThat(store.dataset().getGraph(source.name()).stream()
                                            .toList())
                                    .containsExactlyInAnyOrderElementsOf(
                                            source.graph().stream().toList())));
        }
    }
}
