package vn.cancu.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a database can be exported. */
public enum ExportFormat {
    /** N-Quads, graph by graph, the lines of each in the order of their bytes. */
    NQ,
    /** TriG: the graphs under their names, for people. */
    TRIG,
    /** Turtle: the union of all graphs. */
    TTL,
    /** GraphML: documents as nodes, citations as edges, as Gephi and yEd read it. */
    GRAPHML;

    /** The name on the command line and the ending of files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with a name, or whose file ends so. */
    public static Optional<ExportFormat> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.code().equals(lower))
                .findFirst();
    }
}
