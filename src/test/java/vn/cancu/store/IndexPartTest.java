package vn.cancu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.diagnostic.Code;
import vn.cancu.graph.DerivedFacts;
import vn.cancu.graph.Iris;
import vn.cancu.graph.NamedGraph;
import vn.cancu.index.CitationIndex;

/** The index as a part of generations, over what ships with the program. */
class IndexPartTest {
    private static final String CONTENT = "5a".repeat(32);

    @TempDir
    Path folder;

    private static List<NamedGraph> graphs(List<NamedGraph> sources) {
        Graph union = GraphMemFactory.createDefaultGraphSameTerm();
        Graph authority = Corpus.authority();
        GraphUtil.addInto(union, authority);
        sources.forEach(source -> GraphUtil.addInto(union, source.graph()));
        List<NamedGraph> all = new ArrayList<>(sources);
        all.add(new NamedGraph(Iris.AUTHORITY, authority));
        all.add(new NamedGraph(Iris.DERIVED, DerivedFacts.of(union)));
        return all;
    }

    private byte[] finished(IndexPart part, Path place) throws IOException {
        part.finish();
        part.close();
        return Files.readAllBytes(place.resolve(SealedIndex.FILE));
    }

    private Path place(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name).resolve(SealedIndex.PART));
    }

    private byte[] built(String name, List<NamedGraph> graphs) throws IOException {
        IndexPart part = IndexPart.open(place(name));
        graphs.forEach(part::add);
        return finished(part, place(name));
    }

    @Test
    void theOrderOfGraphsDoesNotShow() throws IOException {
        List<NamedGraph> graphs = graphs(Corpus.bundled());
        byte[] first = built("first", graphs);
        Collections.shuffle(graphs, new Random(1));
        assertThat(built("second", graphs)).isEqualTo(first);
    }

    /** What {@code add} and {@code remove} need: the index of one generation makes that of the next. */
    @Test
    void aSourceGoesOutOfAnIndexAndInAgain() throws IOException {
        List<NamedGraph> sources = Corpus.bundled();
        List<NamedGraph> with = graphs(sources);
        List<NamedGraph> without = graphs(sources.subList(1, sources.size()));
        byte[] before = built("with", with);
        byte[] after = built("without", without);
        NamedGraph source = sources.get(0);

        IndexPart removing = continuing("with", "removed");
        removing.remove(source);
        removing.remove(with.get(with.size() - 1));
        removing.add(without.get(without.size() - 1));
        assertThat(finished(removing, place("removed"))).isEqualTo(after);

        IndexPart adding = continuing("without", "added");
        adding.add(source);
        adding.remove(without.get(without.size() - 1));
        adding.add(with.get(with.size() - 1));
        assertThat(finished(adding, place("added"))).isEqualTo(before);
    }

    private IndexPart continuing(String from, String to) throws IOException {
        IndexPart.stamp(folder.resolve(from), CONTENT);
        CitationIndex before = SealedIndex.open(folder.resolve(from), CONTENT);
        return IndexPart.continuing(before, place(to));
    }

    @Test
    void theIndexBelongsToItsGeneration() {
        Home home = Home.at(folder.resolve("db"));
        DatabaseBuilder.build(home, holdings -> Corpus.pending(), Progress.NONE);
        try (Store store = Store.open(home)) {
            assertThat(store.index().content()).isEqualTo(store.manifest().content());
            assertThat(SealedIndex.open(home).content())
                    .isEqualTo(store.manifest().content());
            assertThat(store.index().thing(Iris.BASE + "vb/thu-tuong/quyet-dinh/2020/1191"))
                    .isNotNegative();
        }
    }

    @Test
    void whatCannotBeReadIsRefusedAsByTheStore() throws IOException {
        Home home = Home.at(folder.resolve("db"));
        Samples.assertFails(Code.DATABASE_MISSING, home, () -> SealedIndex.open(home));
        DatabaseBuilder.build(home, holdings -> Corpus.pending(), Progress.NONE);
        Path generation = Generation.current(home).orElseThrow().folder();
        Path index = SealedIndex.file(generation);
        byte[] bytes = Files.readAllBytes(index);
        Files.write(index, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Samples.assertFails(Code.DATABASE_CORRUPT, home, () -> SealedIndex.open(home));
        Files.write(index, bytes);
        Path seal = generation.resolve(Seal.FILE);
        List<String> lines = Files.readAllLines(seal);
        Files.write(seal, lines.subList(0, 1));
        Samples.assertFails(Code.DATABASE_OLDER, home, () -> SealedIndex.open(home));
        Files.write(seal, List.of(lines.get(0), lines.get(1), "ff".repeat(32), lines.get(3)));
        Samples.assertFails(Code.DATABASE_CORRUPT, home, () -> SealedIndex.open(home));
        Samples.assertFails(Code.DATABASE_CORRUPT, home, () -> Store.open(home).close());
        Files.delete(seal);
        Samples.assertFails(Code.DATABASE_CORRUPT, home, () -> SealedIndex.open(home));
    }
}
