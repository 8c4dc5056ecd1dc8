package vn.cancu.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.dossier.Library;
import vn.cancu.dossier.QuotedDuty;
import vn.cancu.query.Bilingual;
import vn.cancu.query.Body;
import vn.cancu.query.Duty;
import vn.cancu.query.DutyMatrix;
import vn.cancu.query.DutyRole;
import vn.cancu.query.DutySelection;
import vn.cancu.query.Finding;
import vn.cancu.query.Parameter;
import vn.cancu.query.ParameterType;

/** {@code /ma-tran}: who leads and who coordinates each task of a document, an agency or a cluster. */
final class MatrixPage {
    private static final List<Parameter> PARAMETERS = List.of(
            parameter("document", ParameterType.DOCUMENT, "Văn bản (số ký hiệu)", "Document (number)", "516/KH-UBND"),
            parameter("agency", ParameterType.AGENCY, "Cơ quan", "Agency", "Sở Thông tin và Truyền thông tỉnh Gia Lai"),
            parameter("cluster", ParameterType.CLUSTER, "Cụm thông tin", "Information cluster", "Lệ Thanh"));

    /** The roles that may be asked for, as a message lists it. */
    private static final String ROLES =
            Arrays.stream(DutyRole.values()).map(DutyRole::code).collect(Collectors.joining(", "));

    /** More rows and columns than a table on a screen can have. */
    private static final int ROWS = 300;

    private static final int COLUMNS = 60;

    private final ReadingRoom room;

    MatrixPage(ReadingRoom room) {
        this.room = room;
    }

    private static Parameter parameter(String name, ParameterType type, String vi, String en, String example) {
        return new Parameter(name, type, false, Optional.empty(), new Bilingual(vi, en), example);
    }

    Reply get(Ask ask) {
        return room.reply(ask, generation -> page(ask, generation.library()));
    }

    /** What the address selects. */
    static DutySelection selection(Map<String, String> values) {
        DutySelection selection = DutySelection.ALL;
        if (values.containsKey("document")) {
            selection = selection.document(values.getOrDefault("document", ""));
        }
        if (values.containsKey("agency")) {
            selection = selection.agency(values.getOrDefault("agency", ""));
        }
        if (values.containsKey("cluster")) {
            selection = selection.cluster(values.getOrDefault("cluster", ""));
        }
        if (values.containsKey("role")) {
            String typed = values.getOrDefault("role", "");
            selection = selection.role(DutyRole.of(typed)
                    .orElseThrow(() -> UserError.of(Code.BAD_PARAMETER, Location.NONE, "role", typed, ROLES)));
        }
        return selection;
    }

    private static Reply page(Ask ask, Library library) {
        Tongue tongue = Tongue.of(ask);
        Map<String, String> values = Values.of(ask);
        String title = tongue.say("Ma trận trách nhiệm", "Responsibility matrix");
        Html form = form(library, values, tongue);
        if (!values.containsKey("document") && !values.containsKey("agency") && !values.containsKey("cluster")) {
            return Page.of(ask, title)
                    .in(Section.MATRIX)
                    .add(
                            Html.of("h1").add(title),
                            Html.of("p", "lead")
                                    .add(
                                            tongue.say(
                                                    "Ai chủ trì (CT), ai phối hợp (PH) từng việc; mỗi ô mở ra đoạn trích. Chọn một văn bản, cơ quan hay cụm.",
                                                    "Who leads and who coordinates each task; each cell leads to the quote. Choose a document, an agency or a cluster.")),
                            form,
                            Starts.documents(library, Section.MATRIX, tongue),
                            Starts.clusters(library, tongue),
                            Starts.agencies(library, tongue))
                    .reply();
        }
        String typed = values.getOrDefault("document", "");
        if (!typed.isEmpty() && library.documents().find(typed) instanceof Finding.Several several) {
            return Page.of(ask, title)
                    .in(Section.MATRIX)
                    .add(
                            Html.of("h1").add(title),
                            form,
                            Choices.of(typed, several.candidates(), Section.MATRIX.path(), values, "document", tongue))
                    .reply(Choices.STATUS);
        }
        return Warnings.beside(
                ask,
                () -> Page.of(ask, title).in(Section.MATRIX).add(Html.of("h1").add(title), form),
                () -> {
                    DutyMatrix matrix = library.duties().matrix(selection(values));
                    return Page.of(ask, title)
                            .in(Section.MATRIX)
                            .add(head(matrix, title, tongue), form)
                            .add(
                                    matrix.duties().isEmpty()
                                            ? nothing(matrix, tongue)
                                            : whole(library, matrix, values, tongue))
                            .reply();
                });
    }

    private static Html form(Library library, Map<String, String> values, Tongue tongue) {
        Html select = Html.of("select").with("id", "p-role").with("name", "role");
        select.add(Html.of("option").with("value", "").add(tongue.say("– tất cả –", "– all –")));
        Optional<DutyRole> given = Optional.ofNullable(values.get("role")).flatMap(DutyRole::of);
        for (DutyRole role : DutyRole.values()) {
            Html option = Html.of("option").with("value", role.code()).add(tongue.say(role.label()));
            select.add(given.filter(role::equals).isPresent() ? option.with("selected", "selected") : option);
        }
        return new QuestionForm(library, values, tongue)
                .of(
                        Section.MATRIX.path(),
                        PARAMETERS,
                        tongue.say("Xem", "Show"),
                        Html.of("p", "field")
                                .add(
                                        Html.of("label").with("for", "p-role").add(tongue.say("Vai trò", "Role")),
                                        select));
    }

    private static Html head(DutyMatrix matrix, String title, Tongue tongue) {
        Html head = Html.of("header", "subject").add(Html.of("p", "marks").add(Marks.mark("kind", title, "")));
        List<Html> names = new ArrayList<>();
        matrix.document()
                .ifPresent(document -> names.add(Things.link(document.iri(), Things.name(document, tongue), tongue)));
        matrix.agency().ifPresent(body -> names.add(Things.link(body.iri(), tongue.say(body.name()), tongue)));
        matrix.cluster().ifPresent(one -> names.add(Things.link(one.iri(), tongue.say(one.name()), tongue)));
        Html heading = Html.of("h1");
        for (int i = 0; i < names.size(); i++) {
            heading.add(i == 0 ? "" : " · ", names.get(i));
        }
        head.add(heading);
        matrix.document()
                .ifPresent(document ->
                        head.add(Things.title(document), Html.of("p", "aside").add(Things.day(document, tongue))));
        matrix.reading()
                .filter(reading -> reading == DutyMatrix.Reading.REPORT)
                .ifPresent(reading -> head.add(Html.of("p")
                        .add(Marks.mark("reported", tongue.say("chỉ biết qua tin", "known from a report only"), ""))));
        return head;
    }

    private static Html nothing(DutyMatrix matrix, Tongue tongue) {
        boolean unread = matrix.reading()
                .filter(reading -> reading != DutyMatrix.Reading.TEXT)
                .isPresent();
        return Html.of("div", "empty")
                .add(
                        Html.of("p")
                                .add(Html.of("strong")
                                        .add(tongue.say("Không nêu nhiệm vụ nào.", "No task is stated."))),
                        Html.of("p")
                                .add(
                                        unread
                                                ? tongue.say(
                                                        "Chưa ai đọc chính văn bản này, nên không biết nó giao việc gì.",
                                                        "Nobody has read the document itself, so what it assigns is not known.")
                                                : tongue.say(
                                                        "Chưa nguồn nào giao việc như vậy.",
                                                        "No source gives such a task.")));
    }

    private static Html whole(Library library, DutyMatrix matrix, Map<String, String> values, Tongue tongue) {
        List<Duty> duties = matrix.duties();
        List<Duty> shown = duties.subList(0, Math.min(ROWS, duties.size()));
        return Html.several(
                files(values, tongue),
                legend(shown, tongue),
                table(matrix, shown, tongue),
                duties.size() > ROWS
                        ? Html.of("p", "warning")
                                .add(tongue.say(
                                        ROWS + " việc đầu trong " + tongue.number(duties.size())
                                                + "; tải tệp để xem tất cả.",
                                        "The first " + ROWS + " of " + tongue.number(duties.size())
                                                + " tasks; download a file for all."))
                        : Html.several(),
                quotes(library, shown, tongue));
    }

    private static Html files(Map<String, String> values, Tongue tongue) {
        Html files = Html.of("p", "files")
                .add(Html.of("span").add(tongue.say("Tải về có đoạn trích", "Download with quotes")));
        for (String format : List.of("xlsx", "csv", "json")) {
            files.add(Html.of("a", "button")
                    .with("href", tongue.link(Address.of(MatrixFile.PATH + format, values)))
                    .add(format.toUpperCase(java.util.Locale.ROOT)));
        }
        return files;
    }

    private static Html legend(List<Duty> duties, Tongue tongue) {
        Html legend = Html.of("p", "legend");
        for (DutyRole role : DutyRole.values()) {
            boolean used = duties.stream()
                    .anyMatch(duty -> duty.roles().contains(role)
                            || role == DutyRole.COORDINATE && !duty.partners().isEmpty());
            if (used) {
                legend.add(
                        Marks.mark(role.code(), tongue.say(role.abbreviation()), ""),
                        " " + tongue.say(role.label()) + "   ");
            }
        }
        return legend;
    }

    private static Html table(DutyMatrix matrix, List<Duty> duties, Tongue tongue) {
        List<Body> bodies = matrix.bodies();
        List<Body> columns = bodies.subList(0, Math.min(COLUMNS, bodies.size()));
        boolean several = matrix.documents().size() > 1;
        Html head =
                Html.of("tr").add(Html.of("th", "corner").with("scope", "col").add(tongue.say("Việc", "Task")));
        columns.forEach(body -> head.add(Html.of("th", "body")
                .with("scope", "col")
                .add(Html.of("span").add(Things.link(body.iri(), tongue.say(body.name()), tongue)))));
        Html rows = Html.of("tbody");
        for (int i = 0; i < duties.size(); i++) {
            Duty duty = duties.get(i);
            Html row = Html.of("tr")
                    .add(Html.of("th")
                            .with("scope", "row")
                            .add(
                                    several
                                            ? Html.of("span", "under").add(Things.name(duty.document(), tongue))
                                            : Html.several(),
                                    Html.of("a")
                                            .with("href", "#viec-" + (i + 1))
                                            .add(
                                                    duty.section().orElse("–") + " ",
                                                    Html.of("span", "task")
                                                            .with("lang", "vi")
                                                            .add(Quotes.glance(duty.task())))));
            for (Body body : columns) {
                row.add(cell(duty, body, i + 1, tongue));
            }
            rows.add(row);
        }
        return Html.several(
                AnswerTable.scrolled(
                        tongue.say("Ma trận trách nhiệm", "Responsibility matrix"),
                        Html.of("table", "matrix")
                                .add(
                                        Html.of("caption")
                                                .add(tongue.count(duties.size(), "việc", "task", "tasks") + ", "
                                                        + tongue.count(bodies.size(), "cơ quan", "agency", "agencies")),
                                        Html.of("thead").add(head),
                                        rows)),
                bodies.size() > COLUMNS
                        ? Html.of("p", "warning")
                                .add(tongue.say(
                                        COLUMNS + " cơ quan đầu trong " + bodies.size() + "; tải tệp để xem tất cả.",
                                        "The first " + COLUMNS + " of " + bodies.size()
                                                + " agencies; download a file for all."))
                        : Html.several());
    }

    private static Html cell(Duty duty, Body body, int number, Tongue tongue) {
        Html cell = Html.of("td");
        DutyMatrix.part(duty, body).ifPresent(part -> {
            Html link = Html.of("a").with("href", "#viec-" + number);
            for (DutyRole role : part.roles()) {
                link.add(Marks.mark(
                        role.code() + (part.partner() ? " partner" : ""),
                        tongue.say(role.abbreviation()),
                        tongue.say(role.label())));
            }
            cell.add(link);
        });
        return cell;
    }

    /** Below the table, in its order: every task in full with its quote, for the cells to lead to. */
    private static Html quotes(Library library, List<Duty> duties, Tongue tongue) {
        Html list = Html.of("ol", "tasks");
        List<QuotedDuty> quoted = library.quoted(duties);
        for (int i = 0; i < quoted.size(); i++) {
            Duty duty = quoted.get(i).duty();
            Html facts = Html.of("dl", "facts");
            fact(facts, tongue.say("Văn bản", "Document"), Things.document(duty.document(), tongue));
            fact(facts, tongue.say("Cơ quan", "Agency"), DutyTable.agencies(duty, tongue));
            if (!duty.partners().isEmpty()) {
                fact(facts, tongue.say("Phối hợp với", "With"), DutyTable.bodies(duty.partners(), tongue));
            }
            DutyTable.others(duty)
                    .forEach((relation, named) ->
                            fact(facts, tongue.sayFirst(relation.label()), DutyTable.bodies(named, tongue)));
            duty.deadline()
                    .ifPresent(
                            deadline -> fact(facts, tongue.say("Thời hạn", "Deadline"), Html.several(deadline.text())));
            list.add(Html.of("li", "entry")
                    .with("id", "viec-" + (i + 1))
                    .add(
                            Html.of("p", "task-head")
                                    .add(
                                            Html.of("strong")
                                                    .add(duty.section()
                                                            .map(section -> tongue.say("Mục ", "Section ") + section)
                                                            .orElseGet(() -> tongue.say("Không rõ mục", "No section"))),
                                            " ",
                                            DutyTable.roles(duty, tongue)),
                            facts,
                            Html.several()
                                    .add(quoted.get(i).quotes().stream()
                                            .map(quote -> Quotes.block(quote, tongue))
                                            .toList())));
        }
        return Html.of("section")
                .with("id", "doan-trich")
                .add(Html.of("h2").add(tongue.say("Từng việc, kèm đoạn trích", "Each task with its quote")), list);
    }

    private static void fact(Html facts, String title, Html value) {
        facts.add(Html.of("div").add(Html.of("dt").add(title), Html.of("dd").add(value)));
    }
}
