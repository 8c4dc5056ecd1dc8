package vn.cancu.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.Terms;
import vn.cancu.query.Facts;

/**
 * What a machine gets that looks up an IRI: all that is said of the thing; the citations, duties, assertions and events
 * that are about it, with their evidence; and the names of whatever these speak of. Of a source it gets everything that
 * was read in it.
 */
final class Description {
    /** Of what refers to a thing only so much is told. */
    private static final int REFERRING = 1_000;

    private static final int MOST = 200_000;

    /** From a thing to the nodes that speak of it. */
    private static final List<Node> SPOKEN_OF = List.of(
            Terms.SUBJECT,
            Terms.CITING,
            Terms.CITED,
            Terms.ASSIGNED_BY,
            Terms.HAS_AGENCY,
            Terms.PARTNER,
            Terms.ABOUT,
            Terms.cancu("statusOf"),
            NodeFactory.createURI(Terms.ORG + "originalOrganization"),
            NodeFactory.createURI(Terms.ORG + "resultingOrganization"),
            NodeFactory.createURI(Terms.PROV + "used"),
            NodeFactory.createURI(Terms.PROV + "generated"));

    private static final List<Node> NAMES = List.of(Terms.LABEL, Terms.PREF_LABEL);

    private final DatasetGraph data;
    private final Facts facts;
    private final Graph graph = GraphFactory.createDefaultGraph();

    private Description(DatasetGraph data) {
        this.data = data;
        this.facts = new Facts(data);
    }

    /**
     * The description of a thing; empty where nothing is known of it.
     *
     * @throws UserError ANSWER_TOO_LARGE
     */
    static Graph of(DatasetGraph data, String iri) {
        Description description = new Description(data);
        Node node = NodeFactory.createURI(iri);
        if (description.facts.contains(node, Terms.TYPE, Terms.SOURCE)) {
            description.everythingIn(node);
        } else {
            description.about(node);
        }
        description.names();
        return description.graph;
    }

    private void everythingIn(Node source) {
        data.find(source, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> add(quad.asTriple()));
        own(source);
    }

    private void about(Node node) {
        own(node);
        for (Node property : SPOKEN_OF) {
            for (Triple triple : facts.some(Node.ANY, property, node, REFERRING)) {
                own(triple.getSubject());
                facts.objects(triple.getSubject(), Terms.EVIDENCED_BY).forEach(this::own);
            }
        }
        facts.some(Node.ANY, Node.ANY, node, REFERRING).forEach(this::add);
    }

    private void own(Node node) {
        facts.some(node, Node.ANY, Node.ANY, MOST).forEach(this::add);
    }

    private void add(Triple triple) {
        if (graph.size() >= MOST) {
            throw UserError.of(Code.ANSWER_TOO_LARGE, Location.NONE, MOST);
        }
        graph.add(triple);
    }

    private void names() {
        Set<Node> spokenOf = new HashSet<>();
        graph.find().forEachRemaining(triple -> {
            if (triple.getObject().isURI()) {
                spokenOf.add(triple.getObject());
            }
        });
        for (Node node : spokenOf) {
            for (Node name : NAMES) {
                facts.find(node, name, Node.ANY).forEach(this::add);
            }
        }
    }
}
