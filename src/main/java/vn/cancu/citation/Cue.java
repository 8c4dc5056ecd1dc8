package vn.cancu.citation;

import java.util.ArrayList;
import java.util.List;

/**
 * Words before a mention that say what is done with the document. Those without a role only end the reach of the cue
 * before them.
 */
enum Cue {
    // Decree 34/2016/NĐ-CP art. 61: legal bases open with "Căn cứ".
    BASIS(Role.LEGAL_BASIS, "căn cứ", "căn cứ vào", "chiếu", "xét theo"),
    /** "1. Căn cứ pháp lý: …" names the bases in whatever section it stands. */
    LEGAL(Role.LEGAL_BASIS, "căn cứ pháp lý", "cơ sở pháp lý"),
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
    // Decree 78/2025/NĐ-CP writes "được sửa đổi, bổ sung bởi"; older preambles use every one of these.
    AMENDED_BY(
            Role.AMENDS,
            Passive.of(
                    "sửa đổi",
                    "bổ sung",
                    "sửa đổi, bổ sung",
                    "sửa đổi bổ sung",
                    "điều chỉnh",
                    "điều chỉnh, bổ sung",
                    "điều chỉnh bổ sung",
                    "sửa đổi, bổ sung, thay thế",
                    "đính chính")),
    REPEAL(Role.REPEALS, "bãi bỏ", "bãi bỏ toàn bộ", "thay thế", "hủy bỏ", "huỷ bỏ", "thay thế cho", "đình chỉ"),
    REPEALED_BY(Role.REPEALS, Passive.of("bãi bỏ", "thay thế", "hủy bỏ", "huỷ bỏ")),
    /** "Các văn bản sau đây hết hiệu lực …:" rules the list after its colon, and nothing before that. */
    ENDED(Role.REPEALS, "hết hiệu lực", "hết hiệu lực thi hành"),
    GUIDE(Role.MENTIONS, "hướng dẫn", "hướng dẫn thi hành", "quy định chi tiết", "quy định chi tiết thi hành"),
    PROPOSE(Role.MENTIONS, "theo đề nghị", "xét đề nghị", "đề nghị", "xét"),
    MENTION(
            Role.MENTIONS,
            "hiệu lực thi hành",
            "có hiệu lực thi hành",
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
        this(role, List.of(phrases));
    }

    Cue(Role role, List<String> phrases) {
        this.role = role;
        this.phrases = phrases;
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

    /** The passive of a verb with all its particles: "đã được sửa đổi, bổ sung một số điều bởi". */
    private static final class Passive {
        private Passive() {}

        static List<String> of(String... verbs) {
            List<String> phrases = new ArrayList<>();
            for (String verb : verbs) {
                for (String auxiliary : List.of("được ", "đã được ", "bị ", "")) {
                    for (String object : List.of("", " một số điều", " một số điều của", " một số nội dung")) {
                        for (String agent : List.of(" bởi", " tại", " theo", " bằng", " theo quy định tại", "")) {
                            // Without either it is the active verb; "(sửa đổi, bổ sung tại Nghị định …)" is short for
                            // it.
                            boolean passive = !auxiliary.isEmpty()
                                    || agent.equals(" bởi")
                                    || agent.equals(" tại") && object.isEmpty() && verb.startsWith("sửa đổi");
                            boolean whole = !object.endsWith("của") || agent.isEmpty();
                            if (passive && whole) {
                                phrases.add(auxiliary + verb + object + agent);
                            }
                        }
                    }
                }
            }
            return phrases;
        }
    }
}
