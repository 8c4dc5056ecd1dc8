package vn.cancu.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSortTest {
    @TempDir
    Path folder;

    /** In memory, in a few files, a file a line. */
    @ParameterizedTest
    @ValueSource(longs = {1 << 20, 1_000, 1})
    void writesEachLineOnceInTheOrderOfTheirBytes(long memory) throws IOException {
        List<String> lines = IntStream.range(0, 60)
                .mapToObj(i -> (i * 37 % 50) + " Đồ thị\u00a0é " + i % 2 + "\n")
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LineSort sort = new LineSort(folder, memory)) {
            for (String line : lines) {
                sort.add(line.getBytes(StandardCharsets.UTF_8));
            }
            sort.write(out);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo(
                            String.join("", lines.stream().distinct().sorted().toList()));
            out.reset();
            sort.write(out);
            assertThat(out.size()).isZero();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
