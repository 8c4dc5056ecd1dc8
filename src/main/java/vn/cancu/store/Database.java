package vn.cancu.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import vn.cancu.graph.CanonicalQuads;

/**
 * A TDB2 database in a folder, open. Jena keeps what is open in a table of the whole process, by folder; closing takes
 * it out again, so that another process, or the same, can open the folder anew.
 */
final class Database implements AutoCloseable {
    private static final OutputStream NOWHERE = OutputStream.nullOutputStream();

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
        List<Node> names = new ArrayList<>();
        dataset.listGraphNodes().forEachRemaining(names::add);
        names.sort(Comparator.comparing(Node::getURI));
        MessageDigest all = FileSum.digest();
        SortedMap<String, GraphSum> sums = new TreeMap<>();
        for (Node name : names) {
            sums.put(name.getURI(), sum(name, dataset.getGraph(name), new DigestOutputStream(NOWHERE, all)));
        }
        return new Content(HexFormat.of().formatHex(all.digest()), sums);
    }

    /** What one graph says, in numbers. */
    static GraphSum sum(Node name, Graph graph) {
        return sum(name, graph, NOWHERE);
    }

    private static GraphSum sum(Node name, Graph graph, OutputStream copy) {
        MessageDigest digest = FileSum.digest();
        try {
            long triples = CanonicalQuads.write(name, graph, new DigestOutputStream(copy, digest));
            return new GraphSum(triples, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written anywhere", e);
        }
    }

    /**
     * @param hash SHA-256 of all statements as canonical N-Quads
     * @param graphs each by its name
     */
    record Content(String hash, SortedMap<String, GraphSum> graphs) {}

    /** @param sha256 of its statements as canonical N-Quads */
    record GraphSum(long triples, String sha256) {}

    /** Also while somebody still reads: a closed database must not keep its folder. */
    @Override
    public void close() {
        TDBInternal.expel(dataset, true);
    }
}
