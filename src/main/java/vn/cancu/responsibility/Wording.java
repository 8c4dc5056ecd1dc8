package vn.cancu.responsibility;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The words in which plans assign work. Data only; {@link DutyLexicon} makes it ready for reading. */
final class Wording {
    private Wording() {}

    private static List<String> list(String text) {
        return Arrays.stream(text.split(";|\\n"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Words that open the name of a body; a capital follows. */
    static final List<String> OPENERS = list("""
            Sở; Bộ; Ban; Cục; Chi cục; Tổng cục; Vụ; Viện; Trường; Trung tâm; Văn phòng; Ủy ban; Hội; Hội đồng; Liên đoàn;
            Liên minh; Liên hiệp; Hiệp hội; Liên chi hội; Đoàn; Đài; Báo; Tạp chí; Công ty; Tổng công ty; Tổng Công ty;
            Tập đoàn; Ngân hàng; Chi nhánh; Quỹ; Đội; Đồn; Hạt; Trạm; Phòng; Tổ; Bệnh viện; Học viện; Đại học; Bảo tàng;
            Thư viện; Cổng; Thuế; Bưu điện; Điện lực; Kho bạc; Tòa án; Viện kiểm sát; Viện Kiểm sát; Cảng vụ; Quân khu;
            Quân chủng; Quân đoàn; Hải đoàn; Bộ đội; Đảng bộ; Chi bộ; Lữ đoàn; Sư đoàn; Trung đoàn; Vườn quốc gia;
            Ban quản lý; Ban chỉ đạo; Ban thường vụ; Ban thường trực; Ban chấp hành; Ban cán sự đảng; Tổ công tác; Tổ đảng;
            Thường trực; Thanh tra; Hợp tác xã; Đoàn đại biểu; Cơ quan thường trực; Cơ quan Thường trực; Nhà hát;
            Đảng đoàn; Đảng ủy; Quân ủy; Hội Liên hiệp; Thông tấn xã; Kiểm toán; Hội đồng nhân dân; Ủy ban nhân dân; UBND; HĐND;
            Ủy ban MTTQ; UBMTTQ; Cơ quan Cảnh sát; Tổng đội; Tổng hội; Câu lạc bộ; Hải quan; Kiểm lâm; Đồn Biên phòng;
            Ban Quản lý; BQL; Ban Điều hành""");

    /** Names of bodies that need no more words: a place may follow. */
    static final List<String> WHOLE = list("""
            Tỉnh ủy; Thành ủy; Huyện ủy; Thị ủy; Quận ủy; Đảng ủy; Tỉnh đoàn; Thành đoàn; Huyện đoàn; UBND; HĐND;
            Ủy ban nhân dân; Hội đồng nhân dân; Công an; Quân đội; Mặt trận Tổ quốc; Mặt trận Tổ quốc Việt Nam; MTTQ;
            Bảo hiểm xã hội; BHXH; Ban Chỉ đạo; Ban chỉ đạo; Công đoàn; Thanh tra; Văn phòng; Đoàn Thanh niên; Ban Quản lý;
            Hội đồng; Ban Thường vụ; Ban Chấp hành; Tổ công tác; Tổ Công tác; Bộ đội Biên phòng; Đoàn đại biểu Quốc hội; Kiểm toán nhà nước;
            Tòa án nhân dân; Viện kiểm sát nhân dân; Kho bạc Nhà nước; Ngân hàng Nhà nước; Đảng đoàn; Tổ giúp việc; Ban Vận động; UBTVQH; Bưu điện; Điện lực; Viễn thông; Viettel; VNPT; MobiFone; VinaPhone; Thống kê; Hội LHPN; Hội CCB; LĐLĐ""");

    /** Small words inside names of bodies; those at the head of a name stand in {@link #OPENERS}. */
    static final List<String> NAME_WORDS = list("""
            nhân dân; nhà nước; xã hội; các khu công nghệ cao; khu công nghệ cao; khu công nghiệp; các khu công nghiệp;
            các khu chế xuất và công nghiệp; các khu chế xuất; khu chế xuất; khu kinh tế; các khu kinh tế; cửa khẩu; dự án; các dự án;
            dự án đầu tư xây dựng; đầu tư xây dựng; công trình; rừng; rừng phòng hộ; rừng đặc dụng; việc làm; nông thôn; phát triển nông thôn; vận tải;
            kiểm soát bệnh tật; khuyến nông; hành chính công; phụ nữ; thanh niên; hữu nghị; các tổ chức hữu nghị; công nghệ thông tin; người cao tuổi;
            hợp tác xã; đại biểu; quốc gia; khoa học; kỹ thuật; chính sách; chính sách xã hội; dân sự; thường trực; thông tin; truyền thông;
            thông tin điện tử; điện tử; truyền hình; phát thanh; nhà báo; doanh nghiệp; doanh nghiệp nhỏ và vừa; miền núi; dân tộc;
            giới thiệu việc làm; dịch vụ việc làm; văn hóa; thể thao; du lịch; quân sự; biên phòng; đô thị; công nghiệp; thương mại; đầu tư;
            xúc tiến đầu tư; bảo trợ xã hội; dân số; đất đai; phát triển quỹ đất; phòng thủ dân sự; phòng cháy, chữa cháy; thống kê; tối cao; đăng ký đất đai; phục vụ hành chính công; công tác xã hội; đổi mới sáng tạo""");

    /** Who leads a body; its name or a group follows. */
    static final List<String> LEADERS = list("""
            Thủ trưởng; Giám đốc; Phó Giám đốc; Tổng Giám đốc; Chủ tịch; Phó Chủ tịch; Bộ trưởng; Thứ trưởng; Chánh; Cục trưởng; Chi cục trưởng;
            Tổng Cục trưởng; Vụ trưởng; Viện trưởng; Hiệu trưởng; Chủ nhiệm; Thống đốc; Người đứng đầu; Lãnh đạo; Bí thư; Trưởng; Trưởng ban; Trưởng phòng; Trưởng Đoàn;
            Tổ trưởng; Chỉ huy trưởng; Tổng Biên tập; Tư lệnh; Chính ủy; Đại diện; Phó Thủ tướng; Phó Thủ tướng Thường trực; Phó Thủ tướng Chính phủ; Phó Thủ tướng Thường trực Chính phủ; Trưởng đoàn; Phó Bí thư; Phó Trưởng ban; Tập thể lãnh đạo; Tổng Kiểm toán; Chánh án""");

    /** Words before a group. */
    static final List<String> DETERMINERS = list(
            "các; những; mọi; tất cả các; tất cả; toàn thể các; từng; một số; mỗi; hệ thống các; lãnh đạo các; đại diện các; các đồng chí; đồng chí");

    /** Groups that hold office, of which one or a run of several makes a name: "các sở, ban, ngành". */
    static final List<String> OFFICES = list("""
            sở; ban; ngành; ủy ban; cơ quan thuế; cơ quan công an; cơ quan hải quan; cơ quan thường trực; tổ đại biểu; đại biểu; đại biểu Hội đồng nhân dân; tổ đại biểu Hội đồng nhân dân; bộ; bộ ngành; ban ngành; sở ngành; cơ quan; cơ quan ngang bộ; cơ quan thuộc Chính phủ; cơ quan trung ương; đơn vị; đơn vị sự nghiệp;
            đơn vị sự nghiệp công lập; địa phương; đoàn thể; hội đoàn thể; hội; tổ chức chính trị - xã hội; tổ chức chính trị xã hội; tổ chức đảng; cấp ủy;
            cấp ủy đảng; chính quyền; chính quyền địa phương; chính quyền cơ sở; lực lượng; lực lượng chức năng; lực lượng vũ trang; huyện; thị xã; thành phố; quận; xã; phường;
            thị trấn; đặc khu; tỉnh; cấp; cấp trên; phòng; phòng chuyên môn; ban quản lý; ban quản lý dự án; trường; trường học; trường đại học; trường cao đẳng; nhà trường; viện; viện nghiên cứu; trung tâm;
            bệnh viện; báo; đài; cơ quan báo chí; cơ quan thông tấn báo chí; cơ quan thông tấn, báo chí; cơ quan truyền thông; cơ quan truyền thông, báo chí; thông tấn xã; cơ sở giáo dục;
            cơ sở đào tạo; cơ sở giáo dục đại học; cơ sở y tế; cơ sở khám bệnh, chữa bệnh; hệ thống truyền thanh; hệ thống thông tin cơ sở; hệ thống truyền thanh cơ sở; hệ thống truyền thông; Mặt trận;
            Mặt trận Tổ quốc; Mặt trận cơ sở; đồn biên phòng; đồn Biên phòng; công an; quân đội; chủ đầu tư; chủ rừng; cơ quan chủ quản; thành viên; thành viên Ban Chỉ đạo; cơ quan thường trực; chi bộ; đảng bộ; tổ chức đoàn thể; hội, đoàn thể; Đoàn đại biểu Quốc hội; đại biểu Quốc hội; văn phòng; chi nhánh; chi cục; cục; vụ; tổng cục; đội; tổ; thôn; buôn; làng; khu phố; khu dân cư""");

    /** Groups that hold no office; with one that does they make a public group. */
    static final List<String> OTHERS = list("""
            tổ chức; cá nhân; tổ chức quốc tế; tổ chức xã hội; hiệp hội; doanh nghiệp; nhà đầu tư; hợp tác xã; hộ kinh doanh; hộ gia đình; công ty; tập đoàn; tổng công ty; ngân hàng;
            tổ chức tín dụng; cộng đồng; người dân; nhân dân; đối tác; nhà cung cấp dịch vụ; cơ sở sản xuất; cơ sở nuôi trồng; cơ sở kinh doanh; chuyên gia; nhà khoa học; phóng viên; phương tiện;
            hội viên; đoàn viên; cơ sở; nước; nhà mạng; hãng; liên hiệp hợp tác xã; đơn vị cấp nước""");

    /** What narrows a group. */
    static final List<String> QUALIFIERS = list("""
            có liên quan; liên quan; khác; khác có liên quan; khác liên quan; hữu quan; chức năng; chức năng có liên quan; chức năng liên quan; chuyên môn; chủ quản; trực thuộc; trực thuộc trung ương; có thẩm quyền; thẩm quyền; quản lý nhà nước;
            hành chính nhà nước; nhà nước; đảng; báo chí; thông tấn; thông tấn báo chí; thông tấn, báo chí; báo chí, truyền thông; truyền thông; truyền thông, báo chí; tuyên truyền; viễn thông; công nghệ số; công nghệ thông tin; điện lực; logistics; các cấp; cùng cấp; cấp trên; cấp dưới;
            cấp tỉnh; cấp thành phố; cấp huyện; cấp xã; cấp cơ sở; địa phương; cơ sở; của tỉnh; thuộc tỉnh; trong tỉnh; toàn tỉnh; tỉnh; của thành phố; thuộc thành phố; thành phố; trung ương; của trung ương; ở trung ương; tại địa phương; ở địa phương;
            của địa phương; chủ trì; phối hợp; nước ngoài; ở nước ngoài; trong và ngoài nước; trong và ngoài tỉnh; ngoài tỉnh; trong nước; nêu trên; nói trên; trên; đóng trên địa bàn; đứng chân trên địa bàn; đóng chân trên địa bàn; trên địa bàn;
            ngoại giao; đại diện ngoại giao; đại diện ngoại giao Việt Nam; đại diện ngoại giao Việt Nam ở nước ngoài; đại diện Việt Nam ở nước ngoài; chính trị - xã hội; chính trị; xã hội; quần chúng; nghề nghiệp; xã hội nghề nghiệp; thiện nguyện; quốc tế; nghiên cứu; tín dụng;
            đầu tư; đầu tư hạ tầng; kinh doanh; sản xuất; sử dụng; nuôi trồng thủy sản; đào tạo; giáo dục; y tế; văn hóa; du lịch; đại học; cao đẳng; đại học, cao đẳng; phổ thông; biên giới; ven biển; vũ trang; ngang bộ; tham mưu; giúp việc; thường trực; chuyên ngành; nghiệp vụ; Biên phòng; bưu chính; chế biến; xuất khẩu; Quốc hội; của Quốc hội; thụ hưởng; thành viên; trong khu vực; biên phòng; thanh niên""");

    /** Words before the name of a place, and levels. */
    static final List<String> PLACES = list("""
            tỉnh; thành phố; TP; huyện; thị xã; quận; xã; phường; thị trấn; đặc khu; cấp tỉnh; cấp thành phố; cấp huyện; cấp xã; cấp cơ sở; cùng cấp;
            tỉnh, thành phố trực thuộc trung ương; thành phố trực thuộc trung ương; trung ương""");

    /** Words that give work to those named after them, with whether they only ask. */
    static final Map<String, Boolean> CUES = Map.ofEntries(
            Map.entry("giao", false),
            Map.entry("giao cho", false),
            Map.entry("giao nhiệm vụ cho", false),
            Map.entry("giao trách nhiệm cho", false),
            Map.entry("phân công", false),
            Map.entry("phân công cho", false),
            Map.entry("ủy quyền cho", false),
            Map.entry("yêu cầu", false),
            Map.entry("đề nghị", true),
            Map.entry("kính đề nghị", true),
            Map.entry("kiến nghị", true),
            Map.entry("mời", true));

    /** What stands before the bodies in a heading. */
    static final List<String> HEADING_OPENERS = list("""
            trách nhiệm của; trách nhiệm; nhiệm vụ của; nhiệm vụ; nhiệm vụ cụ thể của; trách nhiệm cụ thể của; đối với; về phía; trách nhiệm thực hiện của; phân công nhiệm vụ cho; nhiệm vụ và trách nhiệm của;
            nội dung; trách nhiệm thi hành của; trách nhiệm phối hợp của; trách nhiệm quản lý của; trách nhiệm quản lý nhà nước của; trách nhiệm tổ chức thực hiện của""");

    /** What stands after the bodies in a heading. */
    static final List<String> HEADING_CLOSERS = list("""
            có trách nhiệm; chịu trách nhiệm; có nhiệm vụ; có trách nhiệm chủ trì; chủ trì; chủ trì thực hiện; có trách nhiệm phối hợp; thực hiện; có trách nhiệm sau; thực hiện các nhiệm vụ sau; thực hiện các nội dung sau; có trách nhiệm thực hiện các nhiệm vụ sau; thực hiện nhiệm vụ sau; thực hiện các nhiệm vụ;
            triển khai các nhiệm vụ sau; có các nhiệm vụ sau; thực hiện một số nhiệm vụ sau; có trách nhiệm thực hiện; có trách nhiệm thực hiện các nội dung sau; chịu trách nhiệm thực hiện các nhiệm vụ sau; căn cứ chức năng, nhiệm vụ được giao; theo chức năng, nhiệm vụ được giao;
            theo chức năng, nhiệm vụ được giao có trách nhiệm; trong phạm vi chức năng, nhiệm vụ được giao có trách nhiệm; trong phạm vi nhiệm vụ, quyền hạn có trách nhiệm; tập trung thực hiện các nhiệm vụ sau; tập trung thực hiện các nội dung sau; chủ động thực hiện các nhiệm vụ sau; chủ động, kịp thời thực hiện các nhiệm vụ sau""");

    /** Predicates that say by themselves that a task is given. */
    static final List<String> STRONG = list("""
            chủ trì; có trách nhiệm; chịu trách nhiệm; có nhiệm vụ; phối hợp với; làm đầu mối; là đầu mối; là cơ quan đầu mối; là đơn vị đầu mối; là cơ quan thường trực; là cơ quan chủ trì; tham mưu; tham mưu cho; theo dõi, đôn đốc; chịu trách nhiệm chủ trì; có trách nhiệm chủ trì; chủ động phối hợp""");

    /** What else a body may be told to do, and the adverbs before it. */
    static final List<String> PREDICATES = list("""
            tổ chức; triển khai; thực hiện; thi hành; chấp hành; tuân thủ; chủ động; tiếp tục; tăng cường; đẩy mạnh; thường xuyên; kịp thời; khẩn trương; nghiêm túc; tích cực; tập trung; trực tiếp; phối hợp; hướng dẫn; chỉ đạo; định hướng; lãnh đạo; theo dõi; giám sát; kiểm tra; đôn đốc;
            thanh tra; rà soát; tổng hợp; báo cáo; sơ kết; tổng kết; đánh giá; xây dựng; ban hành; hoàn thiện; hoàn thành; bố trí; cân đối; phân bổ; bảo đảm; đảm bảo; lập; thẩm định; trình; đề xuất; kiến nghị; cung cấp; cập nhật; công bố; công khai; thông tin; tuyên truyền; phổ biến; vận động; quán triệt;
            quản lý; vận hành; tham gia; hỗ trợ; giúp; giúp đỡ; nghiên cứu; tạo điều kiện; ưu tiên; quan tâm; chú trọng; phân công; kiện toàn; củng cố; đào tạo; bồi dưỡng; tập huấn; lồng ghép; huy động; khuyến khích; biểu dương; khen thưởng; xem xét; giải quyết; xử lý; phát hiện; ngăn chặn; phòng ngừa; đấu tranh; tiếp nhận;
            phản ánh; gửi; lựa chọn; phê duyệt; quyết định; quy định; phát huy; đổi mới; nâng cao; duy trì; mở rộng; ứng dụng; đầu tư; chuẩn bị; đăng ký; thu thập; khảo sát; thống kê; kê khai; điều phối; điều tiết; bám sát; nắm bắt; nắm; phát động; phát triển; hình thành; thành lập; cử; sử dụng; khai thác; căn cứ; theo chức năng; trong phạm vi; trên cơ sở; theo thẩm quyền;
            tùy theo; định kỳ; hằng năm; hàng năm; hằng quý; hàng quý; phải; cần; chịu; lấy ý kiến; phân tích; kết nối; chia sẻ; số hóa; chuẩn hóa; tích hợp; thúc đẩy; thu hút; xúc tiến; quảng bá; giới thiệu; sản xuất; phát hành; đăng tải; đăng; phát; đưa tin; mở; tăng thời lượng; bảo vệ; giữ gìn; phát hiện và xử lý; chuyển đổi; áp dụng; tiến hành; đề nghị; yêu cầu; giao; động viên; khẩn trương rà soát; nhanh chóng; sớm; thống nhất; rà soát, lập; cụ thể hóa; gắn; đồng hành; tiên phong; cam kết;
            ghi chép; ký kết; điều chỉnh; bổ sung; sửa đổi; thông báo; trả lời; làm rõ; tư vấn; kiểm soát; truyền thông; đặt; quy hoạch; tổ chức thực hiện; liên hệ; thay mặt; đại diện; giải thích; nghiêm cấm; đổi; in ấn; phục vụ; chăm lo; tìm kiếm; bàn giao; quyết toán; thanh toán; hoạt động; làm việc; làm; ký; thừa ủy quyền; phân bố; rà soát; dựng; khắc phục; hạn chế; thẩm tra;
            niêm yết; hủy bỏ; thu hồi; chứng nhận; công nhận; tháo gỡ; cắt giảm; đơn giản hóa; rút ngắn; xác định; xác minh; nâng cấp; cải tạo; sửa chữa; vận chuyển; thiết lập; tận dụng; tranh thủ; nhân rộng; khôi phục; phân phối; điều động; tham dự; tiếp thu; giải trình; hợp tác; trang bị; bổ nhiệm; cảnh báo; dự báo; làm tốt; làm rõ; khen""");

    /** Words before a predicate that tell what was, not what shall be. */
    static final List<String> PAST = list("đã; đang; vừa; từng; chưa; được; bị; không; luôn; còn; sẽ được; đã được");

    /** Adverbs and light words between a clause's head and its verb. */
    static final List<String> ADVERBS = list("""
            tiếp tục; tăng cường; đẩy mạnh; chủ động; thường xuyên; kịp thời; tích cực; định kỳ; hằng năm; hàng năm; hằng quý; hàng quý; hằng tháng; hàng tháng; trực tiếp; nghiêm túc; khẩn trương; tập trung; quan tâm; chú trọng; ưu tiên; nhanh chóng; đồng thời; sớm; chịu trách nhiệm; có trách nhiệm; có nhiệm vụ;
            công tác; các hoạt động; hoạt động; việc; đột xuất; đồng bộ; chặt chẽ; hiệu quả; có hiệu quả; cần; phải; riêng; từng bước; liên tục; trước mắt; nghiêm; quyết liệt; thật sự; đề nghị; yêu cầu; bên cạnh đó; ngoài ra; đẩy nhanh""");

    /** Words that open an adverbial before the subject or the verb. */
    static final List<String> LEAD_INS = list("""
            căn cứ; căn cứ vào; căn cứ theo; trên cơ sở; theo; dựa trên; tùy theo; trong phạm vi; trong quá trình; trong trường hợp; trong thời gian; trong; hàng năm; hằng năm; hàng quý; hằng quý; hàng tháng; hằng tháng; định kỳ; khi; trường hợp; nếu; để; nhằm; ngoài; đối với; từ; trước; đến; sau; sau khi; trên đây là;
            bám sát; ngay; với; cùng với; bên cạnh; về; tại; trước mắt; thực hiện Kế hoạch này; gắn với; hưởng ứng; kinh phí; chậm nhất; qua; thông qua; dưới""");

    /** Words for what a body does, where they open a clause. */
    static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("chủ trì", Role.LEAD),
            Map.entry("đầu mối", Role.FOCAL_POINT),
            Map.entry("làm đầu mối", Role.FOCAL_POINT),
            Map.entry("là đầu mối", Role.FOCAL_POINT),
            Map.entry("là cơ quan đầu mối", Role.FOCAL_POINT),
            Map.entry("phối hợp", Role.COORDINATE),
            Map.entry("tham mưu", Role.ADVISE),
            Map.entry("đề xuất", Role.ADVISE),
            Map.entry("kiến nghị", Role.ADVISE),
            Map.entry("chỉ đạo", Role.DIRECT),
            Map.entry("định hướng", Role.DIRECT),
            Map.entry("lãnh đạo", Role.DIRECT),
            Map.entry("điều hành", Role.DIRECT),
            Map.entry("hướng dẫn", Role.GUIDE),
            Map.entry("theo dõi", Role.MONITOR),
            Map.entry("giám sát", Role.MONITOR),
            Map.entry("đôn đốc", Role.MONITOR),
            Map.entry("thanh tra", Role.MONITOR),
            Map.entry("báo cáo", Role.REPORT),
            Map.entry("phản ánh về", Role.REPORT),
            Map.entry("phản ánh", Role.REPORT),
            Map.entry("gửi báo cáo", Role.REPORT),
            Map.entry("vận hành", Role.OPERATE),
            Map.entry("quản lý", Role.MANAGE),
            Map.entry("tham gia", Role.PARTICIPATE),
            Map.entry("cung cấp", Role.PROVIDE_INFORMATION),
            Map.entry("triển khai", Role.IMPLEMENT),
            Map.entry("thực hiện", Role.IMPLEMENT),
            Map.entry("tổ chức", Role.IMPLEMENT),
            Map.entry("tổ chức thực hiện", Role.IMPLEMENT),
            Map.entry("tổ chức triển khai", Role.IMPLEMENT),
            Map.entry("xây dựng", Role.IMPLEMENT));

    /** Verbs that say no role; the one joined to them may. */
    static final List<String> NEUTRAL = list("""
            rà soát; tổng hợp; nghiên cứu; kiểm tra; thẩm định; trình; cập nhật; trao đổi; xem xét; đánh giá; lồng ghép; tiếp nhận; phân tích; sơ kết; tổng kết; bảo đảm; đảm bảo; bố trí; phân bổ; cân đối; cấp; huy động; lập; thống kê; thông tin""");

    /** Verbs that, before money, say who pays. */
    static final List<String> FUNDING = list(
            "bố trí; phân bổ; bảo đảm; đảm bảo; cân đối; cấp; huy động; lập; thẩm định; ưu tiên bố trí; quản lý, sử dụng; giao; phê duyệt; trình");

    static final List<String> MONEY =
            list("kinh phí; ngân sách; dự toán; nguồn vốn; dự toán kinh phí; nguồn kinh phí; vốn; nguồn lực tài chính");

    /** What makes "cung cấp" and "cập nhật" a giving of information. */
    static final List<String> INFORMATION = list("thông tin; số liệu; dữ liệu; tài liệu; tin bài; danh sách");

    /** What is checked where "kiểm tra" means to monitor. */
    static final List<String> INSPECTED = list("việc; công tác; tình hình; tiến độ; kết quả; quá trình; hoạt động");

    /** Words before "của" and the body that directs. */
    static final List<String> DIRECTIONS = list("chỉ đạo; định hướng; hướng dẫn; phân công; yêu cầu; lãnh đạo");

    /** Verbs whose "hằng năm" says when. */
    static final List<String> REVIEWS =
            list("báo cáo; sơ kết; tổng kết; đánh giá; rà soát; công bố; kiểm tra; gửi; thống kê; họp; giao ban");

    /** Words that go into what was said before, and open no task of their own. */
    static final List<String> CONDITIONS = list(
            "trường hợp; trong trường hợp; đối với; khi; nếu; về; ngoài; trước mắt; với; tại; trong đó; lưu ý; ghi chú");

    /** Verbs before "trong năm 2025" that make it a due date. */
    static final List<String> COMPLETIONS =
            list("hoàn thành; hoàn thiện; ban hành; trình; phê duyệt; báo cáo; xong; gửi; công bố");

    /** What those named in a closing shall do: "… chủ động đề xuất", "… kịp thời phản ánh". */
    static final List<String> REPLIES = list(
            "chủ động; kịp thời; báo cáo; phản ánh; gửi; đề xuất; tổng hợp; có trách nhiệm; có văn bản; cần; phải; kiến nghị; thông tin");

    /** Small words that end what is said of a group. */
    static final List<String> FUNCTION_WORDS = list("""
            và; với; có; được; để; trong; về; theo; tại; trên; từ; do; cho; của; thuộc; là; khi; nếu; phải; cần; bị; đã; sẽ; không; như; gồm; này; đó; nhằm; vào; ra;
            hoặc; cùng; đến; mà; nhưng; nên; đang; các; những; một; bằng; qua; sau; trước; đối; nào; hay; thì; còn; rằng; ở; lên; tới; vì; hơn; nhất; cũng; vừa; đồng thời; bao gồm""");

    /** Words for a kind of body that stand once before several names: "các Sở: Tài chính, Nội vụ". */
    static final List<String> LISTED = List.of("Sở", "Bộ", "Ban");

    /** Verbs before "cho" and the body that is given money. */
    static final List<String> GRANTING = list("phân bổ; bố trí; giao; cấp");

    /** What names the labels of a block and the columns of a table. */
    static final Map<Label, List<String>> LABELS = Map.of(
            Label.TASK,
            list("""
            nội dung; nội dung thực hiện; nội dung nhiệm vụ; nhiệm vụ; nội dung công việc; công việc; tên nhiệm vụ; nhiệm vụ thực hiện; nội dung, nhiệm vụ; nhiệm vụ, giải pháp; nội dung/nhiệm vụ; nhiệm vụ/giải pháp; hoạt động; nhiệm vụ cụ thể; chỉ tiêu; tên công việc; nội dung hoạt động; nhiệm vụ trọng tâm; danh mục nhiệm vụ; nội dung triển khai; nhiệm vụ chủ yếu; tên đề án; tên văn bản; tên chương trình; mục tiêu; nội dung chỉ tiêu; tên chỉ tiêu; nội dung công việc thực hiện; nhóm nhiệm vụ; giải pháp; nhiệm vụ, công việc; nội dung, công việc"""),
            Label.LEAD,
            list("""
            cơ quan chủ trì; đơn vị chủ trì; chủ trì; cơ quan, đơn vị chủ trì; cơ quan/đơn vị chủ trì; cơ quan chủ trì thực hiện; đơn vị chủ trì thực hiện; chủ trì thực hiện; cơ quan chịu trách nhiệm; đơn vị chịu trách nhiệm; cơ quan chủ trì tham mưu; đơn vị chủ trì tham mưu; chủ trì tham mưu; đơn vị chủ trì triển khai;
            cơ quan đầu mối; đơn vị đầu mối; trách nhiệm chủ trì; cơ quan, địa phương chủ trì; đơn vị, địa phương chủ trì; cơ quan, tổ chức chủ trì; sở, ngành chủ trì; cơ quan chủ trì, tham mưu; cơ quan chủ trì soạn thảo; đơn vị chủ trì soạn thảo; đơn vị, cá nhân chủ trì; cơ quan chủ trì trình; cơ quan chủ trì xây dựng; phân công chủ trì"""),
            Label.IMPLEMENT,
            list("""
            cơ quan thực hiện; đơn vị thực hiện; cơ quan, đơn vị thực hiện; cơ quan/đơn vị thực hiện; phân công thực hiện; trách nhiệm thực hiện; cơ quan tổ chức thực hiện; đơn vị tổ chức thực hiện; đơn vị triển khai; đơn vị triển khai thực hiện; cơ quan triển khai; phân công nhiệm vụ; cơ quan, đơn vị, địa phương thực hiện; cơ quan, tổ chức thực hiện; đơn vị, địa phương thực hiện;
            cơ quan, địa phương thực hiện; chủ thể thực hiện; phân công trách nhiệm; đơn vị được giao; cơ quan được giao; đơn vị phụ trách; cơ quan phụ trách"""),
            Label.COORDINATE,
            list("""
            cơ quan phối hợp; đơn vị phối hợp; phối hợp; cơ quan, đơn vị phối hợp; cơ quan/đơn vị phối hợp; cơ quan phối hợp thực hiện; đơn vị phối hợp thực hiện; phối hợp thực hiện; cơ quan, địa phương phối hợp; đơn vị, địa phương phối hợp; cơ quan, tổ chức phối hợp; sở, ngành phối hợp; cơ quan, đơn vị phối hợp thực hiện; đơn vị tham gia; cơ quan tham gia; cơ quan, đơn vị, địa phương phối hợp"""),
            Label.TIME,
            list("""
            thời gian; thời gian thực hiện; thời gian hoàn thành; thời hạn; thời hạn hoàn thành; thời hạn thực hiện; tiến độ; tiến độ thực hiện; tiến độ hoàn thành; thời gian, tiến độ; lộ trình; lộ trình thực hiện; thời gian triển khai; thời điểm hoàn thành; hoàn thành; thời gian dự kiến; thời gian thực hiện/hoàn thành; thời hạn trình; thời gian trình; thời hạn báo cáo; thời gian bắt đầu; thời gian kết thúc; năm thực hiện; thời gian thực hiện, hoàn thành; thời gian ban hành; thời gian triển khai thực hiện"""),
            Label.OTHER,
            list("""
            sản phẩm; kết quả; kết quả đầu ra; kinh phí; kinh phí thực hiện; nguồn kinh phí; địa điểm; hình thức; hình thức thực hiện; số lượng; sản phẩm đầu ra; sản phẩm dự kiến; kết quả dự kiến; sản phẩm, kết quả; sản phẩm/kết quả; đối tượng; ghi chú; phạm vi; cấp trình; cấp phê duyệt; thành phần; địa điểm thực hiện; dự kiến kết quả; dự kiến sản phẩm; sản phẩm hoàn thành; hình thức văn bản; nguồn lực; đơn vị tính; cơ sở pháp lý; kết quả, sản phẩm"""),
            Label.NUMBER,
            list("stt; tt; số tt; số thứ tự"));

    /** Words that open a label which no list knows: "Cơ quan, địa phương chủ trì tham mưu". */
    static final List<String> LABEL_HEADS = list("""
            cơ quan; đơn vị; chủ trì; phối hợp; phân công; trách nhiệm; địa phương; tổ chức, đơn vị; sở, ngành; sở, ban, ngành; bộ, ngành; bộ, cơ quan; cá nhân; bộ phận; chủ thể""");

    static final List<String> TIME_HEADS = list(
            "thời gian; thời hạn; thời điểm; tiến độ; lộ trình; hạn; hạn hoàn thành; thời gian, lộ trình; dự kiến thời gian");

    /** What may follow them in a label. */
    static final List<String> TIME_TAILS = list("""
            thực hiện; hoàn thành; ban hành; trình; trình ban hành; báo cáo; triển khai; dự kiến; bắt đầu; kết thúc; gửi; nộp; xây dựng; phê duyệt; nghiệm thu; tổ chức; công bố; thông qua; tham mưu; và; đề xuất""");

    /** Parts of a heading that say what its section is for. */
    static final Map<Scope, List<String>> SCOPES = Map.of(
            Scope.ASSIGNS,
            list("""
            tổ chức thực hiện; phân công; trách nhiệm; tổ chức triển khai; chế độ báo cáo; chế độ thông tin; tổ chức chỉ đạo; triển khai thực hiện; điều khoản thi hành; nhiệm vụ của; giao nhiệm vụ; tổ chức thi hành; kiểm tra, báo cáo; thông tin, báo cáo; trách nhiệm thực hiện; phân công nhiệm vụ; tổ chức và thực hiện; báo cáo"""),
            Scope.FUNDS,
            list("kinh phí; nguồn lực; ngân sách; nguồn kinh phí; kinh phí thực hiện; tài chính"),
            Scope.EXPLAINS,
            list("""
            mục đích; yêu cầu; mục tiêu; quan điểm; nguyên tắc; đối tượng; phạm vi; tình hình; thực trạng; kết quả; căn cứ; sự cần thiết; cơ sở pháp lý; đánh giá; chỉ tiêu; đặc điểm; hạn chế; nguyên nhân; tồn tại; định hướng; giải thích từ ngữ; phần mở đầu; bối cảnh"""));

    /** Words that open a closing paragraph, which belongs to no heading. */
    static final List<String> CLOSINGS = list(
            "trên đây là; trên đây; trong quá trình; quá trình; trong quá trình triển khai; trong quá trình thực hiện; nhận được; yêu cầu; đề nghị; căn cứ Kế hoạch này; căn cứ nội dung Kế hoạch này");

    /** Short forms and what they stand for. */
    static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("UBND", "Ủy ban nhân dân"),
            Map.entry("HĐND", "Hội đồng nhân dân"),
            Map.entry("MTTQ", "Mặt trận Tổ quốc"),
            Map.entry("MTTQVN", "Mặt trận Tổ quốc Việt Nam"),
            Map.entry("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"),
            Map.entry("UBMTTQVN", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
            Map.entry("KH&CN", "Khoa học và Công nghệ"),
            Map.entry("KHCN", "Khoa học và Công nghệ"),
            Map.entry("NN&MT", "Nông nghiệp và Môi trường"),
            Map.entry("NNMT", "Nông nghiệp và Môi trường"),
            Map.entry("NN&PTNT", "Nông nghiệp và Phát triển nông thôn"),
            Map.entry("TN&MT", "Tài nguyên và Môi trường"),
            Map.entry("TNMT", "Tài nguyên và Môi trường"),
            Map.entry("TT&TT", "Thông tin và Truyền thông"),
            Map.entry("TTTT", "Thông tin và Truyền thông"),
            Map.entry("VHTT&DL", "Văn hóa, Thể thao và Du lịch"),
            Map.entry("VH,TT&DL", "Văn hóa, Thể thao và Du lịch"),
            Map.entry("VHTTDL", "Văn hóa, Thể thao và Du lịch"),
            Map.entry("GD&ĐT", "Giáo dục và Đào tạo"),
            Map.entry("GDĐT", "Giáo dục và Đào tạo"),
            Map.entry("KH&ĐT", "Kế hoạch và Đầu tư"),
            Map.entry("KHĐT", "Kế hoạch và Đầu tư"),
            Map.entry("LĐTBXH", "Lao động - Thương binh và Xã hội"),
            Map.entry("LĐTB&XH", "Lao động - Thương binh và Xã hội"),
            Map.entry("LĐ-TB&XH", "Lao động - Thương binh và Xã hội"),
            Map.entry("GTVT", "Giao thông vận tải"),
            Map.entry("CHQS", "Chỉ huy Quân sự"),
            Map.entry("BĐBP", "Bộ đội Biên phòng"),
            Map.entry("BCHQS", "Bộ Chỉ huy Quân sự"),
            Map.entry("BQL", "Ban Quản lý"),
            Map.entry("KKT", "Khu kinh tế"),
            Map.entry("KCN", "Khu công nghiệp"),
            Map.entry("PT-TH", "Phát thanh - Truyền hình"),
            Map.entry("PTTH", "Phát thanh - Truyền hình"),
            Map.entry("BHXH", "Bảo hiểm xã hội"),
            Map.entry("LHPN", "Liên hiệp Phụ nữ"),
            Map.entry("LĐLĐ", "Liên đoàn Lao động"),
            Map.entry("CCB", "Cựu chiến binh"),
            Map.entry("TNCS", "Thanh niên Cộng sản"),
            Map.entry("HTX", "Hợp tác xã"),
            Map.entry("UBTVQH", "Ủy ban Thường vụ Quốc hội"),
            Map.entry("TP", "thành phố"));
}
