package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;

class CatalogueTest {
    private static final String HEADER = """
            #+ summary: {vi: Hỏi gì?, en: Asking what?}
            #+ description: {vi: Gì, en: What}
            #+ tags: [a]
            #+ view: table
            #+ columns: {s: {vi: a, en: b}}
            """;

    static Stream<CatalogueQuery> questions() {
        return Catalogue.bundled().all().stream();
    }

    @Test
    void hasAtLeastTheQuestionsThatTheSeedsAnswer() {
        assertThat(questions()).hasSizeGreaterThan(13);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isAskedInBothLanguagesUnderAnAsciiName(CatalogueQuery question) {
        assertThat(question.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(question.summary().vi()).endsWith("?");
        assertThat(question.summary().en())
                .endsWith("?")
                .isNotEqualTo(question.summary().vi());
        assertThat(question.description().vi()).isNotEmpty();
        assertThat(question.description().en())
                .isNotEmpty()
                .isNotEqualTo(question.description().vi());
        assertThat(question.tags()).isNotEmpty();
        assertThat(question.columns())
                .allSatisfy(column -> assertThat(column.label().en())
                        .isNotEmpty()
                        .isNotEqualTo(column.label().vi()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isPlainSparqlThatAStrangersToolCanRun(CatalogueQuery question) {
        assertThat(question.query().isSelectType()).isTrue();
        assertThat(question.query().hasOrderBy()).isTrue();
        assertThat(question.query().hasValues()).isFalse();
        assertThat(question.text()).doesNotContainIgnoringCase("service");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void neverEvaluatesAPathForEachRow(CatalogueQuery question) {
        Pattern path = Pattern.compile("NOT EXISTS\\s*\\{[^}]*[)\\w][+*]\\s", Pattern.CASE_INSENSITIVE);
        assertThat(path.matcher(question.text()).find()).isFalse();
    }

    /** An example that a form shows must work. */
    @ParameterizedTest
    @MethodSource("questions")
    void takesItsExamples(CatalogueQuery question) {
        for (Parameter parameter : question.parameters()) {
            Map<String, String> values = new TreeMap<>();
            question.parameters().stream()
                    .filter(other -> other.required() || other.equals(parameter))
                    .forEach(other -> values.put(other.name(), other.example()));
            assertThat(new QueryRunner(Fixture.DATA).run(question, values).columns())
                    .hasSameSizeAs(question.columns());
        }
    }

    @Test
    void aQuestionIsFoundByItsNameWithDiacriticsToo() {
        assertThat(Catalogue.bundled().get("Văn bản nào triển khai").name()).isEqualTo("van-ban-nao-trien-khai");
    }

    @Test
    void anUnknownQuestionNamesTheNearest() {
        assertThatThrownBy(() -> Catalogue.bundled().get("van-ban-nao-trien-kai"))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.diagnostic().code()).isEqualTo(Code.UNKNOWN_QUESTION);
                    assertThat(error.diagnostic().hint(Fixture.VI)).contains("van-ban-nao-trien-khai");
                });
    }

    @Test
    void aTrailingValuesBlockIsRefused() {
        // Jena would join it before the parameters are put in.
        assertThatThrownBy(() -> Catalogue.read(
                        "q", HEADER + "SELECT ?s { ?s ?p ?o } ORDER BY ?s VALUES ?p { <http://example.org/p> }"))
                .hasMessageContaining("VALUES");
    }

    @Test
    void aVariableWithoutAParameterIsRefused() {
        assertThatThrownBy(() -> Catalogue.read("q", HEADER + "SELECT ?s { ?s ?p ?__year_integer } ORDER BY ?s"))
                .hasMessageContaining("__year_integer");
    }

    @Test
    void aColumnWithoutALabelIsRefused() {
        assertThatThrownBy(() -> Catalogue.read("q", HEADER + "SELECT ?s ?o { ?s ?p ?o } ORDER BY ?s"))
                .hasMessageContaining("columns");
    }

    @Test
    void rowsInNoOrderAreRefused() {
        assertThatThrownBy(() -> Catalogue.read("q", HEADER + "SELECT ?s { ?s ?p ?o }"))
                .hasMessageContaining("ORDER BY");
    }
}
