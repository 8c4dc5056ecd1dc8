package vn.cancu.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import vn.cancu.index.CitationIndex;

/**
 * Cells of {@link TermCode}s, with their labels, from the citation index alone: no transaction is needed. Any number of
 * threads may use it.
 */
final class IndexCells {
    private static final int REMEMBERED = 1 << 12;
    /** Of what is remembered of a thing or day, by reckoning: a title may be long. */
    private static final int KNOWN_BYTES = 512;

    private final CitationIndex index;
    private final Summaries summaries;
    private final List<Cell> others;

    /** Things and days that were made last: issuers and types come again and again. Threads may overwrite each other. */
    private final @Nullable Known[] known;

    private record Known(long code, Cell cell) {}

    /**
     * @param others those of the terms that the index does not have
     * @param expected how many cells will be asked for, to remember no more of them
     */
    IndexCells(CitationIndex index, List<Cell> others, long expected) {
        this.index = index;
        this.summaries = new Summaries(index);
        this.others = List.copyOf(others);
        this.known = new @Nullable Known[(int) Math.min(REMEMBERED, Long.highestOneBit(Math.max(1, expected)))];
    }

    Cell cell(long code) {
        return switch (TermCode.kind(code)) {
            case UNBOUND -> Cell.ABSENT;
            case OTHER -> others.get(TermCode.value(code));
            case THING, DATE -> remembered(code);
            // Numbers, titles and quotes seldom come twice.
            default -> literal(node(index, code));
        };
    }

    /** Whether the cell of a code has a label. */
    boolean isLabelled(long code) {
        return switch (TermCode.kind(code)) {
            case THING, OTHER -> cell(code).labelled();
            default -> false;
        };
    }

    /** How much memory it may take, by reckoning. */
    long bytes() {
        return (long) KNOWN_BYTES * known.length
                + others.stream().mapToLong(Cell::bytes).sum();
    }

    private Cell remembered(long code) {
        int slot = (int) (code * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & known.length - 1;
        Known found = known[slot];
        if (found == null || found.code != code) {
            found = new Known(code, read(code));
            known[slot] = found;
        }
        return found.cell;
    }

    private Cell read(long code) {
        return TermCode.kind(code) == TermCode.Kind.THING ? thing(TermCode.value(code)) : literal(node(index, code));
    }

    private Cell thing(int thing) {
        Node node = NodeFactory.createURI(index.iri(thing));
        Optional<Bilingual> label = summaries.read(thing).or(() -> Labels.known(node));
        return new Cell(
                Optional.of(node),
                label.orElseGet(() -> Bilingual.same(Shorthand.of(node.getURI()))),
                label.isPresent());
    }

    private static Cell literal(Node node) {
        return new Cell(Optional.of(node), Bilingual.same(node.getLiteralLexicalForm()), false);
    }

    /** The term of a code that is not of {@link TermCode.Kind#OTHER} and not unbound. */
    static Node node(CitationIndex index, long code) {
        int value = TermCode.value(code);
        return switch (TermCode.kind(code)) {
            case THING -> NodeFactory.createURI(index.iri(value));
            case TEXT -> NodeFactory.createLiteralString(index.text(value));
            case VIETNAMESE -> NodeFactory.createLiteralLang(index.text(value), "vi");
            case ENGLISH -> NodeFactory.createLiteralLang(index.text(value), "en");
            case DATE -> IndexTerms.date(index.text(value));
            case INTEGER -> IndexTerms.integer(value);
            default -> throw new IllegalArgumentException("no term of the index: " + code);
        };
    }
}
