package vn.cancu.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;

/**
 * Who has taken over from whom, as the authority file knows it: by a change of which it tells the day, by its word that
 * a body was succeeded, or, for the bodies that every province has, by what became of their kind.
 */
public final class Succession {
    private static final Node TRUE = NodeFactory.createLiteralByValue(true);

    private final Facts facts;
    private final Labels labels;
    private final Documents documents;

    public Succession(Facts facts, Labels labels, Documents documents) {
        this.facts = facts;
        this.labels = labels;
        this.documents = documents;
    }

    /** Those that had taken over by a day, or may have where the day of the change is not known; sorted by IRI. */
    public List<Successor> of(Node body, LocalDate day) {
        Map<String, Successor> known = new LinkedHashMap<>();
        for (Node change : facts.subjects(Terms.ORIGINAL, body)) {
            for (Node result : facts.objects(change, Terms.RESULTING)) {
                if (!result.equals(body)) {
                    known.put(
                            result.getURI(),
                            new Successor(
                                    named(result),
                                    facts.text(change, Terms.EVENT_DATE),
                                    texts(change, Terms.FUNCTION),
                                    false,
                                    facts.object(change, Terms.DECIDED_BY).map(documents::summary),
                                    texts(change, Terms.KNOWN_FROM)));
                }
            }
        }
        Optional<String> last = facts.text(body, Terms.VALID_UNTIL);
        for (Node successor : facts.objects(body, Terms.SUCCEEDED_BY)) {
            known.putIfAbsent(
                    successor.getURI(),
                    new Successor(
                            named(successor), last, List.of(), false, Optional.empty(), sources(body, successor)));
        }
        if (known.isEmpty()) {
            pattern(body)
                    .forEach(successor -> known.putIfAbsent(successor.body().iri(), successor));
        }
        return known.values().stream()
                .filter(successor -> successor
                        .since()
                        .map(since -> since.compareTo(day.toString()) <= 0)
                        .orElse(true))
                .sorted(Comparator.comparing(successor -> successor.body().iri()))
                .toList();
    }

    /** A department of which no decision is known, by what became of such departments everywhere. */
    private List<Successor> pattern(Node body) {
        List<Successor> found = new ArrayList<>();
        String slug = slug(body);
        for (Node kind : facts.objects(body, Terms.OF_KIND)) {
            String place = slug.startsWith(slug(kind) + "-")
                    ? slug.substring(slug(kind).length())
                    : "";
            for (Node next : facts.objects(kind, Terms.SUCCEEDED_BY)) {
                if (!place.isEmpty()) {
                    found.add(new Successor(
                            ofKind(next, Iris.agency(slug(next) + place), kind, body),
                            Optional.empty(),
                            List.of(),
                            true,
                            Optional.empty(),
                            sources(kind, next)));
                }
            }
        }
        return found;
    }

    /** The body itself where the data has it, else its kind's name with that of the province. */
    private Body ofKind(Node next, Node body, Node kind, Node before) {
        if (labels.of(body).isPresent()) {
            return named(body);
        }
        Bilingual what = labels.orShort(next);
        Bilingual old = labels.orShort(kind);
        Bilingual whole = labels.orShort(before);
        return new Body(
                body.getURI(),
                new Bilingual(renamed(whole.vi(), old.vi(), what.vi()), renamed(whole.en(), old.en(), what.en())),
                false);
    }

    /** "Sở Thông tin và Truyền thông tỉnh Gia Lai" keeps its last words. */
    private static String renamed(String whole, String old, String now) {
        return whole.startsWith(old) ? now + whole.substring(old.length()) : now;
    }

    private Body named(Node body) {
        return new Body(body.getURI(), labels.orShort(body), facts.contains(body, Terms.TYPE, Terms.AGENCY_GROUP));
    }

    /** Of the fact itself, where it has a source of its own, else of the body it is about. */
    private List<String> sources(Node body, Node successor) {
        for (Node fact : facts.subjects(Terms.SUBJECT, body)) {
            if (facts.contains(fact, Terms.PREDICATE, Terms.SUCCEEDED_BY)
                    && facts.contains(fact, Terms.OBJECT, successor)) {
                return texts(fact, Terms.KNOWN_FROM);
            }
        }
        return facts.contains(body, Terms.BACKGROUND, TRUE) ? List.of() : texts(body, Terms.KNOWN_FROM);
    }

    private List<String> texts(Node subject, Node predicate) {
        return facts.objects(subject, predicate).stream()
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .distinct()
                .sorted()
                .toList();
    }

    private static String slug(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }
}
