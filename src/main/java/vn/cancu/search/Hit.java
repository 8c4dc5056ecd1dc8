package vn.cancu.search;

import java.util.Optional;

/**
 * Something that was found.
 *
 * @param kind what it is
 * @param iri which one; of a passage that of its evidence
 * @param labelVi what it is called in Vietnamese; of a passage the document that it stands in
 * @param labelEn the same in English
 * @param snippet the words that were looked for, where they stand in a title or a passage; empty where they stand in the
 *     name alone
 * @param passage where it is one, in full
 */
public record Hit(
        Kind kind, String iri, String labelVi, String labelEn, Optional<Snippet> snippet, Optional<Passage> passage) {}
