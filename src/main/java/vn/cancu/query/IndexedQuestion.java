package vn.cancu.query;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A question of the catalogue that the citation index answers without SPARQL. Its SPARQL stays what it means: the rows
 * are those of the query, which the tests compare.
 */
final class IndexedQuestion {
    private final List<String> variables;
    private final CodeFinder finder;

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

    /** Finds solutions where there may be very many: as {@link TermCode}s. */
    @FunctionalInterface
    interface CodeFinder {
        void find(IndexTerms index, Map<String, Node> values, Solutions solutions);
    }

    private IndexedQuestion(CodeFinder finder, List<String> variables) {
        this.finder = finder;
        this.variables = List.copyOf(variables);
    }

    /** @param variables of the query that a solution has values for: its columns, and those that it is ordered by */
    IndexedQuestion(List<String> variables, Finder finder) {
        this((index, values, solutions) -> finder.find(index, values, solutions::add), variables);
    }

    /** The same for answers of very many rows. */
    static IndexedQuestion ofMany(List<String> variables, CodeFinder finder) {
        return new IndexedQuestion(finder, variables);
    }

    List<String> variables() {
        return variables;
    }

    void find(IndexTerms index, Map<String, Node> values, Solutions solutions) {
        finder.find(index, values, solutions);
    }
}
