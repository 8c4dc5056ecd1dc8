package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.graph.Terms;
import vn.cancu.index.CitationIndex;
import vn.cancu.store.IndexPart;

/** Questions that the citation index answers have the rows of their SPARQL, in its order, with its labels. */
class IndexedQuestionsTest {
    private static final int TRIES = 12;

    /** A graph with its index. */
    private record Case(String name, DatasetGraph data, CitationIndex index) {
        static Case of(String name, DatasetGraph data) {
            return new Case(name, data, Facts.reading(data, () -> IndexPart.of(data)));
        }
    }

    private static final class Cases {
        static final List<Case> ALL = Stream.concat(
                        Stream.of(Case.of("seeds", Fixture.DATA), Case.of("shipped", Fixture.Shipped.DATA)),
                        IntStream.range(0, 6).mapToObj(seed -> Case.of("random " + seed, RandomGraph.of(seed))))
                .toList();
    }

    static Stream<CatalogueQuery> questions() {
        return Catalogue.bundled().all().stream()
                .filter(question -> IndexedQuestions.of(question).isPresent());
    }

    /** What it is ordered by is what its solutions have, but for what tells equal rows apart. */
    @ParameterizedTest
    @MethodSource("questions")
    void isOrderedByWhatItHas(CatalogueQuery question) {
        List<String> variables = IndexedQuestions.of(question).orElseThrow().variables();
        List<String> others = new ArrayList<>(question.query().getOrderBy().stream()
                .map(condition -> condition.getExpression().getVarName())
                .toList());
        others.removeAll(variables);
        assertThat(others).isSubsetOf("citation", "event");
        assertThat(Solutions.keys(variables, question.query()))
                .hasSize(question.query().getOrderBy().size() - others.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?b", "DESC(?a + 1)", "?a STR(?b)"})
    void nothingIsLeftOutOfAnOrder(String order) {
        Query query = QueryFactory.create("SELECT * { ?a ?p ?b } ORDER BY " + order);
        assertThatThrownBy(() -> Solutions.keys(List.of("a"), query)).hasMessageContaining("no order by");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void hasTheRowsOfItsSparql(CatalogueQuery question) {
        int rows = 0;
        for (Case graph : Cases.ALL) {
            Random random = new Random(7);
            for (int bits = 0; bits < 1 << question.parameters().size(); bits++) {
                for (int i = 0; i < TRIES; i++) {
                    Map<String, String> values = values(question, graph.data(), bits, random);
                    rows += compare(graph, question, values);
                }
            }
        }
        assertThat(rows).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void hasTheRowsOfItsSparqlForTheExamples(CatalogueQuery question) {
        Case shipped = Cases.ALL.get(1);
        for (int bits = 0; bits < 1 << question.parameters().size(); bits++) {
            Map<String, String> values = new TreeMap<>();
            for (int i = 0; i < question.parameters().size(); i++) {
                Parameter parameter = question.parameters().get(i);
                if (parameter.required() || (bits >> i & 1) == 1) {
                    values.put(parameter.name(), parameter.example());
                }
            }
            compare(shipped, question, values);
            Answer.Table asked = new QueryRunner(shipped.data()).run(question, values);
            Answer.Table found = new QueryRunner(shipped.data(), shipped.index()).run(question, values);
            for (Format format : List.of(Format.CSV, Format.JSON)) {
                assertThat(written(found, format))
                        .describedAs("%s %s", question.name(), values)
                        .isEqualTo(written(asked, format));
            }
        }
    }

    private static String written(Answer.Table table, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            AnswerWriter.of(Fixture.VI).write(table, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int compare(Case graph, CatalogueQuery question, Map<String, String> values) {
        List<List<Cell>> asked =
                new QueryRunner(graph.data()).run(question, values).rows();
        List<List<Cell>> found = new QueryRunner(graph.data(), graph.index())
                .run(question, values)
                .rows();
        assertThat(found)
                .describedAs("%s %s over %s", question.name(), values, graph.name())
                .containsExactlyInAnyOrderElementsOf(asked)
                .isEqualTo(asked);
        return asked.size();
    }

    private static Map<String, String> values(CatalogueQuery question, DatasetGraph data, int bits, Random random) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < question.parameters().size(); i++) {
            Parameter parameter = question.parameters().get(i);
            if (parameter.required() || (bits >> i & 1) == 1) {
                List<String> all = values(data, parameter.type());
                values.put(parameter.name(), all.get(random.nextInt(all.size())));
            }
        }
        return values;
    }

    private static List<String> values(DatasetGraph data, ParameterType type) {
        return switch (type) {
            case DOCUMENT -> objects(data, Terms.CITED);
            case AGENCY -> named(data, objects(data, Terms.PASSED_BY));
            case PROVINCE -> objects(data, Terms.cancu("province"));
            case IRI -> objects(data, Terms.cancu("role"));
            case INTEGER -> List.of("2020", "2021", "2022", "2023");
            case DATE -> List.of("2020-07-01", "2021-03-15", "2022-12-31");
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    /** Those that can be asked for. */
    private static List<String> named(DatasetGraph data, List<String> iris) {
        return iris.stream()
                .filter(iri -> Facts.reading(
                        data, () -> new Facts(data).contains(NodeFactory.createURI(iri), Terms.PREF_LABEL, Node.ANY)))
                .toList();
    }

    private static List<String> objects(DatasetGraph data, Node property) {
        return Facts.reading(data, () -> new Facts(data)
                .find(Node.ANY, property, Node.ANY).stream()
                        .map(triple -> triple.getObject().getURI())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
