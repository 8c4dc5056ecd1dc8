package vn.cancu.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import vn.cancu.authority.Bundled;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.text.Folding;

/**
 * The questions that ship with the program: {@code queries/*.rq}, each plain SPARQL under a header of YAML behind
 * {@code #+}. A required parameter {@code x} is the variable {@code ?_x_iri} (or date, integer, text), an optional one
 * {@code ?__x_iri}.
 */
public final class Catalogue {
    private static final String FOLDER = "queries";
    private static final String ENDING = ".rq";

    /** Text of each question by its name. */
    private final SortedMap<String, Supplier<String>> texts;

    private final Map<String, CatalogueQuery> questions = new ConcurrentHashMap<>();

    private Catalogue(SortedMap<String, Supplier<String>> texts) {
        this.texts = texts;
    }

    /** All questions that ship with the program, each parsed once, when it is first needed. */
    public static Catalogue bundled() {
        return Bundle.CATALOGUE;
    }

    /**
     * Questions of one's own.
     *
     * @param texts SPARQL with its header, by the name of the question
     * @throws IllegalArgumentException where header and SPARQL of one do not fit together
     */
    public static Catalogue of(Map<String, String> texts) {
        SortedMap<String, Supplier<String>> given = new TreeMap<>();
        texts.forEach((name, text) -> given.put(name, () -> text));
        Catalogue catalogue = new Catalogue(given);
        catalogue.all();
        return catalogue;
    }

    /** Whether a question is one that ships with the program, and not one of the same name. */
    static boolean isBundled(CatalogueQuery question) {
        return Bundle.CATALOGUE.questions.get(question.name()) == question;
    }

    /** The questions sorted by name. */
    public List<CatalogueQuery> all() {
        return texts.keySet().stream().map(this::parsed).toList();
    }

    private CatalogueQuery parsed(String name) {
        return questions.computeIfAbsent(
                name, unread -> read(unread, texts.get(unread).get()));
    }

    /**
     * The question with a name.
     *
     * @throws UserError UNKNOWN_QUESTION with the names that are nearest
     */
    public CatalogueQuery get(String name) {
        if (texts.containsKey(name)) {
            return parsed(name);
        }
        String folded = Folding.slug(name);
        if (texts.containsKey(folded)) {
            return parsed(folded);
        }
        throw UserError.of(
                Code.UNKNOWN_QUESTION, Location.NONE, name, String.join(", ", Nearest.to(folded, texts.keySet(), 3)));
    }

    /**
     * Reads one question.
     *
     * @param name of the file without ending
     * @throws IllegalArgumentException where header and SPARQL do not fit together
     */
    static CatalogueQuery read(String name, String text) {
        String yaml = text.lines()
                .filter(line -> line.startsWith("#+"))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
        Header header = new Header(name, new Load(LoadSettings.builder().build()).loadFromString(yaml));
        Query query = QueryFactory.create(text, null, Syntax.syntaxSPARQL_11);
        CatalogueQuery question = new CatalogueQuery(
                name,
                header.words("summary"),
                header.words("description"),
                header.strings("tags"),
                View.of(header.string("view")),
                header.parameters(),
                header.columns(),
                text,
                query);
        check(question);
        return question;
    }

    private static void check(CatalogueQuery question) {
        Set<String> declared =
                question.parameters().stream().map(Parameter::variable).collect(Collectors.toSet());
        Set<String> used = new HashSet<>();
        var names = java.util.regex.Pattern.compile("[?$](_\\w+)")
                .matcher(question.text().replaceAll("(?m)^#.*$", ""));
        while (names.find()) {
            used.add(names.group(1));
        }
        if (!declared.equals(used)) {
            throw new IllegalArgumentException(question.name() + ": parameters " + declared + ", variables " + used);
        }
        List<String> columns = question.columns().stream().map(Column::name).toList();
        if (!columns.equals(question.query().getResultVars())) {
            throw new IllegalArgumentException(question.name() + ": columns " + columns + ", SELECT "
                    + question.query().getResultVars());
        }
        if (question.query().hasValues()) {
            // Jena joins a trailing VALUES before the parameters are put in: wrong rows, silently.
            throw new IllegalArgumentException(question.name() + ": a trailing VALUES block");
        }
        if (!question.query().isSelectType() || question.query().getOrderBy() == null) {
            throw new IllegalArgumentException(question.name() + ": not a SELECT with ORDER BY");
        }
    }

    private static final class Bundle {
        static final Catalogue CATALOGUE = load();

        private static Catalogue load() {
            SortedMap<String, Supplier<String>> texts = new TreeMap<>();
            for (String path : Bundled.list(FOLDER)) {
                if (path.endsWith(ENDING)) {
                    String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
                    texts.put(name, () -> new String(Bundled.read(path), StandardCharsets.UTF_8));
                }
            }
            return new Catalogue(texts);
        }
    }

    /** The YAML of one file. */
    private record Header(String file, Map<?, ?> values) {

        Header(String file, Object yaml) {
            this(file, map(file, yaml));
        }

        private static Map<?, ?> map(String where, Object yaml) {
            if (yaml instanceof Map<?, ?> map) {
                return map;
            }
            throw new IllegalArgumentException(where + ": no map in the header but " + yaml);
        }

        private Object need(String key) {
            Object value = values.get(key);
            if (value == null) {
                throw new IllegalArgumentException(file + ": no " + key);
            }
            return value;
        }

        String string(String key) {
            return String.valueOf(need(key));
        }

        List<String> strings(String key) {
            return list(key).stream().map(String::valueOf).toList();
        }

        private List<?> list(String key) {
            return need(key) instanceof List<?> list ? list : List.of();
        }

        Bilingual words(String key) {
            Header both = new Header(file + " " + key, need(key));
            return new Bilingual(both.string("vi").strip(), both.string("en").strip());
        }

        List<Parameter> parameters() {
            if (!values.containsKey("params")) {
                return List.of();
            }
            List<Parameter> parameters = new ArrayList<>();
            for (Object entry : list("params")) {
                Header one = new Header(file + " params", entry);
                parameters.add(new Parameter(
                        one.string("name"),
                        ParameterType.of(one.string("type")),
                        Boolean.TRUE.equals(one.values.get("required")),
                        Optional.ofNullable(one.values.get("default")).map(String::valueOf),
                        one.words("label"),
                        one.string("example")));
            }
            return parameters;
        }

        List<Column> columns() {
            Map<?, ?> absent = values.containsKey("absent") ? map(file + " absent", values.get("absent")) : Map.of();
            List<String> lists = values.containsKey("lists") ? strings("lists") : List.of();
            List<String> aside = values.containsKey("aside") ? strings("aside") : List.of();
            List<Column> columns = new ArrayList<>();
            Header labels = new Header(file + " columns", need("columns"));
            Header blanks = new Header(file + " absent", absent);
            for (Object name : labels.values.keySet()) {
                String column = String.valueOf(name);
                columns.add(new Column(
                        column,
                        labels.words(column),
                        absent.containsKey(column) ? blanks.words(column) : Bilingual.NONE,
                        lists.contains(column),
                        aside.contains(column),
                        false));
            }
            return columns;
        }
    }
}
