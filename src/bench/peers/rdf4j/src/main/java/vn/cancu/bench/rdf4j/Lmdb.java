package vn.cancu.bench.rdf4j;

import java.nio.file.Path;
import org.eclipse.rdf4j.sail.Sail;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;

/** On disk, with the indexes that these questions need: by subject, by object, by predicate. */
public final class Lmdb extends Rdf4j {
    @Override
    public String name() {
        return "RDF4J LMDB";
    }

    @Override
    Sail sail(Path database) {
        return new LmdbStore(database.toFile(), new LmdbStoreConfig("spoc,posc,ospc").setForceSync(false));
    }
}
