package vn.cancu.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import vn.cancu.bench.corpus.Reference.Role;
import vn.cancu.bench.corpus.Task.Body;

/**
 * Writes the text of a document in the layout of Decree 30/2020/NĐ-CP (the Party's: guidance 36-HD/VPTW). Any number of
 * threads may use it.
 */
final class Draftsman {
    private static final String SYNTHETIC =
            "VĂN BẢN TỔNG HỢP do chương trình của nhóm viết CanCu sinh ra để đo; không cơ quan nào ban hành.";

    private static final String[] SURNAMES = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ"};
    private static final String[] NAMES = {"An", "Bình", "Chi", "Dung", "Giang", "Hà", "Lan", "Minh", "Nam", "Thu"};
    private static final int WIDTH = 88;

    private final Profile profile;
    private final Bodies bodies;

    Draftsman(Profile profile, Nation nation) {
        this.profile = profile;
        this.bodies = Bodies.of(nation);
    }

    /**
     * A document with its text and what it says.
     *
     * @param title its abstract
     * @param signer who signs
     */
    record Written(
            Act act,
            String title,
            String signer,
            String text,
            List<Draft.StatedCitation> citations,
            List<Draft.StatedTask> tasks) {
        Written {
            citations = List.copyOf(citations);
            tasks = List.copyOf(tasks);
        }
    }

    /** @param random of this document alone */
    Written write(Archive.Entry entry, SplittableRandom random) {
        Act act = entry.act();
        Draft draft = new Draft();
        String signer = Subjects.pick(SURNAMES, random) + " Mẫu " + Subjects.pick(NAMES, random);
        head(draft, act);
        List<Citing> citings = entry.references().stream()
                .map(reference -> Citing.of(reference, random))
                .toList();
        List<Body> able = bodies.of(act);
        int tasks = able.isEmpty() ? 0 : profile.responsibilities(random);
        int prose = profile.characters(random) - 900 - 130 * citings.size() - 190 * tasks;
        if (act.series().rules()) {
            preamble(draft, act, citings, act.series() == Series.LAW ? "" : heading(act) + ":");
            new ArticleBody(draft, act, able, random).write(citings, tasks, prose);
        } else {
            preamble(draft, act, citings, closing(act));
            new PlanBody(draft, act, able, random).write(citings, tasks, prose);
        }
        sign(draft, act, signer);
        Optional<Integer> width =
                profile == Profile.REAL && random.nextInt(5) == 0 ? Optional.of(WIDTH) : Optional.empty();
        return new Written(act, title(act), signer, draft.text(width), draft.citations(), draft.tasks());
    }

    private static void head(Draft draft, Act act) {
        draft.paragraph(SYNTHETIC);
        act.office().letterhead().forEach(draft::line);
        draft.line("");
        if (act.series().form() == Series.Form.TERM || act.series().form() == Series.Form.PARTY) {
            draft.paragraph("ĐẢNG CỘNG SẢN VIỆT NAM");
        } else {
            draft.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .line("Độc lập - Tự do - Hạnh phúc")
                    .paragraph("---------------");
        }
        draft.paragraph((act.series() == Series.LAW ? "Luật số: " : "Số: ") + act.number());
        if (act.series().form() == Series.Form.LETTER) {
            draft.paragraph("V/v " + title(act));
        }
        draft.paragraph(act.office().place() + ", ngày " + Citing.longDay(act.date()));
        if (act.series().form() == Series.Form.LETTER) {
            draft.paragraph("Kính gửi: Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương");
        } else {
            draft.paragraph(heading(act));
            draft.paragraph(title(act));
        }
    }

    /** As printed. */
    private static String title(Act act) {
        return act.series() == Series.LAW
                ? act.subject().toUpperCase(Locale.ROOT)
                : act.series().form() == Series.Form.LETTER ? Citing.lower(act.subject()) : act.subject();
    }

    private static String heading(Act act) {
        return act.series().type().toUpperCase(Locale.ROOT);
    }

    /** The bases of the document, and the sentence that leads to its body. */
    private static void preamble(Draft draft, Act act, List<Citing> citings, String closing) {
        for (Citing citing : of(citings, Role.LEGAL_BASIS)) {
            draft.words("Căn cứ ").cite(citing).words(about(citing)).paragraph(";");
        }
        of(citings, Role.IMPLEMENTS).stream().limit(1).forEach(citing -> draft.words("Thực hiện ")
                .cite(citing)
                .words(about(citing))
                .paragraph(act.series().rules() ? ";" : ","));
        for (Citing citing : of(citings, Role.MENTIONS)) {
            draft.words("Theo đề nghị của Giám đốc "
                            + citing.reference().cited().office().label() + " tại ")
                    .cite(citing)
                    .paragraph(".");
        }
        if (act.series() == Series.LAW) {
            draft.paragraph("Quốc hội ban hành Luật " + act.subject() + ".");
        } else {
            draft.paragraph(closing);
        }
    }

    private static String closing(Act act) {
        String office = act.office().label();
        return act.series().form() == Series.Form.LETTER
                ? office + " trân trọng gửi nội dung sau để các địa phương cùng làm:"
                : office + " thống nhất các nội dung sau đây:";
    }

    /** One title in two is printed after the citation. */
    private static String about(Citing citing) {
        Act act = citing.reference().cited();
        return act.series() == Series.LAW || act.serial() % 2 == 0 ? "" : " về " + Citing.lower(act.subject());
    }

    static List<Citing> of(List<Citing> citings, Role role) {
        List<Citing> list = new ArrayList<>();
        for (Citing citing : citings) {
            if (citing.reference().role() == role) {
                list.add(citing);
            }
        }
        return list;
    }

    private static void sign(Draft draft, Act act, String signer) {
        draft.line("Nơi nhận:");
        draft.line("- Như trên;").paragraph("- Lưu: VT.");
        act.office().signature().forEach(draft::line);
        draft.line("").line(signer);
    }
}
