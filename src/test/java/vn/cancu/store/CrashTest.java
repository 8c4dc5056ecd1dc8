package vn.cancu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cancu.CanCu;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;
import vn.cancu.extraction.Extraction;
import vn.cancu.graph.GraphBuilder;
import vn.cancu.text.DocumentReader;

/**
 * The commands {@code add} and {@code build} die at every step and at any moment, meet each other, and run out of disk.
 * Whatever happens: no document is lost, none is there twice or by half, every byte is as it was sealed, and the same
 * command, run again, comes to what it would have come to undisturbed.
 *
 * <p>The property {@value #ROUNDS} asks for more moments than the few of the ordinary run:
 * {@code mvn test -Dtest=CrashTest -Dcancu.crash.rounds=200}.
 */
class CrashTest {
    private static final String ROUNDS = "cancu.crash.rounds";
    private static final int KILLED = 137;
    private static final int DOCUMENTS = 6;

    @TempDir
    static Path shared;

    private static final List<Path> FILES = new ArrayList<>();
    private static Home built;
    private static String withTwo;

    @TempDir
    Path folder;

    /** Two generations are there, so that a third makes one go. */
    @BeforeAll
    static void build() throws IOException {
        String plan = Files.readString(Path.of("examples/ke-hoach-9001-kon-tum-2024.txt"));
        for (int i = 0; i < DOCUMENTS; i++) {
            FILES.add(Files.writeString(shared.resolve("plan-" + i + ".txt"), plan.replace("9001", "910" + i)));
        }
        built = Home.at(shared.resolve("db"));
        DatabaseBuilder.build(built, holdings -> Corpus.pending(), Progress.NONE);
        add(built, FILES.get(0));
        withTwo = undisturbed(shared.resolve("two"), FILES.get(1), FILES.get(2));
    }

    private static BuildReport add(Home home, Path... files) throws IOException {
        List<Addition> additions = new ArrayList<>();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            String name = file.getFileName().toString();
            Extraction extraction = CanCu.extract(DocumentReader.read(name, bytes));
            AcceptedSource source = new AcceptedSource(
                    extraction.source().sha256(),
                    name,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Instant.EPOCH.toString(),
                    GraphBuilder.EXTRACTOR_VERSION);
            additions.add(new Addition(source, bytes, extraction.source().text(), CanCu.named(extraction)));
        }
        return Revision.add(home, additions, Progress.NONE)
                .map(Revision.Added::report)
                .orElse(null);
    }

    /** What the same home would say after the same files, had nothing happened. */
    private static String undisturbed(Path folder, Path... files) throws IOException {
        Home home = Samples.copy(built, folder);
        add(home, files);
        return content(home);
    }

    @ParameterizedTest
    @EnumSource(FaultPoint.class)
    void atEveryStep(FaultPoint point) throws Exception {
        Home home = Samples.copy(built, folder.resolve("db"));
        String before = content(home);
        int exit = cancu(home, "-D" + FaultPoint.PROPERTY + "=" + point, "add", FILES.get(1), FILES.get(2))
                .waitFor();
        assertThat(exit).isEqualTo(KILLED);
        boolean over = point.compareTo(FaultPoint.SWITCHED) >= 0;
        assertThat(content(home)).isEqualTo(over ? withTwo : before);
        assertThat(files(home)).hasSize(over ? 3 : 1);
        add(home, FILES.get(1), FILES.get(2));
        whole(home, withTwo, 3);
    }

    /** {@code add} changes a generation, {@code build} makes one of its sources. */
    @ParameterizedTest
    @EnumSource(
            value = FaultPoint.class,
            names = {
                "SOURCE_READ",
                "SOURCES_READ",
                "SOURCE_LOADED",
                "DERIVED",
                "COMMITTED",
                "PARTS_FINISHED",
                "READ_BACK"
            })
    void atTheStepsOfABuild(FaultPoint point) throws Exception {
        Home home = Samples.copy(built, folder.resolve("db"));
        String before = content(home);
        assertThat(cancu(home, "-D" + FaultPoint.PROPERTY + "=" + point, "build")
                        .waitFor())
                .isEqualTo(KILLED);
        assertThat(content(home)).isEqualTo(before);
        assertThat(cancu(home, "-Dany", "build").waitFor()).isZero();
        whole(home, before, 1);
    }

    @Test
    void atAnyMoment() throws Exception {
        int rounds = Integer.getInteger(ROUNDS, 6);
        Random random = new Random(rounds);
        String wanted = undisturbed(folder.resolve("all"), FILES.toArray(Path[]::new));
        Home home = Samples.copy(built, folder.resolve("db"));
        long start = System.nanoTime();
        assertThat(cancu(home, "-Dany", "build").waitFor()).isZero();
        long usual = System.nanoTime() - start;
        Set<String> in = new TreeSet<>(files(home));
        int killed = 0;
        for (int round = 0; round < rounds; round++) {
            boolean builds = random.nextInt(3) == 0;
            Path next = FILES.get(random.nextInt(DOCUMENTS));
            Process process = builds ? cancu(home, "-Dany", "build") : cancu(home, "-Dany", "add", next);
            boolean ended = process.waitFor((long) (random.nextDouble() * 1.1 * usual), TimeUnit.NANOSECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
                killed++;
            } else {
                assertThat(process.exitValue()).isZero();
            }
            Set<String> now = new TreeSet<>(files(home));
            Set<String> most = new TreeSet<>(in);
            if (!builds) {
                most.add(next.getFileName().toString());
            }
            assertThat(now).isIn(in, most);
            if (ended) {
                assertThat(now).isEqualTo(most);
            }
            in = now;
            assertThat(Store.verify(home)).isEmpty();
            if (in.size() == DOCUMENTS) {
                whole(home, wanted, DOCUMENTS);
                home = Samples.copy(built, folder.resolve("db-" + round));
                in = new TreeSet<>(files(home));
            }
        }
        assertThat(killed).isPositive();
        add(home, FILES.toArray(Path[]::new));
        whole(home, wanted, DOCUMENTS);
    }

    @Test
    void twoAtOnce() throws Exception {
        Home home = Samples.copy(built, folder.resolve("db"));
        Process first = cancu(home, "-Dany", "add", FILES.get(1));
        Process second = cancu(home, "-Dany", "add", FILES.get(2));
        List<Integer> exits = List.of(first.waitFor(), second.waitFor());
        // One after the other, or one is told that another builds: never both in one.
        assertThat(exits)
                .contains(0)
                .isSubsetOf(0, Code.DATABASE_BUSY.exitCode().value());
        assertThat(files(home)).hasSize(exits.equals(List.of(0, 0)) ? 3 : 2);
        add(home, FILES.get(1), FILES.get(2));
        whole(home, withTwo, 3);
    }

    @Test
    void onAFullDisk() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(mount(disk), "no tmpfs can be mounted here");
        try {
            Home home = Home.at(disk.resolve("db"));
            DatabaseBuilder.build(home, holdings -> Corpus.pending(), Progress.NONE);
            add(home, FILES.get(0));
            String before = content(home);
            // All sizes of what is left, from nothing to enough.
            List<Integer> exits = new ArrayList<>();
            Path filler = disk.resolve("filler");
            for (int megabytes = 0; exits.isEmpty() || exits.get(exits.size() - 1) != 0; megabytes += 4) {
                leave(disk, filler, megabytes);
                exits.add(cancu(home, "-Dany", "add", FILES.get(1)).waitFor());
                if (exits.get(exits.size() - 1) != 0) {
                    assertThat(exits.get(exits.size() - 1)).isEqualTo(3);
                    Files.delete(filler);
                    assertThat(content(home)).isEqualTo(before);
                    assertThat(Store.verify(home)).isEmpty();
                }
            }
            assertThat(exits).hasSizeGreaterThan(1);
            Files.deleteIfExists(filler);
            whole(home, undisturbed(folder.resolve("one"), FILES.get(1)), 2);
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    private static boolean mount(Path disk) throws InterruptedException {
        try {
            return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", disk.toString())
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void leave(Path disk, Path filler, int megabytes) throws IOException {
        Files.deleteIfExists(filler);
        long room = Files.getFileStore(disk).getUsableSpace() - ((long) megabytes << 20);
        byte[] block = new byte[1 << 20];
        try (var out = Files.newOutputStream(filler)) {
            for (long left = room; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(block.length, left));
            }
        }
    }

    /** A database that says what it should, every byte as it was sealed, with nothing of dead processes beside it. */
    private static void whole(Home home, String content, int documents) throws IOException {
        assertThat(content(home)).isEqualTo(content);
        assertThat(Store.verify(home)).isEmpty();
        assertThat(files(home)).doesNotHaveDuplicates().hasSize(documents);
        // A command with nothing to do tidies up all the same.
        add(home, FILES.get(0));
        assertThat(Samples.list(home.generations()))
                .hasSizeLessThanOrEqualTo(3)
                .noneMatch(name -> name.startsWith("."));
        assertThat(Samples.list(home.accepted()))
                .hasSize(documents + 1)
                .contains("texts")
                .noneMatch(name -> name.endsWith(".part"));
        assertThat(Samples.list(home.texts())).hasSize(documents);
        assertThat(Ledger.read(home).accepted()).hasSize(documents);
    }

    private static String content(Home home) {
        try (Store store = Store.open(home)) {
            return store.manifest().content();
        }
    }

    /** The names of the files that {@code add} took in and that are in the database. */
    private static List<String> files(Home home) {
        try (Store store = Store.open(home)) {
            return store.sources().stream()
                    .map(SourceSummary::file)
                    .filter(file -> file.startsWith("plan-"))
                    .toList();
        } catch (UserError e) {
            throw new AssertionError(e);
        }
    }

    private static Process cancu(Home home, String option, Object... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                option,
                "-cp",
                System.getProperty("java.class.path"),
                "vn.cancu.cli.Main"));
        for (Object word : words) {
            command.add(word.toString());
        }
        command.addAll(List.of("--db", home.path().toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
