package vn.cancu.bench.corpus;

import java.util.List;
import java.util.SplittableRandom;
import vn.cancu.bench.corpus.Reference.Role;
import vn.cancu.bench.corpus.Task.Body;

/** The body of a law, a decree, a circular or a decision: articles. */
final class ArticleBody {
    private final Draft draft;
    private final Act act;
    private final List<Body> bodies;
    private final SplittableRandom random;
    private int article;

    ArticleBody(Draft draft, Act act, List<Body> bodies, SplittableRandom random) {
        this.draft = draft;
        this.act = act;
        this.bodies = bodies;
        this.random = random;
    }

    /** @param prose characters between the facts; none and less for a short document */
    void write(List<Citing> citings, int tasks, int prose) {
        for (Citing citing : Draftsman.of(citings, Role.AMENDS)) {
            next().words("Sửa đổi, bổ sung một số điều của ").cite(citing).paragraph(".");
        }
        List<Citing> carriedOn = Draftsman.of(citings, Role.IMPLEMENTS);
        carriedOn = carriedOn.subList(Math.min(1, carriedOn.size()), carriedOn.size());
        next().paragraph("Những việc về " + Subjects.theme(random) + " được làm như sau:");
        if (prose > 0) {
            fill(prose);
        }
        for (Citing citing : Draftsman.of(citings, Role.FOLLOWS)) {
            next().words("Mức chi và định mức theo quy định tại ").cite(citing).paragraph(".");
        }
        for (Citing citing : carriedOn) {
            next().words("Tiếp tục thực hiện ").cite(citing).paragraph(".");
        }
        for (Citing citing : Draftsman.of(citings, Role.FUNDS)) {
            next().words("Kinh phí thực hiện đã được phân bổ tại ").cite(citing).paragraph(".");
        }
        for (int i = 0; i < tasks; i++) {
            Task task = Task.draw(bodies, act.date(), random);
            String words = "Điều " + ++article + ". Giao " + task.body().printed() + " " + task.clause();
            draft.task(words, "", task);
        }
        for (Citing citing : Draftsman.of(citings, Role.REPEALS)) {
            next().words(act.series().type() + " này có hiệu lực kể từ ngày ký và thay thế ")
                    .cite(citing)
                    .paragraph(".");
        }
    }

    private Draft next() {
        return draft.words("Điều " + ++article + ". ");
    }

    /** Paragraphs of about six hundred characters, each an article's own. */
    private void fill(int characters) {
        int end = draft.length() + characters;
        int clause = 0;
        while (draft.length() < end) {
            draft.paragraph(++clause + ". " + Prose.paragraph(random));
            if (clause == 5) {
                clause = 0;
                next().paragraph("Về " + Subjects.theme(random));
            }
        }
    }
}
