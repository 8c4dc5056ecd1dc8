package vn.cancu.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import vn.cancu.citation.Role;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;
import vn.cancu.text.Folding;

/**
 * The quotes behind statements. For an arrow between documents the citations it follows from, for any other fact the
 * passage that asserts it, for what was known beforehand its source or the mark <i>background</i>. One object for one
 * generation of the database.
 */
public final class Why {
    /** Where everything is asked about a thing, so many quotes a statement are enough to believe it. */
    private static final int QUOTES_AT_A_GLANCE = 3;

    private static final Pattern SECTION = Pattern.compile("[IVXLC]+(\\.[\\p{L}\\d]+)*|\\d+(\\.[\\p{L}\\d]+)+");

    private static final Map<Node, Role> ARROWS = Map.of(
            Terms.BASED_ON, Role.LEGAL_BASIS,
            Terms.REPORTED_BASIS, Role.LEGAL_BASIS,
            Terms.IMPLEMENTS, Role.IMPLEMENTS,
            Terms.REPORTED_IMPLEMENTS, Role.IMPLEMENTS,
            Terms.FOLLOWS, Role.FOLLOWS,
            Terms.ESTABLISHES, Role.ESTABLISHES,
            Terms.FUNDED_BY, Role.FUNDS,
            Terms.AMENDS, Role.AMENDS,
            Terms.REPEALS, Role.REPEALS);

    /** Arrows that reach further over several steps, and how the report's arrow is called. */
    private static final Map<Node, Node> CHAINS =
            Map.of(Terms.IMPLEMENTS, Terms.REPORTED_IMPLEMENTS, Terms.BASED_ON, Terms.REPORTED_BASIS);

    /** What a citation states of the cited document. */
    private static final Map<Node, Node> STATED = Map.of(
            Terms.DATE, Terms.STATED_DATE,
            Terms.TITLE, Terms.STATED_TITLE,
            Terms.NUMBER, Terms.STATED_NUMBER);

    /** First what the document is, then what it does with others. */
    private static final List<Node> FIRST = List.of(
            Terms.NUMBER,
            Terms.DOCUMENT_TYPE,
            Terms.DATE,
            Terms.PASSED_BY,
            Terms.ISSUER_STATED,
            Terms.TITLE,
            Terms.PERIOD,
            Terms.SIGNED_BY,
            Terms.SIGNED_AS,
            Terms.BASED_ON,
            Terms.REPORTED_BASIS,
            Terms.IMPLEMENTS,
            Terms.REPORTED_IMPLEMENTS);

    /** Who is named in a task without being the one to do it, and what to call that. */
    private static final Map<Node, Bilingual> OTHERS = others();

    private static Map<Node, Bilingual> others() {
        Map<Node, Bilingual> others = new LinkedHashMap<>();
        others.put(Terms.PARTNER, new Bilingual("phối hợp với", "together with"));
        for (Duty.Relation relation : Duty.Relation.values()) {
            others.put(relation.property(), relation.label());
        }
        return others;
    }

    private static final Bilingual SUBJECT = new Bilingual("Chủ thể", "Subject");
    private static final List<Column> COLUMNS = List.of(
            Column.of("predicate", new Bilingual("Điều được nói", "Statement")),
            Column.of("object", new Bilingual("Giá trị", "Value")),
            Column.of("standing", new Bilingual("Mức chắc chắn", "Standing")),
            Column.of("origin", new Bilingual("Biết từ đâu", "Known from")),
            Column.of("quote", new Bilingual("Trích dẫn", "Quote")),
            Column.of("source", new Bilingual("Nguồn", "Source")),
            Column.of("start", new Bilingual("Từ vị trí", "Start")),
            Column.of("end", new Bilingual("Đến vị trí", "End")));

    private final DatasetGraph data;
    private final DocumentFinder documents;
    private final NameFinder names;

    /** @param data whose union of named graphs is searched */
    public Why(DatasetGraph data) {
        this(data, new DocumentFinder(data), new NameFinder(data));
    }

    /** With finders that others use as well. */
    public Why(DatasetGraph data, DocumentFinder documents, NameFinder names) {
        this.data = data;
        this.documents = documents;
        this.names = names;
    }

    /**
     * Explains statements.
     *
     * @param subject a document as for {@link DocumentFinder}, an agency, province or cluster by name, an IRI, a path
     *     or a prefixed name
     * @param predicate IRI, prefixed name, local name or label; or a section number such as {@code III.3.1}, for the
     *     tasks and citations there
     * @param object a document, a name, an IRI, or the text of a literal
     * @return one row a quote; offsets in Unicode code points
     * @throws UserError UNKNOWN_SUBJECT, UNKNOWN_NUMBER, AMBIGUOUS_NUMBER, AMBIGUOUS_NAME; BAD_PARAMETER for an unknown
     *     predicate; NO_STATEMENT where the data does not say it
     */
    public Answer.Table explain(String subject, Optional<String> predicate, Optional<String> object) {
        return Facts.reading(data, () -> new Explanation(subject, predicate, object).table());
    }

    /** Whether {@link #explain} takes a predicate for the number of a section. */
    static boolean isSection(String text) {
        return SECTION.matcher(text).matches();
    }

    /** Whether a section is another, or below it. */
    static boolean within(String section, String other) {
        return section.equals(other) || section.startsWith(other + ".");
    }

    /** Whether a property is an arrow between documents that follows from citations. */
    static boolean isArrow(Node property) {
        return ARROWS.containsKey(property) || property.equals(Terms.CITES);
    }

    /** One question. */
    private final class Explanation {
        private final Facts facts = new Facts(data);
        private final Labels labels = new Labels(facts);
        private final Citations citations = new Citations(facts, labels);
        private final Provenance provenance = new Provenance(facts);
        private final DutyReader reader = new DutyReader(facts, labels, new Documents(facts, labels));
        private final List<List<Cell>> rows = new ArrayList<>();
        private final String typed;
        private final Optional<String> predicate;
        private final Optional<String> object;

        Explanation(String subject, Optional<String> predicate, Optional<String> object) {
            this.typed = subject;
            this.predicate = predicate;
            this.object = object;
        }

        Answer.Table table() {
            Node subject = thing(typed).orElseThrow(() -> UserError.of(Code.UNKNOWN_SUBJECT, Location.NONE, typed));
            if (predicate.filter(Why::isSection).isPresent()) {
                section(subject, predicate.get());
            } else if (predicate.isEmpty() && facts.contains(subject, Terms.TYPE, Terms.RESPONSIBILITY)) {
                duty(facts.object(subject, Terms.ASSIGNED_BY).orElse(subject), subject);
            } else {
                statements(subject);
            }
            if (rows.isEmpty()) {
                String said = Stream.of(Optional.of(typed), predicate, object)
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
                throw UserError.of(Code.NO_STATEMENT, Location.NONE, said, typed);
            }
            // The subject is worth a column on a terminal only where a chain has several.
            boolean one = rows.stream().map(row -> row.get(0)).distinct().count() == 1;
            List<Column> columns = new ArrayList<>(COLUMNS);
            columns.add(0, new Column("subject", SUBJECT, Bilingual.NONE, false, one, false));
            return new Answer.Table(columns, rows);
        }

        private void statements(Node subject) {
            Optional<Node> wanted = predicate.map(text -> predicate(subject, text));
            Optional<Node> value = object.flatMap(this::thing);
            List<Triple> triples = facts.find(subject, wanted.orElse(Node.ANY), Node.ANY).stream()
                    .filter(triple -> object.isEmpty() || means(triple.getObject(), value))
                    .filter(triple -> wanted.isPresent() || !saidBetter(triple))
                    .distinct()
                    .sorted(Comparator.comparingInt(Explanation::rank)
                            .thenComparing(triple -> triple.getPredicate().toString())
                            .thenComparing(triple -> triple.getObject().toString()))
                    .toList();
            triples.forEach(triple -> explain(triple, wanted.isPresent()));
            if (triples.isEmpty() && wanted.isPresent() && value.isPresent() && CHAINS.containsKey(wanted.get())) {
                chain(subject, wanted.get(), value.get());
            }
        }

        private static int rank(Triple triple) {
            int place = FIRST.indexOf(triple.getPredicate());
            return place < 0 ? FIRST.size() : place;
        }

        /** That a document cites another goes without saying where it is known what it does with it. */
        private boolean saidBetter(Triple triple) {
            return triple.getPredicate().equals(Terms.CITES)
                    && ARROWS.keySet().stream()
                            .anyMatch(arrow -> facts.contains(triple.getSubject(), arrow, triple.getObject()));
        }

        private boolean means(Node value, Optional<Node> thing) {
            return thing.filter(value::equals).isPresent()
                    || (value.isLiteral()
                            && Folding.lower(value.getLiteralLexicalForm()).equals(Folding.lower(object.orElse(""))));
        }

        /** A document, a thing with a name, or whatever has the IRI; a failed number is said as such. */
        private Optional<Node> thing(String text) {
            Node iri = NodeFactory.createURI(Shorthand.expand(text.strip()));
            if (facts.contains(iri, Node.ANY, Node.ANY) || facts.contains(Node.ANY, Node.ANY, iri)) {
                return Optional.of(iri);
            }
            // "Lệ Thanh" is a cluster before it is a word in a title; "III" or "2023" is no name at all.
            boolean numbered = text.chars().anyMatch(Character::isDigit);
            return numbered ? document(text).or(() -> named(text)) : named(text).or(() -> document(text));
        }

        private Optional<Node> document(String text) {
            try {
                return Optional.of(NodeFactory.createURI(documents.require(text).iri()));
            } catch (UserError notADocument) {
                // What looks like a number was meant as one; say which are near.
                boolean number = text.equals(typed) && text.matches(".*\\d.*/.*") && !text.contains(":");
                if (number || notADocument.diagnostic().code() == Code.AMBIGUOUS_NUMBER) {
                    throw notADocument;
                }
                return Optional.empty();
            }
        }

        private Optional<Node> named(String text) {
            for (ParameterType kind : List.of(ParameterType.AGENCY, ParameterType.CLUSTER, ParameterType.PROVINCE)) {
                try {
                    return Optional.of(NodeFactory.createURI(names.require(kind, text)));
                } catch (UserError notOfThisKind) {
                    if (notOfThisKind.diagnostic().code() == Code.AMBIGUOUS_NAME) {
                        throw notOfThisKind;
                    }
                }
            }
            return Optional.empty();
        }

        private Node predicate(Node subject, String text) {
            Node iri = NodeFactory.createURI(Shorthand.expand(text));
            if (text.contains(":") || text.contains("/")) {
                return iri;
            }
            Map<String, Node> known = new LinkedHashMap<>();
            for (Node term : new TreeSet<>(predicates(subject))
                    .stream().map(NodeFactory::createURI).toList()) {
                known.putIfAbsent(Folding.slug(term.getLocalName()), term);
                labels.of(term).ifPresent(label -> {
                    known.putIfAbsent(Folding.slug(label.vi()), term);
                    known.putIfAbsent(Folding.slug(label.en()), term);
                });
            }
            Node term = known.get(Folding.slug(text));
            if (term == null) {
                throw UserError.of(
                        Code.BAD_PARAMETER,
                        Location.NONE,
                        "PREDICATE",
                        text,
                        known.values().stream()
                                .map(node -> Shorthand.of(node.getURI()))
                                .distinct()
                                .collect(Collectors.joining(", ")));
            }
            return term;
        }

        private List<String> predicates(Node subject) {
            List<String> predicates = new ArrayList<>();
            facts.find(subject, Node.ANY, Node.ANY)
                    .forEach(triple -> predicates.add(triple.getPredicate().getURI()));
            ARROWS.keySet().forEach(arrow -> predicates.add(arrow.getURI()));
            return predicates;
        }

        private void explain(Triple triple, boolean thorough) {
            Node property = triple.getPredicate();
            List<Node> statements = new ArrayList<>(assertions(triple, true));
            Role role = ARROWS.get(property);
            Origin origin = Origin.READ;
            if (role != null || property.equals(Terms.CITES)) {
                boolean onlyReports = CHAINS.containsValue(property);
                citationsBetween(triple.getSubject(), triple.getObject(), Optional.ofNullable(role)).stream()
                        .filter(citation -> !onlyReports || citations.certainty(citation) == Certainty.REPORTED)
                        .forEach(statements::add);
                origin = Origin.DERIVED;
            } else if (statements.isEmpty()) {
                statements.addAll(citationsThatState(triple));
                origin = provenance.standsIn(triple, Iris.DERIVED) ? Origin.DERIVED : Origin.READ;
            }
            if (!statements.isEmpty()) {
                quotes(triple, statements, origin, thorough);
            }
            if (provenance.isKnownBeforehand(triple)) {
                beforehand(triple);
            } else if (statements.isEmpty()) {
                row(triple, Optional.empty(), provenance.unquoted(triple), Optional.empty());
            }
        }

        private void quotes(Triple triple, List<Node> statements, Origin origin, boolean thorough) {
            int shown = 0;
            for (Certainty certainty : List.of(Certainty.STATED, Certainty.REPORTED)) {
                List<Node> alike = statements.stream()
                        .filter(statement -> citations.certainty(statement) == certainty)
                        .toList();
                for (Passage passage : citations.passages(alike)) {
                    if (thorough || shown++ < QUOTES_AT_A_GLANCE) {
                        row(triple, Optional.of(certainty), origin, Optional.of(passage));
                    }
                }
            }
        }

        /** @param read true for those with a quote only */
        private List<Node> assertions(Triple triple, boolean read) {
            return facts.subjects(Terms.SUBJECT, triple.getSubject()).stream()
                    .filter(assertion -> facts.contains(assertion, Terms.PREDICATE, triple.getPredicate())
                            && facts.contains(assertion, Terms.OBJECT, triple.getObject())
                            && (!read || facts.contains(assertion, Terms.EVIDENCED_BY, Node.ANY)))
                    .toList();
        }

        private List<Node> citationsBetween(Node from, Node to, Optional<Role> role) {
            Stream<Node> forward = facts.subjects(Terms.CITING, from).stream()
                    .filter(citation -> facts.contains(citation, Terms.CITED, to) && !citations.isInverse(citation));
            Stream<Node> backward = facts.subjects(Terms.CITED, from).stream()
                    .filter(citation -> facts.contains(citation, Terms.CITING, to) && citations.isInverse(citation));
            return Stream.concat(forward, backward)
                    .filter(citation -> role.map(Iris::role)
                            .map(wanted -> facts.contains(citation, Terms.ROLE, wanted))
                            .orElse(true))
                    .distinct()
                    .toList();
        }

        /** A cited document's type, number and register are proven by its citations; date and title where they fit. */
        private List<Node> citationsThatState(Triple triple) {
            Node property = triple.getPredicate();
            Node stated = STATED.get(property);
            boolean identity = List.of(Terms.TYPE, Terms.DOCUMENT_TYPE, Terms.REGISTER, Terms.PASSED_BY)
                    .contains(property);
            if (stated == null && !identity) {
                return List.of();
            }
            String value = triple.getObject().isLiteral()
                    ? Folding.slug(triple.getObject().getLiteralLexicalForm())
                    : "";
            return facts.subjects(Terms.CITED, triple.getSubject()).stream()
                    .filter(citation -> facts.contains(citation, Terms.EVIDENCED_BY, Node.ANY))
                    .filter(citation -> identity
                            || facts.objects(citation, stated).stream()
                                    .map(node -> Folding.slug(node.getLiteralLexicalForm()))
                                    .anyMatch(said -> said.equals(value)
                                            || property.equals(Terms.NUMBER)
                                            || (property.equals(Terms.DATE) && value.startsWith(said)))
                            || (property.equals(Terms.TITLE)
                                    && facts.objects(citation, Terms.STATED_TITLE)
                                            .isEmpty()
                                    && citations.passages(List.of(citation)).stream()
                                            .anyMatch(quote ->
                                                    Folding.slug(quote.exact()).equals(value))))
                    .toList();
        }

        /** From the authority file: its sources, or the mark that there is none. */
        private void beforehand(Triple triple) {
            Provenance.Beforehand known = provenance.beforehand(triple, assertions(triple, false));
            for (Node source : known.sources()) {
                row(triple, Optional.empty(), known.origin(), Optional.empty(), Optional.of(source));
            }
            if (known.sources().isEmpty()) {
                row(triple, Optional.empty(), known.origin(), Optional.empty(), Optional.empty());
            }
        }

        /** The shortest way over several steps, each step with its quotes. */
        private void chain(Node from, Node arrow, Node to) {
            Map<Node, Node> before = new HashMap<>();
            Deque<Node> open = new ArrayDeque<>(List.of(from));
            while (!open.isEmpty() && !before.containsKey(to)) {
                Node here = open.remove();
                for (Node next : next(here, arrow)) {
                    if (!next.equals(from) && before.putIfAbsent(next, here) == null) {
                        open.add(next);
                    }
                }
            }
            if (!before.containsKey(to)) {
                return;
            }
            Deque<Node> way = new ArrayDeque<>();
            for (Node here = to; !here.equals(from); here = before.get(here)) {
                way.push(here);
            }
            Node here = from;
            for (Node next : way) {
                List<Node> found = citationsBetween(here, next, Optional.of(ARROWS.get(arrow)));
                Triple step = Triple.create(here, arrow, next);
                for (Passage passage : citations.passages(found)) {
                    row(step, Optional.of(Certainty.INFERRED), Origin.DERIVED, Optional.of(passage));
                }
                here = next;
            }
        }

        private List<Node> next(Node here, Node arrow) {
            return Stream.concat(facts.objects(here, arrow).stream(), facts.objects(here, CHAINS.get(arrow)).stream())
                    .distinct()
                    .sorted(Comparator.comparing(Node::toString))
                    .toList();
        }

        /** The tasks that a section assigns, and the citations in it. */
        private void section(Node document, String section) {
            inSection(Terms.ASSIGNED_BY, document, section).forEach(duty -> duty(document, duty));
            for (Node citation : inSection(Terms.CITING, document, section)) {
                Node role = facts.object(citation, Terms.ROLE).orElse(Terms.CITES);
                Node cited = facts.object(citation, Terms.CITED).orElse(citation);
                for (Passage passage : citations.passages(List.of(citation))) {
                    rows.add(row(
                            labels.cell(document),
                            labels.cell(role),
                            labels.cell(cited),
                            Optional.of(citations.certainty(citation)),
                            Origin.READ,
                            Optional.of(passage),
                            Optional.empty()));
                }
            }
        }

        /** A task, with each of its agencies. */
        private void duty(Node document, Node duty) {
            List<Cell> agencies = facts.objects(duty, Terms.HAS_AGENCY).stream()
                    .sorted(Comparator.comparing(Node::toString))
                    .map(labels::cell)
                    .toList();
            for (Cell agency : agencies.isEmpty() ? List.of(Cell.ABSENT) : agencies) {
                part(document, duty, task(duty, Optional.empty()), agency);
            }
            for (Map.Entry<Node, Bilingual> relation : OTHERS.entrySet()) {
                facts.objects(duty, relation.getKey()).stream()
                        .distinct()
                        .sorted(Comparator.comparing(Node::toString))
                        .forEach(body ->
                                part(document, duty, task(duty, Optional.of(relation.getValue())), labels.cell(body)));
            }
        }

        private void part(Node document, Node duty, Bilingual task, Cell body) {
            for (Passage passage : citations.passages(List.of(duty))) {
                rows.add(row(
                        labels.cell(document),
                        new Cell(Optional.of(duty), task, true),
                        body,
                        Optional.of(citations.certainty(duty)),
                        Origin.READ,
                        Optional.of(passage),
                        Optional.empty()));
            }
        }

        /**
         * {@code III.3.5: phối hợp; vận hành}.
         *
         * @param other what a body has to do with it that does not do it; else the roles of those who do
         */
        private Bilingual task(Node duty, Optional<Bilingual> other) {
            String section =
                    facts.text(duty, Terms.SECTION).map(number -> number + ": ").orElse("");
            if (other.isPresent()) {
                return new Bilingual(
                        section + other.get().vi(), section + other.get().en());
            }
            List<Bilingual> roles =
                    reader.roles(duty).stream().map(DutyRole::label).toList();
            return new Bilingual(
                    section + roles.stream().map(Bilingual::vi).collect(Collectors.joining("; ")),
                    section + roles.stream().map(Bilingual::en).collect(Collectors.joining("; ")));
        }

        /** In the section itself or below it, in the order of the source. */
        private List<Node> inSection(Node property, Node document, String section) {
            return facts.subjects(property, document).stream()
                    .filter(node -> facts.text(node, Terms.SECTION)
                            .filter(number -> within(number, section))
                            .isPresent())
                    .sorted(Comparator.comparing(
                                    (Node node) -> citations.passages(List.of(node)).stream()
                                            .findFirst()
                                            .orElse(new Passage("", "", "", 0, 0)),
                                    Passage.ORDER)
                            .thenComparing(node -> node.toString()))
                    .toList();
        }

        private void row(Triple triple, Optional<Certainty> standing, Origin origin, Optional<Passage> passage) {
            row(triple, standing, origin, passage, source(triple, passage, origin));
        }

        private void row(
                Triple triple,
                Optional<Certainty> standing,
                Origin origin,
                Optional<Passage> passage,
                Optional<Node> source) {
            rows.add(row(
                    labels.cell(triple.getSubject()),
                    labels.cell(triple.getPredicate()),
                    labels.cell(triple.getObject()),
                    standing,
                    origin,
                    passage,
                    source));
        }

        private List<Cell> row(
                Cell subject,
                Cell predicate,
                Cell object,
                Optional<Certainty> standing,
                Origin origin,
                Optional<Passage> passage,
                Optional<Node> source) {
            return List.of(
                    subject,
                    predicate,
                    object,
                    standing.map(known -> NodeFactory.createURI(Iris.BASE + "hien-trang/" + known.code()))
                            .map(labels::cell)
                            .orElse(Cell.ABSENT),
                    new Cell(
                            Optional.of(NodeFactory.createLiteralString(
                                    origin.name().toLowerCase(java.util.Locale.ROOT))),
                            origin.label(),
                            false),
                    passage.map(Passage::exact)
                            .map(NodeFactory::createLiteralString)
                            .map(labels::cell)
                            .orElse(Cell.ABSENT),
                    passage.map(Passage::source)
                            .map(NodeFactory::createURI)
                            .or(() -> source)
                            .map(labels::cell)
                            .orElse(Cell.ABSENT),
                    passage.map(Passage::start).map(this::number).orElse(Cell.ABSENT),
                    passage.map(Passage::end).map(this::number).orElse(Cell.ABSENT));
        }

        private Cell number(int offset) {
            return labels.cell(NodeFactory.createLiteralDT(Integer.toString(offset), XSDDatatype.XSDinteger));
        }

        /** The graph of a fact that has no quote: facts about the file itself. */
        private Optional<Node> source(Triple triple, Optional<Passage> passage, Origin origin) {
            if (passage.isPresent() || origin != Origin.FILE) {
                return Optional.empty();
            }
            List<Quad> quads =
                    Iter.toList(data.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject()));
            return quads.stream().map(Quad::getGraph).min(Comparator.comparing(Node::toString));
        }
    }
}
