package vn.cancu.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import vn.cancu.search.Found;
import vn.cancu.search.SearchIndex;
import vn.cancu.search.Snippet;

/** Search over the words of names, titles and passages, through the index that lies beside the graph. */
public final class WordSearch implements Search {
    private final DatasetGraph data;
    private final SearchIndex index;

    /** @param index of the same generation as {@code data} */
    public WordSearch(DatasetGraph data, SearchIndex index) {
        this.data = data;
        this.index = index;
    }

    @Override
    public List<Hit> find(String words, int most) {
        Found found = search(words, most);
        // What is only similar is offered as such, not as an answer.
        return found.near() ? List.of() : hits(found);
    }

    @Override
    public List<String> nearest(String words) {
        Found found = search(words, NEAREST);
        return found.near()
                ? found.hits().stream()
                        .filter(hit -> hit.passage().isEmpty())
                        .map(vn.cancu.search.Hit::labelVi)
                        .distinct()
                        .toList()
                : List.of();
    }

    private static final int NEAREST = 8;

    private Found search(String words, int most) {
        return index.find(words, EnumSet.noneOf(vn.cancu.search.Kind.class), most, Deadline.kept()::check);
    }

    private List<Hit> hits(Found found) {
        return Facts.reading(data, () -> {
            Facts facts = new Facts(data);
            Documents documents = new Documents(facts, new Labels(facts));
            return found.hits().stream().map(hit -> hit(hit, documents)).toList();
        });
    }

    private static Hit hit(vn.cancu.search.Hit hit, Documents documents) {
        Kind kind = Kind.valueOf(hit.kind().name());
        return new Hit(
                kind,
                hit.iri(),
                new Bilingual(hit.labelVi(), hit.labelEn()),
                kind == Kind.DOCUMENT
                        ? Optional.of(documents.summary(NodeFactory.createURI(hit.iri())))
                        : Optional.empty(),
                kind == Kind.PASSAGE ? hit.snippet().map(Snippet::text) : Optional.empty());
    }
}
