package vn.cancu.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.CanCu;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.Severity;
import vn.cancu.diagnostic.UserError;
import vn.cancu.extraction.Extraction;
import vn.cancu.extraction.ExtractionJson;
import vn.cancu.extraction.SideBySide;
import vn.cancu.graph.TurtleWriter;
import vn.cancu.text.SourceDocument;

/**
 * {@code cancu extract FILE…}: what documents say, without a database.
 *
 * <p>Files are read side by side and written in the order given. One that cannot be read is reported and does not keep
 * the others from being written.
 */
@CommandLine.Command(name = "extract")
final class Extract implements Command {
    /** The forms of the result, as values of {@code --format}. */
    enum Format {
        JSON(".json"),
        TTL(".ttl"),
        TABLE(".table.txt");

        private final String suffix;

        Format(String suffix) {
            this.suffix = suffix;
        }
    }

    private static final String TEXT_SUFFIX = ".txt";

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.files}", descriptionKey = "files")
    List<String> files = List.of();

    @Option(names = "--format", paramLabel = "json|ttl|table")
    @Nullable
    Format format;

    @Option(names = "--text")
    boolean text;

    @Mixin
    ScansOption scans = new ScansOption();

    @Option(names = "--output", paramLabel = "${bundle:label.directory}")
    @Nullable
    Path directory;

    Extract(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() throws IOException {
        if (text && format != null) {
            throw UserError.of(Code.OPTIONS_EXCLUDE, Location.NONE, "--text, --format");
        }
        Map<String, Path> targets = directory == null ? Map.of() : targets(directory);
        ExitCode worst = ExitCode.DONE;
        int done = 0;
        try (SideBySide<String, Result> results = new SideBySide<>(files, this::read)) {
            for (String file : files) {
                ExitCode end = write(file, results, targets.get(file));
                // A fault of ours says more than a file that could not be read.
                worst = worst == ExitCode.OUR_FAULT || end == ExitCode.DONE ? worst : end;
                if (directory != null) {
                    console.progress(++done + "/" + files.size());
                }
            }
        }
        console.progress("");
        return worst;
    }

    private ExitCode write(String file, SideBySide<String, Result> results, @Nullable Path target) throws IOException {
        Result result;
        try {
            result = results.next();
        } catch (UserError unreadable) {
            return Main.report(unreadable, console);
        } catch (RuntimeException | StackOverflowError fault) {
            return Main.ours(new IllegalStateException(file, fault), console);
        }
        result.remarks().forEach(console::tell);
        if (target == null) {
            console.out().write(result.bytes());
        } else {
            replace(target, result.bytes());
        }
        return ExitCode.DONE;
    }

    /** What one file gives: the bytes to write, and what they do not say themselves. */
    private record Result(byte[] bytes, List<Diagnostic> remarks) {}

    private Result read(String file) {
        SourceDocument source = console.document(file, scans.choice());
        if (text) {
            byte[] bytes = source.text().getBytes(StandardCharsets.UTF_8);
            return new Result(bytes, warnings(source.reading().diagnostics()));
        }
        Extraction extraction = CanCu.extract(source);
        if (format == Format.TTL) {
            return new Result(TurtleWriter.bytes(CanCu.graph(extraction)), warnings(extraction.diagnostics()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (format == Format.TABLE) {
                ExtractionTable.write(extraction, console, bytes);
            } else {
                boolean indented = directory != null || files.size() == 1;
                Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                ExtractionJson.write(extraction, console.language(), indented, out);
                out.flush();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Result(bytes.toByteArray(), List.of());
    }

    private static List<Diagnostic> warnings(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.INFO)
                .toList();
    }

    /** Where each file's result goes; refused before anything is read where one result would overwrite another. */
    private Map<String, Path> targets(Path folder) {
        String suffix = text ? TEXT_SUFFIX : format == null ? Format.JSON.suffix : format.suffix;
        Map<String, Path> targets = new HashMap<>();
        // A result may not overwrite another file that is to be read either.
        Map<Path, String> owners = new HashMap<>();
        files.forEach(file -> owners.put(absolute(Console.path(file)), file));
        for (String file : files) {
            String name = file.equals(Console.STANDARD_INPUT)
                    ? "stdin"
                    : String.valueOf(Console.path(file).getFileName());
            Path target = folder.resolve(name + suffix);
            String owner = owners.putIfAbsent(absolute(target), file);
            if (owner != null && !absolute(Console.path(owner)).equals(absolute(Console.path(file)))) {
                throw UserError.of(Code.OUTPUT_COLLISION, Location.of(file), owner);
            }
            targets.put(file, target);
        }
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException occupied) {
            throw UserError.of(Code.OUTPUT_NOT_WRITABLE, Location.of(folder.toString()), "not a directory");
        } catch (IOException refused) {
            throw notWritable(folder, refused);
        }
        return targets;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Whoever looks at the file sees the old or the new one whole. */
    private static void replace(Path target, byte[] bytes) {
        try {
            Path aside = target.resolveSibling("." + target.getFileName() + ".part");
            try {
                Files.write(aside, bytes);
                Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException refused) {
            throw notWritable(target, refused);
        }
    }

    private static UserError notWritable(Path path, IOException refused) {
        return UserError.of(Code.OUTPUT_NOT_WRITABLE, Location.of(path.toString()), refused.getMessage());
    }
}
