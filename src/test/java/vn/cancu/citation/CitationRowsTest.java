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
                        "Căn cứ Quyết định số 16/2017/QĐ-UBND ngày 17 tháng 3 năm 2017 của Ủy ban nhân dân tỉnh Gia"
                                + " Lai;",
                        "legal-basis 16/2017/QĐ-UBND 2017-03-17 [Ủy ban nhân dân tỉnh Gia Lai]"
                                + " vb/ubnd-gia-lai/quyet-dinh-qppl/2017/16"),
                row(
                        "Căn cứ Quyết định số 16/QĐ-UBND ngày 17/3/2017 của UBND tỉnh Gia Lai;",
                        "legal-basis 16/QĐ-UBND 2017-03-17 [UBND tỉnh Gia Lai] vb/ubnd-gia-lai/quyet-dinh/2017/16"),
                // "&" belongs to the symbol
                row(
                        "Theo đề nghị của Sở Văn hóa, Thể thao và Du lịch tỉnh Gia Lai tại Tờ trình số 12/TTr-SVHTT&DL"
                                + " ngày 05/3/2024;",
                        "mentions 12/TTr-SVHTT&DL 2024-03-05 [Sở Văn hóa, Thể thao và Du lịch tỉnh Gia Lai]"
                                + " vb/so-vhttdl-gia-lai/to-trinh/2024/12"),
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
                        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi"
                                + " Luật số 87/2025/QH15;",
                        "legal-basis 64/2025/QH15 - [-] vb/quoc-hoi/luat/khoa-15/64",
                        "legal-basis amends:0 87/2025/QH15 - [-] vb/quoc-hoi/luat/khoa-15/87"),
                // Party numbers run by term; the comma before the date is Party style
                row(
                        "Thực hiện Nghị quyết số 36-NQ/TW, ngày 22-10-2018 của Ban Chấp hành Trung ương Đảng khóa XII;",
                        "implements 36-NQ/TW 2018-10-22 [Ban Chấp hành Trung ương Đảng khóa XII]"
                                + " vb/trung-uong/nghi-quyet/khoa-12/36"),
                // of several with its number none is of its year: as where there is none or one
                row(
                        "Căn cứ Quyết định số 5/QĐ-XYZ ngày 02/01/2030 của Bộ Y tế;\n"
                                + "Căn cứ Quyết định số 5/QĐ-XYZ ngày 03/01/2029 của Bộ Y tế;\n"
                                + "Căn cứ Quyết định số 5/QĐ-XYZ ngày 04/02/2028;",
                        "legal-basis 5/QĐ-XYZ 2030-01-02 [Bộ Y tế] vb/bo-y-te/quyet-dinh/2030/5",
                        "legal-basis 5/QĐ-XYZ 2029-01-03 [Bộ Y tế] vb/bo-y-te/quyet-dinh/2029/5",
                        "legal-basis 5/QĐ-XYZ 2028-02-04 [-] no-issuer"),
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
                        "Thực hiện các Quyết định số 11/QĐ-TTg ngày 02/01/2030, số 12/QĐ-TTg ngày 03/01/2030 và số"
                                + " 13/QĐ-TTg ngày 04/01/2030 của Thủ tướng Chính phủ.",
                        "implements 11/QĐ-TTg 2030-01-02 [-] vb/thu-tuong/quyet-dinh/2030/11",
                        "implements 12/QĐ-TTg 2030-01-03 [-] vb/thu-tuong/quyet-dinh/2030/12",
                        "implements 13/QĐ-TTg 2030-01-04 [Thủ tướng Chính phủ] vb/thu-tuong/quyet-dinh/2030/13"),
                row(
                        "Thực hiện Kế hoạch số 1/KH-UBND ngày 02/01/2030 của UBND tỉnh Sơn La; Công văn số 22/BYT-KH"
                                + " ngày 03/01/2030 của Bộ Y tế.",
                        "implements 1/KH-UBND 2030-01-02 [UBND tỉnh Sơn La] vb/ubnd-son-la/ke-hoach/2030/1",
                        "implements 22/BYT-KH 2030-01-03 [Bộ Y tế] vb/bo-y-te/cong-van/2030/22"),
                // a document in another's title belongs to that one
                row(
                        "Thực hiện Kế hoạch số 9/KH-UBND ngày 02/01/2030 của UBND tỉnh Sơn La triển khai thực hiện"
                                + " Quyết định số 77/QĐ-TTg ngày 05/8/2029 của Thủ tướng Chính phủ.",
                        "implements 9/KH-UBND 2030-01-02 [UBND tỉnh Sơn La] vb/ubnd-son-la/ke-hoach/2030/9",
                        "implements in:0 77/QĐ-TTg 2029-08-05 [Thủ tướng Chính phủ] vb/thu-tuong/quyet-dinh/2029/77"),
                // "ban hành theo": the decision establishes, the arrow runs back
                row(
                        "Theo đúng Quy chế phối hợp quản lý, vận hành Cụm loa biên giới ban hành theo Quyết định số"
                                + " 5/QĐ-UBND ngày 02/01/2030 của UBND tỉnh Sơn La.",
                        "follows Quy chế phối hợp quản lý, vận hành Cụm loa biên giới - [-]"
                                + " vb/chua-ro/quy-che/chua-ro/~",
                        "establishes inverse in:0 5/QĐ-UBND 2030-01-02 [UBND tỉnh Sơn La]"
                                + " vb/ubnd-son-la/quyet-dinh/2030/5"),
                // a reform in parts: Nghị quyết 66.4/2025/NQ-CP (cited in Thông báo 634/TB-VPCP)
                row(
                        "Căn cứ Nghị quyết số 66.4/2025/NQ-CP ngày 15 tháng 9 năm 2025 của Chính phủ;",
                        "legal-basis 66.4/2025/NQ-CP 2025-09-15 [Chính phủ] vb/chinh-phu/nghi-quyet-qppl/2025/66-4"),
                // a digit of the year lost, proven by the date (Quyết định 87/2025/QĐ-UBND Lai Châu prints 22/201
                // /QĐ-UBND)
                row(
                        "Căn cứ Quyết định số 22/201 /QĐ-UBND ngày 13 tháng 9 năm 2019 của Ủy ban nhân dân tỉnh Lai"
                                + " Châu;",
                        "legal-basis 22/201/QĐ-UBND 2019-09-13 [Ủy ban nhân dân tỉnh Lai Châu]"
                                + " vb/ubnd-lai-chau/quyet-dinh-qppl/2019/22"),
                // the stroke of Đ lost, proven by the word before
                row(
                        "Căn cứ Nghị định 72/2015/ND-CP;",
                        "legal-basis 72/2015/ND-CP - [-] vb/chinh-phu/nghi-dinh-qppl/2015/72"),
                // a company numbers its letters by the day
                row(
                        "Trả lời công văn số 20301022/CV-HD ngày 22/10/2030 của Công ty TNHH Mẫu.",
                        "mentions 20301022/CV-HD 2030-10-22 [Công ty TNHH Mẫu]"
                                + " vb/cong-ty-tnhh-mau/cong-van/2030/20301022"),
                // CT is Cục Thuế here, and CS one of its units
                row(
                        "Theo hướng dẫn tại 5487/CT-CS ngày 25/11/2025 của Cục Thuế.",
                        "follows 5487/CT-CS 2025-11-25 [Cục Thuế] vb/cuc-thue-bo-tai-chinh/cong-van/2025/5487"),
                // "văn bản" is said of any paper; the code says which
                row(
                        "Bộ Công an trình tại văn bản số 661/TTr-BCA ngày 05 tháng 11 năm 2025.",
                        "follows 661/TTr-BCA 2025-11-05 [-] vb/bo-cong-an/to-trinh/2025/661"),
                // an amending law is one document, those that it amends are nested in its name (QĐ-CTUBND 123/2025 Huế)
                row(
                        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Chứng khoán, Luật Kế toán số 56/2024/QH15;",
                        "legal-basis 56/2024/QH15 - [-] vb/quoc-hoi/luat/khoa-15/56",
                        "amends in:0 Luật Chứng khoán - [-] vb/luat/chung-khoan/chua-ro",
                        "amends in:0 Luật Kế toán - [-] vb/luat/ke-toan/chua-ro"),
                row(
                        "Căn cứ Luật sửa đổi, bổ sung một số điều của các luật liên quan đến đầu tư xây dựng cơ bản"
                                + " ngày 19/6/2009; Luật Nhà ở năm 2005;",
                        "legal-basis Luật sửa đổi, bổ sung một số điều của các luật liên quan đến đầu tư xây dựng cơ"
                                + " bản 2009-06-19 [-]"
                                + " vb/luat/sua-doi-bo-sung-mot-so-dieu-cua-cac-luat-lien-quan-den-dau-tu-xay-dung-co-ban/2009",
                        "legal-basis Luật Nhà ở 2005 [-] vb/luat/nha-o/2005"),
                row(
                        "Luật An ninh mạng (2018) quy định.",
                        "mentions Luật An ninh mạng 2018 [-] vb/luat/an-ninh-mang/2018"),
                // the next paragraph's "Ngày" dates nothing before it (a legal site's copy of Nghị quyết 377/NQ-CP)
                row(
                        "Dự án Pháp lệnh Cảnh sát môi trường\n\nNgày 21/11/2025, Chính phủ họp.",
                        "mentions Pháp lệnh Cảnh sát môi trường - [-] vb/luat/phap-lenh-canh-sat-moi-truong/chua-ro"),
                // the "của" left out (Kế hoạch 165/KH-UBND Cần Thơ)
                row(
                        "Thực hiện Nghị quyết số 21-NQ/TW ngày 25 tháng 10 năm 2017 Hội nghị lần thứ sáu Ban Chấp hành"
                                + " Trung ương khóa XII về công tác dân số;",
                        "implements 21-NQ/TW 2017-10-25 [Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII]"
                                + " vb/trung-uong/nghi-quyet/khoa-12/21"),
                // a joint document names as many issuers as its number
                row(
                        "Căn cứ Thông tư liên tịch số 09/2016/TTLT-BLĐTBXH-BTC ngày 15/4/2016 của Bộ Lao động - Thương"
                                + " binh và Xã hội, Bộ Tài chính;",
                        "legal-basis 09/2016/TTLT-BLĐTBXH-BTC 2016-04-15 [Bộ Lao động - Thương binh và Xã hội; Bộ Tài"
                                + " chính] vb/bo-ldtbxh/thong-tu-lien-tich-qppl/2016/9"),
                // cells of a table
                row(
                        "| Quyết định số | 1191/QĐ-TTg | ngày 05/8/2020 |",
                        "mentions 1191/QĐ-TTg 2020-08-05 [-] vb/thu-tuong/quyet-dinh/2020/1191"),
                // a commune's register is its own and lies in a province; without the province it is not known
                row(
                        "Theo Kế hoạch số 10/KH-UBND ngày 15/8/2025 của UBND xã Ia Dom, tỉnh Gia Lai.",
                        "follows 10/KH-UBND 2025-08-15 [UBND xã Ia Dom, tỉnh Gia Lai]"
                                + " vb/ubnd-xa-ia-dom-gia-lai/ke-hoach/2025/10"),
                row(
                        "Theo Kế hoạch số 10/KH-UBND ngày 15/8/2025 của UBND xã Ia Dom.",
                        "follows 10/KH-UBND 2025-08-15 [UBND xã Ia Dom] no-province"),
                // every office has a steering committee, and nothing says whose this is
                row(
                        "Theo Quyết định số 01/QĐ-BCĐ ngày 5/5/2025 của Ban Chỉ đạo.",
                        "follows 01/QĐ-BCĐ 2025-05-05 [Ban Chỉ đạo] no-issuer"),
                // the list after the colon ends
                row(
                        "Các quyết định sau đây hết hiệu lực thi hành: Quyết định số 5/QĐ-TTg ngày 02/01/2020; Quyết"
                                + " định số 6/QĐ-TTg ngày 03/01/2020.",
                        "repeals 5/QĐ-TTg 2020-01-02 [-] vb/thu-tuong/quyet-dinh/2020/5",
                        "repeals 6/QĐ-TTg 2020-01-03 [-] vb/thu-tuong/quyet-dinh/2020/6"),
                // "theo …" after the verb: the document guides the amending, it is not amended (công văn 778/TCHQ-GSQL)
                row(
                        "Chi cục Hải quan kiểm tra chứng từ sửa đổi, bổ sung theo mẫu số 03 Phụ lục V ban hành kèm"
                                + " theo Thông tư số 38/2015/TT-BTC.",
                        "establishes 38/2015/TT-BTC - [-] vb/bo-tai-chinh/thong-tu-qppl/2015/38"),
                // passives in all their forms, "bởi" left out too (Quyết định 53/2025/QĐ-UBND Cao Bằng)
                row(
                        "Căn cứ Nghị định số 8/2015/NĐ-CP được sửa đổi bổ sung tại Nghị định số 167/2025/NĐ-CP;",
                        "legal-basis 8/2015/NĐ-CP - [-] vb/chinh-phu/nghi-dinh-qppl/2015/8",
                        "legal-basis amends:0 167/2025/NĐ-CP - [-] vb/chinh-phu/nghi-dinh-qppl/2025/167"),
                row(
                        "Căn cứ Luật Thư viện số 46/2019/QH14 được sửa đổi, bổ sung Luật số 87/2025/QH15;",
                        "legal-basis 46/2019/QH14 - [-] vb/quoc-hoi/luat/khoa-14/46",
                        "legal-basis amends:0 87/2025/QH15 - [-] vb/quoc-hoi/luat/khoa-15/87"),
                // the word for a report of appraisal belongs to the mention
                row(
                        "Theo đề nghị của Sở Tư pháp tại Báo cáo thẩm định số 55/BC-STP ngày 05/5/2025.",
                        "mentions 55/BC-STP 2025-05-05 [Sở Tư pháp] no-province"),
                // the gazette's running head in the middle of a date
                row(
                        "Căn cứ Luật Tín ngưỡng, tôn giáo ngày\n"
                                + "CÔNG BÁO/Số 55 + 56/Ngày 12-01-2024     4\n"
                                + "18 tháng 11 năm 2016;",
                        "legal-basis Luật Tín ngưỡng, tôn giáo 2016-11-18 [-] vb/luat/tin-nguong-ton-giao/2016"),
                // so legal sites name laws
                row(
                        "Theo Luật Thư viện 2029 số 32/2029/QH16 và Luật Báo chí sửa đổi năm 2030 số 96/2030/QH16.",
                        "follows 32/2029/QH16 - [-] vb/quoc-hoi/luat/khoa-16/32",
                        "follows 96/2030/QH16 - [-] vb/quoc-hoi/luat/khoa-16/96"),
                // the annex stands between what amends and what is amended (Nghị quyết 33/2025/NQ-HĐND Huế)
                row(
                        "Theo Nghị quyết sửa đổi, bổ sung một số điều của Quy định kèm theo Nghị quyết số"
                                + " 9/2022/NQ-HĐND của Hội đồng nhân dân tỉnh Sơn La.",
                        "follows Nghị quyết sửa đổi, bổ sung một số điều của Quy định - [-]"
                                + " vb/chua-ro/nghi-quyet/chua-ro/~",
                        "amends in:0 9/2022/NQ-HĐND - [Hội đồng nhân dân tỉnh Sơn La]"
                                + " vb/hdnd-son-la/nghi-quyet-qppl/2022/9"),
                // who proposes stands before the parenthesis, whose opinion it is before "tại"
                row(
                        "Theo đề nghị của Giám đốc Sở Tài chính tỉnh Sơn La (Tờ trình số 12/TTr-STC ngày 05/3/2024);",
                        "mentions 12/TTr-STC 2024-03-05 [Giám đốc Sở Tài chính tỉnh Sơn La]"
                                + " vb/so-tai-chinh-son-la/to-trinh/2024/12"),
                row(
                        "Thực hiện ý kiến của Tỉnh ủy Sơn La tại Công văn số 1234-CV/TU ngày 05/6/2024, UBND tỉnh chỉ"
                                + " đạo.",
                        "follows 1234-CV/TU 2024-06-05 [Tỉnh ủy Sơn La] vb/tinh-uy-son-la/cong-van/2024/1234"),
                // the issuer between the type and its number
                row(
                        "Căn cứ Nghị quyết của HĐND tỉnh Sơn La số 49/NQ-HĐND ngày 10/12/2020 về dự toán;",
                        "legal-basis 49/NQ-HĐND 2020-12-10 [HĐND tỉnh Sơn La] vb/hdnd-son-la/nghi-quyet/2020/49"),
                // "các Quyết định sau:" announces
                row(
                        "Quyết định này có hiệu lực thi hành kể từ ngày ký và thay thế các Quyết định sau: Quyết định"
                                + " số 5/QĐ-TTg ngày 02/01/2020; Quyết định số 6/QĐ-TTg ngày 03/01/2020.",
                        "self",
                        "repeals 5/QĐ-TTg 2020-01-02 [-] vb/thu-tuong/quyet-dinh/2020/5",
                        "repeals 6/QĐ-TTg 2020-01-03 [-] vb/thu-tuong/quyet-dinh/2020/6"),
                row(
                        "1. Căn cứ pháp lý: Nghị định số 72/2015/NĐ-CP; Thông tư số 22/2016/TT-BTTTT.",
                        "legal-basis 72/2015/NĐ-CP - [-] vb/chinh-phu/nghi-dinh-qppl/2015/72",
                        "legal-basis 22/2016/TT-BTTTT - [-] vb/bo-tttt/thong-tu-qppl/2016/22"),
                // a form's number is none of a document (Thông tư 62/2009/TT-BTC)
                row("Khai theo mẫu số 09A/PL-TNCN, 09B/PL-TNCN; Biểu số 29/BC-BDT."),
                // notes of consolidated texts (57/VBHN-BCT)
                row(
                        "Khoản này được bổ sung theo quy định tại khoản 4 Điều 1 của Thông tư số 54/2025/TT-BCT.",
                        "amends inverse 54/2025/TT-BCT - [-] vb/bo-cong-thuong/thong-tu-qppl/2025/54"),
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
                // no title begins so: "Kế hoạch" is the one spoken of, and what follows is what is to become of it
                row("Để triển khai thực hiện Kế hoạch đạt hiệu quả, UBND tỉnh yêu cầu phát huy tính chủ động."),
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

    /** Text first, then the part of the document that is cited, and the title that ends where the document's does. */
    static Stream<Row> parts() {
        return Stream.of(
                row("Theo điểm a khoản 2 Điều 5 Nghị định số 72/2015/NĐ-CP.", "điểm a khoản 2 Điều 5", "-"),
                row(
                        "Theo quy định tại các điểm a, b khoản 1 và khoản 2 Điều 5 của Nghị định số 72/2015/NĐ-CP.",
                        "điểm a, b khoản 1 và khoản 2 Điều 5",
                        "-"),
                row("Theo khoản 2, khoản 3 Điều 6 Nghị định số 31/2021/NĐ-CP.", "khoản 2, khoản 3 Điều 6", "-"),
                row("Theo điểm b.2 khoản 7 Điều 52 Thông tư 38/2015/TT-BTC.", "điểm b.2 khoản 7 Điều 52", "-"),
                row("Theo Mục III Phần II Kế hoạch số 43/KH-UBND.", "Mục III Phần II", "-"),
                // a short name is no part of the title (Kế hoạch 597/KH-UBND Đồng Tháp)
                row(
                        "Căn cứ Quyết định số 5/QĐ-TTg ngày 02/01/2030 của Thủ tướng Chính phủ về thư viện (sau đây"
                                + " gọi tắt là Quyết định số 5/QĐ-TTg);",
                        "-",
                        "về thư viện"),
                // nor is what became of the document later (Thông tư 24/2025/TT-BTP)
                row(
                        "Căn cứ Nghị định số 120/2020/NĐ-CP của Chính phủ quy định về thành lập đơn vị được sửa đổi,"
                                + " bổ sung bởi Nghị định số 83/2024/NĐ-CP;",
                        "-",
                        "quy định về thành lập đơn vị"),
                // the ministry's name of today stands between (Kế hoạch 235/KH-UBND Thanh Hóa)
                row(
                        "Căn cứ Quyết định số 4255/QĐ-BNN ngày 04/12/2024 của Bộ Nông nghiệp và Phát triển nông thôn"
                                + " (nay là Bộ Nông nghiệp và Môi trường) về việc phê duyệt;",
                        "-",
                        "về việc phê duyệt"),
                // a title with a semicolon (Quyết định 26/2025/QĐ-UBND Thái Nguyên)
                row(
                        "Căn cứ Nghị định số 124/2025/NĐ-CP của Chính phủ quy định về phân cấp; phân định thẩm quyền"
                                + " trong lĩnh vực tôn giáo;",
                        "-",
                        "quy định về phân cấp; phân định thẩm quyền trong lĩnh vực tôn giáo"));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void readsPartAndTitle(Row row) {
        CitationExtractor.Result result =
                CitationExtractor.extract(LEXICON, "row.txt", row.text(), BlockReader.read(row.text()));
        Mention mention = result.citations().get(0).mention();
        assertThat(List.of(
                        mention.provision().orElse("-"),
                        mention.title().map(title -> title.value()).orElse("-")))
                .containsExactly(row.cited());
    }
}
