package vn.cancu.query;

import java.util.List;
import org.apache.jena.query.Query;

/**
 * One question of the catalogue, parsed.
 *
 * @param name of its file without the ending; also the last part of its address
 * @param summary the question in the user's words
 * @param description what the answer holds and what it does not
 * @param tags for grouping
 * @param view how the answer is best shown
 * @param parameters in the order of a form
 * @param columns of the answer
 * @param text the SPARQL, header included
 * @param query the parsed SPARQL; not to be changed
 */
public record CatalogueQuery(
        String name,
        Bilingual summary,
        Bilingual description,
        List<String> tags,
        View view,
        List<Parameter> parameters,
        List<Column> columns,
        String text,
        Query query) {

    public CatalogueQuery {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }
}
