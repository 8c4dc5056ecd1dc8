package vn.cancu.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files that were accepted, and their texts, as they lie below a home. */
final class Accepted {
    private static final String PART = ".part";

    private final Home home;

    Accepted(Home home) {
        this.home = home;
    }

    /** The file of a source: {@code accepted/{sha256}.{ending of its name}}. */
    Path file(AcceptedSource source) {
        String name = source.file();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String safe = name.contains(".") && ending.matches("[a-z0-9]{1,8}") ? ending : "bin";
        return home.accepted().resolve(source.sha256() + "." + safe);
    }

    private Path text(String sha256) {
        return home.texts().resolve(sha256 + ".txt");
    }

    /** The text of a source, where it was accepted. */
    Optional<String> textOf(String sha256) throws IOException {
        try {
            return Optional.of(new String(Files.readAllBytes(text(sha256)), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Keeps files and texts; what is there already under the same sum is left alone. All is on the disk on return. */
    void keep(List<Addition> additions) throws IOException {
        Files.createDirectories(home.texts());
        for (Addition addition : additions) {
            put(file(addition.source()), addition.bytes());
            // Another version of the program may have read the same bytes otherwise.
            replace(text(addition.source().sha256()), addition.text().getBytes(StandardCharsets.UTF_8));
            FaultPoint.FILE_KEPT.reach();
        }
        Disk.sync(home.texts());
        Disk.sync(home.accepted());
        Disk.sync(home.path());
    }

    private static void put(Path file, byte[] bytes) throws IOException {
        if (!Files.exists(file) || Files.size(file) != bytes.length) {
            replace(file, bytes);
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + PART);
        Files.write(part, bytes);
        Disk.sync(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes what a dead process has left: files that no line of the ledger names. */
    void removeUnnamed(Set<String> named) throws IOException {
        for (Path folder : List.of(home.texts(), home.accepted())) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            List<Path> files;
            try (Stream<Path> entries = Files.list(folder)) {
                files = entries.filter(Files::isRegularFile).toList();
            }
            for (Path file : files) {
                String name = file.getFileName().toString();
                boolean ours = name.matches("[0-9a-f]{64}\\.[a-z0-9]{1,8}(\\" + PART + ")?");
                if (ours && (name.endsWith(PART) || !named.contains(name.substring(0, 64)))) {
                    Files.delete(file);
                }
            }
        }
    }
}
