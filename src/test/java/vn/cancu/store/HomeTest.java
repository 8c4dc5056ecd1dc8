package vn.cancu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.diagnostic.Code;

class HomeTest {
    @TempDir
    Path folder;

    @Test
    void optionThenVariableThenDataFolderThenUsersHome() {
        Path users = Path.of(System.getProperty("user.home"), ".local", "share", "cancu");
        Map<String, String> all = Map.of("CANCU_DB", "/b", "XDG_DATA_HOME", "/c");
        assertThat(Store.home(Optional.of("/a"), all).path()).isEqualTo(Path.of("/a"));
        assertThat(Store.home(Optional.empty(), all).path()).isEqualTo(Path.of("/b"));
        assertThat(Store.home(Optional.empty(), Map.of("XDG_DATA_HOME", "/c")).path())
                .isEqualTo(Path.of("/c/cancu"));
        assertThat(Store.home(Optional.empty(), Map.of()).path()).isEqualTo(users);
        // Set to nothing is not set; a relative data folder is to be ignored.
        assertThat(Store.home(Optional.empty(), Map.of("CANCU_DB", "", "XDG_DATA_HOME", "share"))
                        .path())
                .isEqualTo(users);
    }

    @Test
    void foldersAboveAreMadeOnlyInTheUsersDataFolder() throws IOException {
        Path missing = folder.resolve("x/y");
        Home named = Home.at(missing.resolve("db"));
        Samples.assertFails(Code.DATABASE_PARENT_MISSING, named, () -> Samples.build(named));
        assertThat(missing).doesNotExist();
        Home custom = Home.of(Optional.empty(), Map.of("XDG_DATA_HOME", missing.toString()));
        custom.claim();
        assertThat(Samples.list(missing.resolve("cancu"))).containsExactly(Home.MARKER);
    }

    @Test
    void aFolderOfOthersIsNotTouched() throws IOException {
        Path theirs = Files.createDirectories(folder.resolve("theirs/generations/1-0123456789ab"))
                .getParent()
                .getParent();
        Files.writeString(theirs.resolve("letter.txt"), "x");
        Home home = Home.at(theirs);
        Samples.assertFails(Code.DATABASE_NOT_OURS, home, () -> Samples.build(home));
        Samples.assertFails(Code.DATABASE_NOT_OURS, home, () -> Store.open(home));
        Samples.assertFails(Code.DATABASE_NOT_OURS, home, () -> Store.openOrBuild(home, Progress.NONE));
        Samples.assertFails(Code.DATABASE_NOT_OURS, home, () -> Store.verify(home));
        Samples.assertFails(Code.DATABASE_NOT_OURS, home, () -> Store.rollback(home));
        assertThat(Samples.list(theirs)).containsExactly("generations", "letter.txt");
        assertThat(theirs.resolve("generations/1-0123456789ab")).isDirectory();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Home home = Home.at(Files.writeString(folder.resolve("file"), "x"));
        Samples.assertFails(Code.DATABASE_IS_FILE, home, () -> Samples.build(home));
        Samples.assertFails(Code.DATABASE_IS_FILE, home, () -> Store.open(home));
        assertThat(home.path()).hasContent("x");
        Home below = Home.at(home.path().resolve("db"));
        Samples.assertFails(Code.DATABASE_PARENT_MISSING, below, () -> Samples.build(below));
        Samples.assertFails(Code.DATABASE_MISSING, below, () -> Store.open(below));
    }

    /** Nobody, not even root, makes folders in /proc. */
    @Test
    void whereNothingCanBeWrittenOneIsTold() {
        Home home = Home.at(Path.of("/proc/self/cancu"));
        Samples.assertFails(Code.DATABASE_NOT_WRITABLE, home, () -> Samples.build(home));
    }

    @Test
    void anEmptyFolderHoldsNoDatabaseYetButCan() throws IOException {
        Home home = Home.at(folder);
        Samples.assertFails(Code.DATABASE_MISSING, home, () -> Store.open(home));
        assertThat(Samples.list(folder)).isEmpty();
        home.claim();
        assertThat(Samples.list(folder)).containsExactly(Home.MARKER);
        Samples.assertFails(Code.DATABASE_MISSING, home, () -> Store.open(home));
    }
}
