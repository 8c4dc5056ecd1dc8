package vn.cancu.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.dossier.Dossier;
import vn.cancu.dossier.QuotedDuty;
import vn.cancu.dossier.Subject;
import vn.cancu.graph.Terms;
import vn.cancu.query.DocumentSummary;
import vn.cancu.query.DutyRole;
import vn.cancu.query.Origin;
import vn.cancu.query.Successor;

/** {@code /co-quan/…}: an agency: what it has to do, what it was and is called, what it issued. */
final class AgencyPage {
    private static final Set<String> ELSEWHERE =
            Set.of(Terms.cancu("succeededBy").getURI());

    private AgencyPage() {}

    static Page of(Ask ask, Dossier.OfAgency dossier) {
        Tongue tongue = Tongue.of(ask);
        Subject subject = dossier.subject();
        Parts parts = new Parts(tongue);
        duties(dossier, parts, tongue);
        shared(dossier, parts, tongue);
        parts.add(
                "ten",
                tongue.say("Tên gọi và tổ chức", "Names and organisation"),
                StatementList.of(subject.statements(), statement -> !ELSEWHERE.contains(statement.property()), tongue));
        time(dossier, parts, tongue);
        parts.things("truc-thuoc", tongue.say("Cơ quan trực thuộc", "Bodies that belong to it"), dossier.parts());
        issued(dossier, parts, tongue);
        String kind = dossier.group()
                ? tongue.say(
                        "Nhóm cơ quan – nguồn không nêu từng cơ quan",
                        "Group of agencies – the source does not name them")
                : tongue.say("Cơ quan", "Agency");
        return Page.of(ask, tongue.say(subject.label()))
                .add(
                        Html.of("header", "subject")
                                .add(
                                        Html.of("p", "marks").add(Marks.mark("kind", kind, "")),
                                        Html.of("h1").add(tongue.say(subject.label())),
                                        ways(subject, dossier, tongue)),
                        parts.html());
    }

    private static Html ways(Subject subject, Dossier.OfAgency dossier, Tongue tongue) {
        String path =
                Address.of(subject.iri()).map(address -> address.substring(1)).orElse("");
        return dossier.duties().total() == 0
                ? Html.several()
                : Html.of("p", "ways")
                        .add(Html.of("a", "button")
                                .with("href", tongue.link(Address.with(Section.MATRIX.path(), "agency", path)))
                                .add(tongue.say("Ma trận trách nhiệm", "Responsibility matrix")));
    }

    /** By main role: what it leads, then what else it has to do. */
    private static void duties(Dossier.OfAgency dossier, Parts parts, Tongue tongue) {
        int total = dossier.duties().total();
        String title = tongue.say("Việc được giao", "What it has to do");
        if (total == 0) {
            parts.counted(
                    "nhiem-vu",
                    title,
                    0,
                    Html.of("p", "absent")
                            .add(tongue.say(
                                    "Không nêu: chưa nguồn nào giao việc cho cơ quan này.",
                                    "Not stated: no source gives it a task.")));
            return;
        }
        Map<String, List<QuotedDuty>> roles = new LinkedHashMap<>();
        String leads = tongue.say("Chủ trì", "Leads");
        for (QuotedDuty quoted : dossier.duties().shown()) {
            if (quoted.duty().roles().contains(DutyRole.LEAD)) {
                roles.computeIfAbsent(leads, key -> new ArrayList<>()).add(quoted);
            }
        }
        for (QuotedDuty quoted : dossier.duties().shown()) {
            if (!quoted.duty().roles().contains(DutyRole.LEAD)) {
                String role = quoted.duty().roles().stream()
                        .findFirst()
                        .map(first -> tongue.sayFirst(first.label()))
                        .orElseGet(() -> tongue.say("Vai trò không nêu", "Role not stated"));
                roles.computeIfAbsent(role, key -> new ArrayList<>()).add(quoted);
            }
        }
        List<Object> body = new ArrayList<>();
        roles.forEach((role, duties) -> {
            body.add(Html.of("h3").add(role + " ", Html.of("span", "count").add(tongue.number(duties.size()))));
            body.add(DutyTable.of(duties, true, false, tongue));
        });
        body.add(parts.rest(dossier.duties()));
        parts.counted("nhiem-vu", title, total, body.toArray());
    }

    private static void shared(Dossier.OfAgency dossier, Parts parts, Tongue tongue) {
        if (dossier.shared().total() > 0) {
            parts.counted(
                    "phoi-hop",
                    tongue.say("Việc phối hợp với cơ quan khác", "Where it is a partner of others"),
                    dossier.shared().total(),
                    DutyTable.of(dossier.shared().shown(), true, true, tongue),
                    parts.rest(dossier.shared()));
        }
    }

    /** What it was before, and what it became: never rewritten into what documents said. */
    private static void time(Dossier.OfAgency dossier, Parts parts, Tongue tongue) {
        if (dossier.changes().isEmpty()
                && dossier.before().isEmpty()
                && dossier.after().isEmpty()) {
            return;
        }
        Html events = Html.of("ol", "events");
        dossier.changes()
                .forEach(change -> events.add(
                        Html.of("li").with("id", fragment(change.iri())).add(Changes.of(change, tongue))));
        Html facts = Html.of("dl", "facts");
        related(tongue.say("Kế thừa", "Succeeds"), dossier.before(), facts, tongue);
        successors(dossier.after(), facts, tongue);
        parts.add(
                "thoi-gian",
                tongue.say("Qua thời gian", "Through time"),
                facts,
                dossier.changes().isEmpty() ? Html.several() : events);
    }

    private static void related(String title, List<vn.cancu.query.Cell> cells, Html facts, Tongue tongue) {
        if (!cells.isEmpty()) {
            Html values = Html.of("div").add(Html.of("dt").add(title));
            cells.forEach(cell -> values.add(Html.of("dd").add(Things.of(cell, tongue))));
            facts.add(values);
        }
    }

    /** Who has taken over is our inference from the authority file, and says how well it is known. */
    private static void successors(List<Successor> successors, Html facts, Tongue tongue) {
        if (successors.isEmpty()) {
            return;
        }
        Html values = Html.of("div").add(Html.of("dt").add(tongue.say("Nay do", "Succeeded by")));
        for (Successor successor : successors) {
            String name = tongue.say(successor.body().name());
            Html value = Html.of("dd")
                    .add(
                            // One that only the pattern names need not be in the data.
                            successor.pattern()
                                    ? Html.of("span", "value").add(name)
                                    : Things.link(successor.body().iri(), name, tongue),
                            " ",
                            Html.of("span", "aside")
                                    .add(successor
                                            .since()
                                            .map(day -> tongue.say("từ ", "since ") + tongue.day(day))
                                            .orElse("")),
                            " ",
                            successor.sources().isEmpty()
                                    ? Marks.of(Origin.BACKGROUND, tongue)
                                    : Html.of("span", "aside")
                                            .add(
                                                    tongue.say("(theo ", "(from "),
                                                    StatementList.sources(successor.sources(), tongue),
                                                    ")"));
            successor
                    .functions()
                    .forEach(function -> value.add(Html.of("span", "under").add(function)));
            if (successor.pattern()) {
                value.add(Html.of("span", "under")
                        .add(tongue.say(
                                "Theo quy luật chung cho các tỉnh; chưa thấy quyết định riêng về cơ quan này.",
                                "As such bodies fared everywhere; no decision about this one was found.")));
            }
            successor
                    .decidedBy()
                    .ifPresent(document -> value.add(Html.of("span", "under")
                            .add(tongue.say("theo ", "by "), Things.document(document, tongue))));
            values.add(value);
        }
        facts.add(values);
    }

    static String fragment(String iri) {
        return Optional.of(iri.substring(iri.indexOf('#') + 1))
                .filter(name -> name.matches("[A-Za-z0-9_-]+"))
                .orElse("su-kien");
    }

    private static void issued(Dossier.OfAgency dossier, Parts parts, Tongue tongue) {
        if (dossier.issued().total() == 0) {
            return;
        }
        Html list = Html.of("ul", "relations");
        for (DocumentSummary document : dossier.issued().shown()) {
            list.add(Html.of("li").add(Things.document(document, tongue), Things.title(document)));
        }
        parts.counted(
                "ban-hanh",
                tongue.say("Văn bản đã ban hành", "Documents that it issued"),
                dossier.issued().total(),
                list,
                parts.rest(dossier.issued()));
    }
}
