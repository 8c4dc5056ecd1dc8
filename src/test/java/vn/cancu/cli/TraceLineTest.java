package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is read by hand is what picocli reads; and where it is, neither picocli nor Jena is loaded. */
class TraceLineTest {
    private static final Console CONSOLE = Console.of(
            Console.VIETNAMESE,
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream());

    private static List<String> words(String line) {
        return Arrays.asList(line.split(" ", -1));
    }

    private static List<Object> fields(Trace trace) {
        return Arrays.asList(
                trace.number,
                trace.which.issuer,
                trace.which.year,
                trace.up,
                trace.down,
                trace.direct,
                trace.which.asOf,
                trace.format,
                trace.database.directory);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trace 1191/QĐ-TTg",
                "trace Kế hoạch 43/KH-UBND Quảng Trị",
                "trace 43/KH-UBND --issuer Quảng --year 2024",
                "trace --year=2024 43/KH-UBND --issuer=x",
                "trace --db=/tmp/a=b 1191 --up",
                "trace 1191 --down --direct --as-of 27/02/2024",
                "trace 1191 --format json --lang en",
                "trace --format table --lang=vi 1191 x --db /tmp/x",
                "trace 1191 --up --down",
                "trace 1191 --year 0",
            })
    void usualLinesAreReadAsByPicocli(String line) {
        Trace byHand = TraceLine.read(words(line), CONSOLE).orElseThrow();
        CommandLine parsed = Main.commandLine(CONSOLE)
                .parseArgs(words(line).toArray(String[]::new))
                .subcommand()
                .commandSpec()
                .commandLine();
        assertThat(fields(byHand)).isEqualTo(fields(parsed.getCommand()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "trace",
                "trace ",
                "tracer 1191",
                "--lang en trace 1191",
                "trace --help",
                "trace 1191 -h",
                "trace 1191 --up --up",
                "trace 1191 --db a --db b",
                "trace 1191 --up=true",
                "trace 1191 --year",
                "trace 1191 --year năm",
                "trace 1191 --year -5",
                "trace 1191 --year 99999999999",
                "trace 1191 --format JSON",
                "trace 1191 --format xml",
                "trace 1191 --lang fr",
                "trace 1191 --issuer=",
                "trace 1191 --unknown",
                "trace -- 1191",
                "trace --up",
            })
    void otherLinesAreLeftToPicocli(String line) {
        assertThat(TraceLine.read(words(line), CONSOLE)).isEqualTo(Optional.empty());
    }

    @Test
    void aColdTraceLoadsNeitherJenaNorPicocliNorGson(@TempDir Path folder) {
        Path database = folder.resolve("db");
        assertThat(Ran.cancu("build", "--from", "examples", "--db", database).exit())
                .isZero();
        ProcessBuilder command = Ran.command("trace", "9002/KH-STTTT", "--db", database);
        command.command().add(1, "-Xlog:class+load:stdout");
        Ran ran = Ran.of(command.command(), Map.of(), new byte[0]);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines().filter(line -> line.contains("vn.cancu.index.CitationIndex")))
                .isNotEmpty();
        assertThat(ran.out().lines().filter(line -> line.matches(".*(org\\.apache\\.|picocli\\.|com\\.google\\.).*")))
                .isEmpty();
    }
}
