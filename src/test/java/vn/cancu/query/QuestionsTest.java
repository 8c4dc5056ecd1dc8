package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each question with the rows that it must give. A file of {@code expected/} has the question's name; in it, a line
 * {@code ? name=value; name=value} asks, and the rows follow. To write the rows anew: {@code -Dcancu.golden=write}.
 */
class QuestionsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/vn/cancu/query/expected");

    private static Stream<CatalogueQuery> questions() {
        return Catalogue.bundled().all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void givesTheExpectedRows(String name) throws IOException {
        Path file = EXPECTED.resolve(name + ".txt");
        List<String> asked = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("?"))
                .toList();
        List<String> actual = new ArrayList<>();
        for (String line : asked) {
            actual.add(line);
            actual.addAll(rows(name, line.substring(1)));
        }
        if ("write".equals(System.getProperty("cancu.golden"))) {
            Files.write(file, actual);
        }
        assertThat(asked).isNotEmpty();
        List<String> expected = Files.readAllLines(file);
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            assertThat(actual.get(i)).as("%s:%d", file, i + 1).isEqualTo(expected.get(i));
        }
        assertThat(actual).hasSameSizeAs(expected);
    }

    static Stream<String> names() {
        return questions().map(CatalogueQuery::name);
    }

    @Test
    void everyFileOfRowsBelongsToAQuestion() throws IOException {
        try (Stream<Path> files = Files.list(EXPECTED)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(names().toList());
        }
    }

    private static List<String> rows(String name, String parameters) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : parameters.split(";")) {
            if (!pair.isBlank()) {
                values.put(
                        pair.substring(0, pair.indexOf('=')).strip(),
                        pair.substring(pair.indexOf('=') + 1).strip());
            }
        }
        CatalogueQuery question = Catalogue.bundled().get(name);
        Answer.Table table = new QueryRunner(Fixture.DATA).run(question, values);
        return Fixture.rows(table, table.columns().stream().map(Column::name).toArray(String[]::new));
    }
}
