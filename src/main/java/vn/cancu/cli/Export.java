package vn.cancu.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.export.ExportFormat;
import vn.cancu.export.GraphMlExport;
import vn.cancu.export.QuadExport;
import vn.cancu.store.Store;

/** {@code cancu export}: the whole database as one file. */
@CommandLine.Command(name = "export")
final class Export implements Command {
    private final Console console;

    @Option(names = "--format", paramLabel = "nq|trig|ttl|graphml")
    @Nullable
    String format;

    @Option(names = "--output", paramLabel = "${bundle:label.file}")
    @Nullable
    String output;

    @Option(names = "--force")
    boolean force;

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Export(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() throws IOException {
        Path file = output == null ? null : Console.path(output).toAbsolutePath();
        ExportFormat chosen = format(file);
        if (file == null) {
            try (Store store = database.open(console)) {
                write(store, chosen, console.out(), Path.of(System.getProperty("java.io.tmpdir")));
            }
            console.progress("");
            return ExitCode.DONE;
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw UserError.of(Code.NOT_A_DIRECTORY, Location.of(String.valueOf(folder)));
        }
        if (Files.exists(file) && (!force || !Files.isRegularFile(file))) {
            throw UserError.of(Code.OUTPUT_EXISTS, Location.of(file.toString()));
        }
        try (Store store = database.open(console)) {
            whole(store, chosen, file, folder);
        }
        console.say(console.words("export.done", file, Long.toString(Files.size(file))));
        return ExitCode.DONE;
    }

    /** Beside the file first, so that what stands there under its name is never half of one. */
    private void whole(Store store, ExportFormat chosen, Path file, Path folder) throws IOException {
        Path part = folder.resolve(
                "." + file.getFileName() + "-" + ProcessHandle.current().pid() + ".tmp");
        try {
            // With the permissions of any new file, which those of a temporary one are not.
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                write(store, chosen, out, folder);
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw UserError.of(Code.OUTPUT_NOT_WRITABLE, Location.of(file.toString()), e.getMessage());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(Store store, ExportFormat chosen, OutputStream out, Path folder) throws IOException {
        QuadExport quads = new QuadExport(store, folder);
        switch (chosen) {
            case NQ -> quads.nquads(out, this::progress);
            case TRIG -> quads.trig(out, this::progress);
            case TTL -> quads.turtle(out, this::progress);
            case GRAPHML -> new GraphMlExport(store.index(), store.manifest().content()).write(out);
        }
    }

    private void progress(int done, int total) {
        if (done % 100 == 0) {
            console.progress(console.words("export.reading", Integer.toString(done), Integer.toString(total)));
        }
    }

    private ExportFormat format(@Nullable Path file) {
        if (format != null) {
            return ExportFormat.named(format)
                    .orElseThrow(() -> UserError.of(
                            Code.BAD_OPTION,
                            Location.NONE,
                            "--format",
                            String.valueOf(format),
                            "nq, trig, ttl, graphml"));
        }
        return Optional.ofNullable(file)
                .map(path -> String.valueOf(path.getFileName()))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .flatMap(ExportFormat::named)
                .orElse(ExportFormat.NQ);
    }
}
