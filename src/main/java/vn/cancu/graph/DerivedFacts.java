package vn.cancu.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;

/**
 * What follows from all sources and the authority file together and stands in none of them. The same facts give the same
 * graph, in whatever order they came.
 *
 * <p>Each rule has a SPARQL query that finds the same triples, in
 * {@code src/test/resources/vn/cancu/graph/derived/}; a test compares the two:
 *
 * <ul>
 *   <li>{@code cites.rq}: every citation of a document by a document, whoever says so.
 *   <li>{@code shortcuts.rq}: what a document itself says it does with another, as one arrow ({@code eli:based_on}, …).
 *   <li>{@code reported.rq}: basis and implementation that only reports know of.
 *   <li>{@code passed-by.rq}: who passed a document, from the register its number bears.
 *   <li>{@code title.rq}, {@code date.rq}, {@code period.rq}: where neither the document's own text nor the authority file
 *       says it, from how others cite and report it: the longest title; the date or period that none contradicts.
 *   <li>{@code agency.rq}: kind, province and English name of a body whose name is made of both.
 *   <li>{@code label.rq}: what to call a document.
 * </ul>
 *
 * <p>A citation of a document by itself derives nothing.
 *
 * <p>Graphs are taken in one by one, and of each only what something follows from is kept: memory grows with the number of
 * documents, bodies and citations between them, not with that of statements. All that one citation or assertion says must
 * be in one graph, as it is in that of its source.
 */
public final class DerivedFacts {
    /** What a citation can make, in the order of their codes; the first two only where a report says so. */
    private static final List<Node> ARROWS = List.of(
            Terms.REPORTED_BASIS,
            Terms.REPORTED_IMPLEMENTS,
            Terms.BASED_ON,
            Terms.IMPLEMENTS,
            Terms.CITES,
            Terms.FOLLOWS,
            Terms.ESTABLISHES,
            Terms.FUNDED_BY,
            Terms.AMENDS,
            Terms.REPEALS);

    private static final int CITES = ARROWS.indexOf(Terms.CITES);
    /** From the arrow that a report makes to that of the document itself. */
    private static final int OWN = 2;

    /** The arrow that a role makes where the document says so itself. */
    private static final Map<Node, Integer> SHORTCUTS = Map.of(
            Iris.role(Role.LEGAL_BASIS), ARROWS.indexOf(Terms.BASED_ON),
            Iris.role(Role.IMPLEMENTS), ARROWS.indexOf(Terms.IMPLEMENTS),
            Iris.role(Role.FOLLOWS), ARROWS.indexOf(Terms.FOLLOWS),
            Iris.role(Role.ESTABLISHES), ARROWS.indexOf(Terms.ESTABLISHES),
            Iris.role(Role.FUNDS), ARROWS.indexOf(Terms.FUNDED_BY),
            Iris.role(Role.AMENDS), ARROWS.indexOf(Terms.AMENDS),
            Iris.role(Role.REPEALS), ARROWS.indexOf(Terms.REPEALS));

    /** The arrow where only a report says so. */
    private static final Map<Node, Integer> REPORTED = Map.of(
            Iris.role(Role.LEGAL_BASIS), ARROWS.indexOf(Terms.REPORTED_BASIS),
            Iris.role(Role.IMPLEMENTS), ARROWS.indexOf(Terms.REPORTED_IMPLEMENTS));

    private static final Node STATED = Iris.standing(Standing.STATED);
    private static final Node BY_REPORT = Iris.standing(Standing.REPORTED);
    private static final Node REPORTS = Iris.role(Role.REPORTS);

    /** Bits of a document's place, and of an arrow's code, in an arrow between two documents. */
    private static final int PLACE_BITS = 29;

    private static final int CODE_BITS = 4;

    /** Of two titles of one length the later in the order of characters: "Luật Diều", not "LUẬT DIỀU". */
    private static final Comparator<String> LONGEST = Comparator.<String>comparingInt(
                    text -> text.codePointCount(0, text.length()))
            .thenComparing(Comparator.naturalOrder());

    private final Map<Node, KnownDocument> documents = new HashMap<>();
    private final List<KnownDocument> byPlace = new ArrayList<>();
    private final Bodies bodies = new Bodies();
    /** Each arrow as the places of its two ends and its code, not sorted and perhaps several times. */
    private long[] arrows = new long[1 << 10];

    private int arrowCount;

    /**
     * The derived graph.
     *
     * @param facts the union of all source graphs and the authority graph, without the derived one
     */
    public static Graph of(Graph facts) {
        DerivedFacts rules = new DerivedFacts();
        rules.add(facts);
        Graph derived = GraphMemFactory.createDefaultGraphSameTerm();
        rules.derive(derived::add);
        return derived;
    }

    /**
     * Takes in the authority graph, or that of a source, in any order; what two say alike counts once.
     *
     * @throws IllegalStateException where a citation or assertion lacks a part or has one twice
     */
    public void add(Graph facts) {
        bodies.add(facts);
        citations(facts);
        each(facts, Terms.REGISTER, (d, register) -> d.registers = KnownDocument.with(d.registers, register));
        each(facts, Terms.PASSED_BY, (d, body) -> d.passedBy = KnownDocument.with(d.passedBy, bodies.one(body)));
        each(facts, Terms.DOCUMENT_TYPE, (d, type) -> d.types = KnownDocument.with(d.types, bodies.one(type)));
        each(facts, Terms.DATE, (d, date) -> d.dates = KnownDocument.with(d.dates, date));
        each(facts, Terms.PERIOD, (d, period) -> d.hasPeriod = true);
        each(facts, Terms.LABEL, (d, label) -> d.labelled = true);
        each(facts, Terms.NUMBER, (d, n) -> d.number = KnownDocument.least(d.number, n.getLiteralLexicalForm()));
        each(facts, Terms.TITLE, (d, t) -> d.title = KnownDocument.least(d.title, t.getLiteralLexicalForm()));
        facts.stream(Node.ANY, Terms.TYPE, Terms.DOCUMENT)
                .forEach(triple -> document(triple.getSubject()).isDocument = true);
        facts.stream(Node.ANY, Terms.TYPE, Terms.UNIDENTIFIED_DOCUMENT)
                .forEach(triple -> document(triple.getSubject()).unidentified = true);
        said(facts, Terms.TITLE, Terms.STATED_TITLE, (d, title) -> d.saidTitle = longer(d.saidTitle, title));
        said(facts, Terms.DATE, Terms.STATED_DATE, (d, date) -> d.saidDates = KnownDocument.with(d.saidDates, date));
        reported(facts, Terms.PERIOD, (d, period) -> d.saidPeriods = KnownDocument.with(d.saidPeriods, period));
    }

    /** Something said of a document. */
    private interface Note {
        void take(KnownDocument document, Node object);
    }

    private void each(Graph facts, Node property, Note note) {
        facts.stream(Node.ANY, property, Node.ANY)
                .forEach(triple -> note.take(document(triple.getSubject()), triple.getObject()));
    }

    private KnownDocument document(Node node) {
        KnownDocument known = documents.get(node);
        if (known == null) {
            known = new KnownDocument(node, byPlace.size());
            documents.put(node, known);
            byPlace.add(known);
        }
        return known;
    }

    private void citations(Graph facts) {
        facts.stream(Node.ANY, Terms.TYPE, Terms.CITATION)
                .map(Triple::getSubject)
                .forEach(citation -> {
                    Node role = one(facts, citation, Terms.ROLE);
                    Node citing = one(facts, citation, Terms.CITING);
                    Node cited = one(facts, citation, Terms.CITED);
                    if (role.equals(REPORTS) || citing.equals(cited)) {
                        return;
                    }
                    boolean inverse = one(facts, citation, Terms.INVERSE)
                            .getLiteralLexicalForm()
                            .equals("true");
                    int from = document(inverse ? cited : citing).id;
                    int to = document(inverse ? citing : cited).id;
                    arrow(from, to, CITES);
                    Map<Node, Integer> made =
                            one(facts, citation, Terms.STANDING).equals(STATED) ? SHORTCUTS : REPORTED;
                    Integer code = made.get(role);
                    if (code != null) {
                        arrow(from, to, code);
                    }
                });
    }

    private void arrow(int from, int to, int code) {
        if (arrowCount == arrows.length) {
            arrowCount = distinct(arrows, arrowCount);
            if (4L * arrowCount > 3L * arrows.length) {
                arrows = Arrays.copyOf(arrows, 2 * arrows.length);
            }
        }
        arrows[arrowCount++] = ((long) from << PLACE_BITS | to) << CODE_BITS | code;
    }

    /** Sorts the first of them and leaves out what is there twice; returns how many are left. */
    private static int distinct(long[] numbers, int count) {
        Arrays.sort(numbers, 0, count);
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (left == 0 || numbers[i] != numbers[left - 1]) {
                numbers[left++] = numbers[i];
            }
        }
        return left;
    }

    /**
     * What follows from all that was taken in; each statement once.
     *
     * @param out takes them as they come
     */
    public void derive(Consumer<Triple> out) {
        deriveArrows(out);
        bodies.derive(out);
        DocumentLabels labels = new DocumentLabels(bodies);
        for (KnownDocument document : byPlace) {
            // What is derived is not kept: this may be asked for again, when more has been taken in.
            List<Node> passedBy = document.passedBy.isEmpty() ? document.registers : document.passedBy;
            if (document.passedBy.isEmpty()) {
                passedBy.forEach(body -> out.accept(Triple.create(document.node, Terms.PASSED_BY, body)));
            }
            Optional<String> title =
                    Optional.ofNullable(document.title).or(() -> Optional.ofNullable(document.saidTitle));
            if (document.title == null) {
                title.ifPresent(
                        text -> out.accept(Triple.create(document.node, Terms.TITLE, SourceGraph.vietnamese(text))));
            }
            List<Node> dates = document.dates;
            if (dates.isEmpty()) {
                dates = agreed(document.saidDates);
                dates.forEach(date -> out.accept(Triple.create(document.node, Terms.DATE, date)));
            }
            if (!document.hasPeriod && document.saidPeriods.size() == 1) {
                out.accept(Triple.create(document.node, Terms.PERIOD, document.saidPeriods.get(0)));
            }
            if (document.isDocument && !document.labelled) {
                labels.write(document, passedBy, title, dates, out);
            }
        }
    }

    private void deriveArrows(Consumer<Triple> out) {
        arrowCount = distinct(arrows, arrowCount);
        int codes = (1 << CODE_BITS) - 1;
        int places = (1 << PLACE_BITS) - 1;
        for (int i = 0; i < arrowCount; i++) {
            long arrow = arrows[i];
            int code = (int) arrow & codes;
            // What the document itself says needs no report.
            if (code < OWN && Arrays.binarySearch(arrows, i, arrowCount, arrow + OWN) >= 0) {
                continue;
            }
            Node from = byPlace.get((int) (arrow >>> (CODE_BITS + PLACE_BITS))).node;
            Node to = byPlace.get((int) (arrow >>> CODE_BITS) & places).node;
            out.accept(Triple.create(from, ARROWS.get(code), to));
        }
    }

    /** The days that no other date contradicts; a year or a month agrees with each of its days. */
    private static List<Node> agreed(List<Node> dates) {
        return dates.stream()
                .filter(date -> XSDDatatype.XSDdate.getURI().equals(date.getLiteralDatatypeURI()))
                .filter(day -> dates.stream()
                        .allMatch(date -> day.getLiteralLexicalForm().startsWith(date.getLiteralLexicalForm())))
                .toList();
    }

    private static String longer(@Nullable String known, Node another) {
        String text = another.getLiteralLexicalForm();
        return known == null || LONGEST.compare(text, known) > 0 ? text : known;
    }

    /**
     * What others say of documents.
     *
     * @param property that reports assert
     * @param stated what citations state of it
     */
    private void said(Graph facts, Node property, Node stated, Note note) {
        reported(facts, property, note);
        facts.stream(Node.ANY, stated, Node.ANY)
                .forEach(triple ->
                        note.take(document(one(facts, triple.getSubject(), Terms.CITED)), triple.getObject()));
    }

    private void reported(Graph facts, Node property, Note note) {
        facts.stream(Node.ANY, Terms.PREDICATE, property)
                .map(Triple::getSubject)
                .filter(assertion -> facts.contains(assertion, Terms.STANDING, BY_REPORT))
                .forEach(assertion ->
                        note.take(document(one(facts, assertion, Terms.SUBJECT)), one(facts, assertion, Terms.OBJECT)));
    }

    private static Node one(Graph facts, Node subject, Node predicate) {
        List<Node> objects = facts.stream(subject, predicate, Node.ANY)
                .map(Triple::getObject)
                .toList();
        if (objects.size() != 1) {
            throw new IllegalStateException(subject + " has " + objects.size() + " times " + predicate);
        }
        return objects.get(0);
    }
}
