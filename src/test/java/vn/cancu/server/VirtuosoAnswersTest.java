package vn.cancu.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cancu.endpoint.Credentials;
import vn.cancu.endpoint.Virtuoso;

/**
 * The data in Virtuoso. Known of it: its default graph gives a triple once for each graph that has it, which is mended; the
 * parts of a list come in an order of its own, which is not.
 */
class VirtuosoAnswersTest extends SameAnswers {
    private Virtuoso virtuoso;

    @Override
    void start(Path empty) throws IOException, InterruptedException {
        virtuoso = Virtuoso.start(Files.createDirectory(empty.resolve("virtuoso")), 1_000_000);
    }

    @Override
    void stop() {
        if (virtuoso != null) {
            virtuoso.close();
        }
    }

    @Override
    URI graphStore() {
        return virtuoso.graphStore();
    }

    @Override
    URI query() {
        return virtuoso.query();
    }

    @Override
    Credentials writer() {
        return Virtuoso.OWNER;
    }

    @Override
    boolean ordersLists() {
        return false;
    }
}
