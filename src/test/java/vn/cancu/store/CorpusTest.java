package vn.cancu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import vn.cancu.graph.NamedGraph;
import vn.cancu.graph.SampleSources;
import vn.cancu.graph.Terms;

class CorpusTest {
    @Test
    void aSourceGetsItsAddressFromTheList() {
        NamedGraph sample = SampleSources.graphs().get(0);
        String sha256 = sample.graph()
                .find(sample.name(), Terms.SHA256, Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
        Map<String, Map<String, String>> origins = Corpus.origins("file\tsha256\tkind\turl\tretrieved\n" + "a.txt\t"
                + sha256 + "\tcopy\thttps://song-may.test/12\t2031-03-01\n" + "b.txt\t" + "0".repeat(64)
                + "\tcopy\t\t\n");
        Graph graph = Corpus.source(sample.graph(), "corpus/a.ttl", origins).graph();
        assertThat(graph.contains(sample.name(), Terms.URL, NodeFactory.createURI("https://song-may.test/12")))
                .isTrue();
        assertThat(graph.contains(sample.name(), Terms.RETRIEVED, Node.ANY)).isTrue();
        // One without an address stays without.
        NamedGraph other = SampleSources.graphs().get(1);
        assertThat(Corpus.source(other.graph(), "corpus/b.ttl", origins)
                        .graph()
                        .contains(other.name(), Terms.URL, Node.ANY))
                .isFalse();
    }

    @Test
    void aBrokenListIsAFaultOfOurs() {
        assertThatThrownBy(() -> Corpus.origins("file\tsha256\na.txt\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a.txt");
    }

    @Test
    void theOntologyIsPartOfTheAuthorityGraphWithoutBlankNodes() {
        Graph authority = Corpus.authority();
        assertThat(authority.contains(Terms.CITATION, Terms.TYPE, Node.ANY)).isTrue();
        assertThat(authority.stream()
                        .filter(triple -> triple.getSubject().isBlank()
                                || triple.getObject().isBlank()))
                .isEmpty();
    }
}
