package vn.cancu.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who else has to do with a task, and how; they are no partners. */
class OtherPartiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Báo cáo Ủy ban nhân dân tỉnh kết quả                          | report-to Ủy ban nhân dân
                    Gửi báo cáo về Ủy ban nhân dân tỉnh (qua Sở Tài chính)        | report-to Ủy ban nhân dân; report-via Sở Tài chính
                    Tham mưu cho Ủy ban nhân dân tỉnh ban hành quy định           | advises Ủy ban nhân dân
                    Thực hiện theo chỉ đạo của Bộ Tài chính                       | directed-by Bộ Tài chính
                    Bám sát định hướng tuyên truyền của Ban Tuyên giáo Tỉnh ủy    | directed-by Ban Tuyên giáo Tỉnh ủy Gia Lai
                    Hướng dẫn các thư viện cơ sở, cấp sách cho các trường học     | recipient các trường học
                    """)
    void areRead(String task, String others) {
        assertThat(Plan.others("III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Xây dựng\n\n- " + task + "."))
                .isEqualTo(List.of(others.split("; ")));
    }
}
