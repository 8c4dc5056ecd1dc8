package vn.cancu.endpoint;

import java.util.Iterator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/** Terms as the graph writes them, where a server gives back the same value in other letters. */
final class Literals {
    private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
    private static final Node FALSE = NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);

    private Literals() {}

    static Binding canonical(Binding row) {
        boolean same = true;
        for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
            Node value = row.get(variables.next());
            same &= value == canonical(value);
        }
        if (same) {
            return row;
        }
        BindingBuilder canonical = Binding.builder();
        row.forEach((variable, value) -> canonical.add(variable, canonical(value)));
        return canonical.build();
    }

    /** Virtuoso gives {@code "1"^^xsd:boolean} for true. */
    static Node canonical(Node value) {
        if (value.isLiteral() && XSDDatatype.XSDboolean.getURI().equals(value.getLiteralDatatypeURI())) {
            return switch (value.getLiteralLexicalForm()) {
                case "1" -> TRUE;
                case "0" -> FALSE;
                default -> value;
            };
        }
        return value;
    }
}
