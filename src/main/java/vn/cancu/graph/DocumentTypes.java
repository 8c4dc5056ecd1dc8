package vn.cancu.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cancu.authority.DocumentType;

/** Document types by slug and by the words that documents print. */
final class DocumentTypes {
    private final Map<String, DocumentType> bySlug = new HashMap<>();
    private final Map<String, DocumentType> byLabel = new HashMap<>();

    DocumentTypes(List<DocumentType> types) {
        for (DocumentType type : types) {
            bySlug.putIfAbsent(type.slug(), type);
            byLabel.putIfAbsent(Words.key(type.label()), type);
        }
        for (DocumentType type : types) {
            type.altLabels().forEach(label -> byLabel.putIfAbsent(Words.key(label), type));
        }
    }

    Optional<DocumentType> ofSlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    Optional<DocumentType> ofLabel(String label) {
        return Optional.ofNullable(byLabel.get(Words.key(label)));
    }
}
