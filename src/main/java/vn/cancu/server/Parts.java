package vn.cancu.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cancu.dossier.Dossier;
import vn.cancu.query.Cell;

/** The parts of a page about one thing, and the list of them at its beginning. */
final class Parts {
    private final Tongue tongue;
    private final Map<String, Html> contents = new LinkedHashMap<>();
    private final List<Html> sections = new ArrayList<>();

    Parts(Tongue tongue) {
        this.tongue = tongue;
    }

    /** A part that is no list. */
    Parts add(String id, String title, Object... body) {
        return counted(id, title, -1, body);
    }

    /** @param count of what it lists; less than 0 for no list */
    Parts counted(String id, String title, int count, Object... body) {
        return labelled(id, title, count < 0 ? "" : tongue.number(count), body);
    }

    /** A part that lists so many of what may be more. */
    Parts atLeast(String id, String title, int count, Object... body) {
        return labelled(id, title, tongue.number(count) + "+", body);
    }

    private Parts labelled(String id, String title, String count, Object... body) {
        Html label = Html.several(title);
        if (!count.isEmpty()) {
            label.add(" ", Html.of("span", "count").add(count));
        }
        contents.put(id, label);
        sections.add(Html.of("section")
                .with("id", id)
                .with("aria-labelledby", "h-" + id)
                .add(Html.of("h2").with("id", "h-" + id).add(title))
                .add(body));
        return this;
    }

    /** A part that lists things; left out where there are none. */
    Parts things(String id, String title, List<Cell> cells) {
        return cells.isEmpty() ? this : counted(id, title, cells.size(), list(cells, tongue));
    }

    static Html list(List<Cell> cells, Tongue tongue) {
        Html list = Html.of("ul", cells.size() > 8 ? "things many" : "things");
        cells.forEach(cell -> list.add(Html.of("li").add(Things.of(cell, tongue))));
        return list;
    }

    /** Says that not all is shown, where it is not. */
    Html rest(Dossier.Some<?> some) {
        if (!some.isPart()) {
            return Html.several();
        }
        String shown = tongue.number(some.shown().size());
        String all = tongue.number(some.total());
        return Html.of("p", "absent")
                .add(tongue.say(
                        shown + " trong " + all + "; tất cả có ở các câu hỏi và điểm truy vấn.",
                        shown + " of " + all + "; all of them are in the questions and at the endpoint."));
    }

    /** The list of parts, where there are several, then the parts. */
    Html html() {
        Html list = Html.of("ul", "contents");
        contents.forEach((id, label) ->
                list.add(Html.of("li").add(Html.of("a").with("href", "#" + id).add(label))));
        return Html.several(
                contents.size() < 2
                        ? Html.several()
                        : Html.of("nav")
                                .with("aria-label", tongue.say("Trong trang này", "On this page"))
                                .add(list),
                Html.several().add(sections));
    }
}
