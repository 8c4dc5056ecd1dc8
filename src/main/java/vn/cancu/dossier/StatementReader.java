package vn.cancu.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import vn.cancu.graph.Terms;
import vn.cancu.query.Bilingual;
import vn.cancu.query.Cell;
import vn.cancu.query.Certainty;
import vn.cancu.query.Facts;
import vn.cancu.query.Labels;
import vn.cancu.query.Origin;
import vn.cancu.query.Provenance;

/** Reads what is said of a subject, and by whom. */
final class StatementReader {
    /** First what a thing is and is called, then what it does. */
    private static final List<Node> FIRST = List.of(
            Terms.NUMBER,
            Terms.DOCUMENT_TYPE,
            Terms.TITLE,
            Terms.DATE,
            Terms.PASSED_BY,
            Terms.ISSUER_STATED,
            Terms.REGISTER,
            Terms.PERIOD,
            Terms.SIGNED_BY,
            Terms.SIGNED_AS,
            Terms.PREF_LABEL,
            Terms.ALT_LABEL,
            Terms.cancu("symbol"),
            Terms.cancu("otherSymbol"),
            Terms.OF_KIND,
            Terms.cancu("level"),
            Terms.PROVINCE);

    private static final Set<Node> TEXTS_OF_SUBJECT = Set.of(Terms.TYPE, Terms.LABEL);

    private final Facts facts;
    private final Labels labels;
    private final Quotations quotations;
    private final Provenance provenance;

    StatementReader(Facts facts, Labels labels, Quotations quotations) {
        this.facts = facts;
        this.labels = labels;
        this.quotations = quotations;
        this.provenance = new Provenance(facts);
    }

    /** The subject with all that is said of it; its classes and its label stand apart from that. */
    Subject subject(Node node) {
        Optional<Bilingual> label = labels.of(node);
        List<Cell> classes = facts.objects(node, Terms.TYPE).stream()
                .distinct()
                .sorted(Comparator.comparing((Node type) -> general(type)).thenComparing(type -> type.toString()))
                .map(labels::cell)
                .toList();
        return new Subject(
                node.toString(), label.orElseGet(() -> labels.orShort(node)), label.isPresent(), classes, about(node));
    }

    /** Of two classes of a thing the narrower says more. */
    private static int general(Node type) {
        return type.equals(Terms.UNIDENTIFIED_DOCUMENT) ? 0 : type.equals(Terms.DOCUMENT) ? 2 : 1;
    }

    private List<Statement> about(Node subject) {
        Map<Triple, List<Node>> said = new LinkedHashMap<>();
        for (Triple triple : facts.find(subject, Node.ANY, Node.ANY)) {
            if (!TEXTS_OF_SUBJECT.contains(triple.getPredicate())) {
                said.putIfAbsent(triple, new ArrayList<>());
            }
        }
        for (Node assertion : facts.subjects(Terms.SUBJECT, subject)) {
            Optional<Node> property = facts.object(assertion, Terms.PREDICATE);
            Optional<Node> value = facts.object(assertion, Terms.OBJECT);
            if (property.isPresent() && value.isPresent()) {
                said.computeIfAbsent(Triple.create(subject, property.get(), value.get()), key -> new ArrayList<>())
                        .add(assertion);
            }
        }
        List<Statement> statements = new ArrayList<>();
        said.forEach((triple, assertions) -> statements.add(statement(triple, assertions)));
        statements.sort(Comparator.comparingInt(StatementReader::rank)
                .thenComparing(Statement::property)
                .thenComparing(statement -> statement.from().orElse(""))
                .thenComparing(statement -> statement.value().plain()));
        return statements;
    }

    private static int rank(Statement statement) {
        for (int i = 0; i < FIRST.size(); i++) {
            if (FIRST.get(i).getURI().equals(statement.property())) {
                return i;
            }
        }
        return FIRST.size();
    }

    private Statement statement(Triple triple, List<Node> assertions) {
        List<Quotation> quotes = assertions.stream()
                .flatMap(assertion -> quotations.of(assertion).stream())
                .distinct()
                .sorted(Quotation.ORDER)
                .toList();
        List<Node> read = assertions.stream()
                .filter(assertion -> facts.contains(assertion, Terms.EVIDENCED_BY, Node.ANY))
                .toList();
        List<Node> known = assertions.stream()
                .filter(assertion -> !read.contains(assertion))
                .toList();
        Optional<Provenance.Beforehand> beforehand = provenance.isKnownBeforehand(triple)
                ? Optional.of(provenance.beforehand(triple, known))
                : Optional.empty();
        return new Statement(
                triple.getPredicate().getURI(),
                labels.orShort(triple.getPredicate()),
                labels.cell(triple.getObject()),
                quotes.isEmpty() ? Certainty.STATED : provenance.certainty(read),
                quotes.isEmpty()
                        ? beforehand.map(Provenance.Beforehand::origin).orElseGet(() -> provenance.unquoted(triple))
                        : Origin.READ,
                quotes,
                beforehand.map(Provenance.Beforehand::sources).orElse(List.of()).stream()
                        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                        .toList(),
                day(known, Terms.cancu("validFrom")),
                day(known, Terms.cancu("validUntil")));
    }

    private Optional<String> day(List<Node> facts, Node property) {
        return facts.stream()
                .flatMap(fact -> this.facts.text(fact, property).stream())
                .findFirst();
    }
}
