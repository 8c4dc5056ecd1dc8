package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;

class IndexWriterTest {
    private static final String CONTENT = "ab".repeat(32);

    @TempDir
    Path folder;

    private static Edge edge(IndexWriter writer, String citing, String cited, Role role, String source, int start) {
        return edge(writer, citing, cited, role, source, start, stated(start));
    }

    private static Edge edge(
            IndexWriter writer, String citing, String cited, Role role, String source, int start, Stated stated) {
        return new Edge(
                writer.thing(citing),
                writer.thing(cited),
                role,
                false,
                Standing.STATED,
                true,
                false,
                writer.thing(source),
                start,
                start + 5,
                "“" + cited + "” " + start,
                "I." + start,
                stated);
    }

    private static Stated stated(int start) {
        return new Stated(
                start % 2 == 0 ? "" : start % 5 + "/2016/TT-BTTTT",
                start % 3 == 0 ? "" : "201" + start % 9,
                start % 4 == 0 ? "" : "Bộ " + start % 7);
    }

    private CitationIndex written(IndexWriter writer) throws IOException {
        Path file = Files.createTempFile(folder, "written", ".idx");
        writer.write(file, CONTENT);
        return CitationIndex.open(file, CONTENT);
    }

    private static byte[] bytes(IndexWriter writer, Path folder) throws IOException {
        Path file = folder.resolve("bytes.idx");
        writer.write(file, CONTENT);
        return Files.readAllBytes(file);
    }

    /** What five sources say, each as things to tell a writer. */
    private static List<Consumer<IndexWriter>> said(int source) {
        List<Consumer<IndexWriter>> all = new ArrayList<>();
        Random random = new Random(source);
        for (int i = 0; i < 40; i++) {
            String document = "vb/" + random.nextInt(12);
            String other = "vb/" + random.nextInt(12);
            Role role = Role.values()[random.nextInt(Role.values().length)];
            int start = i;
            all.add(writer -> writer.cite(edge(writer, document, other, role, "nguon/" + source, start)));
            if (i % 10 == 0) {
                // Alike but for what is stated.
                all.add(writer ->
                        writer.cite(edge(writer, document, other, role, "nguon/" + source, start, stated(start + 7))));
            }
        }
        for (int i = 0; i < 10; i++) {
            // Several that differ in their doubts alone.
            String document = "vb/" + random.nextInt(2);
            int doubt = random.nextInt(4);
            all.add(writer -> writer.cite(
                    edge(writer, document, "vb/0", Role.MENTIONS, "nguon/" + source, 0),
                    new Doubt(
                            writer.thing("ket-qua/" + doubt % 2),
                            doubt == 3 ? "" : "no-year",
                            IntStream.range(0, doubt)
                                    .map(candidate -> 3 + (doubt + candidate) % 4)
                                    .mapToObj(candidate -> writer.thing("vb/" + candidate))
                                    .toList())));
            // One is named below another source, some are described by several, each in its own way.
            String home = i == 9 ? "nguon/0" : "nguon/" + source;
            String name = i == 8 ? "" : "#responsibility-" + i;
            all.add(writer -> writer.assign(new Task(
                    writer.thing(name.isEmpty() ? "viec" : home),
                    name,
                    writer.thing("nguon/" + source),
                    List.of(
                            new Task.Party(Task.Relation.PARTNER, writer.thing("co-quan/" + doubt)),
                            new Task.Party(Task.Relation.AGENCY, writer.thing("co-quan/1")),
                            new Task.Party(Task.Relation.DOCUMENT, writer.thing(document))))));
        }
        return all;
    }

    private static void facts(IndexWriter writer, int source, boolean more) {
        Random random = new Random(source);
        for (int i = 0; i < 12; i++) {
            int document = writer.thing("vb/" + i);
            String number = random.nextInt(4) + "/KH-UBND";
            int issuer = writer.thing("co-quan/" + random.nextInt(3));
            if (more) {
                writer.say(document, Property.NUMBER, number);
                writer.say(document, Property.PASSED_BY, issuer);
                writer.say(document, Property.REGISTER, issuer);
                writer.say(document, Property.TITLE_VI, "Kế hoạch " + i);
            } else {
                writer.unsay(document, Property.NUMBER, number);
                writer.unsay(document, Property.PASSED_BY, issuer);
                writer.unsay(document, Property.REGISTER, issuer);
                writer.unsay(document, Property.TITLE_VI, "Kế hoạch " + i);
            }
        }
    }

    @Test
    void whatWasSaidIsRead() throws IOException {
        IndexWriter writer = new IndexWriter();
        int plan = writer.thing("vb/ubnd-gia-lai/ke-hoach/2023/516");
        int decision = writer.thing("vb/thu-tuong/quyet-dinh/2020/1191");
        int source = writer.thing("nguon/1");
        int office = writer.thing("co-quan/ubnd-gia-lai");
        writer.say(plan, Property.NUMBER, "516/KH-UBND");
        writer.say(plan, Property.DATE, "2023-03-09");
        writer.say(plan, Property.PASSED_BY, office);
        writer.say(office, Property.PROVINCE, writer.thing("dia-danh/gia-lai"));
        writer.say(decision, Property.NUMBER, "1191/QĐ-TTg");
        writer.say(decision, Property.DATE, "2020");
        writer.cite(new Edge(
                plan,
                decision,
                Role.IMPLEMENTS,
                false,
                Standing.REPORTED,
                true,
                false,
                source,
                7,
                30,
                "Quyết định 🏛",
                "I",
                new Stated("1191/QĐ-TTg", "2020-08-05", "")));
        CitationIndex index = written(writer);

        assertThat(index.documents()).isEqualTo(2);
        assertThat(index.content()).isEqualTo(CONTENT);
        int found = index.thing("vb/ubnd-gia-lai/ke-hoach/2023/516");
        assertThat(index.iri(found)).isEqualTo("vb/ubnd-gia-lai/ke-hoach/2023/516");
        assertThat(index.thing("vb/khong/co")).isEqualTo(CitationIndex.NONE);
        assertThat(index.text(found, Property.NUMBER)).contains("516/KH-UBND");
        assertThat(index.text(found, Property.TITLE_VI)).isEmpty();
        assertThat(index.iri(index.related(found, Property.PASSED_BY))).isEqualTo("co-quan/ubnd-gia-lai");
        assertThat(index.date(found)).isEqualTo(20230309);
        List<String> provinces = new ArrayList<>();
        index.provinces(found, province -> provinces.add(index.iri(province)));
        assertThat(provinces).containsExactly("dia-danh/gia-lai");
        int cited = index.thing("vb/thu-tuong/quyet-dinh/2020/1191");
        assertThat(Days.year(index.date(cited))).isEqualTo(2020);
        List<String> quotes = new ArrayList<>();
        index.suffered(cited, Role.IMPLEMENTS, (other, citation) -> {
            assertThat(other).isEqualTo(found);
            assertThat(index.isReported(citation)).isTrue();
            assertThat(index.isInverse(citation)).isFalse();
            assertThat(index.iri(index.source(citation))).isEqualTo("nguon/1");
            assertThat(index.start(citation)).isEqualTo(7);
            assertThat(index.end(citation)).isEqualTo(30);
            assertThat(index.section(citation)).isEqualTo("I");
            quotes.add(index.quote(citation));
        });
        assertThat(quotes).containsExactly("Quyết định 🏛");
        index.allCiting(cited, (citing, role, citation) -> {
            assertThat(index.citingDocument(citation)).isEqualTo(found);
            assertThat(index.citedDocument(citation)).isEqualTo(cited);
            assertThat(index.text(index.stated().number(citation))).isEqualTo("1191/QĐ-TTg");
            assertThat(index.text(index.stated().date(citation))).isEqualTo("2020-08-05");
            assertThat(index.text(index.stated().issuer(citation))).isEmpty();
        });
        assertThat(index.allThatDo(cited, Role.IMPLEMENTS)).containsExactly(found);
        assertThat(index.allDoneTo(found, Role.IMPLEMENTS)).containsExactly(cited);
        assertThat(index.allThatDo(cited, Role.LEGAL_BASIS)).isEmpty();
        // Đ and D are one in a key; the printed number tells them apart.
        assertThat(index.numbered("1191-qd-ttg")).singleElement().satisfies(numbered -> assertThat(numbered.number())
                .isEqualTo("1191/QĐ-TTg"));
        assertThat(index.numbered("1191-qd")).isEmpty();
    }

    /** Dates that are stated of one document, by two others, and whether they contradict each other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020-08-05 | 2020-08-05 | false
            2020-08-05 | 2020-08-06 | true
            2020-08-05 | 2020       | false
            2020-08    | 2020-08-05 | false
            2020-09    | 2020-08-05 | true
            2020       | 2021       | true
            2020-08-05 |            | false
            """)
    void listsTheDocumentsOfSeveralDates(String date, String other, boolean contradict) throws IOException {
        IndexWriter writer = new IndexWriter();
        cite(writer, false, 1, new Stated("", date, ""));
        // What the cited one does to the citing one is a citation of it just as well.
        cite(writer, true, 2, new Stated("", other == null ? "" : other, ""));
        CitationIndex index = written(writer);
        List<String> found = new ArrayList<>();
        index.stated().withSeveralDates(document -> found.add(index.iri(document)));
        assertThat(found).isEqualTo(contradict ? List.of("vb/cited") : List.of());
    }

    private static void cite(IndexWriter writer, boolean inverse, int start, Stated stated) {
        writer.cite(new Edge(
                writer.thing("vb/citing"),
                writer.thing("vb/cited"),
                Role.AMENDS,
                inverse,
                Standing.STATED,
                true,
                false,
                writer.thing("nguon/1"),
                start,
                start + 1,
                "“”",
                "",
                stated));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            22/2016/TT-BTTTT  | 2012-10-19 | true
            22/2016/TT-BTTTT  | 2016-10-19 | false
            22/2016/TT-BTTTT  | 2016       | false
            22/2016           | 2012       | false
            22/3016/TT-BTTTT  | 2012       | false
            22/0016/TT-BTTTT  | 2012       | false
            22/20166/TT-BTTTT | 2012       | false
            22a/2016/TT-BTTTT | 2012       | false
            /2016/TT-BTTTT    | 2012       | false
            516/KH-UBND       | 2012       | false
            22/2016/TT-BTTTT  |            | false
                              | 2012       | false
            """)
    void listsTheCitationsWithADateOutsideTheYearOfTheirNumber(String number, String date, boolean outside)
            throws IOException {
        IndexWriter writer = new IndexWriter();
        cite(writer, false, 1, new Stated(number == null ? "" : number, date == null ? "" : date, ""));
        List<Integer> found = new ArrayList<>();
        written(writer).stated().ofAnotherYear(found::add);
        assertThat(found).hasSize(outside ? 1 : 0);
    }

    /** Once a register and an issuer, in the order of both; a document may be in two registers. */
    @Test
    void listsIssuersByRegister() throws IOException {
        IndexWriter writer = new IndexWriter();
        int cited = writer.thing("vb/cited");
        writer.say(cited, Property.REGISTER, writer.thing("co-quan/2"));
        writer.say(cited, Property.REGISTER, writer.thing("co-quan/1"));
        List.of("Bộ Y tế", "", "Bộ Công an", "Bộ Y tế")
                .forEach(issuer -> cite(writer, false, writer.thing("vb/" + issuer), new Stated("", "", issuer)));
        CitationIndex index = written(writer);
        List<String> pairs = new ArrayList<>();
        for (int pair = 0; pair < index.stated().pairs(); pair++) {
            List<String> cites = new ArrayList<>();
            index.stated()
                    .citations(
                            pair,
                            citation -> cites.add(index.text(index.stated().issuer(citation))));
            pairs.add(index.iri(index.stated().register(pair)) + " "
                    + index.text(index.stated().statedIssuer(pair)) + " " + cites);
        }
        assertThat(pairs)
                .containsExactly(
                        "co-quan/1 Bộ Công an [Bộ Công an]",
                        "co-quan/1 Bộ Y tế [Bộ Y tế, Bộ Y tế]",
                        "co-quan/2 Bộ Công an [Bộ Công an]",
                        "co-quan/2 Bộ Y tế [Bộ Y tế, Bộ Y tế]");
    }

    /** As strings compare: by UTF-16, where the surrogates of what is above U+FFFF stand before U+E000. */
    @Test
    void comparesTextsAsStrings() throws IOException {
        List<String> titles = List.of(
                "", "a", "ab", "b", "à", "Đ", "đ", "\ud7ff", "\ue000", "\uf0b7x", "\ufffd", "𡨸", "𡨸喃", "🏛", "x🏛",
                "x\uf0b7");
        IndexWriter writer = new IndexWriter();
        titles.forEach(title -> writer.say(writer.thing("vb/1"), Property.TITLE_VI, title));
        CitationIndex index = written(writer);
        int[] places = index.places(index.thing("vb/1"), Property.TITLE_VI);
        assertThat(places).hasSize(titles.size());
        for (int a : places) {
            for (int b : places) {
                assertThat(Integer.signum(index.compareTexts(a, b)))
                        .describedAs("%s %s", index.text(a), index.text(b))
                        .isEqualTo(Integer.signum(index.text(a).compareTo(index.text(b))));
            }
        }
    }

    @Test
    void theOrderInWhichItComesDoesNotShow() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (int order = 0; order < 3; order++) {
            List<Consumer<IndexWriter>> all = new ArrayList<>();
            for (int source = 0; source < 5; source++) {
                int one = source;
                all.addAll(said(source));
                all.add(writer -> facts(writer, one, true));
            }
            Collections.shuffle(all, new Random(order));
            IndexWriter writer = new IndexWriter();
            all.forEach(step -> step.accept(writer));
            files.add(bytes(writer, folder));
        }
        assertThat(files.get(1)).isEqualTo(files.get(0));
        assertThat(files.get(2)).isEqualTo(files.get(0));
    }

    /** Taken over, changed, written: as if it had been written at once. */
    @Test
    void aSourceThatIsTakenOutLeavesNoTrace() throws IOException {
        IndexWriter without = new IndexWriter();
        IndexWriter with = new IndexWriter();
        for (int source = 0; source < 5; source++) {
            for (IndexWriter writer : source == 3 ? List.of(with) : List.of(without, with)) {
                said(source).forEach(step -> step.accept(writer));
                facts(writer, source, true);
            }
        }
        byte[] expected = bytes(without, folder);
        IndexWriter again = IndexWriter.from(written(with));
        assertThat(bytes(again, folder)).isEqualTo(bytes(with, folder));
        again.uncite(again.thing("nguon/3"));
        again.unassign(again.thing("nguon/3"));
        facts(again, 3, false);
        assertThat(bytes(again, folder)).isEqualTo(expected);

        IndexWriter more = IndexWriter.from(written(without));
        said(3).forEach(step -> step.accept(more));
        facts(more, 3, true);
        assertThat(bytes(more, folder)).isEqualTo(bytes(with, folder));
    }

    /** As the union of the graphs has it. */
    @Test
    void whatSeveralGraphsSayOfATaskIsOneTask() throws IOException {
        IndexWriter writer = new IndexWriter();
        Task.Party lead = new Task.Party(Task.Relation.AGENCY, writer.thing("co-quan/b"));
        Task.Party other = new Task.Party(Task.Relation.AGENCY, writer.thing("co-quan/a"));
        Task.Party role = new Task.Party(Task.Relation.ROLE, writer.thing("nhiem-vu/lead"));
        Task.Party document = new Task.Party(Task.Relation.DOCUMENT, writer.thing("vb/1"));
        int source = writer.thing("nguon/1");
        writer.assign(new Task(source, "#1", source, List.of(lead, document)));
        writer.assign(new Task(source, "#1", writer.thing("nguon/2"), List.of(role, other, lead)));
        writer.assign(new Task(source, "#10", source, List.of(lead)));
        CitationIndex index = written(writer);
        List<String> tasks = new ArrayList<>();
        index.tasks()
                .each((documents, agencies, partners, roles) -> tasks.add(Stream.of(
                                documents, agencies, partners, roles)
                        .map(things -> IntStream.of(things).mapToObj(index::iri).toList())
                        .toList()
                        .toString()));
        assertThat(tasks)
                .containsExactly("[[vb/1], [co-quan/a, co-quan/b], [], [nhiem-vu/lead]]", "[[], [co-quan/b], [], []]");
    }

    @Test
    void whatIsDoubtfulIsReadWithItsCitation() throws IOException {
        IndexWriter writer = new IndexWriter();
        writer.cite(edge(writer, "vb/1", "vb/2", Role.IMPLEMENTS, "nguon/1", 1));
        Edge doubtful = new Edge(
                writer.thing("vb/1"),
                writer.thing("vb/3"),
                Role.MENTIONS,
                false,
                Standing.STATED,
                false,
                false,
                writer.thing("nguon/1"),
                9,
                12,
                "Quyết định 5",
                "",
                Stated.NOTHING);
        writer.cite(
                doubtful,
                new Doubt(
                        writer.thing("ket-qua/ambiguous"),
                        "no-year",
                        List.of(writer.thing("vb/5b"), writer.thing("vb/5a"))));
        writer.cite(edge(writer, "vb/1", "vb/4", Role.MENTIONS, "nguon/1", 20));
        CitationIndex index = written(writer);
        List<String> doubts = new ArrayList<>();
        for (Role some : Role.values()) {
            index.all(
                    some,
                    (from, to, citation) -> doubts.add(index.iri(to)
                            + index.doubt(citation)
                                    .map(doubt -> " " + index.iri(doubt.status()) + " " + doubt.reason() + " "
                                            + doubt.candidates().stream()
                                                    .map(index::iri)
                                                    .toList())
                                    .orElse("")));
        }
        assertThat(doubts).containsExactly("vb/2", "vb/3 ket-qua/ambiguous no-year [vb/5a, vb/5b]", "vb/4");
    }

    @Test
    void whatNobodySaidCannotBeTakenBack() {
        IndexWriter writer = new IndexWriter();
        int document = writer.thing("vb/1");
        assertThatThrownBy(() -> writer.unsay(document, Property.NUMBER, "1/KH"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.say(document, Property.NUMBER, document))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void chainsAreFollowedThroughCycles() throws IOException {
        IndexWriter writer = new IndexWriter();
        int[] documents =
                IntStream.range(0, 5).map(i -> writer.thing("vb/" + i)).toArray();
        // 1 and 2 implement each other, and 1 implements itself; 4 stands apart.
        for (String step : List.of("1>0", "2>1", "1>2", "1>1", "3>2", "3>0")) {
            writer.cite(edge(
                    writer,
                    "vb/" + step.charAt(0),
                    "vb/" + step.charAt(2),
                    Role.IMPLEMENTS,
                    "nguon/1",
                    step.charAt(0)));
        }
        writer.say(documents[4], Property.NUMBER, "4/KH");
        CitationIndex index = written(writer);
        assertThat(index.allThatDo(index.thing("vb/0"), Role.IMPLEMENTS))
                .containsExactlyInAnyOrder(index.thing("vb/1"), index.thing("vb/2"), index.thing("vb/3"));
        assertThat(index.allThatDo(index.thing("vb/1"), Role.IMPLEMENTS))
                .containsExactlyInAnyOrder(index.thing("vb/2"), index.thing("vb/3"));
        assertThat(index.allThatDo(index.thing("vb/4"), Role.IMPLEMENTS)).isEmpty();
    }

    @Test
    void sortsManyTextsThatBeginAlike() throws IOException {
        IndexWriter writer = new IndexWriter();
        List<String> iris = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            iris.add("https://w3id.org/cancu/vb/ubnd-" + random.nextInt(63) + "/ke-hoach/20" + random.nextInt(25) + "/"
                    + "1".repeat(random.nextInt(4)) + random.nextInt(500));
        }
        iris.forEach(iri -> writer.say(writer.thing(iri), Property.NUMBER, iri.substring(iri.lastIndexOf('/') + 1)));
        CitationIndex index = written(writer);
        assertThat(IntStream.range(0, index.things()).mapToObj(index::iri))
                .containsExactlyElementsOf(iris.stream().distinct().sorted().toList());
        assertThat(iris)
                .allSatisfy(iri -> assertThat(index.iri(index.thing(iri))).isEqualTo(iri));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-03-09 | 20230309
            2023-03    | 20230300
            2023       | 20230000
            2023-3-9   | 0
            23         | 0
            hôm qua    | 0
            2023-03-09T00:00 | 0
            """)
    void daysAreNumbers(String iso, int days) {
        assertThat(Days.of(iso)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"cut", "longer", "magic", "version", "checksum", "content", "gone", "empty"})
    void aFileThatIsNotTheIndexOfTheGenerationIsRefused(String damage) throws IOException {
        IndexWriter writer = new IndexWriter();
        facts(writer, 1, true);
        Path file = folder.resolve("damaged.idx");
        writer.write(file, CONTENT);
        byte[] bytes = Files.readAllBytes(file);
        String content = CONTENT;
        switch (damage) {
            case "cut" -> bytes = java.util.Arrays.copyOf(bytes, bytes.length - 4);
            case "longer" -> bytes = java.util.Arrays.copyOf(bytes, bytes.length + 4);
            case "magic" -> bytes[0]++;
            case "version" -> bytes[8]++;
            case "checksum" -> bytes[90]++;
            case "empty" -> bytes = new byte[0];
            default -> content = "cd".repeat(32);
        }
        Files.write(file, bytes);
        if (damage.equals("gone")) {
            Files.delete(file);
        }
        String expected = content;
        assertThatThrownBy(() -> CitationIndex.open(file, expected))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.diagnostic().code()).isEqualTo(Code.DATABASE_CORRUPT));
    }

    @Test
    void theGenerationCanBeSaidAfterwards() throws IOException {
        IndexWriter writer = new IndexWriter();
        facts(writer, 1, true);
        Path file = folder.resolve("stamped.idx");
        writer.write(file, "");
        assertThatThrownBy(() -> CitationIndex.open(file, CONTENT)).isInstanceOf(UserError.class);
        IndexWriter.stamp(file, CONTENT);
        assertThat(CitationIndex.open(file, CONTENT).documents()).isEqualTo(12);
    }

    /** The map outlives the file, so that a generation may be deleted while it is read. */
    @Test
    void aDeletedFileIsStillRead() throws IOException {
        IndexWriter writer = new IndexWriter();
        facts(writer, 1, true);
        Path file = folder.resolve("deleted.idx");
        writer.write(file, CONTENT);
        CitationIndex index = CitationIndex.open(file, CONTENT);
        Files.delete(file);
        assertThat(index.iri(0)).isEqualTo("vb/0");
    }
}
