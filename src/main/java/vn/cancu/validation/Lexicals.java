package vn.cancu.validation;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms as SPARQL's STR has them. */
final class Lexicals {
    static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
    static final Node FALSE = NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);

    private Lexicals() {}

    static String str(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
