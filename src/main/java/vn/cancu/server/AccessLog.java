package vn.cancu.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/** Writes one line of JSON for each request, and one for each fault of ours, with its stack within the line. */
final class AccessLog implements RequestLog {
    /** Among the attributes of a request: the code of what went wrong. */
    static final String NOTE = "vn.cancu.note";

    private static final int SHORT = 400;
    private static final int STACK = 4_000;

    private final Consumer<String> lines;

    AccessLog(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void log(Request request, Response response) {
        Map<String, Object> line = line("request");
        line.put("client", Request.getRemoteAddr(request));
        line.put("method", request.getMethod());
        line.put("path", String.valueOf(request.getHttpURI().getPathQuery()));
        line.put("status", response.getStatus());
        line.put("bytes", Response.getContentBytesWritten(response));
        line.put("ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getBeginNanoTime()));
        if (request.getAttribute(NOTE) instanceof String note && !note.isEmpty()) {
            line.put("code", note);
        }
        if (request.getAttribute(Ask.ATTRIBUTE) instanceof Ask ask && ask.body().length > 0) {
            line.put(
                    "body",
                    new String(
                            ask.body(),
                            0,
                            Math.min(SHORT + 1, ask.body().length),
                            java.nio.charset.StandardCharsets.UTF_8));
        }
        lines.accept(JsonLine.of(line, SHORT));
    }

    /** Something that should not have happened. */
    void fault(String where, Throwable fault) {
        StringWriter stack = new StringWriter();
        fault.printStackTrace(new PrintWriter(stack));
        Map<String, Object> line = line("fault");
        line.put("path", where);
        line.put("stack", stack.toString());
        lines.accept(JsonLine.of(line, STACK));
    }

    /** Something that whoever runs the server should know. */
    void event(String what) {
        lines.accept(JsonLine.of(line(what), SHORT));
    }

    private static Map<String, Object> line(String event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        line.put("event", event);
        return line;
    }
}
