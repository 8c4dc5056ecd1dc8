package vn.cancu.query;

import java.util.Optional;
import vn.cancu.graph.Iris;

/**
 * A legal basis that was no longer what it had been when a document rested on it.
 *
 * @param document IRI of the document that rests on it
 * @param basis IRI of the basis
 * @param change IRI of what had happened to it: the role in which another document cites it
 *     ({@code vai-tro/repeals}, {@code vai-tro/amends}), or its status ({@code tinh-trang/…})
 * @param by IRI of the document that did it, where known
 * @param date since when, {@code YYYY[-MM[-DD]]}: of issue of that document, or of the status
 */
public record StaleBasis(String document, String basis, String change, Optional<String> by, String date) {
    static final String AMENDED = Iris.BASE + "vai-tro/amends";
    static final String REPEALED = Iris.BASE + "vai-tro/repeals";
    static final String IN_FORCE = Iris.BASE + "tinh-trang/in-force";
}
