package vn.cancu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private static final ResourceBundle VI = bundle("vi");
    private static final ResourceBundle EN = bundle("en");

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyCodeHasASentenceInBothLanguagesWithTheSameArguments(Code code) {
        assertThat(VI.keySet()).contains(code.name());
        assertThat(EN.keySet()).contains(code.name());
        assertThat(arguments(EN.getString(code.name()))).isEqualTo(arguments(VI.getString(code.name())));
        assertThat(EN.getString(code.name())).isNotEqualTo(VI.getString(code.name()));
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyErrorSaysWhatToDo(Code code) {
        String hint = code.name() + ".hint";
        if (code.severity() == Severity.ERROR) {
            assertThat(VI.keySet()).contains(hint);
        }
        assertThat(EN.containsKey(hint)).isEqualTo(VI.containsKey(hint));
        if (VI.containsKey(hint)) {
            // A hint may name another part of what happened than the sentence does.
            assertThat(EN.getString(hint)).isNotEqualTo(VI.getString(hint));
            assertThat(largest(EN, code)).isEqualTo(largest(VI, code));
        }
    }

    @Test
    void noSentenceIsLeftOverFromACodeThatIsGone() {
        Set<String> known = Arrays.stream(Code.values())
                .map(Code::name)
                .flatMap(name -> java.util.stream.Stream.of(name, name + ".hint", name + ".bare", name + ".hint.bare"))
                .collect(Collectors.toSet());
        assertThat(known).containsAll(VI.keySet()).containsAll(EN.keySet());
    }

    @Test
    void anotherLanguageGetsVietnamese() {
        Diagnostic missing = Diagnostic.of(Code.FILE_NOT_FOUND, Location.of("a.txt"));
        assertThat(missing.message(Locale.FRENCH)).isEqualTo(missing.message(Locale.forLanguageTag("vi")));
        assertThat(missing.message(Locale.US)).isEqualTo("there is no such file");
    }

    @Test
    void anEmptyLastArgumentTakesTheBareSentence() {
        Diagnostic near = Diagnostic.of(Code.UNKNOWN_NUMBER, Location.NONE, "1911/QĐ-TTg", "1191/QĐ-TTg");
        Diagnostic far = Diagnostic.of(Code.UNKNOWN_NUMBER, Location.NONE, "1911/QĐ-TTg", "");
        assertThat(near.hint(Locale.ENGLISH)).contains("1191/QĐ-TTg");
        assertThat(far.hint(Locale.ENGLISH)).isNotEmpty().doesNotContain("nearest");
        assertThat(VI.keySet().stream().filter(key -> key.endsWith(".bare")))
                .containsExactlyInAnyOrderElementsOf(EN.keySet().stream()
                        .filter(key -> key.endsWith(".bare"))
                        .toList());
    }

    private static int largest(ResourceBundle bundle, Code code) {
        Set<Integer> all = arguments(bundle.getString(code.name()));
        all.addAll(arguments(bundle.getString(code.name() + ".hint")));
        return all.stream().mapToInt(Integer::intValue).max().orElse(-1);
    }

    /** The numbers of the arguments that a pattern prints. */
    private static Set<Integer> arguments(String pattern) {
        Object[] values = new Object[10];
        Arrays.setAll(values, i -> "‹" + i + "›");
        String printed = new MessageFormat(pattern, Locale.ROOT).format(values);
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i < values.length; i++) {
            if (printed.contains("‹" + i + "›")) {
                found.add(i);
            }
        }
        return found;
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "vn.cancu.diagnostic.messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
