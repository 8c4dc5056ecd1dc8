package vn.cancu.query;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** The order of RDF terms in an ORDER BY. */
final class TermOrder {
    private TermOrder() {}

    /** The unbound first, IRIs and texts by their characters, days in time. */
    static int compare(@Nullable Node a, @Nullable Node b) {
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? -1 : 1;
        }
        if (a.isURI() && b.isURI()) {
            return a.getURI().compareTo(b.getURI());
        }
        if (a.isLiteral() && b.isLiteral() && sortsAsText(a) && sortsAsText(b) && sameType(a, b)) {
            return a.getLiteralLexicalForm().compareTo(b.getLiteralLexicalForm());
        }
        return NodeValue.compareAlways(NodeValue.makeNode(a), NodeValue.makeNode(b));
    }

    private static boolean sortsAsText(Node literal) {
        RDFDatatype type = literal.getLiteralDatatype();
        return type.equals(XSDDatatype.XSDstring) || type.equals(XSDDatatype.XSDdate);
    }

    private static boolean sameType(Node a, Node b) {
        return a.getLiteralDatatype().equals(b.getLiteralDatatype());
    }
}
