package vn.cancu.store;

import java.util.Optional;

/**
 * A source that is in a database.
 *
 * @param iri of the source, and the name of its graph
 * @param sha256 of its file
 * @param file its name; empty where it was read from standard input
 * @param kind code of its {@link vn.cancu.text.SourceKind}
 * @param url where it was taken from, where that is known
 * @param document IRI of the document that it is the text of, or reports on
 * @param label what to call that document, in Vietnamese
 * @param triples how many statements it makes
 * @param accepted when {@code add} took it in, as {@link java.time.Instant} prints it; empty where it came otherwise
 */
public record SourceSummary(
        String iri,
        String sha256,
        String file,
        String kind,
        Optional<String> url,
        String document,
        String label,
        long triples,
        Optional<String> accepted) {}
