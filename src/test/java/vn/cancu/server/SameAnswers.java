package vn.cancu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.endpoint.Credentials;
import vn.cancu.endpoint.Endpoint;
import vn.cancu.endpoint.GraphStore;
import vn.cancu.endpoint.Peer;
import vn.cancu.endpoint.Publication;
import vn.cancu.endpoint.QueryService;
import vn.cancu.endpoint.Retries;
import vn.cancu.query.Answer;
import vn.cancu.query.Catalogue;
import vn.cancu.query.CatalogueQuery;
import vn.cancu.query.Cell;
import vn.cancu.query.Column;
import vn.cancu.query.Parameter;
import vn.cancu.query.QueryRunner;
import vn.cancu.store.Home;
import vn.cancu.store.Progress;
import vn.cancu.store.Store;

/**
 * Questions and pages answer the same, whether the corpus that ships with the program lies in the embedded database or in
 * another server into which it was published.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SameAnswers {
    static final Duration TIME = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private TestServer here;
    private TestServer there;

    /** Starts the other server; what is left of it at the end is closed by {@link #stop}. */
    abstract void start(Path empty) throws IOException, InterruptedException;

    abstract void stop();

    abstract URI graphStore();

    abstract URI query();

    abstract Credentials writer();

    /** Whether the parts of a list stand in the order that the question asks for; SPARQL does not promise it. */
    abstract boolean ordersLists();

    @BeforeAll
    void publish() throws IOException, InterruptedException {
        start(folder);
        Store store = Store.openOrBuild(Home.at(folder.resolve("db")), Progress.NONE);
        here = TestServer.start(TestServer.limits(), ServedGeneration.of(store), Catalogue.bundled());
        Publication.plan(store, new GraphStore(new Peer(writer(), Retries.ONCE, TIME), graphStore()), false)
                .run(false, Publication.Progress.NONE);
        Endpoint endpoint = Endpoint.open(
                new QueryService(new Peer(Credentials.NONE, Retries.ONCE, TIME), query(), TIME),
                Optional.empty(),
                (done, total) -> {});
        there = TestServer.start(TestServer.limits(), ServedGeneration.of(endpoint), Catalogue.bundled());
    }

    @AfterAll
    void end() {
        Stream.of(here, there).filter(server -> server != null).forEach(TestServer::close);
        stop();
    }

    static Stream<CatalogueQuery> questions() {
        return Catalogue.bundled().all().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void ofEveryQuestionWithEachOfItsParameters(CatalogueQuery question) {
        List<Map<String, String>> asked = new ArrayList<>();
        asked.add(required(question));
        for (Parameter parameter : question.parameters()) {
            Map<String, String> more = required(question);
            more.put(parameter.name(), parameter.example());
            asked.add(more);
        }
        for (Map<String, String> values : asked) {
            List<List<String>> right = rows(here.generation.library().questions(), question, values);
            assertThat(rows(there.generation.library().questions(), question, values))
                    .as("%s", values)
                    .isEqualTo(right);
            // Also where the index would answer: the other engine is asked the SPARQL of every question.
            assertThat(rows(sparql(there), question, values)).as("%s", values).isEqualTo(right);
        }
    }

    private static Map<String, String> required(CatalogueQuery question) {
        Map<String, String> values = new TreeMap<>();
        question.parameters().stream()
                .filter(Parameter::required)
                .forEach(parameter -> values.put(parameter.name(), parameter.example()));
        return values;
    }

    private static QueryRunner sparql(TestServer server) {
        ServedGeneration generation = server.generation;
        return new QueryRunner(
                generation.data(),
                generation.library().documents(),
                generation.library().names(),
                Optional.empty());
    }

    private List<List<String>> rows(QueryRunner runner, CatalogueQuery question, Map<String, String> values) {
        Answer.Table table = runner.run(question, values);
        List<List<String>> rows = new ArrayList<>();
        for (List<Cell> cells : table.rows()) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                Column column = table.columns().get(i);
                Cell cell = cells.get(i);
                String plain = cell.plain();
                if (column.list() && !ordersLists()) {
                    String[] parts = plain.split(" ");
                    Arrays.sort(parts);
                    row.add(String.join(" ", parts));
                } else {
                    row.add(plain + " = " + cell.text());
                }
            }
            rows.add(row);
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cau-hoi",
                "/cau-hoi/van-ban-nao-trien-khai?document=1191/QĐ-TTg",
                "/cau-hoi/van-ban-nao-trien-khai?document=không+có",
                "/api/q/cum-thong-tin-o-cua-khau-nao.csv",
                "/vb/ubnd-gia-lai/ke-hoach/2023/516",
                "/vb/thu-tuong/quyet-dinh/2020/1191?lang=en",
                "/vb/khong/co",
                "/co-quan/so-tttt-gia-lai",
                "/dia-danh/gia-lai",
                "/cum/le-thanh",
                "/cum",
                "/loai-van-ban/ke-hoach",
                "/nguon/d6c5abdcf21c1ae1",
                "/truy?document=1191/QĐ-TTg",
                "/truy?document=516/KH-UBND&format=json",
                "/ma-tran?document=516/KH-UBND",
                "/ma-tran?agency=so+tttt+gia+lai",
                "/dong-thoi-gian",
                "/tra-cuu?q=so+tttt+gia+lai",
                "/tra-cuu?q=cum+thong+tin+le+thanh",
                "/tra-cuu?q=1191+qd+ttg",
                "/ontology",
                "/"
            })
    void ofPages(String path) {
        String encoded = encoded(path);
        // Counted while the first readers come.
        List.of(here, there).forEach(server -> server.generation.library().holdings());
        assertThat(pieces(there.get(encoded, "Accept", "text/html")))
                .isEqualTo(pieces(here.get(encoded, "Accept", "text/html")));
    }

    /** A page in pieces of which no order is asked: of equals that nothing else orders, each engine has its own. */
    private static List<String> pieces(HttpResponse<String> page) {
        assertThat(page.body()).isNotEmpty();
        return Stream.concat(
                        Stream.of("status " + page.statusCode()),
                        Stream.of(page.body().split("(?<=>)")))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vb/ubnd-gia-lai/ke-hoach/2023/516", "/nguon/d6c5abdcf21c1ae1", "/co-quan/thu-tuong"})
    void ofLinkedData(String path) {
        Graph expected = graph(here.get(path, "Accept", "text/turtle").body());
        assertThat(expected.size()).isGreaterThan(10);
        assertThat(graph(there.get(path, "Accept", "text/turtle").body()).isIsomorphicWith(expected))
                .isTrue();
    }

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    /** What anybody may ask; the guards stand before the other server too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PREFIX cancu: <https://w3id.org/cancu/ontology#> SELECT ?s ?o { ?s cancu:implements ?o } ORDER BY ?s ?o",
                "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s a <https://w3id.org/cancu/ontology#Citation> } }",
                "SELECT ?l { <https://w3id.org/cancu/co-quan/thu-tuong> <http://www.w3.org/2000/01/rdf-schema#label> ?l"
                        + " FILTER(REGEX(STR(?l), \"^th.+ng\", \"i\")) } ORDER BY ?l",
                "ASK { <https://w3id.org/cancu/vb/thu-tuong/quyet-dinh/2020/1191> a <https://w3id.org/cancu/ontology#Decision> }",
                "ASK { <https://w3id.org/cancu/vb/thu-tuong/quyet-dinh/2020/1191> a <https://w3id.org/cancu/ontology#Plan> }",
                "SELECT ?s FROM <https://w3id.org/cancu/nguon/d6c5abdcf21c1ae1>"
                        + " { ?s a <https://w3id.org/cancu/ontology#Source> }",
                "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER(<java:java.lang.System>()) }",
                "INSERT DATA { <http://example.org/a> <http://example.org/a> <http://example.org/a> }"
            })
    void ofQueriesOfAnybody(String query) {
        String path = "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        String expected = here.get(path, "Accept", "text/csv").body();
        assertThat(there.get(path, "Accept", "text/csv").body()).isEqualTo(expected);
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(b < 0 ? String.format("%%%02X", b & 0xff) : String.valueOf((char) b));
        }
        return encoded.toString();
    }
}
