package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code add}, {@code remove}, {@code sources}, {@code verify}, {@code rollback}, {@code build}: what a user sees of them. */
class RevisionTest {
    private static final Path PLAN = Path.of("examples/ke-hoach-9001-kon-tum-2024.txt");
    private static final String SECOND = second();

    private static String second() {
        try {
            return Files.readString(PLAN).replace("9001/KH-UBND", "9777/KH-UBND");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @TempDir
    Path folder;

    private Path second;

    @BeforeEach
    void write() throws IOException {
        second = Files.writeString(folder.resolve("thứ hai.txt"), SECOND);
    }

    private record Said(int exit, String out, String err) {}

    private Said cancu(Object... words) {
        List<String> all = new ArrayList<>(List.of("--lang", "en"));
        Stream.of(words).map(Object::toString).forEach(all::add);
        all.addAll(List.of("--db", folder.resolve("db").toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = Console.of(
                Language.of(all), new ByteArrayInputStream(SECOND.getBytes(StandardCharsets.UTF_8)), out, err);
        int exit = Main.run(all, console).value();
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The names of the files of all sources, as {@code sources} prints them. */
    private List<String> files() {
        List<String> rows = cancu("sources", "--format", "tsv").out().lines().toList();
        int column = List.of(rows.get(0).split("\t", -1)).indexOf("File");
        return rows.stream()
                .skip(1)
                .map(row -> row.split("\t", -1)[column])
                .sorted()
                .toList();
    }

    @Test
    void whatIsAddedIsThereOnceAndStaysThroughABuild() throws IOException {
        Said added = cancu("add", PLAN, second, "--url", "https://example.org/a", "--kind", "official-text");
        assertThat(added.exit()).isZero();
        assertThat(added.out()).contains("9777/KH-UBND", "official text");
        assertThat(added.err()).contains("Added 2 sources.");
        List<String> files = files();
        assertThat(files).contains("thứ hai.txt", PLAN.getFileName().toString());
        assertThat(cancu("sources", "--format", "json").out()).contains("https://example.org/a");

        Said again = cancu("add", second, "--url", "https://example.org/a", "--kind", "official-text");
        assertThat(again.exit()).isZero();
        assertThat(again.err()).contains("All of it is in already");
        Path third = Files.writeString(folder.resolve("ba.txt"), SECOND.replace("9777/KH-UBND", "9778/KH-UBND"));
        Said partly = cancu("add", second, third, "--url", "https://example.org/a", "--kind", "official-text");
        assertThat(partly.err()).contains("Added 1 sources.");
        assertThat(cancu("remove", "ba.txt").exit()).isZero();
        // Another word about the same source takes the place of the first.
        assertThat(cancu("add", second, "--url", "https://example.org/b").exit())
                .isZero();
        assertThat(cancu("sources", "--format", "csv").out()).contains("https://example.org/b");
        assertThat(files()).isEqualTo(files);

        Files.delete(second);
        assertThat(cancu("build").exit()).isZero();
        assertThat(files()).isEqualTo(files);
        assertThat(cancu("trace", "9777/KH-UBND").exit()).isZero();
        assertThat(cancu("verify").exit()).isZero();
        // Without the documents of a folder, but with what was added.
        assertThat(cancu("build", "--from", "examples").exit()).isZero();
        assertThat(files())
                .contains("thứ hai.txt")
                .containsOnlyOnce(PLAN.getFileName().toString());
    }

    @Test
    void oneFileThatCannotBeReadKeepsAllOutAndEachIsNamed() throws IOException {
        assertThat(cancu("build").exit()).isZero();
        Path empty = Files.createFile(folder.resolve("rỗng.txt"));
        Said refused = cancu("add", second, empty, folder.resolve("none.txt"));
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains(empty + ": ", "none.txt: ", "nothing was added, since 2 of 3 files");
        assertThat(refused.out()).isEmpty();
        assertThat(files()).doesNotContain("thứ hai.txt");
        assertThat(folder.resolve("db/accepted")).doesNotExist();
    }

    @Test
    void aRehearsalChangesNothing() {
        Said rehearsed = cancu("add", "-", "--dry-run");
        assertThat(rehearsed.exit()).isZero();
        assertThat(rehearsed.out()).contains("9777/KH-UBND");
        assertThat(folder.resolve("db")).doesNotExist();
    }

    @Test
    void aReportIsNotToBeCalledATextNorTheReverse() {
        Said refused = cancu("add", second, "--kind", "news-report");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains(second + ": the file is said to be of the kind “news-report”");
        Said wrong = cancu("add", second, "--kind", "plan");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("official-text|copy|news-report|unknown");
    }

    @Test
    void anAddressIsOneThatABrowserOpens() {
        for (String address : List.of("javascript:alert(1)", "example.org", "file:///etc/passwd", "https://a b/")) {
            Said refused = cancu("add", second, "--url", address);
            assertThat(refused.exit()).as(address).isEqualTo(2);
        }
    }

    @Test
    void aSourceIsRemovedByEachOfItsNames() {
        assertThat(cancu("add", second).exit()).isZero();
        String row = cancu("sources", "--format", "csv")
                .out()
                .lines()
                .filter(line -> line.contains("thứ hai.txt"))
                .findFirst()
                .orElseThrow();
        String iri = row.split(",")[0];
        String sha256 = row.substring(row.lastIndexOf(',') + 1);
        for (String name : List.of(iri, sha256, sha256.substring(0, 16), "thứ hai.txt")) {
            assertThat(cancu("remove", name).exit()).as(name).isZero();
            assertThat(files()).doesNotContain("thứ hai.txt");
            Said unknown = cancu("remove", name);
            assertThat(unknown.exit()).isEqualTo(4);
            assertThat(unknown.err()).contains("no source in the database is");
            // Also after a build, until it is added again.
            assertThat(cancu("build").exit()).isZero();
            assertThat(files()).doesNotContain("thứ hai.txt");
            assertThat(cancu("add", second).exit()).isZero();
        }
    }

    @Test
    void whatShipsWithTheProgramCanBeRemovedToo() {
        assertThat(cancu("build").exit()).isZero();
        List<String> files = files();
        assertThat(cancu("remove", files.get(0)).exit()).isZero();
        assertThat(cancu("build").exit()).isZero();
        assertThat(files()).isEqualTo(files.subList(1, files.size()));
    }

    @Test
    void aNameThatTwoSourcesBearListsThem() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other")).resolve("thứ hai.txt");
        Files.writeString(other, SECOND.replace("9777", "9778"));
        assertThat(cancu("add", second, other).exit()).isZero();
        Said ambiguous = cancu("remove", "thứ hai.txt");
        assertThat(ambiguous.exit()).isEqualTo(4);
        assertThat(ambiguous.err()).contains("9777/KH-UBND", "9778/KH-UBND");
        Said mistyped = cancu("remove", "thư hai.txt");
        assertThat(mistyped.err()).contains("nearest: thứ hai.txt");
    }

    @Test
    void aRollbackAlsoTakesBackWhatWasAccepted() {
        assertThat(cancu("build").exit()).isZero();
        List<String> before = files();
        assertThat(cancu("add", second).exit()).isZero();
        assertThat(cancu("rollback").exit()).isZero();
        assertThat(files()).isEqualTo(before);
        assertThat(cancu("build").exit()).isZero();
        assertThat(files()).isEqualTo(before);
        assertThat(cancu("add", second).exit()).isZero();
        assertThat(files()).contains("thứ hai.txt");
        assertThat(cancu("rollback").exit()).isZero();
        Said none = cancu("rollback");
        assertThat(none.exit()).isEqualTo(3);
        assertThat(none.err()).contains("no generation of the database before");
    }

    @Test
    void validateHoldsQuotesAgainstTheKeptText() throws IOException {
        assertThat(cancu("add", second).exit()).isZero();
        assertThat(cancu("validate").out()).doesNotContain("quote-stands");
        Path text;
        try (Stream<Path> texts = Files.list(folder.resolve("db/accepted/texts"))) {
            text = texts.findFirst().orElseThrow();
        }
        Files.writeString(text, Files.readString(text).replace("Sở Tài chính", "Sở Tai chính"));
        Said found = cancu("validate", "--format", "csv");
        assertThat(found.exit()).isEqualTo(4);
        assertThat(found.out()).contains("quote-stands");
    }

    @Test
    void verifyNamesWhatWasChanged() throws IOException {
        assertThat(cancu("add", second).exit()).isZero();
        Path generation;
        try (Stream<Path> all = Files.list(folder.resolve("db/generations"))) {
            generation = all.filter(one -> one.getFileName().toString().startsWith("2-"))
                    .findFirst()
                    .orElseThrow();
        }
        Path file = generation.resolve("tdb/Data-0001/nodes-data.obj");
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Said damaged = cancu("verify");
        assertThat(damaged.exit()).isEqualTo(4);
        assertThat(damaged.err()).contains("nodes-data.obj");
    }

    @Test
    void whoCannotWriteIsTold() {
        Ran ran = Ran.cancu(Map.of(), new byte[0], "remove", "a.txt", "--db", folder.resolve("none"));
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).contains("chưa có cơ sở dữ liệu");
    }
}
