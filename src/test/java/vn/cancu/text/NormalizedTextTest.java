package vn.cancu.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalizedTextTest {

    @Test
    void aComposedTextIsItsOwnNormalizedText() {
        String text = "Căn cứ Nghị định số 72/2015/NĐ-CP – “điều 1” • 20 °C; 中文 한글\r\n\tỦy ban…";
        NormalizedText normalized = NormalizedText.of(text);
        assertThat(normalized.text()).isSameAs(text);
        assertThat(normalized.original(new Span(3, 9))).isEqualTo(new Span(3, 9));
        assertThat(normalized.normalized(7)).isEqualTo(7);
    }

    @Test
    void decomposedLettersAreComposedAndFoundAgain() {
        String composed = "Quyết định số 1191/QĐ-TTg của Thủ tướng";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(NormalizedText.of(decomposed).text()).isEqualTo(composed);
        assertThat(quoted(decomposed, "Quyết định")).isEqualTo(Normalizer.normalize("Quyết định", Normalizer.Form.NFD));
        assertThat(quoted(decomposed, "1191/QĐ-TTg")).isEqualTo("1191/QĐ-TTg");
        // "Unicode tổ hợp": the letter whole, its tone apart
        String halfComposed = "Quyê\u0301t đi\u0323nh số 1191/QĐ-TTg của Thu\u0309 tươ\u0301ng";
        assertThat(NormalizedText.of(halfComposed).text()).isEqualTo(composed);
        assertThat(quoted(halfComposed, "Quyết định")).isEqualTo("Quyê\u0301t đi\u0323nh");
        assertThat(quoted(halfComposed, "Thủ tướng")).isEqualTo("Thu\u0309 tươ\u0301ng");
    }

    @Test
    void marksInTheWrongOrderAreComposed() {
        // dot below belongs before the circumflex: windows-1258 and old Macs write them as typed
        assertThat(NormalizedText.of("Viê\u0323t, Vie\u0302\u0323t, Vie\u0323\u0302t")
                        .text())
                .isEqualTo("Việt, Việt, Việt");
    }

    @Test
    void theUnseenIsPassedOverAndSpacesAreSpaces() {
        String original = "\uFEFFNghị\u00A0định số\u200B 72\u00AD/2015\u2060/N\u00D0-CP\u200E ngày";
        NormalizedText normalized = NormalizedText.of(original);
        assertThat(normalized.text()).isEqualTo("Nghị định số 72/2015/NĐ-CP ngày");
        assertThat(quoted(original, "Nghị định số")).isEqualTo("Nghị\u00A0định số");
        assertThat(quoted(original, "72/2015/NĐ-CP")).isEqualTo("72\u00AD/2015\u2060/N\u00D0-CP");
        assertThat(quoted(original, "ngày")).isEqualTo("ngày");
        assertThat(normalized.normalized(original.indexOf("72")))
                .isEqualTo(normalized.text().indexOf("72"));
        assertThat(normalized.normalized(original.length()))
                .isEqualTo(normalized.text().length());
    }

    @Test
    void aMarkAfterTheUnseenStillFindsItsLetter() {
        String original = "so\u200B\u0302\u0301 5";
        assertThat(NormalizedText.of(original).text()).isEqualTo("số 5");
        assertThat(quoted(original, "số")).isEqualTo("so\u200B\u0302\u0301");
        assertThat(quoted(original, "5")).isEqualTo("5");
    }

    @Test
    void lettersThatStaySeveralCharactersAreQuotedWhole() {
        // q has no composed form with an acute: two characters come out, in another order than they went in
        String original = "xq\u0301\u0323y";
        NormalizedText normalized = NormalizedText.of(original);
        assertThat(normalized.text()).isEqualTo("xq\u0323\u0301y");
        String longer = "xq\u0301\u200B\u0323y";
        NormalizedText stripped = NormalizedText.of(longer);
        assertThat(stripped.text()).isEqualTo("xq\u0323\u0301y");
        for (int at = 1; at < 4; at++) {
            assertThat(stripped.original(new Span(at, at + 1))).isEqualTo(new Span(1, 5));
        }
        assertThat(stripped.normalized(1)).isEqualTo(1);
        assertThat(stripped.normalized(5)).isEqualTo(4);
    }

    @Test
    void anyTextAtAllKeepsItsOffsetsInOrder() {
        char[] alphabet =
                ("aăâđeêioôơuưy AĐ\u00D0\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B\u00A0\u00AD\u200B\u202E"
                                + "\uD83D\uDE00\uFEFF中가\u11A8\u212B\u2003\n\uFB01\u0F73")
                        .toCharArray();
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder made = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                made.append(alphabet[random.nextInt(alphabet.length)]);
            }
            String original = made.toString();
            NormalizedText normalized = NormalizedText.of(original);
            String expected = Normalizer.normalize(
                            original.replaceAll("[\u00AD\u200B\u202E\uFEFF]", ""), Normalizer.Form.NFC)
                    .replaceAll("[\u00A0\u2002\u2003]", " ")
                    .replace('\u00D0', 'Đ');
            assertThat(normalized.text()).as(escaped(original)).isEqualTo(expected);
            int length = expected.length();
            for (int i = 0; i < length; i++) {
                Span one = normalized.original(new Span(i, i + 1));
                assertThat(one.length()).as(escaped(original)).isPositive();
                assertThat(one.start())
                        .isEqualTo(normalized.original(i))
                        .isLessThanOrEqualTo(normalized.original(i + 1));
            }
            int last = 0;
            for (int i = 0; i <= original.length(); i++) {
                int there = normalized.normalized(i);
                assertThat(there).as(escaped(original) + " " + i).isBetween(last, length);
                last = there;
            }
        }
    }

    @Test
    void marksWithoutEndTakeNoTime() {
        String original = "a" + "\u0301\u0323".repeat(1_000_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(NormalizedText.of(original).text()).isNotEmpty());
    }

    private static String quoted(String original, String wanted) {
        NormalizedText normalized = NormalizedText.of(original);
        int at = normalized.text().indexOf(wanted);
        assertThat(at).as(wanted).isNotNegative();
        return normalized.original(new Span(at, at + wanted.length())).of(original);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04X", c)));
        return escaped.toString();
    }
}
