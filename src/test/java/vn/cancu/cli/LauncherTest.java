package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a project of its own, in a folder whose name has spaces and Vietnamese letters. Its jar points at the
 * classes under test. In place of Maven stands a script that notes that it was called and puts that jar into place: what
 * Maven itself makes is tested where it is whole, by {@code LauncherIT}.
 */
class LauncherTest {
    private static final String VERSION = "CanCu ";

    @TempDir
    Path folder;

    private Path project;
    private Path calls;

    @BeforeEach
    void projectOfItsOwn() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh");
        project = Files.createDirectories(folder.resolve("dự án căn cứ"));
        calls = folder.resolve("calls");
        Files.copy(Path.of("cancu"), project.resolve("cancu"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        for (String source : List.of("src/main/Main.java", "ontology/a.ttl", "queries/a.rq", "corpus/a.ttl")) {
            Files.createDirectories(project.resolve(source).getParent());
            Files.writeString(project.resolve(source), "");
        }
        Files.writeString(project.resolve("pom.xml"), "");
        jar(folder.resolve("built.jar"));
        maven(
                "cp \"$BUILT\" target/cancu.jar; mkdir -p target/lib; echo x >target/lib/a.jar; echo x >target/lib/b.jar",
                "printf lib/a.jar:lib/b.jar >target/classpath.txt");
    }

    @Test
    void buildsOnceAndThenNoMore() throws IOException {
        Ran first = launch(project.resolve("cancu"), "version");
        assertThat(first.out()).startsWith(VERSION);
        assertThat(first.err()).contains("dựng chương trình", "building the program");
        Ran second = launch(project.resolve("cancu"), "version");
        assertThat(second).isEqualTo(new Ran(0, first.out(), ""));
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainAfterAnySourceChanged() throws IOException {
        launch(project.resolve("cancu"), "version");
        int builds = 1;
        for (String source :
                List.of("pom.xml", "src/main/Main.java", "ontology/a.ttl", "queries/a.rq", "corpus/a.ttl")) {
            Files.setLastModifiedTime(
                    project.resolve(source), FileTime.from(Instant.now().plusSeconds(1)));
            launch(project.resolve("cancu"), "version");
            assertThat(builds()).as(source).isEqualTo(++builds);
            // What the next round compares with: everything older than the jar.
            Files.setLastModifiedTime(project.resolve(source), FileTime.fromMillis(0));
        }
    }

    @Test
    void buildsAgainWhenALibraryIsMissing() throws IOException {
        launch(project.resolve("cancu"), "version");
        Files.delete(project.resolve("target/lib/b.jar"));
        launch(project.resolve("cancu"), "version");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aQuestionTakenOutOfTheSourcesDoesNotStayInTheJar() throws IOException {
        Path stale = project.resolve("target/classes/cancu/queries/old.rq");
        Files.createDirectories(stale.getParent());
        Files.writeString(stale, "");
        launch(project.resolve("cancu"), "version");
        assertThat(stale).doesNotExist();
    }

    @Test
    void worksThroughLinksAndFromAnywhere() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path direct = Files.createSymbolicLink(bin.resolve("direct"), project.resolve("cancu"));
        Path relative = Files.createSymbolicLink(bin.resolve("relative"), Path.of("direct"));
        assertThat(launch(relative, "version").out()).startsWith(VERSION);
        assertThat(launch(direct, "version").out()).startsWith(VERSION);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void twoCallersAtOnceBuildOnce() throws Exception {
        maven(
                "while [ ! -e \"$CALLS.go\" ]; do sleep 0.05; done",
                "cp \"$BUILT\" target/cancu.jar",
                "mkdir target/lib && echo x >target/lib/a.jar",
                "printf lib/a.jar >target/classpath.txt");
        Path lock = project.resolve("target/.cancu-build");
        CompletableFuture<Ran> first = CompletableFuture.supplyAsync(() -> launch(project.resolve("cancu"), "version"));
        await(() -> Files.exists(lock, LinkOption.NOFOLLOW_LINKS));
        Path words = folder.resolve("words of the second");
        ProcessBuilder waiting = new ProcessBuilder(project.resolve("cancu").toString(), "version")
                .redirectError(words.toFile())
                .redirectOutput(folder.resolve("second").toFile());
        waiting.environment().putAll(environment());
        Process second = waiting.start();
        await(() -> Files.readString(words).contains("chờ tiến trình khác dựng xong"));
        Files.writeString(folder.resolve("calls.go"), "");
        assertThat(first.get().out()).startsWith(VERSION);
        assertThat(second.waitFor()).isZero();
        assertThat(folder.resolve("second")).content().startsWith(VERSION);
        assertThat(builds()).isEqualTo(1);
        assertThat(lock).doesNotExist();
    }

    @Test
    void aLockWhoseOwnerDiedIsCleared() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        String host =
                Ran.of(List.of("uname", "-n"), Map.of(), new byte[0]).out().strip();
        Files.createDirectories(project.resolve("target"));
        Files.createSymbolicLink(project.resolve("target/.cancu-build"), Path.of("pid:" + dead.pid() + "@" + host));
        assertThat(launch(project.resolve("cancu"), "version").out()).startsWith(VERSION);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aBuildThatFailsShowsItsLogAndExits3() throws IOException {
        maven("echo 'cannot find symbol'; exit 1");
        Ran ran = launch(project.resolve("cancu"), "version");
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("cannot find symbol", "không thành", "the build failed");
        assertThat(project.resolve("target/.cancu-build")).doesNotExist();
    }

    @Test
    void withoutMavenOrJavaItSaysWhatToInstall() throws IOException {
        Path bin = onlyShellTools();
        Ran noMaven = launch(Map.of("PATH", bin.toString()), project.resolve("cancu"), "version");
        assertThat(noMaven.exit()).isEqualTo(3);
        assertThat(noMaven.err()).contains("cần Maven", "Maven is needed", "apt install");

        Path launcher = project.resolve("cancu");
        launch(launcher, "version");
        Files.writeString(launcher, Files.readString(launcher).replace("/usr/lib/jvm/*", "/nowhere/*"));
        Ran noJava = launch(
                Map.of("PATH", bin.toString(), "JAVA_HOME", "/nowhere", "CANCU_NO_BUILD", "1"), launcher, "version");
        assertThat(noJava.exit()).isEqualTo(3);
        assertThat(noJava.out()).isEmpty();
        assertThat(noJava.err()).contains("cần Java 17", "Java 17 or later", "apt install");
    }

    @Test
    void aJavaThatIsTooOldIsPassedOver() throws IOException {
        Path old = Files.createDirectories(folder.resolve("old/bin"));
        Files.writeString(old.resolveSibling("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"1.8.0_302\"\n");
        script(old.resolve("java"), "echo 'too old' >&2", "exit 9");
        script(old.resolve("javac"), "exit 9");
        Ran ran = launch(Map.of("JAVA_HOME", folder.resolve("old").toString()), project.resolve("cancu"), "version");
        assertThat(ran.out()).startsWith(VERSION);
    }

    @Test
    void vietnameseFileNamesWorkUnderTheCLocale() throws IOException {
        Path file = folder.resolve("kế hoạch số 9001.txt");
        Files.writeString(file, "Căn cứ Luật Báo chí;\n");
        Ran ran = launch(Map.of("LC_ALL", "C", "LANG", "C"), project.resolve("cancu"), "extract", "--text", file);
        assertThat(ran.out()).isEqualTo("Căn cứ Luật Báo chí;\n");
        assertThat(ran.exit()).isZero();
        Ran missing = launch(Map.of("LC_ALL", "POSIX"), project.resolve("cancu"), "extract", "đặng.txt");
        assertThat(missing.err()).contains("cancu: đặng.txt: không có tệp này");
    }

    @Test
    void worksWhereNothingCanBeWritten() throws IOException {
        launch(project.resolve("cancu"), "version");
        // As for the owner, whom permissions do not stop: a file where the folder of the archive would be.
        Path cds = project.resolve("target/cds");
        try (Stream<Path> files = Files.list(cds)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(cds);
        Files.writeString(cds, "");
        assertThat(launch(project.resolve("cancu"), "version")).isEqualTo(new Ran(0, version(), ""));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.call()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private String version() {
        return launch(project.resolve("cancu"), "version").out();
    }

    private Ran launch(Path launcher, Object... words) {
        return launch(Map.of(), launcher, words);
    }

    private Ran launch(Map<String, String> environment, Path launcher, Object... words) {
        Map<String, String> all = new HashMap<>(environment());
        all.putAll(environment);
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        Stream.of(words).map(Object::toString).forEach(command::add);
        return Ran.of(command, all, new byte[0]);
    }

    private Map<String, String> environment() {
        return Map.of(
                "PATH", folder.resolve("maven") + ":" + System.getenv("PATH"),
                "JAVA_HOME", System.getProperty("java.home"),
                "CALLS", calls.toString(),
                "BUILT", folder.resolve("built.jar").toString());
    }

    private int builds() throws IOException {
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }

    private void maven(String... lines) throws IOException {
        // An empty archive says that making one was tried: it takes seconds, and LauncherIT has one.
        List<String> all = new ArrayList<>(List.of(
                "echo called >>\"$CALLS\"",
                "mkdir -p target/cds",
                ": >target/cds/java-" + System.getProperty("java.version") + ".jsa"));
        all.addAll(List.of(lines));
        Files.createDirectories(folder.resolve("maven"));
        script(folder.resolve("maven/mvn"), all.toArray(String[]::new));
    }

    private static void script(Path file, String... lines) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file.toString());
        }
    }

    /** A folder with the tools of a bare system and nothing else. */
    private Path onlyShellTools() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of(
                "sh",
                "dirname",
                "readlink",
                "find",
                "head",
                "sed",
                "uname",
                "locale",
                "mkdir",
                "cat",
                "ln",
                "rm",
                "tail")) {
            Path real = Stream.of("/usr/bin", "/bin")
                    .map(at -> Path.of(at, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            script(bin.resolve(tool), "exec " + real + " \"$@\"");
        }
        return bin;
    }

    /** A jar without classes that names the class path under test. */
    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(System.getProperty("java.class.path").split(":"))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        try (OutputStream out = Files.newOutputStream(file)) {
            new JarOutputStream(out, manifest).close();
        }
    }
}
