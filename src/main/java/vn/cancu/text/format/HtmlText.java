package vn.cancu.text.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * The text of a page: its paragraphs, lists with their numbers, tables row by row. What is marked as the site's own
 * (navigation, banners, footers, forms) and what is not shown stays outside.
 */
final class HtmlText {
    private static final int MAX_DEPTH = 256;

    private static final Set<String> PARAGRAPHS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "audio",
            "video",
            "map",
            "select",
            "textarea",
            "button",
            "input",
            "datalist",
            "head",
            "title",
            // What an edited page marks as deleted.
            "del");
    private static final Set<String> SITE = Set.of("nav", "aside", "footer", "header");
    private static final Set<String> SITE_ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "toolbar");
    private static final Pattern NOT_SHOWN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST_STYLE = Pattern.compile(
            "list-style(?:-type)?\\s*:[^;]*?\\b(none|[a-z]+-(?:alpha|latin|roman))", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET = Pattern.compile(
            "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,30})", Pattern.CASE_INSENSITIVE);

    private final boolean wholePage;

    private HtmlText(boolean wholePage) {
        this.wholePage = wholePage;
    }

    /** The encoding that a page says it is in; empty where it does not. */
    static String declaredCharset(String head) {
        Matcher matcher = CHARSET.matcher(head);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The text of {@code html}, blank where there is none. */
    static String of(String html) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(MAX_DEPTH);
        Document page = parser.parseInput(html, "");
        String text = new HtmlText(false).read(page.body());
        // A page all of whose text is marked as the site's own: better that than nothing.
        return text.isBlank() ? new HtmlText(true).read(page.body()) : text;
    }

    /** As {@link #of(String)}, of a file in UTF-8. */
    static Extract of(Path file) throws IOException {
        return Extract.of(of(Files.readString(file)), List.of());
    }

    private String read(Element body) {
        StructuredText out = new StructuredText();
        children(body, out);
        return out.toString();
    }

    private void children(Element element, StructuredText out) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                if (isPreformatted(element)) {
                    preformatted(text.getWholeText(), out);
                } else {
                    out.text(text.getWholeText());
                }
            } else if (node instanceof Element child) {
                element(child, out);
            }
        }
    }

    private void element(Element element, StructuredText out) {
        String name = element.normalName();
        if (isLeftOut(element, name)) {
            return;
        }
        switch (name) {
            case "br" -> out.lineBreak();
            case "ol", "ul", "menu", "dir" -> list(element, name, out);
            case "table" -> table(element, out);
            default -> {
                boolean paragraph = PARAGRAPHS.contains(name);
                if (paragraph) {
                    out.paragraph();
                }
                children(element, out);
                if (paragraph) {
                    out.paragraph();
                }
            }
        }
    }

    private void list(Element list, String name, StructuredText out) {
        out.paragraph();
        String style = listStyle(list, name);
        boolean reversed = list.hasAttr("reversed");
        int number = integer(list.attr("start"), reversed ? list.childrenSize() : 1);
        for (Node node : list.childNodes()) {
            if (node instanceof Element item) {
                if (item.normalName().equals("li") && !isLeftOut(item, "li")) {
                    number = integer(item.attr("value"), number);
                    out.paragraph();
                    out.marker(mark(style, number));
                    children(item, out);
                    out.paragraph();
                    out.marker("");
                    number += reversed ? -1 : 1;
                } else {
                    element(item, out);
                }
            } else if (node instanceof TextNode text) {
                out.text(text.getWholeText());
            }
        }
        out.paragraph();
    }

    private static String listStyle(Element list, String name) {
        Matcher css = LIST_STYLE.matcher(list.attr("style"));
        if (css.find()) {
            return css.group(1).toLowerCase(Locale.ROOT);
        }
        if (!name.equals("ol")) {
            return "bullet";
        }
        return switch (list.attr("type")) {
            case "a" -> "lower-alpha";
            case "A" -> "upper-alpha";
            case "i" -> "lower-roman";
            case "I" -> "upper-roman";
            default -> "decimal";
        };
    }

    private static String mark(String style, int number) {
        return switch (style) {
            case "none" -> "";
            case "bullet" -> "- ";
            case "lower-alpha", "lower-latin" -> ListNumber.letters(number) + ". ";
            case "upper-alpha", "upper-latin" -> ListNumber.upper(ListNumber.letters(number)) + ". ";
            case "lower-roman" -> ListNumber.roman(number) + ". ";
            case "upper-roman" -> ListNumber.upper(ListNumber.roman(number)) + ". ";
            default -> number + ". ";
        };
    }

    private void table(Element table, StructuredText out) {
        out.paragraph();
        TableText text = new TableText();
        text.bordered(!table.attr("border").isEmpty() && !table.attr("border").equals("0"));
        rows(table, text, out);
        text.writeTo(out);
    }

    private void rows(Element part, TableText text, StructuredText out) {
        text.bordered(part.attr("style").contains("solid"));
        for (Element child : part.children()) {
            String name = child.normalName();
            if (isLeftOut(child, name)) {
                continue;
            }
            switch (name) {
                case "thead", "tbody", "tfoot" -> rows(child, text, out);
                case "tr" -> {
                    text.row();
                    rows(child, text, out);
                }
                case "td", "th" -> {
                    StructuredText cell = new StructuredText();
                    children(child, cell);
                    text.bordered(name.equals("th") || child.attr("style").contains("solid"));
                    text.cell(cell.toString(), cell.holdsRows());
                }
                default -> element(child, out);
            }
        }
    }

    private boolean isLeftOut(Element element, String name) {
        if (NEVER_TEXT.contains(name) || element.hasAttr("hidden")) {
            return true;
        }
        if (NOT_SHOWN.matcher(element.attr("style")).find()) {
            return true;
        }
        boolean site =
                SITE.contains(name) || SITE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT));
        return site && !wholePage && !isOfArticle(element, name);
    }

    /** The header of an article holds its title and date; only the page's is the site's. */
    private static boolean isOfArticle(Element element, String name) {
        if (!name.equals("header")) {
            return false;
        }
        for (Element above = element.parent(); above != null; above = above.parent()) {
            if (above.normalName().equals("article") || above.normalName().equals("main")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPreformatted(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.normalName().equals("pre")) {
                return true;
            }
        }
        return false;
    }

    private static void preformatted(String text, StructuredText out) {
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            out.text(text.substring(start, end));
            out.lineBreak();
            start = end + 1;
        }
        out.text(text.substring(start));
    }

    private static int integer(String digits, int otherwise) {
        return digits.matches("-?[0-9]{1,6}") ? Integer.parseInt(digits) : otherwise;
    }
}
