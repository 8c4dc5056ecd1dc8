package vn.cancu.validation;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import vn.cancu.graph.Terms;

/** What one graph says of one subject, as far as a rule between sources asks for it. */
final class Star {
    /** The properties that are asked for. */
    enum Field {
        TYPE(Terms.TYPE),
        CITING(Terms.CITING),
        CITED(Terms.CITED),
        ROLE(Terms.ROLE),
        STANDING(Terms.STANDING),
        INVERSE(Terms.INVERSE),
        STATED_DATE(Terms.STATED_DATE),
        STATED_TITLE(Terms.STATED_TITLE),
        SUBJECT(Terms.SUBJECT),
        PREDICATE(Terms.PREDICATE),
        OBJECT(Terms.OBJECT),
        DATE(Terms.DATE);

        private final Node property;

        Field(Node property) {
            this.property = property;
        }
    }

    private final Numbering properties = new Numbering();
    private final List<Field> fields;
    private final long[][] values = new long[Field.values().length][2];
    private final int[] counts = new int[Field.values().length];
    private long graph = Statements.NOWHERE;
    private long subject = Statements.NOWHERE;

    Star(Statements statements) {
        this.fields = Arrays.stream(Field.values())
                .filter(field -> statements.number(field.property) != Statements.NOWHERE)
                .toList();
        fields.forEach(field -> properties.give(statements.number(field.property)));
    }

    /** Whether a statement is about another subject, or in another graph, than those before. */
    boolean ends(long g, long s) {
        return g != graph || s != subject;
    }

    void begin(long g, long s) {
        graph = g;
        subject = s;
        Arrays.fill(counts, 0);
    }

    void take(long property, long object) {
        int known = properties.find(property);
        if (known >= 0) {
            int field = fields.get(known).ordinal();
            if (counts[field] == values[field].length) {
                values[field] = Arrays.copyOf(values[field], 2 * counts[field]);
            }
            values[field][counts[field]++] = object;
        }
    }

    long graph() {
        return graph;
    }

    long subject() {
        return subject;
    }

    long[] all(Field field) {
        return counts[field.ordinal()] == 0
                ? new long[0]
                : Arrays.copyOf(values[field.ordinal()], counts[field.ordinal()]);
    }

    boolean has(Field field) {
        return counts[field.ordinal()] > 0;
    }

    boolean has(Field field, long value) {
        for (int i = 0; i < counts[field.ordinal()]; i++) {
            if (values[field.ordinal()][i] == value) {
                return true;
            }
        }
        return false;
    }
}
