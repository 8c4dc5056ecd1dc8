package vn.cancu.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cancu.dossier.Dossier;
import vn.cancu.graph.Terms;
import vn.cancu.query.Cell;

/** The page of any other IRI: a concept, a scheme, a graph. */
final class ThingPage {
    private static final String DEFINITION = Terms.SKOS + "definition";

    private ThingPage() {}

    static Page of(Ask ask, Dossier.OfThing dossier) {
        Tongue tongue = Tongue.of(ask);
        Parts parts = new Parts(tongue);
        Html known = StatementList.of(
                dossier.subject().statements(),
                statement -> !statement.property().equals(DEFINITION),
                tongue);
        parts.add("duoc-biet", tongue.say("Được biết", "What is known"), known);
        if (!dossier.usedBy().shown().isEmpty()) {
            parts.counted(
                    "duoc-dung",
                    tongue.say("Được nói đến", "Where it is referred to"),
                    dossier.usedBy().total(),
                    uses(dossier, tongue),
                    parts.rest(dossier.usedBy()));
        }
        String title = tongue.sayFirst(dossier.subject().label());
        Html kinds = Html.of("p", "marks");
        for (Cell type : dossier.subject().classes()) {
            kinds.add(Marks.mark("kind", tongue.sayFirst(type.text()), ""), " ");
        }
        Html head = Html.of("header", "subject").add(kinds, Html.of("h1").add(title));
        String language = tongue.isEnglish() ? "en" : "vi";
        dossier.subject().statements().stream()
                .filter(statement -> statement.property().equals(DEFINITION))
                .filter(statement -> statement
                        .value()
                        .value()
                        .filter(node ->
                                node.isLiteral() && node.getLiteralLanguage().equals(language))
                        .isPresent())
                .forEach(statement ->
                        head.add(Html.of("p", "lead").add(statement.value().plain())));
        return Page.of(ask, title)
                .add(
                        head.add(Html.of("p", "aside")
                                .add(Html.of("code", "hash")
                                        .add(dossier.subject().iri()))),
                        parts.html());
    }

    private static Html uses(Dossier.OfThing dossier, Tongue tongue) {
        Map<String, List<Cell>> properties = new LinkedHashMap<>();
        dossier.usedBy().shown().forEach(use -> properties
                .computeIfAbsent(tongue.sayFirst(use.property()), key -> new ArrayList<>())
                .add(use.subject()));
        Html list = Html.several();
        properties.forEach((property, subjects) -> list.add(Html.of("h3").add(property), Parts.list(subjects, tongue)));
        return list;
    }
}
