package vn.cancu.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import vn.cancu.graph.Terms;
import vn.cancu.query.Cell;
import vn.cancu.query.DocumentSummary;
import vn.cancu.query.Documents;
import vn.cancu.query.Facts;
import vn.cancu.query.Labels;

/**
 * What a generation of the database holds and what it does not. Reading it goes through the whole graph once, so it is
 * done once a generation.
 *
 * @param counts how many there are of each kind of thing
 * @param sources the files that were read, by name
 * @param read documents whose own text was read, by date
 * @param needed documents that others cite and nobody has read, those that most documents cite first
 * @param cited documents that most documents cite, read or not
 * @param agencies that have duties, those with most first
 * @param clusters information clusters
 * @param provinces that have documents of their own
 */
public record Holdings(
        Counts counts,
        List<Source> sources,
        List<DocumentSummary> read,
        List<Needed> needed,
        List<DocumentSummary> cited,
        List<Cell> agencies,
        List<Cell> clusters,
        List<Cell> provinces) {

    private static final int SOURCES = 100;
    private static final int NEEDED = 10;
    private static final int CHOICES = 60;

    public Holdings {
        sources = List.copyOf(sources);
        read = List.copyOf(read);
        needed = List.copyOf(needed);
        cited = List.copyOf(cited);
        agencies = List.copyOf(agencies);
        clusters = List.copyOf(clusters);
        provinces = List.copyOf(provinces);
    }

    /**
     * How many there are.
     *
     * @param documents that are known, read or not
     * @param read whose own text was read
     * @param reported known from a report only
     * @param unidentified mentions that identify none
     */
    public record Counts(
            int sources, int documents, int read, int reported, int unidentified, int citations, int duties) {}

    /**
     * A file that was read.
     *
     * @param source with its name
     * @param kind such as {@code tin đưa}
     * @param document that it is the text of or reports on
     * @param url where it came from
     */
    public record Source(Cell source, Optional<Cell> kind, Optional<DocumentSummary> document, Optional<String> url) {}

    /** A document that was not read, and how many documents cite it. */
    public record Needed(DocumentSummary document, int citing) {}

    static Holdings read(Facts facts) {
        return new Reader(facts).read();
    }

    private static final class Reader {
        private final Facts facts;
        private final Labels labels;
        private final Documents documents;

        Reader(Facts facts) {
            this.facts = facts;
            this.labels = new Labels(facts);
            this.documents = new Documents(facts, labels);
        }

        Holdings read() {
            Set<Node> read = objects(Terms.TEXT_OF);
            Set<Node> reported = objects(Terms.REPORTS_ON);
            reported.removeAll(read);
            Map<Node, Integer> citing = counted(Terms.CITES);
            List<Node> most = ranked(citing).stream()
                    .filter(document -> !facts.contains(document, Terms.TYPE, Terms.UNIDENTIFIED_DOCUMENT))
                    .limit(CHOICES)
                    .toList();
            List<Needed> needed = ranked(citing).stream()
                    .filter(document -> !read.contains(document))
                    .filter(document -> !facts.contains(document, Terms.TYPE, Terms.UNIDENTIFIED_DOCUMENT))
                    .limit(NEEDED)
                    .map(document -> new Needed(documents.summary(document), citing.getOrDefault(document, 0)))
                    .toList();
            int unidentified = count(Terms.UNIDENTIFIED_DOCUMENT);
            Counts counts = new Counts(
                    count(Terms.SOURCE),
                    count(Terms.DOCUMENT) - unidentified,
                    read.size(),
                    reported.size(),
                    unidentified,
                    count(Terms.CITATION),
                    count(Terms.RESPONSIBILITY));
            return new Holdings(
                    counts,
                    sources(),
                    summaries(read.stream().limit(SOURCES).toList()),
                    needed,
                    most.stream().map(documents::summary).toList(),
                    ranked(counted(Terms.HAS_AGENCY)).stream()
                            .limit(CHOICES)
                            .map(labels::cell)
                            .toList(),
                    byLabel(facts.subjects(Terms.TYPE, Terms.cancu("InformationCluster"))),
                    provinces());
        }

        private Set<Node> objects(Node property) {
            Set<Node> objects = new java.util.TreeSet<>(Comparator.comparing(Node::toString));
            facts.each(Node.ANY, property, Node.ANY, triple -> objects.add(triple.getObject()));
            return objects;
        }

        private Map<Node, Integer> counted(Node property) {
            Map<Node, Integer> counted = new HashMap<>();
            facts.each(Node.ANY, property, Node.ANY, triple -> counted.merge(triple.getObject(), 1, Integer::sum));
            return counted;
        }

        private static List<Node> ranked(Map<Node, Integer> counted) {
            return counted.entrySet().stream()
                    .sorted(Map.Entry.<Node, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(entry -> entry.getKey().toString()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private int count(Node type) {
            return facts.count(Node.ANY, Terms.TYPE, type, Integer.MAX_VALUE);
        }

        private List<DocumentSummary> summaries(List<Node> nodes) {
            return nodes.stream()
                    .map(documents::summary)
                    .sorted(DocumentSummary.ORDER)
                    .toList();
        }

        private List<Source> sources() {
            List<Source> sources = new ArrayList<>();
            for (Triple triple : facts.some(Node.ANY, Terms.TYPE, Terms.SOURCE, SOURCES)) {
                Node source = triple.getSubject();
                sources.add(new Source(
                        labels.cell(source),
                        facts.object(source, Terms.SOURCE_KIND).map(labels::cell),
                        facts.object(source, Terms.TEXT_OF)
                                .or(() -> facts.object(source, Terms.REPORTS_ON))
                                .map(documents::summary),
                        facts.text(source, Terms.URL)));
            }
            sources.sort(Comparator.comparing(
                            (Source source) -> source.source().text().vi())
                    .thenComparing(source -> source.source().plain()));
            return sources;
        }

        private List<Cell> byLabel(List<Node> nodes) {
            return nodes.stream()
                    .distinct()
                    .map(labels::cell)
                    .sorted(Comparator.comparing((Cell cell) -> cell.text().vi())
                            .thenComparing(Cell::plain))
                    .toList();
        }

        /** Of bodies that issued something. */
        private List<Cell> provinces() {
            return byLabel(counted(Terms.PASSED_BY).keySet().stream()
                    .flatMap(body -> facts.objects(body, Terms.PROVINCE).stream())
                    .collect(Collectors.toCollection(java.util.LinkedHashSet::new))
                    .stream()
                    .toList());
        }
    }
}
