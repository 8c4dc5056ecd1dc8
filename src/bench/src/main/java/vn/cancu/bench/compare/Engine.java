package vn.cancu.bench.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Something that holds the facts and answers questions about them. Implementations have a constructor without arguments;
 * {@link #answer} may be called by several threads at once.
 */
public interface Engine extends AutoCloseable {

    /** As it stands in the report. */
    String name();

    /**
     * Fills an empty database and leaves it closed.
     *
     * @param database an empty folder
     */
    void load(Facts facts, Path database) throws Exception;

    /** Opens a database that {@link #load} filled, in a process that has done nothing else. */
    void open(Path database) throws Exception;

    /**
     * All rows, whole and in memory.
     *
     * @return the columns of a row with tabs between, IRIs and literals by their text alone, nothing where a value is
     *     missing; the order does not count
     */
    List<String> answer(Question question, String subject) throws Exception;

    /** What else is worth knowing of loading, by name, such as the seconds that one part of it took. */
    default Map<String, Double> notes() {
        return Map.of();
    }

    @Override
    void close();
}
