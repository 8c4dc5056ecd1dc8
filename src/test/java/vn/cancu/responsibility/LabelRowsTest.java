package vn.cancu.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cancu.responsibility.Plan.row;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocks of labels, in the wordings and orders that plans print. */
class LabelRowsTest {
    @ParameterizedTest
    @MethodSource("rows")
    void reads(Plan.Row row) {
        assertThat(Plan.duties(row.text())).containsExactly(row.duties());
    }

    static Stream<Plan.Row> rows() {
        return Stream.of(
                row(
                        "II. NỘI DUNG\n\n1. Số hóa sách cổ\n\n- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.\n\n- Cơ quan phối hợp: Sở Tài chính, UBND các xã, phường.\n\n- Thời gian thực hiện: Quý IV năm 2024.",
                        "Sở Văn hóa, Thể thao và Du lịch | lead coordinate | với Sở Tài chính + Ủy ban nhân dân các xã, phường | hạn Quý IV năm 2024 [2024-Q4]"),
                // bold, several tasks one below the other
                row(
                        "II. NỘI DUNG\n\n**1. Kiểm tra thư viện**\n\n**Đơn vị thực hiện:** Thanh tra tỉnh.\n\n**Thời hạn trình ban hành:** trước ngày 01/10/2024.\n\n**2. Tập huấn**\n\n**Đơn vị thực hiện:** Sở Nội vụ.",
                        "Thanh tra | implement | hạn trước ngày 01/10/2024 [2024-10-01]",
                        "Sở Nội vụ | implement"),
                // wordings that no list holds
                row(
                        "II. NỘI DUNG\n\n1. Mua sách\n\n- Sở, ngành, địa phương chủ trì tham mưu: Sở Tài chính.\n\n- Các đơn vị tham gia phối hợp: Công an tỉnh.\n\n- Thời hạn hoàn thành, báo cáo: Năm 2025 và các năm tiếp theo.",
                        "Sở Tài chính | lead coordinate | với Công an | hạn Năm 2025 và các năm tiếp theo [2025/..]"),
                // labels of one task on one line
                row(
                        "II. NỘI DUNG\n\n1. Mở thư viện lưu động (Cơ quan chủ trì: Sở Y tế; Cơ quan phối hợp: Sở Nội vụ; Thời gian: Thường xuyên)",
                        "Sở Y tế | lead coordinate | với Sở Nội vụ | hạn Thường xuyên"),
                row("II. NỘI DUNG\n\n1. Mua sách\n\n- Đơn vị làm đầu mối tổng hợp: Sở Y tế.", "Sở Y tế | lead"),
                // labels a line each, without marks or empty lines between
                row(
                        "II. NỘI DUNG\n\n3. Tặng sách\nĐơn vị chủ trì, tham mưu: Tỉnh đoàn\nĐơn vị phối hợp thực hiện: Các sở, ban, ngành\nThời gian hoàn thành: Quý III-IV/2025\nSản phẩm: 500 cuốn sách",
                        "Tỉnh Đoàn Gia Lai | lead coordinate | với Các sở, ban, ngành | hạn Quý III-IV/2025 [2025-Q3/2025-Q4]"),
                // clauses in a label
                row(
                        "II. NỘI DUNG\n\n1. Nội dung: Rà soát văn bản.\n\nCơ quan thực hiện: Sở Nội vụ chủ trì tham mưu ban hành; các sở, ban, ngành chủ động tuyên truyền.\n\nThời gian thực hiện: Năm 2025.",
                        "Sở Nội vụ | lead advise | hạn Năm 2025 [2025]",
                        "các sở, ban, ngành | implement | hạn Năm 2025 [2025]"),
                // "Thời gian tới:" is no label
                row("II. NỘI DUNG\n\n1. Mở thư viện lưu động\n\n- Thời gian tới: mua thêm xe."));
    }
}
