package vn.cancu.citation;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import vn.cancu.text.PartialDate;

/** The small words of the genre that are no names: leaders, places, words that open a title or end a name. */
final class Grammar {
    private Grammar() {}

    /** Who signs for a body; the body's name follows. */
    static final List<String> LEADERS = List.of(
            "Bộ trưởng",
            "Thứ trưởng",
            "Chủ tịch",
            "Phó Chủ tịch",
            "Giám đốc",
            "Phó Giám đốc",
            "Tổng Giám đốc",
            "Chánh",
            "Chánh án",
            "Chánh Văn phòng",
            "Chánh Thanh tra",
            "Viện trưởng",
            "Tổng",
            "Thống đốc",
            "Trưởng",
            "Chủ nhiệm",
            "Cục trưởng",
            "Tổng cục trưởng",
            "Vụ trưởng",
            "Thủ trưởng",
            "Bộ trưởng, Chủ nhiệm",
            "Thường trực",
            "Thường vụ",
            "Ban Thường vụ",
            "Ban Chấp hành",
            "Liên Bộ",
            "liên Bộ");

    /** Words before the name of a place. */
    static final List<String> PLACES = List.of(
            "tỉnh",
            "thành phố",
            "TP",
            "TP.",
            "huyện",
            "thị xã",
            "quận",
            "xã",
            "phường",
            "thị trấn",
            "đặc khu",
            "cấp tỉnh",
            "cấp huyện",
            "cấp xã");

    /** Words that the names of bodies begin with, in a letterhead's capitals. */
    static final Set<String> HEADS = Set.of(
            "CỤC", "CHI", "TỔNG", "SỞ", "BAN", "VIỆN", "TRUNG", "TRƯỜNG", "THUẾ", "VĂN", "THANH", "KHO", "BỘ", "PHÒNG",
            "TRẠM", "HẠT", "ĐỘI", "NHÀ");

    static final List<String> LAW_WORDS = List.of("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp");

    /** What is spent on a task, and how it comes to those who do it. */
    static final List<String> MONEY = List.of("kinh phí", "dự toán", "ngân sách");

    static final List<String> GRANTS = List.of("phân bổ", "bố trí", "được giao", "được cấp");

    /** What may follow a citation as the start of its title. */
    static final List<String> TITLE_STARTS = List.of(
            "về",
            "về việc",
            "v/v",
            "quy định",
            "ban hành",
            "phê duyệt",
            "hướng dẫn",
            "sửa đổi",
            "bổ sung",
            "triển khai",
            "thực hiện",
            "thi hành",
            "tổ chức",
            "bãi bỏ",
            "thay thế",
            "công bố",
            "giao",
            "thành lập",
            "tăng cường",
            "đẩy mạnh",
            "tuyên truyền",
            "điều chỉnh",
            "kiện toàn",
            "phân công",
            "phân bổ",
            "đính chính",
            "quy hoạch",
            "hợp nhất",
            "hợp tác",
            "phối hợp",
            "xây dựng",
            "phát triển",
            "kéo dài",
            "bảo đảm",
            "đảm bảo",
            "quản lý",
            "nâng cao",
            "đổi mới",
            "chuyển đổi",
            "hỗ trợ",
            "hành động",
            "kiểm tra",
            "ứng dụng",
            "cho",
            "chi tiết",
            "phân cấp",
            "phân định",
            "đình chỉ",
            "khen thưởng",
            "xử lý",
            "một số",
            "v");

    /** Words at which a name of a body or law ends. */
    static final List<String> STOPS = List.of(
            "về",
            "quy định",
            "ban hành",
            "phê duyệt",
            "hướng dẫn",
            "sửa đổi",
            "triển khai",
            "thực hiện",
            "thi hành",
            "tại",
            "trong",
            "ngày",
            "số",
            "được",
            "bãi bỏ",
            "thay thế",
            "công bố",
            "giao",
            "thành lập",
            "tăng cường",
            "đẩy mạnh",
            "là",
            "có",
            "đã",
            "để",
            "theo",
            "trên",
            "từ",
            "đến",
            "như",
            "với",
            "cho",
            "khi",
            "nếu",
            "thì",
            "nhằm",
            "tuyên truyền",
            "điều chỉnh",
            "kiện toàn",
            "phân công",
            "phân bổ",
            "đối với",
            "do",
            "bằng",
            "bảo đảm",
            "hợp nhất",
            "yêu cầu",
            "v/v",
            "và các",
            "mà",
            "này",
            "năm",
            "gồm",
            "bao gồm",
            "chịu trách nhiệm",
            "đề nghị",
            "phối hợp",
            "thống nhất",
            "cụ thể",
            "hiện hành",
            "khác",
            "phải",
            "không",
            "chưa",
            "quyết định",
            "xem xét",
            "lần thứ",
            "vừa",
            "sẽ",
            "giữa",
            "qua",
            "kèm theo",
            "hỗ trợ",
            "kéo dài",
            "khóa",
            "bổ sung",
            "chấp thuận",
            "thuộc",
            "căn cứ",
            "trừ",
            "cần",
            "nhất là",
            "và văn bản");

    /** Words that end a name elsewhere and yet begin that of some law: "Luật Giao thông đường bộ", "Luật Thi hành án dân sự". */
    static final Set<String> BEGIN_LAW_NAMES = Set.of(
            "giao",
            "thi hành",
            "hợp nhất",
            "về",
            "quy định",
            "sửa đổi",
            "bổ sung",
            "hỗ trợ",
            "thực hiện",
            "ban hành",
            "bảo đảm");

    /** Papers with numbers that found or bind nothing: the licence in a site's footer, invitations, slips. */
    static final Set<String> PAPERS = Set.of(
            "giay-phep",
            "giay-moi",
            "giay-gioi-thieu",
            "giay-nghi-phep",
            "giay-uy-quyen",
            "phieu-gui",
            "phieu-chuyen",
            "phieu-bao");

    /** Types that are cited by a bare number: "Nghị định 54", "Chỉ thị số 41". */
    static final Set<String> NUMBERED_ALONE = Set.of(
            "nghi-dinh",
            "thong-tu",
            "thong-tu-lien-tich",
            "nghi-quyet",
            "chi-thi",
            "quyet-dinh",
            "ket-luan",
            "thong-bao",
            "cong-van",
            "to-trinh",
            "ke-hoach",
            "sac-lenh",
            "huong-dan");

    /** The term of a legislature's symbol: 15 for "QH15" and "UBTVQH15". */
    static OptionalInt legislature(String symbol) {
        if (symbol.isEmpty() || !Character.isDigit(symbol.charAt(symbol.length() - 1))) {
            // Nearly all symbols end here.
            return OptionalInt.empty();
        }
        String key = symbol.toUpperCase(Locale.ROOT);
        String digits = key.startsWith("UBTVQH") ? key.substring(6) : key.startsWith("QH") ? key.substring(2) : "";
        return digits.length() >= 1 && digits.length() <= 2 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? OptionalInt.of(Integer.parseInt(digits))
                : OptionalInt.empty();
    }

    /**
     * The Party's national term on a day, by the opening day of its congress (background knowledge: VI 15/12/1986, VII
     * 24/6/1991, VIII 28/6/1996, IX 19/4/2001, X 18/4/2006, XI 12/1/2011, XII 20/1/2016, XIII 25/1/2021, XIV 19/1/2026).
     */
    static int partyTerm(PartialDate date) {
        int term = 5;
        for (PartialDate opening : CONGRESSES) {
            if (opening.compareTo(date) > 0) {
                break;
            }
            term++;
        }
        return term;
    }

    private static final List<PartialDate> CONGRESSES = List.of(
            PartialDate.of(1986, 12, 15),
            PartialDate.of(1991, 6, 24),
            PartialDate.of(1996, 6, 28),
            PartialDate.of(2001, 4, 19),
            PartialDate.of(2006, 4, 18),
            PartialDate.of(2011, 1, 12),
            PartialDate.of(2016, 1, 20),
            PartialDate.of(2021, 1, 25),
            PartialDate.of(2026, 1, 19));
}
