package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cancu serve} in a process of its own. */
class ServeTest {
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/cancu/ontology#Source> }";

    @TempDir
    static Path folder;

    private static Path database;

    @BeforeAll
    static void build() {
        database = folder.resolve("db");
        assertThat(Ran.cancu("build", "--db", database).exit()).isZero();
    }

    @Test
    void servesPrintsItsAddressAndEndsCleanlyOnSigterm() throws Exception {
        Process server = Ran.command("serve", "--port", "0", "--db", database).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            URI address = address(out.readLine());
            assertThat(get(address).statusCode()).isEqualTo(200);
            assertThat(get(address.resolve("health")).statusCode()).isEqualTo(200);
            assertThat(count(address)).isEqualTo("5");

            // Commands work beside it, and what a build makes is served without a restart.
            assertThat(Ran.cancu("trace", "1191/QĐ-TTg", "--db", database).exit())
                    .isZero();
            assertThat(Ran.cancu("build", "--from", "examples", "--db", database)
                            .exit())
                    .isZero();
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (!count(address).equals("3")) {
                assertThat(System.nanoTime()).isLessThan(deadline);
            }
            server.destroy();
            assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(server.exitValue()).isZero();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void aPortOrAddressThatCannotBeHad() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ran ran = Ran.cancu("serve", "--port", taken.getLocalPort(), "--db", database);
            assertThat(ran).isEqualTo(new Ran(3, "", ran.err()));
            assertThat(ran.err())
                    .startsWith("cancu: cổng " + taken.getLocalPort() + " đang có chương trình khác dùng\n  → ");
        }
        assertThat(Ran.cancu("serve", "--port", 0, "--host", "192.0.2.1", "--db", database))
                .satisfies(ran -> assertThat(ran.exit()).isEqualTo(3))
                .satisfies(ran -> assertThat(ran.err()).contains("không mở được địa chỉ 192.0.2.1"));
        assertThat(Ran.cancu("serve", "--port", 65_536).err()).contains("--port không nhận giá trị “65536”");
        assertThat(Ran.cancu("serve", "--public-endpoint", "sparql").err())
                .contains("--public-endpoint không nhận giá trị “sparql”");
        assertThat(Ran.cancu("serve", "--endpoint", "sparql").err())
                .contains("“sparql” không phải là địa chỉ của một máy chủ");
        Ran gone = Ran.cancu("serve", "--port", 0, "--endpoint", "http://localhost:1/sparql");
        assertThat(gone).isEqualTo(new Ran(3, "", gone.err()));
        assertThat(gone.err())
                .startsWith("cancu: không nối được với máy chủ http://localhost:1/sparql (localhost:1)\n  → ");
    }

    private static URI address(String line) {
        Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/").matcher(line);
        assertThat(address.find()).as(line).isTrue();
        return URI.create(address.group());
    }

    private static String count(URI address) throws Exception {
        HttpResponse<String> answer =
                get(address.resolve("sparql?query=" + URLEncoder.encode(COUNT, StandardCharsets.UTF_8)));
        Matcher value = Pattern.compile("\"value\"\\s*:\\s*\"(\\d+)\"").matcher(answer.body());
        assertThat(value.find()).as(answer.body()).isTrue();
        return value.group(1);
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Accept", "text/html, application/sparql-results+json")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
