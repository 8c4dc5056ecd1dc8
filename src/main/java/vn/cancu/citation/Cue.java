package vn.cancu.citation;

import java.util.List;

/**
 * Words before a mention that say what is done with the document. Those without a role only end the reach of the cue
 * before them.
 */
enum Cue {
    // Decree 34/2016/NĐ-CP art. 61: legal bases open with "Căn cứ".
    BASIS(Role.LEGAL_BASIS, "căn cứ", "căn cứ vào", "chiếu", "xét theo"),
    IMPLEMENT(
            Role.IMPLEMENTS,
            "thực hiện",
            "thi hành",
            "triển khai",
            "triển khai thực hiện",
            "triển khai thi hành",
            "tổ chức thực hiện",
            "tổ chức thi hành",
            "tổ chức triển khai",
            "quán triệt",
            "cụ thể hóa",
            "hưởng ứng"),
    FOLLOW(
            Role.FOLLOWS,
            "theo",
            "theo đúng",
            "theo quy định tại",
            "theo quy định của",
            "quy định tại",
            "tại",
            "tuân thủ",
            "phù hợp với",
            "trên cơ sở",
            "hướng dẫn tại"),
    ESTABLISH(
            Role.ESTABLISHES,
            "ban hành",
            "ban hành kèm theo",
            "kèm theo",
            "phê duyệt",
            "ban hành theo",
            "được ban hành theo",
            "được phê duyệt tại",
            "được phê duyệt theo",
            "phê duyệt tại",
            "phê duyệt theo",
            "ban hành tại"),
    AMEND(
            Role.AMENDS,
            "sửa đổi",
            "sửa đổi bổ sung",
            "sửa đổi, bổ sung",
            "sửa đổi, bổ sung một số điều của",
            "sửa đổi, bổ sung một số nội dung của",
            "bổ sung",
            "điều chỉnh",
            "đính chính"),
    AMENDED_BY(
            Role.AMENDS,
            "được sửa đổi bởi",
            "được sửa đổi, bổ sung bởi",
            "được sửa đổi, bổ sung một số điều bởi",
            "được sửa đổi, bổ sung một số điều theo",
            "được sửa đổi, bổ sung tại",
            "được sửa đổi, bổ sung theo",
            "đã được sửa đổi, bổ sung",
            "được điều chỉnh bổ sung bởi",
            "được điều chỉnh, bổ sung bởi",
            "được bổ sung bởi",
            "sửa đổi, bổ sung bởi",
            "sửa đổi, bổ sung tại",
            "sửa đổi, bổ sung một số điều bởi"),
    REPEAL(Role.REPEALS, "bãi bỏ", "bãi bỏ toàn bộ", "thay thế", "hủy bỏ", "thay thế cho", "đình chỉ"),
    REPEALED_BY(Role.REPEALS, "bị bãi bỏ bởi", "được thay thế bởi", "được thay thế bằng", "bị thay thế bởi"),
    GUIDE(Role.MENTIONS, "hướng dẫn", "hướng dẫn thi hành", "quy định chi tiết", "quy định chi tiết thi hành"),
    PROPOSE(Role.MENTIONS, "theo đề nghị", "xét đề nghị", "đề nghị", "xét"),
    MENTION(
            Role.MENTIONS,
            "xây dựng",
            "tham mưu",
            "sơ kết",
            "tổng kết",
            "sau",
            "tuyên truyền",
            "phổ biến",
            "báo cáo",
            "đánh giá",
            "như",
            "gồm");

    private final Role role;
    private final List<String> phrases;

    Cue(Role role, String... phrases) {
        this.role = role;
        this.phrases = List.of(phrases);
    }

    Role role() {
        return role;
    }

    List<String> phrases() {
        return phrases;
    }

    /** Whether the document after the cue acts on the one before it. */
    boolean inverse() {
        return this == AMENDED_BY || this == REPEALED_BY;
    }
}
