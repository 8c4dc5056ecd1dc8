package vn.cancu.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The graphs of another server, by the SPARQL 1.1 Graph Store HTTP Protocol: each is addressed as {@code ?graph=IRI}. What
 * is sent is N-Triples, which every reader of Turtle takes.
 */
public final class GraphStore {
    private static final String SENT = "text/turtle; charset=utf-8";
    private static final String TAKEN = "application/n-triples, text/turtle;q=0.9";
    private static final int NOT_FOUND = 404;

    private final Peer peer;
    private final URI address;

    public GraphStore(Peer peer, URI address) {
        this.peer = peer;
        this.address = address;
    }

    /** Where it is. */
    public URI address() {
        return address;
    }

    /** Makes a graph say this and nothing else. */
    void put(String graph, byte[] triples) {
        send("PUT", graph, triples);
    }

    /** Makes a graph say this as well. */
    void post(String graph, byte[] triples) {
        send("POST", graph, triples);
    }

    /** Makes an end of a graph, where there is one. */
    void delete(String graph) {
        try (Peer.Answer answer = peer.send(new Peer.Call("DELETE", named(graph), Map.of(), BodyPublishers.noBody()))) {
            if (!answer.succeeded() && answer.status() != NOT_FOUND) {
                throw answer.fault();
            }
        }
    }

    /**
     * Reads a graph.
     *
     * @param reader gets Turtle
     * @return nothing where there is no such graph
     */
    <T> Optional<T> get(String graph, Function<InputStream, T> reader) {
        try (Peer.Answer answer = peer.send(Peer.Call.get(named(graph), TAKEN))) {
            if (answer.status() == NOT_FOUND) {
                return Optional.empty();
            }
            if (!answer.succeeded()) {
                throw answer.fault();
            }
            return Optional.of(reader.apply(answer.body()));
        }
    }

    private void send(String method, String graph, byte[] triples) {
        try (Peer.Answer answer = peer.send(new Peer.Call(
                method, named(graph), Map.of("Content-Type", SENT), BodyPublishers.ofByteArray(triples)))) {
            if (!answer.succeeded()) {
                throw answer.fault();
            }
            answer.body().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI named(String graph) {
        return Address.with(address, "graph", graph);
    }
}
