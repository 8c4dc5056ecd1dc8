package vn.cancu.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import vn.cancu.graph.Terms;
import vn.cancu.query.Answer;
import vn.cancu.query.Cell;
import vn.cancu.query.Column;
import vn.cancu.query.Facts;

/**
 * The evidence behind the rows of an answer: by the quote, or the words of the task, and the source that a row has. Where
 * the same words stand in a source several times, those are taken whose statements speak of most that the row names.
 */
final class Proofs {
    /** The same short words can stand in a source as often as anybody likes. */
    private static final int ALIKE = 50;

    private final Facts facts;
    private final Quotations quotations;

    Proofs(Facts facts, Quotations quotations) {
        this.facts = facts;
        this.quotations = quotations;
    }

    /** For each of the first rows its evidence; nothing for a row that quotes nothing. */
    List<Optional<Quotation>> of(Answer.Table table, int rows) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        int source = names.indexOf("source");
        int quote = names.indexOf("quote");
        int task = names.indexOf("task");
        List<Optional<Quotation>> proofs = new ArrayList<>();
        for (List<Cell> row :
                table.rows().subList(0, Math.min(rows, table.rows().size()))) {
            proofs.add(source < 0 || (quote < 0 && task < 0) ? Optional.empty() : proof(row, source, quote, task));
        }
        return proofs;
    }

    private Optional<Quotation> proof(List<Cell> row, int source, int quote, int task) {
        Optional<Node> from = row.get(source).value();
        Optional<Node> words = row.get(quote < 0 ? task : quote).value().filter(Node::isLiteral);
        if (from.isEmpty() || words.isEmpty()) {
            return Optional.empty();
        }
        // The text of an answer may have lost its language on the way.
        Node literal = NodeFactory.createLiteralString(words.get().getLiteralLexicalForm());
        List<Node> found = (quote < 0 ? evidenceOfTask(literal) : subjects(Terms.EXACT, literal))
                .stream()
                        .filter(evidence -> facts.contains(evidence, Terms.HAS_SOURCE, from.get()))
                        .distinct()
                        .toList();
        if (found.size() == 1) {
            return Optional.of(quotations.quotation(found.get(0)));
        }
        Set<Node> named = new HashSet<>();
        row.forEach(cell -> cell.value().ifPresent(named::add));
        return found.stream()
                .map(evidence -> new Candidate(quotations.quotation(evidence), told(evidence, named)))
                .min(Comparator.comparing(Candidate::told)
                        .reversed()
                        .thenComparing(Candidate::quotation, Quotation.ORDER))
                .map(Candidate::quotation);
    }

    private record Candidate(Quotation quotation, int told) {}

    private List<Node> evidenceOfTask(Node words) {
        return subjects(Terms.TASK, words).stream()
                .flatMap(duty -> facts.objects(duty, Terms.EVIDENCED_BY).stream())
                .toList();
    }

    private List<Node> subjects(Node property, Node words) {
        return facts.some(Node.ANY, property, words, ALIKE).stream()
                .map(Triple::getSubject)
                .toList();
    }

    /** How much of what a row names is said by the statements that rest on the evidence. */
    private int told(Node evidence, Set<Node> named) {
        Set<Node> told = new HashSet<>();
        for (Node statement : facts.subjects(Terms.EVIDENCED_BY, evidence)) {
            for (Triple triple : facts.find(statement, Node.ANY, Node.ANY)) {
                if (named.contains(triple.getObject())) {
                    told.add(triple.getObject());
                }
            }
        }
        return told.size();
    }
}
