package vn.cancu.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.ExitCode;
import vn.cancu.diagnostic.Location;
import vn.cancu.query.Answer;
import vn.cancu.query.Cell;
import vn.cancu.query.Column;
import vn.cancu.store.SourceSummary;
import vn.cancu.store.Store;
import vn.cancu.validation.QuoteCheck;
import vn.cancu.validation.ShapesValidator;
import vn.cancu.validation.Violation;

/** {@code cancu validate}: what does not hold in the database: its files as they were sealed, its statements by SHACL. */
@CommandLine.Command(name = "validate")
final class Validate implements Command {
    private final Console console;

    @Mixin
    AnswerOptions.OfRows answer = new AnswerOptions.OfRows();

    @Mixin
    DatabaseOption database = new DatabaseOption();

    Validate(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode run() throws IOException {
        List<Violation> violations;
        List<Diagnostic> damage;
        try (Store store = database.open(console)) {
            damage = Store.verify(database.home());
            violations = new ArrayList<>(ShapesValidator.bundled().validateAll(store.dataset()));
            violations.addAll(quotes(store));
        }
        damage.forEach(console::tell);
        if (violations.isEmpty() && damage.isEmpty()) {
            console.say(console.words("validate.valid"));
            return ExitCode.DONE;
        }
        if (!violations.isEmpty()) {
            answer.write(table(violations), console);
            console.tell(Diagnostic.of(Code.VALIDATION_FINDINGS, Location.NONE, violations.size()));
        }
        return ExitCode.FINDINGS;
    }

    /** The quotes of sources whose text is kept, held against it. */
    private static List<Violation> quotes(Store store) {
        List<Violation> misplaced = new ArrayList<>();
        for (SourceSummary source : store.sources()) {
            store.text(source.sha256())
                    .ifPresent(text -> Txn.executeRead(store.dataset(), () -> {
                        Graph graph = store.dataset().getGraph(NodeFactory.createURI(source.iri()));
                        misplaced.addAll(QuoteCheck.check(graph, text));
                    }));
        }
        return misplaced;
    }

    private Answer.Table table(List<Violation> violations) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Violation violation : violations) {
            rows.add(List.of(
                    Cells.text(console.words("severity." + violation.severity().code())),
                    Cells.text(violation.message(console.language())),
                    Cells.text(text(violation.focusNode())),
                    Cells.text(violation.path().orElse("")),
                    Cells.text(violation.value().map(Validate::text).orElse("")),
                    Cells.text(violation.shape())));
        }
        List<Column> columns = new ArrayList<>();
        for (String name : List.of("severity", "message", "about", "path", "value", "rule")) {
            columns.add(Cells.column(name, console));
        }
        return new Answer.Table(columns, rows);
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
