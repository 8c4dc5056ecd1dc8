package vn.cancu.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a generation holds, in its file {@code manifest.json}.
 *
 * @param format of generations, {@value #FORMAT} for those that this program makes
 * @param generation its number
 * @param content hash of all statements, see {@link Content#hash}: the same where two databases say the same
 * @param bundled hash of the program's corpus, ontology and format that it was built with
 * @param built when, as {@link java.time.Instant} prints it; not part of any hash
 * @param graphs how many triples each named graph has
 * @param files all files of the generation but locks, this one and the seal, by path
 */
public record Manifest(
        int format,
        int generation,
        String content,
        String bundled,
        String built,
        SortedMap<String, Long> graphs,
        List<FileSum> files) {

    /** Goes up when older generations can no longer be read as they are, or the same sources derive other facts. */
    public static final int FORMAT = 9;

    static final String FILE = "manifest.json";

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    public Manifest {
        graphs = new TreeMap<>(graphs);
        files = List.copyOf(files);
        if (content.length() != 64) {
            throw new IllegalArgumentException("content " + content);
        }
    }

    /** How many triples all graphs have. */
    public long triples() {
        return graphs.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Writes the manifest and, last of all, the seal that says that the generation is whole. */
    void seal(Path folder) throws IOException {
        byte[] json = (GSON.toJson(this) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(FILE), json);
        Disk.sync(folder.resolve(FILE));
        new Seal(FileSum.sha256(json), format, content, bundled).write(folder);
    }

    /**
     * The manifest of a sealed generation.
     *
     * @throws DamagedException where the generation is not sealed, or the manifest is not the one that was sealed
     */
    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Seal seal = Seal.read(folder);
        if (!Files.isRegularFile(file)) {
            throw new DamagedException(file);
        }
        byte[] json = Files.readAllBytes(file);
        if (!seal.manifest().equals(FileSum.sha256(json))) {
            throw new DamagedException(file);
        }
        try {
            Manifest manifest =
                    Objects.requireNonNull(GSON.fromJson(new String(json, StandardCharsets.UTF_8), Manifest.class));
            if (!seal.agreesWith(manifest)) {
                throw new DamagedException(folder.resolve(Seal.FILE));
            }
            return manifest;
        } catch (DamagedException e) {
            throw e;
        } catch (RuntimeException e) {
            // Sealed as it stands, so another program wrote it: Gson throws what the record's constructor does.
            throw new DamagedException(file);
        }
    }

    /**
     * Whether every file has the length that it was sealed with: what is cut short shows at once, what is changed within
     * shows when the files are summed.
     *
     * @param folder the generation's
     * @throws DamagedException naming the first that has not
     */
    void checkLengths(Path folder) throws IOException {
        for (FileSum sum : files) {
            Path file = folder.resolve(sum.path());
            if (!Files.isRegularFile(file) || Files.size(file) != sum.size()) {
                throw new DamagedException(file);
            }
        }
    }

    /** Whether a file of a generation is none of those that the manifest lists. */
    static boolean unlisted(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.equals(FILE) || name.equals(Seal.FILE) || FileSum.isLock(file);
    }
}
