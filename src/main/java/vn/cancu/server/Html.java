package vn.cancu.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A piece of a page, escaped by construction: text becomes markup here alone, names of elements and attributes are the
 * program's own words, and a link leads only to this site, http or https.
 *
 * <pre>{@code Html.of("p").add("Xem ", Html.of("a").with("href", "/").add("trang đầu"))}</pre>
 */
final class Html {
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr");
    private static final Set<String> LINKS = Set.of("href", "src", "action");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    /** Strings are text; others are elements. */
    private final List<Object> content = new ArrayList<>();

    private Html(String name) {
        this.name = name;
    }

    /** An element without attributes and content. */
    static Html of(String name) {
        if (name.equals("script") || name.equals("style")) {
            throw new IllegalArgumentException(name);
        }
        return new Html(word(name));
    }

    /** An element with a class. */
    static Html of(String name, String styleClass) {
        return of(name).with("class", styleClass);
    }

    /** Several pieces one after the other, with no element around them. */
    static Html several(Object... pieces) {
        return new Html("").add(pieces);
    }

    /**
     * A block of JSON that browsers show nowhere and never run, for programs that read the page. Whatever it says, it
     * cannot end the block: {@code <} is written as {@code \\u003c}.
     */
    static Html data(String json) {
        Html block = new Html("script").with("type", "application/ld+json");
        block.content.add(
                new Raw(json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")));
        return block;
    }

    /** A script of this site, which runs when the page is there. */
    static Html script(String address) {
        return new Html("script").with("type", "module").with("src", address);
    }

    /** Written as it is. */
    private record Raw(String text) {}

    /** Sets an attribute; a link to anywhere but this site, http or https is left out. */
    Html with(String attribute, String value) {
        if (attribute.startsWith("on") || attribute.equals("style")) {
            throw new IllegalArgumentException(attribute);
        }
        if (!LINKS.contains(attribute) || isSafe(value)) {
            attributes.put(word(attribute), value);
        }
        return this;
    }

    /** Adds strings, as text, and elements. */
    Html add(Object... pieces) {
        for (Object piece : pieces) {
            if (piece instanceof Html || piece instanceof String) {
                content.add(piece);
            } else if (piece instanceof Iterable<?> all) {
                all.forEach(this::add);
            } else {
                throw new IllegalArgumentException(String.valueOf(piece));
            }
        }
        return this;
    }

    /** True where a browser asked to follow the link runs nothing. */
    static boolean isSafe(String link) {
        return link.startsWith("https://")
                || link.startsWith("http://")
                || link.startsWith("#")
                || link.startsWith("?")
                || link.startsWith("/") && !link.startsWith("//") && !link.startsWith("/\\");
    }

    private static String word(String name) {
        // SVG has attributes such as viewBox.
        if (!name.matches("[a-z][a-zA-Z0-9-]*")) {
            throw new IllegalArgumentException(name);
        }
        return name;
    }

    /** As markup. */
    @Override
    public String toString() {
        StringBuilder markup = new StringBuilder();
        write(markup);
        return markup.toString();
    }

    private void write(StringBuilder markup) {
        if (!name.isEmpty()) {
            markup.append('<').append(name);
            attributes.forEach((attribute, value) -> {
                markup.append(' ').append(attribute).append("=\"");
                escape(markup, value);
                markup.append('"');
            });
            markup.append('>');
        }
        for (Object piece : content) {
            if (piece instanceof Html element) {
                element.write(markup);
            } else if (piece instanceof Raw raw) {
                markup.append(raw.text());
            } else {
                escape(markup, (String) piece);
            }
        }
        if (!name.isEmpty() && !VOID.contains(name)) {
            markup.append("</").append(name).append('>');
        }
    }

    private static void escape(StringBuilder markup, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '&' -> markup.append("&amp;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> {
                    // Controls are no characters of HTML.
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        markup.append(c);
                    } else {
                        markup.append('\ufffd');
                    }
                }
            }
        }
    }
}
