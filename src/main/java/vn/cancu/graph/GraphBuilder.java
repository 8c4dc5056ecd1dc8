package vn.cancu.graph;

import org.apache.jena.graph.Graph;
import vn.cancu.authority.Authority;
import vn.cancu.extraction.Extraction;

/**
 * From what one source says to the graph that says it, with the quote that proves each statement.
 *
 * <p>What the text of a document says of itself are plain triples, each with an assertion beside it. What somebody
 * else's report says of it are assertions alone, marked as reported: whether they become facts is decided where all
 * sources are known ({@link DerivedFacts}). Offsets count code points.
 */
public final class GraphBuilder {
    /** Changes whenever the same text would give other facts. */
    public static final String EXTRACTOR_VERSION = "0.1.0";

    private final DocumentTypes types;
    private final Agencies agencies;

    /** @param authority knows the classes of document types and the slugs of bodies */
    public GraphBuilder(Authority authority) {
        types = new DocumentTypes(authority.documentTypes());
        agencies = new Agencies(authority);
    }

    /**
     * All that one source says.
     *
     * @throws IllegalStateException where a quote does not stand at its offsets, which is a fault of ours
     */
    public Graph build(Extraction extraction) {
        SourceGraph graph = new SourceGraph(extraction.source(), types, agencies);
        DocumentFacts document = DocumentFacts.write(graph, extraction);
        CitationFacts citations = CitationFacts.write(graph, document.node(), extraction.citations());
        ResponsibilityFacts.write(graph, document.node(), citations, extraction.responsibilities());
        return graph.graph();
    }

    /** The same with its name. */
    public NamedGraph buildNamed(Extraction extraction) {
        return new NamedGraph(Iris.source(extraction.source().id()), build(extraction));
    }
}
