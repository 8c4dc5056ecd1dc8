package vn.cancu.graph;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
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

    private final Graph facts;
    private final Graph derived;

    /** @param derived dates, titles and issuers that were derived, and where the labels go */
    DocumentLabels(Graph facts, Graph derived) {
        this.facts = facts;
        this.derived = derived;
    }

    void write() {
        facts.stream(Node.ANY, Terms.TYPE, Terms.DOCUMENT)
                .map(Triple::getSubject)
                .filter(document -> !facts.contains(document, Terms.LABEL, Node.ANY))
                .forEach(document -> {
                    derived.add(document, Terms.LABEL, SourceGraph.vietnamese(vietnamese(document)));
                    english(document)
                            .ifPresent(label -> derived.add(document, Terms.LABEL, SourceGraph.english(label)));
                });
    }

    private String vietnamese(Node document) {
        Optional<String> type = type(document, "vi");
        Optional<String> number = least(document, Terms.NUMBER);
        String name = number.map(n -> type.orElse("Văn bản") + " " + n)
                .or(() -> least(document, Terms.TITLE).map(title -> titled(type, title)))
                .or(() -> type)
                .orElse("Văn bản");
        return name
                + time(document, "$3/$2/$1")
                + issuer(document, "vi").map(label -> " – " + label).orElse("")
                + (unidentified(document) ? " (chưa xác định)" : "");
    }

    /** Only where there is a number: titles stay Vietnamese. */
    private Optional<String> english(Node document) {
        return least(document, Terms.NUMBER)
                .flatMap(number -> type(document, "en").map(type -> type + " " + number))
                .map(name -> name
                        + time(document, "$1-$2-$3")
                        + issuer(document, "en")
                                .or(() -> issuer(document, "vi"))
                                .map(label -> " – " + label)
                                .orElse("")
                        + (unidentified(document) ? " (not identified)" : ""));
    }

    /** "Luật Diều" begins with its type, "về thả diều" does not. */
    private static String titled(Optional<String> type, String title) {
        boolean typed = type.isEmpty()
                || title.toLowerCase(Locale.ROOT).startsWith(type.get().toLowerCase(Locale.ROOT));
        return typed ? Words.capitalized(title) : type.get() + " " + title;
    }

    /** The day where there is one and no other; else the year, where the number does not show it. */
    private String time(Node document, String format) {
        var days = objects(document, Terms.DATE)
                .map(Node::getLiteralLexicalForm)
                .distinct()
                .toList();
        if (days.size() == 1) {
            Matcher day = DAY.matcher(days.get(0));
            return day.matches() ? " (" + day.replaceFirst(format) + ")" : "";
        }
        Matcher year = YEAR.matcher(document.getURI());
        return year.matches()
                        && least(document, Terms.NUMBER)
                                .filter(number -> number.contains("/" + year.group(1) + "/"))
                                .isEmpty()
                ? " (" + year.group(1) + ")"
                : "";
    }

    private Optional<String> type(Node document, String language) {
        return objects(document, Terms.DOCUMENT_TYPE)
                .flatMap(type -> labels(type, language))
                .min(String::compareTo);
    }

    private Optional<String> issuer(Node document, String language) {
        return objects(document, Terms.PASSED_BY)
                .flatMap(agency -> labels(agency, language))
                .min(String::compareTo);
    }

    private Stream<String> labels(Node concept, String language) {
        Predicate<Node> spoken = label -> label.getLiteralLanguage().equals(language);
        return objects(concept, Terms.PREF_LABEL).filter(spoken).map(Node::getLiteralLexicalForm);
    }

    private Optional<String> least(Node document, Node property) {
        return objects(document, property).map(Node::getLiteralLexicalForm).min(String::compareTo);
    }

    private boolean unidentified(Node document) {
        return facts.contains(document, Terms.TYPE, Terms.UNIDENTIFIED_DOCUMENT);
    }

    private Stream<Node> objects(Node subject, Node property) {
        return Stream.concat(facts.stream(subject, property, Node.ANY), derived.stream(subject, property, Node.ANY))
                .map(Triple::getObject);
    }
}
