package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {

    @ParameterizedTest
    @CsvSource({"Kế hoạch, 8", "thông tin đối ngoại, 19", "一二, 4", "ｆｕｌｌ, 8", "'', 0", "🇻, 1"})
    void countsColumnsOfATerminal(String text, int columns) {
        assertThat(TextWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void decomposedVietnameseIsAsWideAsComposed() {
        String decomposed = Normalizer.normalize("Kế hoạch hoạt động", Normalizer.Form.NFD);
        assertThat(decomposed.length()).isGreaterThan(18);
        assertThat(TextWidth.of(decomposed)).isEqualTo(18);
        assertThat(TextWidth.of(TextWidth.padded(decomposed, 20))).isEqualTo(20);
    }

    @Test
    void breaksAtSpacesAndInsideWordsThatAreTooLong() {
        assertThat(TextWidth.wrap("một hai ba", 7)).containsExactly("một hai", "ba");
        assertThat(TextWidth.wrap("399/CTr-STTTT-BCHBĐBP", 8)).containsExactly("399/CTr-", "STTTT-BC", "HBĐBP");
        assertThat(TextWidth.wrap("", 8)).containsExactly("");
        String decomposed = Normalizer.normalize("ếếế", Normalizer.Form.NFD);
        assertThat(TextWidth.wrap(decomposed, 2)).containsExactly(decomposed.substring(0, 6), decomposed.substring(6));
    }

    @Test
    void colourTakesNoRoom() {
        String coloured = Ansi.BOLD.around("một hai");
        assertThat(TextWidth.of(coloured)).isEqualTo(7);
        assertThat(TextWidth.wrap(coloured, 3)).hasSize(2).allSatisfy(line -> assertThat(line)
                .endsWith("\u001b[0m"));
    }

    /** A document must not be able to steer the terminal of whoever reads it. */
    @Test
    void leavesOutWhatCouldSteerATerminal() {
        assertThat(TextWidth.printable("a\u001b[2Jb\u0007\r\n\tc\u202ed\u00a0e"))
                .isEqualTo("a[2Jb cd e");
    }
}
