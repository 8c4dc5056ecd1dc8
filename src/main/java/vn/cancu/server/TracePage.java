package vn.cancu.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.dossier.Library;
import vn.cancu.query.Bilingual;
import vn.cancu.query.Days;
import vn.cancu.query.DocumentSummary;
import vn.cancu.query.Parameter;
import vn.cancu.query.ParameterType;
import vn.cancu.query.Trace;
import vn.cancu.query.TraceNode;
import vn.cancu.query.TraceOptions;
import vn.cancu.query.TraceWriter;

/**
 * {@code /truy}: the tree of documents that implement one or rest on it, and of what it rests on, as nested lists that
 * print and can be copied into a report; with {@code ?format=json} the same for programs.
 */
final class TracePage {
    private static final List<Parameter> DOCUMENT = List.of(
            new Parameter(
                    "document",
                    ParameterType.DOCUMENT,
                    true,
                    Optional.empty(),
                    new Bilingual("Văn bản (số ký hiệu)", "Document (number)"),
                    "1191/QĐ-TTg"),
            new Parameter(
                    "as-of",
                    ParameterType.DATE,
                    false,
                    Optional.empty(),
                    new Bilingual("Chỉ văn bản ban hành đến ngày", "Only documents issued until"),
                    "2024-12-31"));

    /** More nodes than that are no picture any more. */
    private static final int NODES = 600;

    private final ReadingRoom room;

    private final ServerLimits limits;

    TracePage(ReadingRoom room, ServerLimits limits) {
        this.room = room;
        this.limits = limits;
    }

    Reply get(Ask ask) {
        boolean data = ask.given("format").filter("json"::equals).isPresent();
        return room.reply(ask, generation -> data ? data(ask, generation.library()) : page(ask, generation.library()));
    }

    private Reply data(Ask ask, Library library) {
        Map<String, String> values = Values.of(ask, "format");
        String document = values.getOrDefault("document", "");
        if (document.isEmpty()) {
            throw UserError.of(Code.MISSING_PARAMETER, Location.NONE, "truy", "document");
        }
        Chunks body = new Chunks(limits.query().answerBytes());
        try {
            TraceWriter.json(trace(library, values), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Reply.of("application/json", body).with("Cache-Control", "no-cache");
    }

    private static Trace trace(Library library, Map<String, String> values) {
        return library.tracer()
                .trace(
                        values.getOrDefault("document", ""),
                        Optional.ofNullable(values.get("issuer")),
                        year(values),
                        options(values));
    }

    private static OptionalInt year(Map<String, String> values) {
        String year = values.getOrDefault("year", "");
        if (year.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!year.matches("\\d{4}")) {
            throw UserError.of(Code.BAD_PARAMETER, Location.NONE, "year", year, "2023");
        }
        return OptionalInt.of(Integer.parseInt(year));
    }

    private static TraceOptions options(Map<String, String> values) {
        String direction = values.getOrDefault("direction", "");
        Optional<LocalDate> asOf = Optional.ofNullable(values.get("as-of")).map(typed -> Days.of(typed)
                .orElseThrow(() -> UserError.of(Code.BAD_PARAMETER, Location.NONE, "as-of", typed, Days.TAKEN)));
        return new TraceOptions(!direction.equals("down"), !direction.equals("up"), values.containsKey("direct"), asOf);
    }

    // ---- the page

    private static Reply page(Ask ask, Library library) {
        Tongue tongue = Tongue.of(ask);
        Map<String, String> values = Values.of(ask, "format");
        String title = tongue.say("Truy căn cứ và triển khai", "Trace bases and implementation");
        Html form = form(library, values, tongue);
        if (!values.containsKey("document")) {
            return start(Page.of(ask, title).in(Section.TRACE).add(Html.of("h1").add(title), form), library, tongue)
                    .reply();
        }
        return Warnings.beside(
                ask,
                () -> Page.of(ask, title).in(Section.TRACE).add(Html.of("h1").add(title), form),
                () -> traced(ask, title, form, trace(library, values), values));
    }

    private static Reply traced(Ask ask, String title, Html form, Trace trace, Map<String, String> values) {
        Tongue tongue = Tongue.of(ask);
        if (trace.isAmbiguous()) {
            return Page.of(ask, title)
                    .in(Section.TRACE)
                    .add(
                            Html.of("h1").add(title),
                            form,
                            Choices.of(
                                    values.getOrDefault("document", ""),
                                    trace.candidates(),
                                    Section.TRACE.path(),
                                    values,
                                    "document",
                                    tongue))
                    .reply(Choices.STATUS);
        }
        DocumentSummary document = trace.document().orElseThrow();
        Tree tree = new Tree(tongue);
        Page page = Page.of(ask, tongue.say("Truy ", "Trace of ") + Things.name(document, tongue))
                .in(Section.TRACE)
                .alternate("application/json", Address.with(ask.here(), "format", "json"))
                .add(
                        Html.of("header", "subject")
                                .add(
                                        Html.of("p", "marks").add(Marks.mark("kind", title, "")),
                                        Html.of("h1")
                                                .add(Things.link(
                                                        document.iri(), Things.name(document, tongue), tongue)),
                                        Things.title(document),
                                        Html.of("p", "aside").add(Things.day(document, tongue))),
                        form,
                        Html.of("section", "drawing")
                                .with("hidden", "hidden")
                                .with("data-trace", Address.with(ask.here(), "format", "json")))
                .script("trace.mjs");
        TraceOptions options = options(values);
        if (options.down()) {
            page.add(tree.part(
                    "trien-khai",
                    tongue.say("Văn bản triển khai hoặc lấy làm căn cứ", "Documents that implement it or rest on it"),
                    trace.implementedBy(),
                    tongue.say(
                            "Chưa biết văn bản nào triển khai hay dựa vào văn bản này.",
                            "No document is known that implements it or rests on it.")));
        }
        if (options.up()) {
            page.add(
                    tree.part(
                            "can-cu",
                            tongue.say("Căn cứ pháp lý", "Legal bases"),
                            trace.restsOn(),
                            tongue.say("Chưa biết căn cứ nào.", "No legal basis is known.")),
                    tree.part(
                            "thuc-hien",
                            tongue.say("Văn bản được triển khai", "What it implements"),
                            trace.implemented(),
                            tongue.say(
                                    "Chưa biết văn bản này thực hiện văn bản nào.",
                                    "It is not known to implement any document.")));
        }
        if (tree.left < 0) {
            page.add(Html.of("p", "warning")
                    .add(tongue.say(
                            "Cây quá lớn cho một trang; chỉ hiện " + NODES
                                    + " văn bản đầu. Giới hạn một bước, hoặc theo ngày, hoặc tải JSON.",
                            "The tree is too large for a page; only the first " + NODES
                                    + " documents are shown. Limit it to one step or by day, or take the JSON.")));
        }
        return page.add(
                        legend(tongue),
                        Html.of("p", "files")
                                .add(
                                        Html.of("span").add(tongue.say("Tải về", "Download")),
                                        Html.of("a", "button")
                                                .with("href", Address.with(tongue.link(ask.here()), "format", "json"))
                                                .add("JSON")))
                .reply();
    }

    private static Html form(Library library, Map<String, String> values, Tongue tongue) {
        Html directions = Html.of("p", "field")
                .add(Html.of("label").with("for", "p-direction").add(tongue.say("Hướng", "Direction")));
        Html select = Html.of("select").with("id", "p-direction").with("name", "direction");
        Map<String, String> words = new LinkedHashMap<>();
        words.put("", tongue.say("cả hai", "both"));
        words.put("up", tongue.say("lên: dựa vào đâu", "up: what it rests on"));
        words.put("down", tongue.say("xuống: ai triển khai", "down: who implements it"));
        words.forEach((value, label) -> {
            Html option = Html.of("option").with("value", value).add(label);
            select.add(
                    value.equals(values.getOrDefault("direction", "")) ? option.with("selected", "selected") : option);
        });
        Html direct = Html.of("input")
                .with("type", "checkbox")
                .with("id", "p-direct")
                .with("name", "direct")
                .with("value", "1");
        if (values.containsKey("direct")) {
            direct.with("checked", "checked");
        }
        return new QuestionForm(library, values, tongue)
                .of(
                        Section.TRACE.path(),
                        DOCUMENT,
                        tongue.say("Truy", "Trace"),
                        directions.add(select),
                        Html.of("p", "check")
                                .add(
                                        direct,
                                        Html.of("label")
                                                .with("for", "p-direct")
                                                .add(tongue.say("chỉ một bước", "one step only"))));
    }

    /** Documents to begin with. */
    private static Page start(Page page, Library library, Tongue tongue) {
        page.add(Html.of("p", "lead")
                .add(tongue.say(
                        "Chọn một văn bản để xem nó dựa vào đâu và ai triển khai nó; mỗi bước kèm đoạn trích.",
                        "Choose a document to see what it rests on and who implements it; each step with its quote.")));
        return page.add(Starts.documents(library, Section.TRACE, tongue));
    }

    private static Html legend(Tongue tongue) {
        Html legend = Html.of("p", "legend");
        for (vn.cancu.query.Certainty certainty : vn.cancu.query.Certainty.values()) {
            legend.add(
                    Marks.of(certainty, tongue),
                    " ",
                    switch (certainty) {
                        case STATED -> tongue.say("văn bản tự nói", "the document says so itself");
                        case REPORTED -> tongue.say("tin bài nói thay", "a report says so of it");
                        case INFERRED -> tongue.say("đi qua nhiều bước", "over several steps");
                    },
                    "  ");
        }
        return legend;
    }

    /** The trees of one page, up to what it can bear together. */
    private static final class Tree {
        private final Tongue tongue;
        int left = NODES;

        Tree(Tongue tongue) {
            this.tongue = tongue;
        }

        Html part(String id, String title, List<TraceNode> nodes, String none) {
            return Html.of("section", "trace")
                    .with("id", id)
                    .add(
                            Html.of("h2").add(title),
                            nodes.isEmpty() ? Html.of("p", "absent").add(none) : list(nodes));
        }

        private Html list(List<TraceNode> nodes) {
            Html list = Html.of("ul", "tree");
            for (TraceNode node : nodes) {
                if (--left < 0) {
                    break;
                }
                list.add(item(node));
            }
            return list;
        }

        /** How it belongs to the document above it, where it is not by implementing it. */
        private Html joined(TraceNode node) {
            return switch (node.role()) {
                case LEGAL_BASIS ->
                    Html.several(" ", Html.of("span", "aside").add(tongue.say("căn cứ", "legal basis")));
                case ESTABLISHES ->
                    Html.several(" ", Html.of("span", "aside").add(tongue.say("ban hành kèm theo", "issued with it")));
                default -> Html.several();
            };
        }

        private Html item(TraceNode node) {
            Html item = Html.of("li")
                    .add(
                            Things.document(node.document(), tongue),
                            " ",
                            Marks.of(node.standing(), tongue),
                            joined(node),
                            Things.title(node.document()));
            if (!node.quotes().isEmpty()) {
                item.add(Quotes.passages(node.quotes(), tongue));
            }
            if (node.repeated()) {
                item.add(Html.of("p", "absent")
                        .add(tongue.say("Nhánh tiếp theo đã nêu ở trên.", "Its branch stands above already.")));
            } else if (!node.children().isEmpty()) {
                item.add(list(node.children()));
            }
            return item;
        }
    }
}
