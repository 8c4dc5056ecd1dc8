package vn.cancu.query;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * A question of the catalogue that the citation index answers without SPARQL. Its SPARQL stays what it means: the rows
 * are those of the query, which the tests compare.
 *
 * @param variables of the query that a solution has values for: its columns, and those that it is ordered by
 */
record IndexedQuestion(List<String> variables, Finder finder) {
    IndexedQuestion {
        variables = List.copyOf(variables);
    }

    /** Finds solutions. */
    @FunctionalInterface
    interface Finder {
        /**
         * @param terms of the index, as codes
         * @param values of the parameters, by their variables
         * @param solutions takes each as the values of the variables in their order
         */
        void find(IndexTerms terms, Map<String, Node> values, Solutions solutions);
    }
}
