package vn.cancu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.graph.NamedGraph;
import vn.cancu.graph.SampleAuthority;
import vn.cancu.graph.SampleSources;

class SegmentsTest {
    /** So that a few fill a segment. */
    private static final int LARGE = 30 << 20;

    @TempDir
    Path folder;

    @Test
    void whatIsSealedIsFoundAgainAndTheRestIsNot() throws IOException {
        byte[] some = filled(1);
        try (Segments segments = new Segments(folder)) {
            segments.append("one", some);
            segments.append("two", filled(2));
            segments.append("three", filled(3));
            segments.append("four", filled(4));
        }
        // Three fill the first segment; the fourth stood in one that was never full.
        try (Segments again = new Segments(folder)) {
            assertThat(again.find("three")).isPresent();
            assertThat(again.find("four")).isEmpty();
            Segments.Place place = again.append("four", filled(4));
            Segments.Place first = again.find("one").orElseThrow();
            again.finish();
            assertThat(again.read(first)).isEqualTo(some);
            assertThat(again.read(place)).isEqualTo(filled(4));
        }
        assertThat(Samples.list(folder)).containsExactly("000000.seg", "000001.part");
    }

    @Test
    void aByteThatChangesUnderABuildIsFound() throws IOException {
        fill("one", "two", "three");
        try (Segments again = new Segments(folder)) {
            Segments.Place place = again.find("one").orElseThrow();
            damage("flip");
            again.finish();
            assertThatThrownBy(() -> again.read(place)).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flip", "cut", "empty", "length"})
    void aDamagedSegmentIsDroppedAndTheOthersStay(String deed) throws IOException {
        fill("one", "two", "three", "four", "five", "six");
        damage(deed);
        try (Segments again = new Segments(folder)) {
            for (String key : List.of("one", "two", "three")) {
                assertThat(again.find(key)).as(key).isEmpty();
            }
            for (String key : List.of("one", "two", "three")) {
                again.append(key, filled(3));
            }
            Segments.Place kept = again.find("five").orElseThrow();
            again.finish();
            assertThat(again.read(kept)).isEqualTo(filled(1));
        }
        // What is read again takes the name of none that stays.
        assertThat(Samples.list(folder)).containsExactly("000001.seg", "000002.seg");
        try (Segments third = new Segments(folder)) {
            Segments.Place five = third.find("five").orElseThrow();
            Segments.Place one = third.find("one").orElseThrow();
            third.finish();
            assertThat(third.read(five)).isEqualTo(filled(1));
            assertThat(third.read(one)).isEqualTo(filled(3));
        }
    }

    private void fill(String... keys) throws IOException {
        try (Segments segments = new Segments(folder)) {
            for (String key : keys) {
                segments.append(key, filled(1));
            }
        }
    }

    private void damage(String deed) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("000000.seg").toFile(), "rw")) {
            switch (deed) {
                case "flip" -> {
                    file.seek(LARGE / 2);
                    file.write(7);
                }
                case "cut" -> file.setLength(file.length() - 5);
                case "empty" -> file.setLength(0);
                default -> {
                    file.seek(2 + "one".length());
                    file.writeInt(-1);
                }
            }
        }
    }

    @Test
    void aBuildTakesWhatOneBeforeHasReadAndDoesNotReadItAgain() throws IOException {
        Home home = Home.at(folder.resolve("db"));
        String wanted = Samples.build(home).manifest().content();
        NamedGraph first = SampleSources.graphs().get(0);
        try (Segments segments = new Segments(home.reading())) {
            segments.append(
                    "key",
                    new ReadSource(
                                    first.name().getURI(),
                                    GraphSum.of(first.name(), first.graph()),
                                    0,
                                    EncodedGraph.of(first).toBytes())
                            .toBytes());
            segments.append("", filled(1));
            segments.append("", filled(1));
            segments.append("", filled(1));
        }
        List<PendingSource> sources = SampleSources.graphs().stream()
                .<PendingSource>map(graph -> graph.name().equals(first.name()) ? new Unreadable() : () -> graph)
                .toList();
        BuildReport report =
                DatabaseBuilder.build(home, SampleAuthority.graph(), holdings -> sources, List.of(), Progress.NONE);
        assertThat(report.manifest().content()).isEqualTo(wanted);
        assertThat(home.reading()).doesNotExist();
    }

    private static final class Unreadable implements PendingSource {
        @Override
        public NamedGraph read() {
            throw new AssertionError("read again");
        }

        @Override
        public Optional<String> key() {
            return Optional.of("key");
        }
    }

    @Test
    void aGraphComesBackAsItWas() throws IOException {
        for (NamedGraph graph : SampleSources.graphs()) {
            NamedGraph back =
                    EncodedGraph.fromBytes(EncodedGraph.of(graph).toBytes()).decode();
            assertThat(back.name()).isEqualTo(graph.name());
            assertThat(back.graph().find().toList())
                    .containsExactlyInAnyOrderElementsOf(graph.graph().find().toList());
        }
    }

    private static byte[] filled(int with) {
        byte[] bytes = new byte[LARGE];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }
}
