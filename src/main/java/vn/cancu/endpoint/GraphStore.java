package vn.cancu.endpoint;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * The graphs of another server, by the SPARQL 1.1 Graph Store HTTP Protocol: each is addressed as {@code ?graph=IRI}. What
 * is sent is N-Triples, which every reader of Turtle takes.
 */
public final class GraphStore {
    private static final String SENT = "text/turtle; charset=utf-8";
    private static final String TAKEN = "application/n-triples, text/turtle;q=0.9";
    private static final String QUADS = "application/n-quads; charset=utf-8";
    private static final int NOT_FOUND = 404;
    private static final Set<Integer> NO_GRAPHS = Set.of(400, 406, 415);
    /** Of Fuseki, whose graph stores take quads as well. */
    private static final String FUSEKI = "Fuseki-Request-Id";

    private final Peer peer;
    private final URI address;

    public GraphStore(Peer peer, URI address) {
        this.peer = peer;
        this.address = address;
    }

    /** The same for what is not worth waiting for. */
    GraphStore impatient() {
        return new GraphStore(peer.impatient(), address);
    }

    /** Where it is. */
    public URI address() {
        return address;
    }

    /** Makes a graph say this and nothing else. */
    void put(String graph, byte[] triples) {
        send("PUT", named(graph), SENT, triples);
    }

    /** Makes a graph say this as well. */
    void post(String graph, byte[] triples) {
        send("POST", named(graph), SENT, triples);
    }

    /**
     * Makes several graphs say this as well, in one step. The protocol has no such request; see {@link Read#quads}.
     */
    void postTogether(byte[] quads) {
        send("POST", address, QUADS, quads);
    }

    /** Makes an end of a graph, where there is one. */
    void delete(String graph) {
        try (Peer.Answer answer = peer.send(new Peer.Call("DELETE", named(graph), Map.of(), BodyPublishers.noBody()))) {
            if (!answer.succeeded() && answer.status() != NOT_FOUND) {
                throw answer.fault();
            }
            answer.pass();
        }
    }

    /**
     * What was read.
     *
     * @param content nothing where there is no such graph
     * @param time when, by the server's clock
     * @param quads whether this is a server that is known to take N-Quads beside the protocol
     */
    record Read<T>(Optional<T> content, Instant time, boolean quads) {}

    /**
     * Reads a graph.
     *
     * @param reader gets Turtle
     */
    <T> Read<T> read(String graph, Function<InputStream, T> reader) {
        try (Peer.Answer answer = peer.send(Peer.Call.get(named(graph), TAKEN))) {
            boolean quads = answer.headers().firstValue(FUSEKI).isPresent();
            if (answer.status() == NOT_FOUND) {
                return new Read<>(Optional.empty(), answer.time(), quads);
            }
            if (NO_GRAPHS.contains(answer.status())) {
                // What takes queries, or something else, asks for other parameters or gives nothing that is RDF.
                throw UserError.of(Code.ENDPOINT_METHOD, Location.NONE, address);
            }
            if (!answer.succeeded()) {
                throw answer.fault();
            }
            return new Read<>(Optional.of(reader.apply(answer.body())), answer.time(), quads);
        }
    }

    /** The content of a graph; nothing where there is none. */
    <T> Optional<T> get(String graph, Function<InputStream, T> reader) {
        return read(graph, reader).content();
    }

    private void send(String method, URI where, String type, byte[] statements) {
        try (Peer.Answer answer = peer.send(
                new Peer.Call(method, where, Map.of("Content-Type", type), BodyPublishers.ofByteArray(statements)))) {
            if (!answer.succeeded()) {
                throw answer.fault();
            }
            answer.pass();
        }
    }

    private URI named(String graph) {
        return Address.with(address, "graph", graph);
    }
}
