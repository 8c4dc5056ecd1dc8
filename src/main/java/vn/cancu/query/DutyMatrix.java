package vn.cancu.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who must do what: tasks by agencies, with the role in the cell. Rows stand in the order of the documents; where one
 * agency was asked for, its leading tasks come first and those in which it is a partner last.
 *
 * @param document the one that was asked for
 * @param reading how far the document that was asked for has been read
 * @param agency the one that was asked for
 * @param cluster the one that was asked for
 * @param duties the rows
 * @param successors by the IRI of a body those that have taken over; only where a day was asked for
 * @param merelyNamed in how many other tasks the agency that was asked for is named without having to do them
 */
public record DutyMatrix(
        Optional<DocumentSummary> document,
        Optional<Reading> reading,
        Optional<Body> agency,
        Optional<Cluster> cluster,
        List<Duty> duties,
        Map<String, List<Successor>> successors,
        int merelyNamed) {

    public DutyMatrix {
        duties = List.copyOf(duties);
        successors = Map.copyOf(successors);
    }

    /** How far a document is known. */
    public enum Reading {
        /** Its own text was read. */
        TEXT,
        /** Only what news reports tell of it. */
        REPORT,
        /** It is only cited by others, or known beforehand. */
        CITED
    }

    /**
     * An information cluster.
     *
     * @param iri of the cluster
     * @param name its label
     * @param gate where it stands
     * @param regulations that govern it, as far as known
     */
    public record Cluster(String iri, Bilingual name, Optional<Duty.Place> gate, List<DocumentSummary> regulations) {
        public Cluster {
            regulations = List.copyOf(regulations);
        }
    }

    /**
     * A body's part in a task.
     *
     * @param roles the main one first
     * @param partner true where the task is another's, who does it together with this body
     */
    public record Part(List<DutyRole> roles, boolean partner) {
        public Part {
            roles = List.copyOf(roles);
        }
    }

    /** The columns: first those that have tasks, then those that are only partners, in the order of the rows. */
    public List<Body> bodies() {
        Set<Body> bodies = new LinkedHashSet<>();
        duties.forEach(duty -> bodies.addAll(duty.agencies()));
        duties.forEach(duty -> bodies.addAll(duty.partners()));
        return new ArrayList<>(bodies);
    }

    /** What {@code body} has to do in a task; nothing where it has no part in it. */
    public static Optional<Part> part(Duty duty, Body body) {
        if (duty.agencies().contains(body)) {
            return Optional.of(new Part(duty.roles(), false));
        }
        return duty.partners().contains(body)
                ? Optional.of(new Part(List.of(DutyRole.COORDINATE), true))
                : Optional.empty();
    }

    /** The documents whose tasks these are, in the order of the rows. */
    public List<DocumentSummary> documents() {
        return duties.stream().map(Duty::document).distinct().toList();
    }
}
