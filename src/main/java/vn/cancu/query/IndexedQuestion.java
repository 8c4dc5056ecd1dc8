package vn.cancu.query;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A question of the catalogue that the citation index answers without SPARQL. Its SPARQL stays what it means: the rows
 * are those of the query, which the tests compare.
 *
 * @param variables of the query that a solution has values for: its columns, and those that it is ordered by
 * @param finder of the solutions
 */
record IndexedQuestion(List<String> variables, Finder finder) {

    /** Finds solutions. */
    @FunctionalInterface
    interface Finder {
        /**
         * @param index as RDF terms
         * @param values of the parameters, by their variables
         * @param solutions takes each as the values of the variables in their order, null where one is unbound
         */
        void find(IndexTerms index, Map<String, Node> values, Consumer<@Nullable Node[]> solutions);
    }
}
