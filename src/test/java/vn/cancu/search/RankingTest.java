package vn.cancu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by sets of bits is what one finds who looks at each thing and passage by itself. */
class RankingTest {
    private static final Set<Kind> ANY = EnumSet.noneOf(Kind.class);
    private static final int ALL = 1_000;
    /** More than are worked on at a time, and no multiple of 64. */
    private static final int THINGS = 9_001;

    /** Each stands in fewer than the one before. */
    private static final List<String> WORDS =
            List.of("tinh", "nhan", "dan", "ke", "hoach", "thuc", "hien", "duoi", "nuoc", "dieu");

    private record Entry(String iri, boolean passage, Set<String> words) {}

    @TempDir
    static Path folder;

    private static final List<Entry> ENTRIES = new ArrayList<>();
    private static final Map<String, Integer> HAVING = new HashMap<>();
    private static SearchIndex index;

    @BeforeAll
    static void write() throws IOException {
        Random random = new Random(7);
        try (SearchIndexWriter writer = SearchIndexWriter.open(folder)) {
            for (int i = 0; i < THINGS; i++) {
                Set<String> words = new TreeSet<>();
                for (int w = 0; w < WORDS.size(); w++) {
                    if (random.nextInt(w + 1) == 0 && random.nextInt(8) > 0) {
                        words.add(WORDS.get(w));
                    }
                }
                IntStream.range(0, random.nextInt(6)).forEach(n -> words.add("x" + random.nextInt(5_000)));
                words.forEach(word -> HAVING.merge(word, 1, Integer::sum));
                String iri = "%05d".formatted(i);
                String text = String.join(" ", words);
                boolean passage = i % 3 == 0;
                ENTRIES.add(new Entry(iri, passage, words));
                if (passage) {
                    writer.add(new Passage(iri, text, "nguon", "", 0, text.length()));
                } else {
                    writer.add(new Thing(
                            Kind.DOCUMENT, iri, text, text, List.of(), List.of(text), random.nextInt(4) * i % 50));
                }
            }
            writer.finish();
        }
        index = SearchIndex.open(folder);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static List<String> iris(String words, int most) {
        return index.find(words, ANY, most).hits().stream().map(Hit::iri).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duoi nuoc", "nuoc hien nhan", "dieu dan", "thuc hoach duoi", "dieu"})
    void allThatHaveAllWordsAreFound(String words) {
        assertThat(iris(words, ALL))
                .hasSizeBetween(1, ALL - 1)
                .containsExactlyInAnyOrderElementsOf(ENTRIES.stream()
                        .filter(entry -> entry.words.containsAll(List.of(words.split(" "))))
                        .map(Entry::iri)
                        .toList());
    }

    /** Where tens of thousands fit, few are looked at closely. */
    @ParameterizedTest
    @ValueSource(
            strings = {"tinh", "tinh nhan dan", "ke hoach", "ke hoach thuc hien dieu", "tinh dan khongdau", "nhan hoac"
            })
    void theFirstAreTheSameHoweverManyAreWanted(String words) {
        List<String> all = iris(words, ALL);
        for (int most : List.of(1, 2, 20, 300)) {
            assertThat(iris(words, most)).isEqualTo(all.subList(0, Math.min(most, all.size())));
        }
    }

    /** Words of which none is misspelt, so that each either stands there or does not; the last never does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tinh dan zzz",
                "nhan dan ke zzz",
                "tinh nhan dan ke thuc hien duoi nuoc dieu zzz",
                "nuoc dieu zzz",
                "nhan hien dieu zzz"
            })
    void whatIsSimilarHasMostWordsAndTheRareOnesCountMore(String words) {
        List<String> typed = List.of(words.split(" "));
        Comparator<Entry> order = Comparator.comparingInt((Entry entry) -> -sum(entry, typed));
        List<Entry> expected = ENTRIES.stream()
                .filter(entry -> typed.stream().filter(entry.words::contains).count() >= typed.size() * 2 / 3)
                .sorted(order)
                .toList();
        Found found = index.find(words, ANY, 200);
        assertThat(found.near()).isTrue();
        assertThat(found.hits()).hasSize(Math.min(200, expected.size()));
        for (int i = 0; i < found.hits().size(); i++) {
            Entry hit = ENTRIES.get(Integer.parseInt(found.hits().get(i).iri()));
            assertThat(sum(hit, typed)).isEqualTo(sum(expected.get(i), typed));
        }
    }

    private static int sum(Entry entry, List<String> typed) {
        return typed.stream()
                .filter(entry.words::contains)
                .mapToInt(word -> {
                    float weight = Weight.of(HAVING.get(word), THINGS + 1);
                    int alike = Math.max(1, Math.round(weight));
                    return Math.max(alike, Math.round(2 * weight)) + (entry.passage ? 0 : (alike + 1) / 2);
                })
                .sum();
    }

    @Test
    void onlyTheKindsThatAreWantedAreSimilar() {
        assertThat(index.find("tinh dan zzz", EnumSet.of(Kind.PASSAGE), 50).hits())
                .hasSize(50)
                .allMatch(hit -> hit.kind() == Kind.PASSAGE);
    }

    /** "Năm 2019" stands in most titles, and is no less the name of Hà Nam. */
    @Test
    void whatIsCalledSoStandsBeforeTitlesThatHaveTheWordToo(@TempDir Path other) throws IOException {
        try (SearchIndexWriter writer = SearchIndexWriter.open(other)) {
            for (int i = 0; i < 200; i++) {
                String label = "Kế hoạch " + i;
                writer.add(
                        new Thing(Kind.DOCUMENT, "a" + i, label, label, List.of(), List.of("Diều giấy năm 2019"), 50));
            }
            writer.add(new Thing(Kind.PLACE, "ha-nam", "Tỉnh Hà Nam", "Tỉnh Hà Nam", List.of(), List.of(), 0));
            writer.finish();
        }
        try (SearchIndex small = SearchIndex.open(other)) {
            assertThat(small.find("nam", ANY, 3).hits())
                    .hasSize(3)
                    .extracting(Hit::iri)
                    .first()
                    .isEqualTo("ha-nam");
        }
    }

    /** Most labels name who issued the document. */
    @Test
    void whoIsCalledSoStandsBeforeWhatIssuedItHoweverMuchItIsCited(@TempDir Path other) throws IOException {
        try (SearchIndexWriter writer = SearchIndexWriter.open(other)) {
            for (int i = 0; i < 300; i++) {
                String by = i % 3 == 0 ? "Ủy ban nhân dân tỉnh Sông Mây" : "Sở Diều và Truyền thông tỉnh Sông Mây";
                String label = "Kế hoạch " + i + "/KH-VP (02/01/2030) – " + by;
                writer.add(new Thing(Kind.DOCUMENT, "a" + i, label, label, List.of(), List.of(), 60));
            }
            String name = "Ủy ban nhân dân tỉnh Sông Mây";
            writer.add(new Thing(Kind.AGENCY, "ubnd", name, name, List.of(), List.of(), 0));
            writer.finish();
        }
        try (SearchIndex small = SearchIndex.open(other)) {
            assertThat(small.find("ủy ban nhân dân tỉnh", ANY, 1).hits())
                    .extracting(Hit::iri)
                    .containsExactly("ubnd");
        }
    }

    @ParameterizedTest
    @CsvSource({
        // One letter more, less, other, two exchanged.
        "thannh, true",
        "thah, true",
        "thath, true",
        "thnah, true",
        "thanhh, true",
        // Another first letter, two letters, too short to tell.
        "hanh, false",
        "thnaah, false",
        "tahn, false",
        "goi, false",
    })
    void aMisspeltWordIsFound(String typed, boolean found, @TempDir Path other) throws IOException {
        try (SearchIndexWriter writer = SearchIndexWriter.open(other)) {
            writer.add(new Thing(Kind.PLACE, "dia-danh", "Lệ Thanh Gio", "Lệ Thanh Gio", List.of(), List.of(), 0));
            writer.finish();
        }
        try (SearchIndex small = SearchIndex.open(other)) {
            // The last word may also be one that is not typed to its end.
            Found near = small.find(typed + " zzz", ANY, 1);
            assertThat(near.near()).isTrue();
            assertThat(near.hits()).hasSize(found ? 1 : 0);
        }
    }
}
