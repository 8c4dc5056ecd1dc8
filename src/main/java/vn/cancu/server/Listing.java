package vn.cancu.server;

import java.util.List;

/**
 * A table of things, one a row. On a narrow screen each row stands by itself, its cells one below the other under the
 * headings of their columns, which therefore go with each cell.
 */
final class Listing {
    private final String kind;
    private final List<String> headings;
    private final Html body = Html.of("tbody");

    /** @param kind how the style sheet calls it */
    Listing(String kind, List<String> headings) {
        this.kind = kind;
        this.headings = List.copyOf(headings);
    }

    /** @param cells one {@code td} a heading */
    void row(List<Html> cells) {
        Html row = Html.of("tr");
        for (int i = 0; i < cells.size(); i++) {
            row.add(cells.get(i).with("data-label", headings.get(i)));
        }
        body.add(row);
    }

    /** @param caption above the table */
    Html html(String label, String caption) {
        return html(label, Html.of("caption").add(caption));
    }

    /** @param label for those who hear it */
    Html html(String label) {
        return html(label, Html.several());
    }

    private Html html(String label, Html caption) {
        Html head = Html.of("tr");
        headings.forEach(words -> head.add(Html.of("th").with("scope", "col").add(words)));
        return AnswerTable.scrolled(
                label,
                Html.of("table", "listing " + kind)
                        .add(caption, Html.of("thead").add(head), body));
    }
}
