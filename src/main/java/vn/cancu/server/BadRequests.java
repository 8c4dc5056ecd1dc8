package vn.cancu.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.Location;

/** Answers what Jetty itself refuses, before or beside us: one sentence, nothing of the request in it, no stack. */
final class BadRequests extends ErrorHandler {
    private static final String TYPE = "text/plain; charset=utf-8";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        byte[] body = sentence(status);
        HttpFields.Mutable headers = response.getHeaders();
        Headers.put(headers, Headers.openToAll(Request.getPathInContext(request)));
        headers.put(HttpHeader.CONTENT_TYPE, TYPE);
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        request.setAttribute(AccessLog.NOTE, code(status).name());
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static byte[] sentence(int status) {
        Diagnostic diagnostic = Diagnostic.of(code(status), Location.NONE, status);
        return (diagnostic.message(Locale.forLanguageTag("vi")) + "\n" + diagnostic.message(Locale.ENGLISH) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Code code(int status) {
        return switch (status) {
            case 404 -> Code.PAGE_NOT_FOUND;
            case 408 -> Code.REQUEST_TIMEOUT;
            case 413, 414, 431 -> Code.REQUEST_TOO_LARGE;
            case 429 -> Code.TOO_MANY_REQUESTS;
            case 503 -> Code.SERVER_BUSY;
            default -> status < 500 || status == 505 ? Code.REQUEST_MALFORMED : Code.SERVER_FAULT;
        };
    }
}
