package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.diagnostic.ExitCode;

/** What the commands that print answers have in common. */
class AnswersTest {
    /** Built from what ships with the program when it is first opened. */
    @TempDir
    static Path database;

    private record Said(ExitCode exit, String out, String err) {}

    private static Said cancu(String in, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(words));
        if (!words[0].equals("help")) {
            arguments.addAll(List.of("--db", database.toString()));
        }
        ExitCode exit = Main.run(
                arguments,
                Console.of(
                        Language.of(arguments),
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        out,
                        err));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void sourcesAreListedInTheLanguageThatWasAskedFor() {
        assertThat(cancu("", "sources", "--format", "tsv").out()).contains("Kế hoạch 516/KH-UBND");
        assertThat(cancu("", "sources", "--lang", "en", "--format", "tsv").out())
                .contains("Plan 516/KH-UBND")
                .doesNotContain("Kế hoạch 516/KH-UBND");
    }

    /** A form that a command refuses is none of its forms. */
    @ParameterizedTest
    @ValueSource(strings = {"query", "why", "search", "sources", "add", "validate"})
    void rowsAreNoTurtleInTheHelpEither(String command) {
        assertThat(cancu("", "help", command).out()).contains("xlsx").doesNotContain("|ttl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duties", "sparql"})
    void triplesAre(String command) {
        assertThat(cancu("", "help", command).out()).contains("xlsx|ttl");
    }

    @ParameterizedTest
    @CsvSource({"csv, true", "tsv, true", "table, đúng"})
    void truthIsAWordOfProgramsInFilesForThem(String format, String word) {
        assertThat(cancu("ASK { ?s ?p ?o }", "sparql", "-", "--format", format).out())
                .isEqualTo(word + "\n");
    }

    @Test
    void aQueryEndsWhenItsTimeIsOver() {
        Said late = cancu(
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                "sparql",
                "-",
                "--timeout",
                "1");
        assertThat(late.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(late.err()).contains("truy vấn chạy quá 1 giây");
        assertThat(late.out()).isEmpty();
    }
}
