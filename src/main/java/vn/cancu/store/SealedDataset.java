package vn.cancu.store;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;

/** A dataset that can only be read. Its files are shared with other processes, so no write may even begin. */
final class SealedDataset extends DatasetGraphReadOnly {
    SealedDataset(DatasetGraph dataset) {
        super(dataset);
    }

    @Override
    public void begin() {
        begin(TxnType.READ);
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public void begin(TxnType type) {
        if (type == TxnType.WRITE) {
            throw new UnsupportedOperationException("the database is never written to");
        }
        get().begin(TxnType.READ);
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    /** The store closes it. */
    @Override
    public void close() {}
}
