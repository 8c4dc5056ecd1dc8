package vn.cancu.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.query.Answer;
import vn.cancu.query.Catalogue;
import vn.cancu.query.CatalogueQuery;
import vn.cancu.query.Cell;
import vn.cancu.query.Column;
import vn.cancu.query.Format;
import vn.cancu.query.Parameter;
import vn.cancu.query.QueryRunner;
import vn.cancu.store.Store;

/** {@code cancu query [NAME] [param=value …]}: asks a question of the catalogue, or lists them. */
@CommandLine.Command(name = "query")
final class Query implements Command {
    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.question}", descriptionKey = "question")
    @Nullable
    String question;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "${bundle:label.parameter}", descriptionKey = "parameters")
    List<String> parameters = List.of();

    @Mixin
    AnswerOptions.OfRows answer = new AnswerOptions.OfRows();

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Query(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() throws IOException {
        if (question == null) {
            list();
            return ExitCode.DONE;
        }
        CatalogueQuery asked = Catalogue.bundled().get(question);
        Map<String, String> values = values();
        try (Store store = database.open(console)) {
            answer.write(new QueryRunner(store.dataset(), store.index()).run(asked, values), console);
        }
        if (answer.isTable()) {
            // What the answer holds and what it cannot tell; files go to programs.
            console.say(asked.description().in(console.language()));
        }
        return ExitCode.DONE;
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw UserError.of(Code.SURPLUS_OPERAND, Location.NONE, parameter, "cancu query");
            }
            values.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return values;
    }

    private void list() throws IOException {
        if (answer.format().filter(Format.JSON::equals).isPresent()) {
            json();
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (CatalogueQuery one : Catalogue.bundled().all()) {
            rows.add(List.of(
                    Cells.text(one.name()),
                    Cells.text(one.summary().in(console.language())),
                    Cells.text(one.parameters().stream().map(Query::usage).collect(Collectors.joining("\n")))));
        }
        List<Column> columns = List.of(
                Cells.column("question", console), Cells.column("summary", console), Cells.column("params", console));
        answer.write(new Answer.Table(columns, rows), console);
    }

    /** {@code document=1191/QĐ-TTg}, in brackets where it may be left out. */
    private static String usage(Parameter parameter) {
        String usage = parameter.name() + "=" + parameter.example();
        return parameter.required() ? usage : "[" + usage + "]";
    }

    private void json() throws IOException {
        JsonWriter json = new JsonWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
        json.setHtmlSafe(false);
        json.setIndent("  ");
        json.beginObject().name("questions").beginArray();
        for (CatalogueQuery one : Catalogue.bundled().all()) {
            json.beginObject();
            json.name("name").value(one.name());
            json.name("summary").value(one.summary().in(console.language()));
            json.name("params").beginArray();
            for (Parameter parameter : one.parameters()) {
                json.beginObject();
                json.name("name").value(parameter.name());
                json.name("type").value(parameter.type().code());
                json.name("required").value(parameter.required());
                json.name("default").value(parameter.defaultValue().orElse(null));
                json.name("label").value(parameter.label().in(console.language()));
                json.name("example").value(parameter.example());
                json.endObject();
            }
            json.endArray();
            json.endObject();
        }
        json.endArray().endObject();
        json.flush();
        console.out().println();
    }
}
