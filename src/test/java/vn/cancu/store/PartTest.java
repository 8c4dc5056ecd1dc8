package vn.cancu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.diagnostic.Code;
import vn.cancu.graph.Iris;
import vn.cancu.graph.NamedGraph;
import vn.cancu.graph.SampleSources;

class PartTest {
    @TempDir
    Path folder;

    private final List<String> deeds = new ArrayList<>();

    /** Writes the names of the graphs, and how many statements came under them. */
    private final class Names implements PartWriter {
        private final Path file;
        private final String failingAt;

        Names(Path file, String failingAt) {
            this.file = file;
            this.failingAt = failingAt;
        }

        @Override
        public void add(NamedGraph graph) throws IOException {
            if (graph.name().getURI().equals(failingAt)) {
                throw new IOException("No space left on device");
            }
            Files.writeString(
                    file,
                    graph.name().getURI() + " " + graph.graph().size() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }

        @Override
        public void finish() {
            deeds.add("finish");
        }

        @Override
        public void close() {
            deeds.add("close");
        }
    }

    private List<Part> names(String failingAt) {
        return List.of(new Part("names", below -> new Names(below.resolve("names.txt"), failingAt)));
    }

    @Test
    void aPartHearsEveryGraphInOrder() throws IOException {
        Home home = Home.at(folder.resolve("db"));
        List<NamedGraph> twice = new ArrayList<>(SampleSources.graphs());
        twice.addAll(SampleSources.graphs());
        Manifest manifest = Samples.build(home, twice, names(""), Progress.NONE).manifest();
        assertThat(deeds).containsExactly("finish", "close");
        List<String> told = new ArrayList<>();
        try (Store store = Store.open(home)) {
            for (String line : Files.readAllLines(store.part("names").resolve("names.txt"))) {
                String name = line.substring(0, line.indexOf(' '));
                told.add(name);
                if (!name.equals(Iris.DERIVED.getURI())) {
                    assertThat(line).isEqualTo(name + " " + manifest.graphs().get(name));
                }
            }
        }
        List<String> order = new ArrayList<>();
        order.add(Iris.AUTHORITY.getURI());
        SampleSources.graphs().forEach(source -> order.add(source.name().getURI()));
        order.add(Iris.DERIVED.getURI());
        // The derived graph may come in pieces, no other does.
        assertThat(new LinkedHashSet<>(told)).containsExactlyElementsOf(order);
        assertThat(told.subList(0, order.size())).isEqualTo(order);
    }

    @Test
    void aPartIsSealedWithTheRest() throws IOException {
        Home home = Home.at(folder.resolve("db"));
        Manifest manifest = Samples.build(home, SampleSources.graphs(), names(""), Progress.NONE)
                .manifest();
        assertThat(manifest.files()).extracting(FileSum::path).contains("names/names.txt");
        assertThat(Store.verify(home)).isEmpty();
        Path file = Generation.current(home).orElseThrow().folder().resolve("names/names.txt");
        Files.writeString(file, Files.readString(file).replace(' ', '_'));
        assertThat(Store.verify(home))
                .extracting(damage -> damage.arguments().get(0))
                .containsExactly("names/names.txt");
        Files.delete(file);
        Samples.assertFails(Code.DATABASE_CORRUPT, home, () -> Store.open(home));
    }

    @Test
    void everyPartIsClosedAlsoWhereAnotherIsNot() throws IOException {
        Part broken = new Part("broken", below -> new PartWriter() {
            @Override
            public void add(NamedGraph graph) {}

            @Override
            public void finish() {}

            @Override
            public void close() {
                throw new IllegalStateException("broken");
            }
        });
        List<Part> parts = List.of(broken, names("").get(0), broken);
        PartWriters writers = PartWriters.open(parts, folder);
        assertThatThrownBy(writers::close)
                .isInstanceOf(IllegalStateException.class)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
        assertThat(deeds).containsExactly("close");
    }

    /** Its sums are right, since it was sealed so. */
    @Test
    void verifyLooksIntoTheSearchIndex() {
        Home home = Home.at(folder.resolve("db"));
        List<Part> parts = List.of(new Part(Part.SEARCH, below -> new Names(below.resolve("names.txt"), "")));
        Samples.build(home, SampleSources.graphs(), parts, Progress.NONE);
        assertThat(Store.verify(home))
                .extracting(damage -> damage.arguments().get(0))
                .containsExactly(Part.SEARCH);
    }

    @Test
    void aPartThatFailsStopsTheBuildAndIsClosed() throws IOException {
        Home home = Home.at(folder.resolve("db"));
        Samples.assertFails(
                Code.DATABASE_NOT_WRITABLE,
                home,
                () -> Samples.build(home, SampleSources.graphs(), names(Iris.DERIVED.getURI()), Progress.NONE));
        assertThat(deeds).containsExactly("close");
        assertThat(Samples.list(home.generations())).isEmpty();
        assertThat(Generation.current(home)).isEqualTo(Optional.empty());
    }

    @Test
    void aPartHasAFolderOfItsOwn() {
        for (String name : List.of("tdb", "", "../tdb", "a/b", "Index")) {
            assertThatThrownBy(() -> new Part(name, below -> new Names(below, "")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
