package vn.cancu.server;

import java.net.URI;
import java.nio.file.Path;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import vn.cancu.endpoint.Credentials;

/** The data in a Fuseki of its own, with a TDB2 that is set to show the union of its graphs. */
class FusekiAnswersTest extends SameAnswers {
    private FusekiServer fuseki;

    @Override
    void start(Path empty) {
        DatasetGraph data = DatabaseMgr.createDatasetGraph();
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        fuseki = FusekiServer.create().port(0).add("/kho", data).build().start();
    }

    @Override
    void stop() {
        fuseki.stop();
    }

    @Override
    URI graphStore() {
        return URI.create("http://localhost:" + fuseki.getPort() + "/kho/data");
    }

    @Override
    URI query() {
        return URI.create("http://localhost:" + fuseki.getPort() + "/kho/query");
    }

    @Override
    Credentials writer() {
        return Credentials.NONE;
    }

    @Override
    boolean ordersLists() {
        return true;
    }
}
