package vn.cancu.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.jena.graph.Node;
import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;

/** The relations between documents in the derived graph, and which of them a citation backs. */
final class DerivedArrows {
    /** In the order of their codes; what backs each stands in {@link #BACKING}, a citation of any role backs the last. */
    private static final List<Node> PATHS = List.of(
            Terms.BASED_ON,
            Terms.IMPLEMENTS,
            Terms.REPORTED_BASIS,
            Terms.REPORTED_IMPLEMENTS,
            Terms.FOLLOWS,
            Terms.FUNDED_BY,
            Terms.ESTABLISHES,
            Terms.AMENDS,
            Terms.REPEALS,
            Terms.CITES);

    /** The first so many say that a document rests on another in such a way that two can form a circle. */
    private static final int IN_CIRCLES = 4;
    /** The first so many say that a document needs another to be there before it. */
    private static final int IN_TIME = 6;

    private static final int CITES = PATHS.size() - 1;
    private static final List<Role> BACKING = List.of(
            Role.LEGAL_BASIS,
            Role.IMPLEMENTS,
            Role.LEGAL_BASIS,
            Role.IMPLEMENTS,
            Role.FOLLOWS,
            Role.FUNDS,
            Role.ESTABLISHES,
            Role.AMENDS,
            Role.REPEALS);

    private static final int CODE_BITS = 4;
    private static final int PLACE_BITS = 29;
    private static final int CODES = (1 << CODE_BITS) - 1;
    private static final int PLACES = (1 << PLACE_BITS) - 1;

    private final Numbering documents;
    private final Map<Long, Integer> codes = new HashMap<>();
    private final LongSet arrows = new LongSet();
    private final BitSet backed = new BitSet();
    private final long[] roles = new long[BACKING.size()];
    private final long[] standings = new long[BACKING.size()];
    private final long yes;
    private final long no;

    /** @param documents gives numbers to documents */
    DerivedArrows(Statements statements, Numbering documents) {
        this.documents = documents;
        for (int code = 0; code < PATHS.size(); code++) {
            codes.put(statements.number(PATHS.get(code)), code);
        }
        codes.remove(Statements.NOWHERE);
        for (int code = 0; code < roles.length; code++) {
            boolean reported = PATHS.get(code).equals(Terms.REPORTED_BASIS)
                    || PATHS.get(code).equals(Terms.REPORTED_IMPLEMENTS);
            roles[code] = statements.number(Iris.role(BACKING.get(code)));
            standings[code] = statements.number(Iris.standing(reported ? Standing.REPORTED : Standing.STATED));
        }
        yes = statements.number(Lexicals.TRUE);
        no = statements.number(Lexicals.FALSE);
    }

    /** Takes a statement of the derived graph. */
    void derived(long subject, long property, long object) {
        Integer code = codes.get(property);
        if (code != null) {
            arrows.add(arrow(documents.give(subject), documents.give(object), code));
        }
    }

    private static long arrow(int from, int to, int code) {
        return ((long) from << PLACE_BITS | to) << CODE_BITS | code;
    }

    /** Takes what one graph says of a citation, once all derived statements have come. */
    void back(Star citation) {
        for (long inverse : citation.all(Star.Field.INVERSE)) {
            if (inverse != yes && inverse != no) {
                continue;
            }
            for (long citing : citation.all(Star.Field.CITING)) {
                for (long cited : citation.all(Star.Field.CITED)) {
                    back(inverse == yes ? cited : citing, inverse == yes ? citing : cited, citation);
                }
            }
        }
    }

    private void back(long from, long to, Star citation) {
        int one = documents.find(from);
        int other = documents.find(to);
        if (one < 0 || other < 0) {
            return;
        }
        mark(arrow(one, other, CITES));
        for (int code = 0; code < roles.length; code++) {
            if (citation.has(Star.Field.ROLE, roles[code]) && citation.has(Star.Field.STANDING, standings[code])) {
                mark(arrow(one, other, code));
            }
        }
    }

    private void mark(long arrow) {
        int place = arrows.place(arrow);
        if (place >= 0) {
            backed.set(place);
        }
    }

    int size() {
        return arrows.size();
    }

    int from(int arrow) {
        return (int) (arrows.at(arrow) >>> (CODE_BITS + PLACE_BITS));
    }

    int to(int arrow) {
        return (int) (arrows.at(arrow) >>> CODE_BITS) & PLACES;
    }

    private int code(int arrow) {
        return (int) arrows.at(arrow) & CODES;
    }

    Node path(int arrow) {
        return PATHS.get(code(arrow));
    }

    /** Each that no citation backs. */
    void unbacked(IntConsumer consumer) {
        for (int arrow = backed.nextClearBit(0); arrow < size(); arrow = backed.nextClearBit(arrow + 1)) {
            consumer.accept(arrow);
        }
    }

    /** Each whose target must not be younger than its start. */
    void inTime(IntConsumer consumer) {
        for (int arrow = 0; arrow < size(); arrow++) {
            if (code(arrow) < IN_TIME) {
                consumer.accept(arrow);
            }
        }
    }

    /**
     * Those that may be part of a circle: what no circle leads to is left out, starting at documents that nothing rests
     * on (Kahn's algorithm).
     */
    List<Integer> circling() {
        int[] incoming = new int[documents.size()];
        for (int arrow = 0; arrow < size(); arrow++) {
            if (code(arrow) < IN_CIRCLES) {
                incoming[to(arrow)]++;
            }
        }
        int[] free = new int[incoming.length];
        int end = 0;
        for (int document = 0; document < incoming.length; document++) {
            if (incoming[document] == 0) {
                free[end++] = document;
            }
        }
        for (int next = 0; next < end; next++) {
            for (int arrow = arrows.from(arrow(free[next], 0, 0));
                    arrow < size() && from(arrow) == free[next];
                    arrow++) {
                if (code(arrow) < IN_CIRCLES && --incoming[to(arrow)] == 0) {
                    free[end++] = to(arrow);
                }
            }
        }
        List<Integer> left = new ArrayList<>();
        for (int arrow = 0; arrow < size(); arrow++) {
            if (code(arrow) < IN_CIRCLES && incoming[from(arrow)] > 0 && incoming[to(arrow)] > 0) {
                left.add(arrow);
            }
        }
        return left;
    }
}
