package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import vn.cancu.authority.Bundled;
import vn.cancu.citation.Match;
import vn.cancu.citation.Role;
import vn.cancu.diagnostic.Severity;
import vn.cancu.store.Progress;
import vn.cancu.text.SourceKind;

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

    @Test
    void everyCodeThatATableShowsHasAWord() {
        String ontology = new String(Bundled.read("ontology/cancu.ttl"), StandardCharsets.UTF_8);
        Stream<String> duties = Pattern.compile("nhiem-vu/([a-z-]+)>")
                .matcher(ontology)
                .results()
                .map(match -> "duty." + match.group(1));
        Set<String> needed = Stream.of(
                        duties,
                        Stream.of(Role.values()).map(role -> "role." + role.code()),
                        Stream.of(SourceKind.values()).map(kind -> "kind." + kind.code()),
                        Stream.of(Match.Reason.values()).map(reason -> "reason." + reason.code()),
                        Stream.of(Severity.values()).map(severity -> "severity." + severity.code()),
                        Stream.of(Progress.Phase.values())
                                .map(phase -> "build." + phase.name().toLowerCase(Locale.ROOT)))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
        assertThat(needed).contains("duty.lead", "duty.provide-information");
        assertThat(Main.texts(Console.VIETNAMESE).keySet()).containsAll(needed);
    }

    @Test
    void everyCommandThatAMessageNamesExists() {
        for (Locale language : LANGUAGES) {
            Set<String> known =
                    commands(language).map(CommandLine::getCommandName).collect(Collectors.toSet());
            Set<String> named = Stream.of(
                            Main.texts(language), ResourceBundle.getBundle("vn.cancu.diagnostic.messages", language))
                    .flatMap(bundle -> bundle.keySet().stream().map(bundle::getString))
                    .flatMap(text -> Pattern.compile("(?<![\\w./-])cancu ([a-z]+)\\b")
                            .matcher(text)
                            .results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
            assertThat(known).containsAll(named);
            assertThat(named).contains("build", "query");
        }
    }

    private static Stream<CommandLine> commands(Locale language) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        CommandLine all = Main.commandLine(Console.of(language, InputStream.nullInputStream(), nowhere, nowhere));
        return Stream.concat(Stream.of(all), all.getSubcommands().values().stream());
    }
}
