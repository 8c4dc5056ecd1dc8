package vn.cancu.bench.corpus;

import java.util.SplittableRandom;

/** What documents are about: everyday work of the administration, in words that name no document. */
final class Subjects {
    private static final String[] THEMES = {
        "chuyển đổi số ở cơ sở",
        "nước sạch nông thôn",
        "phòng cháy rừng mùa khô",
        "dạy nghề cho lao động nông thôn",
        "thông tin đối ngoại",
        "an toàn giao thông đường thủy",
        "tiêm chủng mở rộng",
        "phổ cập bơi cho trẻ em",
        "thu gom rác thải nhựa",
        "bảo tồn nhà cổ",
        "trồng cây phân tán",
        "hỗ trợ hộ kinh doanh",
        "sửa chữa trường lớp",
        "du lịch cộng đồng",
        "giảm hộ nghèo vùng cao",
        "khám bệnh từ xa",
        "chăm sóc người cao tuổi",
        "đọc sách ở thôn, bản",
        "thủy lợi nhỏ",
        "phòng dịch cúm gia cầm",
        "cấp nước mùa hạn",
        "điện mặt trời mái nhà",
        "xúc tiến thương mại vùng biên",
        "kiểm kê đất công",
        "hòa giải ở cơ sở",
        "tiếp công dân",
        "lưu trữ điện tử",
        "thống kê nhà ở",
        "quan trắc không khí",
        "an toàn thực phẩm bếp ăn trường học",
        "phát triển làng nghề",
        "bảo vệ nguồn lợi thủy sản",
        "số hóa hộ tịch",
        "phòng, chống đuối nước",
        "hỗ trợ người khuyết tật",
        "vùng trồng dược liệu",
        "cầu dân sinh",
        "chợ nông thôn",
        "truyền thanh thông minh",
        "sắp xếp kho lưu trữ"
    };
    private static final String[] AIMS = {
        "Đẩy mạnh",
        "Mở rộng",
        "Nâng cao chất lượng",
        "Đổi mới cách làm",
        "Duy trì",
        "Bảo đảm nguồn lực cho",
        "Rà soát, sắp xếp việc",
        "Khuyến khích xã hội hóa"
    };

    private Subjects() {}

    /** {@code dạy nghề cho lao động nông thôn}. */
    static String theme(SplittableRandom random) {
        return pick(THEMES, random);
    }

    /** {@code Mở rộng dạy nghề cho lao động nông thôn trên địa bàn tỉnh Gia Lai năm 2024}. */
    static String title(Office office, int year, SplittableRandom random) {
        String where = office.province().isEmpty() ? "" : " trên địa bàn " + area(office);
        String when = random.nextInt(4) == 0 ? " giai đoạn " + year + " - " + (year + 4) : " năm " + year;
        return pick(AIMS, random) + " " + theme(random) + where + when;
    }

    private static String area(Office office) {
        int district = office.label().indexOf("huyện ");
        if (district > 0) {
            return office.label().substring(district);
        }
        int city = office.label().indexOf("thành phố ");
        return city > 0
                ? office.label().substring(city)
                : "tỉnh " + office.provinceName().orElseThrow();
    }

    static <T> T pick(T[] of, SplittableRandom random) {
        return of[random.nextInt(of.length)];
    }
}
