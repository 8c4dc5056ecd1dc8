package vn.cancu.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cancu.authority.AuthorityLoader;
import vn.cancu.text.BlockReader;

/**
 * How documents are cited, row by row: text first, then each citation as {@code role number date issuer path}, a nested
 * one with the index of the one around it. Numbers and titles are of our own making unless a comment says otherwise.
 */
class CitationRowsTest {
    private static final Lexicon LEXICON = Lexicon.of(AuthorityLoader.bundled());

    /** @param cited what is expected, in order */
    record Row(String text, String... cited) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static Row row(String text, String... cited) {
        return new Row(text, cited);
    }

    static Stream<Row> rows() {
        return Stream.of(
                // a normative number carries its year; the individual decision of the same office is another series
                row(
                        "Căn cứ Quyết định số 16/2017/QĐ-UBND ngày 17 tháng 3 năm 2017 của Ủy ban nhân dân tỉnh Gia Lai;",
                        "legal-basis 16/2017/QĐ-UBND 2017-03-17 [Ủy ban nhân dân tỉnh Gia Lai] vb/ubnd-gia-lai/quyet-dinh-qppl/2017/16"),
                row(
                        "Căn cứ Quyết định số 16/QĐ-UBND ngày 17/3/2017 của UBND tỉnh Gia Lai;",
                        "legal-basis 16/QĐ-UBND 2017-03-17 [UBND tỉnh Gia Lai] vb/ubnd-gia-lai/quyet-dinh/2017/16"),
                // "&" belongs to the symbol
                row(
                        "Theo đề nghị của Sở Văn hóa, Thể thao và Du lịch tỉnh Gia Lai tại Tờ trình số 12/TTr-SVHTT&DL ngày 05/3/2024;",
                        "mentions 12/TTr-SVHTT&DL 2024-03-05 [Sở Văn hóa, Thể thao và Du lịch tỉnh Gia Lai] vb/so-vhttdl-gia-lai/to-trinh/2024/12"),
                // laws are numbered by legislature
                row(
                        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
                        "legal-basis 72/2025/QH15 - [-] vb/quoc-hoi/luat/khoa-15/72"),
                row(
                        "Căn cứ Nghị quyết số 190/2025/QH15 của Quốc hội;",
                        "legal-basis 190/2025/QH15 - [Quốc hội] vb/quoc-hoi/nghi-quyet/khoa-15/190"),
                // a law by name and date, without a number (decision 1191/QĐ-TTg cites so)
                row(
                        "Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016;",
                        "legal-basis Luật Báo chí 2016-04-05 [-] vb/luat/bao-chi/2016"),
                // both are bases, and the second amends the first
                row(
                        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;",
                        "legal-basis 64/2025/QH15 - [-] vb/quoc-hoi/luat/khoa-15/64",
                        "legal-basis amends:0 87/2025/QH15 - [-] vb/quoc-hoi/luat/khoa-15/87"),
                // Party numbers run by term; the comma before the date is Party style
                row(
                        "Thực hiện Nghị quyết số 36-NQ/TW, ngày 22-10-2018 của Ban Chấp hành Trung ương Đảng khóa XII;",
                        "implements 36-NQ/TW 2018-10-22 [Ban Chấp hành Trung ương Đảng khóa XII] vb/trung-uong/nghi-quyet/khoa-12/36"),
                // spaces, lost hyphens, U+00D0, a line break inside the number
                row(
                        "Căn cứ Quyết định số 596 /QĐ- UBND\nngày 02/11/2020 của UBND tỉnh Gia Lai;",
                        "legal-basis 596/QĐ-UBND 2020-11-02 [UBND tỉnh Gia Lai] vb/ubnd-gia-lai/quyet-dinh/2020/596"),
                row(
                        "Căn cứ Nghị định số 56/ 2015/ N\u00D0 - CP ngày 9/6/2015 của Chính phủ;",
                        "legal-basis 56/2015/N\u00D0-CP 2015-06-09 [Chính phủ] vb/chinh-phu/nghi-dinh-qppl/2015/56"),
                row(
                        "Căn cứ Quyết định số 86/QĐ UBND ngày 5/1/2020 của UBND tỉnh Lào Cai;",
                        "legal-basis 86/QĐ-UBND 2020-01-05 [UBND tỉnh Lào Cai] vb/ubnd-lao-cai/quyet-dinh/2020/86"),
                row(
                        "Theo Thôngtư số31/2019/TT-BTTTT ngày 01/7/2019.",
                        "follows 31/2019/TT-BTTTT 2019-07-01 [-] vb/bo-tttt/thong-tu-qppl/2019/31"),
                // the year dropped from a decree's number is proven by its date (Hà Tĩnh 44/KH-UBND prints 72/NĐ-CP)
                row(
                        "Căn cứ Nghị định số 72/NĐ-CP ngày 07/9/2015 của Chính phủ;",
                        "legal-basis 72/NĐ-CP 2015-09-07 [Chính phủ] vb/chinh-phu/nghi-dinh-qppl/2015/72"),
                // a list behind one type word, and one cue for all of it
                row(
                        "Thực hiện các Quyết định số 11/QĐ-TTg ngày 02/01/2030, số 12/QĐ-TTg ngày 03/01/2030 và số 13/QĐ-TTg ngày 04/01/2030 của Thủ tướng Chính phủ.",
                        "implements 11/QĐ-TTg 2030-01-02 [-] vb/thu-tuong/quyet-dinh/2030/11",
                        "implements 12/QĐ-TTg 2030-01-03 [-] vb/thu-tuong/quyet-dinh/2030/12",
                        "implements 13/QĐ-TTg 2030-01-04 [Thủ tướng Chính phủ] vb/thu-tuong/quyet-dinh/2030/13"),
                row(
                        "Thực hiện Kế hoạch số 1/KH-UBND ngày 02/01/2030 của UBND tỉnh Sơn La; Công văn số 22/BYT-KH ngày 03/01/2030 của Bộ Y tế.",
                        "implements 1/KH-UBND 2030-01-02 [UBND tỉnh Sơn La] vb/ubnd-son-la/ke-hoach/2030/1",
                        "implements 22/BYT-KH 2030-01-03 [Bộ Y tế] vb/bo-y-te/cong-van/2030/22"),
                // a document in another's title belongs to that one
                row(
                        "Thực hiện Kế hoạch số 9/KH-UBND ngày 02/01/2030 của UBND tỉnh Sơn La triển khai thực hiện Quyết định số 77/QĐ-TTg ngày 05/8/2029 của Thủ tướng Chính phủ.",
                        "implements 9/KH-UBND 2030-01-02 [UBND tỉnh Sơn La] vb/ubnd-son-la/ke-hoach/2030/9",
                        "implements in:0 77/QĐ-TTg 2029-08-05 [Thủ tướng Chính phủ] vb/thu-tuong/quyet-dinh/2029/77"),
                // "ban hành theo": the decision establishes, the arrow runs back
                row(
                        "Theo đúng Quy chế phối hợp quản lý, vận hành Cụm loa biên giới ban hành theo Quyết định số 5/QĐ-UBND ngày 02/01/2030 của UBND tỉnh Sơn La.",
                        "follows Quy chế phối hợp quản lý, vận hành Cụm loa biên giới - [-] vb/chua-ro/quy-che/chua-ro/~",
                        "establishes inverse in:0 5/QĐ-UBND 2030-01-02 [UBND tỉnh Sơn La] vb/ubnd-son-la/quyet-dinh/2030/5"),
                // who proposes is not a basis
                row(
                        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 02/01/2030.",
                        "mentions 12/TTr-SNV 2030-01-02 [Giám đốc Sở Nội vụ] no-province"),
                // date and issuer before the number
                row(
                        "Ngày 27/2/2030, UBND tỉnh Sơn La đã ban hành Kế hoạch số 43/KH-UBND.",
                        "reports 43/KH-UBND 2030-02-27 [UBND tỉnh Sơn La] vb/ubnd-son-la/ke-hoach/2030/43"),
                // only the serial is printed
                row(
                        "Triển khai Chỉ thị số 41 ngày 22/11/2029 của Thủ tướng Chính phủ.",
                        "implements 41 2029-11-22 [Thủ tướng Chính phủ] vb/thu-tuong/chi-thi/2029/41"),
                // no year anywhere: not to be known, even if there were one candidate
                row(
                        "Theo Kế hoạch số 43/KH-UBND của UBND tỉnh Sơn La.",
                        "follows 43/KH-UBND - [UBND tỉnh Sơn La] no-year"),
                row("Theo Kế hoạch số 43/KH-UBND ngày 01/02/2030.", "follows 43/KH-UBND 2030-02-01 [-] no-province"),
                // a part of a document
                row(
                        "Theo điểm a khoản 2 Điều 5 Nghị định số 72/2015/NĐ-CP.",
                        "follows 72/2015/NĐ-CP - [-] vb/chinh-phu/nghi-dinh-qppl/2015/72"),
                row(
                        "Bãi bỏ Quyết định số 5/QĐ-TTg ngày 02/01/2020 của Thủ tướng Chính phủ.",
                        "repeals 5/QĐ-TTg 2020-01-02 [Thủ tướng Chính phủ] vb/thu-tuong/quyet-dinh/2020/5"),
                row(
                        "Quyết định số 5/QĐ-TTg ngày 02/01/2020 hết hiệu lực từ ngày Quyết định này có hiệu lực.",
                        "repeals 5/QĐ-TTg 2020-01-02 [-] vb/thu-tuong/quyet-dinh/2020/5",
                        "self"),
                // lower-case "căn cứ vào" and a document's own name are no bases
                row("Căn cứ Kế hoạch này, các sở xây dựng kế hoạch riêng.", "self"),
                row("Căn cứ vào khả năng cân đối ngân sách địa phương, Sở Tài chính bố trí kinh phí."),
                // numbers that are no documents
                row("Giấy phép số: 09/GP-TTĐT cấp ngày 31/7/2017."),
                row("Phát hành 02 số/năm; Tel: 0269.3824404; giai đoạn 2021-2030; tỷ lệ 109/100; Số lượt xem: 3970."),
                row("Sở Kế hoạch và Đầu tư chủ trì."),
                row("Chuyên trang pháp luật, Thư viện Pháp luật, kỷ luật lao động."));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsEveryCitation(Row row) {
        CitationExtractor.Result result =
                CitationExtractor.extract(LEXICON, "row.txt", row.text(), BlockReader.read(row.text()));
        List<String> said =
                result.citations().stream().map(CitationRowsTest::words).toList();
        assertThat(said).containsExactly(row.cited());
        result.citations().forEach(citation -> {
            assertThat(citation.mention().quote().span().of(row.text()))
                    .isEqualTo(citation.mention().quote().exact());
        });
    }

    private static String words(Citation citation) {
        Mention mention = citation.mention();
        if (mention.form() == Form.SELF) {
            return "self";
        }
        String name = mention.number()
                .map(Mention.Numeral::text)
                .orElse(
                        mention.form() == Form.NAMED
                                ? mention.type() + " "
                                        + mention.title().orElseThrow().value()
                                : mention.quote().exact());
        return citation.role().code()
                + (citation.inverse() ? " inverse" : "")
                + (citation.amends().isPresent()
                        ? " amends:" + citation.amends().getAsInt()
                        : "")
                + (citation.nestedIn().isPresent()
                        ? " in:" + citation.nestedIn().getAsInt()
                        : "")
                + " " + name
                + " " + mention.issueDate().map(Object::toString).orElse("-")
                + " [" + mention.issuer().orElse("-") + "] "
                + match(citation.match());
    }

    private static String match(Match match) {
        if (match instanceof Match.Resolved resolved) {
            String path = resolved.identity().path();
            return path.contains("~") ? path.substring(0, path.indexOf('~') + 1) : path;
        }
        return match instanceof Match.Unresolved unresolved
                ? unresolved.reason().code()
                : "ambiguous";
    }
}
