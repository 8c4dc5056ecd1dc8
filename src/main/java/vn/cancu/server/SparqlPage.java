package vn.cancu.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import vn.cancu.diagnostic.UserError;
import vn.cancu.dossier.Library;
import vn.cancu.query.Answer;
import vn.cancu.query.Catalogue;
import vn.cancu.query.CatalogueQuery;
import vn.cancu.query.QueryLimits;
import vn.cancu.query.SparqlRunner;

/** {@code /sparql-editor}: a query of one's own, with labels in its answer; works without scripts. */
final class SparqlPage {
    private static final String START = """
            PREFIX cancu: <https://w3id.org/cancu/ontology#>
            PREFIX eli: <http://data.europa.eu/eli/ontology#>

            SELECT ?document ?basis
            WHERE { ?document eli:based_on ?basis }
            ORDER BY ?document ?basis
            LIMIT 50
            """;

    /** Each with its label; who wants more takes a file. */
    private static final int ROWS = 5_000;

    private final Catalogue catalogue;
    private final ReadingRoom room;
    private final QueryLimits limits;

    SparqlPage(Catalogue catalogue, ReadingRoom room, ServerLimits limits) {
        this.catalogue = catalogue;
        this.room = room;
        this.limits = limits.query().withAnswer(ROWS, limits.query().answerBytes());
    }

    Reply get(Ask ask) {
        return room.reply(ask, "", (generation, running) -> page(ask, generation, running));
    }

    private Reply page(Ask ask, ServedGeneration generation, QueryPool.Running running) {
        Tongue tongue = Tongue.of(ask);
        Map<String, String> values = Values.of(ask);
        String query = values.getOrDefault("query", START);
        String title = tongue.say("Truy vấn SPARQL", "SPARQL query");
        Page page = Page.of(ask, title)
                .in(Section.SPARQL)
                .add(
                        Html.of("h1").add(title),
                        Html.of("p", "lead")
                                .add(
                                        tongue.say(
                                                "SPARQL 1.1, chỉ đọc. Đồ thị mặc định là hợp của mọi đồ thị; mỗi nguồn là một đồ thị riêng.",
                                                "SPARQL 1.1, reading only. The default graph is the union of all graphs; each source is a graph of its own.")),
                        form(query, tongue))
                .style("yasqe.css")
                .script("editor.mjs");
        int status = 200;
        if (values.containsKey("run")) {
            try {
                Answer answer = new SparqlRunner(generation.data(), limits)
                        .run("", query, watched -> running.stopsBy(watched::stop));
                page.add(files(query, tongue), answer(answer, generation.library(), tongue));
            } catch (UserError e) {
                status = Fault.of(e).status();
                page.add(Warnings.of(e.diagnostic(), tongue));
            }
        }
        return page.add(examples(generation.library(), tongue)).reply(status);
    }

    private static Html form(String query, Tongue tongue) {
        Html form = Html.of("form", "query")
                .with("method", "get")
                .with("action", Section.SPARQL.path())
                .with("id", "sparql");
        if (tongue.isEnglish()) {
            form.add(
                    Html.of("input").with("type", "hidden").with("name", "lang").with("value", "en"));
        }
        return form.add(
                Html.of("label", "unseen").with("for", "query").add(tongue.say("Câu truy vấn", "Query")),
                Html.of("textarea")
                        .with("id", "query")
                        .with("name", "query")
                        .with("rows", "16")
                        .with("data-vocabulary", VocabularyFile.PATH)
                        .with("spellcheck", "false")
                        .with("autocomplete", "off")
                        // The first line feed of a text area is not its own.
                        .add("\n" + query),
                Html.of("p")
                        .add(Html.of("button")
                                .with("name", "run")
                                .with("value", "1")
                                .add(tongue.say("Chạy", "Run"))));
    }

    private static Html files(String query, Tongue tongue) {
        Html files = Html.of("p", "files").add(Html.of("span").add(tongue.say("Tải về", "Download")));
        for (String format : List.of("csv", "json", "xml")) {
            files.add(Html.of("a", "button")
                    .with("href", Address.with(Address.with(Site.ENDPOINT, "query", query), "format", format))
                    .add(format.toUpperCase(java.util.Locale.ROOT)));
        }
        return files;
    }

    private static Html answer(Answer answer, Library library, Tongue tongue) {
        if (answer instanceof Answer.Table table) {
            return AnswerTable.of(table, library, tongue);
        }
        if (answer instanceof Answer.Truth truth) {
            return Html.of("p", "truth")
                    .add(Html.of("strong")
                            .add(truth.value() ? tongue.say("Đúng", "True") : tongue.say("Sai", "False")));
        }
        List<String> lines = new ArrayList<>();
        ((Answer.Triples) answer).graph().find().forEachRemaining(triple -> lines.add(line(triple)));
        lines.sort(String::compareTo);
        return Html.several(
                Html.of("p", "aside").add(tongue.count(lines.size(), "bộ ba", "triple", "triples")),
                Html.of("pre").with("tabindex", "0").add(Html.of("code").add(String.join("\n", lines))));
    }

    private static String line(Triple triple) {
        return org.apache.jena.riot.out.NodeFmtLib.str(triple) + " .";
    }

    private Html examples(Library library, Tongue tongue) {
        Html list = Html.of("ul", "things many");
        for (CatalogueQuery question : catalogue.all()) {
            String text = library.questions().text(question, Map.of());
            boolean whole = question.parameters().stream().noneMatch(vn.cancu.query.Parameter::required);
            String address = Address.with(Section.SPARQL.path(), "query", text);
            list.add(Html.of("li")
                    .add(Html.of("a")
                            .with("href", tongue.link(whole ? Address.with(address, "run", "1") : address))
                            .add(tongue.say(question.summary()))));
        }
        return Html.of("section")
                .add(
                        Html.of("h2").add(tongue.say("Câu hỏi có sẵn làm mẫu", "Questions to start from")),
                        Html.of("p", "aside")
                                .add(tongue.say(
                                        "Biến bắt đầu bằng ?_ là chỗ điền giá trị.",
                                        "Variables that begin with ?_ are where a value goes.")),
                        list);
    }
}
