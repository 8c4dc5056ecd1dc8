package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesAWholeFileAndSparesAnother() throws IOException {
        Path database = folder.resolve("db");
        Path file = folder.resolve("tất-cả.nq");
        Ran first = Ran.cancu("export", "--output", file, "--db", database, "--lang", "en");
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).isEmpty();
        // As any file that is written here.
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("other"))));
        Files.delete(folder.resolve("other"));
        assertThat(first.err()).contains("Wrote " + file + " (" + Files.size(file) + " bytes).");
        assertThat(Ran.cancu("export", "--db", database).out()).isEqualTo(Files.readString(file));

        Files.writeString(file, "mine");
        Ran refused = Ran.cancu("export", "--output", file, "--db", database);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err())
                .isEqualTo("cancu: " + file + ": đã có tệp này\n  → chọn tên khác, hoặc thêm --force để ghi đè\n");
        assertThat(file).hasContent("mine");
        assertThat(Ran.cancu("export", "--output", file, "--force", "--db", database)
                        .exit())
                .isZero();
        assertThat(Files.size(file)).isGreaterThan(1_000_000);

        assertThat(Ran.cancu("export", "--format", "rdf", "--db", database))
                .satisfies(ran -> assertThat(ran.exit()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("nq, trig, ttl, graphml"));
        Ran nowhere = Ran.cancu("export", "--output", folder.resolve("none").resolve("a.ttl"), "--db", database);
        assertThat(nowhere.exit()).isEqualTo(3);
        assertThat(nowhere.err()).doesNotContain("\tat ");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(database, file);
        }
    }
}
