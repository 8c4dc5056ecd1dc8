package vn.cancu.query;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * One value of an answer.
 *
 * @param value the RDF term, empty where the row has none
 * @param text the value for people: the label of an IRI, a literal as it stands
 * @param labelled true where {@code text} is a label from the graph, false where it is the value itself
 */
public record Cell(Optional<Node> value, Bilingual text, boolean labelled) {

    /** No value. */
    static final Cell ABSENT = new Cell(Optional.empty(), Bilingual.NONE, false);

    /** Of a cell without its characters: itself, its term, and where it stands in a row. */
    private static final int BYTES = 160;

    /** How much memory it takes, by reckoning. */
    long bytes() {
        int characters = text.vi().length()
                + (text.en().equals(text.vi()) ? 0 : text.en().length());
        return value.isEmpty() ? Long.BYTES : BYTES + (long) Character.BYTES * characters + plain().length();
    }

    /** For people, in the language of {@code locale}; empty where there is no value. */
    public String text(Locale locale) {
        return text.in(locale);
    }

    /** For people: days as they write them, the column's own word where there is no value. */
    public String shown(Column column, Locale locale) {
        if (value.isEmpty()) {
            return column.absent().in(locale);
        }
        boolean day = datatype().filter(XSDDatatype.XSDdate.getURI()::equals).isPresent();
        return day ? DocumentSummary.day(plain(), locale) : text(locale);
    }

    /** The IRI, where the value is one. */
    public Optional<String> iri() {
        return value.filter(Node::isURI).map(Node::getURI);
    }

    /** The datatype's IRI, where the value is a literal. */
    public Optional<String> datatype() {
        return value.filter(Node::isLiteral).map(Node::getLiteralDatatypeURI);
    }

    /** The language, {@code vi} or {@code en}, where the value is a text that states one. */
    public Optional<String> language() {
        return value.filter(Node::isLiteral).map(Node::getLiteralLanguage).filter(tag -> !tag.isEmpty());
    }

    /** The number, where the value is one. */
    public Optional<Number> number() {
        return value.filter(node -> node.isLiteral() && node.getLiteral().isWellFormed())
                .map(Node::getLiteralValue)
                .filter(Number.class::isInstance)
                .map(Number.class::cast);
    }

    /** The value itself as text: the IRI, the lexical form; empty where there is none. */
    public String plain() {
        return value.map(node -> node.isURI()
                        ? node.getURI()
                        : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .orElse("");
    }
}
