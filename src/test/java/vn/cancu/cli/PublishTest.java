package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.endpoint.Gate;

/** The command, in processes of its own. */
class PublishTest {
    /** Of the corpus: what was known beforehand, what was derived, five sources. */
    private static final int GRAPHS = 7;

    @TempDir
    Path folder;

    private FusekiServer fuseki;
    private Gate gate;

    @BeforeEach
    void start() throws IOException {
        fuseki = FusekiServer.create()
                .port(0)
                .add("/kho", DatasetGraphFactory.createTxnMem())
                .build()
                .start();
        gate = new Gate(URI.create("http://localhost:" + fuseki.getPort()));
    }

    @AfterEach
    void stop() {
        gate.close();
        fuseki.stop();
    }

    private Ran publish(Object... more) {
        Object[] words = new Object[more.length + 6];
        System.arraycopy(
                new Object[] {"publish", gate.address("/kho/data"), "--lang", "en", "--db", folder.resolve("db")},
                0,
                words,
                0,
                6);
        System.arraycopy(more, 0, words, 6, more.length);
        return Ran.cancu(words);
    }

    @Test
    void killedInTheMiddleItGoesOnAndThenFollowsTheDatabase() throws IOException, InterruptedException {
        CountDownLatch third = new CountDownLatch(1);
        CountDownLatch killed = new CountDownLatch(1);
        AtomicInteger graphs = new AtomicInteger();
        gate.trouble(exchange -> {
            String address = exchange.getRequestURI().toString();
            boolean graph = exchange.getRequestMethod().equals("PUT") && !address.contains("do-thi%2Fpublish");
            if (graph && graphs.incrementAndGet() >= 3) {
                third.countDown();
                killed.await();
                return true;
            }
            return false;
        });
        Process process = Ran.command("publish", gate.address("/kho/data"), "--db", folder.resolve("db"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        third.await();
        while (gate.passed().stream().noneMatch(request -> request.startsWith("POST"))) {
            // What was sent is written down a moment later.
            Thread.sleep(20);
        }
        Ran second = publish();
        assertThat(second.exit()).isEqualTo(3);
        assertThat(second.err())
                .contains("another publish is putting data into the server " + gate.address("/kho/data"))
                .contains("--take-over")
                .hasLineCount(2);
        process.destroyForcibly().waitFor();
        killed.countDown();
        assertThat(gate.graphsSent()).isEqualTo(2);

        gate.trouble(exchange -> false);
        gate.forget();
        Ran dry = publish("--dry-run");
        assertThat(dry.out().lines()).hasSize(GRAPHS - 2).allMatch(line -> line.startsWith("send\thttps://"));
        assertThat(gate.writes()).isZero();
        Ran again = publish();
        assertThat(again.err()).contains("Sent 5 graphs").contains("left 2 as they are");
        assertThat(again.exit()).isZero();
        assertThat(gate.graphsSent()).isEqualTo(GRAPHS - 2);

        gate.forget();
        Ran.cancu("add", "--db", folder.resolve("db"), "examples/ke-hoach-9001-kon-tum-2024.txt");
        assertThat(publish().err()).contains("Sent 2 graphs");
        Ran.cancu("rollback", "--db", folder.resolve("db"));
        assertThat(publish().err()).contains("Sent 1 graphs").contains("deleted 1, left 6");
        gate.forget();
        assertThat(publish().err()).contains("nothing was sent");
        assertThat(gate.writes()).isZero();
        assertThat(publish("--all").err()).contains("Sent 7 graphs");
    }

    @Test
    void saysInOneSentenceWhatIsWrongAndNothingOfWhatIsSecret() throws IOException {
        Path credentials = Files.writeString(folder.resolve("credentials"), "user=lan\npassword=bí-mật\n");
        Files.setPosixFilePermissions(credentials, PosixFilePermissions.fromString("rw-r--r--"));
        Ran exposed = publish("--credentials", credentials);
        assertThat(exposed.exit()).isEqualTo(3);
        assertThat(exposed.err()).contains("others on this machine can read").contains("chmod 600");

        Ran inAddress = Ran.cancu("publish", "http://lan:secret@localhost:1/data", "--lang", "en");
        assertThat(inAddress.exit()).isEqualTo(2);
        assertThat(inAddress.err()).contains("is not the address of a server").doesNotContain("secret");

        gate.trouble(exchange -> {
            Gate.answer(exchange, 403, new byte[0]);
            return true;
        });
        Ran refused = Ran.cancu(
                Map.of(
                        "CANCU_PUBLISH_TOKEN",
                        "secret",
                        "CANCU_DB",
                        folder.resolve("db").toString()),
                new byte[0],
                "publish",
                gate.address("/kho/data"));
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err())
                .contains("máy chủ không cho phép làm việc này ở " + gate.address("/kho/data"))
                .doesNotContain("secret")
                .doesNotContain("\tat ");
        assertThat(refused.out()).isEmpty();
    }
}
