package vn.cancu.server;

import java.util.List;
import java.util.Set;
import vn.cancu.query.CatalogueQuery;

/** What questions are about, in the order of the first page. */
enum Theme {
    BASES("Căn cứ và triển khai", "Legal bases and implementation", "can-cu", "trien-khai", "ban-hanh"),
    FORCE("Hiệu lực và kinh phí", "Force and funding", "hieu-luc", "kinh-phi"),
    AGENCIES("Cơ quan và trách nhiệm", "Agencies and responsibilities", "co-quan", "trach-nhiem"),
    PLACES("Cửa khẩu và cụm thông tin", "Border gates and information clusters", "cua-khau", "cum-thong-tin"),
    DOCUMENTS("Văn bản", "Documents", "thoi-gian", "thong-ke", "khong-so", "trich-dan", "ke-hoach"),
    TRUST("Nguồn và độ chắc chắn", "Sources and certainty", "nguon", "mau-thuan"),
    OTHER("Câu hỏi khác", "Other questions");

    private final String vietnamese;
    private final String english;
    private final Set<String> tags;

    Theme(String vietnamese, String english, String... tags) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.tags = Set.of(tags);
    }

    /** The theme of a question's first tag. */
    static Theme of(CatalogueQuery question) {
        List<String> tags = question.tags();
        for (Theme theme : values()) {
            if (!tags.isEmpty() && theme.tags.contains(tags.get(0))) {
                return theme;
            }
        }
        return OTHER;
    }

    String label(Tongue tongue) {
        return tongue.say(vietnamese, english);
    }
}
