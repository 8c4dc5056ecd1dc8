package vn.cancu.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;

/**
 * Reads tasks as the graph has them, for the matrix and for the pages of documents, agencies, clusters and sources alike.
 * One object for one answer, within one read transaction: it remembers the bodies that it looked up.
 */
public final class DutyReader {
    private static final Comparator<Body> BY_NAME =
            Comparator.comparing((Body body) -> body.name().vi()).thenComparing(Body::iri);

    private final Facts facts;
    private final Labels labels;
    private final Documents documents;
    private final Citations citations;
    private final Map<Node, Body> bodies = new HashMap<>();

    public DutyReader(Facts facts, Labels labels, Documents documents) {
        this.facts = facts;
        this.labels = labels;
        this.documents = documents;
        this.citations = new Citations(facts, labels);
    }

    /**
     * One task.
     *
     * @param duty a {@code cancu:Responsibility}
     * @return the task; its own path is what opens its quote
     */
    public Duty duty(Node duty) {
        List<Passage> quotes = citations.passages(List.of(duty));
        List<Duty.Place> about = new ArrayList<>();
        List<DocumentSummary> cited = new ArrayList<>();
        for (Node thing : facts.objects(duty, Terms.ABOUT)) {
            if (facts.contains(thing, Terms.TYPE, Terms.DOCUMENT)) {
                cited.add(documents.summary(thing));
            } else {
                about.add(place(thing));
            }
        }
        cited.sort(DocumentSummary.ORDER);
        about.sort(Comparator.comparing(Duty.Place::iri));
        return new Duty(
                duty.getURI(),
                documents.named(facts.object(duty, Terms.ASSIGNED_BY).orElse(duty)),
                facts.text(duty, Terms.SECTION),
                facts.text(duty, Terms.TASK).orElse(""),
                bodies(duty, Terms.HAS_AGENCY),
                facts.text(duty, Terms.AGENCY_STATED).map(Boolean::parseBoolean).orElse(true),
                roles(duty),
                bodies(duty, Terms.PARTNER),
                otherParties(duty),
                facts.contains(duty, Terms.MODALITY, Iris.modality(Modality.REQUESTED.code()))
                        ? Modality.REQUESTED
                        : Modality.ASSIGNED,
                deadline(duty),
                cited,
                about,
                citations.certainty(duty),
                quotes.isEmpty() ? List.of(new Passage("", duty.getURI(), "", 0, 0)) : quotes,
                Shorthand.of(duty.getURI()));
    }

    /** An agency or a group of them. */
    Body body(Node node) {
        return bodies.computeIfAbsent(
                node,
                body -> new Body(
                        body.getURI(), labels.orShort(body), facts.contains(body, Terms.TYPE, Terms.AGENCY_GROUP)));
    }

    Duty.Place place(Node node) {
        return new Duty.Place(node.toString(), labels.orShort(node));
    }

    /** The main one first. */
    List<DutyRole> roles(Node duty) {
        List<Node> main = facts.objects(duty, Terms.MAIN_ROLE);
        List<Node> all = facts.objects(duty, Terms.RESPONSIBILITY_ROLE);
        return Arrays.stream(DutyRole.values())
                .filter(role -> all.contains(role.concept()))
                .sorted(Comparator.comparing(role -> !main.contains(role.concept())))
                .toList();
    }

    private List<Body> bodies(Node duty, Node property) {
        return facts.objects(duty, property).stream()
                .distinct()
                .map(this::body)
                .sorted(BY_NAME)
                .toList();
    }

    private List<Duty.OtherParty> otherParties(Node duty) {
        return Arrays.stream(Duty.Relation.values())
                .flatMap(relation ->
                        bodies(duty, relation.property()).stream().map(body -> new Duty.OtherParty(body, relation)))
                .toList();
    }

    private Optional<Duty.Deadline> deadline(Node duty) {
        Optional<String> date = facts.text(duty, Terms.DEADLINE_DATE);
        Optional<String> period = facts.text(duty, Terms.DEADLINE_PERIOD);
        return facts.text(duty, Terms.DEADLINE)
                .or(() -> date)
                .or(() -> period)
                .map(text -> new Duty.Deadline(text, date, period));
    }
}
