package vn.cancu.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.Severity;
import vn.cancu.graph.Terms;

/** Checks the quotes of a source against the text that they were taken from. */
public final class QuoteCheck {
    private static final String SHAPE = "quote-stands";

    private QuoteCheck() {}

    /**
     * The quotes that do not stand where they say.
     *
     * @param source the graph of one source
     * @param text of that source; offsets count its code points
     * @return sorted; empty where all do
     */
    public static List<Violation> check(Graph source, String text) {
        int[] characters = text.codePoints().toArray();
        List<Violation> misplaced = new ArrayList<>();
        source.stream(Node.ANY, Terms.EXACT, Node.ANY).forEach(quote -> {
            String start = object(source, quote.getSubject(), Terms.START);
            String end = object(source, quote.getSubject(), Terms.END);
            String exact = quote.getObject().getLiteralLexicalForm();
            if (!exact.equals(passage(characters, start, end))) {
                misplaced.add(new Violation(
                        Severity.ERROR,
                        quote.getSubject(),
                        Optional.of(Terms.EXACT.getURI()),
                        Optional.of(quote.getObject()),
                        messages(start, end),
                        SHAPE));
            }
        });
        misplaced.sort(null);
        return misplaced;
    }

    private static String object(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }

    /** What stands there; empty, which no quote is, where that is no place in the text. */
    private static String passage(int[] characters, String start, String end) {
        try {
            int from = Integer.parseInt(start);
            int to = Integer.parseInt(end);
            return from < 0 || to < from || to > characters.length ? "" : new String(characters, from, to - from);
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private static Map<String, String> messages(String start, String end) {
        Diagnostic told = Diagnostic.of(Code.QUOTE_MISPLACED, Location.NONE, start, end);
        return Map.of("vi", told.message(Locale.forLanguageTag("vi")), "en", told.message(Locale.ENGLISH));
    }
}
