package vn.cancu.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Hears of a basis that was no longer what it had been; perhaps of the same one twice. */
    @FunctionalInterface
    interface Hit {
        /**
         * @param change see {@link StaleBasis#change()}
         * @param by the document that did it; NONE where it is not known
         * @param since the place of the date's text
         */
        void take(int document, int basis, String change, int by, int since);
    }

    /** All of the whole graph, by basis, then by what happened to it, then by document. */
    void all(Hit hit) {
        Watch watch = new Watch();
        for (int basis = 0; basis < index.documents(); basis++) {
            new Search(basis, hit, watch).changes();
        }
    }

    /** Those of one basis. */
    void of(int basis, Hit hit) {
        new Search(basis, hit, new Watch()).changes();
    }

    /** All of the whole graph, by basis, then by what happened to it, then by document; each once. */
    public List<StaleBasis> all() {
        List<StaleBasis> found = new ArrayList<>();
        all(into(found));
        return found;
    }

    /** Those of one basis; none where it is no document. */
    public List<StaleBasis> of(String basis) {
        List<StaleBasis> found = new ArrayList<>();
        int thing = index.thing(basis);
        if (thing != CitationIndex.NONE && thing < index.documents()) {
            of(thing, into(found));
        }
        return found;
    }

    private Hit into(List<StaleBasis> found) {
        return (document, basis, change, by, since) -> found.add(new StaleBasis(
                index.iri(document),
                index.iri(basis),
                change,
                by == CitationIndex.NONE ? Optional.empty() : Optional.of(index.iri(by)),
                index.text(since)));
    }

    private final class Search {
        private final int basis;
        private final Hit hit;
        private final Watch watch;
        private int last;

        Search(int basis, Hit hit, Watch watch) {
            this.basis = basis;
            this.hit = hit;
            this.watch = watch;
        }

        void changes() {
            watch.look();
            changed(Role.AMENDS, StaleBasis.AMENDED);
            changed(Role.REPEALS, StaleBasis.REPEALED);
            for (int event : index.allRelated(basis, Property.STATUS_EVENT)) {
                happened(event);
            }
        }

        private void changed(Role role, String change) {
            last = CitationIndex.NONE;
            index.suffered(basis, role, (by, citation) -> {
                watch.look();
                // What only a report says is no fact of the document's; the same document may say it twice.
                if (by != basis && by != last && !index.isReported(citation)) {
                    last = by;
                    int since = index.date(by);
                    if (since != Days.NONE) {
                        rested(by, since, change, index.places(by, Property.DATE)[0]);
                    }
                }
            });
        }

        private void happened(int event) {
            int[] dates = index.places(event, Property.EVENT_DATE);
            int since = dates.length == 0 ? Days.NONE : Days.of(index.text(dates[0]));
            if (since == Days.NONE) {
                return;
            }
            for (int status : index.allRelated(event, Property.STATUS)) {
                String change = index.iri(status);
                if (!change.equals(StaleBasis.IN_FORCE)) {
                    rested(index.related(event, Property.CAUSED_BY), since, change, dates[0]);
                }
            }
        }

        private void rested(int by, int since, String change, int date) {
            int[] before = {CitationIndex.NONE};
            index.suffered(basis, Role.LEGAL_BASIS, (document, citation) -> {
                watch.look();
                // The lists are in the order of documents: only neighbours can be the same.
                if (document != basis
                        && document != by
                        && document != before[0]
                        && index.date(document) != Days.NONE
                        && index.date(document) >= since) {
                    before[0] = document;
                    hit.take(document, basis, change, by, date);
                }
            });
        }
    }
}
