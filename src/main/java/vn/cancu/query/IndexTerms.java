package vn.cancu.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Property;

/**
 * What the citation index knows, as {@link TermCode}s of the RDF terms that the graph has for it. One object for one
 * answer: it remembers the terms that the index does not have.
 */
final class IndexTerms {
    private static final Pattern SMALL = Pattern.compile("0|-?[1-9][0-9]{0,8}");
    private static final int DAY_LENGTH = "2024-02-27".length();
    private static final long[] NOTHING = {TermCode.UNBOUND};
    private static final int LOOKED = 1 << 6;

    private final CitationIndex index;
    private final Facts facts;
    private final Map<Node, Integer> things = new HashMap<>();
    /** Terms that the index does not have, with their places in the next. */
    private final Map<Node, Integer> otherPlaces = new HashMap<>();

    private final List<Node> others = new ArrayList<>();

    /** @param facts the graph that the index was made of */
    IndexTerms(CitationIndex index, Facts facts) {
        this.index = index;
        this.facts = facts;
    }

    CitationIndex index() {
        return index;
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

    /** The code of a term. */
    long code(@Nullable Node term) {
        if (term == null) {
            return TermCode.UNBOUND;
        }
        int thing = term.isURI() ? thing(term) : CitationIndex.NONE;
        if (thing != CitationIndex.NONE) {
            return TermCode.thing(thing);
        }
        if (term.isLiteral()
                && term.getLiteralDatatype().equals(XSDDatatype.XSDinteger)
                && SMALL.matcher(term.getLiteralLexicalForm()).matches()) {
            return TermCode.integer(Integer.parseInt(term.getLiteralLexicalForm()));
        }
        int place = otherPlaces.computeIfAbsent(term, any -> others.size());
        if (place == others.size()) {
            others.add(term);
        }
        return TermCode.of(TermCode.Kind.OTHER, place);
    }

    @Nullable
    Node term(long code) {
        return switch (TermCode.kind(code)) {
            case UNBOUND -> null;
            case OTHER -> others.get(TermCode.value(code));
            default -> IndexCells.node(index, code);
        };
    }

    boolean isDocument(long code) {
        return TermCode.kind(code) == TermCode.Kind.THING && TermCode.value(code) < index.documents();
    }

    /** What a thing has a relation to; one unbound value where there is nothing. */
    long[] relatedCodes(int thing, Property property) {
        return codes(TermCode.Kind.THING, index.allRelated(thing, property));
    }

    /** The texts of a property; one unbound value where there is none. */
    long[] textCodes(int thing, Property property, TermCode.Kind kind) {
        return codes(kind, index.places(thing, property));
    }

    /** The titles of a document; one unbound value where it has none. */
    long[] titleCodes(int document) {
        int[] vi = index.places(document, Property.TITLE_VI);
        int[] en = index.places(document, Property.TITLE_EN);
        int[] other = index.places(document, Property.TITLE);
        if (en.length + other.length == 0) {
            return codes(TermCode.Kind.VIETNAMESE, vi);
        }
        return Stream.of(
                        LongStream.of(codes(TermCode.Kind.VIETNAMESE, vi)),
                        LongStream.of(codes(TermCode.Kind.ENGLISH, en)),
                        LongStream.of(codes(TermCode.Kind.TEXT, other)))
                .flatMapToLong(codes -> codes)
                .filter(code -> code != TermCode.UNBOUND)
                .toArray();
    }

    /** The provinces of an issuer; one unbound value where it has none, or is none. */
    long[] provinceCodes(long issuer) {
        return issuer == TermCode.UNBOUND ? NOTHING : relatedCodes(TermCode.value(issuer), Property.PROVINCE);
    }

    /** The dates of a document in the year that was asked for; all, or one unbound value, where none was. */
    long[] dateCodesInYear(int document, Map<String, Node> values) {
        long[] all = textCodes(document, Property.DATE, TermCode.Kind.DATE);
        Node year = values.get("__year_integer");
        return year == null
                ? all
                : LongStream.of(all)
                        .filter(date -> date != TermCode.UNBOUND
                                && index.text(TermCode.value(date)).startsWith(year.getLiteralLexicalForm()))
                        .toArray();
    }

    private static long[] codes(TermCode.Kind kind, int[] values) {
        if (values.length == 0) {
            return NOTHING;
        }
        long[] codes = new long[values.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = TermCode.of(kind, values[i]);
        }
        return codes;
    }

    /** One value in {@link Solutions#addAll}. */
    static long[] one(long code) {
        return new long[] {code};
    }

    /** The code of the value of a parameter; unbound where none was given. */
    long wanted(Map<String, Node> values, String variable) {
        return code(values.get(variable));
    }

    /** As ORDER BY has it: the unbound first, IRIs and texts by their characters, days in time. */
    int compare(long code, long other) {
        if (code == other) {
            return 0;
        }
        TermCode.Kind kind = TermCode.kind(code);
        if (kind == TermCode.kind(other)) {
            int a = TermCode.value(code);
            int b = TermCode.value(other);
            switch (kind) {
                case INTEGER -> {
                    return Integer.compare(a, b);
                }
                case THING -> {
                    return isDocument(code) == isDocument(other) ? Integer.compare(a, b) : index.compareIris(a, b);
                }
                case TEXT -> {
                    return index.compareTexts(a, b);
                }
                case DATE -> {
                    return compareDates(code, other);
                }
                default -> {
                    // as terms
                }
            }
        }
        return TermOrder.compare(term(code), term(other));
    }

    /** As MIN and MAX have dates: days by their characters. */
    int compareDates(long date, long other) {
        if (date == other) {
            return 0;
        }
        String a = index.text(TermCode.value(date));
        String b = index.text(TermCode.value(other));
        return a.length() == DAY_LENGTH && b.length() == DAY_LENGTH
                ? a.compareTo(b)
                : TermOrder.compare(date(a), date(b));
    }

    /** Of different values the rank of each; the same where ORDER BY has them as equal. */
    int[] ranks(long[] codes) {
        @Nullable Node[] terms = new @Nullable Node[codes.length];
        boolean coded = LongStream.of(codes).allMatch(code -> comparesByCode(code, codes[0]));
        if (!coded) {
            Arrays.setAll(terms, i -> term(codes[i]));
        }
        Deadline deadline = Deadline.kept();
        Comparator<Integer> order = (a, b) -> {
            // Whichever thread compares: one comparison in some sixty looks at the clock.
            if (a % LOOKED == 0) {
                deadline.check();
            }
            return coded ? compare(codes[a], codes[b]) : TermOrder.compare(terms[a], terms[b]);
        };
        Integer[] sorted = IntStream.range(0, codes.length).boxed().toArray(Integer[]::new);
        Arrays.parallelSort(sorted, order);
        int[] ranks = new int[codes.length];
        for (int i = 1; i < sorted.length; i++) {
            ranks[sorted[i]] = ranks[sorted[i - 1]] + (order.compare(sorted[i - 1], sorted[i]) == 0 ? 0 : 1);
        }
        return ranks;
    }

    /** Whether two values are told from each other without looking at their terms. */
    private boolean comparesByCode(long code, long other) {
        TermCode.Kind kind = TermCode.kind(code);
        return kind == TermCode.kind(other)
                && (kind == TermCode.Kind.TEXT || kind == TermCode.Kind.INTEGER || kind == TermCode.Kind.THING);
    }

    /**
     * What makes cells of codes, for as long as they are read: those of terms that the index does not have are made now.
     *
     * @param expected how many cells will be asked for
     */
    IndexCells cells(Labels labels, long expected) {
        return new IndexCells(index, others.stream().map(labels::cell).toList(), expected);
    }

    /** What the graph says of a thing beyond the index; one unbound value where it says nothing. */
    long[] objectCodes(int thing, Node property) {
        List<Node> objects = facts.objects(NodeFactory.createURI(index.iri(thing)), property);
        return objects.isEmpty()
                ? NOTHING
                : objects.stream().mapToLong(this::code).toArray();
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

    /** The value of a parameter without which a question is not asked. */
    static Node required(Map<String, Node> values, String variable) {
        return Objects.requireNonNull(values.get(variable), variable);
    }
}
