package vn.cancu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;
import vn.cancu.query.Answer;
import vn.cancu.query.Bilingual;
import vn.cancu.query.Cell;
import vn.cancu.query.Column;
import vn.cancu.query.Deadline;

class RowsAsTriplesTest {
    private static final Cell NOTHING = new Cell(Optional.empty(), Bilingual.NONE, false);
    private static final Answer.Table TABLE = new Answer.Table(
            List.of(column("a"), column("b")),
            List.of(List.of(text("\"một\"\n"), text("hai")), List.of(NOTHING, text("hai"))));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private static Column column(String name) {
        return new Column(name, Bilingual.same(name), Bilingual.NONE);
    }

    private static Cell text(String words) {
        return new Cell(Optional.of(NodeFactory.createLiteralString(words)), Bilingual.same(words), false);
    }

    @Test
    void hasEachValueOfEachRow() {
        RowsAsTriples.write(TABLE, 2, out);
        Graph read = RDFParser.fromString(out.toString(StandardCharsets.UTF_8), Lang.TURTLE)
                .toGraph();
        Graph expected = RDFParser.fromString("""
                PREFIX rs: <http://www.w3.org/2001/sw/DataAccess/tests/result-set#>
                [] a rs:ResultSet ; rs:resultVariable "a", "b" ;
                  rs:solution
                    [ rs:index 1 ; rs:binding [ rs:variable "a" ; rs:value "\\"một\\"\\n" ], [ rs:variable "b" ; rs:value "hai" ] ],
                    [ rs:index 2 ; rs:binding [ rs:variable "b" ; rs:value "hai" ] ] .
                """, Lang.TURTLE).toGraph();
        assertThat(read.isIsomorphicWith(expected))
                .describedAs(out.toString(StandardCharsets.UTF_8))
                .isTrue();
    }

    @Test
    void moreRowsThanMayBeAreNotBegun() {
        assertThatThrownBy(() -> RowsAsTriples.write(TABLE, 1, out))
                .isInstanceOfSatisfying(
                        UserError.class,
                        large -> assertThat(large.diagnostic().code()).isEqualTo(Code.ANSWER_TOO_LARGE));
        assertThat(out.size()).isZero();
    }

    @Test
    void endsInTime() {
        assertThatThrownBy(() -> Deadline.in(Duration.ZERO).keep(() -> {
                    RowsAsTriples.write(TABLE, 2, out);
                    return "finished";
                }))
                .isInstanceOfSatisfying(
                        UserError.class,
                        late -> assertThat(late.diagnostic().code()).isEqualTo(Code.QUERY_TIMEOUT));
    }
}
