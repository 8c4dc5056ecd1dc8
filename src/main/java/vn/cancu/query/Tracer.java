package vn.cancu.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import vn.cancu.citation.Role;
import vn.cancu.diagnostic.UserError;
import vn.cancu.index.CitationIndex;

/**
 * Follows a document's relations through the citations, in both directions. A document that is reached twice is followed
 * where it stands nearest, so cycles end. One object for one generation of the database; any number of threads may use
 * it.
 */
public final class Tracer {
    private final Supplier<CitationIndex> index;
    private final DocumentFinder documents;

    /** Over the index of a generation. */
    public Tracer(CitationIndex index) {
        this(() -> index);
    }

    /** @param data whose named graphs are indexed first */
    public Tracer(DatasetGraph data) {
        this(new LazyIndex(data));
    }

    /** Over the index in which others find documents. */
    public Tracer(DocumentFinder documents) {
        this.index = documents.index();
        this.documents = documents;
    }

    private Tracer(Supplier<CitationIndex> index) {
        this(new DocumentFinder(index));
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
            return new Run(index.get(), options).trace(found.document());
        }
        throw documents.error(typed, finding);
    }

    /** One trace. */
    private static final class Run {
        private final CitationIndex index;
        private final TraceOptions options;
        private final Summaries summaries;
        private final Steps steps;

        Run(CitationIndex index, TraceOptions options) {
            this.index = index;
            this.options = options;
            this.summaries = new Summaries(index);
            this.steps = new Steps(index, summaries);
        }

        Trace trace(DocumentSummary document) {
            int root = index.thing(document.iri());
            List<TraceNode> implementedBy = new ArrayList<>();
            List<TraceNode> restsOn = List.of();
            List<TraceNode> implemented = List.of();
            // An agency, say, neither cites nor is cited.
            boolean cites = root < index.documents();
            if (options.down() && cites) {
                implementedBy.addAll(tree(root, this::carryingOut));
                implementedBy.addAll(
                        tree(root, node -> joints(steps.doneBy(node, Role.LEGAL_BASIS), Role.LEGAL_BASIS)));
            }
            if (options.up() && cites) {
                restsOn = tree(root, node -> joints(steps.doneTo(node, Role.LEGAL_BASIS), Role.LEGAL_BASIS));
                implemented = tree(root, node -> joints(steps.doneTo(node, Role.IMPLEMENTS), Role.IMPLEMENTS));
            }
            return new Trace(Optional.of(document), List.of(), implementedBy, restsOn, implemented);
        }

        /** A step, and what joins the document to that from which the step was made. */
        private record Joint(Steps.Step step, Role role) {}

        private static List<Joint> joints(List<Steps.Step> steps, Role role) {
            return steps.stream().map(step -> new Joint(step, role)).toList();
        }

        /**
         * Those that implement a document, and what it issues: a scheme is carried out with the decision that approves it
         * ("Đề án … ban hành kèm theo Quyết định …"). What nobody carries out is left out when the tree is finished.
         */
        private List<Joint> carryingOut(int document) {
            List<Joint> joints = new ArrayList<>(joints(steps.doneBy(document, Role.IMPLEMENTS), Role.IMPLEMENTS));
            if (!options.direct()) {
                BitSet known = new BitSet(index.documents());
                joints.forEach(joint -> known.set(joint.step.document()));
                steps.doneTo(document, Role.ESTABLISHES).stream()
                        .filter(step -> !known.get(step.document()))
                        .forEach(step -> joints.add(new Joint(step, Role.ESTABLISHES)));
            }
            return joints;
        }

        /** A place in the tree while it grows. */
        private static final class Place {
            final Joint joint;
            final boolean first;
            boolean repeated;
            List<Place> below = List.of();
            List<TraceNode> children = List.of();

            Place(Joint joint, boolean first) {
                this.joint = joint;
                this.first = first;
            }

            int document() {
                return joint.step.document();
            }

            /** What is only issued with the document above is no answer but on the way to one. */
            boolean says() {
                return joint.role != Role.ESTABLISHES || !children.isEmpty();
            }
        }

        /** Level by level, so that each document is followed where it stands nearest to the root. */
        private List<TraceNode> tree(int root, IntFunction<List<Joint>> neighbours) {
            BitSet followed = new BitSet(index.documents());
            followed.set(root);
            List<Place> top = places(neighbours.apply(root), true);
            Deque<Place> open = new ArrayDeque<>(top);
            List<Place> all = new ArrayList<>();
            Deadline deadline = Deadline.kept();
            while (!open.isEmpty()) {
                deadline.check();
                Place place = open.remove();
                all.add(place);
                int document = place.document();
                if (followed.get(document)) {
                    place.repeated = true;
                    continue;
                }
                followed.set(document);
                if (!options.direct()) {
                    place.below = places(neighbours.apply(document), false);
                    open.addAll(place.below);
                }
            }
            // From the last to the first: those below are finished before those above.
            for (int i = all.size() - 1; i >= 0; i--) {
                Place place = all.get(i);
                place.children = nodes(place.below);
            }
            return nodes(top);
        }

        private List<Place> places(List<Joint> joints, boolean first) {
            return joints.stream()
                    .filter(joint -> options.asOf()
                            .map(day -> summaries.summary(joint.step.document()).issuedUntil(day))
                            .orElse(true))
                    .sorted(Comparator.comparing((Joint joint) -> joint.role == Role.ESTABLISHES)
                            .thenComparing(joint -> summaries.summary(joint.step.document()), DocumentSummary.ORDER))
                    .map(joint -> new Place(joint, first))
                    .toList();
        }

        private List<TraceNode> nodes(List<Place> places) {
            return places.stream().filter(Place::says).map(this::node).toList();
        }

        private TraceNode node(Place place) {
            boolean direct = place.first && place.joint.role != Role.ESTABLISHES;
            return new TraceNode(
                    summaries.summary(place.document()),
                    place.joint.role,
                    direct ? place.joint.step.certainty() : Certainty.INFERRED,
                    place.joint.step.certainty(),
                    place.joint.step.quotes(),
                    place.repeated,
                    place.children);
        }
    }
}
