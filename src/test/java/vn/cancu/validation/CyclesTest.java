package vn.cancu.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CyclesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // No circle, though two ways lead from a to d.
                "ab bd ac cd       |",
                "aa                | a",
                "ab ba             | ab",
                // From the first node, the shortest way round.
                "bc ca ab          | abc",
                "ab bc cd da ca    | abc",
                // Entering a circle is not being in it.
                "ab bc cb cd       | bc",
                // Two that do not touch; two that share a node are one knot, told by one of them.
                "ab ba cd de ec    | ab cde",
                "ab ba bc cb       | ab",
                // Found from the far end first.
                "zy yx xz ab       | xzy",
            })
    void findsEachKnotOnce(String edges, String circles) {
        Cycles cycles = new Cycles();
        Stream.of(edges.trim().split(" ")).forEach(edge -> cycles.add(edge.substring(0, 1), edge.substring(1)));
        List<String> expected =
                circles == null ? List.of() : List.of(circles.trim().split(" "));
        assertThat(cycles.find()).extracting(circle -> String.join("", circle)).isEqualTo(expected);
    }

    @Test
    void aLongChainOfDocumentsDoesNotExhaustTheStack() {
        Cycles cycles = new Cycles();
        int length = 100_000;
        for (int i = 0; i < length; i++) {
            cycles.add("%06d".formatted(i), "%06d".formatted((i + 1) % length));
        }
        assertThat(cycles.find()).singleElement().satisfies(circle -> assertThat(circle)
                .hasSize(length));
    }
}
