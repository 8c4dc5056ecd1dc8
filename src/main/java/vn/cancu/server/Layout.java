package vn.cancu.server;

import java.util.Locale;

/** What every page has: head, the way to the first page and to the other language, foot. */
final class Layout {
    static final String MEDIA_TYPE = "text/html; charset=utf-8";
    static final String STYLE = "/web/cancu.css";

    private Layout() {}

    /**
     * A whole page.
     *
     * @param here address of this page without the language, for the other language; such as {@code /?a=b}
     */
    static String page(String title, String here, Locale locale, Object... body) {
        String other = locale.equals(Locale.ENGLISH) ? "vi" : "en";
        Html head = Html.of("head")
                .add(
                        Html.of("meta").with("charset", "utf-8"),
                        Html.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                        Html.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        Html.of("title").add(title + " – CanCu"),
                        Html.of("link").with("rel", "stylesheet").with("href", STYLE));
        Html skip = Html.of("a")
                .with("class", "skip")
                .with("href", "#noi-dung")
                .add(say(locale, "Đến nội dung", "Skip to content"));
        Html top = Html.of("header")
                .add(Html.of("nav")
                        .with("aria-label", say(locale, "Chính", "Main"))
                        .add(
                                Html.of("a")
                                        .with("class", "name")
                                        .with("href", link("/", locale))
                                        .add("CanCu"),
                                Html.of("a")
                                        .with("href", with(here, "lang", other))
                                        .with("hreflang", other)
                                        .with("lang", other)
                                        .add(say(locale, "English", "Tiếng Việt"))));
        Html main = Html.of("main").with("id", "noi-dung").add(body);
        Html foot = Html.of("footer")
                .add(
                        say(
                                locale,
                                "Mỗi điều trong dữ liệu đều kèm đoạn trích làm chứng. Dữ liệu: CC BY 4.0. SPARQL: ",
                                "Every statement in the data has the quote that proves it. Data: CC BY 4.0. SPARQL: "),
                        Html.of("code").add(Site.ENDPOINT),
                        ".");
        return "<!doctype html>\n"
                + Html.of("html")
                        .with("lang", locale.getLanguage())
                        .add(head, Html.of("body").add(skip, top, main, foot))
                + "\n";
    }

    /** Words in one of the two languages. */
    static String say(Locale locale, String vi, String en) {
        return locale.equals(Locale.ENGLISH) ? en : vi;
    }

    /** A link within the site that keeps the language. */
    static String link(String address, Locale locale) {
        return locale.equals(Locale.ENGLISH) ? with(address, "lang", "en") : address;
    }

    /** An address with one more parameter. */
    static String with(String address, String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + encode(name) + "=" + encode(value);
    }

    static String encode(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
