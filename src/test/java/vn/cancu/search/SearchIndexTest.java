package vn.cancu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    private static final Set<Kind> ANY = EnumSet.noneOf(Kind.class);
    private static final String TASK =
            "Chủ trì, phối hợp với Sở Tài chính thả diều ở Đồi Gió, hoàn thành trong quý IV;\n"
                    + "báo cáo Ủy ban nhân dân tỉnh trước ngày 30 tháng 6, sau đó sơ kết, tổng kết, khen thưởng theo quy định "
                    + "và gửi kết quả về Văn phòng để theo dõi, đôn đốc các đơn vị có liên quan trên toàn địa bàn thị xã.";

    @TempDir
    static Path folder;

    private static SearchIndex index;

    @BeforeAll
    static void write() throws IOException {
        try (SearchIndexWriter writer = SearchIndexWriter.open(folder)) {
            writer.add(
                    document("vb/4", "Kế hoạch 4/KH-UBND (02/01/2030) – Ủy ban nhân dân tỉnh Đồi Gió", "4/KH-UBND", 3));
            writer.add(document(
                    "vb/44", "Kế hoạch 44/KH-UBND (02/01/2030) – Ủy ban nhân dân tỉnh Đồi Gió", "44/KH-UBND", 0));
            writer.add(document(
                    "vb/4-sm", "Kế hoạch 4/KH-UBND (05/02/2031) – Ủy ban nhân dân tỉnh Sông Mây", "4/KH-UBND", 0));
            writer.add(thing(
                    Kind.AGENCY, "co-quan/so-dieu-doi-gio", "Sở Diều và Truyền thông tỉnh Đồi Gió", "STTTT Đồi Gió"));
            writer.add(thing(Kind.AGENCY, "co-quan/so-noi-vu", "Sở Nội vụ tỉnh Đồi Gió"));
            writer.add(thing(Kind.AGENCY, "co-quan/so-ngoai-vu", "Sở Ngoại vụ tỉnh Đồi Gió"));
            writer.add(thing(Kind.PLACE, "dia-danh/doi-gio", "Tỉnh Đồi Gió", "Đồi Gió"));
            writer.add(new Passage("nguon/1#evidence-7-99", TASK, "nguon/1", "vb/4", 7, 7 + TASK.length()));
            writer.synonyms(List.of("Sở Diều và Truyền thông", "Sở TTTT", "STTTT"));
            writer.synonyms(List.of("Sở Nội vụ", "SNV"));
            writer.synonyms(List.of("Sở Ngoại vụ", "SNV"));
            writer.finish();
        }
        index = SearchIndex.open(folder);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    /** Whether the words stand so, nearly so, or only begin so: what is thrown meanwhile ends it. */
    @ParameterizedTest
    @ValueSource(strings = {"thả diều", "tha dieuu doi", "kê ho"})
    void aSearchCanBeEnded(String words) {
        assertThat(index.find(words, ANY, 10).hits()).isNotEmpty();
        assertThatThrownBy(() -> index.find(words, ANY, 10, () -> {
                    throw new IllegalStateException("over");
                }))
                .hasMessage("over");
    }

    /** Once it is prepared, nobody waits until all words have been read; before, whoever reads them can be ended. */
    @Test
    void whatIsPreparedTakesFewerSteps() throws IOException {
        int[] steps = new int[2];
        for (int i = 0; i < steps.length; i++) {
            int round = i;
            try (SearchIndex fresh = SearchIndex.open(folder)) {
                if (round == 1) {
                    fresh.prepare();
                }
                fresh.find("tha dieuu doi", ANY, 10, () -> steps[round]++);
            }
        }
        // There are some seventy words.
        assertThat(steps[1]).isLessThan(steps[0] - 50);
    }

    private static Thing document(String iri, String label, String number, int cited) {
        return new Thing(
                Kind.DOCUMENT,
                iri,
                label,
                label.replace("Kế hoạch", "Plan"),
                List.of(number),
                List.of("Thả diều trên địa bàn tỉnh, phòng chống rối dây"),
                cited);
    }

    private static Thing thing(Kind kind, String iri, String label, String... names) {
        return new Thing(kind, iri, label, label, List.of(names), List.of(), 0);
    }

    private static List<String> iris(String words) {
        return index.find(words, ANY, 20).hits().stream().map(Hit::iri).toList();
    }

    @ParameterizedTest
    @CsvSource({
        // A number whole and in pieces, without marks, with a leading zero; never one that only begins so.
        "4/KH-UBND, vb/4",
        "4 kh ubnd, vb/4",
        "04/KH-UBND đồi gió, vb/4",
        "4/KH-UBND sông mây, vb/4-sm",
        "kế hoạch 4 sông mây 2031, vb/4-sm",
        "plan 44, vb/44",
        // Abbreviations of kinds, a name in any order and case.
        "so tttt doi gio, co-quan/so-dieu-doi-gio",
        "STTTT ĐỒI GIÓ, co-quan/so-dieu-doi-gio",
        "đồi gió sở diều, co-quan/so-dieu-doi-gio",
        "tỉnh đồi gió, dia-danh/doi-gio",
        // Tone placement and decomposed letters.
        "hoàn thành quý IV, nguon/1#evidence-7-99",
        "hoàn thành qúy iv, nguon/1#evidence-7-99",
    })
    void theFirstHitIsWhatIsMeant(String words, String iri) {
        assertThat(iris(words)).first().isEqualTo(iri);
    }

    @Test
    void ofTwoWithOneNumberTheMoreCitedStandsFirst() {
        assertThat(iris("4/KH-UBND")).startsWith("vb/4", "vb/4-sm");
    }

    @Test
    void marksMakeNoDifference() {
        assertThat(index.find("thả diều đồi gió", ANY, 20)).isEqualTo(index.find("tha dieu doi gio", ANY, 20));
    }

    @Test
    void anAbbreviationOfTwoBodiesFindsBoth() {
        assertThat(iris("snv doi gio")).contains("co-quan/so-noi-vu", "co-quan/so-ngoai-vu");
    }

    @Test
    void onlyTheKindsThatAreWanted() {
        assertThat(index.find("đồi gió", EnumSet.of(Kind.PLACE), 20).hits())
                .extracting(Hit::kind)
                .containsExactly(Kind.PLACE);
    }

    @Test
    void aSnippetShowsTheWordsInTheirSentenceOnOneLine() {
        Hit hit = index.find("báo cáo ubnd trước ngày 30", ANY, 1).hits().get(0);
        Snippet snippet = hit.snippet().orElseThrow();
        assertThat(snippet.text())
                .contains("quý IV; báo cáo Ủy ban nhân dân tỉnh")
                .startsWith("…")
                .endsWith("…");
        assertThat(snippet.marks().stream().map(mark -> mark.of(snippet.text())))
                .contains("báo", "cáo", "trước", "ngày", "30")
                .doesNotContain("tỉnh");
        assertThat(hit.labelVi()).startsWith("Kế hoạch 4/KH-UBND (02/01/2030)");
        assertThat(hit.passage().orElseThrow().text()).isEqualTo(TASK);
    }

    @Test
    void whatIsOnlySimilarIsSaidToBe() {
        Found found = index.find("sở ngoai vu doi goi", ANY, 20);
        assertThat(found.near()).isTrue();
        assertThat(found.hits()).extracting(Hit::iri).first().isEqualTo("co-quan/so-ngoai-vu");
        assertThat(index.find("sở ngoại vụ đồi gió", ANY, 20).near()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "?",
                "~",
                "\"",
                "(((((",
                "a OR",
                "AND",
                "NOT",
                "label:*",
                "[a TO z]",
                "/(([ab]?){9999}){999}/",
                "^",
                "\\",
                "\u0000",
                "*:*",
                "+-&&||!(){}[]^\"~*?:\\/",
                "\uD800",
                "<script>alert(1)</script>",
                "😀"
            })
    void everyCharacterIsText(String words) {
        assertThat(index.find(words, ANY, 20).hits())
                .noneMatch(hit -> hit.labelVi().isEmpty());
    }

    @Test
    void neitherLengthNorNumberOfWordsIsTooMuch() {
        assertThat(index.find("x".repeat(1_000_000), ANY, 20).hits()).isEmpty();
        assertThat(index.find("đồi gió ".repeat(100_000), ANY, 5).hits()).isNotEmpty();
        assertThat(index.find("đồi gió", ANY, Integer.MAX_VALUE).hits()).hasSize(7);
        assertThat(index.find("đồi gió", ANY, 0).hits()).isEmpty();
    }

    /** More than Lucene takes, when every word is asked for under every name. */
    @Test
    void manyWordsOfManyNamesAreFoundAsTyped(@TempDir Path other) throws IOException {
        List<String> words = IntStream.range(0, 24).mapToObj(i -> "w" + i).toList();
        try (SearchIndexWriter writer = SearchIndexWriter.open(other)) {
            writer.add(thing(Kind.AGENCY, "co-quan/dai", String.join(" ", words)));
            for (String word : words) {
                List<String> names = new ArrayList<>(List.of(word));
                IntStream.range(0, 60).forEach(i -> names.add(word + "a" + i + " " + word + "b" + i));
                writer.synonyms(names);
            }
            writer.finish();
        }
        try (SearchIndex large = SearchIndex.open(other)) {
            assertThat(large.find(String.join(" ", words), ANY, 20))
                    .satisfies(found -> assertThat(found.near()).isFalse())
                    .satisfies(found ->
                            assertThat(found.hits()).extracting(Hit::iri).containsExactly("co-quan/dai"));
        }
    }

    @Test
    void aDamagedIndexIsNoticed(@TempDir Path other) throws IOException {
        assertThat(SearchIndex.isWhole(folder)).isTrue();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, other.resolve(file.getFileName()));
            }
        }
        Path largest = Files.list(other)
                .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(largest, bytes);
        assertThat(SearchIndex.isWhole(other)).isFalse();
    }
}
