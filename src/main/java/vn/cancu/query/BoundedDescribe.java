package vn.cancu.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.describe.DescribeHandler;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * DESCRIBE as all triples of which the resource is the subject, in any graph. Jena's own goes through every graph for
 * every resource and does not look at the time. The graph of the project has no blank nodes to follow.
 */
final class BoundedDescribe implements DescribeHandler {
    private @Nullable Model result;
    private @Nullable Budget budget;
    private @Nullable DatasetGraph data;

    @Override
    public void start(Model accumulateResultModel, Context context) {
        result = accumulateResultModel;
        budget = context.get(Budget.IN_CONTEXT);
        data = context.get(ARQConstants.sysCurrentDataset);
    }

    @Override
    public void describe(Resource resource) {
        if (result == null || data == null) {
            throw new IllegalStateException("not started");
        }
        Graph graph = result.getGraph();
        Node subject = resource.asNode();
        for (Triple triple : triples(data, subject)) {
            if (budget != null) {
                budget.step();
                if (graph.size() >= budget.limits().rows()) {
                    throw UserError.of(
                            Code.ANSWER_TOO_LARGE,
                            Location.NONE,
                            budget.limits().rows());
                }
            }
            graph.add(triple);
        }
    }

    private static List<Triple> triples(DatasetGraph data, Node subject) {
        List<Triple> triples = new ArrayList<>();
        Iterator<Quad> quads = data.findNG(Node.ANY, subject, Node.ANY, Node.ANY);
        try {
            quads.forEachRemaining(quad -> triples.add(quad.asTriple()));
        } finally {
            Iter.close(quads);
        }
        return triples;
    }

    @Override
    public void finish() {
        result = null;
        budget = null;
        data = null;
    }
}
