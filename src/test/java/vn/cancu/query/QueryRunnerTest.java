package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;

class QueryRunnerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    van-ban-nao-trien-khai | provinz=Gia Lai       | UNKNOWN_PARAMETER
                    van-ban-nao-trien-khai | year=2023             | MISSING_PARAMETER
                    van-ban-nao-trien-khai | document=9/XX-YY      | UNKNOWN_NUMBER
                    van-ban-nao-trien-khai | document=43/KH-UBND   | AMBIGUOUS_NUMBER
                    van-ban-theo-thoi-gian | year=hai nghìn        | BAD_PARAMETER
                    van-ban-theo-thoi-gian | from=31/02/2024       | BAD_PARAMETER
                    van-ban-theo-thoi-gian | province=Atlantis     | UNKNOWN_NAME
                    """)
    void aMistakeIsNamed(String question, String typed, Code code) {
        String[] pair = typed.split("=");
        assertThatThrownBy(() -> Fixture.ask(question, pair[0], pair[1]))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.diagnostic().code()).isEqualTo(code));
    }

    /** Values are put in as terms: nothing that is typed can become a part of the query. */
    @ParameterizedTest
    @ValueSource(strings = {"vai-tro/x> } DELETE", "\" } #", "?x", "http://e.org/> . ?s ?p ?o . #"})
    void whatIsTypedNeverBecomesQueryText(String typed) {
        assertThat(Fixture.ask("van-ban-nao-duoc-vien-dan-nhieu").rows()).isNotEmpty();
        assertThatThrownBy(() -> Fixture.ask("van-ban-nao-duoc-vien-dan-nhieu", "role", typed))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.diagnostic().code()).isEqualTo(Code.BAD_PARAMETER));
    }

    @Test
    void blankValuesCountAsNotGiven() {
        assertThat(Fixture.ask("van-ban-nao-trien-khai", "document", "1191/QĐ-TTg", "year", " ")
                        .rows())
                .hasSize(6);
    }

    @Test
    void eachIriHasItsLabelInBothLanguages() {
        Answer.Table table = Fixture.ask("van-ban-nao-trien-khai", "document", "1191/QĐ-TTg", "province", "Quảng Trị");
        Cell document = table.rows().get(0).get(0);
        assertThat(document.iri()).contains("https://w3id.org/cancu/vb/ubnd-quang-tri/ke-hoach/2024/43");
        assertThat(document.text(Fixture.VI)).startsWith("Kế hoạch 43/KH-UBND");
        assertThat(document.text(java.util.Locale.ENGLISH)).startsWith("Plan 43/KH-UBND");
        assertThat(table.rows().get(0).get(3).datatype()).contains("http://www.w3.org/2001/XMLSchema#date");
    }

    @Test
    void manyThreadsMayAskAtOnce() {
        QueryRunner runner = new QueryRunner(Fixture.DATA);
        CatalogueQuery question = Catalogue.bundled().get("van-ban-nao-trien-khai");
        List<Integer> sizes = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> runner.run(
                                question, Map.of("document", "1191 qd ttg", "year", i % 2 == 0 ? "2023" : "2024"))
                        .rows()
                        .size())
                .distinct()
                .sorted()
                .toList();
        assertThat(sizes).containsExactly(1, 2);
    }

    /** A role by its path, its code or what people call it; no other thing is one. */
    @Test
    void aConceptIsNamedAsPeopleNameIt() {
        QueryRunner runner = new QueryRunner(Fixture.DATA);
        CatalogueQuery question = Catalogue.bundled().get("van-ban-nao-duoc-vien-dan-nhieu");
        Answer.Table byPath = runner.run(question, Map.of("role", "vai-tro/implements"));
        assertThat(byPath.rows()).isNotEmpty();
        for (String typed :
                List.of("implements", "thực hiện", "thuc hien", "https://w3id.org/cancu/vai-tro/implements")) {
            assertThat(runner.run(question, Map.of("role", typed)).rows())
                    .as(typed)
                    .isEqualTo(byPath.rows());
        }
        assertThatThrownBy(() -> runner.run(question, Map.of("role", "vai-tro/chu-toa")))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.diagnostic().code()).isEqualTo(Code.BAD_PARAMETER);
                    assertThat(error.diagnostic().hint(Fixture.VI)).contains("implements", "legal-basis", "repeals");
                });
    }
}
