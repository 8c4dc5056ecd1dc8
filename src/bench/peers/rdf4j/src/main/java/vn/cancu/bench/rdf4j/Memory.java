package vn.cancu.bench.rdf4j;

import java.nio.file.Path;
import org.eclipse.rdf4j.sail.Sail;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/** In memory, read from its file at the start. */
public final class Memory extends Rdf4j {
    @Override
    public String name() {
        return "RDF4J memory";
    }

    @Override
    Sail sail(Path database) {
        return new MemoryStore(database.toFile());
    }
}
