package vn.cancu.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What gives no task: aims, reasons, reports of what was done, headings alone, recipients, verbs that look like bodies. */
class NoTaskTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\n- Nâng cao nhận thức của các cấp, các ngành về văn hóa đọc.",
                "I. MỤC ĐÍCH, YÊU CẦU\n\n1. Yêu cầu\n\n- Các sở, ban, ngành phối hợp chặt chẽ trong thực hiện.",
                "I. TÌNH HÌNH\n\nSở Y tế đã phối hợp với Sở Nội vụ tổ chức 12 lớp tập huấn.",
                "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n2. Sở Nội vụ",
                "V. GIẢI PHÁP\n\n1. Tổ chức, bộ máy\n\na) Củng cố Ban Chỉ đạo của tỉnh.",
                "V. GIẢI PHÁP\n\na) Tổ chức tuyên truyền, phổ biến pháp luật về thư viện.",
                "V. GIẢI PHÁP\n\nTrường hợp đề nghị Sở Y tế cho ý kiến thì phải nêu rõ lý do.",
                "III. TỔ CHỨC THỰC HIỆN\n\nTrên đây là Kế hoạch phát triển thư viện năm 2024./.",
                "Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp giữa Sở Y tế và Sở Nội vụ.",
                "II. NỘI DUNG\n\na) Lãnh đạo Trung tâm gồm có: Giám đốc, các Phó Giám đốc.",
                "II. MỨC CHI\n\n1. Ban Giám khảo\n\na) Mức 400.000 đồng một buổi đối với Trưởng ban.",
                "ỦY QUYỀN CHO GIÁM ĐỐC SỞ Y TẾ THỰC HIỆN MỘT SỐ NHIỆM VỤ CỦA ỦY BAN NHÂN DÂN TỈNH",
                "Nơi nhận:\n- Sở Y tế;\n- Chủ trì, phối hợp: Sở Nội vụ;\n- Lưu: VT.",
                "Điều 8. Hiệu lực\n\nQuyết định này có hiệu lực kể từ ngày ký.\n\nTỔ CHỨC THỰC HIỆN"
            })
    void isReadFrom(String text) {
        assertThat(Plan.duties(text)).isEmpty();
    }
}
