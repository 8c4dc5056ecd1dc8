package vn.cancu.dossier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import vn.cancu.query.Bilingual;
import vn.cancu.query.Cell;

/**
 * What a dossier is about.
 *
 * @param iri its address
 * @param label what it is called
 * @param labelled false where it has no name and {@code label} is its IRI made short
 * @param classes what kind of thing it is, the narrowest first
 * @param statements all that is said of it, in the order in which people read
 */
public record Subject(String iri, Bilingual label, boolean labelled, List<Cell> classes, List<Statement> statements) {

    public Subject {
        classes = List.copyOf(classes);
        statements = List.copyOf(statements);
    }

    /** What is said of it with one property. */
    public List<Statement> all(Node property) {
        return statements.stream()
                .filter(statement -> statement.property().equals(property.getURI()))
                .toList();
    }

    /** The values of one property, as they are. */
    public Stream<String> values(Node property) {
        return all(property).stream().map(statement -> statement.value().plain());
    }

    /** The first value of one property, for people. */
    public Optional<Bilingual> first(Node property) {
        return all(property).stream()
                .findFirst()
                .map(statement -> statement.value().text());
    }
}
