package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;

class SealedEngineTest {
    /** A context may name an address: nothing reads it, whoever starts Jena again. */
    @Test
    void noContextOfJsonLdIsFetched() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] context = "{\"@context\": {\"name\": \"http://schema.org/name\"}}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/ld+json");
            exchange.sendResponseHeaders(200, context.length);
            exchange.getResponseBody().write(context);
            exchange.close();
        });
        elsewhere.start();
        try {
            String data = "{\"@context\": \"http://127.0.0.1:"
                    + elsewhere.getAddress().getPort()
                    + "/context.jsonld\", \"@id\": \"http://example.org/\", \"name\": \"a\"}";
            SealedEngine.seal();
            for (int i = 0; i < 2; i++) {
                for (Lang lang : new Lang[] {Lang.JSONLD, Lang.JSONLD11}) {
                    assertThatThrownBy(() -> read(data, lang)).isInstanceOf(RiotException.class);
                }
                JenaSystem.init();
            }
        } finally {
            elsewhere.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    private static Graph read(String data, Lang lang) {
        return RDFParser.fromString(data, lang).toGraph();
    }
}
