package vn.cancu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.Severity;
import vn.cancu.diagnostic.UserError;
import vn.cancu.extraction.Extraction;
import vn.cancu.text.DocumentReader;
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
        TABLE(".table.txt"),
        /** Asked for by {@code --text}. */
        TEXT(".txt");

        private final String suffix;

        Format(String suffix) {
            this.suffix = suffix;
        }
    }

    private static final String STANDARD_INPUT = "-";

    /** Patterns that backtrack over a long paragraph go deep. */
    private static final int STACK_BYTES = 16 << 20;

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.files}", descriptionKey = "files")
    List<String> files = List.of();

    @Option(names = "--format", paramLabel = "json|ttl|table")
    @Nullable
    Format format;

    @Option(names = "--text")
    boolean text;

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
        Format form = text ? Format.TEXT : format == null ? Format.JSON : format;
        Map<String, Path> targets = directory == null ? Map.of() : targets(directory, form);
        int side = Math.max(1, Math.min(files.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService readers = Executors.newFixedThreadPool(side, work -> {
            Thread reader = new Thread(null, work, "reader", STACK_BYTES);
            reader.setDaemon(true);
            return reader;
        });
        try {
            return inOrder(form, targets, readers, 2 * side);
        } finally {
            readers.shutdownNow();
        }
    }

    /** Never more than {@code ahead} results are held, however many files there are. */
    private ExitCode inOrder(Format form, Map<String, Path> targets, ExecutorService readers, int ahead)
            throws IOException {
        ExitCode worst = ExitCode.DONE;
        Queue<Future<Result>> pending = new ArrayDeque<>();
        int submitted = 0;
        for (int i = 0; i < files.size(); i++) {
            while (submitted < files.size() && pending.size() < ahead) {
                String file = files.get(submitted++);
                pending.add(readers.submit(reading(file, form)));
            }
            String file = files.get(i);
            ExitCode end = write(file, pending.remove(), targets.get(file));
            // A fault of ours says more than a file that could not be read.
            worst = worst == ExitCode.OUR_FAULT || end == ExitCode.DONE ? worst : end;
            progress(i + 1);
        }
        return worst;
    }

    private ExitCode write(String file, Future<Result> pending, @Nullable Path target) throws IOException {
        try {
            Result result = pending.get();
            result.remarks().forEach(console::tell);
            if (target == null) {
                console.out().write(result.bytes());
            } else {
                replace(target, result.bytes());
            }
            return ExitCode.DONE;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UserError error) {
                return Main.report(error, console);
            }
            return Main.ours(new IllegalStateException(file, failed.getCause()), console);
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    /** What one file gives: the bytes to write, and what they do not say themselves. */
    private record Result(byte[] bytes, List<Diagnostic> remarks) {}

    private Callable<Result> reading(String file, Format form) {
        return () -> {
            SourceDocument source = file.equals(STANDARD_INPUT)
                    ? DocumentReader.read(file, console.in().readNBytes(DocumentReader.MAX_BYTES + 1))
                    : DocumentReader.read(path(file));
            if (form == Format.TEXT) {
                return new Result(source.text().getBytes(StandardCharsets.UTF_8), List.of());
            }
            throw new UnsupportedOperationException();
        };
    }

    private static List<Diagnostic> warnings(Extraction extraction) {
        return extraction.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.INFO)
                .toList();
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException impossible) {
            throw UserError.of(Code.FILE_NOT_FOUND, Location.of(file));
        }
    }

    /** Where each file's result goes; refused before anything is read where one result would overwrite another. */
    private Map<String, Path> targets(Path folder, Format form) {
        Map<String, Path> targets = new HashMap<>();
        Map<Path, Path> takenBy = new HashMap<>();
        for (String file : files) {
            takenBy.put(path(file).toAbsolutePath().normalize(), path(file));
        }
        for (String file : files) {
            Path source = path(file);
            String name = file.equals(STANDARD_INPUT) ? "stdin" : String.valueOf(source.getFileName());
            Path target = folder.resolve(name + form.suffix);
            Path before = takenBy.putIfAbsent(target.toAbsolutePath().normalize(), source);
            if (before != null
                    && !before.toAbsolutePath()
                            .normalize()
                            .equals(source.toAbsolutePath().normalize())) {
                throw UserError.of(Code.OUTPUT_COLLISION, Location.of(file), before);
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

    private void progress(int done) {
        if (console.progress() && directory != null && files.size() > 1) {
            console.err().print("\r" + done + "/" + files.size() + (done == files.size() ? "\n" : ""));
            console.err().flush();
        }
    }
}
