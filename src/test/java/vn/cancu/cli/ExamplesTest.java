package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.diagnostic.ExitCode;

/** The commands over a database of the documents in {@code examples}. */
class ExamplesTest {
    private static final String PLAN = "examples/ke-hoach-9001-kon-tum-2024.txt";
    private static final String DEPARTMENT_PLAN = "examples/ke-hoach-9002-stttt-kon-tum-2024.txt";
    private static final String REPORT = "examples/tin-ke-hoach-9001.txt";

    @TempDir
    static Path folder;

    private static String database;

    @BeforeAll
    static void build() {
        database = folder.resolve("db").toString();
        Ran built = run("build", "--from", "examples", "--db", database);
        assertThat(built.exit()).as(built.err()).isZero();
        assertThat(built.out()).isEmpty();
        assertThat(built.err()).startsWith("Đã dựng cơ sở dữ liệu ở " + database + ": thế hệ 1, ");
    }

    @Test
    void aTraceReachesTheDepartmentsPlanThroughTheProvinces() {
        Ran ran = run("trace", "1191/QĐ-TTg", "--down", "--db", database);
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .containsSubsequence(
                        "Quyết định 1191/QĐ-TTg (05/08/2020)",
                        "└─ Kế hoạch 9001/KH-UBND (15/03/2024)",
                        "“Quyết định số 1191/QĐ-TTg ngày 05 tháng 8 năm 2020 của Thủ tướng Chính phủ”",
                        "   └─ Kế hoạch 9002/KH-STTTT (01/04/2024)",
                        "“Kế hoạch số 9001/KH-UBND ngày 15 tháng 3 năm 2024");
        assertThat(run("trace", "1191/QĐ-TTg", "--direct", "--db", database).out())
                .contains("9001/KH-UBND")
                .doesNotContain("9002/KH-STTTT");
        assertThat(run("trace", "9001/KH-UBND", "--up", "--db", database, "--lang", "en")
                        .out())
                .contains("Decree 72/2015/NĐ-CP", "Rests on")
                .doesNotContain("9002/KH-STTTT");
        assertThat(run("trace", "1191/QĐ-TTg", "--as-of", "31/3/2024", "--db", database)
                        .out())
                .contains("9001/KH-UBND")
                .doesNotContain("9002/KH-STTTT");
    }

    @Test
    void aTraceAsJson() {
        JsonObject trace = json(run("trace", "9001/KH-UBND", "Kon Tum", "--format", "json", "--db", database));
        assertThat(trace.keySet()).containsExactly("document", "candidates", "implementedBy", "restsOn", "implements");
        JsonObject plan = trace.getAsJsonObject("document");
        assertThat(plan.keySet())
                .containsExactly(
                        "iri",
                        "number",
                        "type",
                        "issueDate",
                        "issuer",
                        "title",
                        "role",
                        "standing",
                        "quotes",
                        "children");
        assertThat(plan.get("iri").getAsString())
                .isEqualTo("https://w3id.org/cancu/vb/ubnd-kon-tum/ke-hoach/2024/9001");
        assertThat(strings(trace.get("restsOn"), "number")).contains("72/2015/NĐ-CP");
        assertThat(strings(trace.get("implementedBy"), "standing")).containsExactly("stated");
    }

    @Test
    void aNumberThatTwoDocumentsBearListsBoth() throws IOException {
        Path two = Files.createDirectories(folder.resolve("two"));
        String plan = Files.readString(Path.of(PLAN));
        Files.writeString(two.resolve("a.txt"), plan);
        Files.writeString(
                two.resolve("b.txt"), plan.replace("KON TUM", "GIA LAI").replace("Kon Tum", "Gia Lai"));
        String both = folder.resolve("both").toString();
        assertThat(run("build", "--from", two.toString(), "--db", both).exit()).isZero();

        Ran ran = run("trace", "9001/KH-UBND", "--db", both);
        assertThat(ran.exit()).isEqualTo(ExitCode.FINDINGS.value());
        assertThat(ran.out()).contains("Ủy ban nhân dân tỉnh Kon Tum", "Ủy ban nhân dân tỉnh Gia Lai");
        assertThat(ran.err()).startsWith("cancu: có nhiều văn bản cùng số 9001/KH-UBND: ");
        JsonObject trace = JsonParser.parseString(run("trace", "9001/KH-UBND", "--format", "json", "--db", both)
                        .out())
                .getAsJsonObject();
        assertThat(trace.get("document").isJsonNull()).isTrue();
        assertThat(trace.getAsJsonArray("candidates")).hasSize(2);
        assertThat(run("trace", "9001/KH-UBND", "--issuer", "Gia Lai", "--db", both)
                        .exit())
                .isZero();
    }

    @Test
    void theCatalogueIsListedAndAsked() {
        JsonObject all = json(run("query", "--format", "json"));
        assertThat(all.keySet()).containsExactly("questions");
        JsonObject first = all.getAsJsonArray("questions").get(0).getAsJsonObject();
        assertThat(first.keySet()).containsExactly("name", "summary", "params");
        assertThat(run("query").out()).contains(first.get("name").getAsString());

        Ran asked = run("query", "van-ban-nao-trien-khai", "document=1191/QĐ-TTg", "--db", database);
        assertThat(asked.exit()).isZero();
        assertThat(asked.out()).contains("9001/KH-UBND");
        JsonObject answer = json(
                run("query", "van-ban-nao-trien-khai", "document=1191/QĐ-TTg", "--format", "json", "--db", database));
        assertThat(answer.keySet()).containsExactly("head", "results");
    }

    @Test
    void anyQueryFromAFileOrStandardInput() throws IOException {
        String count = "SELECT (COUNT(*) AS ?n) { ?c a <https://w3id.org/cancu/ontology#Source> }";
        Path file = Files.writeString(folder.resolve("count.rq"), count);
        assertThat(run("sparql", file.toString(), "--format", "tsv", "--db", database)
                        .out())
                .isEqualToNormalizingNewlines("n\n3\n");
        Ran piped = piped(count, "sparql", "-", "--format", "tsv", "--db", database);
        assertThat(piped.out()).isEqualToNormalizingNewlines("n\n3\n");
        Ran graph = piped(
                "CONSTRUCT WHERE { ?s a <https://w3id.org/cancu/ontology#Source> }", "sparql", "-", "--db", database);
        assertThat(graph.out()).contains("PREFIX", "cancu:Source");
    }

    @Test
    void theQuotesBehindAStatement() {
        Ran ran = run("why", "9002/KH-STTTT", "cancu:implements", "9001/KH-UBND", "--db", database);
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("Kế hoạch số 9001/KH-UBND ngày 15 tháng 3 năm 2024");
    }

    @Test
    void validationSaysHowManyPlacesBreakARule() {
        Ran ran = run("validate", "--db", database);
        assertThat(ran).isEqualTo(new Ran(ExitCode.DONE.value(), "", "Không có chỗ nào vi phạm quy tắc.\n"));
    }

    @Test
    void oneFileIsOneObjectForReaders() throws IOException {
        Ran ran = run("extract", PLAN);
        JsonObject plan = json(ran);
        assertThat(ran.out().lines().count()).isGreaterThan(20);
        assertThat(plan.getAsJsonObject("document").get("number").getAsString()).isEqualTo("9001/KH-UBND");
        String text = Files.readString(Path.of(PLAN));
        for (JsonElement citation : plan.getAsJsonArray("citations")) {
            JsonObject object = citation.getAsJsonObject();
            assertThat(text.substring(
                            object.get("start").getAsInt(), object.get("end").getAsInt()))
                    .isEqualTo(object.get("quote").getAsString());
        }
    }

    @Test
    void severalFilesAreOneObjectALineInTheirOrder() {
        List<String> lines =
                run("extract", REPORT, PLAN, DEPARTMENT_PLAN).out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines)
                .extracting(line -> JsonParser.parseString(line)
                        .getAsJsonObject()
                        .getAsJsonObject("source")
                        .get("file")
                        .getAsString())
                .containsExactly(REPORT, PLAN, DEPARTMENT_PLAN);
    }

    @Test
    void theTextIsWhatOffsetsCountIn() throws IOException {
        assertThat(run("extract", "--text", PLAN).out()).isEqualTo(Files.readString(Path.of(PLAN)));
        assertThat(piped(Files.readString(Path.of(PLAN)), "extract", "--text", "-")
                        .out())
                .isEqualTo(Files.readString(Path.of(PLAN)));
    }

    @Test
    void turtleSaysTheSameTwice() {
        Ran ran = run("extract", "--format", "ttl", PLAN);
        assertThat(ran.out()).contains("<vb/ubnd-kon-tum/ke-hoach/2024/9001>", "oa:exact");
        assertThat(run("extract", "--format", "ttl", PLAN)).isEqualTo(ran);
    }

    @Test
    void aTableForReaders() {
        assertThat(run("extract", "--format", "table", REPORT).out())
                .startsWith(REPORT + " – tin về văn bản\nKế hoạch 9001/KH-UBND (2024-03-15, ")
                .contains("thực hiện (theo tin)", "Quyết định 1191/QĐ-TTg");
        assertThat(run("extract", "--format", "table", "--lang", "en", REPORT).out())
                .contains("implements (reported)");
    }

    @Test
    void aFileMayHaveAnyName() throws IOException {
        Path odd = folder.resolve("@danh sách\u001b[2J.txt");
        Files.writeString(odd, "Căn cứ Luật Báo chí;");
        assertThat(run("extract", "--text", odd.toString()).out()).isEqualTo("Căn cứ Luật Báo chí;");
        Ran missing = run("extract", odd + ".bak");
        assertThat(missing.err()).doesNotContain("\u001b").contains("@danh sách");
    }

    @Test
    void oneResultAFileAndTheOthersWhereOneCannotBeRead() {
        Path output = folder.resolve("output");
        Ran ran = run("extract", "--output", output.toString(), PLAN, "không-có.txt", REPORT);
        assertThat(ran.exit()).isEqualTo(ExitCode.UNUSABLE.value());
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .isEqualTo("cancu: không-có.txt: không có tệp này\n  → kiểm tra tên và đường dẫn của tệp\n");
        assertThat(output).isDirectoryContaining("glob:**/ke-hoach-9001-kon-tum-2024.txt.json");
        assertThat(output).isDirectoryContaining("glob:**/tin-ke-hoach-9001.txt.json");
        try (Stream<Path> all = Files.list(output)) {
            assertThat(all).hasSize(2);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void noResultOverwritesAnother() throws IOException {
        Path a = Files.createDirectories(folder.resolve("a"));
        Path b = Files.createDirectories(folder.resolve("b"));
        Files.copy(Path.of(PLAN), a.resolve("same.txt"));
        Files.copy(Path.of(REPORT), b.resolve("same.txt"));
        Path output = folder.resolve("collision");
        Ran ran = run("extract", "--output", output.toString(), a + "/same.txt", b + "/same.txt");
        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.value());
        assertThat(ran.err()).contains("kết quả này sẽ ghi đè lên " + a + "/same.txt");
        assertThat(output).doesNotExist();
        // The same file twice is the same result.
        assertThat(run("extract", "--output", output.toString(), a + "/same.txt", a + "/./same.txt")
                        .exit())
                .isZero();
        // Nor may a result overwrite what is to be read.
        Files.copy(Path.of(PLAN), a.resolve("same.txt.json"));
        Ran input = run("extract", "--output", a.toString(), a + "/same.txt", a + "/same.txt.json");
        assertThat(input.exit()).isEqualTo(ExitCode.USAGE.value());
    }

    @Test
    void aBuildFromAFolderWithoutDocumentsIsRefused() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Ran ran = run("build", "--from", empty.toString(), "--db", database);
        assertThat(ran.exit()).isEqualTo(ExitCode.UNUSABLE.value());
        assertThat(ran.err()).contains(empty + ": trong thư mục không có văn bản nào");
    }

    private static JsonObject json(Ran ran) {
        assertThat(ran.exit()).as(ran.err()).isZero();
        return JsonParser.parseString(ran.out()).getAsJsonObject();
    }

    private static List<String> strings(JsonElement array, String field) {
        return array.getAsJsonArray().asList().stream()
                .map(one -> one.getAsJsonObject().get(field))
                .filter(value -> !value.isJsonNull())
                .map(JsonElement::getAsString)
                .toList();
    }

    private static Ran run(String... words) {
        return piped("", words);
    }

    /** With something on standard input. */
    private static Ran piped(String in, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = Console.of(
                Language.of(List.of(words)), new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out, err);
        int exit = Main.run(List.of(words), console).value();
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
