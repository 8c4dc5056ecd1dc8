package vn.cancu.server;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.UserError;

/** Knows which resource answers which path, and makes an answer of what goes wrong. */
final class Site {
    static final String ENDPOINT = "/sparql";

    private static final String METHODS = "GET, HEAD";
    private static final String MARKUP = "text/html; charset=utf-8";

    private final Map<String, Resource> paths;
    private final Map<String, Resource> folders;
    private final Supplier<String> endpoint;
    private final AccessLog log;
    private final Runnable onFatal;

    /** Something that answers GET at a path. */
    interface Resource {
        /** @throws UserError where the answer is an error */
        Reply get(Ask ask);
    }

    /**
     * @param paths resources by their whole path
     * @param folders by the beginning of their path, each ending with a slash; the longest that fits answers
     * @param endpoint address of the SPARQL endpoint, for those outside
     * @param onFatal called when this process can no longer be trusted
     */
    Site(
            Map<String, Resource> paths,
            Map<String, Resource> folders,
            Supplier<String> endpoint,
            AccessLog log,
            Runnable onFatal) {
        this.paths = Map.copyOf(paths);
        this.folders = Map.copyOf(folders);
        this.endpoint = endpoint;
        this.log = log;
        this.onFatal = onFatal;
    }

    /** Address of the SPARQL endpoint, for those outside. */
    String endpoint() {
        return endpoint.get();
    }

    /** The answer of the resource at the path. */
    Reply answer(Ask ask) {
        Resource resource = find(ask.path());
        if (resource == null) {
            return reply(ask, Fault.of(Code.PAGE_NOT_FOUND));
        }
        return switch (ask.method()) {
            case "GET", "HEAD" -> guarded(ask, () -> resource.get(ask)).compressed(ask.acceptEncoding());
            case "OPTIONS" -> Reply.empty(204).with("Allow", METHODS + ", OPTIONS");
            default -> reply(ask, Fault.method(ask.method(), METHODS));
        };
    }

    private @org.jspecify.annotations.Nullable Resource find(String path) {
        Resource found = paths.get(path);
        for (int slash = path.lastIndexOf('/'); found == null && slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
            found = folders.get(path.substring(0, slash + 1));
        }
        return found;
    }

    /** The answer of some work, or what went wrong with it. */
    Reply guarded(Ask ask, Supplier<Reply> work) {
        try {
            return work.get();
        } catch (UserError e) {
            if (Fault.isOfStore(e.diagnostic().code())) {
                // Where the data lies is no business of those who read it.
                log.event(e.diagnostic().message(Locale.ENGLISH));
                return reply(ask, Fault.of(Code.DATA_UNAVAILABLE));
            }
            return reply(ask, Fault.of(e));
        } catch (RuntimeException | Error e) {
            log.fault(ask.path(), e);
            if (e instanceof VirtualMachineError) {
                // Memory gone, or a mapped file that can no longer be read: only a new process helps.
                onFatal.run();
            }
            return reply(ask, Fault.of(Code.SERVER_FAULT, 500));
        }
    }

    /** A fault as a page, as JSON (RFC 9457), or as a sentence, whichever the client can read. */
    Reply reply(Ask ask, Fault fault) {
        Locale locale = ask.language();
        Diagnostic diagnostic = fault.diagnostic();
        Reply reply;
        if (!Headers.openToAll(ask.path()) && ask.wantsPage()) {
            reply = Reply.text(fault.status(), MARKUP, ErrorPage.of(fault, locale));
        } else if (ask.accept().contains("json")) {
            JsonObject problem = new JsonObject();
            problem.addProperty("title", diagnostic.message(locale));
            problem.addProperty("status", fault.status());
            problem.addProperty("detail", diagnostic.hint(locale));
            problem.addProperty("code", diagnostic.code().name());
            if (diagnostic.location().line() > 0) {
                problem.addProperty("line", diagnostic.location().line());
                problem.addProperty("column", diagnostic.location().column());
            }
            reply = Reply.text(fault.status(), "application/problem+json", problem + "\n");
        } else {
            String place = diagnostic.location().line() > 0
                    ? diagnostic.location().line() + ":" + diagnostic.location().column() + ": "
                    : "";
            String hint = diagnostic.hint(locale);
            String text = place + diagnostic.message(locale) + "\n" + (hint.isEmpty() ? "" : hint + "\n");
            reply = Reply.text(fault.status(), "text/plain; charset=utf-8", text);
        }
        return reply.with(fault.headers())
                .with("Cache-Control", "no-store")
                .noted(diagnostic.code().name());
    }
}
