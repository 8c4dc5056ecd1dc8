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
    /** {@code Encountered " "}" "} "" at line 1, column 18.} */
    private static final Pattern TOKEN = Pattern.compile("^Encountered \"(?: \"(?=[^ ]))?(.+?)\"(?: |\")");
    /** {@code Lexical error at line 1, column 7.  Encountered: '32' (32), after prefix "SELEKT"}. */
    private static final Pattern LEXICAL = Pattern.compile(
            "^Lexical error.*Encountered: (?:'(\\d+)' \\(\\d+\\),|<EOF>) ?after prefix \"(.*)\"", Pattern.DOTALL);

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
        String what;
        Matcher lexical = LEXICAL.matcher(message);
        Matcher token = TOKEN.matcher(message);
        Matcher prefix = PREFIX.matcher(message);
        if (lexical.find()) {
            String read = lexical.group(2).replace("\\\"", "\"");
            String next = lexical.group(1) == null ? "" : Character.toString(Integer.parseInt(lexical.group(1)));
            what = read.isEmpty() ? next : read;
            column = Math.max(1, column - read.length());
        } else if (token.find()) {
            what = token.group(1).equals("<EOF>") ? "" : token.group(1);
        } else if (prefix.find()) {
            what = prefix.group(1);
        } else {
            // No token to blame, such as "Non-group key variable in SELECT: ?y".
            what = message.lines().findFirst().orElse("");
        }
        return UserError.of(
                Code.MALFORMED_QUERY,
                line < 1 ? Location.of(name) : new Location(name, -1, -1, line, column),
                TextWidth.printable(what));
    }
}
