package vn.cancu.query;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.PathVisitor;

/**
 * The leaves of property paths that ask a {@link Budget} each time Jena's path engine steps along them; the engine itself
 * does not look at the time.
 */
final class GuardedPaths {

    private GuardedPaths() {}

    static final class Link extends P_Link {
        private final Budget budget;

        Link(Budget budget, Node predicate) {
            super(predicate);
            this.budget = budget;
        }

        @Override
        public void visit(PathVisitor visitor) {
            budget.step();
            super.visit(visitor);
        }
    }

    static final class NegatedSet extends P_NegPropSet {
        private final Budget budget;

        NegatedSet(Budget budget, P_NegPropSet same) {
            this.budget = budget;
            same.getNodes().forEach(this::add);
        }

        @Override
        public void visit(PathVisitor visitor) {
            budget.step();
            super.visit(visitor);
        }
    }
}
