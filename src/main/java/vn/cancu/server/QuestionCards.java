package vn.cancu.server;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cancu.query.Catalogue;
import vn.cancu.query.CatalogueQuery;
import vn.cancu.query.Parameter;

/** The questions of the catalogue as cards, one a theme. */
final class QuestionCards {
    private QuestionCards() {}

    /** @param level of the headings */
    static Html of(Catalogue catalogue, int level, Tongue tongue) {
        Map<Theme, List<CatalogueQuery>> themes = new EnumMap<>(Theme.class);
        for (CatalogueQuery question : catalogue.all()) {
            themes.computeIfAbsent(Theme.of(question), key -> new ArrayList<>()).add(question);
        }
        Html cards = Html.of("div", "cards");
        themes.forEach((theme, questions) -> {
            Html list = Html.of("ul", "questions");
            questions.forEach(question -> list.add(Html.of("li").add(entry(question, tongue))));
            cards.add(Html.of("section", "card").add(Html.of("h" + level).add(theme.label(tongue)), list));
        });
        return cards;
    }

    private static Html entry(CatalogueQuery question, Tongue tongue) {
        Html entry = Html.several(Html.of("a")
                .with("href", tongue.link(QuestionPage.FOLDER + question.name()))
                .add(tongue.say(question.summary())));
        return example(question).isEmpty() ? entry : entry.add(" ", exampleOf(question, tongue));
    }

    /** The answer to a question that needs something, for what it could be asked with; one step away. */
    static Html exampleOf(CatalogueQuery question, Tongue tongue) {
        Map<String, String> example = example(question);
        return example.isEmpty()
                ? Html.several()
                : Html.of("a", "example")
                        .with("href", tongue.link(Address.of(QuestionPage.FOLDER + question.name(), example)))
                        .add(tongue.say("ví dụ: ", "example: ") + String.join(", ", example.values()));
    }

    /** What a question that needs something could be asked with. */
    static Map<String, String> example(CatalogueQuery question) {
        Map<String, String> example = new LinkedHashMap<>();
        question.parameters().stream()
                .filter(Parameter::required)
                .forEach(parameter -> example.put(parameter.name(), parameter.example()));
        return example;
    }
}
