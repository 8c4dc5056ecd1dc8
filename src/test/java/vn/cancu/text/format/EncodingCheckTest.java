package vn.cancu.text.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uû ban nh©n d©n tØnh, Hà Nội",
                "Céng hoµ x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc",
                "QuyÕt ®Þnh sè 16/2001/Q§-TTg ngµy 05 th¸ng 02 n¨m 2001 cña Thñ t\u00ADíng ChÝnh phñ"
            })
    void tcvn3TakenForWestern(String text) {
        assertThat(EncodingCheck.of(text)).hasValueSatisfying(found -> {
            assertThat(found.encoding()).isEqualTo("TCVN3 (ABC)");
            assertThat(found.throughout()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aù aø eâ",
                "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM",
                "Quyeát ñònh cuûa UÛy ban nhaân daân tænh veà vieäc phaân coâng nhieäm vuï"
            })
    void vniTakenForWestern(String text) {
        assertThat(EncodingCheck.of(text))
                .hasValueSatisfying(found -> assertThat(found.encoding()).isEqualTo("VNI Windows"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THƠNG TƯ về việc thực hiện kế hoạch, cĩ hiệu lực từ ngày ký; các dịng chữ, khơng",
                "Bộ Thơng tin và Truyền thơng phân cơng các đơn vị",
            })
    void vniConvertedTwice(String text) {
        assertThat(EncodingCheck.of(text)).hasValueSatisfying(found -> {
            assertThat(found.encoding()).startsWith("VNI →");
            assertThat(found.throughout()).isTrue();
        });
    }

    @Test
    void othersAreNamedToo() {
        assertThat(EncodingCheck.of("Chiình phuÒ ban haÌnh Nghiò ðiònh"))
                .hasValueSatisfying(found -> assertThat(found.encoding()).isEqualTo("Windows-1258"));
        assertThat(EncodingCheck.of("CÄƒn cá»© Nghá»‹ Ä‘á»‹nh sá»‘ 72/2015/NÄ\u0090-CP"))
                .hasValueSatisfying(found -> assertThat(found.encoding()).startsWith("UTF-8"));
        assertThat(EncodingCheck.of(
                        "U?y ban nha^n da^n ti?nh ban ha`nh ke^' hoa.ch thu+.c hie^.n Quye^'t ddi.nh so^' 5"))
                .hasValueSatisfying(found -> assertThat(found.encoding()).isEqualTo("VIQR"));
    }

    @Test
    void aPassageInAGoodTextIsOnlyPointedAt() {
        String good = "Ủy ban nhân dân tỉnh ban hành kế hoạch thực hiện nhiệm vụ được giao; ".repeat(10);
        assertThat(EncodingCheck.of(good + "Uû ban nh©n d©n tØnh")).hasValueSatisfying(found -> {
            assertThat(found.throughout()).isFalse();
            assertThat(found.first()).isEqualTo(good.length());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ;",
                "- Chủ trì · Phối hợp · «Báo cáo» § 5, 20 °C, 3×4 m², © 2023 ® ± ½ µm",
                "Côte d’Ivoire, São Paulo, Zürich, Malmö, Besançon, Århus, El Niño, Curaçao, naïve façade",
                "Việt Nam, Đắk Lắk, Krông Pắk, Ia Grai, Plei Ku, Preyveng",
                "NÐ-CP, QÐ-TTg, CÐ-BTTTT, NÐ-CP, NÐ-CP, NÐ, ÐA, ðiều",
                "thơ, cơ quan, nơi, lớn, sơn, đơn, đợt, hợp, vĩnh, lĩnh, nghĩa, định, chị, thị, bị, trị",
                "Viê\u0323t Nam đô\u0323c lâ\u0323p, Thông tư liên tịch, cộng hoà, uỷ ban, quý, huý",
                "x^2 + y^2 = z^2; a^b; e^(i*pi); c++; int *p = &a[0];"
            })
    void goodTextsRaiseNoAlarm(String text) {
        assertThat(EncodingCheck.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TCVN3, 55 FB 20 62 61 6E 20 6E 68 A9 6E 20 64 A9 6E 20 74 D8 6E 68, Uỷ ban nhân dân tỉnh",
        "TCVN3, 51 A7 2D 54 54 67 20 6E 67 B5 79 20 74 68 B8 6E 67 20 6E A8 6D 20 AE AD EE 63, QĐ-TTg ngày tháng năm được",
        "VNI, 55 DB 79 20 62 61 6E 20 6E 68 61 E2 6E 20 64 61 E2 6E 20 74 E6 6E 68, Ủy ban nhân dân tỉnh",
        "VNI, D1 4F C4 43 20 4C 41 C4 50 20 F1 F6 F4 EF 63 20 6E 67 61 F8 79, ĐỘC LẬP được ngày",
        "WINDOWS_1258, D0 69 EA CC 75 20 63 75 D2 61 20 FD 20 F0 69 F2 6E 68, Điều của ư định",
    })
    void bytesOfAnOldEncodingAreRead(LegacyEncoding encoding, String hex, String text) {
        byte[] bytes = java.util.HexFormat.ofDelimiter(" ").parseHex(hex);
        assertThat(encoding.decode(bytes)).isEqualTo(text);
        assertThat(EncodingCheck.of(bytes)).contains(encoding);
    }

    @Test
    void westernBytesAreNotVietnamese() {
        byte[] french = "Le décret relatif à l’état des marchés publics a été signé après la réunion"
                .getBytes(java.nio.charset.Charset.forName("windows-1252"));
        assertThat(EncodingCheck.of(french)).isEmpty();
    }

    @Test
    void realTextsRaiseNoAlarm() throws IOException {
        List<Path> folders = Stream.of("corpus", "dev/texts", "dev/raw")
                .map(folder -> Path.of("..", "shared", folder))
                .filter(Files::isDirectory)
                .toList();
        assumeTrue(!folders.isEmpty(), "no real texts beside the project");
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    assertThat(EncodingCheck.of(Files.readString(file)))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
    }
}
