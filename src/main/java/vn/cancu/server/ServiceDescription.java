package vn.cancu.server;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** What the endpoint says of itself: SPARQL 1.1 Service Description. */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private ServiceDescription() {}

    /** @param endpoint its address */
    static Graph of(String endpoint) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefix("sd", SD);
        graph.getPrefixMapping().setNsPrefix("formats", FORMATS);
        Node service = NodeFactory.createBlankNode();
        Node data = NodeFactory.createBlankNode();
        Node defaultGraph = NodeFactory.createBlankNode();
        Node type = RDF.type.asNode();
        graph.add(service, type, sd("Service"));
        graph.add(service, sd("endpoint"), NodeFactory.createURI(endpoint));
        graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
        graph.add(service, sd("feature"), sd("UnionDefaultGraph"));
        for (String format : List.of(
                "SPARQL_Results_JSON",
                "SPARQL_Results_XML",
                "SPARQL_Results_CSV",
                "SPARQL_Results_TSV",
                "Turtle",
                "N-Triples",
                "JSON-LD",
                "RDF_XML")) {
            graph.add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format));
        }
        graph.add(service, sd("defaultDataset"), data);
        graph.add(data, type, sd("Dataset"));
        graph.add(data, sd("defaultGraph"), defaultGraph);
        graph.add(defaultGraph, type, sd("Graph"));
        return graph;
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
