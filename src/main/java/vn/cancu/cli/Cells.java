package vn.cancu.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import vn.cancu.query.Bilingual;
import vn.cancu.query.Cell;
import vn.cancu.query.Column;

/** Tables of the command line's own: cells that hold plain text, headings from its texts. */
final class Cells {

    private Cells() {}

    /** No value where the text is empty. */
    static Cell text(String text) {
        return new Cell(
                Optional.of(text).filter(some -> !some.isEmpty()).map(NodeFactory::createLiteralString),
                Bilingual.same(text),
                false);
    }

    /** A thing and what to call it; no value where there is no IRI. */
    static Cell iri(String iri, String label) {
        return new Cell(
                Optional.of(iri).filter(some -> !some.isEmpty()).map(NodeFactory::createURI),
                Bilingual.same(label.isEmpty() ? iri : label),
                !label.isEmpty());
    }

    /** Columns headed by the texts {@code column.{name}}. */
    static List<Column> columns(Console console, String... names) {
        return Stream.of(names).map(name -> column(name, console)).toList();
    }

    /** A column headed by the text {@code column.{name}}. */
    static Column column(String name, Console console) {
        return new Column(name, Bilingual.same(console.words("column." + name)), Bilingual.NONE);
    }
}
