package vn.cancu.server;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;

/** {@code /.well-known/void}: what the data set is, in the Vocabulary of Interlinked Datasets. */
final class VoidDescription {
    static final String PATH = "/.well-known/void";

    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private final ReadingRoom room;
    private final ServerLimits limits;
    private final Supplier<String> endpoint;

    /** @param endpoint address of the SPARQL endpoint, for those outside */
    VoidDescription(ReadingRoom room, ServerLimits limits, Supplier<String> endpoint) {
        this.room = room;
        this.limits = limits;
        this.endpoint = endpoint;
    }

    Reply get(Ask ask) {
        Optional<ResultFormat> asked = LinkedData.negotiate(ask);
        // There is no page of it: a browser gets the Turtle.
        ResultFormat format = asked.orElse(ResultFormat.TURTLE);
        return room.reply(ask, format.mediaType(), generation -> LinkedData.triples(of(generation), format, limits))
                .with("Vary", "Accept");
    }

    private Graph of(ServedGeneration generation) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefix("void", VOID);
        Node data = NodeFactory.createURI(Iris.BASE);
        graph.add(data, Terms.TYPE, term("Dataset"));
        graph.add(data, dcterms("title"), NodeFactory.createLiteralLang("CanCu: căn cứ và trách nhiệm", "vi"));
        graph.add(
                data, dcterms("title"), NodeFactory.createLiteralLang("CanCu: legal bases and responsibilities", "en"));
        graph.add(data, dcterms("license"), NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/"));
        generation
                .built()
                .ifPresent(built -> graph.add(
                        data,
                        dcterms("modified"),
                        NodeFactory.createLiteralDT(built.toString(), XSDDatatype.XSDdateTime)));
        graph.add(data, dcterms("identifier"), NodeFactory.createLiteralString(generation.content()));
        graph.add(data, term("sparqlEndpoint"), NodeFactory.createURI(endpoint.get()));
        graph.add(data, term("uriSpace"), NodeFactory.createLiteralString(Iris.BASE));
        Long triples = generation.counts().get("triples");
        if (triples != null) {
            graph.add(
                    data, term("triples"), NodeFactory.createLiteralDT(Long.toString(triples), XSDDatatype.XSDinteger));
        }
        for (String vocabulary :
                List.of(Terms.CANCU, Terms.ELI, Terms.ORG, Terms.PROV, Terms.SKOS, Terms.OA, Terms.DCTERMS)) {
            graph.add(data, term("vocabulary"), NodeFactory.createURI(vocabulary));
        }
        for (String feature : List.of("Turtle", "N-Triples", "JSON-LD", "RDF_XML")) {
            graph.add(data, term("feature"), NodeFactory.createURI(FORMATS + feature));
        }
        for (String example : List.of("vb/thu-tuong/quyet-dinh/2020/1191", "co-quan/thu-tuong")) {
            if (generation.library().open(Iris.BASE + example).isPresent()) {
                graph.add(data, term("exampleResource"), NodeFactory.createURI(Iris.BASE + example));
            }
        }
        return graph;
    }

    private static Node term(String name) {
        return NodeFactory.createURI(VOID + name);
    }

    private static Node dcterms(String name) {
        return NodeFactory.createURI(Terms.DCTERMS + name);
    }
}
