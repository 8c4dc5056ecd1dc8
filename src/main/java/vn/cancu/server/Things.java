package vn.cancu.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.graph.Iris;
import vn.cancu.query.Cell;
import vn.cancu.query.DocumentSummary;

/** Links to the pages of things. */
final class Things {
    private Things() {}

    /** A value: a link where it has a page, else the text. */
    static Html of(Cell cell, Tongue tongue) {
        String words = cell.datatype().filter(type -> type.endsWith("#date")).isPresent()
                ? tongue.day(cell.plain())
                : cell.text(tongue.locale());
        return cell.iri().map(iri -> link(iri, words, tongue)).orElseGet(() -> Html.several(words));
    }

    /** Something by its address and name. */
    static Html link(String iri, String words, Tongue tongue) {
        Optional<String> address = Address.of(iri);
        if (address.isEmpty()) {
            return Html.several(words);
        }
        boolean ours = iri.startsWith(Iris.BASE);
        Html link = Html.of("a")
                .with("href", ours ? tongue.link(address.get()) : address.get())
                .add(words);
        return ours ? link : link.with("rel", "noreferrer external");
    }

    /** Several, one after the other. */
    static Html list(List<Cell> cells, Tongue tongue) {
        List<Object> pieces = new ArrayList<>();
        for (Cell cell : cells) {
            if (!pieces.isEmpty()) {
                pieces.add("; ");
            }
            pieces.add(of(cell, tongue));
        }
        return Html.several(pieces.toArray());
    }

    /** {@code Kế hoạch 43/KH-UBND} as a link, with day and issuer beside it. */
    static Html document(DocumentSummary document, Tongue tongue) {
        Html link = Html.of("a", "document")
                .with("href", tongue.link(Address.of(document.iri()).orElse("")))
                .add(name(document, tongue));
        return Html.of("span", "named").add(link, dated(document, tongue));
    }

    /** Type and number, else title. */
    static String name(DocumentSummary document, Tongue tongue) {
        String line = document.line(tongue.locale());
        String tail = tail(document, tongue);
        String name = line.endsWith(tail) ? line.substring(0, line.length() - tail.length()) : line;
        return name.isEmpty() ? line : name.substring(0, 1).toUpperCase(tongue.locale()) + name.substring(1);
    }

    private static String tail(DocumentSummary document, Tongue tongue) {
        return document.issueDate().map(date -> " (" + tongue.day(date) + ")").orElse("")
                + document.issuer().map(words -> " – " + tongue.say(words)).orElse("");
    }

    /** Day and issuer, in small. */
    private static Html dated(DocumentSummary document, Tongue tongue) {
        String dated = day(document, tongue);
        return dated.isEmpty()
                ? Html.several()
                : Html.several(" ", Html.of("span", "aside").add(dated));
    }

    /** {@code 09/03/2023 · Ủy ban nhân dân tỉnh Gia Lai}, as far as known: what stands below a name. */
    static String day(DocumentSummary document, Tongue tongue) {
        List<String> parts = new ArrayList<>();
        document.issueDate().ifPresent(date -> parts.add(tongue.day(date)));
        document.issuer().map(tongue::say).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    /** The title below, where there is one that the name does not say already. */
    static Html title(DocumentSummary document) {
        return document.number().isPresent() && document.title().isPresent()
                ? Html.of("span", "title")
                        .with("lang", "vi")
                        .add(document.title().get())
                : Html.several();
    }
}
