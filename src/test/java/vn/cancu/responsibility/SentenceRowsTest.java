package vn.cancu.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cancu.responsibility.Plan.row;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tasks in sentences that name their own subject, and in closings. */
class SentenceRowsTest {
    @ParameterizedTest
    @MethodSource("rows")
    void reads(Plan.Row row) {
        assertThat(Plan.duties(row.text())).containsExactly(row.duties());
    }

    static Stream<Plan.Row> rows() {
        return Stream.of(
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Giao Sở Nội vụ chủ trì theo dõi, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2024.",
                        "Sở Nội vụ | lead monitor report | hạn trước ngày 15/12/2024 [2024-12-15]"),
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính chủ trì, phối hợp các sở, ban, ngành và các địa phương có trách nhiệm bố trí kinh phí.",
                        "Sở Tài chính | lead coordinate fund | với các sở, ban, ngành + các địa phương"),
                // two bodies in one sentence
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n2. Các cơ quan, đơn vị được giao chủ trì có trách nhiệm hoàn thành nhiệm vụ, các cơ quan phối hợp có trách nhiệm phối hợp với cơ quan chủ trì.",
                        "Các cơ quan, đơn vị được giao chủ trì | implement",
                        "các cơ quan phối hợp | coordinate | với cơ quan chủ trì"),
                // the partners' own marks end no clause
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Quản lý tủ sách; phối hợp Sở Tài chính; các doanh nghiệp viễn thông và các đơn vị liên quan rà soát hạ tầng.",
                        "Sở Y tế | manage coordinate | với Sở Tài chính + các doanh nghiệp viễn thông + các đơn vị liên quan"),
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n15. Tất cả lực lượng, phương tiện tham gia thực hiện Kế hoạch này phải tuân thủ quy định an toàn.",
                        "Tất cả lực lượng, phương tiện tham gia thực hiện Kế hoạch này | implement"),
                // names that no list holds, told by what obliges them all
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Các thành viên Ban Chỉ đạo tỉnh, Tổ trưởng Tổ công tác ở huyện, các Ủy ban của Quốc hội có trách nhiệm lãnh đạo, chỉ đạo triển khai Kế hoạch này.",
                        "Các thành viên Ban Chỉ đạo tỉnh/Tổ trưởng Tổ công tác ở huyện/các Ủy ban của Quốc hội | direct"),
                row(
                        "Điều 2. Tổ chức thực hiện\n\n2. Giao Thường trực Hội đồng nhân dân tỉnh, các Ban Hội đồng nhân dân tỉnh, Tổ đại biểu và các đại biểu Hội đồng nhân dân tỉnh trong phạm vi nhiệm vụ, quyền hạn giám sát việc thực hiện Nghị quyết.",
                        "Thường trực Hội đồng nhân dân/các Ban Hội đồng nhân dân tỉnh/Tổ đại biểu/các đại biểu Hội đồng nhân dân tỉnh | monitor"),
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n2. Ủy ban nhân dân các tỉnh: Gia Lai, Kon Tum chủ động rà soát; báo cáo Bộ Y tế.",
                        "Ủy ban nhân dân các tỉnh: Gia Lai, Kon Tum | implement report"),
                // marks of notes stand within rows of consolidated texts
                row(
                        "Điều 7. Tổ chức thực hiện\n\n1. Sở Y tế chủ trì, phối hợp với Sở Nội vụ[4], Sở Tài chính chịu trách nhiệm hướng dẫn thực hiện.",
                        "Sở Y tế | lead coordinate guide | với Sở Nội vụ + Sở Tài chính"),
                // the title and the sentence in one block
                row(
                        "Điều 5. Tổ chức thực hiện\nChánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này./.",
                        "Chánh Văn phòng Ủy ban nhân dân tỉnh/Giám đốc Sở Y tế | implement"),
                row(
                        "Điều 2. Hiệu lực\n\nTrong thời gian Quyết định này có hiệu lực, nếu có quy định khác thì Giám đốc Sở Y tế có trách nhiệm chủ trì tham mưu sửa đổi.",
                        "Giám đốc Sở Y tế | lead advise"),
                // who asks shall not do it
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\nThủ tướng Chính phủ đề nghị các đồng chí Bộ trưởng chỉ đạo thực hiện.",
                        "các đồng chí Bộ trưởng | direct | requested"),
                // a decision's last article
                row(
                        "Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các Sở: Tài chính, Y tế; Chủ tịch Ủy ban nhân dân các xã, phường chịu trách nhiệm thi hành Quyết định này./.",
                        "Chánh Văn phòng Ủy ban nhân dân tỉnh/Giám đốc Sở Tài chính/Giám đốc Sở Y tế/Chủ tịch Ủy ban nhân dân các xã, phường | implement"),
                row(
                        "Điều 3. Phân công Phó Thủ tướng Thường trực Chính phủ Nguyễn Văn An chỉ đạo các bộ, ngành thực hiện.",
                        "Phó Thủ tướng Thường trực Chính phủ Nguyễn Văn An | direct"),
                // what is asked by others is told first and assigned behind the colon
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n7. Về đề nghị Chính phủ chỉ đạo Bộ Tài chính bố trí vốn: giao Sở Tài chính chủ trì nghiên cứu.",
                        "Sở Tài chính | lead"),
                // closings belong to no heading
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Tổ chức hội thi.\n\nYêu cầu các sở, ban, ngành nghiêm túc triển khai; định kỳ trước ngày 30 tháng 11 hằng năm báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Sở Y tế). Trong quá trình thực hiện, nếu có vướng mắc, kịp thời phản ánh về Sở Y tế.",
                        "Sở Y tế | implement",
                        "các sở, ban, ngành | implement report | hạn định kỳ trước ngày 30 tháng 11 hằng năm"),
                row(
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Tổ chức hội thi.\n\nTrên đây là Kế hoạch phát triển thư viện. Đề nghị các cơ quan, đơn vị triển khai thực hiện. Trong quá trình thực hiện, nếu thấy cần sửa đổi, bổ sung các sở, ngành chủ động đề xuất gửi Sở Y tế.",
                        "Sở Y tế | implement",
                        "các cơ quan, đơn vị | implement | requested",
                        "các sở, ngành | advise"));
    }
}
