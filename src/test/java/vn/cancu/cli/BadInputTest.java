package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a user can get wrong, in a process of its own each: one sentence and a hint on standard error, the exit code of its
 * kind, no stack trace, and nothing on standard output that could be taken for data.
 */
class BadInputTest {
    private static final int USAGE = 2;
    private static final int UNUSABLE = 3;

    @TempDir
    Path folder;

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
    void anOutputThatCannotBeWritten() throws IOException {
        Path text = file("a.txt", "Căn cứ Luật Báo chí;".getBytes());
        Path occupied = file("occupied", new byte[] {1});
        refused(UNUSABLE, "không ghi được kết quả", "extract", "--text", "--output", occupied, text);
        refused(UNUSABLE, "không ghi được kết quả", "extract", "--text", "--output", occupied.resolve("below"), text);
        refused(UNUSABLE, "không ghi được kết quả", "extract", "--text", "--output", "/proc/cancu", text);
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
