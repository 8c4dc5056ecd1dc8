package vn.cancu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "Ủy ban nhân dân, uy ban nhan dan",
        "UỶ BAN NHÂN DÂN, uy ban nhan dan",
        // Decomposed, and base letter with a combining tone ("Unicode tổ hợp").
        "Hòa bình, hoa binh",
        "quyết định, quyet dinh",
        // U+0110, U+00D0, U+0189.
        "QĐ NÐ CƉ, qd nd cd"
    })
    void marksToneAndCaseGo(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void theTableSaysWhatTheRulesOfUnicodeSay() {
        for (char c = 0; c < Character.MIN_SURROGATE; c++) {
            String text = "a" + c + "b";
            assertThat(Folding.fold(text)).as("U+%04X", (int) c).isEqualTo(Folding.decomposed(text));
        }
    }

    @Test
    void astralCharactersStay() {
        assertThat(Folding.fold("Đ😀Ạ")).isEqualTo("d😀a");
    }
}
