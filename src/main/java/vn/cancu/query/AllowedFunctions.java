package vn.cancu.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.CastXSD;
import org.apache.jena.sparql.function.FunctionBase1;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a query may call by IRI: casts to XSD types, and those of {@code fn:} and {@code math:} whose result
 * cannot grow beyond their arguments. Answers for these alone; Jena's own registry would look for a class.
 */
final class AllowedFunctions extends FunctionRegistry {

    /** Digits, or letters of a date; a number of a million digits takes seconds to read. */
    static final int LONGEST_NUMBER = 4_096;

    private static final List<XSDDatatype> CASTS = List.of(
            XSDDatatype.XSDdecimal,
            XSDDatatype.XSDinteger,
            XSDDatatype.XSDlong,
            XSDDatatype.XSDint,
            XSDDatatype.XSDshort,
            XSDDatatype.XSDbyte,
            XSDDatatype.XSDnonPositiveInteger,
            XSDDatatype.XSDnegativeInteger,
            XSDDatatype.XSDnonNegativeInteger,
            XSDDatatype.XSDpositiveInteger,
            XSDDatatype.XSDunsignedLong,
            XSDDatatype.XSDunsignedInt,
            XSDDatatype.XSDunsignedShort,
            XSDDatatype.XSDdouble,
            XSDDatatype.XSDfloat,
            XSDDatatype.XSDboolean,
            XSDDatatype.XSDduration,
            XSDDatatype.XSDdayTimeDuration,
            XSDDatatype.XSDyearMonthDuration,
            XSDDatatype.XSDstring,
            XSDDatatype.XSDanyURI,
            XSDDatatype.XSDdateTime,
            XSDDatatype.XSDdate,
            XSDDatatype.XSDtime,
            XSDDatatype.XSDgYear,
            XSDDatatype.XSDgYearMonth,
            XSDDatatype.XSDgMonth,
            XSDDatatype.XSDgMonthDay,
            XSDDatatype.XSDgDay);

    /**
     * Not among them: concat, replace, matches (grow, or run Java's regular expressions; SPARQL has its own), contains,
     * substring-before and -after (the same), round with a precision and format-number (a thousand million digits),
     * apply, error, collation-key.
     */
    private static final List<String> FN = List.of(
            "abs",
            "adjust-date-to-timezone",
            "adjust-dateTime-to-timezone",
            "adjust-time-to-timezone",
            "boolean",
            "ceiling",
            "dateTime",
            "day-from-date",
            "day-from-dateTime",
            "days-from-duration",
            "encode-for-uri",
            "ends-with",
            "floor",
            "hours-from-dateTime",
            "hours-from-duration",
            "hours-from-time",
            "lower-case",
            "minutes-from-dateTime",
            "minutes-from-duration",
            "minutes-from-time",
            "month-from-date",
            "month-from-dateTime",
            "months-from-duration",
            "normalize-space",
            "normalize-unicode",
            "not",
            "numeric-integer-divide",
            "numeric-mod",
            "seconds-from-dateTime",
            "seconds-from-duration",
            "seconds-from-time",
            "starts-with",
            "string-length",
            "substring",
            "timezone-from-date",
            "timezone-from-dateTime",
            "timezone-from-time",
            "upper-case",
            "year-from-date",
            "year-from-dateTime",
            "years-from-duration");

    /** Without pow: 9999999999 to the power of 99999 does not come back. */
    private static final List<String> MATH =
            List.of("acos", "asin", "atan", "atan2", "cos", "exp", "exp10", "log", "log10", "pi", "sin", "sqrt", "tan");

    private AllowedFunctions() {}

    /** Taken out of Jena's own registry, which is to be there. */
    static AllowedFunctions make() {
        FunctionRegistry stock = FunctionRegistry.get();
        AllowedFunctions allowed = new AllowedFunctions();
        List<String> uris = new ArrayList<>();
        FN.forEach(name -> uris.add(ARQConstants.fnPrefix + name));
        MATH.forEach(name -> uris.add(ARQConstants.mathPrefix + name));
        for (String uri : uris) {
            if (!stock.isRegistered(uri)) {
                throw new IllegalStateException("no function " + uri);
            }
            allowed.put(uri, stock.get(uri));
        }
        CASTS.forEach(type -> allowed.put(type.getURI(), uri -> new Cast(type)));
        return allowed;
    }

    /** True where this process's functions, once sealed, have one of that name. */
    static boolean has(String uri) {
        return FunctionRegistry.get().isRegistered(uri);
    }

    @Override
    public @Nullable FunctionFactory get(String uri) {
        return isRegistered(uri) ? super.get(uri) : null;
    }

    /** All names, for documentation and tests. */
    List<String> names() {
        Iterator<String> keys = keys();
        return Iter.toList(keys).stream().sorted().toList();
    }

    /** A cast that does not try to read what is too long for its type. */
    private static final class Cast extends FunctionBase1 {
        private final XSDDatatype type;

        Cast(XSDDatatype type) {
            this.type = type;
        }

        @Override
        public NodeValue exec(NodeValue value) {
            if (type != XSDDatatype.XSDstring
                    && type != XSDDatatype.XSDanyURI
                    && value.asString().length() > LONGEST_NUMBER) {
                throw new ExprEvalException("too long for " + type.getURI());
            }
            return CastXSD.cast(value, type);
        }
    }
}
