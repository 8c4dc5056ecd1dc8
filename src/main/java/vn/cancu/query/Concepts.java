package vn.cancu.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import vn.cancu.graph.Terms;
import vn.cancu.text.Folding;

/** The concepts that a parameter may be: those of the scheme that its example is of. One object for one answer. */
final class Concepts {
    private static final Node IN_SCHEME = NodeFactory.createURI(Terms.SKOS + "inScheme");

    private final Facts facts;
    private final Labels labels;

    Concepts(Facts facts, Labels labels) {
        this.facts = facts;
        this.labels = labels;
    }

    /** All of them, by label; none where the example is of no scheme, and any IRI may be meant. */
    List<Cell> of(Parameter parameter) {
        Node example = NodeFactory.createURI(Shorthand.expand(parameter.example()));
        return facts.objects(example, IN_SCHEME).stream()
                .flatMap(scheme -> facts.subjects(IN_SCHEME, scheme).stream())
                .distinct()
                .map(labels::cell)
                .sorted(Comparator.comparing((Cell cell) -> cell.text().vi()).thenComparing(Cell::plain))
                .toList();
    }

    /** The one that somebody names by its IRI, its path, the end of it, or its label in either language. */
    static Optional<Cell> named(String typed, List<Cell> concepts) {
        String iri = Shorthand.expand(typed);
        String slug = Folding.slug(typed);
        return concepts.stream()
                .filter(concept -> concept.plain().equals(iri)
                        || local(concept).equals(typed)
                        || Folding.slug(concept.text().vi()).equals(slug)
                        || Folding.slug(concept.text().en()).equals(slug))
                .findFirst();
    }

    /** {@code implements}. */
    static String local(Cell concept) {
        return concept.plain().substring(concept.plain().lastIndexOf('/') + 1);
    }
}
