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
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each question with the rows that it must give. A file has the question's name; in it, a line
 * {@code ? name=value; name=value} asks, and the rows follow. On the fixture ({@code expected/}) they are all rows in
 * order; {@code JAVA_TOOL_OPTIONS=-Dcancu.golden=write} writes them anew. On what ships with the program
 * ({@code expected/shipped/}), whose reading goes on, they are rows that must be there; after {@code !} stands what must
 * be in none.
 */
class QuestionsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/vn/cancu/query/expected");
    private static final Path SHIPPED = EXPECTED.resolve("shipped");

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
            actual.addAll(rows(Fixture.DATA, name, line.substring(1)));
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
        return Catalogue.bundled().all().stream().map(CatalogueQuery::name);
    }

    @Test
    void everyFileOfRowsBelongsToAQuestion() throws IOException {
        assertThat(files(EXPECTED)).containsExactlyElementsOf(names().toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void answersFromWhatShips(String name) throws IOException {
        List<String> rows = List.of();
        for (String line : Files.readAllLines(SHIPPED.resolve(name + ".txt"))) {
            if (line.startsWith("?")) {
                rows = rows(Fixture.Shipped.DATA, name, line.substring(1));
                assertThat(rows).as(line).isNotEmpty();
            } else if (line.startsWith("!")) {
                assertThat(rows).noneMatch(row -> row.contains(line.substring(1)));
            } else {
                assertThat(rows).contains(line);
            }
        }
    }

    static Stream<String> shipped() throws IOException {
        return files(SHIPPED).stream();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> rows(DatasetGraph data, String name, String parameters) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : parameters.split(";")) {
            if (!pair.isBlank()) {
                values.put(
                        pair.substring(0, pair.indexOf('=')).strip(),
                        pair.substring(pair.indexOf('=') + 1).strip());
            }
        }
        Answer.Table table = new QueryRunner(data).run(Catalogue.bundled().get(name), values);
        return Fixture.rows(table, table.columns().stream().map(Column::name).toArray(String[]::new));
    }
}
