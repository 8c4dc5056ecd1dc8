package vn.cancu.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bộ luật | bo-luat",
                "  Ủy ban nhân dân tỉnh Đắk Lắk… | uy-ban-nhan-dan-tinh-dak-lak",
                "Lao động - Thương binh và Xã hội | lao-dong-thuong-binh-va-xa-hoi",
                "“Nghị quyết” 16a/2017 | nghi-quyet-16a-2017",
                "Ðà Nẵng, Vĩnh Phúc | da-nang-vinh-phuc",
                // Letters of other languages take the long way.
                "Österreich – Việt Nam | osterreich-viet-nam",
                "中文 | ''",
            })
    void foldsToAscii(String text, String expected) {
        assertThat(Slug.of(text)).isEqualTo(expected);
        assertThat(Slug.of(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(expected);
    }
}
