package vn.cancu.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a database says, in numbers.
 *
 * @param graphs each by its name
 */
record Content(SortedMap<String, GraphSum> graphs) {
    Content {
        graphs = Collections.unmodifiableSortedMap(new TreeMap<>(graphs));
    }

    /** The file of a generation that has the sum of each graph. */
    static final String FILE = "graphs.txt";

    private static final int SUM = 64;
    private static final String BETWEEN = "  ";

    /**
     * SHA-256 over the sums of all graphs, in the order of their names: the same for the same statements, in whatever
     * order they came, and as quick to work out anew when one graph of many changes.
     */
    String hash() {
        return FileSum.sha256(lines());
    }

    /** The same of sums alone. */
    static String hash(SortedMap<String, String> sums) {
        return FileSum.sha256(lines(sums));
    }

    private byte[] lines() {
        SortedMap<String, String> sums = new TreeMap<>();
        graphs.forEach((name, sum) -> sums.put(name, sum.sum()));
        return lines(sums);
    }

    /** One line a graph: its sum, two spaces, its name. */
    private static byte[] lines(SortedMap<String, String> sums) {
        StringBuilder lines = new StringBuilder();
        sums.forEach(
                (name, sum) -> lines.append(sum).append(BETWEEN).append(name).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes what the hash is taken of into a generation's folder. */
    void write(Path folder) throws IOException {
        Files.write(folder.resolve(FILE), lines());
    }

    /**
     * What a sealed generation says.
     *
     * @throws DamagedException where the file is not the one that the hash was taken of
     */
    static Content read(Path folder, Manifest manifest) throws IOException {
        Path file = folder.resolve(FILE);
        SortedMap<String, GraphSum> graphs = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String name = line.substring(SUM + BETWEEN.length());
                graphs.put(name, new GraphSum(manifest.graphs().get(name), line.substring(0, SUM)));
            }
        } catch (IndexOutOfBoundsException | NullPointerException | CharacterCodingException | NoSuchFileException e) {
            throw new DamagedException(file, e);
        }
        Content content = new Content(graphs);
        if (!content.hash().equals(manifest.content())) {
            throw new DamagedException(file);
        }
        return content;
    }
}
