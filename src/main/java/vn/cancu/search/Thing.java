package vn.cancu.search;

import java.util.List;

/**
 * Something with a name: a document, a body, a cluster, a place.
 *
 * @param kind any but {@link Kind#PASSAGE}
 * @param iri which one
 * @param labelVi what it is called in Vietnamese
 * @param labelEn the same in English; that in Vietnamese where there is none
 * @param names what else it is called: short names, numbers as printed, names of its kind with its province
 * @param titles of a document
 * @param cited how often documents cite it
 */
public record Thing(
        Kind kind, String iri, String labelVi, String labelEn, List<String> names, List<String> titles, int cited) {

    public Thing {
        if (kind == Kind.PASSAGE) {
            throw new IllegalArgumentException("a passage has no name: " + iri);
        }
        if (cited < 0) {
            throw new IllegalArgumentException("cited " + cited);
        }
        names = List.copyOf(names);
        titles = List.copyOf(titles);
    }
}
