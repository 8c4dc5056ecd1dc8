package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cancu.graph.Terms;

/** A query that knows which parameters have a value gives the rows of the one that does not. */
class SpecialisedTest {
    private static final int TRIES = 3;

    /** What each question is asked of, whatever it asks. */
    private static final class Data {
        static final List<DatasetGraph> ALL = Stream.concat(
                        Stream.of(Fixture.DATA, Fixture.Shipped.DATA),
                        IntStream.range(0, 3).mapToObj(RandomGraph::of))
                .toList();
    }

    static Stream<CatalogueQuery> questions() {
        return Catalogue.bundled().all().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void hasTheSameRowsForEveryChoiceOfParameters(CatalogueQuery question) {
        Random random = new Random(1);
        for (DatasetGraph data : Data.ALL) {
            for (List<Parameter> given : choices(question.parameters())) {
                for (int i = 0; i < (given.isEmpty() ? 1 : TRIES); i++) {
                    check(question, data, values(data, given, random));
                }
            }
        }
    }

    /** What people ask has an answer; what is drawn at random often has none. */
    @ParameterizedTest
    @MethodSource("questions")
    void hasTheSameRowsForTheExamples(CatalogueQuery question) {
        DatasetGraph data = Fixture.Shipped.DATA;
        for (List<Parameter> given : choices(question.parameters())) {
            Map<String, String> examples =
                    given.stream().collect(Collectors.toMap(Parameter::name, Parameter::example));
            Map<Var, Node> values = new LinkedHashMap<>();
            new QueryRunner(data)
                    .values(question, examples)
                    .forEach((variable, value) -> values.put(Var.alloc(variable), value));
            check(question, data, values);
        }
    }

    private static void check(CatalogueQuery question, DatasetGraph data, Map<Var, Node> values) {
        Query specialised = Specialised.of(question.query(), variables(question), values.keySet());
        assertThat(rows(data, specialised, values))
                .describedAs("%s %s", question.name(), values)
                .containsExactlyInAnyOrderElementsOf(rows(data, question.query(), values));
    }

    /** The required parameters with each choice of the others. */
    private static List<List<Parameter>> choices(List<Parameter> parameters) {
        return IntStream.range(0, 1 << parameters.size())
                .mapToObj(bits -> IntStream.range(0, parameters.size())
                        .filter(i -> parameters.get(i).required() || (bits >> i & 1) == 1)
                        .mapToObj(parameters::get)
                        .toList())
                .distinct()
                .toList();
    }

    private static Set<Var> variables(CatalogueQuery question) {
        return question.parameters().stream()
                .map(parameter -> Var.alloc(parameter.variable()))
                .collect(Collectors.toSet());
    }

    private static Map<Var, Node> values(DatasetGraph data, List<Parameter> given, Random random) {
        Map<Var, Node> values = new LinkedHashMap<>();
        for (Parameter parameter : given) {
            List<Node> all = values(data, parameter.type());
            values.put(Var.alloc(parameter.variable()), all.get(random.nextInt(all.size())));
        }
        return values;
    }

    /** All of a kind that something is said of; of the random graphs too, which have no clusters. */
    private static List<Node> values(DatasetGraph data, ParameterType type) {
        return switch (type) {
            case DOCUMENT -> objects(data, Terms.CITED);
            case AGENCY -> objects(data, Terms.PASSED_BY);
            case PROVINCE -> objects(data, Terms.cancu("province"));
            case CLUSTER -> List.of(NodeFactory.createURI("https://w3id.org/cancu/cum/le-thanh"));
            case IRI -> objects(data, Terms.cancu("role"));
            case DATE -> List.of(NodeFactory.createLiteralDT("2022-03-01", XSDDatatype.XSDdate));
            case INTEGER ->
                IntStream.range(2020, 2024)
                        .mapToObj(year -> NodeFactory.createLiteralDT("" + year, XSDDatatype.XSDinteger))
                        .toList();
            case TEXT -> List.of(NodeFactory.createLiteralString("Thông tin"));
        };
    }

    private static List<Node> objects(DatasetGraph data, Node property) {
        return Facts.reading(data, () -> new Facts(data)
                .find(Node.ANY, property, Node.ANY).stream()
                        .map(triple -> triple.getObject())
                        .distinct()
                        .toList());
    }

    private static List<String> rows(DatasetGraph data, Query query, Map<Var, Node> values) {
        return Txn.calculateRead(data, () -> {
            QueryExecBuilder builder = QueryExec.dataset(data).query(query);
            values.forEach(builder::substitution);
            List<String> rows = new ArrayList<>();
            try (QueryExec execution = builder.build()) {
                RowSet set = execution.select();
                while (set.hasNext()) {
                    var row = set.next();
                    rows.add(query.getProjectVars().stream()
                            .map(variable -> variable + "=" + row.get(variable))
                            .collect(Collectors.joining(" ")));
                }
            }
            return rows;
        });
    }

    private static String specialised(String text, String... given) {
        Query query = QueryFactory.create("PREFIX : <http://example.org/> " + text);
        Set<Var> parameters = Set.of(Var.alloc("__x_iri"), Var.alloc("__y_iri"), Var.alloc("__n_integer"));
        String whole = Specialised.of(
                        query, parameters, Stream.of(given).map(Var::alloc).collect(Collectors.toSet()))
                .serialize()
                .replaceAll("\\s+", " ")
                .strip();
        return whole.substring(whole.indexOf("WHERE"));
    }

    @Test
    void aConditionOnWhatIsNotGivenIsNone() {
        assertThat(specialised("SELECT * { ?s :p ?o FILTER(!BOUND(?__x_iri) || ?s = ?__x_iri) }"))
                .isEqualTo("WHERE { ?s :p ?o }");
    }

    @Test
    void whatIsMatchedOptionallyAndThenHasToEqualAValueIsMatched() {
        assertThat(specialised(
                        "SELECT * { ?s :p ?o OPTIONAL { ?s :t ?t } OPTIONAL { ?s :i ?i OPTIONAL { ?i :in ?in } }"
                                + " FILTER(!BOUND(?__x_iri) || ?in = ?__x_iri) }",
                        "__x_iri"))
                .startsWith("WHERE { ?i :in ?in . ?s :i ?i . ?s :p ?o OPTIONAL { ?s :t ?t } FILTER");
    }

    @Test
    void anOptionalThatMayBindWhatTheFilterNeedsKeepsItsPlace() {
        // Were ?i matched first, ?t would be looked for with it.
        assertThat(specialised(
                        "SELECT * { ?s :p ?o OPTIONAL { ?s :t ?i } OPTIONAL { ?s :i ?i . ?i :in ?in }"
                                + " FILTER(!BOUND(?__x_iri) || ?in = ?__x_iri) }",
                        "__x_iri"))
                .startsWith("WHERE { ?s :p ?o OPTIONAL { ?s :t ?i } ?s :i ?i . ?i :in ?in FILTER");
    }

    @Test
    void anOptionalWithAConditionOfItsOwnIsLeftAlone() {
        assertThat(specialised(
                        "SELECT * { ?s :p ?o OPTIONAL { ?s :i ?i FILTER(?i != ?o) }"
                                + " FILTER(!BOUND(?__x_iri) || ?i = ?__x_iri) }",
                        "__x_iri"))
                .contains("OPTIONAL { ?s :i ?i FILTER");
    }

    @Test
    void patternsThatHoldAGivenValueComeFirst() {
        assertThat(specialised(
                        "SELECT * { { ?a :p ?b } UNION { ?b :q ?a } ?d :r ?b FILTER(!BOUND(?__x_iri) || ?d = ?__x_iri) }",
                        "__x_iri"))
                .startsWith("WHERE { ?d :r ?b { ?a :p ?b } UNION { ?b :q ?a } FILTER");
    }

    @Test
    void equalityWithANumberMovesNothing() {
        assertThat(specialised(
                        "SELECT * { ?s :p ?o OPTIONAL { ?s :n ?n } FILTER(!BOUND(?__n_integer) || ?n = ?__n_integer) }",
                        "__n_integer"))
                .contains("OPTIONAL { ?s :n ?n }");
    }
}
