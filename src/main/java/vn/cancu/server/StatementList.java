package vn.cancu.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.cancu.dossier.Statement;
import vn.cancu.graph.Terms;
import vn.cancu.query.Certainty;
import vn.cancu.query.Origin;

/** What is said of a thing, property by property, each value with how it is known. */
final class StatementList {
    /** What the page says elsewhere or what says nothing to people. */
    private static final Set<String> SILENT =
            Set.of(Terms.KNOWN_FROM.getURI(), Terms.BACKGROUND.getURI(), Terms.WAS_GENERATED_BY.getURI());

    /** Where a fact without a quote comes from is said beside it; what the source's file tells goes without saying. */
    private static final Set<Origin> TOLD = Set.of(Origin.DERIVED, Origin.COMPOSED, Origin.AUTHORITY);

    private StatementList() {}

    /** @param wanted which statements; the others are shown elsewhere */
    static Html of(List<Statement> statements, Predicate<Statement> wanted, Tongue tongue) {
        Map<String, List<Statement>> properties = new LinkedHashMap<>();
        statements.stream()
                .filter(statement -> !SILENT.contains(statement.property()))
                .filter(wanted)
                .forEach(statement -> properties
                        .computeIfAbsent(statement.property(), key -> new ArrayList<>())
                        .add(statement));
        if (properties.isEmpty()) {
            return Html.several();
        }
        Html list = Html.of("dl", "facts");
        for (List<Statement> same : properties.values()) {
            Html values = Html.several();
            boolean both = same.stream().anyMatch(statement -> isForeign(statement, tongue))
                    && same.stream().anyMatch(statement -> isOwn(statement, tongue));
            // Where a thing has a name in both languages, the page's is its name and the other is told apart.
            same.stream()
                    .sorted(Comparator.comparing((Statement statement) -> both && isForeign(statement, tongue)))
                    .forEach(statement -> values.add(
                            Html.of("dd").add(value(statement, both && isForeign(statement, tongue), tongue))));
            list.add(Html.of("div")
                    .add(Html.of("dt").add(tongue.sayFirst(same.get(0).propertyLabel())), values));
        }
        return list;
    }

    private static boolean isOwn(Statement statement, Tongue tongue) {
        return statement
                .value()
                .language()
                .filter(tongue.locale().getLanguage()::equals)
                .isPresent();
    }

    private static boolean isForeign(Statement statement, Tongue tongue) {
        return statement.value().language().isPresent() && !isOwn(statement, tongue);
    }

    private static Html value(Statement statement, boolean told, Tongue tongue) {
        Html words = Html.of("span", "value").add(Things.of(statement.value(), tongue));
        if (isForeign(statement, tongue)) {
            words.with("lang", statement.value().language().orElse(""));
        }
        Html value = Html.several(words);
        if (told) {
            value.add(" ", Html.of("span", "aside").add("(" + language(statement, tongue) + ")"));
        }
        String span = span(statement, tongue);
        if (!span.isEmpty()) {
            value.add(" ", Html.of("span", "aside").add(span));
        }
        if (statement.certainty() == Certainty.REPORTED) {
            value.add(" ", Marks.of(Certainty.REPORTED, tongue));
        }
        if (statement.origin() == Origin.BACKGROUND) {
            value.add(" ", Marks.of(Origin.BACKGROUND, tongue));
        } else if (TOLD.contains(statement.origin())) {
            value.add(" ", Html.of("span", "aside").add(known(statement, tongue)));
        }
        return value.add(Quotes.beside(statement.value().text(tongue.locale()), statement.quotes(), tongue));
    }

    private static String language(Statement statement, Tongue tongue) {
        String tag = statement.value().language().orElse("");
        return switch (tag) {
            case "vi" -> tongue.say("tiếng Việt", "Vietnamese");
            case "en" -> tongue.say("tiếng Anh", "English");
            default -> tag;
        };
    }

    private static Html known(Statement statement, Tongue tongue) {
        if (statement.sources().isEmpty()) {
            return Html.several("(" + tongue.say(statement.origin().label()) + ")");
        }
        return Html.several(tongue.say("(theo ", "(from "), sources(statement.sources(), tongue), ")");
    }

    /** Sources that the authority file names: addresses become links. */
    static Html sources(List<String> sources, Tongue tongue) {
        List<Object> pieces = new ArrayList<>();
        for (String source : sources) {
            if (!pieces.isEmpty()) {
                pieces.add("; ");
            }
            pieces.add(
                    source.startsWith("https://") || source.startsWith("http://")
                            ? Things.link(source, source, tongue)
                            : source);
        }
        return Html.several(pieces.toArray());
    }

    private static String span(Statement statement, Tongue tongue) {
        if (statement.from().isPresent() && statement.until().isPresent()) {
            return tongue.day(statement.from().get()) + " – "
                    + tongue.day(statement.until().get());
        }
        return statement
                .from()
                .map(day -> tongue.say("từ ", "since ") + tongue.day(day))
                .or(() -> statement.until().map(day -> tongue.say("đến ", "until ") + tongue.day(day)))
                .orElse("");
    }
}
