package vn.cancu.server;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.cancu.query.Search;

/** {@code /tra-cuu?q=}: whatever fits what was typed, by kind. */
final class SearchPage {
    private static final int HITS = 60;

    private final ReadingRoom room;

    SearchPage(ReadingRoom room) {
        this.room = room;
    }

    Reply get(Ask ask) {
        return room.reply(ask, generation -> page(ask, generation.library().search()));
    }

    private static Reply page(Ask ask, Search search) {
        Tongue tongue = Tongue.of(ask);
        String words = Values.of(ask).getOrDefault("q", "").strip();
        String title =
                words.isEmpty() ? tongue.say("Tra cứu", "Search") : words + " – " + tongue.say("Tra cứu", "Search");
        Page page = Page.of(ask, title)
                .in(Section.SEARCH)
                .withoutSearch()
                .add(Html.of("h1").add(tongue.say("Tra cứu", "Search")), SearchBox.large(words, tongue));
        if (words.isEmpty()) {
            return page.add(
                            Html.of("p", "lead")
                                    .add(
                                            tongue.say(
                                                    "Gõ số văn bản, tên cơ quan, tỉnh, cụm thông tin hay từ trong trích yếu; có dấu hay không dấu đều được.",
                                                    "Type a document number, the name of an agency, a province or a cluster, or words of a title, with or without diacritics.")))
                    .reply();
        }
        List<Search.Hit> hits = search.find(words, HITS);
        return page.add(hits.isEmpty() ? nothing(words, search.nearest(words), tongue) : hits(hits, words, tongue))
                .reply();
    }

    private static Html hits(List<Search.Hit> hits, String words, Tongue tongue) {
        Map<Search.Kind, List<Search.Hit>> kinds = new EnumMap<>(Search.Kind.class);
        hits.forEach(hit ->
                kinds.computeIfAbsent(hit.kind(), key -> new ArrayList<>()).add(hit));
        // The kind of the best hit stands first.
        List<Search.Kind> order = hits.stream().map(Search.Hit::kind).distinct().toList();
        Html all = Html.of("div", "hits");
        for (Search.Kind kind : order) {
            Html list = Html.of("ul", "plain");
            kinds.getOrDefault(kind, List.of())
                    .forEach(hit -> list.add(Html.of("li").add(hit(hit, isAlone(hit, hits), tongue))));
            all.add(Html.of("section").add(Html.of("h2").add(tongue.say(kind.label())), list));
        }
        return all;
    }

    /** Whether no other hit has the same name: a province before a merger and after it has one name. */
    private static boolean isAlone(Search.Hit hit, List<Search.Hit> hits) {
        return hits.stream().filter(other -> other.label().equals(hit.label())).count() == 1;
    }

    private static Html hit(Search.Hit hit, boolean alone, Tongue tongue) {
        if (hit.document().isEmpty()) {
            Html found = Html.several(Things.link(hit.iri(), tongue.say(hit.label()), tongue));
            if (!alone) {
                String path = hit.iri().substring(hit.iri().lastIndexOf('/') + 1);
                found.add(" ", Html.of("span", "aside").add(path));
            }
            hit.passage()
                    .ifPresent(words -> found.add(Html.of("span", "under")
                            .add(Html.of("q").with("lang", "vi").add(words))));
            return found;
        }
        String path = Address.of(hit.iri()).map(address -> address.substring(1)).orElse(hit.iri());
        return Html.several(
                Things.document(hit.document().get(), tongue),
                Things.title(hit.document().get()),
                Html.of("span", "under ways")
                        .add(
                                Html.of("a")
                                        .with("href", tongue.link(Address.with(Section.TRACE.path(), "document", path)))
                                        .add(tongue.say("truy căn cứ", "trace")),
                                " · ",
                                Html.of("a")
                                        .with(
                                                "href",
                                                tongue.link(Address.with(Section.MATRIX.path(), "document", path)))
                                        .add(tongue.say("ma trận", "matrix"))));
    }

    private static Html nothing(String words, List<String> nearest, Tongue tongue) {
        Html empty = Html.of("div", "empty")
                .add(
                        Html.of("p")
                                .add(Html.of("strong")
                                        .add(tongue.say(
                                                "Không thấy gì cho “" + words + "”.",
                                                "Nothing found for “" + words + "”."))),
                        Html.of("p")
                                .add(
                                        tongue.say(
                                                "Thử ít chữ hơn, hoặc chỉ số văn bản. Dữ liệu chỉ biết những văn bản đã đọc và những văn bản chúng viện dẫn.",
                                                "Try fewer words, or the number alone. The data knows the documents that were read and those that they cite.")));
        if (!nearest.isEmpty()) {
            Html chips = Html.of("ul", "chips");
            nearest.forEach(near -> chips.add(Html.of("li")
                    .add(Html.of("a")
                            .with("href", tongue.link(Address.with(Section.SEARCH.path(), "q", near)))
                            .add(near))));
            empty.add(Html.of("p").add(tongue.say("Gần giống:", "Near:")), chips);
        }
        return empty;
    }
}
