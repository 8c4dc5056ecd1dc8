package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of this project with the jar that Maven has just made. */
class LauncherIT {

    @TempDir
    Path folder;

    @Test
    void theJarIsWholeAndIsNotBuiltAgain() {
        Ran ran = launch(Map.of(), "version");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).matches("CanCu \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void vietnameseFileNamesAndTextUnderTheCLocale() throws Exception {
        Path file = Files.writeString(folder.resolve("Kế hoạch đặc biệt.txt"), "Căn cứ Luật Báo chí;\n");
        Ran ran = launch(Map.of("LC_ALL", "C"), "extract", "--text", file.toString());
        assertThat(ran).isEqualTo(new Ran(0, "Căn cứ Luật Báo chí;\n", ""));
    }

    @Test
    void aReaderThatHasSeenEnoughEndsItQuietly() throws Exception {
        Path file = Files.writeString(folder.resolve("long.txt"), "Căn cứ Luật Báo chí;\n".repeat(100_000));
        Ran ran = Ran.of(
                List.of("sh", "-c", "\"$0\" extract --text \"$1\" | head -n 1", launcher(), file.toString()),
                Map.of(),
                new byte[0]);
        assertThat(ran).isEqualTo(new Ran(0, "Căn cứ Luật Báo chí;\n", ""));
    }

    private static Ran launch(Map<String, String> environment, String... words) {
        return Ran.of(
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(launcher()), java.util.stream.Stream.of(words))
                        .toList(),
                environment,
                new byte[0]);
    }

    private static String launcher() {
        return Path.of("cancu").toAbsolutePath().toString();
    }
}
