package vn.cancu.bench.corpus;

import java.util.SplittableRandom;

/** Sentences between the facts: they cite nothing and give nobody a task. */
final class Prose {
    private static final String[] BEGINNINGS = {
        "Những năm qua,",
        "Ở nhiều nơi,",
        "Qua khảo sát,",
        "So với năm trước,",
        "Từ thực tế,",
        "Theo số liệu đã gom,",
        "Ở vùng sâu,",
        "Vào mùa mưa,",
        "Tại các thôn, bản,",
        "Với người dân,"
    };
    private static final String[] SUBJECTS = {
        "việc làm về",
        "kết quả bước đầu của",
        "nhu cầu đối với",
        "hiểu biết của người dân về",
        "mức đầu tư cho",
        "cách làm hay về",
        "khó khăn khi làm",
        "số hộ được hưởng lợi từ"
    };
    private static final String[] VERBS = {
        "có bước tiến rõ", "còn thấp hơn mong muốn", "tăng đều qua từng quý", "chưa đồng đều giữa các vùng",
        "được bà con đón nhận", "cần thêm thời gian để đánh giá", "đã đi vào nền nếp", "còn phụ thuộc thời tiết",
        "nhận được nhiều góp ý thẳng thắn", "vượt mức đã định"
    };
    private static final String[] ENDINGS = {
        "nhất là ở nơi đường sá đi lại khó khăn", "và nhiều gia đình đã tự góp công, góp của",
        "trong khi nguồn lực tại chỗ vẫn hạn hẹp", "cho nên cách làm phải gọn, dễ hiểu, dễ theo",
        "góp phần làm cho đời sống ở thôn, bản khá lên", "tuy vậy số liệu giữa các kỳ chưa thật khớp",
        "mà không phải thêm một loại giấy tờ nào", "nhờ đó thời gian chờ đợi giảm đi trông thấy",
        "với sự tham gia của lớp trẻ và người cao tuổi", "và được ghi chép lại để so sánh về sau"
    };

    private Prose() {}

    static String sentence(SplittableRandom random) {
        return Subjects.pick(BEGINNINGS, random) + " " + Subjects.pick(SUBJECTS, random) + " "
                + Subjects.theme(random) + " " + Subjects.pick(VERBS, random) + ", "
                + Subjects.pick(ENDINGS, random) + ".";
    }

    /** Two to four sentences. */
    static String paragraph(SplittableRandom random) {
        StringBuilder paragraph = new StringBuilder(sentence(random));
        for (int more = 1 + random.nextInt(3); more > 0; more--) {
            paragraph.append(' ').append(sentence(random));
        }
        return paragraph.toString();
    }
}
