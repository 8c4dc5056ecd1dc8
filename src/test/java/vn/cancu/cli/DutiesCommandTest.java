package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.diagnostic.ExitCode;

class DutiesCommandTest {
    /** Built from what ships with the program when it is first opened. */
    @TempDir
    static Path database;

    private record Said(ExitCode exit, String out, String err) {}

    private static Said duties(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> arguments = Stream.of(
                        Stream.of("duties"), Stream.of(words), Stream.of("--db", database.toString()))
                .flatMap(each -> each)
                .toList();
        ExitCode exit =
                Main.run(arguments, Console.of(Language.of(arguments), InputStream.nullInputStream(), out, err));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void printsTheMatrix() {
        Said said = duties("516/KH-UBND");
        assertThat(said.exit()).isEqualTo(ExitCode.DONE);
        assertThat(said.out()).contains("Nhiệm vụ: 52;", "III.14.6", "./cancu why 516/KH-UBND");
    }

    @ParameterizedTest
    @CsvSource({
        "DONE, 1191 qd ttg, chỉ được văn bản khác viện dẫn",
        "FINDINGS, 99999/KH-UBND, 99999/KH-UBND",
    })
    void aKnownDocumentIsAnAnswerAndAnUnknownOneAnError(ExitCode exit, String typed, String said) {
        Said answer = duties(typed.split(" "));
        assertThat(answer.exit()).isEqualTo(exit);
        assertThat(answer.out() + answer.err()).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "FINDINGS, --agency, Bộ đội biên phòng tỉnh, bch-bdbp-gia-lai",
        "FINDINGS, --agency, Sở Không Có, Sở Không Có",
        "FINDINGS, --cluster, Hữu Nghị, Hữu Nghị",
        "USAGE, --role, lãnh đạo, chủ trì (CT)",
        "USAGE, --as-of, hôm qua, --as-of",
        "USAGE, --as-of, 31/02/2024, 27/02/2024",
        "USAGE, --year, 20, 2023",
    })
    void whatIsNotKnownIsSaidWithTheRightExitCode(ExitCode exit, String option, String value, String said) {
        Said answer = duties(option, value);
        assertThat(answer.exit()).isEqualTo(exit);
        assertThat(answer.err()).contains(said);
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void optionsCombineAndFormsAreForPrograms() {
        Said turtle = duties("--cluster", "le thanh", "--agency", "so tttt gia lai", "--format", "ttl");
        assertThat(turtle.exit()).isEqualTo(ExitCode.DONE);
        assertThat(turtle.out()).contains("cancu:Responsibility", "oa:exact");
        assertThat(duties("516/KH-UBND", "--role", "fund", "--format", "tsv", "--lang", "en")
                        .out()
                        .lines()
                        .skip(1))
                .hasSize(3)
                .allMatch(line -> line.contains("fund"));
    }
}
