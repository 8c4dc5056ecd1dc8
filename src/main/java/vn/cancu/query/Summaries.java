package vn.cancu.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Property;
import vn.cancu.text.Folding;

/**
 * What documents and other things are called, from the citation index. One object for one answer: it remembers what it
 * looked up.
 */
final class Summaries {
    private static final List<Property> TITLES = List.of(Property.TITLE_VI, Property.TITLE_EN, Property.TITLE);

    /** The words that a thing is called by, as {@link Labels} has them. */
    private record Words(Property vi, Property en, Property other) {
        static Words same(Property property) {
            return new Words(property, property, property);
        }
    }

    /** The first that a thing has wins. A source is called by its file's name. */
    private static final List<Words> LABELS = List.of(
            new Words(Property.LABEL_VI, Property.LABEL_EN, Property.LABEL),
            new Words(Property.PREF_LABEL_VI, Property.PREF_LABEL_EN, Property.PREF_LABEL),
            new Words(Property.TITLE_VI, Property.TITLE_EN, Property.TITLE),
            Words.same(Property.NUMBER),
            Words.same(Property.IDENTIFIER));

    private static final List<Property> NAMES = List.of(
            Property.LABEL_VI,
            Property.LABEL_EN,
            Property.LABEL,
            Property.PREF_LABEL_VI,
            Property.PREF_LABEL_EN,
            Property.PREF_LABEL,
            Property.ALT_LABEL);

    private final CitationIndex index;
    private final Map<Integer, DocumentSummary> documents = new HashMap<>();
    private final Map<Integer, Optional<Bilingual>> labels = new HashMap<>();
    private final Map<Integer, List<String>> names = new HashMap<>();

    Summaries(CitationIndex index) {
        this.index = index;
    }

    DocumentSummary summary(int document) {
        return documents.computeIfAbsent(document, this::look);
    }

    private DocumentSummary look(int document) {
        int body = index.related(document, Property.PASSED_BY);
        if (body == CitationIndex.NONE) {
            body = index.related(document, Property.REGISTER);
        }
        Optional<Bilingual> issuer = body == CitationIndex.NONE ? Optional.empty() : label(body);
        int type = index.related(document, Property.DOCUMENT_TYPE);
        return new DocumentSummary(
                index.iri(document),
                index.text(document, Property.NUMBER),
                type == CitationIndex.NONE ? Optional.empty() : label(type),
                index.text(document, Property.DATE),
                issuer.or(() -> index.text(document, Property.ISSUER_STATED).map(Bilingual::same)),
                title(document));
    }

    /** The first in the order of texts, whatever the language. */
    private Optional<String> title(int document) {
        return TITLES.stream()
                .flatMap(property -> index.text(document, property).stream())
                .min(String::compareTo);
    }

    /** The label of a thing; Vietnamese stands in where there is no English, and the other way round. */
    Optional<Bilingual> label(int thing) {
        return labels.computeIfAbsent(thing, this::read);
    }

    /** The label of what has an IRI; nothing where the index does not know it. */
    Optional<Bilingual> label(String iri) {
        int thing = index.thing(iri);
        return thing == CitationIndex.NONE ? Optional.empty() : label(thing);
    }

    /** The same, looked up each time: any number of threads may. */
    Optional<Bilingual> read(int thing) {
        for (Words words : LABELS) {
            String vi = index.text(thing, words.vi).orElse("");
            String en = words.en == words.vi ? "" : index.text(thing, words.en).orElse("");
            String other = index.text(thing, words.other).orElse("");
            String any = !vi.isEmpty() ? vi : !other.isEmpty() ? other : en;
            if (!any.isEmpty()) {
                return Optional.of(new Bilingual(any, en.isEmpty() ? any : en));
            }
        }
        return Optional.empty();
    }

    /** The label of a thing, or its IRI made short. */
    Bilingual labelOrShort(int thing) {
        return label(thing).orElseGet(() -> Bilingual.same(Shorthand.of(index.iri(thing))));
    }

    /** Folded labels, other labels and the slug of a type, body or place. */
    List<String> names(int thing) {
        return names.computeIfAbsent(thing, this::lookForNames);
    }

    private List<String> lookForNames(int thing) {
        List<String> all = new ArrayList<>();
        for (Property property : NAMES) {
            for (String label : index.allTexts(thing, property)) {
                all.add(String.join(" ", Folding.words(Folding.fold(label))));
            }
        }
        String iri = index.iri(thing);
        all.add(iri.substring(iri.lastIndexOf('/') + 1).replace('-', ' '));
        return all;
    }

    /** All titles of a document. */
    Stream<String> titles(int document) {
        return TITLES.stream().flatMap(property -> index.allTexts(document, property).stream());
    }
}
