package vn.cancu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    private final Vocabulary vocabulary = new Vocabulary();

    private List<String> tokens(String text) {
        Tokens tokens = Tokens.of(text, vocabulary);
        return IntStream.range(0, tokens.size()).mapToObj(tokens::of).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Số: 399/CTr-STTTT | Số : 399 / CTr - STTTT",
                "Luật số 87/2025/QH15 | Luật số 87 / 2025 / QH15",
                // A number that was glued to the word before it.
                "Kế hoạch số31 | Kế hoạch số 31",
                // Emphasis of markdown inside a number and a word.
                "năm 202**5 V**ề việc | năm 2025 Về việc",
                "*Căn cứ* _Luật_ | Căn cứ Luật",
            })
    void splitsWordsNumbersAndMarks(String text, String expected) {
        assertThat(tokens(text)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        // Case and the two ways of placing a tone are one; a diacritic is never dropped.
        "Hòa, HOÀ, true",
        "hoà, hòa, true",
        "hoa, hòa, false",
        "đảng, Ðảng, true",
        "đang, đảng, false",
        // Eight letters have a key, nine have none.
        "nghiêngg, NGHIÊNGG, true",
        "quyếtđịnh, QUYẾTĐỊNH, true",
        "quyếtđịnhsố, quyếtđịnh, false",
        // Letters of other languages.
        "straße, Straße, true",
        "año, ano, false",
    })
    void findsWords(String known, String text, boolean found) {
        int id = vocabulary.add(known);
        assertThat(Tokens.of(text, vocabulary).word(0)).isEqualTo(found ? id : Vocabulary.UNKNOWN);
    }

    @Test
    void keepsThousandsOfWordsApart() {
        List<String> words =
                IntStream.range(0, 20_000).mapToObj(TokensTest::letters).toList();
        int[] ids = words.stream().mapToInt(vocabulary::add).toArray();
        Tokens tokens = Tokens.of(String.join(" ", words).toUpperCase(Locale.ROOT), vocabulary);
        assertThat(IntStream.range(0, tokens.size()).map(tokens::word).toArray())
                .containsExactly(ids);
        assertThat(IntStream.of(ids).distinct().count()).isEqualTo(words.size());
    }

    private static String letters(int i) {
        return i < 26 ? String.valueOf((char) ('a' + i)) : letters(i / 26 - 1) + (char) ('a' + i % 26);
    }

    @Test
    void tellsNumbersUpToNineDigits() {
        Tokens tokens = Tokens.of("007 999999999 1000000000 số", vocabulary);
        assertThat(IntStream.range(0, 4).map(tokens::value)).containsExactly(7, 999_999_999, -1, -1);
    }

    @Test
    void findsTheTokenAtOrAfterAnOffset() {
        String text = "Căn cứ " + " ".repeat(300) + "Luật " + "x".repeat(200) + " số 1";
        Tokens tokens = Tokens.of(text, vocabulary);
        for (int offset = 0; offset <= text.length() + 70; offset++) {
            int at = tokens.at(offset);
            assertThat(at == tokens.size() || tokens.start(at) >= offset).isTrue();
            assertThat(at == 0 || tokens.start(at - 1) < offset).isTrue();
        }
    }

    @Test
    void findsTheLongestPhrase() {
        Phrases<String> phrases = new Phrases<>(vocabulary);
        phrases.add("Chương trình", "short");
        phrases.add("chương trình", "second");
        phrases.add("Chương trình mục tiêu quốc gia", "long");
        phrases.add("Quân khu 5", "number");
        phrases.add("Lao động - Thương binh", "dash");
        assertThat(found(phrases, "CHƯƠNG\ntrình mục tiêu")).isEqualTo("short..2");
        assertThat(found(phrases, "chương trình mục tiêu quốc gia về")).isEqualTo("long..6");
        assertThat(found(phrases, "Quân khu 5")).isEqualTo("number..3");
        assertThat(found(phrases, "Quân khu 7")).isEmpty();
        assertThat(found(phrases, "Lao động – Thương binh")).isEqualTo("dash..5");
        assertThat(found(phrases, "Lao động / Thương binh")).isEmpty();
        Tokens both = Tokens.of("chương trình mục tiêu quốc gia về", vocabulary);
        assertThat(phrases.all(both, 0))
                .containsExactly(new Phrases.Found<>("short", 2), new Phrases.Found<>("long", 6));
    }

    private String found(Phrases<String> phrases, String text) {
        Tokens tokens = Tokens.of(text, vocabulary);
        Optional<Phrases.Found<String>> longest = phrases.longest(tokens, 0);
        assertThat(phrases.end(tokens, 0))
                .isEqualTo(longest.map(Phrases.Found::end).orElse(0));
        return longest.map(found -> found.value() + ".." + found.end()).orElse("");
    }
}
