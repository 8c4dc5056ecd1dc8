package vn.cancu.server;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import vn.cancu.diagnostic.Code;

/**
 * The first of ours that a request meets: reads it into an {@link Ask}, puts the headers that every answer has, and hands
 * it to the {@link Site}, or what is for the endpoint to Fuseki. Sends the {@link Reply} without holding a thread.
 */
final class Front extends Handler.Wrapper {
    private static final Pattern UTF_8 = Pattern.compile("charset=\"?(utf-8|us-ascii)\\b");

    private final Site site;
    private final Outbox outbox;

    Front(Handler fuseki, Site site, Outbox outbox) {
        super(fuseki);
        this.site = site;
        this.outbox = outbox;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        HttpFields.Mutable headers = response.getHeaders();
        Headers.put(headers, Headers.openToAll(path));
        if (request.getMethod().equals("OPTIONS") && Headers.openToAll(path)) {
            headers.put("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
            headers.put("Access-Control-Allow-Headers", "Accept, Content-Type");
            headers.put("Access-Control-Max-Age", "86400");
        }
        Ask ask = ask(request, path);
        request.setAttribute(Ask.ATTRIBUTE, ask);
        if (!path.equals(Site.ENDPOINT)) {
            send(site.answer(ask), ask, request, response, callback);
            return true;
        }
        return super.handle(
                request,
                new Unsent(request, response),
                Callback.from(
                        () -> send(fromFuseki(request, ask), ask, request, response, callback), callback::failed));
    }

    private Reply fromFuseki(Request request, Ask ask) {
        return request.getAttribute(Reply.ATTRIBUTE) instanceof Reply reply
                ? reply
                : site.reply(ask, Fault.of(Code.PAGE_NOT_FOUND));
    }

    private static Ask ask(Request request, String path) {
        HttpFields fields = request.getHeaders();
        String type = text(fields, HttpHeader.CONTENT_TYPE).strip().toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        // Another character set is another type to us.
        boolean plain = !type.contains("charset=") || UTF_8.matcher(type).find();
        String query = request.getHttpURI().getQuery();
        return new Ask(
                request.getMethod(),
                path,
                query == null ? "" : query,
                parameters < 0 || !plain ? type : type.substring(0, parameters).strip(),
                String.join(",", fields.getValuesList(HttpHeader.ACCEPT)),
                String.join(",", fields.getValuesList(HttpHeader.IF_NONE_MATCH)),
                String.join(",", fields.getValuesList(HttpHeader.ACCEPT_ENCODING)),
                String.valueOf(Request.getRemoteAddr(request)),
                request.getAttribute(WholeBody.ATTRIBUTE) instanceof byte[] body ? body : new byte[0]);
    }

    private static String text(HttpFields fields, HttpHeader header) {
        String value = fields.get(header);
        return value == null ? "" : value;
    }

    private void send(Reply whole, Ask ask, Request request, Response response, Callback callback) {
        long size = whole.body().size();
        boolean room = outbox.take(size);
        Reply reply = room ? whole : site.reply(ask, Fault.of(Code.SERVER_BUSY));
        request.setAttribute(AccessLog.NOTE, reply.note());
        response.setStatus(reply.status());
        HttpFields.Mutable headers = response.getHeaders();
        if (reply.mediaType().startsWith("text/html")) {
            headers.put("Content-Security-Policy", Headers.PAGE_POLICY);
        } else if (reply.status() == 304) {
            // A browser puts what stands here over the headers of the page that it has kept.
            headers.remove("Content-Security-Policy");
        }
        reply.headers().forEach(headers::put);
        if (!reply.mediaType().isEmpty()) {
            headers.put(HttpHeader.CONTENT_TYPE, reply.mediaType());
        }
        if (reply.status() != 204 && reply.status() != 304) {
            headers.put(HttpHeader.CONTENT_LENGTH, reply.body().size());
        }
        Content.copy(
                new ByteBufferContentSource(reply.body().buffers()),
                response,
                room ? Callback.from(callback, () -> outbox.give(size)) : callback);
    }

    /** Takes what Fuseki's servlets would send, which is nothing: the answer is a {@link Reply} beside it. */
    private static final class Unsent extends Response.Wrapper {
        private final HttpFields.Mutable headers = HttpFields.build();
        private int status = 200;
        private boolean committed;
        private boolean last;

        Unsent(Request request, Response response) {
            super(request, response);
        }

        @Override
        public int getStatus() {
            return status;
        }

        @Override
        public void setStatus(int code) {
            status = code;
        }

        @Override
        public HttpFields.Mutable getHeaders() {
            return headers;
        }

        @Override
        public boolean isCommitted() {
            return committed;
        }

        @Override
        public boolean hasLastWrite() {
            return last;
        }

        @Override
        public boolean isCompletedSuccessfully() {
            return last;
        }

        @Override
        public void reset() {
            status = 200;
            headers.clear();
        }

        @Override
        public void write(boolean isLast, ByteBuffer content, Callback callback) {
            committed = true;
            last |= isLast;
            if (content != null) {
                content.position(content.limit());
            }
            callback.succeeded();
        }
    }
}
