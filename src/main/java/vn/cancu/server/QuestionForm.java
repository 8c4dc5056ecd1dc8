package vn.cancu.server;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.diagnostic.UserError;
import vn.cancu.dossier.Holdings;
import vn.cancu.dossier.Library;
import vn.cancu.graph.Iris;
import vn.cancu.query.Cell;
import vn.cancu.query.DocumentSummary;
import vn.cancu.query.Finding;
import vn.cancu.query.Parameter;
import vn.cancu.query.ParameterType;

/** Fields for parameters: a choice where the graph has few, suggestions where it has many. */
final class QuestionForm {
    /** Milliseconds that a form waits for suggestions. */
    private static final long PATIENCE = 500;

    /** Kinds of which there are so few that all are listed. */
    private static final Set<ParameterType> FEW = EnumSet.of(ParameterType.CLUSTER, ParameterType.IRI);

    private final Library library;
    private final Optional<Holdings> holdings;
    private final Map<String, String> values;
    private final Tongue tongue;

    QuestionForm(Library library, Map<String, String> values, Tongue tongue) {
        this.library = library;
        this.holdings = library.holdings(PATIENCE);
        this.values = values;
        this.tongue = tongue;
    }

    /**
     * The whole form.
     *
     * @param action where it is sent
     * @param button what stands on the button
     * @param more fields of other kinds
     */
    Html of(String action, List<Parameter> parameters, String button, Html... more) {
        Html form = Html.of("form", "asking").with("method", "get").with("action", action);
        if (tongue.isEnglish()) {
            form.add(
                    Html.of("input").with("type", "hidden").with("name", "lang").with("value", "en"));
        }
        parameters.forEach(parameter -> form.add(field(parameter)));
        return form.add((Object[]) more)
                .add(Html.of("p", "send").add(Html.of("button").add(button)));
    }

    private Html field(Parameter parameter) {
        String id = "p-" + parameter.name();
        Html label = Html.of("label").with("for", id).add(tongue.say(parameter.label()));
        if (!parameter.required()) {
            label.add(Html.of("span", "optional").add(tongue.say(" không bắt buộc", " optional")));
        }
        List<Choice> choices = choices(parameter);
        if (FEW.contains(parameter.type()) && !choices.isEmpty()) {
            return Html.of("p", "field").add(label, select(parameter, id, choices));
        }
        Html input = Html.of("input")
                .with("id", id)
                .with("name", parameter.name())
                .with("value", shown(parameter.type(), values.getOrDefault(parameter.name(), "")))
                .with("placeholder", tongue.say("ví dụ: ", "e.g. ") + parameter.example())
                .with("autocomplete", "off");
        if (parameter.required()) {
            input.with("required", "required");
        }
        if (parameter.type() == ParameterType.INTEGER) {
            input.with("inputmode", "numeric");
        }
        if (choices.isEmpty()) {
            return Html.of("p", "field").add(label, input);
        }
        String list = "l-" + parameter.name();
        Html options = Html.of("datalist").with("id", list);
        choices.forEach(choice ->
                options.add(Html.of("option").with("value", choice.value).with("label", choice.label)));
        return Html.of("p", "field").add(label, input.with("list", list), options);
    }

    /** @param value that is sent */
    private record Choice(String value, String label) {}

    private Html select(Parameter parameter, String id, List<Choice> choices) {
        String given = values.getOrDefault(parameter.name(), "");
        String chosen = resolved(parameter, given);
        Html select = Html.of("select").with("id", id).with("name", parameter.name());
        if (!parameter.required()) {
            select.add(Html.of("option").with("value", "").add(tongue.say("– tất cả –", "– all –")));
        }
        boolean found = false;
        for (Choice choice : choices) {
            Html option = Html.of("option").with("value", choice.value).add(choice.label);
            if (choice.value.equals(chosen)) {
                option.with("selected", "selected");
                found = true;
            }
            select.add(option);
        }
        if (!given.isEmpty() && !found) {
            select.add(Html.of("option")
                    .with("value", given)
                    .with("selected", "selected")
                    .add(given));
        }
        return select;
    }

    /** What was typed as the path that the choice has. */
    private String resolved(Parameter parameter, String given) {
        if (parameter.type() == ParameterType.IRI) {
            return library.questions()
                    .concept(parameter, given)
                    .map(concept -> path(concept.plain()))
                    .orElse(given);
        }
        try {
            return given.isEmpty() ? "" : path(library.names().require(parameter.type(), given));
        } catch (UserError notAName) {
            return given;
        }
    }

    /** A document's number instead of its path, where the number means no other. */
    private String shown(ParameterType type, String given) {
        if (type != ParameterType.DOCUMENT || given.isEmpty()) {
            return given;
        }
        return found(given)
                .filter(document ->
                        path(document.iri()).equals(given) || document.iri().equals(given))
                .flatMap(document -> document.number().filter(number -> found(number)
                        .filter(same -> same.iri().equals(document.iri()))
                        .isPresent()))
                .orElse(given);
    }

    private Optional<DocumentSummary> found(String typed) {
        return library.documents().find(typed) instanceof Finding.Found found
                ? Optional.of(found.document())
                : Optional.empty();
    }

    private List<Choice> choices(Parameter parameter) {
        return switch (parameter.type()) {
            case CLUSTER -> holdings.map(held -> paths(held.clusters())).orElse(List.of());
            case PROVINCE -> holdings.map(held -> names(held.provinces())).orElse(List.of());
            case AGENCY -> holdings.map(held -> names(held.agencies())).orElse(List.of());
            case DOCUMENT -> holdings.map(this::documents).orElse(List.of());
            case IRI -> paths(library.questions().concepts(parameter));
            default -> List.of();
        };
    }

    private List<Choice> paths(List<Cell> cells) {
        return cells.stream()
                .map(cell -> new Choice(path(cell.plain()), cell.text(tongue.locale())))
                .toList();
    }

    /** By name, as people type it; by path where two have one name. */
    private List<Choice> names(List<Cell> cells) {
        return cells.stream()
                .map(cell -> {
                    String name = cell.text().vi();
                    boolean unique = cells.stream()
                                    .filter(other -> other.text().vi().equals(name))
                                    .count()
                            == 1;
                    return new Choice(unique ? name : path(cell.plain()), cell.text(tongue.locale()));
                })
                .toList();
    }

    private List<Choice> documents(Holdings held) {
        List<DocumentSummary> all = new ArrayList<>(held.read());
        held.cited().stream().filter(document -> !all.contains(document)).forEach(all::add);
        return all.stream()
                .map(document -> {
                    boolean unique = document.number().isPresent()
                            && all.stream()
                                            .filter(other -> other.number().equals(document.number()))
                                            .count()
                                    == 1;
                    return new Choice(
                            unique ? document.number().orElseThrow() : path(document.iri()),
                            document.line(tongue.locale()));
                })
                .toList();
    }

    private static String path(String iri) {
        return iri.startsWith(Iris.BASE) ? iri.substring(Iris.BASE.length()) : iri;
    }
}
