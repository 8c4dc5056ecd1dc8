package vn.cancu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process dies while it builds. Whoever reads then finds the old generation or the new one, whole. */
class InterruptedBuildTest {
    @TempDir
    static Path shared;

    private static Home built;
    private static String before;

    @TempDir
    Path folder;

    @BeforeAll
    static void build() {
        built = Home.at(shared.resolve("db"));
        before = Samples.build(built).manifest().content();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOAD 1", "DERIVE 1", "VERIFY 0", "SEAL 0", "SEAL 1", "SWITCH 0"})
    void untilTheSwitchTheOldStays(String point) throws IOException, InterruptedException {
        Home home = Samples.copy(built, folder.resolve("db"));
        dieAt(point, home);
        try (Store store = Store.open(home)) {
            assertThat(store.manifest().content()).isEqualTo(before);
            assertThat(Samples.count(store)).isPositive();
        }
        assertThat(Store.verify(home)).isEmpty();
        assertThat(Samples.list(home.generations())).hasSize(2).anyMatch(name -> name.startsWith(".tmp-"));
        Samples.build(home);
        assertThat(Samples.list(home.generations())).hasSize(2).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void afterTheSwitchTheNewIsThere() throws IOException, InterruptedException {
        Home home = Samples.copy(built, folder.resolve("db"));
        dieAt("SWITCH 1", home);
        try (Store store = Store.open(home)) {
            assertThat(store.manifest().content()).isNotEqualTo(before);
        }
        assertThat(Store.verify(home)).isEmpty();
    }

    @Test
    void theVeryFirstBuildCanBeRepeated() throws IOException, InterruptedException {
        Home home = Home.at(folder.resolve("new"));
        dieAt("SEAL 0", home);
        assertThat(Samples.list(home.generations())).hasSize(1);
        assertThat(Samples.build(home).manifest().generation()).isEqualTo(1);
        Store.open(home).close();
    }

    @Test
    void aFullDiskIsToldAndLeavesTheOld() throws IOException, InterruptedException {
        Home home = Samples.copy(built, folder.resolve("db"));
        try (ChildProcess child = ChildProcess.startOnSmallDisk(BuildingProcess.class, home.toString())) {
            assertThat(child.line()).isEqualTo("DATABASE_NOT_WRITABLE");
        }
        assertThat(Samples.list(home.generations())).hasSize(1);
        assertThat(Store.verify(home)).isEmpty();
    }

    private static void dieAt(String point, Home home) throws IOException, InterruptedException {
        try (ChildProcess child = ChildProcess.start(BuildingProcess.class, home.toString(), point)) {
            assertThat(child.exitCode()).isEqualTo(137);
        }
    }
}
