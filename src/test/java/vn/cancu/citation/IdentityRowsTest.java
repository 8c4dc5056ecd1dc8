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
                new Row(
                        "a commune: its register is its own, its province stands in the text",
                        """
                        ỦY BAN NHÂN DÂN
                        XÃ MẪU SƠN
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số: 45/KH-UBND
                        Mẫu Sơn, ngày 12 tháng 8 năm 2030

                        KẾ HOẠCH
                        Thông tin cơ sở năm 2030 trên địa bàn xã Mẫu Sơn, tỉnh Lạng Sơn

                        Thực hiện Kế hoạch số 77/KH-UBND ngày 02/8/2030 của UBND tỉnh Lạng Sơn;
                        """,
                        "copy | Kế hoạch | 45/KH-UBND | 2030-08-12 | Ủy ban nhân dân xã Mẫu Sơn | Thông tin cơ sở năm 2030 trên địa bàn xã Mẫu Sơn, tỉnh Lạng Sơn | - | 2030 | vb/ubnd-xa-mau-son-lang-son/ke-hoach/2030/45"),
                new Row(
                        "a ministry whose name is wrapped, dash and all",
                        """
                        BỘ LAO ĐỘNG - THƯƠNG BINH
                        VÀ XÃ HỘI
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số: 15/2023/TT-BLĐTBXH
                        Hà Nội, ngày 29 tháng 12 năm 2023

                        THÔNG TƯ
                        Quy định về thư viện

                        Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;
                        """,
                        "copy | Thông tư | 15/2023/TT-BLĐTBXH | 2023-12-29 | Bộ Lao động - Thương binh và Xã hội | Quy định về thư viện | - | - | vb/bo-ldtbxh/thong-tu-qppl/2023/15"),
                new Row(
                        "a law: its number stands behind the word for it",
                        """
                        QUỐC HỘI
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Luật số: 172/2030/QH16
                        Hà Nội, ngày 16 tháng 6 năm 2030

                        LUẬT
                        THƯ VIỆN

                        Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
                        Quốc hội ban hành Luật Thư viện.
                        """,
                        "copy | Luật | 172/2030/QH16 | 2030-06-16 | Quốc hội | THƯ VIỆN | - | - | vb/quoc-hoi/luat/khoa-16/172"),
                new Row(
                        "a resolution of a People's Council, numbered so too",
                        """
                        HỘI ĐỒNG NHÂN DÂN
                        TỈNH SƠN LA
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Nghị quyết số: 05/2030/NQ-HĐND
                        Sơn La, ngày 17 tháng 7 năm 2030

                        NGHỊ QUYẾT
                        QUY ĐỊNH MỨC CHI
                        HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA
                        Căn cứ Luật Thư viện số 46/2019/QH14;
                        """,
                        "copy | Nghị quyết | 05/2030/NQ-HĐND | 2030-07-17 | Hội đồng nhân dân tỉnh Sơn La | QUY ĐỊNH MỨC CHI | - | - | vb/hdnd-son-la/nghi-quyet-qppl/2030/5"),
                new Row(
                        "an annex alone: the decision below its title issued it",
                        """
                        QUY CHẾ
                        Quản lý Cụm loa biên giới
                        (Ban hành kèm theo Quyết định số 596/QĐ-UBND ngày 02 tháng 11 năm 2030 của Ủy ban nhân dân tỉnh Sơn La)

                        Chương I
                        QUY ĐỊNH CHUNG

                        Điều 1. Phạm vi
                        Quy chế này quy định về loa.
                        """,
                        "copy | Quy chế | - | - | Ủy ban nhân dân tỉnh Sơn La | Quản lý Cụm loa biên giới | - | - | vb/ubnd-son-la/quy-che/chua-ro/~"),
                new Row(
                        "a plan copied without its letterhead",
                        """
                        KẾ HOẠCH
                        Thông tin đối ngoại năm 2030 của tỉnh Sơn La

                        Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ;

                        Ủy ban nhân dân tỉnh Sơn La ban hành Kế hoạch như sau:

                        1. Kế hoạch này nêu việc.
                        """,
                        "copy | Kế hoạch | - | - | Ủy ban nhân dân tỉnh Sơn La | Thông tin đối ngoại năm 2030 của tỉnh Sơn La | - | 2030 | vb/ubnd-son-la/ke-hoach/2030/~"),
                new Row(
                        "a committee named in full only with the one above it",
                        """
                        TỈNH ỦY SƠN LA
                        BAN TUYÊN GIÁO
                        *
                        Số 111-HD/BTGTU
                        ĐẢNG CỘNG SẢN VIỆT NAM
                        Sơn La, ngày 27 tháng 7 năm 2023

                        HƯỚNG DẪN
                        Tuyên truyền biên giới

                        Thực hiện Nghị quyết số 33-NQ/TW;
                        """,
                        "copy | Hướng dẫn | 111-HD/BTGTU | 2023-07-27 | Ban Tuyên giáo Tỉnh ủy Sơn La | Tuyên truyền biên giới | - | - | vb/ban-tuyen-giao-tinh-uy-son-la/huong-dan/2023/111"),
                new Row(
                        "a joint programme: the first symbol is the register",
                        """
                        SỞ THÔNG TIN VÀ TRUYỀN THÔNG -
                        BỘ CHỈ HUY BỘ ĐỘI BIÊN PHÒNG
                        TỈNH SƠN LA
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số: 399/CTr-STTTT-BCHBĐBP
                        Sơn La, ngày 18 tháng 3 năm 2022

                        CHƯƠNG TRÌNH
                        Phối hợp công tác tuyên truyền giai đoạn 2022 - 2030

                        Căn cứ Luật Báo chí năm 2016;
                        """,
                        "copy | Chương trình | 399/CTr-STTTT-BCHBĐBP | 2022-03-18 | Sở Thông tin và Truyền thông tỉnh Sơn La | Phối hợp công tác tuyên truyền giai đoạn 2022 - 2030 | - | 2022/2030 | vb/so-tttt-son-la/chuong-trinh/2022/399"),
                new Row(
                        "an official letter whose subject stands above the other column; a hard-wrapped signer",
                        """
                        ỦY BAN NHÂN DÂN
                        TỈNH SƠN LA
                        Số: 7554/UBND-VX1
                        Về việc mua sách
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Sơn La, ngày 21 tháng 12 năm 2022

                        Kính gửi: Các sở, ban, ngành

                        Thực hiện văn bản số 5740/BTTTT-TTĐN ngày 25/11/2022, UBND tỉnh yêu cầu.

                        TL. CHỦ TỊCH
                        CHÁNH VĂN PHÒNG
                        Nguyễn
                        Văn Mẫu
                        """,
                        "copy | Công văn | 7554/UBND-VX1 | 2022-12-21 | Ủy ban nhân dân tỉnh Sơn La | mua sách | Nguyễn Văn Mẫu | - | vb/ubnd-son-la/cong-van/2022/7554"),
                new Row(
                        "the office that signs is no part of the title; nor is the year of a law the period",
                        """
                        CỤC HẢI QUAN
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số: 37690/TB-CHQ
                        Hà Nội, ngày 21 tháng 11 năm 2025

                        THÔNG BÁO
                        VỀ ĐIỀU 41 LUẬT HẢI QUAN NĂM 2014
                        CỤC TRƯỞNG CỤC HẢI QUAN

                        Căn cứ Luật Hải quan ngày 23/6/2014;
                        """,
                        "copy | Thông báo | 37690/TB-CHQ | 2025-11-21 | Cục Hải quan | VỀ ĐIỀU 41 LUẬT HẢI QUAN NĂM 2014 | - | - | vb/chq/thong-bao/2025/37690"),
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
