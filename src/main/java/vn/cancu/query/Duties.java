package vn.cancu.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.Terms;

/**
 * Who must do what, as the documents say it. Nothing is inferred: a body has a part in a task only where the passage, or
 * the heading above it, gives it one. One object for one generation of the database; any number of threads may use it.
 */
public final class Duties {
    /** More than a person reads or a spreadsheet likes; nearer selections are asked for instead. */
    static final int MOST = 100_000;

    private final DatasetGraph data;
    private final DocumentFinder documents;
    private final NameFinder names;

    /** @param data whose union of named graphs is searched */
    public Duties(DatasetGraph data) {
        this(data, new DocumentFinder(data), new NameFinder(data));
    }

    /** With finders that others use as well. */
    public Duties(DatasetGraph data, DocumentFinder documents, NameFinder names) {
        this.data = data;
        this.documents = documents;
        this.names = names;
    }

    /**
     * The tasks selected, with who has which part in each.
     *
     * @return the rows; none is an answer too, and {@link DutyMatrix#reading} tells why
     * @throws UserError UNKNOWN_NUMBER, AMBIGUOUS_NUMBER, UNKNOWN_NAME or AMBIGUOUS_NAME for what was typed;
     *     ANSWER_TOO_LARGE for more than a hundred thousand tasks
     */
    public DutyMatrix matrix(DutySelection selection) {
        return Facts.reading(data, () -> new Run(selection).matrix());
    }

    /** The statements behind the rows: the responsibilities with their evidence, and the names of those involved. */
    public Graph graph(DutyMatrix matrix) {
        return Facts.reading(data, () -> {
            Facts facts = new Facts(data);
            Graph graph = GraphFactory.createDefaultGraph();
            Set<Node> named = new LinkedHashSet<>();
            for (Duty duty : matrix.duties()) {
                facts.find(NodeFactory.createURI(duty.iri()), Node.ANY, Node.ANY)
                        .forEach(triple -> {
                            graph.add(triple);
                            Node object = triple.getObject();
                            if (triple.getPredicate().equals(Terms.EVIDENCED_BY)) {
                                facts.find(object, Node.ANY, Node.ANY).forEach(graph::add);
                            } else if (object.isURI()) {
                                named.add(object);
                            }
                        });
            }
            for (Node thing : named) {
                for (Node property : List.of(Terms.TYPE, Terms.LABEL, Terms.PREF_LABEL, Terms.NUMBER)) {
                    facts.find(thing, property, Node.ANY).forEach(graph::add);
                }
            }
            return graph;
        });
    }

    /** One question. */
    private final class Run {
        private final Facts facts = new Facts(data);
        private final Labels labels = new Labels(facts);
        private final Documents summaries = new Documents(facts, labels);
        private final DutyReader reader = new DutyReader(facts, labels, summaries);
        private final Map<Node, Numbering> numberings = new HashMap<>();
        private final DutySelection selection;
        private final Optional<DocumentSummary> document;
        private final Optional<Node> agency;
        private final Optional<Node> cluster;

        Run(DutySelection selection) {
            this.selection = selection;
            this.document =
                    selection.document().map(typed -> documents.require(typed, selection.issuer(), selection.year()));
            this.agency = selection.agency().map(typed -> named(ParameterType.AGENCY, typed));
            this.cluster = selection.cluster().map(typed -> named(ParameterType.CLUSTER, typed));
        }

        private Node named(ParameterType kind, String typed) {
            return NodeFactory.createURI(names.require(kind, typed));
        }

        DutyMatrix matrix() {
            List<Duty> duties = new ArrayList<>(Duty.merged(selected().stream()
                    .filter(this::wanted)
                    .map(this::duty)
                    .filter(this::hasRole)
                    .sorted(Duty.ORDER)
                    .toList()));
            agency.map(reader::body).ifPresent(body -> duties.sort(Comparator.comparingInt(duty -> rank(duty, body))));
            return new DutyMatrix(
                    document,
                    document.map(known -> reading(node(known))),
                    agency.map(reader::body),
                    cluster.map(this::cluster),
                    duties,
                    selection.asOf().map(day -> successors(duties, day)).orElse(Map.of()),
                    agency.map(this::merelyNamed).orElse(0));
        }

        private static Node node(DocumentSummary document) {
            return NodeFactory.createURI(document.iri());
        }

        /** By whatever selects most; the other conditions are asked of each. */
        private Set<Node> selected() {
            Set<Node> found = new LinkedHashSet<>();
            if (document.isPresent()) {
                found.addAll(facts.subjects(Terms.ASSIGNED_BY, node(document.get())));
            } else if (cluster.isPresent()) {
                found.addAll(facts.subjects(Terms.ABOUT, cluster.get()));
            } else if (agency.isPresent()) {
                found.addAll(facts.subjects(Terms.HAS_AGENCY, agency.get()));
                found.addAll(facts.subjects(Terms.PARTNER, agency.get()));
            } else {
                found.addAll(facts.subjects(Terms.TYPE, Terms.RESPONSIBILITY));
            }
            if (found.size() > MOST) {
                throw UserError.of(Code.ANSWER_TOO_LARGE, Location.NONE, MOST);
            }
            return found;
        }

        private boolean wanted(Node duty) {
            Optional<Node> assigning = facts.object(duty, Terms.ASSIGNED_BY);
            return assigning.isPresent()
                    && facts.contains(duty, Terms.TYPE, Terms.RESPONSIBILITY)
                    && agency.map(body -> facts.contains(duty, Terms.HAS_AGENCY, body)
                                    || facts.contains(duty, Terms.PARTNER, body))
                            .orElse(true)
                    && cluster.map(place -> facts.contains(duty, Terms.ABOUT, place))
                            .orElse(true)
                    && (document.isPresent()
                            || documents.fits(assigning.get().toString(), selection.issuer(), selection.year()))
                    && selection
                            .asOf()
                            .map(day -> summaries.summary(assigning.get()).issuedUntil(day))
                            .orElse(true);
        }

        /** The role of the agency that was asked for, else of anyone. */
        private boolean hasRole(Duty duty) {
            if (selection.role().isEmpty()) {
                return true;
            }
            DutyRole wanted = selection.role().get();
            if (agency.isPresent()) {
                return DutyMatrix.part(duty, reader.body(agency.get()))
                        .filter(part -> part.roles().contains(wanted))
                        .isPresent();
            }
            return duty.roles().contains(wanted)
                    || (wanted == DutyRole.COORDINATE && !duty.partners().isEmpty());
        }

        /** What a body does itself comes before what it helps others with. */
        private static int rank(Duty duty, Body body) {
            return DutyMatrix.part(duty, body)
                    .map(part -> part.partner()
                            ? DutyRole.values().length
                            : part.roles().get(0).ordinal())
                    .orElse(Integer.MAX_VALUE);
        }

        /** With the operand by which its quote is opened. */
        private Duty duty(Node node) {
            Duty duty = reader.duty(node);
            return duty.why(numbering(facts.object(node, Terms.ASSIGNED_BY).orElseThrow())
                    .operand(node, duty.section()));
        }

        private DutyMatrix.Cluster cluster(Node node) {
            return new DutyMatrix.Cluster(
                    node.getURI(),
                    labels.orShort(node),
                    facts.object(node, Terms.AT_GATE).map(reader::place),
                    facts.objects(node, Terms.GOVERNED_BY).stream()
                            .distinct()
                            .map(summaries::summary)
                            .sorted(DocumentSummary.ORDER)
                            .toList());
        }

        private DutyMatrix.Reading reading(Node known) {
            if (!facts.subjects(Terms.TEXT_OF, known).isEmpty()) {
                return DutyMatrix.Reading.TEXT;
            }
            return facts.subjects(Terms.REPORTS_ON, known).isEmpty()
                    ? DutyMatrix.Reading.CITED
                    : DutyMatrix.Reading.REPORT;
        }

        private int merelyNamed(Node body) {
            Set<Node> named = new LinkedHashSet<>();
            for (Duty.Relation relation : Duty.Relation.values()) {
                named.addAll(facts.subjects(relation.property(), body));
            }
            named.removeIf(duty -> facts.contains(duty, Terms.HAS_AGENCY, body)
                    || facts.contains(duty, Terms.PARTNER, body)
                    || document.filter(one -> !facts.contains(duty, Terms.ASSIGNED_BY, node(one)))
                            .isPresent()
                    || cluster.filter(place -> !facts.contains(duty, Terms.ABOUT, place))
                            .isPresent());
            return named.size();
        }

        private Numbering numbering(Node assigning) {
            return numberings.computeIfAbsent(assigning, Numbering::new);
        }

        /** The sections of a document's tasks: a number names a task where it is the only one at or below it. */
        private final class Numbering {
            private final Optional<String> operand;
            private final Map<String, List<String>> bySource = new TreeMap<>();

            Numbering(Node assigning) {
                DocumentSummary summary = summaries.summary(assigning);
                this.operand = summary.number()
                        .filter(number -> !number.contains(" "))
                        .filter(number -> documents.find(number) instanceof Finding.Found found
                                && found.document().iri().equals(summary.iri()))
                        .or(() -> Optional.of(Shorthand.of(summary.iri())));
                for (Node duty : facts.subjects(Terms.ASSIGNED_BY, assigning)) {
                    facts.text(duty, Terms.SECTION)
                            .ifPresent(section -> bySource.computeIfAbsent(source(duty), key -> new ArrayList<>())
                                    .add(section));
                }
            }

            private static String source(Node duty) {
                return duty.getURI().replaceFirst("#.*", "");
            }

            /** {@code 516/KH-UBND III.3.1}; where that would open more than this task, its own path. */
            String operand(Node duty, Optional<String> section) {
                return section.filter(Why::isSection)
                        .filter(number -> bySource.values().stream()
                                .allMatch(sections -> sections.stream()
                                                .filter(other -> Why.within(other, number))
                                                .count()
                                        <= 1))
                        .flatMap(number -> operand.map(name -> name + " " + number))
                        .orElseGet(() -> Shorthand.of(duty.getURI()));
            }
        }

        private Map<String, List<Successor>> successors(List<Duty> duties, LocalDate day) {
            Map<String, List<Successor>> successors = new TreeMap<>();
            Set<Body> involved = new LinkedHashSet<>();
            for (Duty duty : duties) {
                involved.addAll(duty.agencies());
                involved.addAll(duty.partners());
                duty.otherParties().forEach(party -> involved.add(party.body()));
            }
            agency.map(reader::body).ifPresent(involved::add);
            Succession succession = new Succession(facts, labels, summaries);
            for (Body body : involved) {
                List<Successor> known = succession.of(NodeFactory.createURI(body.iri()), day);
                if (!known.isEmpty()) {
                    successors.put(body.iri(), known);
                }
            }
            return successors;
        }
    }
}
