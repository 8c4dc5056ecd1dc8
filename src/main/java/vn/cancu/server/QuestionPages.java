package vn.cancu.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.query.Answer;
import vn.cancu.query.AnswerWriter;
import vn.cancu.query.Catalogue;
import vn.cancu.query.CatalogueQuery;
import vn.cancu.query.Cell;
import vn.cancu.query.Column;
import vn.cancu.query.Format;
import vn.cancu.query.Parameter;

/** The catalogue as pages: the list of questions, each question with its form and answer, and the answer as a file. */
final class QuestionPages {
    static final String QUESTION = "/cau-hoi/";
    static final String FILE = "/api/q/";

    /** More rows than a page can bear are left to the files. */
    private static final int ROWS = 500;

    private static final List<Format> FILES = List.of(Format.CSV, Format.XLSX, Format.JSON);
    private static final String STANDING = "https://w3id.org/cancu/hien-trang/";

    private final Catalogue catalogue;
    private final Generations generations;
    private final QueryPool pool;
    private final ServerLimits limits;

    QuestionPages(Catalogue catalogue, Generations generations, QueryPool pool, ServerLimits limits) {
        this.catalogue = catalogue;
        this.generations = generations;
        this.pool = pool;
        this.limits = limits;
    }

    // ---- the list

    /** {@code /}: all questions by theme. */
    Reply list(Ask ask) {
        Locale locale = ask.language();
        Map<Theme, List<CatalogueQuery>> themes = new EnumMap<>(Theme.class);
        for (CatalogueQuery question : catalogue.all()) {
            themes.computeIfAbsent(Theme.of(question), key -> new ArrayList<>()).add(question);
        }
        List<Html> sections = new ArrayList<>();
        themes.forEach((theme, questions) -> {
            Html list = Html.of("ul").with("class", "questions");
            questions.forEach(question -> list.add(Html.of("li").add(entry(question, locale))));
            sections.add(Html.of("section").add(Html.of("h2").add(theme.label(locale)), list));
        });
        String title = Layout.say(locale, "Căn cứ và trách nhiệm", "Legal bases and responsibilities");
        return page(Layout.page(
                title,
                "/",
                locale,
                Html.of("h1").add(title),
                Html.of("p")
                        .with("class", "lead")
                        .add(
                                Layout.say(
                                        locale,
                                        "Văn bản nào dựa vào văn bản nào, cơ quan nào làm việc gì – kèm đoạn trích từ nguồn.",
                                        "Which document rests on which, which agency does what – with the quote from the source.")),
                sections));
    }

    private static Html entry(CatalogueQuery question, Locale locale) {
        Html entry = Html.several(Html.of("a")
                .with("href", Layout.link(QUESTION + question.name(), locale))
                .add(question.summary().in(locale)));
        boolean needsMore = question.parameters().stream().anyMatch(Parameter::required);
        if (needsMore) {
            Map<String, String> example = new LinkedHashMap<>();
            question.parameters().stream()
                    .filter(Parameter::required)
                    .forEach(parameter -> example.put(parameter.name(), parameter.example()));
            entry.add(
                    " ",
                    Html.of("a")
                            .with("class", "example")
                            .with("href", Layout.link(address(QUESTION + question.name(), example), locale))
                            .add(Layout.say(locale, "ví dụ: ", "example: ") + String.join(", ", example.values())));
        }
        return entry;
    }

    // ---- one question

    /** {@code /cau-hoi/{question}}: the form and, where all it needs is given, the answer. */
    Reply question(Ask ask) {
        Locale locale = ask.language();
        CatalogueQuery question = catalogue.get(ask.path().substring(QUESTION.length()));
        Map<String, String> values = values(ask);
        String here = address(QUESTION + question.name(), values);
        List<Object> body = new ArrayList<>();
        body.add(Html.of("h1").add(question.summary().in(locale)));
        body.add(Html.of("p").with("class", "lead").add(question.description().in(locale)));
        if (!question.parameters().isEmpty()) {
            body.add(form(question, values, locale));
        }
        boolean complete = question.parameters().stream()
                .allMatch(parameter -> !parameter.required()
                        || parameter.defaultValue().isPresent()
                        || !values.getOrDefault(parameter.name(), "").isBlank());
        if (complete) {
            Answer.Table table = run(ask, question, values);
            body.add(files(question, values, locale));
            body.add(table(table, locale));
        }
        return page(Layout.page(question.summary().in(locale), here, locale, body));
    }

    private Answer.Table run(Ask ask, CatalogueQuery question, Map<String, String> values) {
        return pool.run(ask.client(), running -> {
            try (Generations.Lease lease = generations.borrow()) {
                return lease.generation().questions().run(question, values);
            }
        });
    }

    /** Every parameter of the address but the language; a name given twice is an error. */
    private static Map<String, String> values(Ask ask) {
        Map<String, String> values = new LinkedHashMap<>();
        ask.parameters().forEach((name, given) -> {
            if (given.size() > 1) {
                throw UserError.of(Code.REQUEST_MALFORMED, Location.NONE, name + " × " + given.size());
            }
            if (!name.equals("lang") && !given.get(0).isBlank()) {
                values.put(name, given.get(0));
            }
        });
        return values;
    }

    private static Html form(CatalogueQuery question, Map<String, String> values, Locale locale) {
        Html form = Html.of("form").with("method", "get").with("action", QUESTION + question.name());
        if (locale.equals(Locale.ENGLISH)) {
            form.add(
                    Html.of("input").with("type", "hidden").with("name", "lang").with("value", "en"));
        }
        for (Parameter parameter : question.parameters()) {
            String id = "p-" + parameter.name();
            Html input = Html.of("input")
                    .with("id", id)
                    .with("name", parameter.name())
                    .with("value", values.getOrDefault(parameter.name(), ""))
                    .with("placeholder", Layout.say(locale, "ví dụ: ", "e.g. ") + parameter.example())
                    .with("autocomplete", "off");
            if (parameter.required()) {
                input.with("required", "required");
            }
            form.add(Html.of("p")
                    .add(
                            Html.of("label")
                                    .with("for", id)
                                    .add(parameter.label().in(locale)
                                            + (parameter.required()
                                                    ? ""
                                                    : Layout.say(locale, " (không bắt buộc)", " (optional)"))),
                            input));
        }
        return form.add(Html.of("p").add(Html.of("button").add(Layout.say(locale, "Hỏi", "Ask"))));
    }

    private static Html files(CatalogueQuery question, Map<String, String> values, Locale locale) {
        Html files = Html.of("p").with("class", "files").add(Layout.say(locale, "Tải về: ", "Download: "));
        for (Format format : FILES) {
            String address = address(FILE + question.name() + "." + format.code(), values);
            files.add(
                    Html.of("a")
                            .with("href", Layout.link(address, locale))
                            .add(format.code().toUpperCase(Locale.ROOT)),
                    " ");
        }
        return files;
    }

    private static Html table(Answer.Table table, Locale locale) {
        int rows = table.rows().size();
        if (rows == 0) {
            return Html.of("p").add(Layout.say(locale, "Không có kết quả.", "No results."));
        }
        BitSet repeating = repeating(table, locale);
        Html head = Html.of("tr");
        for (int i = 0; i < table.columns().size(); i++) {
            if (!repeating.get(i)) {
                head.add(Html.of("th")
                        .with("scope", "col")
                        .add(table.columns().get(i).label().in(locale)));
            }
        }
        Html body = Html.of("tbody");
        for (List<Cell> row : table.rows().subList(0, Math.min(ROWS, rows))) {
            Html line = Html.of("tr");
            for (int i = 0; i < row.size(); i++) {
                if (!repeating.get(i)) {
                    line.add(cell(row.get(i), table.columns().get(i), locale));
                }
            }
            body.add(line);
        }
        String count = rows > ROWS
                ? Layout.say(
                        locale,
                        ROWS + " dòng đầu trong " + rows + " dòng; tải tệp để xem tất cả.",
                        "The first " + ROWS + " of " + rows + " rows; download a file for all.")
                : Layout.say(locale, rows + " dòng", rows == 1 ? "1 row" : rows + " rows");
        return Html.of("div")
                .with("class", "scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", Layout.say(locale, "Câu trả lời", "Answer"))
                .add(Html.of("table")
                        .add(Html.of("caption").add(count), Html.of("thead").add(head), body));
    }

    /**
     * The columns that say in each row what the label in the first has said already: type, number, date, issuer. They are
     * for files, where they can be sorted by; on a page they take the room of the quote.
     */
    private static BitSet repeating(Answer.Table table, Locale locale) {
        BitSet repeating = new BitSet();
        for (int i = 1; i < table.columns().size(); i++) {
            boolean all = !table.columns().get(i).name().equals("quote");
            boolean any = false;
            for (List<Cell> row : table.rows()) {
                String first = row.get(0).shown(table.columns().get(0), locale);
                boolean said = row.get(i).value().isPresent();
                any |= said;
                all &= !said || first.contains(row.get(i).shown(table.columns().get(i), locale));
            }
            repeating.set(i, all && any);
        }
        return repeating;
    }

    private static Html cell(Cell cell, Column column, Locale locale) {
        String shown = cell.shown(column, locale);
        Html data = Html.of("td");
        if (cell.value().isEmpty()) {
            return data.with("class", "absent").add(shown);
        }
        if (column.name().equals("quote")) {
            return data.with("class", "quote")
                    .add(Html.of("q").with("lang", "vi").add(shown));
        }
        String iri = cell.iri().orElse("");
        if (iri.startsWith(STANDING)) {
            // What a document says, what a report says of it and what follows from both must not look the same.
            data.with("class", "standing " + iri.substring(STANDING.length()));
        } else if (!iri.isEmpty()) {
            data.with("title", iri);
        }
        return data.add(shown);
    }

    // ---- one answer as a file

    /** {@code /api/q/{question}.{format}}. */
    Reply file(Ask ask) {
        String file = ask.path().substring(FILE.length());
        int dot = file.lastIndexOf('.');
        Format format = dot < 0 ? null : format(file.substring(dot + 1));
        if (format == null) {
            throw UserError.of(Code.PAGE_NOT_FOUND, Location.NONE);
        }
        CatalogueQuery question = catalogue.get(file.substring(0, dot));
        Answer.Table table = run(ask, question, values(ask));
        Chunks body = new Chunks(limits.query().answerBytes());
        try {
            AnswerWriter.of(ask.language()).write(table, format, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Reply reply = Reply.of(format.mediaType(), body);
        return format == Format.JSON
                ? reply
                : reply.with(
                        "Content-Disposition",
                        "attachment; filename=\"" + question.name() + "." + format.code() + "\"");
    }

    private static @org.jspecify.annotations.Nullable Format format(String code) {
        return switch (code) {
            case "csv" -> Format.CSV;
            case "tsv" -> Format.TSV;
            case "json" -> Format.JSON;
            case "xlsx" -> Format.XLSX;
            case "ttl" -> Format.TTL;
            default -> null;
        };
    }

    private static String address(String path, Map<String, String> values) {
        String address = path;
        for (Map.Entry<String, String> value : values.entrySet()) {
            address = Layout.with(address, value.getKey(), value.getValue());
        }
        return address;
    }

    private static Reply page(String markup) {
        return Reply.text(200, Layout.MEDIA_TYPE, markup).with("Cache-Control", "no-cache");
    }
}
