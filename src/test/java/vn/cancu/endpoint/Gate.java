package vn.cancu.endpoint;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a server, passes requests on and answers back, notes them, and makes trouble when it is asked to. */
public final class Gate implements AutoCloseable {
    /** Does something else than to pass a request on. */
    @FunctionalInterface
    public interface Trouble {
        /** @return false where the request is to be passed on */
        boolean make(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final URI target;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> passed = new CopyOnWriteArrayList<>();
    private final com.sun.net.httpserver.HttpContext context;
    private volatile boolean named;
    private volatile Trouble trouble = exchange -> false;

    /** @param target scheme, host and port of the server */
    public Gate(URI target) throws IOException {
        this.target = target;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.context = server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** The same path, through the gate. */
    public URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    public void trouble(Trouble made) {
        trouble = made;
    }

    /** From now on an answer tells which server's it is. */
    void name() {
        named = true;
    }

    public void authenticator(Authenticator asked) {
        context.setAuthenticator(asked);
    }

    /** Method and address of each request that was passed on. */
    public List<String> passed() {
        return List.copyOf(passed);
    }

    /** How many requests that change something were passed on. */
    public long writes() {
        return passed.stream().filter(request -> !request.startsWith("GET")).count();
    }

    private static boolean isState(String request) {
        return request.endsWith("published") || request.endsWith("published-copy") || request.endsWith("publishing");
    }

    /** Whether a request, as {@link #passed} has it, replaces a graph other than those that say what stands there, or who publishes. */
    private static boolean sendsGraph(String request) {
        return request.startsWith("PUT") && !isState(request);
    }

    /** How many graphs of that kind were replaced. */
    public long graphsSent() {
        return passed.stream().filter(Gate::sendsGraph).count();
    }

    public void forget() {
        passed.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (trouble.make(exchange)) {
                return;
            }
            passed.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            for (String name : List.of("Accept", "Content-Type")) {
                String value = exchange.getRequestHeaders().getFirst(name);
                if (value != null) {
                    request.header(name, value);
                }
            }
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Headers headers = exchange.getResponseHeaders();
            // What trouble has set there stays.
            response.headers().firstValue("Content-Type").ifPresent(type -> headers.set("Content-Type", type));
            if (named) {
                response.headers().map().forEach((name, values) -> {
                    if (name.toLowerCase(Locale.ROOT).startsWith("fuseki")) {
                        headers.put(name, values);
                    }
                });
            }
            answer(exchange, response.statusCode(), response.body());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers in the place of the server. */
    public static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
