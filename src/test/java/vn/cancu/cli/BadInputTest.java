package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a user can get wrong, in a process of its own each: one sentence and a hint on standard error, the exit code of its
 * kind, no stack trace, and nothing on standard output that could be taken for data.
 */
class BadInputTest {
    private static final int USAGE = 2;
    private static final int UNUSABLE = 3;

    private static final int FINDINGS = 4;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    /** Built once; the cases that spoil one build their own. */
    private static Path database;

    @BeforeAll
    static void build() {
        database = shared.resolve("db");
        assertThat(Ran.cancu("build", "--from", "examples", "--db", database).exit())
                .isZero();
    }

    @Test
    void aFileThatIsNotThere() {
        refused(UNUSABLE, "không-có.txt: không có tệp này", "extract", folder.resolve("không-có.txt"));
    }

    @Test
    void aDirectory() {
        refused(UNUSABLE, folder + ": đây là thư mục, không phải tệp", "extract", folder);
    }

    @Test
    void aFileWithoutText() throws IOException {
        refused(UNUSABLE, "rỗng.txt: tệp không có chữ nào", "extract", file("rỗng.txt", new byte[0]));
        refused(UNUSABLE, "trắng.txt: tệp không có chữ nào", "extract", file("trắng.txt", " \n\t ".getBytes()));
    }

    @Test
    void aFileThatIsNoText() throws IOException {
        refused(UNUSABLE, "a.bin: ", "extract", file("a.bin", new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2, 0}));
    }

    @Test
    void aTextThatIsNotUtf8() throws IOException {
        byte[] latin = {'C', 'a', 'n', ' ', 'c', (byte) 0xe8, '\n'};
        refused(UNUSABLE, "a.txt:1:6: không phải UTF-8: byte thứ 5 (0xE8)", "extract", file("a.txt", latin));
    }

    @Test
    void theSameInEnglish() {
        refused(UNUSABLE, "nothing.txt: there is no such file", "extract", "--lang", "en", "nothing.txt");
    }

    @Test
    void anUnknownCommandOrOption() {
        refused(USAGE, "không có lệnh extrac", "extrac", "a.txt");
        refused(USAGE, "lệnh cancu extract không có tùy chọn --formt", "extract", "--formt", "json", "a.txt");
        refused(USAGE, "--format không nhận giá trị “docx”", "extract", "--format", "docx", "a.txt");
        refused(USAGE, "lệnh cancu extract còn thiếu TỆP", "extract");
        refused(
                USAGE,
                "không dùng được cùng lúc các tùy chọn --text, --format",
                "extract",
                "--text",
                "--format=ttl",
                "a");
    }

    @Test
    void anEmptyNumber() {
        refused(USAGE, "lệnh cancu trace còn thiếu SỐ", "trace", "", "--db", database);
        refused(USAGE, "lệnh cancu trace còn thiếu SỐ", "trace", " ", " ", "--db", database);
        refused(USAGE, "lệnh cancu search còn thiếu TỪ", "search", "", "--db", database);
    }

    /** What the question could have been asked with is said. */
    @Test
    void aRoleThatIsNone() {
        refused(
                USAGE,
                "tham số role không nhận giá trị “chu-toa”",
                "query",
                "van-ban-nao-duoc-vien-dan-nhieu",
                "role=chu-toa",
                "--db",
                database);
    }

    @Test
    void aTimeThatIsNone() {
        refused(USAGE, "--timeout không nhận giá trị “0”", "sparql", "--timeout", "0", "-", "--db", database);
    }

    @Test
    void anOutputThatCannotBeWritten() throws IOException {
        Path text = file("a.txt", "Căn cứ Luật Báo chí;".getBytes());
        Path occupied = file("occupied", new byte[] {1});
        refused(UNUSABLE, "không ghi được kết quả", "extract", "--text", "--output", occupied, text);
        refused(UNUSABLE, "không ghi được kết quả", "extract", "--text", "--output", occupied.resolve("below"), text);
        refused(UNUSABLE, "không ghi được kết quả", "extract", "--text", "--output", "/proc/cancu", text);
    }

    @Test
    void aNumberThatNoDocumentHas() {
        refused(FINDINGS, "không có văn bản nào số 77777/QĐ-TTg", "trace", "77777/QĐ-TTg", "--db", database);
        refused(FINDINGS, "không có", "why", "77777/QĐ-TTg", "--db", database);
        refused(FINDINGS, "77777/QĐ-TTg", "query", "van-ban-nao-trien-khai", "document=77777/QĐ-TTg", "--db", database);
    }

    @Test
    void aQuestionOrParameterThatIsNotKnown() {
        refused(USAGE, "không có câu hỏi nào tên van-ban-nao", "query", "van-ban-nao", "--db", database);
        refused(USAGE, "còn thiếu tham số document", "query", "van-ban-nao-trien-khai", "--db", database);
        refused(USAGE, "nam", "query", "van-ban-theo-thoi-gian", "nam=2023", "--db", database);
        refused(USAGE, "không nhận thêm “2023”", "query", "van-ban-theo-thoi-gian", "2023", "--db", database);
    }

    @Test
    void aQueryThatIsNotSparqlOrDoesMoreThanRead() throws IOException {
        Path malformed = file("sai.rq", "SELECT ?s {\n  ?s ?p }\n".getBytes());
        refused(USAGE, "sai.rq:2:", "sparql", malformed, "--db", database);
        Path update = file("ghi.rq", "DELETE WHERE { ?s ?p ?o }".getBytes());
        refused(USAGE, "không chỉ đọc", "sparql", update, "--db", database);
        refused(UNUSABLE, "không có tệp này", "sparql", folder.resolve("none.rq"), "--db", database);
    }

    @Test
    void aDayThatIsNone() {
        refused(USAGE, "--as-of không nhận giá trị “30/02/2024”", "trace", "1", "--as-of", "30/02/2024");
        refused(USAGE, "--year không nhận giá trị “hai”", "trace", "1", "--year", "hai");
    }

    @Test
    void aDatabaseThatCannotBeWritten() throws Exception {
        Path file = file("tệp", new byte[] {1});
        refused(UNUSABLE, file + ": ", "build", "--db", file);
        refused(UNUSABLE, file.resolve("below") + ": ", "trace", "1191/QĐ-TTg", "--db", file.resolve("below"));
        refused(UNUSABLE, "/proc/cancu: ", "build", "--db", "/proc/cancu");
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        refused(UNUSABLE, pipe + ": ", "build", "--db", pipe);
        Path others = Files.createDirectories(folder.resolve("others"));
        Files.writeString(others.resolve("mine.txt"), "mine");
        refused(UNUSABLE, others + ": ", "build", "--db", others);
        assertThat(others.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void aDatabaseThatIsDamaged() throws IOException {
        Path damaged = folder.resolve("damaged");
        Ran.cancu("build", "--from", "examples", "--db", damaged);
        try (Stream<Path> below = Files.walk(damaged)) {
            for (Path part : below.filter(path -> path.toString().matches(".*\\.(dat|idx)"))
                    .toList()) {
                Files.write(part, new byte[] {1, 2, 3});
            }
        }
        refused(UNUSABLE, damaged + ": cơ sở dữ liệu bị hỏng", "trace", "1191/QĐ-TTg", "--db", damaged);
        refused(UNUSABLE, damaged + ": cơ sở dữ liệu bị hỏng", "why", "1191/QĐ-TTg", "--db", damaged);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void refused(int exit, String sentence, Object... words) {
        Ran ran = Ran.cancu(Map.of(), new byte[0], words);
        assertThat(ran.err()).startsWith("cancu: ").contains(sentence).doesNotContain("Exception", "\tat ");
        assertThat(ran.err().lines()).hasSize(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.exit()).isEqualTo(exit);
    }
}
