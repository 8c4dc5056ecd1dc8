package vn.cancu.graph;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What to call each document: type and number, else title; day, else year; who passed it.
 * "Kế hoạch 516/KH-UBND (09/03/2023) – Ủy ban nhân dân tỉnh Gia Lai".
 */
final class DocumentLabels {
    /** The year of a document known by number or of a law; that of an unnumbered one is the period it is for. */
    private static final Pattern YEAR =
            Pattern.compile(Pattern.quote(Iris.BASE) + "vb/[^/]+/[^/]+/([0-9]{4})(/[^~].*)?");

    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private final Bodies names;

    /** @param names of types and issuers, what was derived included */
    DocumentLabels(Bodies names) {
        this.names = names;
    }

    /**
     * The labels of one document.
     *
     * @param passedBy as stated, else as derived; {@code title} and {@code dates} alike
     */
    void write(
            KnownDocument document,
            List<Node> passedBy,
            Optional<String> title,
            List<Node> dates,
            Consumer<Triple> out) {
        String vietnamese = vietnamese(document, passedBy, title, dates);
        out.accept(Triple.create(document.node, Terms.LABEL, SourceGraph.vietnamese(vietnamese)));
        english(document, passedBy, dates)
                .ifPresent(label -> out.accept(Triple.create(document.node, Terms.LABEL, SourceGraph.english(label))));
    }

    private String vietnamese(KnownDocument document, List<Node> passedBy, Optional<String> title, List<Node> dates) {
        Optional<String> type = name(document.types, "vi");
        Optional<String> number = Optional.ofNullable(document.number);
        String name = number.map(n -> type.orElse("Văn bản") + " " + n)
                .or(() -> title.map(text -> titled(type, text)))
                .or(() -> type)
                .orElse("Văn bản");
        return name
                + time(document, dates, "$3/$2/$1")
                + name(passedBy, "vi").map(label -> " – " + label).orElse("")
                + (document.unidentified ? " (chưa xác định)" : "");
    }

    /** Only where there is a number: titles stay Vietnamese. */
    private Optional<String> english(KnownDocument document, List<Node> passedBy, List<Node> dates) {
        return Optional.ofNullable(document.number)
                .flatMap(number -> name(document.types, "en").map(type -> type + " " + number))
                .map(name -> name
                        + time(document, dates, "$1-$2-$3")
                        + name(passedBy, "en")
                                .or(() -> name(passedBy, "vi"))
                                .map(label -> " – " + label)
                                .orElse("")
                        + (document.unidentified ? " (not identified)" : ""));
    }

    /** "Luật Diều" begins with its type, "về thả diều" does not. */
    private static String titled(Optional<String> type, String title) {
        boolean typed = type.isEmpty()
                || title.toLowerCase(Locale.ROOT).startsWith(type.get().toLowerCase(Locale.ROOT));
        return typed ? Words.capitalized(title) : type.get() + " " + title;
    }

    /** The day where there is one and no other; else the year, where the number does not show it. */
    private static String time(KnownDocument document, List<Node> dates, String format) {
        List<String> days =
                dates.stream().map(Node::getLiteralLexicalForm).distinct().toList();
        if (days.size() == 1) {
            Matcher day = DAY.matcher(days.get(0));
            return day.matches() ? " (" + day.replaceFirst(format) + ")" : "";
        }
        Matcher year = YEAR.matcher(document.node.getURI());
        boolean shown =
                year.matches() && document.number != null && document.number.contains("/" + year.group(1) + "/");
        return year.matches() && !shown ? " (" + year.group(1) + ")" : "";
    }

    private Optional<String> name(List<Node> some, String language) {
        return some.stream()
                .flatMap(node -> names.name(node, language).stream())
                .min(String::compareTo);
    }
}
