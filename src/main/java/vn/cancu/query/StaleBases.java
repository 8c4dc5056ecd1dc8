package vn.cancu.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.cancu.citation.Role;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Days;
import vn.cancu.index.Property;

/**
 * Which documents rest on what had been repealed or amended when they were issued, from the citation index. What is not
 * dated is not known to have come before; of several stated dates the first counts.
 */
public final class StaleBases {
    private final CitationIndex index;

    /** Over the index of a generation. */
    public StaleBases(CitationIndex index) {
        this.index = index;
    }

    /** All of the whole graph, by basis, then by what happened to it, then by document; each once. */
    public List<StaleBasis> all() {
        Search search = new Search();
        for (int basis = 0; basis < index.documents(); basis++) {
            search.changes(basis);
        }
        return search.found;
    }

    /** Those of one basis; none where it is no document. */
    public List<StaleBasis> of(String basis) {
        Search search = new Search();
        int thing = index.thing(basis);
        if (thing != CitationIndex.NONE && thing < index.documents()) {
            search.changes(thing);
        }
        return search.found;
    }

    private final class Search {
        private final List<StaleBasis> found = new ArrayList<>();
        private final int inForce = index.thing(StaleBasis.IN_FORCE);
        private int last;

        void changes(int basis) {
            changed(basis, Role.AMENDS, StaleBasis.AMENDED);
            changed(basis, Role.REPEALS, StaleBasis.REPEALED);
            for (int event : index.allRelated(basis, Property.STATUS_EVENT)) {
                happened(basis, event);
            }
        }

        private void changed(int basis, Role role, String change) {
            last = CitationIndex.NONE;
            index.suffered(basis, role, (by, citation) -> {
                // What only a report says is no fact of the document's; the same document may say it twice.
                if (by != basis && by != last && !index.isReported(citation)) {
                    last = by;
                    int since = index.date(by);
                    if (since != Days.NONE) {
                        rested(basis, by, since, change, () -> index.text(by, Property.DATE)
                                .orElseThrow());
                    }
                }
            });
        }

        private void happened(int basis, int event) {
            for (int status : index.allRelated(event, Property.STATUS)) {
                if (status == inForce) {
                    continue;
                }
                String change = index.iri(status);
                int by = index.related(event, Property.CAUSED_BY);
                index.text(event, Property.EVENT_DATE)
                        .filter(date -> Days.of(date) != Days.NONE)
                        .ifPresent(date -> rested(basis, by, Days.of(date), change, () -> date));
            }
        }

        private void rested(int basis, int by, int since, String change, Supplier<String> date) {
            BitSet seen = new BitSet();
            index.suffered(basis, Role.LEGAL_BASIS, (document, citation) -> {
                // The lists are in the order of documents: only neighbours can be the same.
                if (document != basis
                        && document != by
                        && index.date(document) != Days.NONE
                        && index.date(document) >= since
                        && !seen.get(document)) {
                    seen.set(document);
                    found.add(new StaleBasis(
                            index.iri(document),
                            index.iri(basis),
                            change,
                            by == CitationIndex.NONE ? Optional.empty() : Optional.of(index.iri(by)),
                            date.get()));
                }
            });
        }
    }
}
