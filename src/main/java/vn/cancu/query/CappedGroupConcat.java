package vn.cancu.query;

import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeConst;

/** GROUP_CONCAT that asks a {@link Budget} before each piece. */
final class CappedGroupConcat extends AggregatorBase {
    private final Budget budget;
    private final String separator;

    CappedGroupConcat(Budget budget, boolean distinct, Expr expr, String separator) {
        super("GROUP_CONCAT", distinct, expr);
        this.budget = budget;
        this.separator = separator;
    }

    @Override
    public Aggregator copy(ExprList exprs) {
        return new CappedGroupConcat(budget, isDistinct, exprs.get(0), separator);
    }

    @Override
    public Accumulator createAccumulator() {
        return new Joined(getExpr(), isDistinct);
    }

    @Override
    public Node getValueEmpty() {
        return NodeConst.emptyString;
    }

    @Override
    public int hashCode() {
        return Objects.hash(HC_AggGroupConcat, isDistinct, separator, getExpr());
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof CappedGroupConcat concat
                && concat.isDistinct == isDistinct
                && concat.separator.equals(separator)
                && concat.getExpr().equals(getExpr(), bySyntax);
    }

    private final class Joined extends AccumulatorExpr {
        private final StringBuilder text = new StringBuilder();
        private boolean first = true;

        Joined(Expr expr, boolean distinct) {
            super(expr, distinct);
        }

        @Override
        protected void accumulate(NodeValue value, Binding binding, FunctionEnv env) {
            budget.step();
            String piece = value.asString();
            long more = piece.length() + (first ? 0 : separator.length());
            budget.grow(text.length(), more);
            if (!first) {
                text.append(separator);
            }
            text.append(piece);
            first = false;
        }

        @Override
        protected void accumulateError(Binding binding, FunctionEnv env) {
            // As Jena does: what cannot be reckoned is left out.
        }

        @Override
        protected NodeValue getAccValue() {
            return NodeValue.makeString(text.toString());
        }
    }
}
