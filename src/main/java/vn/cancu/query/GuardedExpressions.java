package vn.cancu.query;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * The expressions of SPARQL whose result can outgrow their arguments, or that take long for one row; each the same as
 * Jena's, but asking a {@link Budget}. They stay themselves when Jena's optimizer copies them.
 */
final class GuardedExpressions {

    private GuardedExpressions() {}

    /** What Java cannot reckon is an error in its row, as any other of SPARQL. */
    private static NodeValue reckon(Budget budget, Supplier<NodeValue> sum) {
        try {
            return budget.bounded(sum.get());
        } catch (ArithmeticException | IllegalArgumentException | UnsupportedOperationException e) {
            throw new ExprEvalException("cannot be reckoned: " + e.getMessage());
        }
    }

    private static long length(NodeValue value) {
        Node node = value.asNode();
        return node.isLiteral() ? node.getLiteralLexicalForm().length() : 0;
    }

    static final class Add extends E_Add {
        private final Budget budget;

        Add(Budget budget, Expr left, Expr right) {
            super(left, right);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(NodeValue x, NodeValue y) {
            return reckon(budget, () -> super.eval(x, y));
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Add(budget, left, right);
        }
    }

    static final class Subtract extends E_Subtract {
        private final Budget budget;

        Subtract(Budget budget, Expr left, Expr right) {
            super(left, right);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(NodeValue x, NodeValue y) {
            return reckon(budget, () -> super.eval(x, y));
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Subtract(budget, left, right);
        }
    }

    static final class Multiply extends E_Multiply {
        private final Budget budget;

        Multiply(Budget budget, Expr left, Expr right) {
            super(left, right);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(NodeValue x, NodeValue y) {
            return reckon(budget, () -> super.eval(x, y));
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Multiply(budget, left, right);
        }
    }

    static final class Divide extends E_Divide {
        private final Budget budget;

        Divide(Budget budget, Expr left, Expr right) {
            super(left, right);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(NodeValue x, NodeValue y) {
            return reckon(budget, () -> super.eval(x, y));
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Divide(budget, left, right);
        }
    }

    static final class Concat extends E_StrConcat {
        private final Budget budget;

        Concat(Budget budget, ExprList args) {
            super(args);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(List<NodeValue> args) {
            budget.step();
            budget.make(args.stream().mapToLong(GuardedExpressions::length).sum());
            return super.eval(args);
        }

        @Override
        public Expr copy(ExprList args) {
            return new Concat(budget, args);
        }
    }

    static final class EncodeForUri extends E_StrEncodeForURI {
        private final Budget budget;

        EncodeForUri(Budget budget, Expr text) {
            super(text);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(NodeValue text) {
            return budget.bounded(super.eval(text));
        }

        @Override
        public Expr copy(Expr text) {
            return new EncodeForUri(budget, text);
        }
    }

    static final class UpperCase extends E_StrUpperCase {
        private final Budget budget;

        UpperCase(Budget budget, Expr text) {
            super(text);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(NodeValue text) {
            return budget.bounded(super.eval(text));
        }

        @Override
        public Expr copy(Expr text) {
            return new UpperCase(budget, text);
        }
    }

    static final class LowerCase extends E_StrLowerCase {
        private final Budget budget;

        LowerCase(Budget budget, Expr text) {
            super(text);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(NodeValue text) {
            return budget.bounded(super.eval(text));
        }

        @Override
        public Expr copy(Expr text) {
            return new LowerCase(budget, text);
        }
    }

    static final class Contains extends E_StrContains {
        private final Budget budget;

        Contains(Budget budget, Expr text, Expr part) {
            super(text, part);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue part) {
            budget.search(length(text), length(part));
            return super.eval(text, part);
        }

        @Override
        public Expr copy(Expr text, Expr part) {
            return new Contains(budget, text, part);
        }
    }

    static final class Before extends E_StrBefore {
        private final Budget budget;

        Before(Budget budget, Expr text, Expr part) {
            super(text, part);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue part) {
            budget.search(length(text), length(part));
            return super.eval(text, part);
        }

        @Override
        public Expr copy(Expr text, Expr part) {
            return new Before(budget, text, part);
        }
    }

    static final class After extends E_StrAfter {
        private final Budget budget;

        After(Budget budget, Expr text, Expr part) {
            super(text, part);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue part) {
            budget.search(length(text), length(part));
            return super.eval(text, part);
        }

        @Override
        public Expr copy(Expr text, Expr part) {
            return new After(budget, text, part);
        }
    }

    /** STRDT: what it makes is reckoned with later. */
    static final class Typed extends E_StrDatatype {
        private final Budget budget;

        Typed(Budget budget, Expr text, Expr type) {
            super(text, type);
            this.budget = budget;
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue type) {
            budget.step();
            if (length(text) > AllowedFunctions.LONGEST_NUMBER) {
                throw UserError.of(Code.VALUE_TOO_LARGE, Location.NONE);
            }
            return reckon(budget, () -> super.eval(text, type));
        }

        @Override
        public Expr copy(Expr text, Expr type) {
            return new Typed(budget, text, type);
        }
    }

    /** A call by IRI: a cast, {@code fn:}, {@code math:}. */
    static final class Call extends E_Function {
        private final Budget budget;

        Call(Budget budget, String uri, ExprList args) {
            super(uri, args);
            this.budget = budget;
        }

        @Override
        public NodeValue evalSpecial(Binding binding, FunctionEnv env) {
            return reckon(budget, () -> super.evalSpecial(binding, env));
        }

        @Override
        public Expr copy(ExprList args) {
            return new Call(budget, getFunctionIRI(), args);
        }
    }

    /** REGEX in linear time. */
    static final class Regex extends ExprFunctionN {
        private final Budget budget;
        private final PatternSource patterns;

        Regex(Budget budget, ExprList args) {
            super("regex", args);
            this.budget = budget;
            this.patterns = new PatternSource(budget, args.get(1), args.size() > 2 ? args.get(2) : null);
        }

        @Override
        public NodeValue eval(List<NodeValue> args) {
            String text =
                    NodeValueOps.checkAndGetStringLiteral("REGEX", args.get(0)).getLiteralLexicalForm();
            LinearPattern pattern = patterns.get("REGEX", args.get(1), args.size() > 2 ? args.get(2) : null);
            return NodeValue.booleanReturn(pattern.find(text));
        }

        @Override
        public Expr copy(ExprList args) {
            return new Regex(budget, args);
        }
    }

    /** REPLACE in linear time for each place, and no longer than a string may be. */
    static final class Replace extends ExprFunctionN {
        private final Budget budget;
        private final PatternSource patterns;

        Replace(Budget budget, ExprList args) {
            super("replace", args);
            this.budget = budget;
            this.patterns = new PatternSource(budget, args.get(1), args.size() > 3 ? args.get(3) : null);
        }

        @Override
        public NodeValue eval(List<NodeValue> args) {
            Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", args.get(0));
            String replacement = NodeValueOps.checkAndGetStringLiteral("REPLACE", args.get(2))
                    .getLiteralLexicalForm();
            LinearPattern pattern = patterns.get("REPLACE", args.get(1), args.size() > 3 ? args.get(3) : null);
            try {
                String result = pattern.replace(text.getLiteralLexicalForm(), replacement);
                return budget.bounded(NodeValue.makeNode(
                        NodeFactory.createLiteral(result, text.getLiteralLanguage(), text.getLiteralDatatype())));
            } catch (IndexOutOfBoundsException | IllegalArgumentException noSuchGroup) {
                throw new ExprEvalException("REPLACE: " + noSuchGroup.getMessage());
            }
        }

        @Override
        public Expr copy(ExprList args) {
            return new Replace(budget, args);
        }
    }

    /** The pattern of a REGEX or REPLACE: read once where it is constant, else kept until it changes. */
    private static final class PatternSource {
        private final Budget budget;
        private String lastRegex = "";
        private String lastFlags = "";
        private LinearPattern last;

        PatternSource(Budget budget, Expr regex, @Nullable Expr flags) {
            this.budget = budget;
            this.last = LinearPattern.of("", "", budget);
            if (regex.isConstant() && (flags == null || flags.isConstant())) {
                // A fault in it is one of the query.
                get("REGEX", regex.getConstant(), flags == null ? null : flags.getConstant());
            }
        }

        private LinearPattern get(String function, NodeValue regex, @Nullable NodeValue flags) {
            String text = string(function, regex);
            String mode = flags == null ? "" : string(function, flags);
            if (!text.equals(lastRegex) || !mode.equals(lastFlags)) {
                last = LinearPattern.of(text, mode, budget);
                lastRegex = text;
                lastFlags = mode;
            }
            return last;
        }

        private static String string(String function, NodeValue value) {
            return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
        }
    }
}
