package vn.cancu.graph;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Turtle that is the same, byte for byte, for the same triples: whatever the order in which they came, the locale, the
 * time zone and the machine. One triple a line, so that a difference shows in a version control system where it is.
 *
 * <p>Subjects in natural order (citations in the order of the text), {@code a} first, then properties by IRI; characters
 * that cannot be seen are escaped; all in UTF-8 with {@code \n}.
 */
public final class TurtleWriter {
    private static final Map<String, String> PREFIXES = new LinkedHashMap<>();

    static {
        PREFIXES.put("cancu", Terms.CANCU);
        PREFIXES.put("dcterms", Terms.DCTERMS);
        PREFIXES.put("eli", Terms.ELI);
        PREFIXES.put("oa", Terms.OA);
        PREFIXES.put("org", Terms.ORG);
        PREFIXES.put("prov", Terms.PROV);
        PREFIXES.put("rdf", Terms.RDF);
        PREFIXES.put("rdfs", Terms.RDFS);
        PREFIXES.put("skos", Terms.SKOS);
        PREFIXES.put("xsd", Terms.XSD);
    }

    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI, NaturalOrder.INSTANCE);
    private static final Comparator<Node> TYPE_FIRST = Comparator.<Node, Boolean>comparing(
                    node -> !node.equals(Terms.TYPE))
            .thenComparing(BY_IRI);
    private static final Comparator<Node> IRIS_FIRST =
            Comparator.<Node, Boolean>comparing(Node::isLiteral).thenComparing(Lexical::term, NaturalOrder.INSTANCE);

    /** What can stand after the base without meaning anything else: no scheme, no dots, no empty segments. */
    private static final Pattern RELATIVE = Pattern.compile("[a-z0-9-]+(/[A-Za-z0-9~_-]+)+(#[A-Za-z0-9~_-]+)?");

    private static final Pattern LOCAL = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");

    private TurtleWriter() {}

    /** The prefixes of the vocabularies that the graph uses, in the order in which they are written. */
    public static Map<String, String> prefixes() {
        return java.util.Collections.unmodifiableMap(PREFIXES);
    }

    /**
     * A graph as Turtle.
     *
     * @param graph without blank nodes
     * @throws IllegalArgumentException for a blank node or what cannot stand in Turtle
     */
    public static String write(Graph graph) {
        Map<Node, Map<Node, TreeSet<Node>>> sorted = new TreeMap<>(BY_IRI);
        for (Iterator<Triple> triples = graph.find(); triples.hasNext(); ) {
            Triple triple = triples.next();
            if (!triple.getSubject().isURI()) {
                throw new IllegalArgumentException("blank node in " + triple);
            }
            sorted.computeIfAbsent(triple.getSubject(), s -> new TreeMap<>(TYPE_FIRST))
                    .computeIfAbsent(triple.getPredicate(), p -> new TreeSet<>(IRIS_FIRST))
                    .add(triple.getObject());
        }
        StringBuilder out = new StringBuilder();
        out.append("@base <").append(Iris.BASE).append("> .\n");
        PREFIXES.forEach((prefix, namespace) -> out.append("@prefix ")
                .append(prefix)
                .append(": <")
                .append(namespace)
                .append("> .\n"));
        sorted.forEach((subject, properties) -> {
            out.append('\n').append(term(subject));
            String separator = "\n    ";
            for (Map.Entry<Node, TreeSet<Node>> property : properties.entrySet()) {
                out.append(separator);
                out.append(property.getKey().equals(Terms.TYPE) ? "a" : term(property.getKey()));
                String comma = " ";
                for (Node object : property.getValue()) {
                    out.append(comma).append(term(object));
                    comma = ",\n        ";
                }
                separator = " ;\n    ";
            }
            out.append(" .\n");
        });
        return out.toString();
    }

    /** The same in UTF-8. */
    public static byte[] bytes(Graph graph) {
        return write(graph).getBytes(StandardCharsets.UTF_8);
    }

    private static String term(Node node) {
        if (node.isURI()) {
            return iri(node.getURI());
        }
        if (node.isLiteral() && node.getLiteralLanguage().isEmpty() && !Lexical.isString(node)) {
            String lexical = node.getLiteralLexicalForm();
            String datatype = node.getLiteralDatatypeURI();
            if (datatype.equals(XSDDatatype.XSDinteger.getURI())
                    && INTEGER.matcher(lexical).matches()) {
                return lexical;
            }
            if (datatype.equals(XSDDatatype.XSDboolean.getURI())
                    && (lexical.equals("true") || lexical.equals("false"))) {
                return lexical;
            }
            StringBuilder out = new StringBuilder();
            Lexical.literal(out, node);
            return out.append("^^").append(iri(datatype)).toString();
        }
        return Lexical.term(node);
    }

    private static String iri(String iri) {
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                String local = iri.substring(prefix.getValue().length());
                if (LOCAL.matcher(local).matches()) {
                    return prefix.getKey() + ":" + local;
                }
            }
        }
        StringBuilder out = new StringBuilder();
        boolean relative = iri.startsWith(Iris.BASE)
                && RELATIVE.matcher(iri.substring(Iris.BASE.length())).matches();
        Lexical.iri(out, relative ? iri.substring(Iris.BASE.length()) : iri);
        return out.toString();
    }
}
