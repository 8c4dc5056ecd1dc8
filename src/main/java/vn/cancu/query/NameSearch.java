package vn.cancu.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** Search by number, title and name. Words within documents are not looked at. */
public final class NameSearch implements Search {
    private final DatasetGraph data;
    private final DocumentFinder documents;
    private final NameFinder names;

    /** With finders that others use as well. */
    public NameSearch(DatasetGraph data, DocumentFinder documents, NameFinder names) {
        this.data = data;
        this.documents = documents;
        this.names = names;
    }

    @Override
    public List<Hit> find(String words, int most) {
        if (words.isBlank()) {
            return List.of();
        }
        return Facts.reading(data, () -> {
            Map<String, Hit> hits = new LinkedHashMap<>();
            boolean numbered = words.chars().anyMatch(Character::isDigit);
            if (numbered) {
                documents(hits, words, most);
            }
            named(hits, words);
            if (!numbered) {
                documents(hits, words, most);
            }
            return hits.values().stream().limit(most).toList();
        });
    }

    private void documents(Map<String, Hit> hits, String words, int most) {
        List<DocumentSummary> found = new ArrayList<>();
        Finding finding = documents.find(words);
        if (finding instanceof Finding.Found one) {
            found.add(one.document());
        } else if (finding instanceof Finding.Several several) {
            found.addAll(several.candidates());
        }
        found.addAll(documents.startingWith(words, most));
        found.forEach(document -> hits.putIfAbsent(
                document.iri(),
                new Hit(
                        Kind.DOCUMENT,
                        document.iri(),
                        new Bilingual(
                                document.line(java.util.Locale.forLanguageTag("vi")),
                                document.line(java.util.Locale.ENGLISH)),
                        Optional.of(document),
                        Optional.empty())));
    }

    private void named(Map<String, Hit> hits, String words) {
        Labels labels = new Labels(new Facts(data));
        Map<ParameterType, Kind> kinds = new LinkedHashMap<>();
        kinds.put(ParameterType.CLUSTER, Kind.CLUSTER);
        kinds.put(ParameterType.PROVINCE, Kind.PLACE);
        kinds.put(ParameterType.AGENCY, Kind.AGENCY);
        kinds.forEach((type, kind) -> {
            for (Node node : names.fitting(type, words)) {
                hits.putIfAbsent(
                        node.getURI(),
                        new Hit(kind, node.getURI(), labels.orShort(node), Optional.empty(), Optional.empty()));
            }
        });
    }

    @Override
    public List<String> nearest(String words) {
        return documents.find(words) instanceof Finding.Unknown unknown ? unknown.nearest() : List.of();
    }
}
