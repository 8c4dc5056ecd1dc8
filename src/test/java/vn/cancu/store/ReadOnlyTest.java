package vn.cancu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.diagnostic.Code;
import vn.cancu.search.SearchIndex;

/** A database where nothing can be written is read like any other. */
class ReadOnlyTest {
    @TempDir
    Path folder;

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @AfterEach
    void unmount() throws InterruptedException {
        run("umount", folder.resolve("disk").toString());
    }

    private static Set<Path> copies() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return Set.copyOf(
                    entries.filter(entry -> entry.getFileName().toString().startsWith("cancu-view-"))
                            .toList());
        }
    }

    @Test
    void everythingCanBeRead() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", disk.toString()), "no tmpfs here");
        Home home = Home.at(disk.resolve("db"));
        Samples.build(home);
        long statements;
        String text;
        try (Store store = Store.open(home)) {
            statements = Samples.count(store);
            text = store.sources().toString();
        }
        assumeTrue(run("mount", "-o", "remount,ro", disk.toString()), "no tmpfs that cannot be written to");
        Set<Path> before = copies();
        try (Store store = Store.open(home);
                SearchIndex search = store.search()) {
            assertThat(Samples.count(store)).isEqualTo(statements);
            assertThat(store.sources()).hasToString(text);
            assertThat(search.find("kế hoạch", Set.of(), 5).hits()).isNotEmpty();
            assertThat(SealedIndex.open(home).content())
                    .isEqualTo(store.manifest().content());
            assertThat(store.superseded()).isFalse();
        }
        assertThat(Store.verify(home)).isEmpty();
        assertThat(copies()).isEqualTo(before);
        Samples.assertFails(Code.DATABASE_NOT_WRITABLE, home, () -> Samples.build(home));
    }
}
