package vn.cancu.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.query.Answer;
import vn.cancu.query.Cell;
import vn.cancu.query.Column;
import vn.cancu.query.Format;
import vn.cancu.query.Shorthand;
import vn.cancu.search.Found;
import vn.cancu.search.Hit;
import vn.cancu.search.Kind;
import vn.cancu.search.SearchIndex;
import vn.cancu.search.Snippet;
import vn.cancu.store.Store;
import vn.cancu.text.Span;

/** {@code cancu search WORDS}: documents, bodies, places and passages that fit a few words in any spelling. */
@CommandLine.Command(name = "search")
final class Search implements Command {
    private static final int MOST = 1_000;

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.words}", descriptionKey = "words")
    List<String> words = List.of();

    @Option(names = "--kind", split = ",", paramLabel = "document|agency|cluster|place|passage")
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20")
    int limit;

    @Mixin
    AnswerOptions.OfRows answer = new AnswerOptions.OfRows();

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Search(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() throws IOException {
        if (limit < 1 || limit > MOST) {
            throw UserError.of(Code.BAD_OPTION, Location.NONE, "--limit", limit, "1 … " + MOST);
        }
        String typed = WhichDocument.typed(words)
                .orElseThrow(() -> UserError.of(
                        Code.MISSING_OPERAND, Location.NONE, console.words("label.words"), "cancu search"));
        Found found;
        try (Store store = database.open(console);
                SearchIndex index = store.search()) {
            found = index.find(typed, kinds, limit);
        }
        if (answer.format().filter(Format.JSON::equals).isPresent()) {
            json(typed, found);
        } else if (!found.hits().isEmpty()) {
            answer.write(table(found), console);
        }
        if (found.hits().isEmpty()) {
            console.say(console.words("search.nothing", typed));
        } else if (found.near()) {
            console.say(console.words("search.near", typed));
        }
        return ExitCode.DONE;
    }

    private Answer.Table table(Found found) {
        List<Column> columns = List.of(
                Cells.column("kind", console),
                Cells.column("what", console),
                Cells.column("snippet", console),
                Cells.column("iri", console));
        List<List<Cell>> rows = found.hits().stream()
                .map(hit -> List.of(
                        Cells.text(console.words("kind." + hit.kind().code())),
                        Cells.text(label(hit)),
                        Cells.text(hit.snippet().map(Snippet::text).orElse("")),
                        Cells.iri(hit.iri(), Shorthand.of(hit.iri()))))
                .toList();
        return new Answer.Table(columns, rows);
    }

    private String label(Hit hit) {
        return console.language().equals(Console.VIETNAMESE) ? hit.labelVi() : hit.labelEn();
    }

    /** Offsets of marks are UTF-16 units of the snippet; those of a passage code points of its source. */
    private void json(String typed, Found found) throws IOException {
        JsonWriter json = new JsonWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
        json.setHtmlSafe(false);
        json.setIndent("  ");
        json.beginObject().name("words").value(typed).name("near").value(found.near());
        json.name("hits").beginArray();
        for (Hit hit : found.hits()) {
            json.beginObject();
            json.name("kind").value(hit.kind().code());
            json.name("iri").value(hit.iri());
            json.name("label").value(label(hit));
            json.name("snippet").value(hit.snippet().map(Snippet::text).orElse(null));
            json.name("marks").beginArray();
            for (Span mark : hit.snippet().map(Snippet::marks).orElse(List.of())) {
                json.beginArray().value(mark.start()).value(mark.end()).endArray();
            }
            json.endArray();
            if (hit.passage().isPresent()) {
                var passage = hit.passage().get();
                json.name("exact").value(passage.text());
                json.name("source").value(passage.source());
                json.name("document").value(passage.document().isEmpty() ? null : passage.document());
                json.name("start").value(passage.start());
                json.name("end").value(passage.end());
            }
            json.endObject();
        }
        json.endArray().endObject();
        json.flush();
        console.out().println();
    }
}
