package vn.cancu.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page while it is written: what every page has around what is its own. */
final class Page {
    static final String MEDIA_TYPE = "text/html; charset=utf-8";

    private final Tongue tongue;
    private final String title;
    private final String here;
    private final List<Html> head = new ArrayList<>();
    private final List<Object> body = new ArrayList<>();
    private @Nullable Section section;
    private String sought = "";
    private boolean searchable = true;

    private Page(Tongue tongue, String title, String here) {
        this.tongue = tongue;
        this.title = title;
        this.here = here;
    }

    /** A page at the address that was asked for. */
    static Page of(Ask ask, String title) {
        return new Page(Tongue.of(ask), title, ask.here());
    }

    /** A page whose switch of language leads elsewhere, since its own address is none. */
    static Page of(Tongue tongue, String title, String here) {
        return new Page(tongue, title, here);
    }

    Tongue tongue() {
        return tongue;
    }

    /** The part of the site that it belongs to. */
    Page in(Section where) {
        section = where;
        return this;
    }

    /** What stands in the search box. */
    Page sought(String words) {
        sought = words;
        return this;
    }

    /** Leaves out the search box of the head: the page has its own. */
    Page withoutSearch() {
        searchable = false;
        return this;
    }

    /** The same thing in another format. */
    Page alternate(String mediaType, String address) {
        head.add(
                Html.of("link").with("rel", "alternate").with("type", mediaType).with("href", address));
        return this;
    }

    /** What the page says, for programs. */
    Page data(String json) {
        head.add(Html.data(json));
        return this;
    }

    /** A script that makes the page better, and which it can do without. */
    Page script(String name) {
        head.add(Html.script(StaticFiles.address(name)));
        return this;
    }

    /** A style sheet beside that of all pages. */
    Page style(String name) {
        head.add(Html.of("link").with("rel", "stylesheet").with("href", StaticFiles.address(name)));
        return this;
    }

    /** Adds to what is its own; strings as text. */
    Page add(Object... pieces) {
        body.addAll(List.of(pieces));
        return this;
    }

    Reply reply() {
        return reply(200);
    }

    Reply reply(int status) {
        return Reply.text(status, MEDIA_TYPE, toString()).with("Cache-Control", "no-cache");
    }

    /** The whole page as markup. */
    @Override
    public String toString() {
        return "<!doctype html>\n"
                + Html.of("html")
                        .with("lang", tongue.locale().getLanguage())
                        .add(
                                head(),
                                Html.of("body")
                                        .add(
                                                Html.of("a", "skip")
                                                        .with("href", "#noi-dung")
                                                        .add(tongue.say("Đến nội dung", "Skip to content")),
                                                top(),
                                                Html.of("main")
                                                        .with("id", "noi-dung")
                                                        .add(body),
                                                foot()))
                + "\n";
    }

    private Html head() {
        return Html.of("head")
                .add(
                        Html.of("meta").with("charset", "utf-8"),
                        Html.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                        Html.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        Html.of("title").add(title + " – CanCu"),
                        Html.of("link")
                                .with("rel", "stylesheet")
                                // The drawing looks for this before it would write a style of its own into the page.
                                .with("id", "__________cytoscape_stylesheet")
                                .with("href", StaticFiles.address("cancu.css")),
                        Html.of("link")
                                .with("rel", "icon")
                                .with("type", "image/svg+xml")
                                .with("href", StaticFiles.address("cancu.svg")),
                        head);
    }

    private Html top() {
        Html sections = Html.of("ul", "sections");
        for (Section one : Section.values()) {
            Html link = Html.of("a").with("href", tongue.link(one.path())).add(one.label(tongue));
            if (one == section) {
                link.with("aria-current", "page");
            }
            sections.add(Html.of("li").add(link));
        }
        String other = tongue.isEnglish() ? "vi" : "en";
        Html bar = Html.of("div", "bar")
                .add(Html.of("a", "name")
                        .with("href", tongue.link("/"))
                        .add(
                                "CanCu",
                                Html.of("span", "motto")
                                        .add(tongue.say("căn cứ, có bằng", "legal bases, with proof"))));
        if (searchable) {
            bar.add(SearchBox.small(sought, tongue));
        }
        bar.add(Html.of("a", "tongue")
                .with("href", Address.with(here, "lang", other))
                .with("hreflang", other)
                .with("lang", other)
                .add(tongue.say("English", "Tiếng Việt")));
        return Html.of("header", "top")
                .add(
                        bar,
                        Html.of("nav")
                                .with("aria-label", tongue.say("Chính", "Main"))
                                .add(sections));
    }

    private Html foot() {
        return Html.of("footer", "foot")
                .add(
                        Html.of("p")
                                .add(
                                        tongue.say(
                                                "Mỗi điều trong dữ liệu đều kèm đoạn trích làm bằng. Điều suy ra, theo tin, hay chưa rõ luôn được ghi như vậy.",
                                                "Every statement in the data has the quote that proves it. What is inferred, reported or unclear is always marked as such.")),
                        Html.of("p")
                                .add(
                                        tongue.say("Dữ liệu: CC BY 4.0 · ", "Data: CC BY 4.0 · "),
                                        Html.of("a")
                                                .with("href", tongue.link("/ontology"))
                                                .add(tongue.say("Bản thể học", "Ontology")),
                                        " · ",
                                        Html.of("a")
                                                .with("href", "/api/openapi.json")
                                                .add("API"),
                                        " · ",
                                        Html.of("a")
                                                .with("href", "/.well-known/void")
                                                .add("VoID"),
                                        " · SPARQL: ",
                                        Html.of("code").add(Site.ENDPOINT)));
    }
}
