package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;
import vn.cancu.index.CitationIndex;
import vn.cancu.store.IndexPart;

class KeptAnswersTest {
    private static final CitationIndex INDEX = Facts.reading(Fixture.DATA, () -> IndexPart.of(Fixture.DATA));

    private final KeptAnswers kept = new KeptAnswers(4 * KeptAnswers.bytes(rows(2)));

    private static KeptAnswers.Asked asked(String value) {
        return new KeptAnswers.Asked("SELECT", Map.of("x", NodeFactory.createLiteralString(value)));
    }

    private static Answer.Table rows(int count) {
        return new Answer.Table(List.of(Column.of("a")), Collections.nCopies(count, List.of(Cell.ABSENT)));
    }

    @Test
    void anotherValueIsAnotherQuestion() {
        kept.put(asked("1"), rows(2));
        assertThat(kept.get(asked("1"))).contains(rows(2));
        assertThat(kept.get(asked("2"))).isEmpty();
    }

    @Test
    void whatWasAskedForLongestAgoGoesFirst() {
        for (String value : List.of("1", "2", "3", "4")) {
            kept.put(asked(value), rows(2));
        }
        assertThat(kept.get(asked("1"))).isPresent();
        kept.put(asked("5"), rows(2));
        assertThat(kept.get(asked("2"))).isEmpty();
        assertThat(List.of("1", "3", "4", "5"))
                .allSatisfy(value -> assertThat(kept.get(asked(value))).isPresent());
    }

    @Test
    void whatWouldPushOutMostOfTheOthersIsNotKept() {
        kept.put(asked("1"), rows(3));
        assertThat(kept.get(asked("1"))).isEmpty();
    }

    /** A long text is more than a short one, and the same words in two languages are there once. */
    @Test
    void textsAreWeighed() {
        assertThat(KeptAnswers.bytes(text("a".repeat(100_000)))).isBetween(300_000L, 310_000L);
        assertThat(KeptAnswers.bytes(text("a"))).isLessThan(3_000);
    }

    private static Answer.Table text(String words) {
        return new Answer.Table(
                List.of(Column.of("a")),
                List.of(List.of(
                        new Cell(Optional.of(NodeFactory.createLiteralString(words)), Bilingual.same(words), false))));
    }

    /** Small answers in codes are small: crawlers ask for thousands of them. */
    @Test
    void answersFromTheIndexAreWeighedByWhatTheyHold() {
        Answer.Table one = coded(1);
        assertThat(KeptAnswers.bytes(one)).isLessThan(6_000);
        assertThat(KeptAnswers.bytes(coded(100_000))).isBetween(100_000L * 5 * Long.BYTES, 8_000_000L);
        int many = 1_000;
        KeptAnswers few = new KeptAnswers(500 * KeptAnswers.bytes(one));
        for (int i = 0; i < many; i++) {
            few.put(asked("" + i), coded(1));
        }
        assertThat(IntStream.range(0, many).filter(i -> few.get(asked("" + i)).isPresent()))
                .hasSize(500)
                .allMatch(i -> i >= 500);
    }

    /** The first block grows, those after it are whole. */
    @Test
    void codedRowsTakeHardlyMoreThanTheirNumbers() {
        assertThat(coded(1, new CodedRows(5)).bytes()).isEqualTo(8 * 5 * Long.BYTES);
        for (int size : List.of(8, 9, 4_096, 4_097, 20_000)) {
            CodedRows rows = coded(size, new CodedRows(5));
            assertThat(rows.bytes()).isLessThanOrEqualTo((2L * size + 8) * 5 * Long.BYTES);
            assertThat(IntStream.range(0, size)).allMatch(row -> rows.get(row, 4) == row && rows.get(row, 0) == -row);
        }
        assertThatThrownBy(() -> coded(8, new CodedRows(5, 7)))
                .isInstanceOfSatisfying(
                        UserError.class,
                        large -> assertThat(large.diagnostic().code()).isEqualTo(Code.ANSWER_TOO_LARGE));
    }

    private static CodedRows coded(int size, CodedRows rows) {
        for (int row = 0; row < size; row++) {
            rows.add(new long[] {-row, 0, 0, 0, row});
        }
        return rows;
    }

    private static Answer.Table coded(int size) {
        CatalogueQuery question = Catalogue.bundled().get("co-quan-nao-ban-hanh-van-ban");
        IndexedQuestion numbers = new IndexedQuestion(
                List.of("agency", "province", "documents", "first", "last"), (terms, values, solutions) -> {
                    for (int i = 0; i < size; i++) {
                        solutions.add(new long[] {TermCode.thing(0), 0, TermCode.integer(i), 0, 0});
                    }
                });
        Facts facts = new Facts(Fixture.DATA);
        return Solutions.table(
                question, numbers, new IndexTerms(INDEX, facts), Map.of(), new Labels(facts, Optional.of(INDEX)));
    }
}
