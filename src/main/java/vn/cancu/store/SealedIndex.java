package vn.cancu.store;

import java.io.IOException;
import java.nio.file.Path;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;
import vn.cancu.index.CitationIndex;

/**
 * The citation index of the generation that is current, opened without its triples: a process that asks nothing else
 * starts in a fraction of the time, since it loads nothing of Jena.
 */
public final class SealedIndex {
    /** Name of the {@link Part}. */
    static final String PART = "index";

    /** In the part's folder. */
    static final String FILE = "citations.idx";

    private SealedIndex() {}

    /**
     * Opens the index that is there. It stays readable while newer generations take the place of its own.
     *
     * @throws UserError as {@link Store#open}
     */
    public static CitationIndex open(Home home) {
        home.require();
        try {
            // The lock keeps the generation from being deleted until its index is mapped.
            return home.whileNothingGoes(() -> {
                Generation generation = Generation.current(home).orElseThrow(() -> home.error(Code.DATABASE_MISSING));
                Seal seal = Seal.read(generation.folder());
                seal.require(home);
                return open(generation.folder(), seal.content());
            });
        } catch (DamagedException e) {
            throw home.damaged(e);
        } catch (IOException e) {
            throw home.error(Code.DATABASE_NOT_WRITABLE, Disk.reason(e));
        }
    }

    /** @param generation folder of the generation, or of a view of it */
    static CitationIndex open(Path generation, String content) {
        try {
            return CitationIndex.open(file(generation), content);
        } catch (UserError e) {
            if (e.diagnostic().code() == Code.DATABASE_CORRUPT) {
                throw new DamagedException(file(generation));
            }
            throw e;
        }
    }

    static Path file(Path generation) {
        return generation.resolve(PART).resolve(FILE);
    }
}
