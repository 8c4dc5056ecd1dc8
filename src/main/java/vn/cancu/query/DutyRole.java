package vn.cancu.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import vn.cancu.graph.Iris;
import vn.cancu.text.Folding;

/** What a body does in a task, in the order in which analysts ask for it; the concepts of the scheme {@code nhiem-vu}. */
public enum DutyRole {
    LEAD("chủ trì", "lead", "CT", "LD"),
    FOCAL_POINT("đầu mối", "focal point", "ĐM", "FP"),
    IMPLEMENT("thực hiện", "implement", "TH", "IM"),
    OPERATE("vận hành", "operate", "VH", "OP"),
    MANAGE("quản lý", "manage", "QL", "MA"),
    DIRECT("chỉ đạo", "direct", "CĐ", "DI"),
    GUIDE("hướng dẫn", "guide", "HD", "GU"),
    MONITOR("theo dõi, kiểm tra", "monitor", "TD", "MO"),
    ADVISE("tham mưu", "advise", "TM", "AD"),
    FUND("bố trí kinh phí", "fund", "KP", "FU"),
    PROVIDE_INFORMATION("cung cấp thông tin", "provide information", "CC", "PI"),
    REPORT("báo cáo", "report", "BC", "RE"),
    COORDINATE("phối hợp", "coordinate", "PH", "CO"),
    PARTICIPATE("tham gia", "participate", "TG", "PA");

    private final Bilingual label;
    private final Bilingual abbreviation;

    DutyRole(String vi, String en, String shortVi, String shortEn) {
        this.label = new Bilingual(vi, en);
        this.abbreviation = new Bilingual(shortVi, shortEn);
    }

    /** As in the ontology: {@code provide-information}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code chủ trì}, lead. */
    public Bilingual label() {
        return label;
    }

    /** For the cells of a matrix: {@code CT}, LD. */
    public Bilingual abbreviation() {
        return abbreviation;
    }

    /** The role that somebody names by its code, its label with or without diacritics, or its abbreviation. */
    public static Optional<DutyRole> of(String typed) {
        String slug = Folding.slug(typed);
        return Arrays.stream(values())
                .filter(role -> slug.equals(role.code())
                        || slug.equals(Folding.slug(role.label.vi()))
                        || slug.equals(Folding.slug(role.label.en()))
                        || Folding.lower(typed).equals(Folding.lower(role.abbreviation.vi()))
                        || Folding.lower(typed).equals(Folding.lower(role.abbreviation.en())))
                .findFirst();
    }

    Node concept() {
        return Iris.responsibilityRole(code());
    }
}
