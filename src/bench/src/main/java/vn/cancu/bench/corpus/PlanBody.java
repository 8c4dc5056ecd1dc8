package vn.cancu.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import vn.cancu.bench.corpus.Reference.Role;
import vn.cancu.bench.corpus.Task.Body;

/** The body of a plan: aims, content with label blocks, money, who does what, at times a table. */
final class PlanBody {
    private final Draft draft;
    private final Act act;
    private final List<Body> bodies;
    private final SplittableRandom random;

    PlanBody(Draft draft, Act act, List<Body> bodies, SplittableRandom random) {
        this.draft = draft;
        this.act = act;
        this.bodies = bodies;
        this.random = random;
    }

    /** @param prose characters between the facts; none and less for a short document */
    void write(List<Citing> citings, int tasks, int prose) {
        if (prose <= 0) {
            assign("I", tasks);
            return;
        }
        int inLabels = tasks / 4;
        int inTable = tasks >= 8 && random.nextInt(3) == 0 ? tasks / 4 : 0;
        aims(prose / 3);
        content(citings, inLabels, prose * 2 / 3);
        money(citings);
        assign("IV", tasks - inLabels - inTable);
        table(inTable);
    }

    private void aims(int prose) {
        draft.paragraph("I. MỤC ĐÍCH, YÊU CẦU").paragraph("1. Mục đích");
        fill(prose / 2);
        draft.paragraph("2. Yêu cầu");
        fill(prose / 2);
    }

    private void content(List<Citing> citings, int labels, int prose) {
        draft.paragraph("II. NỘI DUNG");
        List<Citing> follows = Draftsman.of(citings, Role.FOLLOWS);
        List<Citing> carriedOn = Draftsman.of(citings, Role.IMPLEMENTS);
        carriedOn = carriedOn.subList(Math.min(1, carriedOn.size()), carriedOn.size());
        int items = Math.max(1, Math.max(labels, 2 + follows.size() / 2));
        int f = 0;
        int c = 0;
        for (int item = 1; item <= items; item++) {
            draft.paragraph(item + ". Nội dung thứ " + item + ": " + Subjects.theme(random));
            fill(prose / items);
            for (; f < follows.size() * item / items; f++) {
                draft.words("- Mức chi và định mức theo quy định tại ")
                        .cite(follows.get(f))
                        .paragraph(".");
            }
            for (; c < carriedOn.size() * item / items; c++) {
                draft.words("- Tiếp tục thực hiện ").cite(carriedOn.get(c)).paragraph(".");
            }
            if (item <= labels) {
                labels(item);
            }
        }
    }

    /** "- Nội dung thực hiện: … - Cơ quan chủ trì: …": a block of labels is one task. */
    private void labels(int item) {
        Body body = bodies.get(random.nextInt(bodies.size()));
        Task drawn = Task.draw(body, bodies, act.date(), random);
        Task task = new Task(body, "lead", drawn.partners(), drawn.what(), drawn.due(), false);
        StringBuilder block = new StringBuilder("- Nội dung thực hiện: " + sentence(task.what()) + ".\n\n");
        block.append("- Cơ quan chủ trì: ").append(body.printed()).append('.');
        if (!task.partners().isEmpty()) {
            block.append("\n\n- Cơ quan phối hợp: ")
                    .append(String.join(
                            ", ", task.partners().stream().map(Body::printed).toList()))
                    .append('.');
        }
        task.due().ifPresent(due -> block.append("\n\n- Thời gian hoàn thành: ")
                .append(sentence(due.printed()))
                .append('.'));
        draft.task(block.toString(), "II." + item, task);
    }

    private void money(List<Citing> citings) {
        draft.paragraph("III. KINH PHÍ");
        draft.paragraph("Kinh phí lấy từ nguồn chi thường xuyên đã có, lồng ghép với các nguồn hợp pháp khác.");
        for (Citing citing : Draftsman.of(citings, Role.FUNDS)) {
            draft.words("Kinh phí thực hiện đã được phân bổ tại ").cite(citing).paragraph(".");
        }
    }

    private void assign(String section, int tasks) {
        if (tasks == 0) {
            return;
        }
        draft.paragraph(section + ". TỔ CHỨC THỰC HIỆN");
        List<Body> order = new ArrayList<>(bodies);
        int left = tasks;
        for (int heading = 1; left > 0; heading++) {
            Body body = order.remove(random.nextInt(order.size()));
            int bullets = Math.min(left, random.nextInt(4));
            left -= Math.max(1, bullets);
            if (bullets == 0) {
                Task task = Task.draw(body, bodies, act.date(), random);
                draft.task(heading + ". " + body.printed() + ": " + task.clause(), section + "." + heading, task);
            } else {
                draft.paragraph(heading + ". " + body.printed());
                for (int bullet = 1; bullet <= bullets; bullet++) {
                    Task task = Task.draw(body, bodies, act.date(), random);
                    String place = section + "." + heading + (bullets == 1 ? "" : "." + bullet);
                    draft.task("- " + task.sentence(), place, task);
                }
            }
            if (order.isEmpty()) {
                order.addAll(bodies);
            }
        }
    }

    private void table(int rows) {
        if (rows == 0) {
            return;
        }
        draft.paragraph("PHỤ LỤC").paragraph("DANH MỤC NHIỆM VỤ");
        draft.line("| STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |");
        for (int row = 1; row <= rows; row++) {
            Body body = bodies.get(random.nextInt(bodies.size()));
            Task drawn = Task.draw(body, bodies, act.date(), random);
            Task task = new Task(body, "lead", drawn.partners(), drawn.what(), drawn.due(), false);
            draft.row(
                    "| " + row + " | " + sentence(task.what()) + " | " + body.printed() + " | "
                            + String.join(
                                    ", ",
                                    task.partners().stream().map(Body::printed).toList()) + " | "
                            + task.due()
                                    .map(Task.Due::printed)
                                    .map(PlanBody::sentence)
                                    .orElse("") + " |",
                    task);
        }
        draft.line("");
    }

    private void fill(int characters) {
        int end = draft.length() + characters;
        while (draft.length() < end) {
            draft.paragraph(Prose.paragraph(random));
        }
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
