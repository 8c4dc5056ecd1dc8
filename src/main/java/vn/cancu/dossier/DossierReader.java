package vn.cancu.dossier;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import vn.cancu.citation.Role;
import vn.cancu.graph.Terms;
import vn.cancu.query.Bilingual;
import vn.cancu.query.Cell;
import vn.cancu.query.DocumentSummary;
import vn.cancu.query.Documents;
import vn.cancu.query.Facts;
import vn.cancu.query.Labels;
import vn.cancu.query.Origin;
import vn.cancu.query.Succession;

/** Gathers dossiers. One object for few of them, within one read transaction: it remembers what it looked up. */
final class DossierReader {
    /** Of what can be endless only so much is read. */
    private static final int CITATIONS = 300;

    private static final int DUTIES = 1_000;
    private static final int INFERRED = 200;
    private static final int ISSUED = 200;
    private static final int USES = 100;
    private static final int AGENCIES = 200;
    /** Of a source everything is shown, unless it is a whole code. */
    private static final int ENTRIES = 3_000;
    /** So far something is counted. */
    private static final int COUNTED = 100_000;

    /** As far as is known, whenever that is. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final Node ORIGINAL = NodeFactory.createURI(Terms.ORG + "originalOrganization");
    private static final Node RESULTING = NodeFactory.createURI(Terms.ORG + "resultingOrganization");
    private static final Node PART_OF = NodeFactory.createURI(Terms.ORG + "subOrganizationOf");
    private static final Node USED = NodeFactory.createURI(Terms.PROV + "used");
    private static final Node GENERATED = NodeFactory.createURI(Terms.PROV + "generated");
    private static final Node DATE = NodeFactory.createURI(Terms.DCTERMS + "date");
    private static final Node NOTE = NodeFactory.createURI(Terms.SKOS + "note");
    private static final Node SUCCEEDED_BY = Terms.cancu("succeededBy");
    private static final Node STATUS_OF = Terms.cancu("statusOf");
    private static final Node AT_GATE = Terms.cancu("atGate");
    private static final Node GOVERNED_BY = Terms.cancu("governedBy");
    private static final Node BORDER_GATE = Terms.cancu("BorderGate");
    private static final Node CLUSTER = Terms.cancu("InformationCluster");
    private static final Node COUNTRY = Terms.cancu("Country");

    private final Facts facts;
    private final Labels labels;
    private final Documents documents;
    private final Quotations quotations;
    private final StatementReader statements;
    private final EntryReader entries;
    private final Texts texts;
    /** In small letters, by regulation; read when first needed. */
    private @Nullable Map<Node, List<String>> regulationTitles;

    DossierReader(DatasetGraph data, Texts texts) {
        this.facts = new Facts(data);
        this.labels = new Labels(facts);
        this.documents = new Documents(facts, labels);
        this.quotations = new Quotations(facts, labels);
        this.statements = new StatementReader(facts, labels, quotations);
        this.entries = new EntryReader(facts, labels, documents, quotations);
        this.texts = texts;
    }

    /** Nothing where the graph says nothing of it. */
    Optional<Dossier> read(String iri) {
        Node node = NodeFactory.createURI(iri);
        if (!facts.contains(node, Node.ANY, Node.ANY) && !facts.contains(Node.ANY, Node.ANY, node)) {
            return namedGraph(node);
        }
        Set<Node> types = new HashSet<>(facts.objects(node, Terms.TYPE));
        if (types.contains(Terms.DOCUMENT)) {
            return Optional.of(document(node, types));
        }
        if (types.contains(Terms.AGENCY) || types.contains(Terms.AGENCY_GROUP)) {
            return Optional.of(agency(node, types));
        }
        if (types.contains(Terms.SOURCE)) {
            return Optional.of(source(node));
        }
        if (types.contains(CLUSTER)) {
            return Optional.of(cluster(node));
        }
        if (types.contains(Terms.A_PROVINCE) || types.contains(BORDER_GATE) || types.contains(COUNTRY)) {
            return Optional.of(place(node));
        }
        return Optional.of(thing(node));
    }

    /** A graph is named after what it holds, and need not be said anything of. */
    private Optional<Dossier> namedGraph(Node node) {
        boolean holds = facts.data().contains(node, Node.ANY, Node.ANY, Node.ANY);
        return holds ? Optional.of(thing(node)) : Optional.empty();
    }

    // ---- documents

    private Dossier document(Node node, Set<Node> types) {
        return new Dossier.OfDocument(
                statements.subject(node),
                documents.summary(node),
                !types.contains(Terms.UNIDENTIFIED_DOCUMENT),
                events(node),
                citations(Terms.CITING, node),
                citations(Terms.CITED, node),
                inferred(node),
                duties(Terms.ASSIGNED_BY, node),
                cells(facts.subjects(Terms.TEXT_OF, node)),
                cells(facts.subjects(Terms.REPORTS_ON, node)));
    }

    private Dossier.Some<CitationEntry> citations(Node end, Node document) {
        List<CitationEntry> shown = facts.some(Node.ANY, end, document, CITATIONS).stream()
                .map(triple -> entries.citation(triple.getSubject()))
                .sorted(CitationEntry.ORDER)
                .toList();
        return some(shown, CITATIONS, Node.ANY, end, document);
    }

    private Dossier.Some<QuotedDuty> duties(Node property, Node object) {
        List<Node> read = facts.some(Node.ANY, property, object, DUTIES).stream()
                .map(Triple::getSubject)
                .distinct()
                .toList();
        List<QuotedDuty> shown = entries.duties(read);
        return new Dossier.Some<>(
                shown, read.size() < DUTIES ? shown.size() : facts.count(Node.ANY, property, object, COUNTED));
    }

    /** Counts only where there can be more than was shown. */
    private <T> Dossier.Some<T> some(List<T> shown, int most, Node s, Node p, Node o) {
        return new Dossier.Some<>(shown, shown.size() < most ? shown.size() : facts.count(s, p, o, COUNTED));
    }

    private List<Dossier.Event> events(Node document) {
        return facts.subjects(STATUS_OF, document).stream()
                .map(event -> {
                    Optional<Node> status = facts.object(event, Terms.cancu("status"));
                    List<String> sources = sources(event);
                    return new Dossier.Event(
                            status.map(labels::orShort).orElse(Bilingual.NONE),
                            status.map(Node::getURI)
                                    .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                                    .orElse(""),
                            facts.text(event, DATE),
                            facts.object(event, Terms.cancu("causedBy")).map(documents::summary),
                            both(event, NOTE),
                            sources.isEmpty() ? Origin.BACKGROUND : Origin.AUTHORITY,
                            sources);
                })
                .sorted(Comparator.comparing(
                                (Dossier.Event event) -> event.date().orElse("9999"))
                        .thenComparing(Dossier.Event::code))
                .toList();
    }

    /** Those that implement what implements the document, level by level. */
    private Dossier.Some<Dossier.Inferred> inferred(Node document) {
        Set<Node> seen = new HashSet<>(implementing(document));
        Deque<Node> open = new ArrayDeque<>(
                seen.stream().sorted(Comparator.comparing(Node::toString)).toList());
        seen.add(document);
        List<Dossier.Inferred> found = new ArrayList<>();
        boolean more = false;
        while (!open.isEmpty() && !more) {
            Node through = open.remove();
            for (Node next : implementing(through)) {
                if (seen.add(next)) {
                    if (found.size() == INFERRED) {
                        more = true;
                        break;
                    }
                    found.add(new Dossier.Inferred(documents.summary(next), documents.summary(through)));
                    open.add(next);
                }
            }
        }
        return new Dossier.Some<>(found, found.size() + (more ? 1 : 0));
    }

    private List<Node> implementing(Node document) {
        return Stream.of(Terms.IMPLEMENTS, Terms.REPORTED_IMPLEMENTS)
                .flatMap(arrow -> facts.some(Node.ANY, arrow, document, CITATIONS).stream())
                .map(Triple::getSubject)
                .distinct()
                .toList();
    }

    // ---- agencies

    private Dossier agency(Node node, Set<Node> types) {
        List<DocumentSummary> issued = facts.some(Node.ANY, Terms.PASSED_BY, node, ISSUED).stream()
                .map(triple -> documents.summary(triple.getSubject()))
                .sorted(DocumentSummary.ORDER)
                .toList();
        return new Dossier.OfAgency(
                statements.subject(node),
                types.contains(Terms.AGENCY_GROUP),
                changes(ORIGINAL, RESULTING, node),
                cells(facts.subjects(SUCCEEDED_BY, node)),
                new Succession(facts, labels, documents).of(node, LAST_DAY),
                cells(facts.some(Node.ANY, PART_OF, node, AGENCIES).stream()
                        .map(Triple::getSubject)
                        .toList()),
                duties(Terms.HAS_AGENCY, node),
                duties(Terms.PARTNER, node),
                some(issued, ISSUED, Node.ANY, Terms.PASSED_BY, node));
    }

    private List<Dossier.Change> changes(Node before, Node after, Node node) {
        return Stream.concat(facts.subjects(before, node).stream(), facts.subjects(after, node).stream())
                .distinct()
                .filter(event ->
                        facts.contains(event, DATE, Node.ANY) || facts.contains(event, Terms.PREF_LABEL, Node.ANY))
                .map(event -> {
                    List<String> sources = sources(event);
                    return new Dossier.Change(
                            event.toString(),
                            labels.orShort(event),
                            cells(facts.objects(event, before)),
                            cells(facts.objects(event, after)),
                            facts.text(event, DATE),
                            facts.object(event, Terms.cancu("decidedBy")).map(documents::summary),
                            sources.isEmpty() ? Origin.BACKGROUND : Origin.AUTHORITY,
                            sources);
                })
                .sorted(Comparator.comparing(
                                (Dossier.Change change) -> change.date().orElse("9999"))
                        .thenComparing(Dossier.Change::iri))
                .toList();
    }

    // ---- places and clusters

    private Dossier place(Node node) {
        List<Cell> gates = new ArrayList<>();
        List<Cell> clusters = new ArrayList<>(cells(facts.subjects(AT_GATE, node)));
        List<Node> here = facts.some(Node.ANY, Terms.PROVINCE, node, COUNTED).stream()
                .map(Triple::getSubject)
                .distinct()
                .toList();
        List<Node> agencies = new ArrayList<>();
        for (Node thing : here) {
            if (facts.contains(thing, Terms.TYPE, BORDER_GATE)) {
                gates.add(labels.cell(thing));
                clusters.addAll(cells(facts.subjects(AT_GATE, thing)));
            } else if (facts.contains(thing, Terms.TYPE, Terms.AGENCY)
                    || facts.contains(thing, Terms.TYPE, Terms.AGENCY_GROUP)) {
                // Documents say which province is theirs too.
                agencies.add(thing);
            }
        }
        List<Cell> shown = agencies.stream()
                .sorted(Comparator.comparing(Node::toString))
                .limit(AGENCIES)
                .map(labels::cell)
                .toList();
        return new Dossier.OfPlace(
                statements.subject(node),
                changes(USED, GENERATED, node),
                byLabel(gates),
                byLabel(clusters),
                new Dossier.Some<>(shown, agencies.size()));
    }

    private Dossier cluster(Node node) {
        Optional<Node> gate = facts.object(node, AT_GATE);
        return new Dossier.OfCluster(
                statements.subject(node),
                gate.map(statements::subject),
                facts.object(node, Terms.cancu("clusterKind")).map(labels::cell),
                regulations(node),
                duties(Terms.ABOUT, node));
    }

    /** Those known to be the cluster's own, then those that only their title says to be. */
    private List<Dossier.Regulation> regulations(Node cluster) {
        Subject subject = statements.subject(cluster);
        Map<Node, Optional<Statement>> found = new java.util.LinkedHashMap<>();
        for (Statement statement : subject.all(GOVERNED_BY)) {
            found.put(NodeFactory.createURI(statement.value().plain()), Optional.of(statement));
        }
        List<String> names = facts.objects(cluster, Terms.PREF_LABEL).stream()
                .filter(name -> name.getLiteralLanguage().equals("vi"))
                .map(name -> name.getLiteralLexicalForm().toLowerCase(java.util.Locale.ROOT))
                .toList();
        regulationTitles().entrySet().stream()
                .filter(regulation -> regulation.getValue().stream()
                        .anyMatch(title -> names.stream().anyMatch(title::contains)))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Node::toString))
                .forEach(regulation -> found.putIfAbsent(regulation, Optional.empty()));
        List<Dossier.Regulation> regulations = new ArrayList<>();
        found.forEach((regulation, statement) -> regulations.add(new Dossier.Regulation(
                documents.summary(regulation), statement.isEmpty(), establishedBy(regulation), statement)));
        return regulations;
    }

    private Map<Node, List<String>> regulationTitles() {
        Map<Node, List<String>> titles = regulationTitles;
        if (titles == null) {
            titles = new HashMap<>();
            for (Triple triple : facts.some(Node.ANY, Terms.TYPE, Terms.cancu("Regulation"), COUNTED)) {
                titles.put(
                        triple.getSubject(),
                        facts.objects(triple.getSubject(), Terms.TITLE).stream()
                                .map(title -> title.getLiteralLexicalForm().toLowerCase(java.util.Locale.ROOT))
                                .toList());
            }
            regulationTitles = titles;
        }
        return titles;
    }

    private List<Relation> establishedBy(Node regulation) {
        List<CitationEntry> all =
                new ArrayList<>(citations(Terms.CITED, regulation).shown());
        all.addAll(citations(Terms.CITING, regulation).shown());
        return Relation.of(regulation.toString(), all, Role.ESTABLISHES, false);
    }

    // ---- sources

    private Dossier source(Node node) {
        List<Node> evidence = facts.some(Node.ANY, Terms.HAS_SOURCE, node, ENTRIES).stream()
                .map(Triple::getSubject)
                .toList();
        List<Dossier.Entry> read = new ArrayList<>();
        for (Node quote : evidence) {
            Quotation quotation = quotations.quotation(quote);
            for (Node statement : facts.subjects(Terms.EVIDENCED_BY, quote)) {
                read.add(entry(quotation, statement));
            }
        }
        read.sort(Comparator.comparing(Dossier.Entry::quote, Quotation.ORDER)
                .thenComparing(entry -> entry.citation().map(CitationEntry::iri).orElse("")));
        int total = evidence.size() < ENTRIES
                ? read.size()
                : Math.max(read.size() + 1, facts.count(Node.ANY, Terms.HAS_SOURCE, node, COUNTED));
        return new Dossier.OfSource(
                statements.subject(node),
                facts.object(node, Terms.TEXT_OF).map(documents::summary),
                facts.object(node, Terms.REPORTS_ON).map(documents::summary),
                new Dossier.Some<>(read, total),
                facts.text(node, Terms.SHA256).flatMap(texts::text));
    }

    private Dossier.Entry entry(Quotation quotation, Node statement) {
        Set<Node> types = new HashSet<>(facts.objects(statement, Terms.TYPE));
        if (types.contains(Terms.CITATION)) {
            return new Dossier.Entry(
                    quotation, Optional.of(entries.citation(statement)), Optional.empty(), Optional.empty());
        }
        if (types.contains(Terms.RESPONSIBILITY)) {
            return new Dossier.Entry(
                    quotation, Optional.empty(), Optional.of(entries.duty(statement)), Optional.empty());
        }
        Node subject = facts.object(statement, Terms.SUBJECT).orElse(statement);
        return new Dossier.Entry(
                quotation,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Dossier.AssertionEntry(
                        statement.toString(),
                        entries.document(subject),
                        facts.object(statement, Terms.PREDICATE)
                                .map(labels::orShort)
                                .orElse(Bilingual.NONE),
                        facts.object(statement, Terms.OBJECT)
                                .map(labels::cell)
                                .orElseGet(() -> labels.cell(statement)))));
    }

    // ---- anything else

    private Dossier thing(Node node) {
        List<Dossier.Use> uses = facts.some(Node.ANY, Node.ANY, node, USES).stream()
                .map(triple -> new Dossier.Use(labels.cell(triple.getSubject()), labels.orShort(triple.getPredicate())))
                .distinct()
                .sorted(Comparator.comparing((Dossier.Use use) -> use.property().vi())
                        .thenComparing(use -> use.subject().text().vi())
                        .thenComparing(use -> use.subject().plain()))
                .toList();
        return new Dossier.OfThing(statements.subject(node), some(uses, USES, Node.ANY, Node.ANY, node));
    }

    // ---- what they share

    private List<Cell> cells(List<Node> nodes) {
        return byLabel(nodes.stream().distinct().map(labels::cell).toList());
    }

    private static List<Cell> byLabel(List<Cell> cells) {
        return cells.stream()
                .distinct()
                .sorted(Comparator.comparing((Cell cell) -> cell.text().vi()).thenComparing(Cell::plain))
                .toList();
    }

    private List<String> sources(Node event) {
        return facts.objects(event, Terms.KNOWN_FROM).stream()
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<Bilingual> both(Node node, Node property) {
        Map<String, String> words = new TreeMap<>();
        facts.objects(node, property).stream()
                .filter(Node::isLiteral)
                .forEach(literal -> words.put(literal.getLiteralLanguage(), literal.getLiteralLexicalForm()));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String any = words.values().iterator().next();
        return Optional.of(new Bilingual(words.getOrDefault("vi", any), words.getOrDefault("en", any)));
    }
}
