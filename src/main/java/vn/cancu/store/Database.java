package vn.cancu.store;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 database in a folder, open. Jena keeps what is open in a table of the whole process, by folder; closing takes
 * it out again, so that another process, or the same, can open the folder anew.
 */
final class Database implements AutoCloseable {
    private final DatasetGraph dataset;

    private Database(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** Opens what is in the folder, or starts an empty database there. */
    static Database open(Path folder) {
        DatasetGraph dataset = DatabaseConnection.connectCreate(Location.create(folder.toString()))
                .getDatasetGraph();
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        return new Database(dataset);
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /** What the database says, in numbers. To be called in a transaction. */
    Content content() {
        SortedMap<String, GraphSum> sums = new TreeMap<>();
        dataset.listGraphNodes()
                .forEachRemaining(name -> sums.put(name.getURI(), GraphSum.of(name, dataset.getGraph(name))));
        return new Content(sums);
    }

    /** Also while somebody still reads: a closed database must not keep its folder. */
    @Override
    public void close() {
        TDBInternal.expel(dataset, true);
    }
}
