package vn.cancu.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
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
 */
public final class DerivedFacts {
    /** The arrow that a role makes where the document says so itself. */
    private static final Map<Node, Node> SHORTCUTS = Map.of(
            Iris.role(Role.LEGAL_BASIS), Terms.BASED_ON,
            Iris.role(Role.IMPLEMENTS), Terms.IMPLEMENTS,
            Iris.role(Role.FOLLOWS), Terms.FOLLOWS,
            Iris.role(Role.ESTABLISHES), Terms.ESTABLISHES,
            Iris.role(Role.FUNDS), Terms.FUNDED_BY,
            Iris.role(Role.AMENDS), Terms.AMENDS,
            Iris.role(Role.REPEALS), Terms.REPEALS);

    /** The arrow where only a report says so. */
    private static final Map<Node, Node> REPORTED = Map.of(
            Iris.role(Role.LEGAL_BASIS), Terms.REPORTED_BASIS,
            Iris.role(Role.IMPLEMENTS), Terms.REPORTED_IMPLEMENTS);

    /** Of two titles of one length the later in the order of characters: "Luật Diều", not "LUẬT DIỀU". */
    private static final Comparator<String> LONGEST = Comparator.<String>comparingInt(
                    text -> text.codePointCount(0, text.length()))
            .thenComparing(Comparator.naturalOrder());

    private final Graph facts;
    private final Graph derived = GraphMemFactory.createDefaultGraphSameTerm();

    private DerivedFacts(Graph facts) {
        this.facts = facts;
    }

    /**
     * The derived graph.
     *
     * @param facts the union of all source graphs and the authority graph, without the derived one
     */
    public static Graph of(Graph facts) {
        DerivedFacts rules = new DerivedFacts(facts);
        rules.citations();
        rules.passedBy();
        rules.titles();
        rules.dates();
        rules.periods();
        rules.agencies();
        new DocumentLabels(facts, rules.derived).write();
        return rules.derived;
    }

    private void citations() {
        Node stated = Iris.standing(Standing.STATED);
        Node reports = Iris.role(Role.REPORTS);
        facts.stream(Node.ANY, Terms.TYPE, Terms.CITATION)
                .map(Triple::getSubject)
                .forEach(citation -> {
                    Node role = one(citation, Terms.ROLE);
                    Node citing = one(citation, Terms.CITING);
                    Node cited = one(citation, Terms.CITED);
                    if (role.equals(reports) || citing.equals(cited)) {
                        return;
                    }
                    boolean inverse =
                            one(citation, Terms.INVERSE).getLiteralLexicalForm().equals("true");
                    Node from = inverse ? cited : citing;
                    Node to = inverse ? citing : cited;
                    derived.add(from, Terms.CITES, to);
                    Map<Node, Node> arrows = one(citation, Terms.STANDING).equals(stated) ? SHORTCUTS : REPORTED;
                    Optional.ofNullable(arrows.get(role)).ifPresent(arrow -> derived.add(from, arrow, to));
                });
        // What the document itself says needs no report.
        REPORTED.forEach((role, reported) -> {
            List<Triple> known = derived.stream(Node.ANY, reported, Node.ANY)
                    .filter(triple -> derived.contains(triple.getSubject(), SHORTCUTS.get(role), triple.getObject()))
                    .toList();
            known.forEach(derived::delete);
        });
    }

    private void passedBy() {
        facts.stream(Node.ANY, Terms.REGISTER, Node.ANY)
                .filter(triple -> !facts.contains(triple.getSubject(), Terms.PASSED_BY, Node.ANY))
                .forEach(triple -> derived.add(triple.getSubject(), Terms.PASSED_BY, triple.getObject()));
    }

    private void titles() {
        said(Terms.TITLE, Optional.of(Terms.STATED_TITLE)).forEach((document, titles) -> titles.stream()
                .map(Node::getLiteralLexicalForm)
                .max(LONGEST)
                .ifPresent(title -> derived.add(document, Terms.TITLE, SourceGraph.vietnamese(title))));
    }

    /** A year or a month agrees with each of its days. */
    private void dates() {
        said(Terms.DATE, Optional.of(Terms.STATED_DATE)).forEach((document, dates) -> dates.stream()
                .filter(date -> XSDDatatype.XSDdate.getURI().equals(date.getLiteralDatatypeURI()))
                .filter(day -> dates.stream()
                        .allMatch(date -> day.getLiteralLexicalForm().startsWith(date.getLiteralLexicalForm())))
                .forEach(day -> derived.add(document, Terms.DATE, day)));
    }

    private void periods() {
        said(Terms.PERIOD, Optional.empty()).forEach((document, periods) -> {
            if (periods.size() == 1) {
                derived.add(document, Terms.PERIOD, periods.iterator().next());
            }
        });
    }

    /**
     * {@code co-quan/so-tttt-gia-lai} is the {@code so-tttt} of {@code gia-lai}. Registers go on under one name when
     * provinces merge; of several provinces of that name the body belongs to the one that has it as its IRI, the first.
     */
    private void agencies() {
        Map<String, Node> kinds = new HashMap<>();
        facts.stream(Node.ANY, Terms.TYPE, Terms.AGENCY_KIND)
                .map(Triple::getSubject)
                .forEach(kind -> kinds.put(slug(kind), kind));
        Map<String, Node> provinces = new HashMap<>();
        facts.stream(Node.ANY, Terms.TYPE, Terms.A_PROVINCE)
                .map(Triple::getSubject)
                .forEach(province -> facts.stream(province, Terms.IDENTIFIER, Node.ANY)
                        .map(triple -> triple.getObject().getLiteralLexicalForm())
                        .forEach(name -> provinces.merge(name, province, DerivedFacts::shorter)));
        Stream.of(Terms.AGENCY, Terms.AGENCY_GROUP)
                .flatMap(type -> facts.stream(Node.ANY, Terms.TYPE, type))
                .map(Triple::getSubject)
                .forEach(agency -> {
                    String slug = slug(agency);
                    for (int dash = slug.indexOf('-'); dash > 0; dash = slug.indexOf('-', dash + 1)) {
                        Optional<Node> kind = Optional.ofNullable(kinds.get(slug.substring(0, dash)));
                        Optional<Node> province = Optional.ofNullable(provinces.get(slug.substring(dash + 1)));
                        if (kind.isPresent() && province.isPresent()) {
                            agency(agency, kind.get(), province.get());
                        }
                    }
                });
    }

    private void agency(Node agency, Node kind, Node province) {
        derived.add(agency, Terms.OF_KIND, kind);
        if (!facts.contains(agency, Terms.PROVINCE, Node.ANY)) {
            derived.add(agency, Terms.PROVINCE, province);
        }
        if (label(agency, "en").isEmpty()) {
            Optional<String> place = label(province, "en").or(() -> label(province, "vi"));
            label(kind, "en")
                    .flatMap(what -> place.map(where -> what + " of " + where))
                    .ifPresent(name -> derived.add(agency, Terms.PREF_LABEL, SourceGraph.english(name)));
        }
    }

    private Optional<String> label(Node node, String language) {
        return facts.stream(node, Terms.PREF_LABEL, Node.ANY)
                .map(Triple::getObject)
                .filter(label -> label.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .min(String::compareTo);
    }

    private static String slug(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }

    private static Node shorter(Node a, Node b) {
        int lengths = Integer.compare(a.getURI().length(), b.getURI().length());
        return lengths < 0 || (lengths == 0 && a.getURI().compareTo(b.getURI()) < 0) ? a : b;
    }

    /**
     * What others say of documents that the facts themselves do not say it of.
     *
     * @param property that reports assert
     * @param stated what citations state of it
     */
    private Map<Node, Set<Node>> said(Node property, Optional<Node> stated) {
        Map<Node, Set<Node>> said = new HashMap<>();
        Node reported = Iris.standing(Standing.REPORTED);
        facts.stream(Node.ANY, Terms.PREDICATE, property)
                .map(Triple::getSubject)
                .filter(assertion -> facts.contains(assertion, Terms.STANDING, reported))
                .forEach(assertion -> said.computeIfAbsent(one(assertion, Terms.SUBJECT), document -> new HashSet<>())
                        .add(one(assertion, Terms.OBJECT)));
        stated.ifPresent(predicate -> facts.stream(Node.ANY, predicate, Node.ANY)
                .forEach(triple -> said.computeIfAbsent(one(triple.getSubject(), Terms.CITED), d -> new HashSet<>())
                        .add(triple.getObject())));
        said.keySet().removeIf(document -> facts.contains(document, property, Node.ANY));
        return said;
    }

    private Node one(Node subject, Node predicate) {
        List<Node> objects = facts.stream(subject, predicate, Node.ANY)
                .map(Triple::getObject)
                .toList();
        if (objects.size() != 1) {
            throw new IllegalStateException(subject + " has " + objects.size() + " times " + predicate);
        }
        return objects.get(0);
    }
}
