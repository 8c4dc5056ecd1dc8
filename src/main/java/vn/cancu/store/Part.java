package vn.cancu.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part that every generation has beside its triples, in a folder of its own.
 *
 * @param name of the folder below the generation's: {@code index}, {@code lucene}
 * @param opening how to begin to write it
 */
public record Part(String name, Opening opening) {
    private static final Pattern NAME = Pattern.compile("[a-z]+");

    /** Folder of the search index. */
    public static final String SEARCH = "lucene";

    /** The citation index. */
    static final Part INDEX = new Part(SealedIndex.PART, IndexPart::open);

    /** Those that this program writes. A new one, or another layout of one, is another {@link Manifest#FORMAT}. */
    static final List<Part> ALL = List.of(INDEX, new Part(SEARCH, SearchPart::open));

    /** Begins to write a part. */
    @FunctionalInterface
    public interface Opening {
        /** @param folder the part's, which is there and empty */
        PartWriter open(Path folder) throws IOException;
    }

    public Part {
        if (!NAME.matcher(name).matches() || name.equals(Generation.TRIPLES)) {
            throw new IllegalArgumentException("name " + name);
        }
    }
}
