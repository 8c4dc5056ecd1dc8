package vn.cancu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.cancu.CanCu;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.NamedGraph;
import vn.cancu.store.PendingSource;
import vn.cancu.text.DocumentReader;
import vn.cancu.text.format.Scans;

/** The documents in a folder and below as sources, read when their turn comes, in the order of their names. */
final class Folder {
    private static final Set<String> ENDINGS =
            Set.of("txt", "md", "markdown", "html", "htm", "xhtml", "docx", "docm", "doc", "pdf");

    private final List<Path> files;
    private final Scans scans;

    private Folder(List<Path> files, Scans scans) {
        this.files = files;
        this.scans = scans;
    }

    /**
     * All files whose names end like documents; hidden ones are passed over.
     *
     * @param scans what to do with pages that are images
     * @throws UserError where the folder is not one, or holds no document
     */
    static Folder of(Path folder, Scans scans) {
        Location where = Location.of(folder.toString());
        if (!Files.isDirectory(folder)) {
            throw UserError.of(Files.exists(folder) ? Code.NOT_A_DIRECTORY : Code.FILE_NOT_FOUND, where);
        }
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> documents = below.filter(Folder::isDocument).sorted().toList();
            if (documents.isEmpty()) {
                throw UserError.of(Code.NO_DOCUMENTS, where);
            }
            return new Folder(documents, scans);
        } catch (IOException | UncheckedIOException refused) {
            throw UserError.of(Code.FILE_UNREADABLE, where, refused.getMessage());
        }
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.contains(ending) && Files.isRegularFile(file);
    }

    /** Each as a source of a build. */
    List<PendingSource> sources() {
        return files.stream().<PendingSource>map(Document::new).toList();
    }

    /** A document of the folder. Its bytes, its name and how it is read tell it apart. */
    private final class Document implements PendingSource {
        private final Path file;

        Document(Path file) {
            this.file = file;
        }

        @Override
        public NamedGraph read() {
            return CanCu.named(CanCu.extract(DocumentReader.read(file, scans)));
        }

        @Override
        public Optional<String> key() {
            return Optional.of(ReadSources.key(DocumentReader.bytes(file), file.getFileName() + "\n" + scans));
        }
    }
}
