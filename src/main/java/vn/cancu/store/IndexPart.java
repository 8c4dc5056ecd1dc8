package vn.cancu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;
import vn.cancu.graph.Iris;
import vn.cancu.graph.NamedGraph;
import vn.cancu.graph.Terms;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Doubt;
import vn.cancu.index.Edge;
import vn.cancu.index.IndexWriter;
import vn.cancu.index.Property;
import vn.cancu.index.Stated;
import vn.cancu.index.Task;

/** Writes the citation index of a generation: what of a graph goes into it, and as what. */
public final class IndexPart implements PartWriter {
    private static final Map<Node, Property> RELATIONS = Map.ofEntries(
            Map.entry(Terms.DOCUMENT_TYPE, Property.DOCUMENT_TYPE),
            Map.entry(Terms.PASSED_BY, Property.PASSED_BY),
            Map.entry(Terms.REGISTER, Property.REGISTER),
            Map.entry(Terms.PROVINCE, Property.PROVINCE),
            Map.entry(Terms.cancu("status"), Property.STATUS),
            Map.entry(Terms.cancu("causedBy"), Property.CAUSED_BY),
            Map.entry(Terms.OF_KIND, Property.AGENCY_KIND),
            Map.entry(Terms.SOURCE_KIND, Property.SOURCE_KIND),
            Map.entry(Terms.TEXT_OF, Property.TEXT_OF),
            Map.entry(Terms.REPORTS_ON, Property.REPORTS_ON),
            Map.entry(Terms.URL, Property.URL));

    /** Relations of others to a thing, kept with the thing. */
    private static final Map<Node, Property> INVERSE_RELATIONS = Map.of(
            Terms.TEXT_OF,
            Property.TEXT,
            Terms.cancu("statusOf"),
            Property.STATUS_EVENT,
            Terms.cancu("signsInRegisterOf"),
            Property.SIGNER);

    private static final Map<Node, Property> TEXTS = Map.ofEntries(
            Map.entry(Terms.NUMBER, Property.NUMBER),
            Map.entry(Terms.DATE, Property.DATE),
            Map.entry(Terms.ISSUER_STATED, Property.ISSUER_STATED),
            Map.entry(Terms.EVENT_DATE, Property.EVENT_DATE),
            Map.entry(Terms.IDENTIFIER, Property.IDENTIFIER),
            Map.entry(Terms.ALT_LABEL, Property.ALT_LABEL),
            Map.entry(Terms.cancu("landBorder"), Property.LAND_BORDER),
            Map.entry(Terms.cancu("validFrom"), Property.VALID_FROM),
            Map.entry(Terms.VALID_UNTIL, Property.VALID_UNTIL),
            Map.entry(Terms.RETRIEVED, Property.RETRIEVED));

    /** In Vietnamese, in English, in no or another language. */
    private static final Map<Node, List<Property>> WORDS = Map.of(
            Terms.TITLE, List.of(Property.TITLE_VI, Property.TITLE_EN, Property.TITLE),
            Terms.LABEL, List.of(Property.LABEL_VI, Property.LABEL_EN, Property.LABEL),
            Terms.PREF_LABEL, List.of(Property.PREF_LABEL_VI, Property.PREF_LABEL_EN, Property.PREF_LABEL));

    private static final Map<Node, Task.Relation> TASK_RELATIONS = Map.of(
            Terms.ASSIGNED_BY,
            Task.Relation.DOCUMENT,
            Terms.HAS_AGENCY,
            Task.Relation.AGENCY,
            Terms.PARTNER,
            Task.Relation.PARTNER,
            Terms.RESPONSIBILITY_ROLE,
            Task.Relation.ROLE);

    private static final Node RESOLVED = NodeFactory.createURI(Iris.BASE + "ket-qua/resolved");

    /** Statements about statements: these are no things of the index. */
    private static final Set<Node> STATEMENTS =
            Set.of(Terms.CITATION, Terms.EVIDENCE, Terms.ASSERTION, Terms.RESPONSIBILITY, Terms.ACTIVITY);

    private static final Map<Node, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toMap(Iris::role, Function.identity()));

    private static final Node REPORTED = Iris.standing(Standing.REPORTED);

    /** Stands for the hash where an index belongs to no generation. */
    private static final String UNSEALED = "f".repeat(64);

    private final IndexWriter writer;
    private final Path file;

    private IndexPart(IndexWriter writer, Path file) {
        this.writer = writer;
        this.file = file;
    }

    /** Begins with nothing. */
    static IndexPart open(Path folder) {
        return new IndexPart(new IndexWriter(), folder.resolve(SealedIndex.FILE));
    }

    /** Begins with all that the index of another generation has, which must stay until {@link #finish}. */
    static IndexPart continuing(CitationIndex before, Path folder) {
        return new IndexPart(IndexWriter.from(before), folder.resolve(SealedIndex.FILE));
    }

    /**
     * The index of a dataset that has none of its own, made in a temporary file. To be called in a transaction.
     *
     * @throws UncheckedIOException where there is no room for it
     */
    public static CitationIndex of(DatasetGraph data) {
        try {
            Path folder = Files.createTempDirectory("cancu-index");
            try (IndexPart part = open(folder)) {
                for (Iterator<Node> names = data.listGraphNodes(); names.hasNext(); ) {
                    Node name = names.next();
                    part.add(new NamedGraph(name, data.getGraph(name)));
                }
                part.writer.write(part.file, UNSEALED);
                return CitationIndex.open(part.file, UNSEALED);
            } finally {
                Disk.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Says which generation a finished index belongs to.
     *
     * @param generation the generation's folder
     */
    static void stamp(Path generation, String content) throws IOException {
        IndexWriter.stamp(SealedIndex.file(generation), content);
    }

    @Override
    public void add(NamedGraph graph) {
        facts(graph, 1);
    }

    /** Takes out what a graph says, which has been added as it is here. */
    void remove(NamedGraph graph) {
        facts(graph, -1);
        int name = writer.thing(graph.name().getURI());
        writer.uncite(name);
        writer.unassign(name);
    }

    private void facts(NamedGraph named, int more) {
        Graph graph = named.graph();
        List<Node> citations = new ArrayList<>();
        Map<Node, List<Task.Party>> tasks = new HashMap<>();
        for (Iterator<Triple> triples = graph.find(); triples.hasNext(); ) {
            Triple triple = triples.next();
            if (!triple.getPredicate().equals(Terms.TYPE)) {
                fact(triple, more);
                if (more > 0) {
                    party(triple, tasks);
                }
            } else if (triple.getObject().equals(Terms.CITATION)) {
                citations.add(triple.getSubject());
            } else if (!STATEMENTS.contains(triple.getObject())) {
                relation(triple.getSubject(), Property.CLASS, triple.getObject(), more);
            }
        }
        if (more > 0) {
            String name = named.name().getURI();
            citations.forEach(citation -> cite(graph, citation, name));
            tasks.forEach((task, parties) -> assign(task.toString(), parties, name));
        }
    }

    private void party(Triple triple, Map<Node, List<Task.Party>> tasks) {
        Task.Relation relation = TASK_RELATIONS.get(triple.getPredicate());
        if (relation != null && triple.getObject().isURI()) {
            tasks.computeIfAbsent(triple.getSubject(), any -> new ArrayList<>())
                    .add(new Task.Party(relation, thing(triple.getObject())));
        }
    }

    private void assign(String task, List<Task.Party> parties, String graph) {
        int hash = task.indexOf('#');
        int home = hash < 0 ? task.length() : hash;
        writer.assign(
                new Task(writer.thing(task.substring(0, home)), task.substring(home), writer.thing(graph), parties));
    }

    private void fact(Triple triple, int more) {
        Node subject = triple.getSubject();
        Node object = triple.getObject();
        if (object.isURI()) {
            Property relation = RELATIONS.get(triple.getPredicate());
            if (relation != null) {
                relation(subject, relation, object, more);
            }
            Property inverse = INVERSE_RELATIONS.get(triple.getPredicate());
            if (inverse != null) {
                relation(object, inverse, subject, more);
            }
        } else if (object.isLiteral()) {
            Property text = TEXTS.get(triple.getPredicate());
            List<Property> words = WORDS.get(triple.getPredicate());
            if (words != null) {
                text = words.get(language(object));
            }
            if (text != null) {
                text(subject, text, object.getLiteralLexicalForm(), more);
            }
        }
    }

    /** The place in {@link #WORDS}. */
    private static int language(Node literal) {
        return switch (literal.getLiteralLanguage()) {
            case "vi" -> 0;
            case "en" -> 1;
            default -> 2;
        };
    }

    private void relation(Node subject, Property property, Node object, int more) {
        if (more > 0) {
            writer.say(thing(subject), property, thing(object));
        } else {
            writer.unsay(thing(subject), property, thing(object));
        }
    }

    private void text(Node subject, Property property, String text, int more) {
        if (more > 0) {
            writer.say(thing(subject), property, text);
        } else {
            writer.unsay(thing(subject), property, text);
        }
    }

    private int thing(Node node) {
        return writer.thing(node.toString());
    }

    private void cite(Graph graph, Node citation, String name) {
        Optional<Node> citing = object(graph, citation, Terms.CITING);
        Optional<Node> cited = object(graph, citation, Terms.CITED);
        Optional<Role> role = object(graph, citation, Terms.ROLE).map(ROLES::get);
        if (citing.isEmpty() || cited.isEmpty() || role.isEmpty()) {
            // The shapes say so; here it leads nowhere.
            return;
        }
        List<Quoted> quotes = graph.stream(citation, Terms.EVIDENCED_BY, Node.ANY)
                .map(triple -> quoted(graph, triple.getObject()))
                .sorted()
                .toList();
        List<Quoted> all = quotes.isEmpty() ? List.of(Quoted.nowhere(name)) : quotes;
        Optional<Doubt> doubt = doubt(graph, citation);
        for (Quoted quote : all) {
            Edge edge = new Edge(
                    thing(citing.get()),
                    thing(cited.get()),
                    role.get(),
                    text(graph, citation, Terms.INVERSE).equals("true"),
                    object(graph, citation, Terms.STANDING)
                                    .filter(REPORTED::equals)
                                    .isPresent()
                            ? Standing.REPORTED
                            : Standing.STATED,
                    object(graph, citation, Terms.MATCH_STATUS)
                            .filter(RESOLVED::equals)
                            .isPresent(),
                    quote != all.get(0),
                    writer.thing(quote.source()),
                    quote.start(),
                    quote.end(),
                    quote.exact(),
                    text(graph, citation, Terms.SECTION),
                    new Stated(
                            text(graph, citation, Terms.STATED_NUMBER),
                            text(graph, citation, Terms.STATED_DATE),
                            text(graph, citation, Terms.STATED_ISSUER)));
            doubt.ifPresentOrElse(why -> writer.cite(edge, why), () -> writer.cite(edge));
        }
    }

    private Optional<Doubt> doubt(Graph graph, Node citation) {
        return object(graph, citation, Terms.MATCH_STATUS)
                .filter(status -> !status.equals(RESOLVED))
                .map(status -> new Doubt(
                        thing(status),
                        text(graph, citation, Terms.MATCH_REASON),
                        graph.stream(citation, Terms.CANDIDATE, Node.ANY)
                                .map(triple -> thing(triple.getObject()))
                                .toList()));
    }

    /** @param start -1 where there is no quote */
    private record Quoted(String source, int start, int end, String exact) implements Comparable<Quoted> {
        private static final Comparator<Quoted> ORDER = Comparator.comparing(Quoted::source)
                .thenComparingInt(Quoted::start)
                .thenComparingInt(Quoted::end)
                .thenComparing(Quoted::exact);

        static Quoted nowhere(String source) {
            return new Quoted(source, -1, -1, "");
        }

        @Override
        public int compareTo(Quoted other) {
            return ORDER.compare(this, other);
        }
    }

    private static Quoted quoted(Graph graph, Node evidence) {
        return new Quoted(
                object(graph, evidence, Terms.HAS_SOURCE).orElse(evidence).toString(),
                number(graph, evidence, Terms.START),
                number(graph, evidence, Terms.END),
                text(graph, evidence, Terms.EXACT));
    }

    private static int number(Graph graph, Node subject, Node property) {
        String digits = text(graph, subject, property);
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** The text of a literal; empty where there is none. */
    private static String text(Graph graph, Node subject, Node property) {
        return object(graph, subject, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    /** The object, always the same where there are several. */
    private static Optional<Node> object(Graph graph, Node subject, Node property) {
        List<Node> objects =
                graph.stream(subject, property, Node.ANY).map(Triple::getObject).toList();
        return objects.size() < 2
                ? objects.stream().findFirst()
                : objects.stream().min(Comparator.comparing(Node::toString));
    }

    @Override
    public void finish() throws IOException {
        writer.write(file, "");
    }

    @Override
    public void close() {
        // Everything is in memory until it is written.
    }
}
