package vn.cancu.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Days;

/**
 * How many documents cite a document, by their year and province, from the citation index: whoever says so, and whatever
 * they do with it. A document of issuers in several provinces counts in each.
 */
public final class CitingCounts {
    private final CitationIndex index;

    /** Over the index of a generation. */
    public CitingCounts(CitationIndex index) {
        this.index = index;
    }

    /** By year, then by province, those that are not known first; none where nothing cites it. */
    public List<CitingCount> of(String document) {
        int thing = index.thing(document);
        if (thing == CitationIndex.NONE || thing >= index.documents()) {
            return List.of();
        }
        BitSet citing = index.citing(thing);
        Map<Long, Integer> counts = new TreeMap<>();
        for (int other = citing.nextSetBit(0); other >= 0; other = citing.nextSetBit(other + 1)) {
            long year = (long) Days.year(index.date(other)) << Integer.SIZE;
            boolean[] somewhere = {false};
            index.provinces(other, province -> {
                somewhere[0] = true;
                counts.merge(year + province + 1, 1, Integer::sum);
            });
            if (!somewhere[0]) {
                counts.merge(year, 1, Integer::sum);
            }
        }
        List<CitingCount> rows = new ArrayList<>();
        counts.forEach((key, count) -> {
            int year = (int) (key >>> Integer.SIZE);
            // Those that are nowhere stand before the first.
            int province = key.intValue() - 1;
            rows.add(new CitingCount(
                    year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                    province == CitationIndex.NONE ? Optional.empty() : Optional.of(index.iri(province)),
                    count));
        });
        return rows;
    }
}
