package vn.cancu.store;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 database in a folder, open. What its named graphs say is also in its default graph, each statement once: many
 * sources say that the committee of a province is an agency, and the union that TDB2 makes of them as it reads steps
 * through every one. Whoever writes a named graph writes the default graph with it; {@link ReadBack} holds them against each other. Jena keeps what is open in a table of the whole process, by folder; closing takes
 * it out again, so that another process, or the same, can open the folder anew.
 */
final class Database implements AutoCloseable {
    /**
     * The orders in which quads are kept. Of TDB2's usual six, GPOS and GOSP are left out: with the graph given, POSG and
     * OSPG find as quickly, since few statements stand in more than one graph.
     */
    static final List<String> INDEXES = List.of("GSPO", "SPOG", "POSG", "OSPG");

    /** The orders in which the statements of the default graph are kept: of a tree of quads the same without the graph. */
    static final List<String> UNION_INDEXES = List.of("SPO", "POS", "OSP");

    private static final StoreParams PARAMETERS = StoreParams.builder("cancu")
            .tripleIndexes(UNION_INDEXES.toArray(String[]::new))
            .quadIndexes(INDEXES.toArray(String[]::new))
            .build();

    private final DatasetGraph dataset;
    private final Location location;

    private Database(DatasetGraph dataset, Location location) {
        this.dataset = dataset;
        this.location = location;
    }

    /** Opens what is in the folder, or starts an empty database there. */
    static Database open(Path folder) {
        Location location = Location.create(folder.toString());
        DatasetGraph dataset =
                DatabaseConnection.connectCreate(location, PARAMETERS, null).getDatasetGraph();
        return new Database(dataset, TDBInternal.getDatasetGraphTDB(dataset).getLocation());
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /** Of the files, a folder below the one that was opened. */
    Location location() {
        return location;
    }

    /** Also while somebody still reads: a closed database must not keep its folder. */
    @Override
    public void close() {
        TDBInternal.expel(dataset, true);
    }
}
