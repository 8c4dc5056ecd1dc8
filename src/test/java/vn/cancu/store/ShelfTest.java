package vn.cancu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.UserError;

class ShelfTest {
    @TempDir
    Path folder;

    private static String content(int n) {
        return String.format("%064x", n);
    }

    private void make(int n) {
        try (Companions companions = Companions.begin(Shelf.at(folder))) {
            Corpus.bundled().forEach(companions::add);
            companions
                    .open(content(n), new TreeMap<>(Map.of("g", (long) n)), ShelfTest::none)
                    .words()
                    .close();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void keepsTheLastOnesAndNothingElse() throws IOException {
        Path killed = Files.createDirectories(folder.resolve("new-1"));
        Files.setLastModifiedTime(killed, FileTime.from(Instant.now().minusSeconds(100_000)));
        Path underWay = Files.createDirectories(folder.resolve("new-2"));
        for (int n = 1; n <= 4; n++) {
            make(n);
            Files.setLastModifiedTime(
                    folder.resolve(content(n)), FileTime.from(Instant.now().minusSeconds(100 - n)));
        }
        assertThat(names()).containsExactly(content(2), content(3), content(4), "new-2");
        assertThat(underWay).exists();
        Companions.Opened found =
                Shelf.at(folder).orElseThrow().find(content(3)).orElseThrow();
        assertThat(found.graphs()).isEqualTo(Map.of("g", 3L));
        found.words().close();
        assertThat(Shelf.at(folder).orElseThrow().find(content(1))).isEmpty();
    }

    /** It stays as it was opened while another process throws it away. */
    @Test
    void whatIsOpenStaysReadable() throws IOException {
        make(1);
        Companions.Opened open = Shelf.at(folder).orElseThrow().find(content(1)).orElseThrow();
        int citations = open.citations().citations();
        Disk.delete(folder.resolve(content(1)));
        assertThat(citations).isPositive();
        assertThat(open.citations().citations()).isEqualTo(citations);
        open.words().close();
    }

    /** As two that were started together do; each reads its own until it ends. */
    @Test
    void twoMayMakeTheSameAtOnce() throws IOException {
        List<Companions.Opened> opened = new ArrayList<>();
        try (Companions first = Companions.begin(Shelf.at(folder));
                Companions second = Companions.begin(Shelf.at(folder))) {
            for (Companions companions : List.of(first, second)) {
                Corpus.bundled().forEach(companions::add);
            }
            for (Companions companions : List.of(first, second)) {
                opened.add(companions.open(content(1), new TreeMap<>(Map.of("g", 1L)), ShelfTest::none));
            }
        }
        assertThat(names()).containsExactly(content(1));
        opened.add(Shelf.at(folder).orElseThrow().find(content(1)).orElseThrow());
        assertThat(opened.stream().map(one -> one.citations().citations()).distinct())
                .hasSize(1);
        opened.forEach(one -> one.words().close());
    }

    private static void none(Diagnostic told) {
        throw new AssertionError(told.toString());
    }

    @Test
    void doesNotFindWhatIsAnotherContentOrCutShort() throws IOException {
        make(1);
        Shelf shelf = Shelf.at(folder).orElseThrow();
        Files.move(folder.resolve(content(1)), folder.resolve(content(2)));
        assertThat(shelf.find(content(2))).isEmpty();
        Files.move(folder.resolve(content(2)), folder.resolve(content(1)));
        Path index = folder.resolve(content(1)).resolve("index/citations.idx");
        byte[] bytes = Files.readAllBytes(index);
        Files.write(index, Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(shelf.find(content(1))).isEmpty();
        Files.write(index, bytes);
        shelf.find(content(1)).orElseThrow().words().close();
    }

    @Test
    void saysWhichFolderCannotBeWrittenTo() throws IOException {
        Path cache = folder.resolve("cache");
        Optional<Shelf> shelf = Shelf.at(cache);
        Disk.delete(cache);
        assertThatThrownBy(() -> Companions.begin(shelf)).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.diagnostic().code()).isEqualTo(Code.INDEXES_NOT_WRITTEN);
            assertThat(error.diagnostic().location()).hasToString(cache.toString());
        });
    }

    @Test
    void ofAUser() {
        Path home = Path.of(System.getProperty("user.home"));
        assertThat(Shelf.folder(Map.of())).isEqualTo(home.resolve(".cache/cancu"));
        assertThat(Shelf.folder(Map.of("XDG_CACHE_HOME", "relative"))).isEqualTo(home.resolve(".cache/cancu"));
        assertThat(Shelf.folder(Map.of("XDG_CACHE_HOME", "/c"))).isEqualTo(Path.of("/c/cancu"));
        assertThat(Shelf.at(folder.resolve("a/b"))).isPresent();
    }

    @Test
    void whereNoFolderCanBeThereIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(Shelf.at(file.resolve("cancu"))).isEqualTo(Optional.empty());
    }
}
