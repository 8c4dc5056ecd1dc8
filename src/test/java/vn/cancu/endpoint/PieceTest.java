package vn.cancu.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PieceTest {
    private static final int ALL = 65_536;

    @Test
    void hasPredicatesTogetherAndPartsOfOne() {
        assertThat(Piece.of(new TreeMap<>(Map.of("a", 4L, "b", 30L, "c", 6L, "d", 1L)), 10))
                .containsExactly(
                        new Piece(List.of("b"), 0, 21_845),
                        new Piece(List.of("b"), 21_845, 43_690),
                        new Piece(List.of("b"), 43_690, ALL),
                        new Piece(List.of("a", "c"), 0, ALL),
                        new Piece(List.of("d"), 0, ALL));
        assertThat(Piece.of(new TreeMap<>(), 10)).isEmpty();
    }

    /** Predicates first, then hashes, until nothing is left to divide. */
    @Test
    void isHalved() {
        assertThat(new Piece(List.of("a", "b", "c"), 0, ALL).halves())
                .containsExactly(new Piece(List.of("a"), 0, ALL), new Piece(List.of("b", "c"), 0, ALL));
        assertThat(new Piece(List.of("a"), 16, 18).halves())
                .containsExactly(new Piece(List.of("a"), 16, 17), new Piece(List.of("a"), 17, 18));
        assertThat(new Piece(List.of("a"), 16, 17).halves()).isEmpty();
    }

    @Test
    void saysWhichSubjectsItHas() {
        assertThat(new Piece(List.of("a"), 0, ALL).filter("?s")).isEmpty();
        assertThat(new Piece(List.of("a"), 0, 16).filter("?s")).isEqualTo("FILTER(MD5(STR(?s)) < \"0010\") ");
        assertThat(new Piece(List.of("a"), 16, ALL).filter("?s")).isEqualTo("FILTER(MD5(STR(?s)) >= \"0010\") ");
    }
}
