package vn.cancu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SPARQL 1.1 Protocol, over HTTP. */
class SparqlEndpointTest {
    private static final String ALL = "SELECT ?s ?o { ?s <https://example.org/p> ?o } ORDER BY ?s";
    private static final String GRAPH = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                                       | application/sparql-results+json
                    */*                                                      | application/sparql-results+json
                    application/sparql-results+json                          | application/sparql-results+json
                    application/json                                         | application/sparql-results+json
                    application/sparql-results+xml                           | application/sparql-results+xml
                    application/xml, */*;q=0.1                               | application/sparql-results+xml
                    text/csv                                                 | text/csv; charset=utf-8
                    text/tab-separated-values                                | text/tab-separated-values; charset=utf-8
                    text/*                                                   | text/csv; charset=utf-8
                    application/sparql-results+json;q=0.5,text/csv;q=0.9     | text/csv; charset=utf-8
                    text/csv;q=0, */*                                        | application/sparql-results+json
                    text/html,application/xhtml+xml,*/*;q=0.8                | application/sparql-results+json
                    """)
    void rowsInTheFormatThatIsAskedFor(String accept, String type) {
        HttpResponse<String> reply = accept.isEmpty() ? server.ask(ALL) : server.ask(ALL, "Accept", accept);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(type(reply)).isEqualTo(type);
        assertThat(reply.body()).contains("năm 2023");
        assertThat(reply.headers().firstValue("Vary")).hasValue("Accept");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                           text/turtle; charset=utf-8",
        "text/turtle,                  text/turtle; charset=utf-8",
        "application/n-triples,        application/n-triples",
        "application/ld+json,          application/ld+json",
        "application/rdf+xml,          application/rdf+xml",
    })
    void triplesInTheFormatThatIsAskedFor(String accept, String type) throws JsonLdError {
        HttpResponse<String> reply = accept.isEmpty() ? server.ask(GRAPH) : server.ask(GRAPH, "Accept", accept);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(type(reply)).isEqualTo(type);
        assertThat(triples(reply.body(), type.replaceFirst(";.*", ""))).isEqualTo(7);
    }

    private static int triples(String text, String type) throws JsonLdError {
        if (!type.equals("application/ld+json")) {
            return RDFParser.fromString(text, RDFLanguages.contentTypeToLang(type))
                    .toGraph()
                    .size();
        }
        // Jena reads no JSON-LD where SealedEngine is in force.
        Set<List<String>> triples = new HashSet<>();
        JsonLd.toRdf(JsonDocument.of(new StringReader(text))).provide(new RdfQuadConsumer() {
            @Override
            public RdfQuadConsumer quad(
                    String subject,
                    String predicate,
                    String object,
                    String datatype,
                    String language,
                    String direction,
                    String graph) {
                triples.add(Arrays.asList(subject, predicate, object, datatype, language));
                return this;
            }
        });
        return triples.size();
    }

    private static String type(HttpResponse<String> reply) {
        return reply.headers().firstValue("Content-Type").orElse("").replaceFirst(" ?; ?", "; ");
    }

    @Test
    void truthAndDescriptions() {
        assertThat(server.ask("ASK { ?s ?p 17 }").body())
                .contains("\"boolean\"")
                .contains("true");
        assertThat(server.ask("ASK { ?s ?p 18 }", "Accept", "application/sparql-results+xml")
                        .body())
                .contains("<boolean>false</boolean>");
        assertThat(server.ask("DESCRIBE <https://example.org/s1>").body())
                .contains("Kế hoạch 516/KH-UBND")
                .doesNotContain("17");
    }

    @Test
    void allThreeWaysOfAsking() {
        String direct = server.ask(ALL, "Accept", "text/csv").body();
        assertThat(direct).startsWith("s,o\r\n");
        assertThat(server.post("/sparql", "application/sparql-query", ALL, "Accept", "text/csv")
                        .body())
                .isEqualTo(direct);
        assertThat(server.post("/sparql", "application/sparql-query; charset=UTF-8", ALL, "Accept", "text/csv")
                        .body())
                .isEqualTo(direct);
        assertThat(server.post(
                                "/sparql",
                                "application/x-www-form-urlencoded",
                                "query=" + TestServer.encode(ALL),
                                "Accept",
                                "text/csv")
                        .body())
                .isEqualTo(direct);
        assertThat(server.get("/sparql?format=csv&query=" + TestServer.encode(ALL))
                        .body())
                .isEqualTo(direct);
    }

    @Test
    void graphsNamedInTheRequest() {
        String count = "SELECT (COUNT(*) AS ?n) { ?s <https://example.org/p> ?o }";
        String named = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s <https://example.org/p> ?o } }";
        String one = "&default-graph-uri=" + TestServer.encode("https://example.org/g1");
        String other = "&named-graph-uri=" + TestServer.encode("https://example.org/g2");
        assertThat(csv(count, "")).isEqualTo("n\r\n2\r\n");
        assertThat(csv(count, one)).isEqualTo("n\r\n1\r\n");
        assertThat(csv(named, one)).isEqualTo("n\r\n0\r\n");
        assertThat(csv(named, one + other)).isEqualTo("n\r\n1\r\n");
        // The protocol's graphs, not the query's.
        assertThat(csv(count.replace("{ ?s", "FROM <https://example.org/nowhere> { ?s"), one))
                .isEqualTo("n\r\n1\r\n");
        assertThat(server.post("/sparql?format=csv" + one, "application/sparql-query", count)
                        .body())
                .isEqualTo("n\r\n1\r\n");
    }

    private static String csv(String query, String more) {
        return server.get("/sparql?format=csv" + more + "&query=" + TestServer.encode(query))
                .body();
    }

    @Test
    void headAndOptions() {
        HttpResponse<String> head = server.method("HEAD", "/sparql?query=" + TestServer.encode(ALL));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        HttpResponse<String> options = server.method("OPTIONS", "/sparql");
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
    }

    @Test
    void describesItself() {
        HttpResponse<String> turtle = server.get("/sparql");
        assertThat(turtle.statusCode()).isEqualTo(200);
        assertThat(RDFParser.fromString(turtle.body(), Lang.TURTLE).toGraph().size())
                .isGreaterThan(10);
        assertThat(turtle.body()).contains("sd:SPARQL11Query").contains("<" + server.address + "sparql>");
        assertThat(server.get("/sparql", "Accept", "application/rdf+xml").body())
                .contains("UnionDefaultGraph");
        HttpResponse<String> browser = server.get("/sparql", "Accept", "text/html,*/*;q=0.8");
        assertThat(browser.statusCode()).isEqualTo(303);
        assertThat(browser.headers().firstValue("Location")).hasValue("/");
    }

    // ---- what goes wrong

    @Test
    void saysWhereTheQueryIsMalformed() {
        String broken = "SELECT *\nWHERE { ?s ?p }";
        HttpResponse<String> plain = server.ask(broken);
        assertThat(plain.statusCode()).isEqualTo(400);
        assertThat(type(plain)).isEqualTo("text/plain; charset=utf-8");
        assertThat(plain.body()).startsWith("2:15: truy vấn SPARQL sai cú pháp ở");
        assertThat(server.get("/sparql?lang=en&query=" + TestServer.encode(broken))
                        .body())
                .startsWith("2:15: not valid SPARQL at “}”");
        HttpResponse<String> json = server.ask(broken, "Accept", "application/sparql-results+json");
        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonObject problem = JsonParser.parseString(json.body()).getAsJsonObject();
        assertThat(problem.get("code").getAsString()).isEqualTo("MALFORMED_QUERY");
        assertThat(problem.get("line").getAsInt()).isEqualTo(2);
        assertThat(problem.get("column").getAsInt()).isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /sparql?query=                                          | 400 | MALFORMED_QUERY
                    /sparql?q=SELECT                                        | 400 | REQUEST_MALFORMED
                    /sparql?query=ASK%7B%7D&query=ASK%7B%7D                 | 400 | REQUEST_MALFORMED
                    /sparql?query=%ff                                       | 400 | REQUEST_MALFORMED
                    /sparql?query=ASK%7B%7D%zz                              | 400 |
                    /sparql?query=ASK%7B%7D&format=exe                      | 406 | NOT_ACCEPTABLE
                    /sparql?query=ASK%7B%7D&format=ttl                      | 406 | NOT_ACCEPTABLE
                    /sparql?query=ASK%7B%7D&timeout=soon                    | 400 | BAD_PARAMETER
                    /sparql?query=ASK%7B%7D&timeout=-1                      | 400 | BAD_PARAMETER
                    /sparql?query=ASK%7B%7D&stylesheet=http://x/            | 400 | PARAMETER_REFUSED
                    /sparql?query=ASK%7B%7D&callback=f                      | 400 | PARAMETER_REFUSED
                    /sparql?update=CLEAR+ALL                                | 400 | REQUEST_MALFORMED
                    /sparql?query=ASK%7B%7D&update=CLEAR+ALL                | 400 | PARAMETER_REFUSED
                    /sparql?query=CLEAR+ALL                                 | 400 | QUERY_NOT_READ_ONLY
                    /sparql/                                                | 404 | PAGE_NOT_FOUND
                    /sparql/query?query=ASK%7B%7D                           | 404 | PAGE_NOT_FOUND
                    """)
    void refusesWhatIsNoGoodRequest(String address, int status, String code) {
        HttpResponse<String> reply = server.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                        server.address + address.substring(1).replace("%zz", "%25%25")))
                .header("Accept", "application/json"));
        if (code == null) {
            // Java's client does not send it otherwise.
            assertThat(server.raw("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 " + status);
            return;
        }
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(JsonParser.parseString(reply.body())
                        .getAsJsonObject()
                        .get("code")
                        .getAsString())
                .isEqualTo(code);
    }

    @Test
    void refusesOtherTypesAndMethods() {
        assertThat(server.post("/sparql", "text/plain", "ASK {}").statusCode()).isEqualTo(415);
        assertThat(server.post("/sparql", "application/sparql-update", "CLEAR ALL")
                        .statusCode())
                .isEqualTo(415);
        assertThat(server.post("/sparql", "multipart/form-data; boundary=x", "--x--")
                        .statusCode())
                .isEqualTo(415);
        assertThat(server.raw(
                        "POST /sparql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 6\r\n\r\nASK {}"))
                .startsWith("HTTP/1.1 415");
        assertThat(server.post("/sparql?query=ASK%7B%7D", "application/sparql-query", "ASK {}")
                        .statusCode())
                .isEqualTo(400);
        for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND")) {
            HttpResponse<String> reply = server.method(method, "/sparql?query=ASK%7B%7D");
            assertThat(reply.statusCode()).as(method).isEqualTo(405);
            assertThat(reply.headers().firstValue("Allow")).as(method).hasValue("GET, HEAD, POST, OPTIONS");
        }
        assertThat(server.ask(ALL, "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(server.ask(GRAPH, "Accept", "text/csv").statusCode()).isEqualTo(406);
        // A body that is no UTF-8.
        assertThat(server.raw("POST /sparql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + "Content-Type: application/sparql-query\r\nContent-Length: 9\r\n\r\nASK {}#\u00ff\u00fe"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/sparql", "/nowhere", "/sparql?query=x", "/web/cancu.css"})
    void everyAnswerHasTheHeaders(String path) {
        for (String method : List.of("GET", "HEAD", "OPTIONS", "POST", "PUT")) {
            var headers = server.method(method, path).headers();
            String what = method + " " + path;
            assertThat(headers.firstValue("X-Content-Type-Options")).as(what).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(what).hasValue("no-referrer");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(what)
                    .startsWith("default-src '")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("Server")).as(what).isEmpty();
            assertThat(headers.firstValue("Set-Cookie")).as(what).isEmpty();
            assertThat(headers.firstValue("Fuseki-Request-Id")).as(what).isEmpty();
        }
    }

    @Test
    void anyPageMayAskButWithoutCookies() {
        for (String path : List.of("/sparql?query=ASK%7B%7D", "/health", "/api/q/nhung-gi.csv", "/sparql?query=x")) {
            var headers = server.get(path, "Origin", "https://evil.example").headers();
            assertThat(headers.firstValue("Access-Control-Allow-Origin"))
                    .as(path)
                    .hasValue("*");
            assertThat(headers.firstValue("Access-Control-Allow-Credentials"))
                    .as(path)
                    .isEmpty();
        }
        var preflight = server.method(
                        "OPTIONS",
                        "/sparql",
                        "Origin",
                        "https://evil.example",
                        "Access-Control-Request-Method",
                        "DELETE")
                .headers();
        assertThat(preflight.firstValue("Access-Control-Allow-Methods")).hasValue("GET, HEAD, POST, OPTIONS");
        assertThat(server.get("/", "Origin", "https://evil.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void tellsItsState() {
        JsonObject health = JsonParser.parseString(server.get("/health").body()).getAsJsonObject();
        assertThat(health.get("status").getAsString()).isEqualTo("ok");
        assertThat(health.get("generation").getAsInt()).isEqualTo(1);
        assertThat(health.get("contentHash").getAsString()).hasSize(64);
        assertThat(health.get("ageSeconds").getAsLong()).isBetween(0L, 3_600L);
        JsonObject counts = health.getAsJsonObject("counts");
        assertThat(counts.get("triples").getAsInt()).isEqualTo(7);
        assertThat(counts.get("graphs").getAsInt()).isEqualTo(2);
        assertThat(counts.get("sources").getAsInt()).isEqualTo(1);
    }
}
