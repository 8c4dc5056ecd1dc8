package vn.cancu.validation;

import org.apache.jena.graph.Node;

/**
 * The statements of a database with numbers for terms: two terms are the same exactly where their numbers are. A pass over
 * all of them costs a fraction of what a query does. To be used in a read transaction, by one thread.
 */
public interface Statements {
    /** The number of what no statement has; no term has it. */
    long NOWHERE = -1;

    /** Takes statements. */
    @FunctionalInterface
    interface Visitor {
        void visit(long graph, long subject, long property, long object);
    }

    /** Visits all, graph by graph, and within a graph subject by subject; each once. */
    void all(Visitor visitor);

    /** Visits those of one graph, subject by subject. */
    void of(Node graph, Visitor visitor);

    /** The number of a term; {@link #NOWHERE} where the database does not have it. */
    long number(Node term);

    /** The term with a number that was visited. */
    Node term(long number);
}
