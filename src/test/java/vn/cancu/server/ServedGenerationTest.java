package vn.cancu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.diagnostic.UserError;
import vn.cancu.store.DatabaseBuilder;
import vn.cancu.store.Home;
import vn.cancu.store.Progress;
import vn.cancu.store.Store;

class ServedGenerationTest {
    @TempDir
    Path folder;

    /** Only their lengths are looked at when a database is opened. */
    @ParameterizedTest
    @ValueSource(strings = {"index", "lucene"})
    void aDatabaseWhoseIndexIsDamagedIsClosed(String part) throws IOException {
        Home home = build();
        for (Path file : files(folder.resolve("db"))) {
            if (file.getParent().endsWith(part)) {
                byte[] bytes = Files.readAllBytes(file);
                Files.delete(file);
                Arrays.fill(bytes, (byte) 1);
                Files.write(file, bytes);
            }
        }
        Store store = Store.open(home);
        assertThat(views()).isNotEmpty();
        assertThatThrownBy(() -> ServedGeneration.of(store))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("DATABASE_CORRUPT");
        assertThat(views()).isEmpty();
    }

    @Test
    void theDatabaseIsClosedWithTheGeneration() throws IOException {
        ServedGeneration generation = ServedGeneration.of(Store.open(build()));
        assertThat(views()).isNotEmpty();
        generation.closer().run();
        assertThat(views()).isEmpty();
    }

    private Home build() {
        Home home = Store.home(Optional.of(folder.resolve("db").toString()), Map.of());
        DatabaseBuilder.build(home, holdings -> List.of(), Progress.NONE);
        return home;
    }

    private List<Path> views() throws IOException {
        return files(folder.resolve("db/run"));
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
