package vn.cancu.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import vn.cancu.citation.Role;

/** Writes traces: as a tree for people, as JSON for programs. */
public final class TraceWriter {
    private static final int LEAST = 30;

    private final Locale locale;
    private final int width;
    private final boolean color;

    private TraceWriter(Locale locale, int width, boolean color) {
        this.locale = locale;
        this.width = width;
        this.color = color;
    }

    /** Writes in one language, lines as long as they come, without colour. */
    public static TraceWriter of(Locale locale) {
        return new TraceWriter(locale, 0, false);
    }

    /** The same with lines of at most so many columns of a terminal; 0 for no limit. */
    public TraceWriter width(int columns) {
        return new TraceWriter(locale, columns, color);
    }

    /** The same with or without colour; the words in brackets say what colour says. */
    public TraceWriter color(boolean on) {
        return new TraceWriter(locale, width, on);
    }

    /** The trees with their quotes, or the candidates; lines end with a line feed. */
    public String text(Trace trace, TraceOptions options) {
        StringBuilder out = new StringBuilder();
        if (trace.isAmbiguous()) {
            for (DocumentSummary candidate : trace.candidates()) {
                paragraph(out, "- ", "  ", line(candidate));
                paragraph(out, "  ", "  ", dim(Shorthand.of(candidate.iri())));
            }
            return out.toString();
        }
        DocumentSummary document = trace.document().orElseThrow();
        paragraph(out, "", "", bold(line(document)));
        document.title()
                .filter(title -> !title.equals(document.name()))
                .ifPresent(title -> paragraph(out, "", "", TextWidth.printable(title)));
        if (options.down()) {
            section(out, words("Văn bản triển khai", "Implemented by"), of(trace.implementedBy(), false));
            List<TraceNode> resting = of(trace.implementedBy(), true);
            if (!resting.isEmpty()) {
                section(out, words("Văn bản lấy làm căn cứ", "Rested on by"), resting);
            }
        }
        if (options.up()) {
            section(out, words("Căn cứ pháp lý", "Rests on"), trace.restsOn());
            section(out, words("Văn bản được triển khai", "Implements"), trace.implemented());
        }
        return out.toString();
    }

    private static List<TraceNode> of(List<TraceNode> nodes, boolean resting) {
        return nodes.stream()
                .filter(node -> (node.role() == Role.LEGAL_BASIS) == resting)
                .toList();
    }

    private void section(StringBuilder out, String heading, List<TraceNode> nodes) {
        out.append('\n').append(bold(heading));
        if (nodes.isEmpty()) {
            out.append(": ")
                    .append(words("chưa biết văn bản nào", "none known"))
                    .append('\n');
            return;
        }
        out.append('\n');
        branches(out, "", nodes);
    }

    private void branches(StringBuilder out, String indent, List<TraceNode> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            TraceNode node = nodes.get(i);
            boolean last = i + 1 == nodes.size();
            String below = indent + (last ? "   " : "│  ");
            String stem = below + (node.children().isEmpty() ? "   " : "│  ");
            paragraph(out, indent + (last ? "└─ " : "├─ "), stem, line(node.document()) + " " + mark(node));
            if (!node.repeated()) {
                node.quotes().forEach(quote -> paragraph(out, stem, stem, quoted(quote)));
            }
            branches(out, below, node.children());
        }
    }

    /** {@code [nêu rõ]}, {@code [suy ra; theo tin]}: an inference is no better than its last step. */
    private String mark(TraceNode node) {
        String words = node.standing().label().in(locale);
        if (node.standing() == Certainty.INFERRED && node.step() == Certainty.REPORTED) {
            words += "; " + node.step().label().in(locale);
        }
        if (node.role() == Role.ESTABLISHES) {
            words += "; " + words("ban hành kèm theo", "issued with it");
        }
        String mark = "[" + words + "]";
        String seen =
                node.repeated() ? " " + words("(đã nêu ở chỗ khác trong cây)", "(see elsewhere in the tree)") : "";
        return (color ? node.standing().color().around(mark) : mark) + seen;
    }

    private String quoted(Passage quote) {
        return "“" + TextWidth.printable(quote.exact()) + "” "
                + dim("– " + TextWidth.printable(quote.sourceLabel()) + ", " + quote.start() + "–" + quote.end());
    }

    private String line(DocumentSummary document) {
        return TextWidth.printable(document.line(locale));
    }

    private void paragraph(StringBuilder out, String first, String rest, String text) {
        int room = width == 0 ? Integer.MAX_VALUE : Math.max(LEAST, width - TextWidth.of(rest));
        String start = first;
        for (String line : TextWidth.wrap(text, room)) {
            out.append(start).append(line).append('\n');
            start = rest;
        }
    }

    private String words(String vi, String en) {
        return new Bilingual(vi, en).in(locale);
    }

    private String bold(String text) {
        return color ? Ansi.BOLD.around(text) : text;
    }

    private String dim(String text) {
        return color ? Ansi.DIM.around(text) : text;
    }

    /**
     * One JSON object in UTF-8, ended by a line feed; labels are Vietnamese whatever the language. Does not close the
     * stream.
     */
    public static void json(Trace trace, OutputStream out) throws IOException {
        TraceJson.write(trace, out);
    }
}
