package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Every command explains itself in both languages. */
class TextsTest {
    private static final Locale[] LANGUAGES = {Console.VIETNAMESE, Locale.ENGLISH};

    @TestFactory
    Stream<DynamicTest> everyCommandAndEachOfItsOptionsIsExplained() {
        return Stream.of(LANGUAGES).flatMap(language -> commands(language).map(line -> {
            CommandSpec command = line.getCommandSpec();
            return DynamicTest.dynamicTest(language + " " + command.qualifiedName(), () -> explained(command));
        }));
    }

    private static void explained(CommandSpec command) {
        String synopsis = String.join(" ", command.usageMessage().customSynopsis());
        assertThat(synopsis).startsWith(command.qualifiedName());
        assertThat(command.usageMessage().header().length
                        + command.usageMessage().description().length)
                .isPositive();
        assertThat(command.usageMessage().footer()).as("examples").isNotEmpty();
        for (String example : command.usageMessage().footer()) {
            assertThat(example).contains(command.name());
        }
        for (OptionSpec option : command.options()) {
            assertThat(option.description()).as(option.longestName()).isNotEmpty();
            if (!option.inherited() && command.parent() != null) {
                assertThat(synopsis).contains(option.longestName());
            }
        }
        for (PositionalParamSpec operand : command.positionalParameters()) {
            assertThat(operand.description()).as(operand.paramLabel()).isNotEmpty();
            assertThat(operand.paramLabel()).doesNotContain("$");
            assertThat(synopsis).contains(operand.paramLabel());
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Main.texts(Locale.ENGLISH).keySet())
                .isEqualTo(Main.texts(Console.VIETNAMESE).keySet());
    }

    private static Stream<CommandLine> commands(Locale language) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        CommandLine all = Main.commandLine(Console.of(language, InputStream.nullInputStream(), nowhere, nowhere));
        return Stream.concat(Stream.of(all), all.getSubcommands().values().stream());
    }
}
