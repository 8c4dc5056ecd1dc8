package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;

class WhyTest {
    private final Why why = new Why(Fixture.DATA);

    private Answer.Table why(String... words) {
        return why.explain(
                words[0],
                words.length > 1 ? Optional.of(words[1]) : Optional.empty(),
                words.length > 2 ? Optional.of(words[2]) : Optional.empty());
    }

    private List<String> rows(String... words) {
        return Fixture.rows(why(words), "predicate", "object", "standing", "origin", "quote", "source", "start", "end");
    }

    @Test
    void anArrowHasTheCitationsItFollowsFrom() {
        String programme =
                "thực hiện | Chương trình phối hợp 399/CTr-STTTT-BCHBĐBP (18/03/2022) – Sở Thông tin và Truyền thông tỉnh Gia Lai | văn bản nêu | suy từ các viện dẫn | ";
        assertThat(rows("516/KH-UBND", "cancu:implements", "399/CTr-STTTT-BCHBĐBP"))
                .containsExactly(
                        programme
                                + "Chương trình phối hợp số 399/CTr -STTTT- BCHBĐBP ngày 18/3/2022 | gia-lai-2023-516-kh-ubnd.txt | 11747 | 11810",
                        programme
                                + "Chương trình 399/CTr-STTTT-BCHBĐBP ngày 18/3/2022 | gia-lai-2023-516-kh-ubnd.txt | 21151 | 21200");
    }

    @Test
    void whatOnlyAReportSaysHasOnlyTheReport() {
        assertThat(rows("43/KH-UBND Quảng Trị", "cancu:reportedImplements"))
                .containsExactly(
                        "được đưa tin là thực hiện | Quyết định 1191/QĐ-TTg (05/08/2020) – Thủ tướng Chính phủ | theo tin đưa | suy từ các viện dẫn | Quyết định số 1191/QĐ-TTg ngày 05/8/2020 của Thủ tướng Chính phủ | quang-tri-2024-news.txt | 2218 | 2282");
    }

    /** 516 implements 1191 through 2509 only: each step with its quote. */
    @Test
    void anInferenceHasTheQuotesOfEachStep() {
        assertThat(Fixture.rows(
                        why("516/KH-UBND", "implements", "1191/QĐ-TTg"), "subject", "object", "standing", "start"))
                .containsExactly(
                        "Kế hoạch 516/KH-UBND (09/03/2023) – Ủy ban nhân dân tỉnh Gia Lai | Kế hoạch 2509/KH-UBND (24/12/2020) – Ủy ban nhân dân tỉnh Gia Lai | suy ra | 3972",
                        "Kế hoạch 2509/KH-UBND (24/12/2020) – Ủy ban nhân dân tỉnh Gia Lai | Quyết định 1191/QĐ-TTg (05/08/2020) – Thủ tướng Chính phủ | suy ra | 4059");
    }

    @Test
    void anInverseCitationProvesTheArrowTheOtherWay() {
        assertThat(rows("30/2023/QĐ-UBND", "eli:amends"))
                .containsExactly(
                        "sửa đổi, bổ sung | Quyết định 16/2018/QĐ-UBND (05/06/2018) – Ủy ban nhân dân tỉnh Tây Lâm | văn bản nêu | suy từ các viện dẫn | Quyết định số 30/2023/QĐ-UBND | tay-lam-43.txt | 205 | 234");
    }

    @Test
    void aPlainFactHasItsAssertions() {
        assertThat(rows("516/KH-UBND", "ngày ban hành"))
                .containsExactly(
                        "ngày ban hành | 2023-03-09 | văn bản nêu | đọc được trong nguồn | ngày 09 tháng 03 năm 2023 | gia-lai-2023-516-kh-ubnd.txt | 609 | 634",
                        "ngày ban hành | 2023-03-09 | theo tin đưa | đọc được trong nguồn | 09/3 | gia-lai-2023-news.txt | 163 | 167");
        assertThat(rows("516/KH-UBND", "signedBy")).singleElement().asString().contains("Nguyễn Thị Thanh Lịch");
    }

    /** Nobody but those who cite it tell the date of 2509/KH-UBND. */
    @Test
    void aDerivedFactHasTheCitationsThatStateIt() {
        assertThat(rows("2509/KH-UBND", "eli:date_document"))
                .singleElement()
                .asString()
                .startsWith(
                        "ngày ban hành | 2020-12-24 | văn bản nêu | suy từ các viện dẫn | Kế hoạch số 2509/KH-UBND");
        assertThat(rows("5740/BTTTT-TTĐN", "dcterms:title"))
                .singleElement()
                .asString()
                .contains("| Công văn số 5740/BTTTT-TTĐN ngày 25 tháng 11 năm 2022");
        assertThat(rows("2509/KH-UBND", "rdfs:label")).allMatch(row -> row.contains("ghép từ số, ngày, cơ quan"));
    }

    @Test
    void aCitedDocumentsNumberIsProvenByItsCitations() {
        assertThat(rows("09/2017/NĐ-CP", "eli:number"))
                .containsExactly(
                        "số, ký hiệu | 09/2017/NĐ-CP | văn bản nêu | đọc được trong nguồn | Nghị định số 09/2017/NĐ-CP ngày 09/02/2017 của Chính phủ | gia-lai-2023-516-kh-ubnd.txt | 23935 | 23991");
    }

    @Test
    void whatWasKnownBeforehandSaysSo() {
        assertThat(rows("1191/QĐ-TTg", "eli:date_document"))
                .anyMatch(row -> row.contains("biết trước, có nguồn") && row.contains("https://example.org/1191"));
        assertThat(rows("cum/lao-bao", "cancu:clusterKind"))
                .containsExactly(
                        "loại cụm thông tin | cụm thông tin đối ngoại |  | kiến thức nền, chưa có nguồn |  |  |  | ");
        assertThat(rows("cancu:implements", "rdfs:label")).allMatch(row -> row.contains("định nghĩa của CanCu"));
    }

    @Test
    void aClusterIsFoundByItsGate() {
        assertThat(rows("Lệ Thanh", "hoạt động theo"))
                .singleElement()
                .asString()
                .contains("Quy chế phối hợp");
    }

    @Test
    void aSectionHasItsTasksAndItsCitations() {
        assertThat(rows("88/KH-UBND", "II.1.1"))
                .containsExactly(
                        "II.1.1: chủ trì; vận hành | Sở Thông tin và Truyền thông tỉnh Tây Lâm | văn bản nêu | đọc được trong nguồn | - Chủ trì vận hành Cụm Thông tin đối ngoại Cửa khẩu Nậm Sơn, báo cáo trước ngày 15/12/2021. | tay-lam-88.txt | 383 | 474");
        assertThat(rows("88/KH-UBND", "II"))
                .hasSize(3)
                .anyMatch(row -> row.startsWith(
                        "II.2.1: phối hợp với | Sở Thông tin và Truyền thông tỉnh Tây Lâm | văn bản nêu"));
        assertThat(rows("516/KH-UBND", "III.9")).singleElement().asString().startsWith("tuân theo | Luật Ngân sách");
    }

    /** With whom is as much of a task as who. */
    @Test
    void aTaskHasThoseWithWhomItIsDone() {
        Answer.Table table =
                new Why(Fixture.Shipped.DATA).explain("516/KH-UBND", Optional.of("III.3.1"), Optional.empty());
        assertThat(Fixture.rows(table, "predicate", "object"))
                .startsWith("III.3.1: chủ trì; thực hiện; phối hợp | Sở Thông tin và Truyền thông tỉnh Gia Lai")
                .contains("III.3.1: phối hợp với | Các sở, ban, ngành");
    }

    @Test
    void everythingAboutADocumentBeginsWithWhatItIs() {
        List<String> predicates = Fixture.rows(why("516/KH-UBND"), "predicate");
        assertThat(predicates.get(0)).isEqualTo("số, ký hiệu");
        assertThat(predicates)
                .contains("căn cứ vào", "thực hiện", "tuân theo", "được bố trí kinh phí theo", "người ký");
        // each citation is told by what it does
        assertThat(predicates).doesNotContain("viện dẫn");
    }

    @Test
    void whatShipsIsProvenToo() {
        Why shipped = new Why(Fixture.Shipped.DATA);
        assertThat(Fixture.rows(
                        shipped.explain("516/KH-UBND", Optional.of("implements"), Optional.of("1191/QĐ-TTg")),
                        "standing",
                        "quote",
                        "source"))
                .containsExactly(
                        "suy ra | Kế hoạch số 2509/KH-UBND ngày 24/12/2020 của Ủy ban nhân dân tỉnh | gia-lai-2023-516-kh-ubnd.txt",
                        "suy ra | Quyết định số 1191/QĐ-TTg ngày 05/8/2020 của Thủ tướng Chính phủ | gia-lai-2023-516-kh-ubnd.txt");
        assertThat(Fixture.rows(
                        shipped.explain("Cao Bằng", Optional.of("landBorder"), Optional.empty()), "object", "origin"))
                .containsExactly("true | kiến thức nền, chưa có nguồn");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    516/KH-UBND | III.3.1       |               | NO_STATEMENT
                    516/KH-UBND | implements    | 07/2012/QĐ-UBND | NO_STATEMENT
                    1911/QĐ-TTg |               |               | UNKNOWN_NUMBER
                    43/KH-UBND  |               |               | AMBIGUOUS_NUMBER
                    cancu:none  |               |               | UNKNOWN_SUBJECT
                    Atlantis    |               |               | UNKNOWN_SUBJECT
                    516/KH-UBND | bay-len-troi  |               | BAD_PARAMETER
                    """)
    void whatIsNotThereIsSaid(String subject, String predicate, String object, Code code) {
        assertThatThrownBy(() -> why.explain(subject, Optional.ofNullable(predicate), Optional.ofNullable(object)))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.diagnostic().code()).isEqualTo(code));
    }
}
