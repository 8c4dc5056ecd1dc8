package vn.cancu.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cancu.responsibility.Plan.row;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of tables: lines of cells, cells one a line, heads repeated, marks lost. */
class TableRowsTest {
    @ParameterizedTest
    @MethodSource("rows")
    void reads(Plan.Row row) {
        assertThat(Plan.duties(row.text())).containsExactly(row.duties());
    }

    static Stream<Plan.Row> rows() {
        return Stream.of(
                row(
                        "PHỤ LỤC\n\n| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |\n| 1 | Mua sách | Sở Tài chính | Sở Y tế | Năm 2024 |\n| 2 | Hướng dẫn mượn sách | Công an tỉnh | | Thường xuyên |\n",
                        "Sở Tài chính | lead coordinate | với Sở Y tế | hạn Năm 2024 [2024]",
                        "Công an | lead guide | hạn Thường xuyên"),
                row(
                        "PHỤ LỤC\n\n|\n**TT**\n|\n**Nội dung**\n|\n**Đơn vị chủ trì**\n|\n**Đơn vị phối hợp**\n|\n**Thời gian hoàn thành**\n|\n|\n1\n|\nMua sách\n|\nSở Tài chính\n|\nSở Y tế Sở Nội vụ; UBND các xã, phường\n|\nQuý IV/2024- Quý II/2025\n|\n|\n2\n|\nTặng sách\n|\nDoanh nghiệp, nhà xuất bản\n|\nSở Y tế\n|\nThường xuyên\n|\n",
                        "Sở Tài chính | lead coordinate | với Sở Y tế + Sở Nội vụ + Ủy ban nhân dân các xã, phường | hạn Quý IV/2024- Quý II/2025 [2024-Q4/2025-Q2]",
                        "Doanh nghiệp, nhà xuất bản | lead coordinate | với Sở Y tế | hạn Thường xuyên"),
                // who leads and who carries out in one cell
                row(
                        "PHỤ LỤC\n\n| TT | Chỉ tiêu | Chủ trì |\n| 1 | Mở dữ liệu | Sở Y tế chủ trì hướng dẫn; Các sở, ngành thực hiện công bố |\n",
                        "Sở Y tế | lead guide",
                        "Các sở, ngành | implement"),
                // between tabs; "nt" says what the cell above says
                row(
                        "PHỤ LỤC\n\nTT\tNội dung\tCơ quan chủ trì\tThời gian hoàn thành\n1\tMua sách\tSở Y tế\tQuý I/2025\n2\tBán sách\t-nt-\tQuý II/2025\n\nNơi nhận:\n",
                        "Sở Y tế | lead | hạn Quý I/2025 [2025-Q1]",
                        "Sở Y tế | lead | hạn Quý II/2025 [2025-Q2]"),
                // a column's head that no list holds; the head repeated on the next page
                row(
                        "PHỤ LỤC\n\n| STT | Nội dung công việc | Sở, ngành, địa phương chủ trì | Lộ trình thực hiện |\n| 1 | Mua sách | Sở Y tế | 12/2024 |\n| STT | Nội dung công việc | Sở, ngành, địa phương chủ trì | Lộ trình thực hiện |\n| 2 | Bán sách | Sở Nội vụ | 2025 |\n",
                        "Sở Y tế | lead | hạn 12/2024 [2024-12]",
                        "Sở Nội vụ | lead | hạn 2025 [2025]"));
    }
}
