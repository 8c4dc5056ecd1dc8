package vn.cancu.bench.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Who must do what, with whom, by when.
 *
 * @param role main role; codes as in the ontology
 * @param what in words, without agencies and day
 * @param requested true where the office cannot command the body and asks it ("Đề nghị")
 */
record Task(Body body, String role, List<Body> partners, String what, Optional<Due> due, boolean requested) {
    private static final String[] QUARTERS = {"I", "II", "III", "IV"};

    private static final String[] WHAT = {
        "làm mới trang tin về", "mở lớp học ngắn ngày về", "lập danh sách điểm cần ưu tiên về", "chọn địa bàn làm thử",
        "in tờ rơi và áp phích về", "dựng bản đồ số về", "mở đường dây trả lời người dân về",
                "gom số liệu hằng tháng về",
        "viết tài liệu dễ đọc về", "sửa sang điểm giới thiệu về"
    };

    Task {
        partners = List.copyOf(partners);
    }

    /**
     * A body that is given tasks.
     *
     * @param printed as the text calls it: {@code Sở Nội vụ}
     * @param label its full name: {@code Sở Nội vụ tỉnh Gia Lai}
     */
    record Body(String printed, String label) {}

    /** By when: a day, or a quarter of a year. */
    record Due(LocalDate day, boolean quarter, boolean words) {

        /** {@code trước ngày 30 tháng 6 năm 2024}, {@code trong quý II năm 2024}. */
        String printed() {
            if (quarter) {
                return "trong quý " + QUARTERS[(day.getMonthValue() - 1) / 3] + " năm " + day.getYear();
            }
            return "trước ngày " + (words ? Citing.longDay(day) : Citing.shortDay(day));
        }

        /** {@code 2024-06-30} where it is a day. */
        String date() {
            return quarter ? "" : day.toString();
        }

        /** {@code 2024-Q2} where it is a quarter. */
        String period() {
            return quarter
                    ? String.format(Locale.ROOT, "%d-Q%d", day.getYear(), (day.getMonthValue() - 1) / 3 + 1)
                    : "";
        }
    }

    /** @param bodies at least three */
    static Task draw(List<Body> bodies, LocalDate issued, SplittableRandom random) {
        int first = random.nextInt(bodies.size());
        return draw(bodies.get(first), bodies, issued, random);
    }

    /** A task of one body. */
    static Task draw(Body body, List<Body> bodies, LocalDate issued, SplittableRandom random) {
        int at = bodies.indexOf(body);
        List<Body> others = random.nextInt(2) == 0
                ? List.of(bodies.get((at + 1) % bodies.size()))
                : List.of(bodies.get((at + 1) % bodies.size()), bodies.get((at + 2) % bodies.size()));
        String what = Subjects.pick(WHAT, random) + " " + Subjects.theme(random);
        Optional<Due> due = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(due(issued, random));
        return switch (random.nextInt(8)) {
            case 0 -> new Task(body, "coordinate", others, what, due, false);
            case 1 -> new Task(body, "guide", List.of(), what, due, false);
            case 2 -> new Task(body, "monitor", List.of(), what, due, false);
            case 3 -> new Task(body, "lead", List.of(), what, due, false);
            default -> new Task(body, "lead", others, what, due, false);
        };
    }

    private static Due due(LocalDate issued, SplittableRandom random) {
        LocalDate day = issued.plusDays(30 + random.nextInt(300));
        return new Due(day, random.nextInt(3) == 0, random.nextBoolean());
    }

    /** What the body does, in words that begin in lower case. */
    String clause() {
        String with = partners.isEmpty() ? "" : "phối hợp với " + names() + " ";
        String act =
                switch (role) {
                    case "lead" -> "chủ trì" + (partners.isEmpty() ? " " : ", ") + with + what;
                    case "coordinate" -> with + what;
                    case "guide" -> "hướng dẫn các đơn vị " + what;
                    case "monitor" -> "theo dõi, kiểm tra việc " + what;
                    default -> throw new IllegalStateException("role " + role);
                };
        return act + due.map(by -> "; hoàn thành " + by.printed()).orElse("") + ".";
    }

    /** The same with a capital. */
    String sentence() {
        String clause = clause();
        return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
    }

    /** {@code Sở Nội vụ và Sở Tài chính}. */
    String names() {
        return String.join(" và ", partners.stream().map(Body::printed).toList());
    }
}
