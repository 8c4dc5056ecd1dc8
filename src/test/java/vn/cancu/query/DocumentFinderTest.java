package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.Iris;

class DocumentFinderTest {
    private final DocumentFinder finder = new DocumentFinder(Fixture.DATA);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1191/QĐ-TTg                                             | vb/thu-tuong/quyet-dinh/2020/1191
                    1191/qđ-ttg                                             | vb/thu-tuong/quyet-dinh/2020/1191
                    1191                                                    | vb/thu-tuong/quyet-dinh/2020/1191
                    Quyết định 1191                                         | vb/thu-tuong/quyet-dinh/2020/1191
                    1191/qd-ttg                                             | vb/thu-tuong/quyet-dinh/2020/1191
                    1191 qd ttg                                             | vb/thu-tuong/quyet-dinh/2020/1191
                    1191 / QĐ – TTg                                         | vb/thu-tuong/quyet-dinh/2020/1191
                    1191/QÐ-TTg                                             | vb/thu-tuong/quyet-dinh/2020/1191
                    Quyết định số 1191/QĐ-TTg ngày 05/8/2020                | vb/thu-tuong/quyet-dinh/2020/1191
                    Quyết định 1191/QĐ-TTg của Thủ tướng Chính phủ năm 2020 | vb/thu-tuong/quyet-dinh/2020/1191
                    vb/thu-tuong/quyet-dinh/2020/1191                       | vb/thu-tuong/quyet-dinh/2020/1191
                    /vb/thu-tuong/quyet-dinh/2020/1191                      | vb/thu-tuong/quyet-dinh/2020/1191
                    https://w3id.org/cancu/vb/thu-tuong/quyet-dinh/2020/1191 | vb/thu-tuong/quyet-dinh/2020/1191
                    399/CTr -STTTT- BCHBĐBP                                 | vb/so-tttt-gia-lai/chuong-trinh-phoi-hop/2022/399
                    Chương trình 399/CTr-STTTT-BCHBĐBP                      | vb/so-tttt-gia-lai/chuong-trinh-phoi-hop/2022/399
                    9/2017/NĐ-CP                                            | vb/chinh-phu/nghi-dinh-qppl/2017/9
                    Văn bản số 5740/BTTTT-TTĐN                              | vb/bo-tttt/cong-van/2022/5740
                    43/KH-UBND Quảng Trị                                    | vb/ubnd-quang-tri/ke-hoach/2024/43
                    43/KH-UBND của UBND tỉnh Tây Lâm                        | vb/ubnd-tay-lam/ke-hoach/2024/43
                    43/kh-ubnd tay lam 2024                                 | vb/ubnd-tay-lam/ke-hoach/2024/43
                    43/KH-UBND ngày 27/02/2024                              | vb/ubnd-quang-tri/ke-hoach/2024/43
                    Luật Ngân sách                                          | vb/luat/ngan-sach/chua-ro
                    luat ngan sach                                          | vb/luat/ngan-sach/chua-ro
                    """)
    void findsADocumentAsPeopleTypeIt(String typed, String path) {
        assertThat(finder.require(typed).iri()).isEqualTo(Iris.BASE + path);
    }

    /** Decomposed letters, as some systems hand them over. */
    @Test
    void findsANumberInAnyUnicodeForm() {
        String decomposed = java.text.Normalizer.normalize("5740/BTTTT-TTĐN", java.text.Normalizer.Form.NFD);
        assertThat(finder.require(decomposed).number()).contains("5740/BTTTT-TTĐN");
    }

    @Test
    void aNumberThatSeveralOfficesUseListsThem() {
        Finding.Several several = (Finding.Several) finder.find("43/KH-UBND");
        assertThat(several.candidates().stream().map(candidate -> candidate.line(Fixture.VI)))
                .containsExactly(
                        "Kế hoạch 43/KH-UBND (20/02/2024) – Ủy ban nhân dân tỉnh Tây Lâm",
                        "Kế hoạch 43/KH-UBND (27/02/2024) – Ủy ban nhân dân tỉnh Quảng Trị");
        assertThatThrownBy(() -> finder.require("43/KH-UBND")).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.diagnostic().code()).isEqualTo(Code.AMBIGUOUS_NUMBER);
            assertThat(error.diagnostic().message(Fixture.VI))
                    .contains("Tây Lâm")
                    .contains("Quảng Trị");
        });
    }

    @Test
    void issuerAndYearChoose() {
        assertThat(finder.require("43/KH-UBND", Optional.of("quang tri"), OptionalInt.empty())
                        .iri())
                .endsWith("ubnd-quang-tri/ke-hoach/2024/43");
        assertThat(finder.find("43/KH-UBND", Optional.empty(), OptionalInt.of(2024)))
                .isInstanceOf(Finding.Several.class);
        assertThat(finder.find("43/KH-UBND", Optional.of("Gia Lai"), OptionalInt.empty()))
                .isInstanceOfSatisfying(Finding.Unknown.class, unknown -> assertThat(unknown.nearest())
                        .hasSize(2));
    }

    /** 07/2012/QĐ-UBND has no date in the data; its year is in its identity. */
    @Test
    void theYearOfAnUndatedDocumentIsKnownFromItsIdentity() {
        assertThat(finder.require("07/2012/QĐ-UBND", Optional.empty(), OptionalInt.of(2012))
                        .issueDate())
                .isEmpty();
        assertThat(finder.find("07/2012/QĐ-UBND", Optional.empty(), OptionalInt.of(2013)))
                .isInstanceOf(Finding.Unknown.class);
    }

    @Test
    void anotherTypeIsAnotherDocument() {
        assertThat(finder.find("Nghị định 1191/QĐ-TTg")).isInstanceOf(Finding.Unknown.class);
    }

    @Test
    void anUnknownNumberNamesTheNearest() {
        assertThat(finder.find("1911/QĐ-TTg"))
                .isInstanceOfSatisfying(
                        Finding.Unknown.class,
                        unknown -> assertThat(unknown.nearest()).first().isEqualTo("1191/QĐ-TTg"));
        assertThat(finder.find("https://w3id.org/cancu/vb/khong/co")).isInstanceOf(Finding.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "/", "xyz", "0", "²", "999999999999999999999/X", "<>"})
    void nonsenseIsUnknown(String typed) {
        assertThat(finder.find(typed)).isInstanceOf(Finding.Unknown.class);
    }

    /** An ambiguous mention is no document that could be meant, as long as there are real ones. */
    @Test
    void unidentifiedDocumentsAreNotCandidates() {
        Finding.Several several = (Finding.Several) finder.find("43/KH-UBND");
        assertThat(several.candidates().stream().map(DocumentSummary::iri)).noneMatch(iri -> iri.contains("#"));
    }

    @Test
    void documentsAreOrderedByDateThenNumber() {
        List<String> numbers = java.util.stream.Stream.of(
                        "155/KH-UBND", "64/KH-UBND", "43/KH-UBND Quảng Trị", "596/QĐ-UBND")
                .map(finder::require)
                .sorted(DocumentSummary.ORDER)
                .map(DocumentSummary::name)
                .toList();
        assertThat(numbers).containsExactly("596/QĐ-UBND", "64/KH-UBND", "155/KH-UBND", "43/KH-UBND");
    }
}
