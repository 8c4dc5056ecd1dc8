package vn.cancu.dossier;

import java.util.List;
import java.util.Optional;
import vn.cancu.citation.Role;
import vn.cancu.query.Bilingual;
import vn.cancu.query.Cell;
import vn.cancu.query.DocumentSummary;
import vn.cancu.query.Duty;
import vn.cancu.query.Origin;
import vn.cancu.query.Successor;

/** All that is known of one thing. */
public sealed interface Dossier {

    /** What it is about. */
    Subject subject();

    /** So many of a list, and how many there are in all. */
    record Some<T>(List<T> shown, int total) {
        public Some {
            shown = List.copyOf(shown);
        }

        /** True where not all are shown. */
        public boolean isPart() {
            return total > shown.size();
        }
    }

    /**
     * Of a document.
     *
     * @param summary what tells it from others
     * @param identified false for one that stands for a mention too vague to tell which document is meant
     * @param events what became of it, by day
     * @param made citations that it makes, in the order of the text
     * @param received citations of it
     * @param inferred documents that implement it through others, nearest first
     * @param duties that it assigns, in the order of the text
     * @param texts sources that are its text
     * @param reports sources that report on it
     */
    record OfDocument(
            Subject subject,
            DocumentSummary summary,
            boolean identified,
            List<Event> events,
            Some<CitationEntry> made,
            Some<CitationEntry> received,
            Some<Inferred> inferred,
            Some<QuotedDuty> duties,
            List<Cell> texts,
            List<Cell> reports)
            implements Dossier {
        public OfDocument {
            events = List.copyOf(events);
            texts = List.copyOf(texts);
            reports = List.copyOf(reports);
        }

        /** What it does to others. */
        public List<Relation> does(Role role) {
            return Relation.of(summary.iri(), all(), role, true);
        }

        /** What others do to it. */
        public List<Relation> undergoes(Role role) {
            return Relation.of(summary.iri(), all(), role, false);
        }

        private List<CitationEntry> all() {
            return java.util.stream.Stream.concat(made.shown().stream(), received.shown().stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * What became of a document.
     *
     * @param status such as {@code bị thay thế}
     * @param code such as {@code replaced}
     * @param date {@code YYYY[-MM[-DD]]}
     * @param by the document that did it
     * @param note in both languages
     * @param origin known beforehand with a source, or background
     * @param sources that say it
     */
    record Event(
            Bilingual status,
            String code,
            Optional<String> date,
            Optional<DocumentSummary> by,
            Optional<Bilingual> note,
            Origin origin,
            List<String> sources) {
        public Event {
            sources = List.copyOf(sources);
        }
    }

    /** A document that is reached over several steps, and the one before it on the way. */
    record Inferred(DocumentSummary document, DocumentSummary through) {}

    /**
     * Of an agency or a group of agencies.
     *
     * @param group true for "các sở, ban, ngành", whose members are not said
     * @param changes by which it came to be or ceased
     * @param before bodies that it succeeds
     * @param after bodies that succeed it, by a decision or by what became of such bodies everywhere
     * @param parts bodies that belong to it
     * @param duties that it has to do itself
     * @param shared duties of others in which it is a partner
     * @param issued documents
     */
    record OfAgency(
            Subject subject,
            boolean group,
            List<Change> changes,
            List<Cell> before,
            List<Successor> after,
            List<Cell> parts,
            Some<QuotedDuty> duties,
            Some<QuotedDuty> shared,
            Some<DocumentSummary> issued)
            implements Dossier {
        public OfAgency {
            changes = List.copyOf(changes);
            before = List.copyOf(before);
            after = List.copyOf(after);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A merger, a dissolution, a change of name.
     *
     * @param iri of the event
     * @param label in words
     * @param from what there was before
     * @param to what there is since
     * @param date {@code YYYY[-MM[-DD]]}
     * @param decidedBy the document that decided it
     */
    record Change(
            String iri,
            Bilingual label,
            List<Cell> from,
            List<Cell> to,
            Optional<String> date,
            Optional<DocumentSummary> decidedBy,
            Origin origin,
            List<String> sources) {
        public Change {
            from = List.copyOf(from);
            to = List.copyOf(to);
            sources = List.copyOf(sources);
        }
    }

    /**
     * Of a province, a border gate or a country.
     *
     * @param changes mergers
     * @param gates border gates in it
     * @param clusters information clusters at it or in it
     * @param agencies bodies of it
     */
    record OfPlace(Subject subject, List<Change> changes, List<Cell> gates, List<Cell> clusters, Some<Cell> agencies)
            implements Dossier {
        public OfPlace {
            changes = List.copyOf(changes);
            gates = List.copyOf(gates);
            clusters = List.copyOf(clusters);
        }
    }

    /**
     * Of an information cluster.
     *
     * @param gate where it stands, with what is said of the gate
     * @param kind grassroots or external
     * @param regulations under which it works
     * @param duties that are about it
     */
    record OfCluster(
            Subject subject,
            Optional<Subject> gate,
            Optional<Cell> kind,
            List<Regulation> regulations,
            Some<QuotedDuty> duties)
            implements Dossier {
        public OfCluster {
            regulations = List.copyOf(regulations);
        }
    }

    /**
     * A regulation of a cluster.
     *
     * @param document the regulation, or the decision that is known as such
     * @param byName true where only its title names the cluster
     * @param establishedBy what promulgated it
     * @param statement that says that it governs the cluster, where it does not follow from the name
     */
    record Regulation(
            DocumentSummary document, boolean byName, List<Relation> establishedBy, Optional<Statement> statement) {
        public Regulation {
            establishedBy = List.copyOf(establishedBy);
        }
    }

    /**
     * Of a source.
     *
     * @param textOf the document that it is the text of
     * @param reportsOn the document that it reports on
     * @param entries everything that was read in it, in the order of the text
     * @param text the whole text, where it was kept
     */
    record OfSource(
            Subject subject,
            Optional<DocumentSummary> textOf,
            Optional<DocumentSummary> reportsOn,
            Some<Entry> entries,
            Optional<String> text)
            implements Dossier {}

    /** One thing that was read in a source. */
    record Entry(
            Quotation quote,
            Optional<CitationEntry> citation,
            Optional<Duty> duty,
            Optional<AssertionEntry> assertion) {}

    /** A fact that words of the source say of a document. */
    record AssertionEntry(String iri, DocumentSummary subject, Bilingual property, Cell value) {}

    /**
     * Of anything else: a concept, a scheme, a graph, a class of the ontology.
     *
     * @param usedBy what refers to it
     */
    record OfThing(Subject subject, Some<Use> usedBy) implements Dossier {}

    /** Something that refers to a thing, and how. */
    record Use(Cell subject, Bilingual property) {}
}
