package vn.cancu.text;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.UserError;

class DocumentReaderTest {
    private static final String TEXT = "Căn cứ Nghị định số 72/2015/NĐ-CP\r\nngày 07 tháng 9 năm 2015;\n";

    @TempDir
    Path directory;

    @Test
    void textIsTheDecodedFileUnchanged() throws IOException {
        Path file = Files.writeString(directory.resolve("Kế hoạch 516.txt"), TEXT);
        SourceDocument document = DocumentReader.read(file);
        assertThat(document.text()).isEqualTo(TEXT);
        assertThat(document.file()).isEqualTo(file.toString());
        assertThat(document.fileName()).isEqualTo("Kế hoạch 516.txt");
        assertThat(document.sha256()).isEqualTo("aecb4a8a73ee5a9607fdbfaaa0263148ffe20d92cee0f849abb4c6226e27483e");
    }

    @Test
    void byteOrderMarkIsDropped() {
        assertThat(DocumentReader.read("-", ("\uFEFF" + TEXT).getBytes(UTF_8)).text())
                .isEqualTo(TEXT);
        assertThat(DocumentReader.read("-", TEXT.getBytes(UTF_16)).text()).isEqualTo(TEXT);
    }

    @Test
    void invalidUtf8IsRefusedWithItsPlace() {
        byte[] bytes = "Căn cứ\nQuyết ?".getBytes(UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC3;
        Diagnostic diagnostic = refused("a.txt", bytes);
        assertThat(diagnostic.code()).isEqualTo(Code.INVALID_UTF8);
        assertThat(diagnostic.location()).hasToString("a.txt:2:7");
        assertThat(diagnostic.message(Locale.ENGLISH))
                .contains("byte " + (bytes.length - 1))
                .contains("0xC3");
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        assertThat(refused("a.txt", new byte[0]).code()).isEqualTo(Code.FILE_EMPTY);
        assertThat(refused("a.txt", " \r\n\t".getBytes(UTF_8)).code()).isEqualTo(Code.FILE_EMPTY);
        assertThat(refused("a.txt", "Căn\0cứ".getBytes(UTF_8)).code()).isEqualTo(Code.FILE_BINARY);
        assertThat(refused(directory.resolve("none.txt")).code()).isEqualTo(Code.FILE_NOT_FOUND);
        assertThat(refused(directory).code()).isEqualTo(Code.FILE_IS_DIRECTORY);
        Path large = directory.resolve("large.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(DocumentReader.MAX_BYTES + 1L);
        }
        assertThat(refused(large).code()).isEqualTo(Code.FILE_TOO_LARGE);
    }

    @Test
    void whatWasDoneToGetTheTextIsTold() {
        SourceDocument page = DocumentReader.read("-", "<html><p>Căn cứ Luật Báo chí;</p>".getBytes(UTF_8));
        assertThat(page.text()).isEqualTo("Căn cứ Luật Báo chí;\n");
        assertThat(page.blocks()).hasSize(1);
        assertThat(page.reading()).isEqualTo(new Reading("html", "UTF-8", false, List.of()));
    }

    @Test
    void realTextsAreReadAsTheyAre() throws IOException {
        List<Path> folders = Stream.of("corpus", "dev/texts", "dev/raw")
                .map(folder -> Path.of("..", "shared", folder))
                .filter(Files::isDirectory)
                .toList();
        assumeTrue(!folders.isEmpty(), "no real texts beside the project");
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    SourceDocument document = DocumentReader.read(file);
                    assertThat(document.text()).as(file.toString()).isEqualTo(Files.readString(file));
                    assertThat(document.reading().encoding())
                            .as(file.toString())
                            .isEqualTo("UTF-8");
                }
            }
        }
    }

    private static Diagnostic refused(String name, byte[] bytes) {
        return catchThrowableOfType(UserError.class, () -> DocumentReader.read(name, bytes))
                .diagnostic();
    }

    private static Diagnostic refused(Path path) {
        return catchThrowableOfType(UserError.class, () -> DocumentReader.read(path))
                .diagnostic();
    }
}
