package vn.cancu.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** By when: as printed, with the day or the period as EDTF. */
class DeadlineRowsTest {
    @ParameterizedTest
    @MethodSource("rows")
    void reads(String task, String deadline) {
        String line = Plan.duties("III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Tổ chức hội thi, " + task + ".")
                .get(0);
        int at = line.indexOf("hạn ");
        assertThat(at < 0 ? "" : line.substring(at + 4)).isEqualTo(deadline);
    }

    /** What Sở Y tế shall do, and by when. */
    private static Arguments due(String task, String deadline) {
        return Arguments.of(task, deadline);
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                due("báo cáo kết quả trước ngày 10/11/2024", "trước ngày 10/11/2024 [2024-11-10]"),
                due("hoàn thành xong trước ngày 05 tháng 6 năm 2024", "trước ngày 05 tháng 6 năm 2024 [2024-06-05]"),
                due(
                        "gửi báo cáo chậm nhất là ngày 15 tháng 12 năm 2024",
                        "chậm nhất là ngày 15 tháng 12 năm 2024 [2024-12-15]"),
                due("báo cáo định kỳ 6 tháng, năm", "định kỳ 6 tháng, năm"),
                due("báo cáo kết quả định kỳ hằng quý, 6 tháng và đột xuất", "định kỳ hằng quý, 6 tháng và đột xuất"),
                due("hằng năm báo cáo kết quả", "hằng năm"),
                due(
                        "định kỳ hằng tháng (trước ngày 16 hằng tháng) tổng hợp",
                        "định kỳ hằng tháng (trước ngày 16 hằng tháng)"),
                due("trình ban hành trong quý IV năm 2024", "trong quý IV năm 2024 [2024-Q4]"),
                due("báo cáo trong tháng 12 năm 2024", "trong tháng 12 năm 2024 [2024-12]"),
                due("hoàn thành trong tháng 9", "trong tháng 9"),
                due("trình Ủy ban nhân dân tỉnh đề án trong năm 2024", "trong năm 2024 [2024]"),
                due(
                        "trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận được đề nghị",
                        "trong thời hạn 05 ngày làm việc kể từ ngày nhận được đề nghị"),
                due("hoàn thành trong quý II/2024", "hoàn thành trong quý II/2024 [2024-Q2]"),
                // what was before the document is no due date of it
                due("cấp giấy cho sách in trước ngày 01/7/2004", ""),
                // money and the year of a plan are no deadline
                due("bố trí ngân sách hằng năm cho thư viện", ""),
                due("thực hiện Kế hoạch phát triển năm 2024", ""));
    }
}
