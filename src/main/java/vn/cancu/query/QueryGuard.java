package vn.cancu.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.*;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Distinct;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * Goes through every corner of a parsed query, refuses what is not to be run, and puts guarded expressions and paths in
 * the place of Jena's. What it does not know it refuses.
 */
final class QueryGuard {

    /** Expressions of SPARQL 1.1 that are bounded by their arguments and quick; they stay as they are. */
    private static final Set<Class<?>> HARMLESS = Set.of(
            E_BNode.BNode0.class,
            E_BNode.BNode1.class,
            E_Bound.class,
            E_Coalesce.class,
            E_Datatype.class,
            E_DateTimeDay.class,
            E_DateTimeHours.class,
            E_DateTimeMinutes.class,
            E_DateTimeMonth.class,
            E_DateTimeSeconds.class,
            E_DateTimeTZ.class,
            E_DateTimeTimezone.class,
            E_DateTimeYear.class,
            E_Equals.class,
            E_GreaterThan.class,
            E_GreaterThanOrEqual.class,
            E_IRI.class,
            E_IsBlank.class,
            E_IsIRI.class,
            E_IsLiteral.class,
            E_IsNumeric.class,
            E_IsURI.class,
            E_Lang.class,
            E_LangMatches.class,
            E_LessThan.class,
            E_LessThanOrEqual.class,
            E_LogicalAnd.class,
            E_LogicalNot.class,
            E_LogicalOr.class,
            E_MD5.class,
            E_NotEquals.class,
            E_Now.class,
            E_NumAbs.class,
            E_NumCeiling.class,
            E_NumFloor.class,
            E_NumRound.class,
            E_Random.class,
            E_SHA1.class,
            E_SHA256.class,
            E_SHA384.class,
            E_SHA512.class,
            E_SameTerm.class,
            E_Str.class,
            E_StrEndsWith.class,
            E_StrLang.class,
            E_StrLength.class,
            E_StrStartsWith.class,
            E_StrSubstring.class,
            E_StrUUID.class,
            E_URI.class,
            E_UUID.class,
            E_UnaryMinus.class,
            E_UnaryPlus.class);

    private final QueryLimits limits;
    private final Budget budget;
    private int triplePatterns;
    private int exists;

    private QueryGuard(QueryLimits limits, Budget budget) {
        this.limits = limits;
        this.budget = budget;
    }

    /**
     * Guards a query in place.
     *
     * @throws UserError where it holds what is not to be run
     */
    static void guard(Query query, QueryLimits limits, Budget budget) {
        new QueryGuard(limits, budget).query(query);
    }

    private void query(Query query) {
        if (query.isConstructType()) {
            count(query.getConstructTemplate().getTriples().size());
        }
        expressions(query.getProject().getExprs());
        expressions(query.getGroupBy().getExprs());
        query.getHavingExprs().replaceAll(this::expression);
        List<SortCondition> order = query.getOrderBy();
        if (order != null) {
            order.replaceAll(by -> new SortCondition(expression(by.getExpression()), by.getDirection()));
        }
        query.getAggregators().replaceAll(each -> new ExprAggregator(each.getVar(), aggregator(each.getAggregator())));
        if (query.hasValues()) {
            data(query.getValuesData());
        }
        if (query.getQueryPattern() != null) {
            query.setQueryPattern(element(query.getQueryPattern()));
        }
    }

    private void count(int more) {
        triplePatterns += more;
        if (triplePatterns > limits.triplePatterns()) {
            throw QueryScan.tooComplex("?s ?p ?o: " + triplePatterns + " > " + limits.triplePatterns());
        }
    }

    private static UserError refused(String what) {
        return UserError.of(Code.QUERY_REFUSED, Location.NONE, what);
    }

    // ---- patterns

    private Element element(Element element) {
        if (element instanceof ElementGroup group) {
            group.getElements().replaceAll(this::element);
            return group;
        } else if (element instanceof ElementPathBlock block) {
            count(block.getPattern().size());
            block.getPattern().getList().replaceAll(this::triplePath);
            return block;
        } else if (element instanceof ElementTriplesBlock block) {
            count(block.getPattern().size());
            return block;
        } else if (element instanceof ElementFilter filter) {
            return new ElementFilter(expression(filter.getExpr()));
        } else if (element instanceof ElementBind bind) {
            return new ElementBind(bind.getVar(), expression(bind.getExpr()));
        } else if (element instanceof ElementOptional optional) {
            return new ElementOptional(element(optional.getOptionalElement()));
        } else if (element instanceof ElementUnion union) {
            union.getElements().replaceAll(this::element);
            return union;
        } else if (element instanceof ElementMinus minus) {
            return new ElementMinus(element(minus.getMinusElement()));
        } else if (element instanceof ElementNamedGraph named) {
            return new ElementNamedGraph(named.getGraphNameNode(), element(named.getElement()));
        } else if (element instanceof ElementSubQuery sub) {
            query(sub.getQuery());
            return sub;
        } else if (element instanceof ElementData data) {
            data(data.getRows());
            return data;
        } else if (element instanceof ElementService) {
            throw UserError.of(Code.QUERY_NOT_READ_ONLY, Location.NONE, "SERVICE");
        }
        throw refused(element.getClass().getSimpleName());
    }

    private static void data(List<Binding> rows) {
        for (Binding row : rows) {
            row.forEach((variable, node) -> constant(node));
        }
    }

    private static void constant(Node node) {
        if (node.isLiteral()) {
            Budget.checkNumber(NodeValue.makeNode(node));
        }
    }

    // ---- expressions

    private void expressions(Map<Var, Expr> expressions) {
        expressions.replaceAll((variable, expr) -> expression(expr));
    }

    private ExprList all(List<Expr> list) {
        ExprList guarded = new ExprList();
        list.stream().filter(Objects::nonNull).map(this::expression).forEach(guarded::add);
        return guarded;
    }

    private Expr expression(Expr expr) {
        if (expr instanceof NodeValue value) {
            Budget.checkNumber(value);
            return value;
        } else if (expr instanceof ExprVar || expr instanceof ExprAggregator) {
            // What an aggregator holds is guarded in the list of its query.
            return expr;
        } else if (expr instanceof E_Exists exists) {
            return new E_Exists(inExists(exists.getElement()));
        } else if (expr instanceof E_NotExists exists) {
            return new E_NotExists(inExists(exists.getElement()));
        } else if (expr instanceof ExprFunction function) {
            return function(function, all(function.getArgs()));
        }
        throw refused(expr.getClass().getSimpleName());
    }

    private Element inExists(Element element) {
        if (++exists > limits.existsNesting()) {
            throw QueryScan.tooComplex("EXISTS {… EXISTS {… " + exists + " > " + limits.existsNesting());
        }
        Element guarded = element(element);
        exists--;
        return guarded;
    }

    private Expr function(ExprFunction function, ExprList args) {
        Class<?> type = function.getClass();
        if (type == E_Add.class) {
            return new GuardedExpressions.Add(budget, args.get(0), args.get(1));
        } else if (type == E_Subtract.class) {
            return new GuardedExpressions.Subtract(budget, args.get(0), args.get(1));
        } else if (type == E_Multiply.class) {
            return new GuardedExpressions.Multiply(budget, args.get(0), args.get(1));
        } else if (type == E_Divide.class) {
            return new GuardedExpressions.Divide(budget, args.get(0), args.get(1));
        } else if (type == E_StrConcat.class) {
            return new GuardedExpressions.Concat(budget, args);
        } else if (type == E_StrEncodeForURI.class) {
            return new GuardedExpressions.EncodeForUri(budget, args.get(0));
        } else if (type == E_StrUpperCase.class) {
            return new GuardedExpressions.UpperCase(budget, args.get(0));
        } else if (type == E_StrLowerCase.class) {
            return new GuardedExpressions.LowerCase(budget, args.get(0));
        } else if (type == E_StrContains.class) {
            return new GuardedExpressions.Contains(budget, args.get(0), args.get(1));
        } else if (type == E_StrBefore.class) {
            return new GuardedExpressions.Before(budget, args.get(0), args.get(1));
        } else if (type == E_StrAfter.class) {
            return new GuardedExpressions.After(budget, args.get(0), args.get(1));
        } else if (type == E_StrDatatype.class) {
            return new GuardedExpressions.Typed(budget, args.get(0), args.get(1));
        } else if (type == E_Regex.class) {
            return new GuardedExpressions.Regex(budget, args);
        } else if (type == E_StrReplace.class) {
            return new GuardedExpressions.Replace(budget, args);
        } else if (function instanceof E_If || HARMLESS.contains(type)) {
            return same(function, args);
        } else if (function instanceof E_OneOfBase in) {
            return oneOf(in, args);
        } else if (function instanceof E_Function call) {
            return call(call, args);
        }
        throw refused(function.getFunctionSymbol().getSymbol());
    }

    private Expr oneOf(E_OneOfBase in, ExprList args) {
        int terms = args.size() - 1;
        if (terms > limits.inList()) {
            throw QueryScan.tooComplex("IN (…) " + terms + " > " + limits.inList());
        }
        return same(in, args);
    }

    private Expr call(E_Function call, ExprList args) {
        String uri = call.getFunctionIRI();
        if (!AllowedFunctions.has(uri)) {
            throw refused("<" + uri + ">(…)");
        }
        return new GuardedExpressions.Call(budget, uri, args);
    }

    private static Expr same(ExprFunction function, ExprList args) {
        if (function instanceof ExprFunction0 none) {
            return none;
        } else if (function instanceof ExprFunction1 one) {
            return one.copy(args.get(0));
        } else if (function instanceof ExprFunction2 two) {
            return two.copy(args.get(0), args.get(1));
        } else if (function instanceof ExprFunction3 three) {
            return three.copy(args.get(0), args.get(1), args.get(2));
        } else if (function instanceof ExprFunctionN many) {
            return many.copy(args);
        }
        throw refused(function.getFunctionSymbol().getSymbol());
    }

    private Aggregator aggregator(Aggregator aggregator) {
        ExprList list = aggregator.getExprList();
        if (list == null) {
            return aggregator;
        }
        ExprList args = all(list.getList());
        if (aggregator instanceof AggGroupConcat concat) {
            return new CappedGroupConcat(budget, false, args.get(0), separator(concat.getSeparator()));
        } else if (aggregator instanceof AggGroupConcatDistinct concat) {
            return new CappedGroupConcat(budget, true, args.get(0), separator(concat.getSeparator()));
        } else if (aggregator instanceof AggCustom custom) {
            throw refused("<" + custom.getIRI() + ">(…)");
        }
        return aggregator.copy(args);
    }

    private static String separator(@Nullable String stated) {
        return stated == null ? " " : stated;
    }

    // ---- paths

    private TriplePath triplePath(TriplePath triple) {
        Path path = triple.getPath();
        if (path == null) {
            return triple;
        }
        return new TriplePath(triple.getSubject(), path(path, false, false), triple.getObject());
    }

    /**
     * The same path with guarded leaves.
     *
     * @param within true inside {@code *} or {@code +}
     * @param distinct true where duplicates are dropped on the way already
     */
    private Path path(Path path, boolean within, boolean distinct) {
        if (path instanceof P_Link link) {
            return new GuardedPaths.Link(budget, link.getNode());
        } else if (path instanceof P_ReverseLink link) {
            return new P_Inverse(new GuardedPaths.Link(budget, link.getNode()));
        } else if (path instanceof P_NegPropSet set) {
            return new GuardedPaths.NegatedSet(budget, set);
        } else if (path instanceof P_Inverse inverse) {
            return new P_Inverse(path(inverse.getSubPath(), within, distinct));
        } else if (path instanceof P_ZeroOrOne optional) {
            return new P_ZeroOrOne(path(optional.getSubPath(), within, distinct));
        } else if (path instanceof P_Seq two) {
            return once(
                    new P_Seq(path(two.getLeft(), within, within), path(two.getRight(), within, within)),
                    within,
                    distinct);
        } else if (path instanceof P_Alt two) {
            return once(
                    new P_Alt(path(two.getLeft(), within, within), path(two.getRight(), within, within)),
                    within,
                    distinct);
        } else if (path instanceof P_ZeroOrMore1 || path instanceof P_OneOrMore1) {
            return closure((P_Path1) path, within);
        }
        throw refused(path.toString());
    }

    /** {@code p*} or {@code p+}; directly within one another, as {@code (p+)*}, they are one. */
    private Path closure(P_Path1 path, boolean within) {
        if (within) {
            // Jena takes for ever.
            throw refused("((…)*)* " + path);
        }
        boolean zero = path instanceof P_ZeroOrMore1;
        Path inner = path.getSubPath();
        while (inner instanceof P_ZeroOrMore1 || inner instanceof P_OneOrMore1 || inner instanceof P_ZeroOrOne) {
            zero |= !(inner instanceof P_OneOrMore1);
            inner = ((P_Path1) inner).getSubPath();
        }
        Path guarded = path(inner, true, false);
        return zero ? new P_ZeroOrMore1(guarded) : new P_OneOrMore1(guarded);
    }

    /**
     * Within a closure only the set of nodes counts; without duplicates a sequence of hubs stays as small as the graph
     * instead of multiplying.
     */
    private static Path once(Path path, boolean within, boolean distinct) {
        return within && !distinct ? new P_Distinct(path) : path;
    }
}
