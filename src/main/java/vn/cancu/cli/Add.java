package vn.cancu.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.Severity;
import vn.cancu.diagnostic.UserError;
import vn.cancu.extraction.Extraction;
import vn.cancu.extraction.SideBySide;
import vn.cancu.graph.GraphBuilder;
import vn.cancu.query.Answer;
import vn.cancu.query.Cell;
import vn.cancu.store.AcceptedSource;
import vn.cancu.store.Addition;
import vn.cancu.store.DatabaseBuilder;
import vn.cancu.store.Revision;
import vn.cancu.text.SourceKind;

/**
 * {@code cancu add FILE…}: takes documents into the database, all of a call in one generation. One that cannot be read
 * keeps all out, and each such is named.
 */
@CommandLine.Command(name = "add")
final class Add implements Command {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.files}", descriptionKey = "files")
    List<String> files = List.of();

    @Option(names = "--url", paramLabel = "URL")
    @Nullable
    String url;

    @Option(names = "--kind", paramLabel = "official-text|copy|news-report|unknown", converter = KindOption.class)
    @Nullable
    SourceKind kind;

    @Option(names = "--dry-run")
    boolean dryRun;

    @Mixin
    ScansOption scans = new ScansOption();

    @Mixin
    AnswerOptions.OfRows answer = new AnswerOptions.OfRows();

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Add(Console console) {
        this.console = console;
    }

    /** A file as it was read, or why it was not. */
    private record Read(Optional<Addition> addition, Optional<Extraction> extraction, Optional<UserError> refused) {}

    @Override
    public ExitCode run() throws IOException {
        if (url != null) {
            check(url);
        }
        List<Read> read = read();
        List<UserError> refused =
                read.stream().flatMap(one -> one.refused().stream()).toList();
        if (!refused.isEmpty()) {
            refused.forEach(error -> console.tell(error.diagnostic()));
            throw UserError.of(Code.NOTHING_ADDED, Location.NONE, refused.size(), files.size());
        }
        // Two files of the same bytes are one source: the first.
        Map<String, Addition> additions = new LinkedHashMap<>();
        List<Extraction> extractions = new ArrayList<>();
        for (Read one : read) {
            Addition addition = one.addition().orElseThrow();
            if (additions.putIfAbsent(addition.source().sha256(), addition) == null) {
                extractions.add(one.extraction().orElseThrow());
            }
        }
        for (Extraction extraction : extractions) {
            extraction.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() != Severity.INFO)
                    .forEach(console::tell);
        }
        if (dryRun) {
            answer.write(table(extractions), console);
            console.say(console.words("add.rehearsed", Integer.toString(additions.size())));
            return ExitCode.DONE;
        }
        Optional<Revision.Added> added = add(List.copyOf(additions.values()));
        answer.write(table(extractions), console);
        if (added.isEmpty()) {
            console.say(console.words("add.nothing"));
        } else {
            console.say(console.words("add.done", Integer.toString(added.get().sources())));
            Build.done(added.get().report(), database.home(), console);
        }
        return ExitCode.DONE;
    }

    private Optional<Revision.Added> add(List<Addition> additions) {
        try {
            return Revision.add(database.home(), additions, new BuildProgress(console));
        } catch (UserError e) {
            if (e.diagnostic().code() != Code.DATABASE_MISSING) {
                throw e;
            }
        }
        DatabaseBuilder.build(database.home(), ReadSources::kept, new BuildProgress(console));
        return Revision.add(database.home(), additions, new BuildProgress(console));
    }

    private List<Read> read() {
        String when = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        List<Read> read = new ArrayList<>();
        try (SideBySide<String, Read> results = new SideBySide<>(files, file -> read(file, when))) {
            while (results.hasNext()) {
                read.add(results.next());
                console.progress(console.words("add.reading", read.size(), files.size()));
            }
        }
        console.progress("");
        return read;
    }

    private Read read(String file, String when) {
        try {
            byte[] bytes = console.bytes(file);
            String name = file.equals(Console.STANDARD_INPUT)
                    ? file
                    : String.valueOf(Console.path(file).getFileName());
            Extraction extraction = ReadSources.extraction(name, bytes, scans.choice(), Optional.ofNullable(kind));
            AcceptedSource source = new AcceptedSource(
                    extraction.source().sha256(),
                    name,
                    Optional.ofNullable(url),
                    Optional.ofNullable(kind),
                    scans.ocr,
                    when,
                    GraphBuilder.EXTRACTOR_VERSION);
            Addition addition = new Addition(
                    source, bytes, extraction.source().text(), ReadSources.graph(extraction, Optional.ofNullable(url)));
            return new Read(Optional.of(addition), Optional.of(extraction), Optional.empty());
        } catch (UserError e) {
            return new Read(Optional.empty(), Optional.empty(), Optional.of(new UserError(at(file, e.diagnostic()))));
        }
    }

    /** The same about the file as the user named it, not by its last name alone. */
    private static Diagnostic at(String file, Diagnostic diagnostic) {
        Location place = diagnostic.location();
        Location named = new Location(file, place.start(), place.end(), place.line(), place.column());
        return new Diagnostic(diagnostic.severity(), diagnostic.code(), named, diagnostic.arguments());
    }

    private Answer.Table table(List<Extraction> extractions) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Extraction one : extractions) {
            rows.add(List.of(
                    Cells.text(one.source().id()),
                    Cells.text(one.source().fileName()),
                    Cells.text(console.words("kind." + one.kind().code())),
                    Cells.text(name(one)),
                    Cells.text(Integer.toString(one.citations().size())),
                    Cells.text(Integer.toString(one.responsibilities().size()))));
        }
        return new Answer.Table(
                Cells.columns(console, "source", "file", "kind", "document", "citations", "responsibilities"), rows);
    }

    /** Type and number as printed, else the title. */
    private String name(Extraction one) {
        String type = one.document().type().map(stated -> stated.value()).orElse("");
        String name = one.document()
                .number()
                .map(stated -> stated.value())
                .or(() -> one.document().title().map(stated -> stated.value()))
                .orElse("");
        String both = (type + " " + name).strip();
        return both.isEmpty() ? console.words("table.no-identity") : both;
    }

    /** Only what one can open in a browser; it becomes a link on the pages. */
    private static void check(String typed) {
        try {
            URI address = new URI(typed).parseServerAuthority();
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && address.toASCIIString().equals(typed)) {
                return;
            }
        } catch (URISyntaxException notOne) {
            // Said below.
        }
        throw UserError.of(Code.BAD_OPTION, Location.NONE, "--url", typed, "https://example.org/van-ban.html");
    }
}
