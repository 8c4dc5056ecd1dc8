package vn.cancu.query;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.citation.Role;
import vn.cancu.index.CitationIndex;

/** One step from a document to those that it is related to, with the quotes that say so, from the citation index. */
final class Steps {
    private final CitationIndex index;
    private final Summaries summaries;

    Steps(CitationIndex index, Summaries summaries) {
        this.index = index;
        this.summaries = summaries;
    }

    /** A neighbour of a document, and how it is known that it is one. */
    record Step(int document, Certainty certainty, List<Passage> quotes) {}

    /** The documents that do to {@code document} what the role says, in the order of their IRIs. */
    List<Step> doneBy(int document, Role role) {
        Gathering gathering = new Gathering(document);
        index.suffered(document, role, gathering);
        return gathering.steps();
    }

    /** The documents that {@code document} does to what the role says, in the order of their IRIs. */
    List<Step> doneTo(int document, Role role) {
        Gathering gathering = new Gathering(document);
        index.done(document, role, gathering);
        return gathering.steps();
    }

    /** Puts the citations of one neighbour together; they come side by side. */
    private final class Gathering implements CitationIndex.CitationVisitor {
        private final int document;
        private final List<Step> steps = new ArrayList<>();
        private final List<Passage> stated = new ArrayList<>();
        private final List<Passage> reported = new ArrayList<>();
        private boolean anyStated;
        private int last = CitationIndex.NONE;

        Gathering(int document) {
            this.document = document;
        }

        @Override
        public void visit(int other, int citation) {
            if (other == document) {
                return;
            }
            if (other != last) {
                end();
                last = other;
            }
            boolean byReport = index.isReported(citation);
            anyStated |= !byReport;
            if (index.isQuoted(citation)) {
                (byReport ? reported : stated).add(passage(citation));
            }
        }

        private void end() {
            if (last == CitationIndex.NONE) {
                return;
            }
            List<Passage> quotes = new ArrayList<>(stated.size() + reported.size());
            stated.stream().distinct().sorted(Passage.ORDER).forEach(quotes::add);
            reported.stream().distinct().sorted(Passage.ORDER).forEach(quotes::add);
            steps.add(new Step(last, anyStated ? Certainty.STATED : Certainty.REPORTED, quotes));
            stated.clear();
            reported.clear();
            anyStated = false;
        }

        List<Step> steps() {
            end();
            return steps;
        }
    }

    private Passage passage(int citation) {
        int source = index.source(citation);
        return new Passage(
                index.quote(citation),
                index.iri(source),
                summaries.labelOrShort(source).vi(),
                index.start(citation),
                index.end(citation));
    }
}
