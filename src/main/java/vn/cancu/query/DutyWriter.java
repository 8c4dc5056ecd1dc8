package vn.cancu.query;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the matrix of tasks: as the table that plans have in their annex for people, one line a task with all that is
 * known of it for spreadsheets, as one object for programs.
 */
public final class DutyWriter {
    /** Where the output is no terminal: a task is a paragraph, and no line should hold a whole one. */
    private static final int PAGE = 120;

    /** Deadlines and notes leave the room to tasks and agencies. */
    private static final int NARROW = 22;

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .serializeNulls()
            .disableHtmlEscaping()
            .create();
    private static final Bilingual NOT_STATED = new Bilingual("không nêu", "not stated");

    private final Locale locale;
    private final int width;
    private final boolean color;

    private DutyWriter(Locale locale, int width, boolean color) {
        this.locale = locale;
        this.width = width;
        this.color = color;
    }

    /** Writes in one language, tables as wide as a page, without colour. */
    public static DutyWriter of(Locale locale) {
        return new DutyWriter(locale, 0, false);
    }

    /** The same with tables of at most so many columns of a terminal; 0 for a page. */
    public DutyWriter width(int columns) {
        return new DutyWriter(locale, columns, color);
    }

    /** The same with or without colour in tables. */
    public DutyWriter color(boolean on) {
        return new DutyWriter(locale, width, on);
    }

    /**
     * Writes the matrix in UTF-8. Does not close the stream.
     *
     * @param format any but TTL, for which {@link Duties#graph} has the statements
     */
    public void write(DutyMatrix matrix, Format format, OutputStream out) throws IOException {
        switch (format) {
            case TABLE -> out.write(text(matrix).getBytes(StandardCharsets.UTF_8));
            case JSON -> json(matrix, out);
            case CSV, TSV -> AnswerWriter.of(locale).write(table(matrix), format, out);
            case XLSX -> xlsx(matrix, out);
            default -> throw new IllegalArgumentException("format " + format);
        }
        out.flush();
    }

    // ------------------------------------------------------------------------------------------------- for people

    /** The matrix with its heading, legend and what to type for the quotes; lines end with a line feed. */
    public String text(DutyMatrix matrix) {
        StringBuilder out = new StringBuilder();
        heading(out, matrix);
        if (matrix.duties().isEmpty()) {
            paragraph(out, nothing(matrix));
            return out.toString();
        }
        out.append('\n');
        out.append(new TableLayout(width == 0 ? PAGE : width, color).format(headings(matrix), rows(matrix), NARROW, 2));
        out.append('\n');
        legend(out, matrix);
        successors(out, matrix);
        paragraph(out, hint(matrix));
        return out.toString();
    }

    private void heading(StringBuilder out, DutyMatrix matrix) {
        matrix.document().ifPresent(document -> {
            title(out, document.line(locale));
            document.title().filter(title -> !title.equals(document.name())).ifPresent(title -> paragraph(out, title));
        });
        matrix.agency().ifPresent(agency -> title(out, agency.name().in(locale)));
        matrix.cluster().ifPresent(cluster -> {
            title(out, cluster.name().in(locale));
            cluster.gate()
                    .ifPresent(gate -> paragraph(
                            out,
                            words("Cửa khẩu: ", "Border gate: ") + gate.name().in(locale)));
            if (!cluster.regulations().isEmpty()) {
                paragraph(
                        out,
                        words("Quy chế đã biết từ trước: ", "Regulation known beforehand: ")
                                + joined(cluster.regulations(), document -> document.line(locale), "; "));
            }
        });
        if (!matrix.duties().isEmpty()) {
            paragraph(
                    out,
                    words("Nhiệm vụ: ", "Tasks: ")
                            + matrix.duties().size()
                            + words("; cơ quan và nhóm cơ quan: ", "; agencies and groups: ")
                            + matrix.bodies().size()
                            + words("; văn bản: ", "; documents: ")
                            + matrix.documents().size());
        }
    }

    /** Why there is nothing, as far as it is known. */
    private String nothing(DutyMatrix matrix) {
        String who = matrix.agency().map(body -> body.name().in(locale)).orElse("");
        if (matrix.document().isPresent() && matrix.reading().isPresent()) {
            switch (matrix.reading().get()) {
                case CITED:
                    return words(
                            "Chưa đọc văn bản này: nó chỉ được văn bản khác viện dẫn, nên không biết nó giao việc gì cho ai.",
                            "This document was not read: others only cite it, so that what it assigns to whom is not known.");
                case REPORT:
                    return words(
                            "Chưa đọc văn bản này, chỉ đọc tin đưa về nó; tin không nêu ai phải làm việc gì.",
                            "This document was not read, only reports about it; they do not say who is to do what.");
                default:
                    break;
            }
        }
        String named = matrix.merelyNamed() == 0
                ? ""
                : words(
                        " Có " + matrix.merelyNamed()
                                + " nhiệm vụ khác nhắc đến cơ quan này mà không giao việc cho nó.",
                        " " + matrix.merelyNamed() + " other tasks name this agency without giving them to it.");
        if (matrix.agency().isPresent()) {
            return words(
                    "Không thấy nhiệm vụ nào như vậy của " + who + " trong các văn bản đã đọc." + named,
                    "No such task of " + who + " was found in the documents that were read." + named);
        }
        if (matrix.cluster().isPresent()) {
            return words(
                    "Không nêu: các văn bản đã đọc không giao việc nào như vậy ở cụm này.",
                    "Not stated: the documents that were read assign no such task at this cluster.");
        }
        return words(
                "Không thấy nhiệm vụ nào như vậy trong các văn bản đã đọc.",
                "No such task was found in the documents that were read.");
    }

    private List<String> headings(DutyMatrix matrix) {
        List<String> headings = new ArrayList<>();
        if (matrix.document().isEmpty()) {
            headings.add(words("Văn bản", "Document"));
        }
        headings.add(words("Mục", "Section"));
        if (matrix.agency().isPresent()) {
            headings.add(words("Vai trò", "Role"));
        }
        headings.addAll(List.of(
                words("Nhiệm vụ", "Task"),
                words("Cơ quan", "Agencies"),
                words("Thời hạn", "Deadline"),
                words("Ghi chú", "Notes")));
        return headings;
    }

    private List<List<String>> rows(DutyMatrix matrix) {
        List<List<String>> rows = new ArrayList<>();
        for (Duty duty : matrix.duties()) {
            List<String> row = new ArrayList<>();
            if (matrix.document().isEmpty()) {
                row.add(TextWidth.printable(duty.document().name()));
            }
            row.add(TextWidth.printable(duty.section().orElse("–")));
            matrix.agency()
                    .flatMap(body -> DutyMatrix.part(duty, body))
                    .ifPresent(part -> row.add(
                            part.partner() ? words("PH (cùng làm)", "CO (partner)") : abbreviations(part.roles())));
            row.add(TextWidth.printable(duty.task()));
            row.add(below(agencies(duty)));
            row.add(TextWidth.printable(
                    stated(duty.deadline().map(Duty.Deadline::text).orElse(""))));
            row.add(below(notes(duty)));
            rows.add(row);
        }
        return rows;
    }

    private static String below(List<String> lines) {
        return joined(lines, TextWidth::printable, "\n");
    }

    /** Who leads, or that nobody is said to, then the others, each with the role in front. */
    private List<String> agencies(Duty duty) {
        List<String> lines = new ArrayList<>();
        if (duty.leads().isEmpty()) {
            lines.add(abbreviations(List.of(DutyRole.LEAD)) + " " + NOT_STATED.in(locale));
        }
        lines.add(abbreviations(alone(duty)) + " " + stated(names(duty.agencies())));
        if (!duty.partners().isEmpty()) {
            lines.add(abbreviations(List.of(DutyRole.COORDINATE)) + " " + words("với ", "with ")
                    + names(duty.partners()));
        }
        return lines;
    }

    /** That those who lead coordinate goes without saying where their partners stand below them. */
    private static List<DutyRole> alone(Duty duty) {
        return duty.roles().stream()
                .filter(role -> role != DutyRole.COORDINATE
                        || duty.partners().isEmpty()
                        || duty.roles().indexOf(role) == 0)
                .toList();
    }

    private List<String> notes(Duty duty) {
        List<String> notes = new ArrayList<>();
        notes.add(duty.modality().label().in(locale));
        if (!duty.agencyStated()) {
            notes.add(words("cơ quan không nêu trong câu", "agency not named in the passage"));
        }
        if (duty.standing() == Certainty.REPORTED) {
            notes.add(duty.standing().label().in(locale));
        }
        for (Duty.Relation relation : Duty.Relation.values()) {
            String named = joined(
                    duty.otherParties().stream()
                            .filter(party -> party.relation() == relation)
                            .toList(),
                    party -> party.body().name().in(locale),
                    ", ");
            if (!named.isEmpty()) {
                notes.add(relation.label().in(locale) + ": " + named);
            }
        }
        if (!duty.cited().isEmpty()) {
            notes.add(words("viện dẫn ", "cites ") + joined(duty.cited(), document -> document.called(locale), ", "));
        }
        duty.about().forEach(place -> notes.add(place.name().in(locale)));
        if (duty.quotes().size() > 1) {
            notes.add(duty.quotes().size() + words(" nguồn", " sources"));
        }
        if (duty.why().contains("#")) {
            notes.add("why " + duty.why());
        }
        return notes;
    }

    private void legend(StringBuilder out, DutyMatrix matrix) {
        Set<DutyRole> shown = EnumSet.of(DutyRole.LEAD);
        for (Duty duty : matrix.duties()) {
            shown.addAll(alone(duty));
            if (!duty.partners().isEmpty()) {
                shown.add(DutyRole.COORDINATE);
            }
            matrix.agency().flatMap(body -> DutyMatrix.part(duty, body)).ifPresent(part -> shown.addAll(part.roles()));
        }
        paragraph(
                out,
                joined(
                        shown,
                        role -> role.abbreviation().in(locale) + " "
                                + role.label().in(locale),
                        " · "));
        paragraph(
                out,
                words(
                        "“không nêu”: đoạn trích không nói; nhiệm vụ giao cho một nhóm (“các sở, ban, ngành”) không"
                                + " chia cho từng cơ quan.",
                        "“not stated”: the passage does not say; a task of a group (“các sở, ban, ngành”) is not"
                                + " divided among agencies."));
    }

    private void successors(StringBuilder out, DutyMatrix matrix) {
        Set<String> told = new java.util.HashSet<>();
        for (Duty duty : matrix.duties()) {
            Stream.of(duty.agencies(), duty.partners()).flatMap(List::stream).forEach(body -> {
                List<Successor> successors = matrix.successors().getOrDefault(body.iri(), List.of());
                if (!successors.isEmpty() && told.add(body.iri())) {
                    if (told.size() == 1) {
                        out.append('\n');
                        title(
                                out,
                                words(
                                        "Cơ quan kế thừa (suy ra từ tệp tham chiếu, văn bản không nói):",
                                        "Successors (derived from the authority file, not said by the documents):"));
                    }
                    paragraph(out, "- " + body.name().in(locale) + " → " + joined(successors, this::successor, "; "));
                }
            });
        }
        if (!told.isEmpty()) {
            out.append('\n');
        }
    }

    private String successor(Successor successor) {
        List<String> known = new ArrayList<>();
        known.add(successor
                .since()
                .map(since -> words("từ ", "since ") + DocumentSummary.day(since, locale))
                .orElse(words("không rõ từ ngày nào", "day not known")));
        if (!successor.functions().isEmpty()) {
            known.add(String.join(", ", successor.functions()));
        }
        successor.decidedBy().ifPresent(decision -> known.add(words("theo ", "by ") + decision.name()));
        if (successor.pattern()) {
            known.add(words("theo mẫu chung của các tỉnh", "as in all provinces"));
        }
        known.add(
                successor.sources().isEmpty()
                        ? words("kiến thức nền, chưa có nguồn", "background knowledge, no source")
                        : words("nguồn: ", "source: ") + String.join(", ", successor.sources()));
        return successor.body().name().in(locale) + " (" + String.join("; ", known) + ")";
    }

    private String hint(DutyMatrix matrix) {
        String operand = matrix.duties().stream()
                .map(Duty::why)
                .filter(why -> !why.contains("#"))
                .findFirst()
                .orElse(matrix.duties().get(0).why());
        return words("Mở đoạn trích của một dòng: ", "To open the quote of a row: ") + "./cancu why " + operand;
    }

    // ------------------------------------------------------------------------------------------- for spreadsheets

    /** One row a task, with its quote, the quote's place and what to type after {@code why}. */
    public Answer.Table table(DutyMatrix matrix) {
        List<Column> columns = List.of(
                Column.of("document", new Bilingual("Văn bản", "Document")),
                Column.of("section", new Bilingual("Mục", "Section")),
                Column.of("task", new Bilingual("Nhiệm vụ", "Task")),
                new Column("lead", new Bilingual("Chủ trì", "Lead"), NOT_STATED),
                new Column("partners", new Bilingual("Phối hợp với", "Partners"), NOT_STATED),
                new Column("agencies", new Bilingual("Cơ quan thực hiện", "Agencies"), NOT_STATED),
                Column.of("roles", new Bilingual("Vai trò", "Roles")),
                Column.of("agencyStated", new Bilingual("Cơ quan nêu trong câu", "Agency named in the passage")),
                Column.of("otherParties", new Bilingual("Bên liên quan", "Other parties")),
                Column.of("modality", new Bilingual("Giao hay đề nghị", "Modality")),
                new Column("deadline", new Bilingual("Thời hạn", "Deadline"), NOT_STATED),
                Column.of("deadlineDate", new Bilingual("Ngày đến hạn", "Due on")),
                Column.of("deadlinePeriod", new Bilingual("Kỳ hạn", "Due in")),
                Column.of("cited", new Bilingual("Văn bản viện dẫn", "Cited documents")),
                Column.of("about", new Bilingual("Cụm, cửa khẩu", "Clusters, gates")),
                Column.of("standing", new Bilingual("Mức chắc chắn", "Standing")),
                Column.of("quote", new Bilingual("Trích dẫn", "Quote")),
                Column.of("source", new Bilingual("Nguồn", "Source")),
                Column.of("start", new Bilingual("Từ vị trí", "Start")),
                Column.of("end", new Bilingual("Đến vị trí", "End")),
                Column.of("why", new Bilingual("Mở trích dẫn: why …", "Open the quote: why …")));
        return new Answer.Table(columns, matrix.duties().stream().map(this::row).toList());
    }

    private List<Cell> row(Duty duty) {
        Passage quote = duty.quotes().get(0);
        return List.of(
                labelled(
                        List.of(duty.document()),
                        DocumentSummary::iri,
                        document -> new Bilingual(document.line(VI), document.line(EN))),
                text(duty.section().orElse("")),
                text(duty.task()),
                bodies(duty.leads()),
                bodies(duty.partners()),
                bodies(duty.agencies()),
                labelled(duty.roles(), role -> role.concept().getURI(), DutyRole::label),
                word(
                        duty.agencyStated() ? "true" : "false",
                        duty.agencyStated() ? new Bilingual("có", "yes") : new Bilingual("không", "no")),
                labelled(
                        duty.otherParties(),
                        party -> party.body().iri(),
                        party -> new Bilingual(
                                party.relation().label().vi() + ": "
                                        + party.body().name().vi(),
                                party.relation().label().en() + ": "
                                        + party.body().name().en())),
                word(duty.modality().code(), duty.modality().label()),
                text(duty.deadline().map(Duty.Deadline::text).orElse("")),
                duty.deadline()
                        .flatMap(Duty.Deadline::date)
                        .map(day -> new Cell(
                                Optional.of(NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate)),
                                Bilingual.same(day),
                                false))
                        .orElse(Cell.ABSENT),
                text(duty.deadline().flatMap(Duty.Deadline::period).orElse("")),
                labelled(
                        duty.cited(),
                        DocumentSummary::iri,
                        document -> new Bilingual(document.line(VI), document.line(EN))),
                labelled(duty.about(), Duty.Place::iri, Duty.Place::name),
                word(duty.standing().code(), duty.standing().label()),
                text(quote.exact()),
                labelled(duty.quotes(), Passage::source, passage -> Bilingual.same(passage.sourceLabel())),
                number(quote.start()),
                number(quote.end()),
                text(duty.why()));
    }

    private static final Locale VI = Locale.forLanguageTag("vi");
    private static final Locale EN = Locale.ENGLISH;

    private static Cell bodies(List<Body> bodies) {
        return labelled(bodies, Body::iri, Body::name);
    }

    /** The IRIs joined by spaces, with their labels. */
    private static <T> Cell labelled(List<T> things, Function<T, String> iri, Function<T, Bilingual> label) {
        return things.isEmpty()
                ? Cell.ABSENT
                : new Cell(
                        Optional.of(NodeFactory.createLiteralString(joined(things, iri, " "))),
                        new Bilingual(
                                joined(things, label.andThen(Bilingual::vi), "; "),
                                joined(things, label.andThen(Bilingual::en), "; ")),
                        true);
    }

    private static Cell text(String text) {
        return text.isEmpty()
                ? Cell.ABSENT
                : new Cell(Optional.of(NodeFactory.createLiteralString(text)), Bilingual.same(text), false);
    }

    /** A code that people read as a word; spreadsheets get the word alone. */
    private Cell word(String code, Bilingual label) {
        return new Cell(Optional.of(NodeFactory.createLiteralString(label.in(locale))), label, false);
    }

    private static Cell number(int value) {
        return new Cell(
                Optional.of(NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger)),
                Bilingual.same(Integer.toString(value)),
                false);
    }

    /** First the matrix, a column an agency, then all that is known of each task, with the quotes. */
    private void xlsx(DutyMatrix matrix, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "CanCu", "1.0");
        Worksheet sheet = workbook.newWorksheet(words("Ma trận", "Matrix"));
        List<Body> bodies = matrix.bodies();
        List<String> before = List.of(words("Văn bản", "Document"), words("Mục", "Section"), words("Nhiệm vụ", "Task"));
        int first = before.size();
        List<String> headings = new ArrayList<>(before);
        bodies.forEach(body -> headings.add(body.name().in(locale)));
        headings.add(words("Thời hạn", "Deadline"));
        headings.add(words("Giao hay đề nghị", "Modality"));
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(0, i, headings.get(i));
            sheet.style(0, i).bold().wrapText(true).set();
            sheet.width(i, i == 2 ? 60 : i < first ? 18 : 14);
        }
        sheet.freezePane(first, 1);
        int row = 1;
        Deadline deadline = Deadline.kept();
        for (Duty duty : matrix.duties()) {
            deadline.check();
            sheet.value(row, 0, duty.document().name());
            sheet.value(row, 1, duty.section().orElse(""));
            sheet.value(row, 2, AnswerWriter.cut(duty.task()));
            sheet.style(row, 2).wrapText(true).set();
            for (int i = 0; i < bodies.size(); i++) {
                Optional<DutyMatrix.Part> part = DutyMatrix.part(duty, bodies.get(i));
                if (part.isPresent()) {
                    sheet.value(row, first + i, abbreviations(part.get().roles()));
                }
            }
            sheet.value(
                    row,
                    first + bodies.size(),
                    duty.deadline().map(Duty.Deadline::text).orElse(NOT_STATED.in(locale)));
            sheet.value(row, first + bodies.size() + 1, duty.modality().label().in(locale));
            row++;
        }
        for (DutyRole role : DutyRole.values()) {
            row++;
            sheet.value(row, 1, role.abbreviation().in(locale));
            sheet.value(row, 2, role.label().in(locale));
        }
        AnswerWriter.of(locale)
                .sheet(workbook.newWorksheet(words("Nhiệm vụ và trích dẫn", "Tasks and quotes")), table(matrix));
        // Closing the workbook would close the caller's stream.
        workbook.finish();
    }

    // ------------------------------------------------------------------------------------------------ for programs

    /**
     * One JSON object, ended by a line feed; labels are Vietnamese whatever the language. It is written row by row, so
     * that a bound on the stream bounds the memory too.
     */
    private static void json(DutyMatrix matrix, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        JsonWriter json = GSON.newJsonWriter(writer);
        json.beginObject();
        member(json, "document", matrix.document().map(DutyWriter::document).orElse(JsonNull.INSTANCE));
        member(json, "reading", text(matrix.reading().map(reading -> reading.name()
                .toLowerCase(Locale.ROOT))));
        member(json, "agency", matrix.agency().map(DutyWriter::body).orElse(JsonNull.INSTANCE));
        member(json, "cluster", matrix.cluster().map(DutyWriter::cluster).orElse(JsonNull.INSTANCE));
        json.name("merelyNamed").value(matrix.merelyNamed());
        json.name("agencies").beginArray();
        for (Body body : matrix.bodies()) {
            JsonObject column = (JsonObject) body(body);
            column.add(
                    "successors",
                    array(matrix.successors().getOrDefault(body.iri(), List.of()), DutyWriter::successorJson));
            GSON.toJson(column, json);
        }
        json.endArray().name("rows").beginArray();
        Deadline deadline = Deadline.kept();
        for (Duty duty : matrix.duties()) {
            deadline.check();
            GSON.toJson(row(matrix, duty), json);
        }
        json.endArray().endObject().flush();
        writer.write('\n');
        writer.flush();
    }

    private static void member(JsonWriter json, String name, JsonElement value) throws IOException {
        json.name(name);
        GSON.toJson(value, json);
    }

    private static JsonElement row(DutyMatrix matrix, Duty duty) {
        JsonObject row = new JsonObject();
        row.addProperty("iri", duty.iri());
        row.add("document", document(duty.document()));
        row.add("section", text(duty.section()));
        row.addProperty("task", duty.task());
        row.add("lead", array(duty.leads(), DutyWriter::body));
        row.add("partners", array(duty.partners(), DutyWriter::body));
        row.add("cells", array(cells(duty), cell -> {
            JsonObject part = (JsonObject) body(cell);
            DutyMatrix.Part what = DutyMatrix.part(duty, cell).orElseThrow();
            part.add("roles", array(what.roles(), role -> new JsonPrimitive(role.code())));
            part.addProperty("partner", what.partner());
            return part;
        }));
        row.addProperty("agencyStated", duty.agencyStated());
        row.add("role", text(duty.roles().stream().findFirst().map(DutyRole::code)));
        row.add("roles", array(duty.roles(), role -> new JsonPrimitive(role.code())));
        row.add("otherParties", array(duty.otherParties(), party -> {
            JsonObject other = (JsonObject) body(party.body());
            other.addProperty("relation", party.relation().code());
            return other;
        }));
        row.addProperty("modality", duty.modality().code());
        row.add("deadline", text(duty.deadline().map(Duty.Deadline::text)));
        row.add("deadlineDate", text(duty.deadline().flatMap(Duty.Deadline::date)));
        row.add("deadlinePeriod", text(duty.deadline().flatMap(Duty.Deadline::period)));
        row.add("cited", array(duty.cited(), DutyWriter::document));
        row.add("about", array(duty.about(), DutyWriter::place));
        row.addProperty("standing", duty.standing().code());
        row.add("quotes", array(duty.quotes(), quote -> {
            JsonObject passage = new JsonObject();
            passage.addProperty("exact", quote.exact());
            passage.addProperty("source", quote.source());
            passage.addProperty("start", quote.start());
            passage.addProperty("end", quote.end());
            return passage;
        }));
        row.addProperty("why", duty.why());
        return row;
    }

    private static List<Body> cells(Duty duty) {
        return Stream.of(duty.agencies(), duty.partners())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static JsonElement document(DocumentSummary document) {
        JsonObject object = new JsonObject();
        object.addProperty("iri", document.iri());
        object.add("number", text(document.number()));
        object.add("type", text(document.type().map(Bilingual::vi)));
        object.add("issueDate", text(document.issueDate()));
        object.add("issuer", text(document.issuer().map(Bilingual::vi)));
        object.add("title", text(document.title()));
        return object;
    }

    private static JsonElement body(Body body) {
        JsonObject object = new JsonObject();
        object.addProperty("iri", body.iri());
        object.addProperty("name", body.name().vi());
        object.addProperty("group", body.group());
        return object;
    }

    private static JsonElement place(Duty.Place place) {
        JsonObject object = new JsonObject();
        object.addProperty("iri", place.iri());
        object.addProperty("name", place.name().vi());
        return object;
    }

    private static JsonElement cluster(DutyMatrix.Cluster cluster) {
        JsonObject object = new JsonObject();
        object.addProperty("iri", cluster.iri());
        object.addProperty("name", cluster.name().vi());
        object.add("gate", cluster.gate().map(DutyWriter::place).orElse(JsonNull.INSTANCE));
        object.add("regulations", array(cluster.regulations(), DutyWriter::document));
        return object;
    }

    private static JsonElement successorJson(Successor successor) {
        JsonObject object = (JsonObject) body(successor.body());
        object.add("since", text(successor.since()));
        object.add("functions", array(successor.functions(), JsonPrimitive::new));
        object.addProperty("pattern", successor.pattern());
        object.addProperty("standing", Certainty.INFERRED.code());
        object.add("decidedBy", successor.decidedBy().map(DutyWriter::document).orElse(JsonNull.INSTANCE));
        object.add("sources", array(successor.sources(), JsonPrimitive::new));
        return object;
    }

    private static JsonElement text(Optional<String> value) {
        return value.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
    }

    private static <T> JsonArray array(Collection<T> things, Function<T, JsonElement> one) {
        JsonArray array = new JsonArray();
        things.forEach(thing -> array.add(one.apply(thing)));
        return array;
    }

    // ------------------------------------------------------------------------------------------------------- words

    private String stated(String text) {
        return text.isEmpty() ? NOT_STATED.in(locale) : text;
    }

    private String names(List<Body> bodies) {
        return joined(bodies, body -> body.name().in(locale), "; ");
    }

    private String abbreviations(List<DutyRole> roles) {
        return joined(roles, role -> role.abbreviation().in(locale), ", ");
    }

    private static <T> String joined(Collection<T> things, Function<T, String> name, String separator) {
        return things.stream().map(name).collect(Collectors.joining(separator));
    }

    private String words(String vi, String en) {
        return new Bilingual(vi, en).in(locale);
    }

    private void title(StringBuilder out, String text) {
        lines(out, color ? Ansi.BOLD.around(TextWidth.printable(text)) : TextWidth.printable(text));
    }

    private void paragraph(StringBuilder out, String text) {
        lines(out, TextWidth.printable(text));
    }

    private void lines(StringBuilder out, String text) {
        int room = width == 0 ? Integer.MAX_VALUE : width;
        TextWidth.wrap(text, room).forEach(line -> out.append(line).append('\n'));
    }
}
