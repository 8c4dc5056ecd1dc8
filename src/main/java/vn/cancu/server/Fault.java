package vn.cancu.server;

import java.util.Map;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/** What went wrong with a request: an HTTP status, a diagnostic in both languages, headers that belong to it. */
record Fault(int status, Diagnostic diagnostic, Map<String, String> headers) {

    static Fault of(UserError error) {
        return of(error.diagnostic());
    }

    static Fault of(Code code, Object... arguments) {
        return of(Diagnostic.of(code, Location.NONE, arguments));
    }

    private static Fault of(Diagnostic diagnostic) {
        int status = status(diagnostic.code());
        return new Fault(status, diagnostic, status == 503 || status == 429 ? Map.of("Retry-After", "2") : Map.of());
    }

    /** Whether it is one of the server that the data lies in. */
    static boolean isOfStore(Code code) {
        return switch (code) {
            case ENDPOINT_UNREACHABLE,
                    ENDPOINT_TIMEOUT,
                    ENDPOINT_CERTIFICATE,
                    ENDPOINT_REDIRECTS,
                    ENDPOINT_UNAUTHORIZED,
                    ENDPOINT_FORBIDDEN,
                    ENDPOINT_NOT_FOUND,
                    ENDPOINT_METHOD,
                    ENDPOINT_NOT_SPARQL,
                    ENDPOINT_FAILED,
                    ENDPOINT_CUT -> true;
            default -> false;
        };
    }

    /** For a method that is not answered. */
    static Fault method(String method, String allowed) {
        return new Fault(
                405, Diagnostic.of(Code.METHOD_NOT_ALLOWED, Location.NONE, method, allowed), Map.of("Allow", allowed));
    }

    private static int status(Code code) {
        return switch (code) {
            case UNKNOWN_QUESTION, UNKNOWN_NUMBER, UNKNOWN_NAME, UNKNOWN_SUBJECT, PAGE_NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case QUERY_TOO_LARGE, REQUEST_TOO_LARGE, ANSWER_TOO_LARGE, ANSWER_TOO_LONG, VALUE_TOO_LARGE -> 413;
            case MEDIA_TYPE_UNSUPPORTED -> 415;
            case TOO_MANY_REQUESTS -> 429;
            case QUERY_TIMEOUT, QUERY_NEEDS_MEMORY, SERVER_BUSY, SERVER_RESTARTING, DATA_UNAVAILABLE -> 503;
            case INTERNAL -> 500;
            default -> 400;
        };
    }
}
