package vn.cancu.cli;

import java.util.Optional;
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

    /** A column headed by the text {@code column.{name}}. */
    static Column column(String name, Console console) {
        return new Column(name, Bilingual.same(console.words("column." + name)), Bilingual.NONE);
    }
}
