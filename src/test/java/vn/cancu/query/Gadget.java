package vn.cancu.query;

import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;

/** A class that leaves a mark where anything loads it; no test may name it but by an IRI. */
public final class Gadget extends FunctionBase0 {
    /** A constant, so that reading it does not load the class. */
    static final String MARK = "vn.cancu.gadget";

    static {
        System.setProperty(MARK, "loaded");
    }

    @Override
    public NodeValue exec() {
        return NodeValue.TRUE;
    }
}
