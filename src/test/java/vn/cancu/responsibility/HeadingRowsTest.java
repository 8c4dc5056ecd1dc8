package vn.cancu.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cancu.responsibility.Plan.row;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tasks below headings that name one or several bodies. */
class HeadingRowsTest {
    @ParameterizedTest
    @MethodSource("rows")
    void reads(Plan.Row row) {
        assertThat(Plan.duties(row.text())).containsExactly(row.duties());
    }

    static Stream<Plan.Row> rows() {
        return Stream.of(
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\n- Chủ trì, phối hợp với Sở Tài chính tham mưu Ủy ban nhân dân tỉnh ban hành quy định.\n\n- Hướng dẫn các thư viện cơ sở.",
                        "Sở Nội vụ | lead coordinate advise | với Sở Tài chính",
                        "Sở Nội vụ | guide"),
                // names joined by a comma, by a semicolon, and with a comma and "và" inside
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Văn hóa, Thể thao và Du lịch, Sở Giáo dục và Đào tạo; Công an tỉnh\n\nTổ chức hội thi đọc sách.",
                        "Sở Văn hóa, Thể thao và Du lịch/Sở Giáo dục và Đào tạo/Công an | implement"),
                // the dash is in the name
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Cục Hải quan Gia Lai – Kon Tum\n\nPhối hợp tuyên truyền.",
                        "Cục Hải quan Gia Lai - Kon Tum | coordinate"),
                // inline narrowing of a heading that names several
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế, Sở Xây dựng\n\n- Sở Y tế: Phối hợp với Sở Tài chính bố trí kinh phí.\n\n- Sở Xây dựng: Kiểm tra, giám sát công trình.",
                        "Sở Y tế | coordinate fund | với Sở Tài chính",
                        "Sở Xây dựng | monitor"),
                // the number stands on a line of its own, as pages flatten it
                row(
                        "**III.\nTỔ CHỨC THỰC HIỆN**\n\n**1.\nSở Y tế:**\n\n- Hướng dẫn khử khuẩn.\n\n**2.\nĐề nghị các doanh nghiệp viễn thông (VNPT, Viettel):** Bảo đảm liên lạc.",
                        "Sở Y tế | guide",
                        "các doanh nghiệp viễn thông | implement | requested"),
                // groups and enterprises
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n14. Doanh nghiệp, cộng đồng, tổ chức, cá nhân: Quan tâm, đăng ký hỗ trợ sách.",
                        "Doanh nghiệp, cộng đồng, tổ chức, cá nhân | implement"),
                // the kind stands once before the names
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Các Sở: Tài chính, Kế hoạch và Đầu tư, Nội vụ\n\nPhối hợp thực hiện.",
                        "Sở Tài chính/Sở Kế hoạch và Đầu tư/Sở Nội vụ | coordinate"),
                // an article whose heading says who leads
                row(
                        "Điều 5. Nội dung Sở Xây dựng có trách nhiệm chủ trì\n\n1. Thẩm định thiết kế thư viện.\n\n2. Hướng dẫn lắp đặt giá sách.",
                        "Sở Xây dựng | lead implement",
                        "Sở Xây dựng | lead guide"),
                // a lead-in gives its role and partners to what it leads in
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\na) Chủ trì, phối hợp với Sở Nội vụ:\n\n- Xây dựng đề án;\n\n- Báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện.",
                        "Sở Y tế | lead coordinate implement | với Sở Nội vụ",
                        "Sở Y tế | lead coordinate report | với Sở Nội vụ"),
                // who is directed does it
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nông nghiệp và Môi trường chỉ đạo Chi cục Thủy lợi thực hiện các nội dung sau:\n\n- Lập dự toán kinh phí.",
                        "Chi cục Thủy lợi | fund"),
                // what those of the heading ask of others is their own task
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Thông tin và Truyền thông\n\n- Yêu cầu các cơ quan báo chí trên địa bàn tăng thời lượng phát sóng.",
                        "Sở Thông tin và Truyền thông | direct"),
                // "Đề nghị" in the heading asks for all below
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội\n\n- Tăng cường vận động đọc sách.",
                        "Ủy ban Mặt trận Tổ quốc Việt Nam/các tổ chức chính trị - xã hội | implement | requested"),
                // bullets of others within the bullet: two tasks, the first goes on behind
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Các sở, ban, ngành, UBND các huyện, thị xã, thành phố\n\na) Chủ động công bố dữ liệu. UBND cấp xã chú trọng công bố dữ liệu về dân cư. Phối hợp với Sở Y tế cập nhật danh mục.",
                        "Các sở, ban, ngành/Ủy ban nhân dân các huyện, thị xã, thành phố | implement coordinate | với Sở Y tế",
                        "Ủy ban nhân dân cấp xã | implement"),
                // who was told the work has all that stands below, under whatever title
                row(
                        "Điều 1. Ủy quyền\n\n1. Giao Sở Y tế thực hiện các nhiệm vụ sau:\n\na) Thẩm tra hồ sơ.\n\nb) In thẻ thư viện.",
                        "Sở Y tế | implement",
                        "Sở Y tế | implement"),
                // "Thanh tra" names a body only where it is one
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n4. Công an tỉnh\n\n- Thanh tra, kiểm tra việc bảo đảm an ninh mạng.\n\n5. Thanh tra tỉnh\n\n- Tổng hợp kết quả.",
                        "Công an | monitor",
                        "Thanh tra | implement"),
                // capitals all through
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. SỞ KẾ HOẠCH VÀ ĐẦU TƯ\n\n- Bố trí vốn.\n\n2. UBND CÁC XÃ, PHƯỜNG\n\n- Tổ chức hội thi.",
                        "Sở Kế hoạch và Đầu tư | fund",
                        "Ủy ban nhân dân các xã, phường | implement"),
                // enterprises, and press bodies that were joined in 2025
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n2. Bưu điện tỉnh, Viettel Gia Lai, VNPT Gia Lai: Bảo đảm đường truyền.\n\n3. Đề nghị Báo và Đài PTTH Gia Lai, Hội LHPN tỉnh phối hợp tuyên truyền.",
                        "Bưu điện tỉnh/Viettel Gia Lai/VNPT Gia Lai | implement",
                        "Báo và phát thanh, truyền hình Gia Lai/Hội Liên hiệp Phụ nữ | coordinate | requested"),
                // a title between the tasks is none
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n2. Các sở, ban, ngành: Chịu trách nhiệm các nội dung sau:\n\n2.1. Trách nhiệm chung\n\na) Tổ chức rà soát sách cũ.\n\n2.2. Trách nhiệm cụ thể\n\nb) Sở Y tế\n\n- Tổ chức tủ sách sức khỏe.",
                        "Các sở, ban, ngành | implement",
                        "Sở Y tế | implement"));
    }
}
