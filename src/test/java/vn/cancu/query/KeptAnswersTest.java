package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private final KeptAnswers kept = new KeptAnswers(8);

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
}
