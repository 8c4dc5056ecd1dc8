package vn.cancu.query;

import java.util.ArrayDeque;
import java.util.Deque;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * Looks at a query's text before it is parsed, for what would cost too much even to parse: Jena compiles each EXISTS as
 * it meets it, twice for each one around it, and its parser recurses once for each bracket. Only reads tokens; what is no
 * SPARQL is left to the parser.
 */
final class QueryScan {
    private final String text;
    private final QueryLimits limits;
    private int at;
    private int depth;
    private int exists;
    private boolean existsAhead;
    /** One entry an open brace: true where it opens the pattern of an EXISTS. */
    private final Deque<Boolean> braces = new ArrayDeque<>();

    private QueryScan(String text, QueryLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    /**
     * Reads the tokens of a query.
     *
     * @throws UserError QUERY_TOO_LARGE, QUERY_TOO_COMPLEX
     */
    static void check(String text, QueryLimits limits) {
        if (text.length() > limits.characters()) {
            throw UserError.of(Code.QUERY_TOO_LARGE, Location.NONE, text.length(), limits.characters());
        }
        new QueryScan(unescaped(text), limits).run();
    }

    /** The text as Jena's parser sees it: escapes of characters are undone before anything else, brackets included. */
    private static String unescaped(String text) {
        if (!text.contains("\\u")) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int backslashes = at;
            while (backslashes < text.length() && text.charAt(backslashes) == '\\') {
                backslashes++;
            }
            boolean odd = (backslashes - at) % 2 == 1;
            int digits = backslashes;
            while (odd && digits < text.length() && text.charAt(digits) == 'u') {
                digits++;
            }
            if (odd && digits > backslashes && hex(text, digits)) {
                plain.append(text, at, backslashes - 1)
                        .append((char) Integer.parseInt(text.substring(digits, digits + 4), 16));
                at = digits + 4;
            } else {
                int end = Math.max(backslashes, at + 1);
                plain.append(text, at, end);
                at = end;
            }
        }
        return plain.toString();
    }

    private static boolean hex(String text, int from) {
        return from + 4 <= text.length()
                && text.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    static UserError tooComplex(String what) {
        return UserError.of(Code.QUERY_TOO_COMPLEX, Location.NONE, what);
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case '#' -> skipLine();
                case '<' -> skipIri();
                case '"', '\'' -> skipString(c);
                case '{' -> openBrace();
                case '}' -> closeBrace();
                case '(', '[' -> {
                    deeper();
                    at++;
                }
                case ')', ']' -> {
                    depth--;
                    at++;
                }
                default -> {
                    if (Character.isWhitespace(c)) {
                        at++;
                    } else {
                        word();
                    }
                }
            }
        }
    }

    private void deeper() {
        if (++depth > limits.nesting()) {
            throw tooComplex("(… {… [… " + depth + " > " + limits.nesting());
        }
    }

    private void openBrace() {
        deeper();
        at++;
        braces.push(existsAhead);
        if (existsAhead && ++exists > limits.existsNesting()) {
            throw tooComplex("EXISTS {… EXISTS {… " + exists + " > " + limits.existsNesting());
        }
        existsAhead = false;
    }

    private void closeBrace() {
        depth--;
        at++;
        if (!braces.isEmpty() && braces.pop()) {
            exists--;
        }
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    /** {@code <…>} where it is an IRI; else the operator. */
    private void skipIri() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) > ' ' && "<>\"{}|^`".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        at = end < text.length() && text.charAt(end) == '>' ? end + 1 : at + 1;
    }

    private void skipString(char quote) {
        String three = String.valueOf(quote).repeat(3);
        boolean isLong = text.startsWith(three, at);
        at += isLong ? 3 : 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at += 2;
            } else if (isLong ? text.startsWith(three, at) : c == quote) {
                at += isLong ? 3 : 1;
                return;
            } else if (!isLong && (c == '\n' || c == '\r')) {
                // A short string does not go on; the parser will say so.
                return;
            } else {
                at++;
            }
        }
    }

    /** A keyword, a variable, a prefixed name, a number or a sign. */
    private void word() {
        int start = at++;
        while (at < text.length() && isName(text.charAt(at))) {
            // \- and the like stand for themselves in a local name.
            at += text.charAt(at) == '\\' && at + 1 < text.length() ? 2 : 1;
        }
        if (text.substring(start, at).equalsIgnoreCase("EXISTS")) {
            existsAhead = true;
        }
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "_:.-%\\·".indexOf(c) >= 0;
    }
}
