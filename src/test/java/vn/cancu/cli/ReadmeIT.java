package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of the README print what the README says. In a {@code console} block a line after {@code $} is a command
 * and what follows its output; a line {@code …} stands for any lines. Commands that do not end by themselves stand in
 * {@code sh} blocks and are tested elsewhere.
 */
class ReadmeIT {
    private static final Path README = Path.of("README.md");
    private static final String LEFT_OUT = "…";

    @TempDir
    static Path folder;

    /** A command and its output as the README shows it. */
    private record Example(String command, List<String> output) {}

    @TestFactory
    Stream<DynamicTest> everyCommandPrintsWhatTheReadmeSays() throws IOException {
        List<Example> examples = examples();
        assertThat(examples).hasSizeGreaterThan(4);
        return examples.stream().map(example -> DynamicTest.dynamicTest(example.command(), () -> holds(example)));
    }

    private static void holds(Example example) {
        Ran ran = Ran.of(
                List.of("sh", "-c", example.command()),
                Map.of("XDG_DATA_HOME", folder.toString(), "HOME", folder.toString()),
                new byte[0]);
        assertThat(ran.exit()).as(ran.err()).isZero();
        String pattern = example.output().stream()
                .map(line -> line.equals(LEFT_OUT) ? "(?:.*\n)+" : Pattern.quote(line) + "\n")
                .collect(Collectors.joining());
        // A byte order mark is for spreadsheets; no reader sees it.
        assertThat(ran.out().replace("\ufeff", "").replace("\r\n", "\n")).matches(pattern);
    }

    @Test
    void onlyWhatDoesNotEndOrIsTheBuildItselfIsLeftToOthers() throws IOException {
        assertThat(blocks("sh").stream().flatMap(String::lines).map(line -> line.replaceFirst("\\s*#.*", "")))
                .containsExactly("./cancu serve", "mvn -B -ntp verify");
    }

    @Test
    void theTestCommandIsThatOfContinuousIntegration() throws IOException {
        assertThat(Files.readAllLines(Path.of(".ci/run"))).contains("mvn -B -ntp verify");
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String block : blocks("console")) {
            for (String line : block.lines().toList()) {
                if (line.startsWith("$ ")) {
                    examples.add(new Example(line.substring(2), new ArrayList<>()));
                } else {
                    examples.get(examples.size() - 1).output().add(line);
                }
            }
        }
        return examples;
    }

    /** The contents of the fenced blocks of one kind. */
    private static List<String> blocks(String kind) throws IOException {
        return Pattern.compile("^```" + kind + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(README))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
