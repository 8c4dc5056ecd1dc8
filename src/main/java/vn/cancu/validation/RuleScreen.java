package vn.cancu.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;

/**
 * Tells at a glance that the graph of a source surely does not break a rule whose query would say how it does. Where it
 * cannot tell, it says that the rule may be broken, and the query has to be asked.
 */
final class RuleScreen {
    private static final Node NEWS_REPORT = iri("loai-nguon/news-report");
    private static final Node RESOLVED = iri("ket-qua/resolved");
    private static final Node AMBIGUOUS = iri("ket-qua/ambiguous");
    private static final Node REPORTS = Iris.role(Role.REPORTS);
    private static final Node REPORTED = Iris.standing(Standing.REPORTED);
    private static final Node NUMBERED = NodeFactory.createLiteralDT("numbered", XSDDatatype.XSDstring);
    private static final Pattern SUM = Pattern.compile("^[0-9a-f]{64}$");
    private static final Pattern OF_A_YEAR = Pattern.compile("^[^/]+/((?:19|20)[0-9][0-9])/");
    private static final int NAME = 16;
    private static final int YEAR = 4;

    /** What a source says of its document only with a quote. */
    private static final Set<Node> PROVEN = Set.of(
            Terms.NUMBER,
            Terms.TITLE,
            Terms.DATE,
            Terms.PASSED_BY,
            Terms.ISSUER_STATED,
            Terms.SIGNED_BY,
            Terms.SIGNED_AS,
            Terms.PERIOD,
            Terms.RECIPIENT);

    private static final Set<Node> ALSO_CITED = Set.of(Terms.NUMBER, Terms.TITLE);

    private static final Map<String, Predicate<SourceFacts>> BY_RULE = Map.ofEntries(
            Map.entry("source-kind-of-text", each(Terms.SOURCE, RuleScreen::kindOfText)),
            Map.entry("source-iri", each(Terms.SOURCE, RuleScreen::namedBySum)),
            Map.entry("evidence-length", each(Terms.EVIDENCE, RuleScreen::asLongAsItStands)),
            Map.entry("citation-place", each(Terms.CITATION, RuleScreen::citingInPlace)),
            Map.entry("citation-resolved", each(Terms.CITATION, RuleScreen::resolvedToOne)),
            Map.entry("citation-unresolved", each(Terms.CITATION, RuleScreen::unresolvedToNone)),
            Map.entry("citation-match-reason", each(Terms.CITATION, RuleScreen::explained)),
            Map.entry("citation-number", each(Terms.CITATION, RuleScreen::numbered)),
            Map.entry("assertion-triple", each(Terms.ASSERTION, RuleScreen::stated)),
            Map.entry("document-fact", RuleScreen::documentsProven),
            Map.entry("agency-name", RuleScreen::namesProven),
            Map.entry(
                    "responsibility-main-role-named",
                    each(Terms.RESPONSIBILITY, (facts, duty) -> facts.of(duty, Terms.MAIN_ROLE).stream()
                            .allMatch(role -> facts.has(duty, Terms.RESPONSIBILITY_ROLE, role)))),
            Map.entry(
                    "citation-number-year",
                    each(
                            Terms.CITATION,
                            (facts, one) -> ofOneYear(facts, one, Terms.STATED_NUMBER, Terms.STATED_DATE))),
            Map.entry(
                    "document-number-year",
                    each(Terms.DOCUMENT, (facts, one) -> ofOneYear(facts, one, Terms.NUMBER, Terms.DATE))),
            Map.entry("citation-of-the-future", each(Terms.CITATION, RuleScreen::ofThePast)),
            Map.entry("responsibility-overdue", each(Terms.RESPONSIBILITY, RuleScreen::dueLater)));

    private RuleScreen() {}

    /** Whether a node keeps to a rule. */
    @FunctionalInterface
    private interface NodeTest {
        boolean holds(SourceFacts facts, Node node);
    }

    /** Whether the rule of that name is surely not broken. */
    static boolean clears(String rule, SourceFacts facts) {
        return Optional.ofNullable(BY_RULE.get(rule))
                .filter(screen -> screen.test(facts))
                .isPresent();
    }

    private static Predicate<SourceFacts> each(Node type, NodeTest test) {
        return facts -> facts.instances(type).stream().allMatch(node -> test.holds(facts, node));
    }

    private static boolean kindOfText(SourceFacts facts, Node source) {
        boolean text = facts.has(source, Terms.TEXT_OF);
        boolean report = facts.has(source, Terms.REPORTS_ON);
        return facts.of(source, Terms.SOURCE_KIND).stream()
                .allMatch(kind -> kind.equals(NEWS_REPORT) ? !text : !report);
    }

    private static boolean namedBySum(SourceFacts facts, Node source) {
        return facts.of(source, Terms.SHA256).stream()
                .map(Lexicals::str)
                .filter(sum -> SUM.matcher(sum).find())
                .allMatch(sum -> source.toString().endsWith("/nguon/" + sum.substring(0, NAME)));
    }

    private static boolean asLongAsItStands(SourceFacts facts, Node evidence) {
        for (Node quote : facts.of(evidence, Terms.EXACT)) {
            String text = Lexicals.str(quote);
            for (Node start : facts.of(evidence, Terms.START)) {
                for (Node end : facts.of(evidence, Terms.END)) {
                    Optional<Integer> from = CoreScreen.integer(start);
                    Optional<Integer> to = CoreScreen.integer(end);
                    boolean fits = from.isPresent()
                            && to.isPresent()
                            && text.length() == to.get() - from.get()
                            && text.codePointCount(0, text.length()) == text.length();
                    if (!fits) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean citingInPlace(SourceFacts facts, Node citation) {
        List<Node> citing = facts.of(citation, Terms.CITING);
        List<Node> outer = facts.of(citation, Terms.NESTED_IN);
        for (Node role : facts.of(citation, Terms.ROLE)) {
            Stream<Node> expected;
            if (role.equals(REPORTS)) {
                expected = facts.instances(Terms.SOURCE).stream();
            } else if (outer.isEmpty()) {
                expected = Stream.of(Terms.TEXT_OF, Terms.REPORTS_ON)
                        .flatMap(property -> facts.all(property).stream().map(Triple::getObject));
            } else {
                expected = outer.stream().flatMap(one -> facts.of(one, Terms.CITED).stream());
            }
            if (!expected.allMatch(one -> citing.stream().allMatch(one::equals))) {
                return false;
            }
        }
        return true;
    }

    private static boolean resolvedToOne(SourceFacts facts, Node citation) {
        return !facts.has(citation, Terms.MATCH_STATUS, RESOLVED)
                || facts.of(citation, Terms.CITED).stream()
                        .noneMatch(cited -> facts.isA(cited, Terms.UNIDENTIFIED_DOCUMENT));
    }

    private static boolean unresolvedToNone(SourceFacts facts, Node citation) {
        return facts.of(citation, Terms.MATCH_STATUS).stream().allMatch(RESOLVED::equals)
                || facts.of(citation, Terms.CITED).stream()
                        .allMatch(cited -> facts.isA(cited, Terms.UNIDENTIFIED_DOCUMENT));
    }

    private static boolean explained(SourceFacts facts, Node citation) {
        boolean reason = facts.has(citation, Terms.MATCH_REASON);
        boolean candidate = facts.has(citation, Terms.CANDIDATE);
        return facts.of(citation, Terms.MATCH_STATUS).stream().allMatch(status -> {
            if (status.equals(RESOLVED)) {
                return !reason && !candidate;
            }
            return reason && (candidate || !status.equals(AMBIGUOUS));
        });
    }

    private static boolean numbered(SourceFacts facts, Node citation) {
        boolean number = facts.has(citation, Terms.STATED_NUMBER);
        return facts.of(citation, Terms.FORM).stream().allMatch(form -> form.equals(NUMBERED) == number);
    }

    private static boolean stated(SourceFacts facts, Node assertion) {
        if (facts.has(assertion, Terms.STANDING, REPORTED)) {
            return true;
        }
        return facts.of(assertion, Terms.SUBJECT).stream()
                .allMatch(subject -> facts.of(assertion, Terms.PREDICATE).stream()
                        .allMatch(property -> facts.of(assertion, Terms.OBJECT).stream()
                                .allMatch(value -> facts.has(subject, property, value))));
    }

    private static boolean documentsProven(SourceFacts facts) {
        return Stream.of(Terms.TEXT_OF, Terms.REPORTS_ON)
                .flatMap(property -> facts.all(property).stream())
                .map(Triple::getObject)
                .flatMap(document -> facts.about(document).stream())
                .filter(fact -> PROVEN.contains(fact.getPredicate()))
                .allMatch(fact -> facts.asserts(fact.getSubject(), fact.getPredicate(), fact.getObject())
                        || (ALSO_CITED.contains(fact.getPredicate())
                                && facts.all(Terms.CITED).stream()
                                        .anyMatch(cited -> cited.getObject().equals(fact.getSubject()))));
    }

    private static boolean namesProven(SourceFacts facts) {
        return facts.all(Terms.PREF_LABEL).stream()
                .filter(name -> name.getSubject().toString().contains("/co-quan/~"))
                .allMatch(name -> facts.all(Terms.SUBJECT).stream()
                        .filter(about -> about.getObject().equals(name.getSubject()))
                        .map(Triple::getSubject)
                        .anyMatch(assertion -> facts.has(assertion, Terms.OBJECT, name.getObject())
                                && facts.has(assertion, Terms.EVIDENCED_BY)));
    }

    private static boolean ofOneYear(SourceFacts facts, Node node, Node number, Node date) {
        return facts.of(node, number).stream()
                .map(Lexicals::str)
                .map(OF_A_YEAR::matcher)
                .filter(java.util.regex.Matcher::find)
                .allMatch(found -> facts.of(node, date).stream()
                        .map(Lexicals::str)
                        .allMatch(day ->
                                day.length() >= YEAR && day.substring(0, YEAR).equals(found.group(1))));
    }

    private static boolean ofThePast(SourceFacts facts, Node citation) {
        List<Node> given = facts.of(citation, Terms.STATED_DATE);
        return given.isEmpty()
                || facts.of(citation, Terms.CITING).stream()
                        .flatMap(citing -> facts.of(citing, Terms.DATE).stream())
                        .allMatch(own ->
                                given.stream().noneMatch(date -> Dates.before(Lexicals.str(own), Lexicals.str(date))));
    }

    private static boolean dueLater(SourceFacts facts, Node duty) {
        List<Node> due = facts.of(duty, Terms.DEADLINE_DATE);
        return due.isEmpty()
                || facts.of(duty, Terms.ASSIGNED_BY).stream()
                        .flatMap(document -> facts.of(document, Terms.DATE).stream())
                        .allMatch(own -> due.stream()
                                .noneMatch(date -> Lexicals.str(date).compareTo(Lexicals.str(own)) < 0));
    }

    private static Node iri(String path) {
        return NodeFactory.createURI(Iris.BASE + path);
    }
}
