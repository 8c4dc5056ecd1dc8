package vn.cancu.index;

import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;

/** Small values of a citation, or of a fact, in the bits of one integer. */
final class Marks {
    private static final int ROLE = 0xf;
    private static final int REPORTED = 1 << 4;
    private static final int INVERSE = 1 << 5;
    private static final int RESOLVED = 1 << 6;
    private static final int AGAIN = 1 << 7;

    private static final int ROLES = Role.values().length;

    private static final int PROPERTY_BITS = 6;

    private Marks() {}

    static int of(Edge edge) {
        return edge.role().ordinal()
                | (edge.standing() == Standing.REPORTED ? REPORTED : 0)
                | (edge.inverse() ? INVERSE : 0)
                | (edge.resolved() ? RESOLVED : 0)
                | (edge.again() ? AGAIN : 0);
    }

    static int role(int marks) {
        return marks & ROLE;
    }

    static int roles() {
        return ROLES;
    }

    static boolean isReported(int marks) {
        return (marks & REPORTED) != 0;
    }

    static boolean isInverse(int marks) {
        return (marks & INVERSE) != 0;
    }

    static boolean isResolved(int marks) {
        return (marks & RESOLVED) != 0;
    }

    static boolean isAgain(int marks) {
        return (marks & AGAIN) != 0;
    }

    static int fact(Property property, int graphs) {
        return property.ordinal() | graphs << PROPERTY_BITS;
    }

    static Property property(int fact) {
        return Property.at(ordinal(fact));
    }

    static int ordinal(int fact) {
        return fact & ((1 << PROPERTY_BITS) - 1);
    }

    static int graphs(int fact) {
        return fact >>> PROPERTY_BITS;
    }
}
