package vn.cancu.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import vn.cancu.citation.Role;
import vn.cancu.diagnostic.UserError;

/**
 * Follows a document's relations through the citations, in both directions. A document that is reached twice is followed
 * where it stands nearest, so cycles end. One object for one generation of the database; any number of threads may use
 * it.
 */
public final class Tracer {
    private final DatasetGraph data;
    private final DocumentFinder documents;

    /** @param data whose union of named graphs is searched */
    public Tracer(DatasetGraph data) {
        this(data, new DocumentFinder(data));
    }

    /** With a finder that others use as well. */
    public Tracer(DatasetGraph data, DocumentFinder documents) {
        this.data = data;
        this.documents = documents;
    }

    /**
     * Traces the document that {@code typed} means.
     *
     * @param typed as in {@link DocumentFinder#find(String, Optional, OptionalInt)}, which tells of the others too
     * @return the trees, or where the number is ambiguous its candidates alone
     * @throws UserError UNKNOWN_NUMBER with the nearest numbers
     */
    public Trace trace(String typed, Optional<String> issuer, OptionalInt year, TraceOptions options) {
        Finding finding = documents.find(typed, issuer, year);
        if (finding instanceof Finding.Several several) {
            return Trace.ambiguous(several.candidates());
        }
        if (finding instanceof Finding.Found found) {
            return Facts.reading(data, () -> new Run(options).trace(found.document()));
        }
        throw documents.error(typed, finding);
    }

    /** One trace. */
    private final class Run {
        private final TraceOptions options;
        private final Labels labels;
        private final Documents summaries;
        private final Citations citations;

        Run(TraceOptions options) {
            Facts facts = new Facts(data);
            this.options = options;
            this.labels = new Labels(facts);
            this.summaries = new Documents(facts, labels);
            this.citations = new Citations(facts, labels);
        }

        Trace trace(DocumentSummary document) {
            Node root = NodeFactory.createURI(document.iri());
            List<TraceNode> implementedBy = new ArrayList<>();
            List<TraceNode> restsOn = List.of();
            List<TraceNode> implemented = List.of();
            if (options.down()) {
                implementedBy.addAll(tree(root, Role.IMPLEMENTS, node -> citations.doneBy(node, Role.IMPLEMENTS)));
                implementedBy.addAll(tree(root, Role.LEGAL_BASIS, node -> citations.doneBy(node, Role.LEGAL_BASIS)));
            }
            if (options.up()) {
                restsOn = tree(root, Role.LEGAL_BASIS, node -> citations.doneTo(node, Role.LEGAL_BASIS));
                implemented = tree(root, Role.IMPLEMENTS, node -> citations.doneTo(node, Role.IMPLEMENTS));
            }
            return new Trace(Optional.of(document), List.of(), implementedBy, restsOn, implemented);
        }

        /** A place in the tree while it grows. */
        private final class Place {
            final Citations.Step step;
            final boolean first;
            boolean repeated;
            List<Place> below = List.of();
            List<TraceNode> children = List.of();

            Place(Citations.Step step, boolean first) {
                this.step = step;
                this.first = first;
            }
        }

        /** Level by level, so that each document is followed where it stands nearest to the root. */
        private List<TraceNode> tree(Node root, Role role, Function<Node, List<Citations.Step>> neighbours) {
            Set<Node> followed = new HashSet<>(Set.of(root));
            List<Place> top = places(neighbours.apply(root), true);
            Deque<Place> open = new ArrayDeque<>(top);
            List<Place> all = new ArrayList<>();
            while (!open.isEmpty()) {
                Place place = open.remove();
                all.add(place);
                if (!followed.add(place.step.document())) {
                    place.repeated = true;
                } else if (!options.direct()) {
                    place.below = places(neighbours.apply(place.step.document()), false);
                    open.addAll(place.below);
                }
            }
            // From the last to the first: those below are finished before those above.
            for (int i = all.size() - 1; i >= 0; i--) {
                Place place = all.get(i);
                place.children =
                        place.below.stream().map(below -> node(below, role)).toList();
            }
            return top.stream().map(place -> node(place, role)).toList();
        }

        private List<Place> places(List<Citations.Step> steps, boolean first) {
            return steps.stream()
                    .filter(step -> options.asOf()
                            .map(day -> summaries.summary(step.document()).issuedUntil(day))
                            .orElse(true))
                    .sorted(Comparator.comparing(step -> summaries.summary(step.document()), DocumentSummary.ORDER))
                    .map(step -> new Place(step, first))
                    .toList();
        }

        private TraceNode node(Place place, Role role) {
            return new TraceNode(
                    summaries.summary(place.step.document()),
                    role,
                    place.first ? place.step.certainty() : Certainty.INFERRED,
                    place.step.certainty(),
                    place.step.quotes(),
                    place.repeated,
                    place.children);
        }
    }
}
