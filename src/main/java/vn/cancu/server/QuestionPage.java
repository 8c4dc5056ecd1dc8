package vn.cancu.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.cancu.query.Catalogue;
import vn.cancu.query.CatalogueQuery;
import vn.cancu.query.Finding;
import vn.cancu.query.Format;
import vn.cancu.query.Parameter;
import vn.cancu.query.ParameterType;

/** {@code /cau-hoi/{question}}: the form and, where all it needs is given, the answer with its files and its SPARQL. */
final class QuestionPage {
    static final String FOLDER = "/cau-hoi/";

    private static final List<Format> FILES = List.of(Format.CSV, Format.XLSX, Format.JSON);

    private final Catalogue catalogue;
    private final ReadingRoom room;

    QuestionPage(Catalogue catalogue, ReadingRoom room) {
        this.catalogue = catalogue;
        this.room = room;
    }

    Reply get(Ask ask) {
        CatalogueQuery question = catalogue.get(ask.path().substring(FOLDER.length()));
        return room.reply(ask, generation -> page(ask, question, generation));
    }

    private static Reply page(Ask ask, CatalogueQuery question, ServedGeneration generation) {
        Tongue tongue = Tongue.of(ask);
        Map<String, String> values = Values.of(ask);
        Page page = Page.of(ask, tongue.say(question.summary()))
                .in(Section.QUESTIONS)
                .add(
                        Html.of("h1").add(tongue.say(question.summary())),
                        Html.of("p", "lead").add(tongue.say(question.description())));
        if (!question.parameters().isEmpty()) {
            page.add(new QuestionForm(generation.library(), values, tongue)
                    .of(FOLDER + question.name(), question.parameters(), tongue.say("Hỏi", "Ask")));
        }
        List<Html> unclear = unclear(question, values, generation, tongue);
        if (!unclear.isEmpty()) {
            unclear.forEach(page::add);
            return page.reply(Choices.STATUS);
        }
        return Warnings.beside(
                ask,
                () -> page.add(sparql(generation.library().questions().text(question, Map.of()), tongue)),
                () -> answered(page, question, values, generation, tongue));
    }

    private static Reply answered(
            Page page,
            CatalogueQuery question,
            Map<String, String> values,
            ServedGeneration generation,
            Tongue tongue) {
        String sparql = generation.library().questions().text(question, values);
        if (isComplete(question, values)) {
            var table = generation.library().questions().run(question, values);
            page.add(files(question, values, tongue), AnswerTable.of(table, generation.library(), tongue));
        } else {
            page.add(Html.of("p").add(QuestionCards.exampleOf(question, tongue)));
        }
        return page.add(sparql(sparql, tongue)).reply();
    }

    private static boolean isComplete(CatalogueQuery question, Map<String, String> values) {
        return question.parameters().stream()
                .allMatch(parameter -> !parameter.required()
                        || parameter.defaultValue().isPresent()
                        || values.containsKey(parameter.name()));
    }

    /** A choice for each number that several documents have. */
    private static List<Html> unclear(
            CatalogueQuery question, Map<String, String> values, ServedGeneration generation, Tongue tongue) {
        List<Html> unclear = new ArrayList<>();
        for (Parameter parameter : question.parameters()) {
            String typed = values.getOrDefault(parameter.name(), "");
            if (parameter.type() == ParameterType.DOCUMENT
                    && !typed.isEmpty()
                    && generation.library().documents().find(typed) instanceof Finding.Several several) {
                unclear.add(Choices.of(
                        typed, several.candidates(), FOLDER + question.name(), values, parameter.name(), tongue));
            }
        }
        return unclear;
    }

    private static Html files(CatalogueQuery question, Map<String, String> values, Tongue tongue) {
        Html files = Html.of("p", "files").add(Html.of("span").add(tongue.say("Tải về", "Download")));
        for (Format format : FILES) {
            String address = Address.of(QuestionFile.FOLDER + question.name() + "." + format.code(), values);
            files.add(Html.of("a", "button")
                    .with("href", tongue.link(address))
                    .add(format.code().toUpperCase(Locale.ROOT)));
        }
        return files;
    }

    private static Html sparql(String text, Tongue tongue) {
        return Html.of("details", "sparql")
                .add(
                        Html.of("summary").add(tongue.say("Xem SPARQL", "Show the SPARQL")),
                        Html.of("pre").with("tabindex", "0").add(Html.of("code").add(text)),
                        Html.of("p")
                                .add(Html.of("a")
                                        .with("href", tongue.link(Address.with(Section.SPARQL.path(), "query", text)))
                                        .add(tongue.say("Mở trong trình soạn SPARQL", "Open in the SPARQL editor"))));
    }
}
