package vn.cancu.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.cancu.citation.Role;
import vn.cancu.graph.Terms;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Property;

/**
 * In which provinces no document is known that implements another, directly or through others, from the citation index.
 * Registers go on under one name when provinces merge, so a document covers every province of its issuer's name.
 */
public final class Coverage {
    private static final String PROVINCE = Terms.CANCU + "Province";

    private final CitationIndex index;

    /** Over the index of a generation. */
    public Coverage(CitationIndex index) {
        this.index = index;
    }

    /**
     * The provinces without one, by IRI.
     *
     * @param document IRI of the document to be implemented
     * @param onLandBorder only those with a border on land
     * @param day only those that are there on that day; those whose time is not known always
     */
    public List<String> without(String document, boolean onLandBorder, Optional<LocalDate> day) {
        Set<String> covered = covered(document);
        int province = index.thing(PROVINCE);
        List<String> without = new ArrayList<>();
        for (int thing = index.documents(); thing < index.things(); thing++) {
            if (index.has(thing, Property.CLASS, province)
                    && (!onLandBorder
                            || index.allTexts(thing, Property.LAND_BORDER).contains("true"))
                    && day.map(LocalDate::toString).map(validAt(thing)).orElse(true)
                    && index.allTexts(thing, Property.IDENTIFIER).stream().noneMatch(covered::contains)) {
                without.add(index.iri(thing));
            }
        }
        return without;
    }

    private Function<String, Boolean> validAt(int province) {
        return day -> index.text(province, Property.VALID_FROM)
                        .map(from -> from.compareTo(day) <= 0)
                        .orElse(true)
                && index.text(province, Property.VALID_UNTIL)
                        .map(until -> until.compareTo(day) >= 0)
                        .orElse(true);
    }

    /** The names of provinces in which somebody implements it. */
    private Set<String> covered(String document) {
        int thing = index.thing(document);
        if (thing == CitationIndex.NONE || thing >= index.documents()) {
            return Set.of();
        }
        Set<Integer> implementing = new HashSet<>();
        for (int other : index.allThatDo(thing, Role.IMPLEMENTS)) {
            implementing.add(other);
        }
        // In a cycle it implements itself through those that implement it.
        index.done(thing, Role.IMPLEMENTS, (other, citation) -> {
            if (implementing.contains(other)) {
                implementing.add(thing);
            }
        });
        Set<Integer> provinces = new HashSet<>();
        for (int each : implementing) {
            index.provinces(each, provinces::add);
        }
        Set<String> names = new HashSet<>();
        provinces.forEach(province -> names.addAll(index.allTexts(province, Property.IDENTIFIER)));
        return names;
    }
}
