package vn.cancu.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** What people call a thing, in both languages. One object for one answer: it remembers what it looked up. */
final class Labels {
    /** The first that a thing has wins. A source is called by its file's name. */
    private static final List<Node> PROPERTIES =
            List.of(Terms.LABEL, Terms.PREF_LABEL, Terms.TITLE, Terms.NUMBER, Terms.IDENTIFIER);

    private final Facts facts;
    private final Map<Node, Optional<Bilingual>> known = new HashMap<>();

    Labels(Facts facts) {
        this.facts = facts;
    }

    /** The cell of a value, with the label where it is an IRI that has one. */
    Cell cell(Node value) {
        if (value.isURI()) {
            Optional<Bilingual> label = of(value);
            return new Cell(
                    Optional.of(value),
                    label.orElseGet(() -> Bilingual.same(Terms.shortened(value.getURI()))),
                    label.isPresent());
        }
        return new Cell(
                Optional.of(value),
                Bilingual.same(value.isLiteral() ? value.getLiteralLexicalForm() : value.toString()),
                false);
    }

    /** The label of an IRI, or the IRI made short. */
    Bilingual orShort(Node iri) {
        return of(iri).orElseGet(() -> Bilingual.same(Terms.shortened(iri.toString())));
    }

    /** The label of an IRI; Vietnamese stands in where there is no English, and the other way round. */
    Optional<Bilingual> of(Node iri) {
        return known.computeIfAbsent(iri, this::look);
    }

    private Optional<Bilingual> look(Node iri) {
        for (Node property : PROPERTIES) {
            String vi = "";
            String en = "";
            String other = "";
            for (Node label : facts.objects(iri, property)) {
                if (!label.isLiteral()) {
                    continue;
                }
                String words = label.getLiteralLexicalForm();
                switch (label.getLiteralLanguage()) {
                    case "vi" -> vi = first(vi, words);
                    case "en" -> en = first(en, words);
                    default -> other = first(other, words);
                }
            }
            String any = !vi.isEmpty() ? vi : !other.isEmpty() ? other : en;
            if (!any.isEmpty()) {
                return Optional.of(new Bilingual(any, en.isEmpty() ? any : en));
            }
        }
        return Optional.empty();
    }

    /** Of several in one language always the same. */
    private static String first(String a, String b) {
        return a.isEmpty() || b.compareTo(a) < 0 ? b : a;
    }
}
