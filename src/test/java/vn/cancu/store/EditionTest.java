package vn.cancu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.authority.Bundled;

class EditionTest {
    /** What a source is read into depends on all of these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancu/ontology/shapes.ttl",
                "cancu/ontology/cancu.ttl",
                "vn/cancu/extraction/Extractor.class",
                "vn/cancu/store/EncodedGraph.class"
            })
    void anotherProgramIsToldByEachOfItsFiles(String file) {
        SortedMap<String, Long> other = new TreeMap<>(Bundled.program());
        assertThat(other).containsKey(file);
        assertThat(Edition.hash(other)).isEqualTo(Edition.program());
        other.merge(file, 1L, Long::sum);
        assertThat(Edition.hash(other)).isNotEqualTo(Edition.program());
    }
}
