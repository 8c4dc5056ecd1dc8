package vn.cancu.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Property;

/**
 * What the citation index knows, as the RDF terms that the graph has for it. One object for one answer: it remembers what
 * it made.
 */
final class IndexTerms {
    private static final @Nullable Node[] UNBOUND = {null};

    private final CitationIndex index;
    private final Facts facts;
    private final Map<Integer, Node> nodes = new HashMap<>();
    private final Map<Node, Integer> things = new HashMap<>();

    /** @param facts the graph that the index was made of */
    IndexTerms(CitationIndex index, Facts facts) {
        this.index = index;
        this.facts = facts;
    }

    CitationIndex index() {
        return index;
    }

    /** The IRI of a thing. */
    Node node(int thing) {
        return nodes.computeIfAbsent(thing, number -> {
            Node node = NodeFactory.createURI(index.iri(number));
            things.put(node, number);
            return node;
        });
    }

    /** The thing with an IRI; NONE where the index has none. */
    int thing(Node iri) {
        return things.computeIfAbsent(iri, node -> index.thing(node.getURI()));
    }

    /** The document with an IRI; NONE where it is none that cites, is cited or was issued. */
    int document(Node iri) {
        int thing = thing(iri);
        return thing < index.documents() ? thing : CitationIndex.NONE;
    }

    /** The IRI of what a thing has a relation to; one unbound value where there is nothing. */
    @Nullable
    Node[] related(int thing, Property property) {
        int[] all = index.allRelated(thing, property);
        return all.length == 0
                ? UNBOUND
                : Arrays.stream(all).mapToObj(this::node).toArray(Node[]::new);
    }

    /** The numbers of a document; one unbound value where it has none. */
    @Nullable
    Node[] numbers(int document) {
        return orUnbound(index.allTexts(document, Property.NUMBER).stream().map(NodeFactory::createLiteralString));
    }

    /** The dates of a document: days, months or years; one unbound value where none is known. */
    @Nullable
    Node[] dates(int document) {
        return dates(document, Property.DATE);
    }

    /** The dates that are a property of a thing; one unbound value where it has none. */
    @Nullable
    Node[] dates(int thing, Property property) {
        return orUnbound(index.allTexts(thing, property).stream().map(IndexTerms::date));
    }

    /** The dates of a document in the year that was asked for; all, or one unbound value, where none was. */
    @Nullable
    Node[] datesInYear(int document, Map<String, Node> values) {
        @Nullable Node[] all = dates(document);
        Node year = values.get("__year_integer");
        return year == null
                ? all
                : Arrays.stream(all)
                        .filter(date ->
                                date != null && date.getLiteralLexicalForm().startsWith(year.getLiteralLexicalForm()))
                        .toArray(Node[]::new);
    }

    /** What the graph says of a thing beyond the index; one unbound value where it says nothing. */
    @Nullable
    Node[] objects(int thing, Node property) {
        return orUnbound(facts.objects(node(thing), property).stream());
    }

    /** The titles of a document; one unbound value where it has none. */
    @Nullable
    Node[] titles(int document) {
        return orUnbound(Stream.of(
                        words(document, Property.TITLE_VI, "vi"),
                        words(document, Property.TITLE_EN, "en"),
                        words(document, Property.TITLE, ""))
                .flatMap(words -> words));
    }

    private Stream<Node> words(int document, Property property, String language) {
        return index.allTexts(document, property).stream()
                .map(words -> language.isEmpty()
                        ? NodeFactory.createLiteralString(words)
                        : NodeFactory.createLiteralLang(words, language));
    }

    private static @Nullable Node[] orUnbound(Stream<Node> values) {
        Node[] all = values.toArray(Node[]::new);
        return all.length == 0 ? UNBOUND : all;
    }

    /** {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY} with its datatype. */
    static Node date(String text) {
        return NodeFactory.createLiteralDT(
                text,
                switch (text.length()) {
                    case 4 -> XSDDatatype.XSDgYear;
                    case 7 -> XSDDatatype.XSDgYearMonth;
                    default -> XSDDatatype.XSDdate;
                });
    }

    static Node integer(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    /** The text of a value that may be missing. */
    static Optional<String> text(@Nullable Node value) {
        return Optional.ofNullable(value).map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm());
    }

    /** Hears of an issuer, and of a province where it is. */
    @FunctionalInterface
    interface IssuerVisitor {
        void visit(@Nullable Node issuer, @Nullable Node province);
    }

    /** Each issuer of a document with each of its provinces; once with nothing where no issuer is known. */
    void issuers(int document, IssuerVisitor visitor) {
        for (Node issuer : related(document, Property.PASSED_BY)) {
            if (issuer == null) {
                visitor.visit(null, null);
            } else {
                for (Node province : related(thing(issuer), Property.PROVINCE)) {
                    visitor.visit(issuer, province);
                }
            }
        }
    }

    /** Each choice of one value of each. */
    static void choices(@Nullable Node[][] values, Consumer<@Nullable Node[]> chosen) {
        choices(values, new @Nullable Node[values.length], 0, chosen);
    }

    private static void choices(
            @Nullable Node[][] values, @Nullable Node[] choice, int at, Consumer<@Nullable Node[]> chosen) {
        if (at == values.length) {
            chosen.accept(choice.clone());
            return;
        }
        for (Node value : values[at]) {
            choice[at] = value;
            choices(values, choice, at + 1, chosen);
        }
    }

    /** A constant value in {@link #choices}. */
    static @Nullable Node[] only(@Nullable Node value) {
        return new @Nullable Node[] {value};
    }

    /** The value of a parameter without which a question is not asked. */
    static Node required(Map<String, Node> values, String variable) {
        return Objects.requireNonNull(values.get(variable), variable);
    }

    /** Whether a value is the one that was asked for, or none was. */
    static boolean isWanted(Map<String, Node> values, String variable, @Nullable Node value) {
        Node wanted = values.get(variable);
        return wanted == null || wanted.equals(value);
    }
}
