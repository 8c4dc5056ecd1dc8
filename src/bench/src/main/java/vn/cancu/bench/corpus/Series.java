package vn.cancu.bench.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Documents that one office numbers in one row.
 *
 * <p>Numbers restart every year in every office; a law's with every legislature, a document of the Party's centre with
 * every congress term (Law 80/2015/QH13 art. 10, Party guidance 36-HD/VPTW).
 */
enum Series {
    LAW(Tier.LAW, "Luật", "luat", "", Form.LEGISLATURE, 1),
    DECREE(Tier.GOVERNMENT, "Nghị định", "nghi-dinh", "NĐ", Form.NORMATIVE, 4),
    PRIME_DECISION(Tier.GOVERNMENT, "Quyết định", "quyet-dinh", "QĐ", Form.YEARLY, 5),
    PRIME_DIRECTIVE(Tier.GOVERNMENT, "Chỉ thị", "chi-thi", "CT", Form.YEARLY, 1),
    CENTRAL_RESOLUTION(Tier.GOVERNMENT, "Nghị quyết", "nghi-quyet", "NQ", Form.TERM, 1),
    CIRCULAR(Tier.MINISTRY, "Thông tư", "thong-tu", "TT", Form.NORMATIVE, 4),
    MINISTRY_DECISION(Tier.MINISTRY, "Quyết định", "quyet-dinh", "QĐ", Form.YEARLY, 4),
    MINISTRY_LETTER(Tier.MINISTRY, "Công văn", "cong-van", "", Form.LETTER, 2),
    PROVINCE_PLAN(Tier.PROVINCE, "Kế hoạch", "ke-hoach", "KH", Form.YEARLY, 10),
    PROVINCE_DECISION(Tier.PROVINCE, "Quyết định", "quyet-dinh", "QĐ", Form.YEARLY, 5),
    PROVINCE_RULE(Tier.PROVINCE, "Quyết định", "quyet-dinh", "QĐ", Form.NORMATIVE, 2),
    COUNCIL_RESOLUTION(Tier.PROVINCE, "Nghị quyết", "nghi-quyet", "NQ", Form.YEARLY, 1),
    PARTY_PLAN(Tier.PROVINCE, "Kế hoạch", "ke-hoach", "KH", Form.PARTY, 2),
    DEPARTMENT_PLAN(Tier.DEPARTMENT, "Kế hoạch", "ke-hoach", "KH", Form.YEARLY, 1),
    DISTRICT_PLAN(Tier.DISTRICT, "Kế hoạch", "ke-hoach", "KH", Form.YEARLY, 4),
    DISTRICT_DECISION(Tier.DISTRICT, "Quyết định", "quyet-dinh", "QĐ", Form.YEARLY, 1),
    /** Cited as proposals, never part of the corpus. */
    PROPOSAL(Tier.DEPARTMENT, "Tờ trình", "to-trinh", "TTr", Form.YEARLY, 0);

    /** What stands in a number beside serial, type and office. */
    enum Form {
        /** {@code 12/KH-UBND}. */
        YEARLY,
        /** {@code 12/2019/TT-BNV}. */
        NORMATIVE,
        /** {@code 12/2019/QH14}. */
        LEGISLATURE,
        /** {@code 12-NQ/TW}, one row through the five years of a congress. */
        TERM,
        /** {@code 12-KH/TU}. */
        PARTY,
        /** {@code 12/BNV-CCHC}. */
        LETTER
    }

    private final Tier tier;
    private final String type;
    private final String slug;
    private final String code;
    private final Form form;
    private final int share;

    Series(Tier tier, String type, String slug, String code, Form form, int share) {
        this.tier = tier;
        this.type = type;
        this.slug = slug;
        this.code = code;
        this.form = form;
        this.share = share;
    }

    Tier tier() {
        return tier;
    }

    /** The word before the number, such as {@code Kế hoạch}. */
    String type() {
        return type;
    }

    /** The type's place in IRIs. */
    String slug() {
        return slug;
    }

    String code() {
        return code;
    }

    Form form() {
        return form;
    }

    /** Whether a document of this series says "Thực hiện" of what it carries out, rather than "Căn cứ". */
    boolean plans() {
        return type.equals("Kế hoạch") || type.equals("Chỉ thị") || form == Form.LETTER;
    }

    /** Whether it is written in articles. */
    boolean rules() {
        return !plans() && form != Form.TERM;
    }

    /** Whether its documents amend and repeal one another. */
    boolean repeals() {
        return this == DECREE || type.equals("Quyết định") || type.equals("Thông tư");
    }

    /** The series of a tier, each as often as its share. */
    static List<Series> of(Tier tier) {
        List<Series> list = new ArrayList<>();
        for (Series series : values()) {
            if (series.tier == tier) {
                list.addAll(Collections.nCopies(series.share, series));
            }
        }
        return list;
    }
}
