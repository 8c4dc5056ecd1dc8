package vn.cancu.store;

import java.util.Iterator;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;
import vn.cancu.validation.Statements;

/** The statements of a TDB2 database as its index by graph has them, with its own numbers of terms. */
final class StoredStatements implements Statements {
    private static final int WIDTH = 4;

    private final NodeTable nodes;
    private final RangeIndex quads;

    StoredStatements(Database database) {
        this.nodes = TDBInternal.getDatasetGraphTDB(database.dataset())
                .getQuadTable()
                .getNodeTupleTable()
                .getNodeTable();
        this.quads =
                ((TupleIndexRecord) TDBInternal.findIndex(database.dataset(), Database.INDEXES.get(0))).getRangeIndex();
    }

    @Override
    public void all(Visitor visitor) {
        visit(quads.iterator(), visitor);
    }

    @Override
    public void of(Node graph, Visitor visitor) {
        long number = number(graph);
        if (number != NOWHERE) {
            visit(quads.iterator(key(number), key(number + 1)), visitor);
        }
    }

    /** The least key of a graph. */
    private static Record key(long graph) {
        byte[] key = new byte[WIDTH * Long.BYTES];
        Longs.put(key, 0, graph);
        return new Record(key, null);
    }

    private static void visit(Iterator<Record> records, Visitor visitor) {
        while (records.hasNext()) {
            byte[] key = records.next().getKey();
            visitor.visit(
                    Longs.get(key, 0),
                    Longs.get(key, Long.BYTES),
                    Longs.get(key, 2 * Long.BYTES),
                    Longs.get(key, 3 * Long.BYTES));
        }
    }

    @Override
    public long number(Node term) {
        NodeId identifier = nodes.getNodeIdForNode(term);
        if (NodeId.isDoesNotExist(identifier)) {
            return NOWHERE;
        }
        byte[] bytes = new byte[Long.BYTES];
        NodeIdFactory.set(identifier, bytes);
        return Longs.get(bytes, 0);
    }

    @Override
    public Node term(long number) {
        byte[] bytes = new byte[Long.BYTES];
        Longs.put(bytes, 0, number);
        NodeId identifier = NodeIdFactory.get(bytes);
        // Equality of identifiers leaves out their type, which the table's cache would go by.
        return identifier.isInline() ? NodeId.extract(identifier) : nodes.getNodeForNodeId(identifier);
    }
}
