package vn.cancu.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A query of the catalogue made simpler by knowing which of its parameters have a value; its rows are the same. A plan
 * that serves every choice of parameters reads the whole country and filters at the end:
 *
 * <ul>
 *   <li>{@code !BOUND(?__x) || …} becomes its second half, or nothing, so that the engine can put an equated value into
 *       the patterns (its own rewriting of {@code FILTER(?v = <iri>)} does not look into disjunctions);
 *   <li>what is matched OPTIONALly and must then equal a value is matched like the rest: a row without it does not pass
 *       the filter;
 *   <li>the patterns that hold an equated variable come first, then those that are connected with them.
 * </ul>
 *
 * Only variables that equal an IRI are moved: equality of literals is one of values, that of IRIs one of terms.
 */
final class Specialised {
    private final Set<Var> parameters;
    private final Set<Var> given;

    private Specialised(Set<Var> parameters, Set<Var> given) {
        this.parameters = parameters;
        this.given = given;
    }

    /**
     * The query for a choice of parameters, which are still variables in it.
     *
     * @param parameters all variables that stand for parameters
     * @param given those that will be put in
     */
    static Query of(Query query, Set<Var> parameters, Set<Var> given) {
        Specialised specialised = new Specialised(parameters, given);
        return QueryTransformOps.transform(query, specialised.new Groups(), specialised.new Conditions());
    }

    /** BOUND of a parameter is known, and with it what is built upon. */
    private final class Conditions extends ExprTransformCopy {

        @Override
        public Expr transform(ExprFunction1 function, Expr of) {
            if (function instanceof E_Bound && of.isVariable() && parameters.contains(of.asVar())) {
                return NodeValue.booleanReturn(given.contains(of.asVar()));
            }
            if (function instanceof E_LogicalNot && of instanceof NodeValue known && known.isBoolean()) {
                return NodeValue.booleanReturn(!known.getBoolean());
            }
            return super.transform(function, of);
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            if (function instanceof E_LogicalOr) {
                return joined(function, left, right, true);
            }
            if (function instanceof E_LogicalAnd) {
                return joined(function, left, right, false);
            }
            return super.transform(function, left, right);
        }

        /** @param deciding the value of one side that decides for both */
        private Expr joined(ExprFunction2 function, Expr left, Expr right, boolean deciding) {
            NodeValue decided = NodeValue.booleanReturn(deciding);
            NodeValue open = NodeValue.booleanReturn(!deciding);
            if (left.equals(decided) || right.equals(decided)) {
                return decided;
            }
            return left.equals(open) ? right : right.equals(open) ? left : super.transform(function, left, right);
        }
    }

    private final class Groups extends ElementTransformCopyBase {

        @Override
        public Element transform(ElementGroup group, List<Element> elements) {
            List<Element> members = new ArrayList<>(elements);
            members.removeIf(member ->
                    member instanceof ElementFilter filter && filter.getExpr().equals(NodeValue.TRUE));
            for (Element member : List.copyOf(members)) {
                if (member instanceof ElementFilter filter) {
                    equated(filter.getExpr()).ifPresent(variable -> require(members, variable));
                }
            }
            ElementGroup changed = new ElementGroup();
            members.forEach(changed::addElement);
            return changed;
        }
    }

    /** The variable that must equal the IRI which will be put in for a parameter. */
    private Optional<Var> equated(Expr condition) {
        if (!(condition instanceof E_Equals equals)
                || !equals.getArg1().isVariable()
                || !equals.getArg2().isVariable()) {
            return Optional.empty();
        }
        Var left = equals.getArg1().asVar();
        Var right = equals.getArg2().asVar();
        return isGivenIri(right) ? Optional.of(left) : isGivenIri(left) ? Optional.of(right) : Optional.empty();
    }

    private boolean isGivenIri(Var variable) {
        return given.contains(variable) && variable.getVarName().endsWith("_iri");
    }

    private static void require(List<Element> members, Var variable) {
        List<Element> holders = members.stream()
                .filter(member -> !(member instanceof ElementFilter) && holds(member, variable))
                .toList();
        if (holders.size() == 1 && holders.get(0) instanceof ElementOptional optional) {
            opened(optional.getOptionalElement(), variable).ifPresent(parts -> replace(members, optional, parts));
        }
        bringForward(members, variable);
    }

    private static boolean holds(Element element, Var variable) {
        return PatternVars.vars(element).contains(variable);
    }

    /**
     * What an OPTIONAL matches, as members of the group around it, where a row without the variable is of no use; nothing
     * where it holds more than patterns and further OPTIONALs.
     */
    private static Optional<List<Element>> opened(Element optional, Var variable) {
        if (!(optional instanceof ElementGroup group)) {
            return Optional.empty();
        }
        List<Element> parts = new ArrayList<>();
        boolean required = group.getElements().stream()
                .anyMatch(part -> part instanceof ElementPathBlock && holds(part, variable));
        for (Element part : group.getElements()) {
            if (part instanceof ElementPathBlock) {
                parts.add(part);
            } else if (part instanceof ElementOptional inner) {
                if (required || !holds(inner, variable)) {
                    parts.add(inner);
                } else {
                    Optional<List<Element>> innerParts = opened(inner.getOptionalElement(), variable);
                    if (innerParts.isEmpty()) {
                        return Optional.empty();
                    }
                    parts.addAll(innerParts.get());
                }
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    /**
     * Puts the parts where the OPTIONAL stood; its patterns before other OPTIONALs with which they share no variable but
     * those that are bound before both.
     */
    private static void replace(List<Element> members, ElementOptional optional, List<Element> parts) {
        int at = members.indexOf(optional);
        members.remove(at);
        List<Element> patterns =
                parts.stream().filter(part -> part instanceof ElementPathBlock).toList();
        members.addAll(
                at,
                parts.stream()
                        .filter(part -> !(part instanceof ElementPathBlock))
                        .toList());
        Set<Var> own = new HashSet<>();
        patterns.forEach(pattern -> own.addAll(PatternVars.vars(pattern)));
        int to = at;
        while (to > 0 && passes(own, members, to - 1)) {
            to--;
        }
        members.addAll(to, patterns);
    }

    private static boolean passes(Set<Var> own, List<Element> members, int at) {
        Element other = members.get(at);
        if (other instanceof ElementFilter) {
            return true;
        }
        if (!(other instanceof ElementOptional)) {
            return false;
        }
        Set<Var> shared = new HashSet<>(PatternVars.vars(other));
        shared.retainAll(own);
        members.subList(0, at).stream()
                .filter(before -> before instanceof ElementPathBlock)
                .forEach(before -> shared.removeAll(PatternVars.vars(before)));
        return shared.isEmpty();
    }

    /**
     * Of the members before the first whose place matters, those that hold the variable come first, then what shares a
     * variable with them, and so on: no product of patterns that have nothing to do with each other.
     */
    private static void bringForward(List<Element> members, Var variable) {
        int end = 0;
        while (end < members.size() && isJoined(members.get(end))) {
            end++;
        }
        List<Element> rest = members.subList(0, end);
        List<Element> first = new ArrayList<>();
        Set<Var> bound = new HashSet<>(Set.of(variable));
        while (true) {
            Optional<Element> next = rest.stream()
                    .filter(member -> !(member instanceof ElementFilter)
                            && PatternVars.vars(member).stream().anyMatch(bound::contains))
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            first.add(next.get());
            bound.addAll(PatternVars.vars(next.get()));
            rest.remove(next.get());
        }
        members.addAll(0, first);
    }

    /** Whether members of its kind may change places with their neighbours of such kinds. */
    private static boolean isJoined(Element member) {
        return member instanceof ElementPathBlock
                || member instanceof ElementFilter
                || member instanceof ElementGroup
                || member instanceof ElementUnion
                || member instanceof ElementSubQuery
                || member instanceof ElementData;
    }
}
