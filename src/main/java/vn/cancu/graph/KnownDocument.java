package vn.cancu.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What all sources together say of one document, as far as anything is derived from it: kept small, since there is one of
 * these for each document that anybody names.
 */
final class KnownDocument {
    final Node node;
    /** Its place in the order in which documents were first named. */
    final int id;

    boolean isDocument;
    boolean unidentified;
    boolean labelled;
    boolean hasPeriod;

    /** The first in the order of characters. */
    @Nullable
    String number;

    @Nullable
    String title;

    /** The longest that others give. */
    @Nullable
    String saidTitle;

    List<Node> types = List.of();
    List<Node> dates = List.of();
    List<Node> passedBy = List.of();
    List<Node> registers = List.of();
    List<Node> saidDates = List.of();
    List<Node> saidPeriods = List.of();

    KnownDocument(Node node, int id) {
        this.node = node;
        this.id = id;
    }

    /** With one more, where it is not among them; most documents have one of each. */
    static List<Node> with(List<Node> some, Node another) {
        if (some.contains(another)) {
            return some;
        }
        if (some.isEmpty()) {
            return List.of(another);
        }
        List<Node> more = new ArrayList<>(some);
        more.add(another);
        return List.copyOf(more);
    }

    static String least(@Nullable String known, String another) {
        return known == null || another.compareTo(known) < 0 ? another : known;
    }
}
