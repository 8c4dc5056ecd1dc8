package vn.cancu.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is named: bodies, groups, leaders, and partners. */
class PartyRowsTest {
    @ParameterizedTest
    @MethodSource("rows")
    void reads(String text, String names) {
        for (String with : new String[] {"với ", ""}) {
            assertThat(Plan.duties("III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Xây dựng\n\n- Phối hợp " + with + text + "."))
                    .singleElement()
                    .asString()
                    .endsWith(" | với " + names);
        }
    }

    /** Whom the department works with, in running text. */
    private static Arguments partners(String text, String names) {
        return Arguments.of(text, names);
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                // after 1 July 2025
                partners(
                        "Ủy ban nhân dân các xã, phường, đặc khu, Bộ Chỉ huy Quân sự tỉnh",
                        "Ủy ban nhân dân các xã, phường, đặc khu + Bộ Chỉ huy Quân sự"),
                partners(
                        "Sở NN&MT, Sở VHTT&DL và UBND cấp xã",
                        "Sở Nông nghiệp và Môi trường + Sở Văn hóa, Thể thao và Du lịch + Ủy ban nhân dân cấp xã"),
                // a group stays a group, each "các" opens the next
                partners(
                        "các sở, ban, ngành, các địa phương có liên quan",
                        "các sở, ban, ngành + các địa phương có liên quan"),
                partners("Sở Y tế và các cơ quan liên quan tham mưu xây dựng đề án", "Sở Y tế + các cơ quan liên quan"),
                partners("các cơ quan có liên quan nghiên cứu, tiếp thu ý kiến", "các cơ quan có liên quan"),
                partners("Ủy ban nhân dân xã, phường tuyên truyền, phổ biến quy định", "Ủy ban nhân dân xã, phường"),
                partners(
                        "các đơn vị điện lực, các đơn vị nuôi ong tổ chức hội thi",
                        "các đơn vị điện lực + các đơn vị nuôi ong"),
                partners("Ủy ban nhân dân tỉnh, Tỉnh\nủy lấy ý kiến", "Ủy ban nhân dân + Tỉnh ủy Gia Lai"),
                partners("các Sở: Tài chính, Y tế và Công an tỉnh rà soát", "Sở Tài chính + Sở Y tế + Công an"),
                partners("Đảng ủy cơ quan Văn phòng Quốc hội tổ chức quán triệt", "Đảng ủy cơ quan Văn phòng Quốc hội"),
                partners("Sở Y tế tỉnh Preyveng tổ chức khám bệnh", "Sở Y tế tỉnh Preyveng (Campuchia)"),
                partners("cấp trên để bảo đảm nguồn lực", "cấp trên"),
                partners(
                        "các cơ quan của Bộ Ngoại giao và cơ quan đại diện ngoại giao Việt Nam ở nước ngoài tuyên truyền",
                        "các cơ quan của Bộ Ngoại giao + Cơ quan đại diện ngoại giao Việt Nam ở nước ngoài"),
                partners("cơ quan thuế và Văn phòng đăng ký đất đai", "cơ quan thuế + Văn phòng đăng ký đất đai"),
                // no "với"
                partners("chính quyền địa phương rà soát", "chính quyền địa phương"));
    }
}
