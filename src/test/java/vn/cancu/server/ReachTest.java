package vn.cancu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody reaches out of the server, or into it, by what he asks. */
class ReachTest {
    private static final AtomicInteger HITS = new AtomicInteger();
    private static final String FORM = "application/x-www-form-urlencoded";

    private static ServerSocket listener;
    private static Thread accepting;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        accepting = new Thread(
                () -> {
                    while (true) {
                        try {
                            Socket caught = listener.accept();
                            HITS.incrementAndGet();
                            caught.close();
                        } catch (IOException closed) {
                            return;
                        }
                    }
                },
                "listener");
        accepting.start();
        server = TestServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        listener.close();
        accepting.join();
    }

    private static String outside() {
        return "http://127.0.0.1:" + listener.getLocalPort() + "/x";
    }

    /** Everywhere in a query where a pattern, or an expression with one in it, can stand. */
    private static Stream<String> placements() {
        String pattern = "SERVICE <@> { ?x ?y ?z }";
        String exists = "EXISTS { " + pattern + " }";
        return Stream.of(
                "SELECT * { " + pattern + " }",
                "SELECT * { SERVICE SILENT <@> { ?x ?y ?z } }",
                "SELECT * { VALUES ?w { <@> } SERVICE ?w { ?x ?y ?z } }",
                "SELECT * { SERVICE <loop:cache:@> { ?x ?y ?z } }",
                "SELECT * { { SELECT * { " + pattern + " } } }",
                "SELECT * { ?s ?p ?o FILTER " + exists + " }",
                "SELECT * { ?s ?p ?o FILTER NOT " + exists + " }",
                "SELECT (" + exists + " AS ?e) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (" + exists + ")",
                "SELECT ?s { ?s ?p ?o } ORDER BY (" + exists + ")",
                "SELECT (SUM(IF(" + exists + ", 1, 0)) AS ?n) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o MINUS { " + pattern + " } }",
                "SELECT * { ?s ?p ?o OPTIONAL { " + pattern + " } }",
                "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { " + pattern + " } } }",
                "CONSTRUCT { ?x ?y ?z } { " + pattern + " }",
                "DESCRIBE ?x { " + pattern + " }",
                "ASK { BIND(" + exists + " AS ?b) }",
                "SELECT ?b { ?s ?p ?o } GROUP BY (" + exists + " AS ?b)");
    }

    @ParameterizedTest
    @MethodSource("placements")
    void asksNoOtherServer(String query) {
        int before = HITS.get();
        HttpResponse<String> reply = server.ask(query.replace("@", outside()), "Accept", "application/json");
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(code(reply)).isEqualTo("QUERY_NOT_READ_ONLY");
        assertThat(HITS.get()).isEqualTo(before);
    }

    @Test
    void theListenerHears() throws Exception {
        int before = HITS.get();
        try (Socket socket = new Socket("127.0.0.1", listener.getLocalPort())) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(HITS.get()).isEqualTo(before + 1);
    }

    @Test
    void readsNoFileOrAddressThatAQueryNames(@TempDir Path folder) throws IOException {
        Path secret = folder.resolve("secret.ttl");
        Files.writeString(secret, "<urn:secret> <urn:secret> 'bí mật' .");
        int before = HITS.get();
        for (String source : List.of(outside(), secret.toUri().toString(), "file://" + secret, secret.toString())) {
            for (String query : List.of(
                    "SELECT * FROM <@> { ?s ?p ?o }",
                    "SELECT * FROM NAMED <@> { GRAPH ?g { ?s ?p ?o } }",
                    "CONSTRUCT { ?s ?p ?o } FROM <@> WHERE { ?s ?p ?o }",
                    "DESCRIBE <urn:secret> FROM <@>",
                    "SELECT * { GRAPH <@> { ?s ?p ?o } }")) {
                HttpResponse<String> reply = server.ask(query.replace("@", source));
                assertThat(reply.statusCode()).as(query).isEqualTo(200);
                assertThat(reply.body()).as(query).doesNotContain("bí mật");
            }
            for (String name : List.of("default-graph-uri", "named-graph-uri")) {
                HttpResponse<String> reply = server.get("/sparql?" + name + "=" + TestServer.encode(source) + "&query="
                        + TestServer.encode("SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"));
                assertThat(reply.statusCode()).isEqualTo(200);
                assertThat(reply.body()).doesNotContain("bí mật").doesNotContain("năm");
            }
        }
        assertThat(HITS.get()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:vn.cancu.query.Gadget>() AS ?x) {}",
                "SELECT * { ?s ?p ?o FILTER <java:vn.cancu.query.Gadget>(?o) }",
                "SELECT * { ?s ?p ?o } ORDER BY <java:vn.cancu.query.Gadget>(?o)",
                "SELECT (MAX(<java:vn.cancu.query.Gadget>(?o)) AS ?x) { ?s ?p ?o }",
                "SELECT * { ?s <java:vn.cancu.query.Gadget> ?o }",
                "SELECT * { ?s <java:vn.cancu.query.Gadget>+ ?o }",
                "SELECT (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#print>('{\"event\":\"forged\"}') AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/jsFunction#java>() AS ?x) {}",
                "SELECT (<js:eval>('1') AS ?x) {}",
                "SELECT * { ('a') <http://jena.apache.org/ARQ/property#versionARQ> ?x }",
            })
    void runsNoCodeThatAQueryNames(String query) {
        HttpResponse<String> reply = server.ask(query);
        assertThat(reply.statusCode()).isIn(200, 400);
        assertThat(reply.body()).doesNotContain("Apache Jena");
        // The literal, so that this test does not load the class.
        assertThat(System.getProperty("vn.cancu.gadget")).isNull();
    }

    private static List<String[]> writes() {
        String insert = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
        String turtle = "<urn:a> <urn:b> <urn:c> .";
        List<String[]> attempts = new ArrayList<>();
        for (String path : List.of("/sparql", "/update", "/sparql/update", "/ds/update")) {
            attempts.add(new String[] {"POST", path, FORM, "update=" + TestServer.encode(insert)});
            attempts.add(new String[] {"POST", path, "application/sparql-update", insert});
        }
        attempts.add(new String[] {"POST", "/sparql", FORM, "query=" + TestServer.encode(insert)});
        attempts.add(
                new String[] {"POST", "/sparql", "application/sparql-query", "LOAD <" + "file:///etc/passwd" + ">"});
        attempts.add(new String[] {"POST", "/sparql?update=" + TestServer.encode(insert), "text/plain", ""});
        for (String path : List.of("/sparql", "/data", "/sparql/data", "/get", "/upload", "/shacl", "/patch")) {
            attempts.add(new String[] {"PUT", path + "?default", "text/turtle", turtle});
            attempts.add(new String[] {"POST", path + "?graph=urn:g", "text/turtle", turtle});
            attempts.add(new String[] {"DELETE", path + "?default", "text/turtle", ""});
            attempts.add(new String[] {"PATCH", path, "application/rdf-patch", "A <urn:a> <urn:b> <urn:c> ."});
        }
        attempts.add(new String[] {"POST", "/upload", "multipart/form-data; boundary=x", "--x\r\n\r\n" + turtle});
        return attempts;
    }

    @Test
    void nothingCanBeWritten() {
        String count = "SELECT (COUNT(*) AS ?n) (SUM(STRLEN(STR(?o))) AS ?l) { GRAPH ?g { ?s ?p ?o } }";
        String before = server.ask(count).body();
        List<String[]> attempts = writes();
        assertThat(attempts).hasSizeGreaterThan(20);
        for (String[] attempt : attempts) {
            HttpResponse<String> reply = server.send(server.request(attempt[1])
                    .header("Content-Type", attempt[2])
                    .method(attempt[0], java.net.http.HttpRequest.BodyPublishers.ofString(attempt[3])));
            assertThat(reply.statusCode())
                    .as(attempt[0] + " " + attempt[1] + " " + attempt[2])
                    .isBetween(400, 499);
        }
        assertThat(server.ask(count).body()).isEqualTo(before);
    }

    @Test
    void theGraphStoreCannotBeReadEither() {
        for (String path : List.of("/sparql?default", "/sparql?graph=https://example.org/g1", "/data?default")) {
            assertThat(server.get(path).statusCode()).as(path).isBetween(400, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$/ping",
                "/$/stats",
                "/$/metrics",
                "/$/server",
                "/$/datasets",
                "/$/tasks",
                "/$/compact/sparql",
                "/$/backup/sparql",
                "/$/logs",
                "/$/reload",
                "/$/validate/query",
                "/%24/ping"
            })
    void hasNoAdministration(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(404);
        assertThat(server.post(path, FORM, "a=b").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/web/../cancu.css",
                "/web/..%2f..%2fetc/passwd",
                "/web/%2e%2e/cancu.css",
                "/web/%2e%2e%2fcancu.css",
                "/web/..;/x",
                "/web/%252e%252e/x",
                "/web//etc/passwd",
                "/web/./cancu.cs",
                "/web/..\\x",
                "/web/%5c..%5cx",
                "/web/%00",
                "/web/cancu.css%00",
                "/web/cancu.css/",
                "/web/CANCU.CSS",
                "/web/",
                "/web",
                "//etc/passwd",
                "/web/%c0%ae%c0%ae/x",
                "/web/\u002e\u002e/x",
                "/web/....//x",
                "/web/META-INF/MANIFEST.MF",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "/WEB-INF;x/web.xml",
                "/api/q/../../etc.csv",
                "/api/q/%2e%2e.csv",
                "/api/q/..csv",
                "/cau-hoi/../../x",
                "/cau-hoi/%2e%2e%2fx",
                "/cau-hoi/nhung-gi/x",
                "/vn/cancu/server/CanCuServer.class",
                "/cancu/ontology/cancu.ttl"
            })
    void servesNoOtherFile(String path) {
        String reply = server.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(reply)
                .matches("(?s)HTTP/1\\.1 40[04] .*")
                .doesNotContain("root:", "Manifest-Version", "color-scheme");
    }

    @Test
    void theLogIsOneLineOfJsonForEachRequestWhateverIsSent() {
        List<String> hostile = List.of(
                "SELECT * { ?s ?p '\n{\"event\":\"forged\"}\n' }",
                "${jndi:ldap://127.0.0.1:" + listener.getLocalPort() + "/a}",
                "\u001b[31mred\u001b[0m \u0007 \u009b31m",
                "\u202egnp.exe \u2028 \u2029 \u0085",
                "%n%s%d {} {{",
                "SELECT * { ?s ?p ?o } ORDER BY (" + "?o + ".repeat(2_000) + "1)");
        int before = HITS.get();
        // A server of its own: no line of an earlier request comes late into the count.
        try (TestServer own = TestServer.start()) {
            for (String text : hostile) {
                own.ask(text);
                own.post("/sparql", "application/sparql-query", text, "User-Agent", "${jndi:x}");
                own.get("/cau-hoi/" + TestServer.encode(text).replace("+", "%20"));
                own.get("/?" + TestServer.encode(text) + "=1");
            }
            own.awaitLog(4 * hostile.size());
            assertThat(own.log).hasSize(4 * hostile.size());
            for (String line : own.log) {
                assertThat(line.length()).isLessThan(2_000);
                assertThat(line.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x202e))
                        .isTrue();
                var json = JsonParser.parseString(line).getAsJsonObject();
                assertThat(json.get("event").getAsString()).isEqualTo("request");
                assertThat(json.get("status").getAsInt()).isBetween(200, 499);
            }
        }
        assertThat(HITS.get()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'-alert(1)-'",
                "javascript:alert(1)",
                "</textarea><svg/onload=alert(1)>",
                "{{constructor.constructor('alert(1)')()}}",
                "\u0000<b>",
                "&lt;script&gt;",
                "%3Cscript%3E",
                "]]><!--",
                "ﾟ･✿ヾ╲(｡◕‿◕｡)╱✿･ﾟ <i>",
                "\ud83d\udca9<u>",
                "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤ <p>",
            })
    void reflectsNothingAsMarkup(String text) {
        for (String path : List.of(
                "/sparql?query=@",
                "/sparql?query=ASK%7B%7D&format=@",
                "/sparql?query=ASK%7B%7D&timeout=@",
                "/sparql?query=ASK%7B%7D&stylesheet=@",
                "/sparql?query=ASK%7B%7D&callback=@",
                "/@",
                "/cau-hoi/@",
                "/cau-hoi/tim?words=@",
                "/cau-hoi/tim?words=*&@=1",
                "/api/q/@.csv",
                "/?lang=@",
                "/?@")) {
            HttpResponse<String> reply = server.get(
                    path.replace("@", TestServer.encode(text).replace("+", "%20")), "Accept", "text/html,*/*;q=0.8");
            assertThat(reply.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            if (reply.headers().firstValue("Content-Type").orElse("").contains("html")) {
                assertThat(reply.body().replace("<!doctype html>", ""))
                        .as(path)
                        .doesNotContain("<script", "<img", "<svg", "<b>", "<i>", "<u>", "<!--", "onerror=alert(1)>");
            }
        }
    }

    private static String code(HttpResponse<String> reply) {
        return JsonParser.parseString(reply.body())
                .getAsJsonObject()
                .get("code")
                .getAsString();
    }
}
