package vn.cancu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;

/** Reads what a database says about its sources. To be used in one read transaction. */
final class Sources {
    private final DatasetGraph dataset;
    private final Map<String, AcceptedSource> accepted;

    Sources(DatasetGraph dataset, Map<String, AcceptedSource> accepted) {
        this.dataset = dataset;
        this.accepted = accepted;
    }

    /** All sources, by IRI. */
    List<SourceSummary> of(Manifest manifest) {
        List<SourceSummary> sources = new ArrayList<>();
        manifest.graphs().forEach((name, triples) -> {
            if (isSource(name)) {
                sources.add(summary(NodeFactory.createURI(name), triples));
            }
        });
        return sources;
    }

    static boolean isSource(String graph) {
        return !graph.equals(Iris.AUTHORITY.getURI()) && !graph.equals(Iris.DERIVED.getURI());
    }

    private SourceSummary summary(Node source, long triples) {
        String sha256 = text(source, Terms.SHA256);
        Optional<Node> document = objects(source, source, Terms.TEXT_OF)
                .findFirst()
                .or(() -> objects(source, source, Terms.REPORTS_ON).findFirst());
        String kind = objects(source, source, Terms.SOURCE_KIND)
                .map(node -> node.getURI().substring(node.getURI().lastIndexOf('/') + 1))
                .findFirst()
                .orElse("");
        return new SourceSummary(
                source.getURI(),
                sha256,
                text(source, Terms.IDENTIFIER),
                kind,
                objects(source, source, Terms.URL).map(Sources::plain).findFirst(),
                document.map(Node::getURI).orElse(""),
                document.map(this::label).orElse(""),
                triples,
                Optional.ofNullable(accepted.get(sha256)).map(AcceptedSource::when));
    }

    private String text(Node source, Node property) {
        return objects(source, source, property).map(Sources::plain).findFirst().orElse("");
    }

    private String label(Node document) {
        return Stream.of(Iris.DERIVED, Iris.AUTHORITY)
                .flatMap(graph -> objects(graph, document, Terms.LABEL))
                .filter(label -> label.getLiteralLanguage().equals("vi"))
                .map(Node::getLiteralLexicalForm)
                .min(String::compareTo)
                .orElse("");
    }

    private Stream<Node> objects(Node graph, Node subject, Node property) {
        List<Node> found = new ArrayList<>();
        dataset.find(graph, subject, property, Node.ANY).forEachRemaining((Quad quad) -> found.add(quad.getObject()));
        return found.stream();
    }

    private static String plain(Node node) {
        return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }
}
