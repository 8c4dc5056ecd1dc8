package vn.cancu.graph;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import vn.cancu.authority.Agency;
import vn.cancu.authority.DocumentType;
import vn.cancu.citation.DocumentIdentity;
import vn.cancu.citation.Standing;
import vn.cancu.text.PartialDate;
import vn.cancu.text.Quote;
import vn.cancu.text.SourceDocument;
import vn.cancu.text.Span;

/** The graph of one source while it is written: evidence, documents and bodies, each described once. */
final class SourceGraph {
    private static final String UNKNOWN = "chua-ro";
    private static final String GROUP = "group";

    /**
     * "Các sở, ban, ngành", "cơ quan, đơn vị có liên quan", "Ủy ban nhân dân các huyện, thị xã, thành phố", "Ủy ban nhân
     * dân cấp huyện"; not "Ban Quản lý các khu công nghiệp", "Đảng ủy các cơ quan Đảng tỉnh".
     */
    private static final Pattern SEVERAL = Pattern.compile("^(Các|Những|Một số) |liên quan$"
            + "| các (cấp|tỉnh|quận|huyện|thị xã|thành phố|xã|phường|thị trấn|địa phương|đặc khu)(?![\\p{L}\\p{M}])"
            + "| cấp (huyện|xã)(, (huyện|xã))?$");

    /** How far above a passage, in characters, the heading may stand that names its bodies. */
    private static final int HEADING = 20_000;

    private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    private final Set<Node> given = new HashSet<>();
    private final Set<Node> made = new HashSet<>();
    private final Node source;
    private final String text;
    private final CodePoints codePoints;
    private final DocumentTypes types;
    private final Agencies agencies;

    SourceGraph(SourceDocument document, DocumentTypes types, Agencies agencies) {
        this.source = Iris.source(document.id());
        this.text = document.text();
        this.codePoints = new CodePoints(text);
        this.types = types;
        this.agencies = agencies;
    }

    Graph graph() {
        return graph;
    }

    Node source() {
        return source;
    }

    void add(Node subject, Node predicate, Node object) {
        graph.add(subject, predicate, object);
    }

    void add(Node subject, Node predicate, Optional<Node> object) {
        object.ifPresent(o -> graph.add(subject, predicate, o));
    }

    /** An IRI below the source's for what stands at {@code span}, each time another: {@code #citation-719-788}. */
    Node mint(String kind, Span span) {
        String name = kind + "-" + codePoints.at(span.start()) + "-" + codePoints.at(span.end());
        Node node = Iris.within(source, name);
        for (int n = 2; !given.add(node); n++) {
            node = Iris.within(source, name + "-" + n);
        }
        return node;
    }

    /**
     * The evidence that a quote is.
     *
     * @throws IllegalStateException where the text at its offsets is not what it quotes
     */
    Node evidence(Quote quote) {
        Span span = quote.span();
        boolean stands = span.end() <= text.length()
                && text.startsWith(quote.exact(), span.start())
                && quote.exact().length() == span.length()
                && text.startsWith(quote.prefix(), span.start() - quote.prefix().length())
                && text.startsWith(quote.suffix(), span.end());
        if (!stands) {
            throw new IllegalStateException("quote does not stand at " + span.start() + ".." + span.end() + " of "
                    + source + ": \"" + quote.exact() + "\"");
        }
        int start = codePoints.at(span.start());
        int end = codePoints.at(span.end());
        Node evidence = NodeFactory.createURI(Iris.evidence(source.getURI(), start, end));
        add(evidence, Terms.TYPE, Terms.EVIDENCE);
        add(evidence, Terms.EXACT, string(quote.exact()));
        add(evidence, Terms.PREFIX, string(quote.prefix()));
        add(evidence, Terms.SUFFIX, string(quote.suffix()));
        add(evidence, Terms.START, integer(start));
        add(evidence, Terms.END, integer(end));
        add(evidence, Terms.HAS_SOURCE, source);
        return evidence;
    }

    /** The document of that identity, with its type and register. */
    Node document(DocumentIdentity identity) {
        Node document = Iris.document(identity);
        add(document, Terms.TYPE, Terms.DOCUMENT);
        type(identity).ifPresent(type -> describeType(document, type));
        register(identity).ifPresent(register -> add(document, Terms.REGISTER, agency(register)));
        if (identity instanceof DocumentIdentity.Law) {
            add(document, Terms.TYPE, Terms.LAW);
        }
        return document;
    }

    /** A document of which the source states too little to know which one it is. */
    Node unidentified(Node document) {
        add(document, Terms.TYPE, Terms.DOCUMENT);
        add(document, Terms.TYPE, Terms.UNIDENTIFIED_DOCUMENT);
        return document;
    }

    void describeType(Node document, DocumentType type) {
        add(document, Terms.TYPE, Terms.cancu(type.ontologyClass()));
        add(document, Terms.DOCUMENT_TYPE, Iris.documentType(type.slug()));
    }

    Optional<DocumentType> type(String label) {
        return types.ofLabel(label);
    }

    private Optional<DocumentType> type(DocumentIdentity identity) {
        if (identity instanceof DocumentIdentity.Numbered numbered) {
            return types.ofSlug(numbered.type());
        }
        if (identity instanceof DocumentIdentity.Unnumbered unnumbered) {
            return types.ofSlug(unnumbered.type());
        }
        return Optional.empty();
    }

    /** Slug of the office in whose register the document is. */
    static Optional<String> register(DocumentIdentity identity) {
        if (identity instanceof DocumentIdentity.Numbered numbered) {
            return Optional.of(numbered.register()).filter(register -> !register.equals(UNKNOWN));
        }
        if (identity instanceof DocumentIdentity.Unnumbered unnumbered) {
            return Optional.of(unnumbered.register()).filter(register -> !register.equals(UNKNOWN));
        }
        return Optional.empty();
    }

    /**
     * The number as the series prints it. A normative document is now and then cited without the year that its number
     * carries ("Nghị định số 72/NĐ-CP ngày 07/9/2015"); the citation keeps what was printed.
     */
    static Node number(DocumentIdentity identity, String printed) {
        if (identity instanceof DocumentIdentity.Numbered numbered
                && numbered.normative()
                && !printed.contains("/" + numbered.term() + "/")) {
            return string(printed.replaceFirst("/", "/" + numbered.term() + "/"));
        }
        return string(printed);
    }

    /** The body with that slug, with its name where the authority graph does not give one. */
    Node agency(String slug) {
        Node node = Iris.agency(slug);
        Optional<Agency> known = agencies.ofSlug(slug);
        boolean group = known.map(Agency::level).filter(GROUP::equals).isPresent();
        add(node, Terms.TYPE, group ? Terms.AGENCY_GROUP : Terms.AGENCY);
        if (!agencies.describes(slug)) {
            add(node, Terms.PREF_LABEL, known.map(agency -> vietnamese(agency.label())));
        }
        return node;
    }

    /**
     * The body or group of bodies of that name. A group ("các sở, ban, ngành") stays one: who belongs to it is not said.
     * What only the text knows is asserted, with the place that names it: the nearest before or in the passage, else the
     * passage, where abbreviations stand for the name.
     *
     * @param passage that gives it a part
     */
    Node agencyNamed(String name, Quote passage) {
        Optional<Agency> known = agencies.ofName(name);
        if (known.isPresent()) {
            return agency(known.get().slug());
        }
        String label = Words.capitalized(Words.line(name));
        Node node = Iris.agency(Words.slug(label));
        add(node, Terms.TYPE, SEVERAL.matcher(label).find() ? Terms.AGENCY_GROUP : Terms.AGENCY);
        if (made.add(node)) {
            Node value = vietnamese(label);
            add(node, Terms.PREF_LABEL, value);
            Quote named = naming(name, passage);
            Node assertion = mint("assertion-agency", named.span());
            add(assertion, Terms.TYPE, Terms.ASSERTION);
            add(assertion, Terms.SUBJECT, node);
            add(assertion, Terms.PREDICATE, Terms.PREF_LABEL);
            add(assertion, Terms.OBJECT, value);
            add(assertion, Terms.STANDING, Iris.standing(Standing.STATED));
            add(assertion, Terms.EVIDENCED_BY, evidence(named));
        }
        return node;
    }

    /** Where a name stands: in the passage, or in the heading above it. */
    private Quote naming(String name, Quote passage) {
        String words = Pattern.compile("[\\s\\u00A0]+")
                .splitAsStream(name.strip())
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s\\u00A0]+"));
        Matcher matcher = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        int from = passage.span().start();
        if (matcher.find(from) && matcher.end() <= passage.span().end()) {
            return Quote.of(text, new Span(matcher.start(), matcher.end()));
        }
        Quote last = passage;
        matcher.reset().region(Math.max(0, from - HEADING), from);
        while (matcher.find()) {
            last = Quote.of(text, new Span(matcher.start(), matcher.end()));
        }
        return last;
    }

    static Node string(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node vietnamese(String text) {
        return NodeFactory.createLiteralLang(text, "vi");
    }

    static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    static Node integer(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
    }

    static Node bool(boolean value) {
        return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
    }

    /** A day, a month or a year, as far as stated. */
    static Node date(PartialDate date) {
        RDFDatatype type = date.isDay()
                ? XSDDatatype.XSDdate
                : date.month() > 0 ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDgYear;
        return NodeFactory.createLiteralDT(date.toString(), type);
    }
}
