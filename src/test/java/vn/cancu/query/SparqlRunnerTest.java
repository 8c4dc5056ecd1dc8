package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.UserError;

class SparqlRunnerTest {
    private static final String PREFIX = "PREFIX cancu: <https://w3id.org/cancu/ontology#>\n";
    private final SparqlRunner runner = new SparqlRunner(Fixture.DATA);

    @Test
    void runsTheFourForms() {
        assertThat(((Answer.Table)
                                runner.run("q.rq", PREFIX + "SELECT ?s { ?s a cancu:InformationCluster } ORDER BY ?s"))
                        .rows())
                .hasSize(4);
        assertThat(((Answer.Truth) runner.run("q.rq", PREFIX + "ASK { ?s a cancu:InformationCluster }")).value())
                .isTrue();
        assertThat(((Answer.Triples) runner.run(
                                "q.rq", PREFIX + "CONSTRUCT { ?s a ?t } WHERE { ?s a ?t, cancu:InformationCluster }"))
                        .graph()
                        .size())
                .isEqualTo(4);
        assertThat(((Answer.Triples) runner.run("q.rq", "DESCRIBE <https://w3id.org/cancu/cum/le-thanh>"))
                        .graph()
                        .size())
                .isGreaterThan(3);
    }

    @Test
    void readsEachGraphByItsName() {
        Answer.Table table = (Answer.Table)
                runner.run("q.rq", PREFIX + "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?g a cancu:Source } }");
        assertThat(table.rows().get(0).get(0).plain()).isEqualTo("10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    SELECT ?x { ?x a }                        | 1 | 18 | }
                    SELECT ?x { ?x ?p ?o                      | 1 | 20 |
                    SELEKT ?x { ?x ?p ?o }                    | 1 | 1  | SELEKT
                    SELECT ?x { ?x foo:bar ?o }               | 1 | 16 | foo:bar
                    SELECT ?x { ?x <p>{2} ?o }                | 1 | 19 | {
                    SELECT ?x { ?x ?p "a }                    | 1 | 19 | "a }
                    """)
    void aSyntaxErrorIsOneSentenceWithItsPlace(String query, int line, int column, String what) {
        Diagnostic diagnostic = error(query);
        assertThat(diagnostic.code()).isEqualTo(Code.MALFORMED_QUERY);
        assertThat(diagnostic.location().line()).isEqualTo(line);
        assertThat(diagnostic.location().column()).isEqualTo(column);
        assertThat(diagnostic.message(Fixture.VI)).doesNotContain("\n").contains(what == null ? "" : what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <a> <b> <c> }",
                "DELETE WHERE { ?s ?p ?o }",
                "LOAD <file:///etc/passwd>",
                "CLEAR ALL",
                "PREFIX a: <http://e.org/> DROP GRAPH a:x",
                "WITH <g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }"
            })
    void updatesAreRefused(String update) {
        assertThat(error(update).code()).isEqualTo(Code.QUERY_NOT_READ_ONLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "SELECT * { service silent ?x { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
                "SELECT (EXISTS { SERVICE<http://127.0.0.1:9/>{ ?s ?p ?o } } AS ?x) {}",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } })",
                "ASK { MINUS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }"
            })
    void serviceIsRefusedWhereverItStands(String query) {
        assertThat(error(query).code()).isEqualTo(Code.QUERY_NOT_READ_ONLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?service { ?service ?p \"SERVICE <x> {}\" } # SERVICE",
                "PREFIX service: <http://e.org/> SELECT * { ?s service:service 'service' }",
                "SELECT * { ?s <http://e.org/ns#SERVICE> $SERVICE }"
            })
    void theWordServiceAloneIsNoService(String query) {
        assertThat(runner.run("q.rq", query)).isInstanceOf(Answer.Table.class);
    }

    /** The deepest layer is shut as well: were the word overlooked, no connection would be made. */
    @Test
    void jenaItselfCallsNobody() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(200);
            String query = "SELECT * { SERVICE <http://127.0.0.1:" + listener.getLocalPort() + "/> { ?s ?p ?o } }";
            runner.run("q.rq", "ASK {}");
            assertThatThrownBy(() -> Facts.reading(Fixture.DATA, () -> {
                        try (QueryExec execution = QueryExec.dataset(Fixture.DATA)
                                .query(QueryFactory.create(query))
                                .build()) {
                            return execution.select().materialize();
                        }
                    }))
                    .isInstanceOf(QueryException.class);
            assertThatThrownBy(listener::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void fromNamesGraphsAndNeverReadsFiles() {
        assertThat(((Answer.Table) runner.run("q.rq", "SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }")).rows())
                .isEmpty();
        assertThat(((Answer.Table)
                                runner.run(
                                        "q.rq",
                                        "SELECT * FROM <https://w3id.org/cancu/do-thi/derived> { ?s <http://purl.org/dc/terms/title> ?o }"))
                        .rows())
                .isNotEmpty();
    }

    @Test
    void limitsHold() {
        SparqlRunner small = new SparqlRunner(Fixture.DATA, small());
        assertThat(error(small, "SELECT * { ?s ?p ?o }").code()).isEqualTo(Code.ANSWER_TOO_LARGE);
        assertThat(error(small, "CONSTRUCT WHERE { ?s ?p ?o }").code()).isEqualTo(Code.ANSWER_TOO_LARGE);
        assertThat(error(small, "SELECT * { ?s ?p ?o }" + " ".repeat(100)).code())
                .isEqualTo(Code.QUERY_TOO_LARGE);
        assertThat(((Answer.Table) small.run("q.rq", "SELECT * { ?s ?p ?o } LIMIT 10")).rows())
                .hasSize(10);
        SparqlRunner hasty = new SparqlRunner(Fixture.DATA, QueryLimits.LOCAL.withTime(Duration.ofMillis(50)));
        assertThat(error(hasty, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
                        .code())
                .isEqualTo(Code.QUERY_TIMEOUT);
    }

    private static QueryLimits small() {
        QueryLimits wide = QueryLimits.LOCAL.withAnswer(10, 1_000_000);
        return new QueryLimits(
                100,
                wide.nesting(),
                wide.existsNesting(),
                wide.triplePatterns(),
                wide.inList(),
                wide.time(),
                wide.rows(),
                wide.answerBytes(),
                wide.allocation());
    }

    private Diagnostic error(String query) {
        return error(runner, query);
    }

    private static Diagnostic error(SparqlRunner runner, String query) {
        try {
            Answer answer = runner.run("q.rq", query);
            throw new AssertionError("answered " + answer);
        } catch (UserError error) {
            return error.diagnostic();
        }
    }
}
