package vn.cancu.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateFactory;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/** What to tell the writer of a query that cannot be read, or does more than read. */
final class QueryFaults {
    private static final Pattern TOKEN = Pattern.compile("Encountered:? +\"(?: *\"(.*?)\"| *<(EOF)>|(.*?)\")");
    private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: (\\S+)");
    private static final Pattern PLACE = Pattern.compile("[Ll]ine (\\d+), column (\\d+)");
    /** Strings, IRIs and comments: nothing in them is a keyword. */
    private static final Pattern OPAQUE = Pattern.compile(
            "\"\"\".*?\"\"\"|'''.*?'''|\"(?:[^\"\\\\\\n]|\\\\.)*\""
                    + "|'(?:[^'\\\\\\n]|\\\\.)*'|<[^<>\"{}|^`\\\\\\s]*>|#[^\\n]*",
            Pattern.DOTALL);

    private static final Pattern SERVICE =
            Pattern.compile("(?<![\\w?$:.-])service(?![\\w:.-])", Pattern.CASE_INSENSITIVE);

    private QueryFaults() {}

    /** SERVICE, with its place in the text. */
    static UserError service(String name, String text) {
        Matcher service =
                SERVICE.matcher(OPAQUE.matcher(text).replaceAll(match -> " ".repeat(match.end() - match.start())));
        Location place = service.find() ? Location.of(name, text, service.start(), service.end()) : Location.of(name);
        return UserError.of(Code.QUERY_NOT_READ_ONLY, place, "SERVICE");
    }

    /** A text that is no query: an update, or malformed. */
    static UserError of(String name, String text, QueryException fault) {
        return fault instanceof QueryParseException && isUpdate(text)
                ? UserError.of(Code.QUERY_NOT_READ_ONLY, Location.of(name), firstWord(text))
                : malformed(name, fault);
    }

    private static boolean isUpdate(String text) {
        try {
            return !UpdateFactory.create(text, Syntax.syntaxSPARQL_11)
                    .getOperations()
                    .isEmpty();
        } catch (QueryException neither) {
            return false;
        }
    }

    /** The keyword that makes it an update: after the prologue. */
    private static String firstWord(String text) {
        Matcher word = Pattern.compile(
                        "\\b(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\\b", Pattern.CASE_INSENSITIVE)
                .matcher(OPAQUE.matcher(text).replaceAll(" "));
        return word.find() ? word.group(1).toUpperCase(java.util.Locale.ROOT) : "UPDATE";
    }

    /** Jena's message lists every token that could have come; the one that did come is enough. */
    private static UserError malformed(String name, QueryException error) {
        String message = String.valueOf(error.getMessage());
        int line = error instanceof QueryParseException parse ? parse.getLine() : -1;
        int column = error instanceof QueryParseException parse ? parse.getColumn() : -1;
        Matcher place = PLACE.matcher(message);
        if (place.find()) {
            // The parser's own line and column are those of the token before.
            line = Integer.parseInt(place.group(1));
            column = Integer.parseInt(place.group(2));
        }
        Location where = line < 1 ? Location.of(name) : new Location(name, -1, -1, line, column);
        Matcher prefix = PREFIX.matcher(message);
        Matcher token = TOKEN.matcher(message);
        String what = prefix.find()
                ? prefix.group(1)
                : !token.find()
                        ? message.lines().findFirst().orElse("").replaceFirst("^Line \\d+, column \\d+: ", "")
                        : token.group(2) != null ? "" : token.group(1) != null ? token.group(1) : token.group(3);
        return UserError.of(Code.MALFORMED_QUERY, where, what.strip());
    }
}
