package vn.cancu.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cancu.authority.AuthorityLoader;
import vn.cancu.text.BlockReader;
import vn.cancu.text.Stated;

/** What a document says of itself, layout by layout. The documents are of our own making. */
class IdentityRowsTest {
    private static final Lexicon LEXICON = Lexicon.of(AuthorityLoader.bundled());

    /** @param identity {@code kind | type | number | date | issuer | title | signer | period | path} */
    record Row(String name, String text, String identity) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row(
                        "two columns, one line each",
                        """
                        ỦY BAN NHÂN DÂN
                        TỈNH SƠN LA
                        -------
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        ---------------
                        Số: 12 /KH-UBND

                        Sơn La, ngày 05 tháng 03 năm 2030

                        KẾ HOẠCH

                        PHÁT TRIỂN ĐỌC SÁCH NĂM 2030 TRÊN ĐỊA BÀN TỈNH SƠN LA

                        Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;

                        I. MỤC TIÊU

                        1. Mục tiêu chung

                        Nơi nhận:
                        - Bộ Văn hóa, Thể thao và Du lịch;
                        - Lưu: VT.

                        TM. ỦY BAN NHÂN DÂN
                        KT. CHỦ TỊCH
                        PHÓ CHỦ TỊCH

                        Nguyễn Văn Mẫu
                        """,
                        "copy | Kế hoạch | 12/KH-UBND | 2030-03-05 | Ủy ban nhân dân tỉnh Sơn La | PHÁT TRIỂN ĐỌC SÁCH NĂM 2030 TRÊN ĐỊA BÀN TỈNH SƠN LA | Nguyễn Văn Mẫu | 2030 | vb/ubnd-son-la/ke-hoach/2030/12"),
                new Row(
                        "all on one line, body and all",
                        "PHỦ THỦ TƯỚNG ----- CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập – Tự do – Hạnh phúc ------- Số:\n"
                                + "77/TTg Hà Nội, ngày 10 tháng 11 năm 1985 CHỈ THỊ VỀ CÔNG TÁC THƯ VIỆN TRONG CẢ NƯỚC Ngày 24 tháng 6 năm 1980 Hội đồng Chính phủ đã ra Quyết định số 169-CP về sách.",
                        "copy | Chỉ thị | 77/TTg | 1985-11-10 | Thủ tướng Chính phủ | VỀ CÔNG TÁC THƯ VIỆN TRONG CẢ NƯỚC | - | - | vb/thu-tuong/chi-thi/1985/77"),
                new Row(
                        "markdown table residue, title in capitals over several lines",
                        """
                        |
                        **HỘI ĐỒNG NHÂN DÂN **
                        THÀNH PHỐ CẦN THƠ
                        -------
                        |
                        **CỘNG HÒA XÃ HỘI
                        CHỦ NGHĨA VIỆT NAM**
                        Độc lập - Tự do - Hạnh phúc
                        ---------------
                        |
                        |
                        Số:
                        33/2030/NQ-HĐND
                        |
                        *Cần Thơ,
                        ngày 18 tháng 11 năm 2030*
                        |

                        **NGHỊ
                        QUYẾT**

                        SỬA ĐỔI MỘT SỐ ĐIỀU CỦA QUY ĐỊNH KÈM THEO NGHỊ QUYẾT
                        SỐ 09/2028/NQ-HĐND NGÀY 14 THÁNG 7 NĂM 2028 CỦA HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ CẦN THƠ

                        *Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;*
                        """,
                        "copy | Nghị quyết | 33/2030/NQ-HĐND | 2030-11-18 | Hội đồng nhân dân thành phố Cần Thơ | SỬA ĐỔI MỘT SỐ ĐIỀU CỦA QUY ĐỊNH KÈM THEO NGHỊ QUYẾT SỐ 09/2028/NQ-HĐND NGÀY 14 THÁNG 7 NĂM 2028 CỦA HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ CẦN THƠ | - | - | vb/hdnd-can-tho/nghi-quyet-qppl/2030/33"),
                new Row(
                        "official letter",
                        """
                        BỘ TÀI CHÍNH
                        -------
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        ---------------
                        Số: 5443/BTC-QLG
                        V/v sử dụng thư viện điện tử

                        Hà Nội, ngày 24 tháng 11 năm 2030

                        Kính gửi: Ủy ban nhân dân các tỉnh, thành phố.

                        Thực hiện Công văn số 12/VPCP-KGVX ngày 01/02/2030 của Văn phòng Chính phủ, Bộ Tài chính đề nghị báo cáo.
                        """,
                        "copy | Công văn | 5443/BTC-QLG | 2030-11-24 | Bộ Tài chính | sử dụng thư viện điện tử | - | - | vb/bo-tai-chinh/cong-van/2030/5443"),
                new Row(
                        "Party layout: number above place and date",
                        """
                        TỈNH ỦY SƠN LA
                        *
                        Số 204-KL/TU
                        ĐẢNG CỘNG SẢN VIỆT NAM
                        Sơn La, ngày 27 tháng 9 năm 2030

                        KẾT LUẬN
                        CỦA BAN THƯỜNG VỤ TỈNH ỦY
                        về phát triển thư viện

                        - Căn cứ Nghị quyết số 36-NQ/TW, ngày 22-10-2018;
                        """,
                        "copy | Kết luận | 204-KL/TU | 2030-09-27 | Tỉnh ủy Sơn La | CỦA BAN THƯỜNG VỤ TỈNH ỦY về phát triển thư viện | - | - | vb/tinh-uy-son-la/ket-luan/2030/204"),
                new Row(
                        "draft: number and day left blank",
                        """
                        ỦY BAN NHÂN DÂN TỈNH SƠN LA
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số:      /KH-UBND
                        Sơn La, ngày    tháng    năm 2030

                        KẾ HOẠCH

                        PHÁT TRIỂN THƯ VIỆN GIAI ĐOẠN 2030 - 2035

                        Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;
                        """,
                        "copy | Kế hoạch | - | - | Ủy ban nhân dân tỉnh Sơn La | PHÁT TRIỂN THƯ VIỆN GIAI ĐOẠN 2030 - 2035 | - | 2030/2035 | vb/ubnd-son-la/ke-hoach/2030-2035/~"),
                new Row(
                        "report: day without a year, province from the text",
                        """
                        Sơn La phát triển thư viện

                        Ngày đăng: 09-03-2030, 04:00

                        Ngày 07/3, UBND tỉnh ban hành Kế hoạch số 12/KH-UBND về phát triển thư viện năm 2030 trên địa bàn tỉnh Sơn La.
                        """,
                        "news-report | Kế hoạch | 12/KH-UBND | 2030-03-07 | Ủy ban nhân dân tỉnh Sơn La | phát triển thư viện năm 2030 trên địa bàn tỉnh Sơn La | - | 2030 | vb/ubnd-son-la/ke-hoach/2030/12"),
                new Row(
                        "report of a plan without number or date",
                        "UBND tỉnh vừa ban hành Kế hoạch phát triển thư viện công cộng tỉnh Sơn La năm 2030, với mục đích nhằm phục vụ bạn đọc. Tỉnh Sơn La có nhiều thư viện tại tỉnh Sơn La.",
                        "news-report | Kế hoạch | - | - | Ủy ban nhân dân tỉnh Sơn La | Kế hoạch phát triển thư viện công cộng tỉnh Sơn La năm 2030 | - | 2030 | vb/ubnd-son-la/ke-hoach/2030/~"),
                new Row("no document at all", "Thư viện mở cửa lúc 8 giờ.", "unknown | - | - | - | - | - | - | - | -"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTheHead(Row row) {
        CitationExtractor.Result result =
                CitationExtractor.extract(LEXICON, "row.txt", row.text(), BlockReader.read(row.text()));
        DocumentDescription document = result.document();
        String path = document.identity().map(DocumentIdentity::path).orElse("-");
        String said = String.join(
                " | ",
                result.kind().code(),
                value(document.type()),
                value(document.number()),
                value(document.issueDate()),
                value(document.issuer()),
                value(document.title()),
                value(document.signer()),
                value(document.period()),
                path.contains("~") ? path.substring(0, path.indexOf('~') + 1) : path);
        assertThat(said).isEqualTo(row.identity());
    }

    private static String value(java.util.Optional<? extends Stated<?>> stated) {
        return stated.map(s -> s.value().toString()).orElse("-");
    }
}
