package vn.cancu.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What they do: several roles in a sentence, main one first; what others do is not theirs. */
class RoleRowsTest {
    @ParameterizedTest
    @MethodSource("rows")
    void reads(String task, String roles) {
        assertThat(Plan.read("III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Xây dựng\n\n- " + task + "."))
                .singleElement()
                .satisfies(duty -> assertThat(String.join(" ", duty.roles())).isEqualTo(roles));
    }

    /** The roles of Sở Xây dựng in a task. */
    private static Arguments role(String task, String roles) {
        return Arguments.of(task, roles);
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                role("Chủ trì triển khai đề án", "lead implement"),
                role("Chủ trì, theo dõi việc thực hiện", "lead monitor"),
                role("Chủ trì, phối hợp với Sở Y tế tham mưu Ủy ban nhân dân tỉnh ban hành", "lead coordinate advise"),
                role("Là cơ quan đầu mối, theo dõi, đôn đốc", "focal-point monitor"),
                role("Là đầu mối chủ trì, theo dõi việc thực hiện", "lead focal-point monitor"),
                role("Tham mưu Ủy ban nhân dân tỉnh chỉ đạo các cơ quan báo chí phối hợp với Sở Y tế", "advise"),
                role("Căn cứ chức năng, nhiệm vụ, phối hợp với Sở Y tế thực hiện", "coordinate implement"),
                role("Thẩm định dự toán kinh phí", "fund"),
                role("Bảo đảm cung cấp các thông tin cơ bản", "provide-information"),
                role("Tổ chức kiểm tra việc chấp hành quy định", "monitor"),
                role("Kiểm tra lưới điện", "implement"),
                role("Ứng dụng phần mềm, tiếp nhận phản ánh của người dân", "implement"),
                // a newspaper's "phản ánh" reports to nobody
                role("Kịp thời phản ánh khó khăn và gương điển hình", "implement"),
                role("Kịp thời phản ánh khó khăn về Sở Y tế", "report"),
                // to answer for something is no deed
                role("Chịu trách nhiệm về nội dung Kế hoạch. Tham mưu Ủy ban nhân dân tỉnh ban hành", "advise"),
                // what those do who are told
                role("Báo cáo Ủy ban nhân dân tỉnh để xem xét, chỉ đạo giải quyết", "report"));
    }
}
