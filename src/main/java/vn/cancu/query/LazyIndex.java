package vn.cancu.query;

import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import vn.cancu.index.CitationIndex;
import vn.cancu.store.IndexPart;

/** The citation index of a dataset that has none of its own, made when it is first needed. */
final class LazyIndex implements Supplier<CitationIndex> {
    private final DatasetGraph data;
    private volatile @Nullable CitationIndex index;

    LazyIndex(DatasetGraph data) {
        this.data = data;
    }

    @Override
    public CitationIndex get() {
        CitationIndex made = index;
        if (made == null) {
            synchronized (this) {
                made = index;
                if (made == null) {
                    made = Facts.reading(data, () -> IndexPart.of(data));
                    index = made;
                }
            }
        }
        return made;
    }
}
