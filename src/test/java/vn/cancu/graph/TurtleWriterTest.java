package vn.cancu.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurtleWriterTest {
    private static final Node SUBJECT = NodeFactory.createURI(Iris.BASE + "vb/x/y/1");

    @Test
    void theOrderOfTheTriplesDoesNotShow() {
        Graph graph = SampleSources.graphs().get(0).graph();
        String expected = TurtleWriter.write(graph);
        List<Triple> triples = new ArrayList<>(graph.stream().toList());
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(triples, new Random(seed));
            Graph shuffled = GraphMemFactory.createDefaultGraphSameTerm();
            triples.forEach(shuffled::add);
            assertThat(TurtleWriter.write(shuffled)).isEqualTo(expected);
        }
    }

    /** Turkish has another lower case of I, Thai another calendar, Arabic other digits. */
    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab", "vi-VN"})
    void locationDoesNotShow(String tag) {
        List<String> expected = SampleSources.graphs().stream()
                .map(named -> TurtleWriter.write(named.graph()))
                .toList();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(SampleSources.graphs().stream()
                            .map(named -> TurtleWriter.write(named.graph()))
                            .toList())
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void whatIsWrittenIsReadBack() {
        for (NamedGraph named : SampleSources.graphs()) {
            Graph read = TurtleReader.read(TurtleWriter.bytes(named.graph()), "sample.ttl");
            assertThat(read.stream().toList())
                    .containsExactlyInAnyOrderElementsOf(named.graph().stream().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "\\",
                "\\n is two characters",
                "\"\"\" in \"quotes\"\"",
                "ends with a backslash\\",
                "line\nbreaks\r\nand\ttabs",
                "no-break\u00A0space, narrow\u202Fspace, zero\u200Bwidth, soft\u00ADhyphen",
                "right\u202Eto left\u202C, BOM \uFEFF, line\u2028separator, NUL-like \u0001\u007F\u0085",
                "noncharacters \uFFFE\uFFFF",
                "🌾 astral 𝄞",
                "“quotes” – dashes — “…”",
                "@vi ^^xsd:date <iri> # no comment",
            })
    void everyStringSurvives(String text) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        graph.add(SUBJECT, Terms.TITLE, SourceGraph.string(text));
        graph.add(SUBJECT, Terms.TITLE, SourceGraph.vietnamese(text));
        graph.add(SUBJECT, Terms.TASK, SourceGraph.string(Normalizer.normalize("Ủy ban " + text, Normalizer.Form.NFD)));
        String turtle = TurtleWriter.write(graph);
        Graph read = TurtleReader.read(turtle.getBytes(StandardCharsets.UTF_8), "sample.ttl");
        assertThat(read.stream().toList())
                .containsExactlyInAnyOrderElementsOf(graph.stream().toList());
        // One triple a line, and nothing in it that an editor could change unseen.
        assertThat(turtle.lines().filter(line -> line.startsWith("    "))).hasSize(3);
        assertThat(turtle).doesNotContain("\u00A0", "\u202E", "\uFEFF", "\r");
    }

    @Test
    void aLongQuoteSurvives() {
        String text = "Căn cứ \"Luật\" \\ số 1;\n".repeat(20_000);
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        graph.add(SUBJECT, Terms.EXACT, SourceGraph.string(text));
        assertThat(TurtleReader.read(TurtleWriter.bytes(graph), "sample.ttl")
                        .contains(SUBJECT, Terms.EXACT, SourceGraph.string(text)))
                .isTrue();
    }

    @Test
    void irisAreShortenedOnlyWhereTheyStayThemselves() {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        for (String iri : List.of(
                Iris.BASE,
                Iris.BASE + "vb/a//b",
                Iris.BASE + "a:b/c",
                Iris.BASE + "vb/a?b=c",
                Iris.BASE + "vb/a/~b-1#c-1-2",
                Terms.CANCU,
                Terms.CANCU + "a.b",
                Terms.CANCU + "Plan",
                "https://w3id.org/cancu",
                "urn:example:x")) {
            graph.add(SUBJECT, Terms.TYPE, NodeFactory.createURI(iri));
        }
        String turtle = TurtleWriter.write(graph);
        assertThat(turtle).contains("<vb/a/~b-1#c-1-2>", "cancu:Plan", "<" + Terms.CANCU + "a.b>");
        assertThat(TurtleReader.read(turtle.getBytes(StandardCharsets.UTF_8), "sample.ttl").stream()
                        .toList())
                .containsExactlyInAnyOrderElementsOf(graph.stream().toList());
    }

    @Test
    void whatCannotBeTurtleIsRefused() {
        Graph half = GraphMemFactory.createDefaultGraphSameTerm();
        half.add(SUBJECT, Terms.TITLE, SourceGraph.string("a\uD83C"));
        assertThatThrownBy(() -> TurtleWriter.write(half)).isInstanceOf(IllegalArgumentException.class);
        Graph blank = GraphMemFactory.createDefaultGraphSameTerm();
        blank.add(NodeFactory.createBlankNode(), Terms.TITLE, SourceGraph.string("a"));
        assertThatThrownBy(() -> TurtleWriter.write(blank)).isInstanceOf(IllegalArgumentException.class);
        Graph iri = GraphMemFactory.createDefaultGraphSameTerm();
        iri.add(SUBJECT, Terms.TYPE, NodeFactory.createURI("https://x.test/a> <b"));
        assertThatThrownBy(() -> TurtleWriter.write(iri)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void blankNodesOfAFileAlwaysGetTheSameNames() {
        byte[] turtle = ("<a> <p> [ <q> 1 ] , ( 1 2 ) . _:x <p> _:y .").getBytes(StandardCharsets.UTF_8);
        Graph first = TurtleReader.read(turtle, "ontology/x.ttl");
        assertThat(TurtleWriter.write(first))
                .isEqualTo(TurtleWriter.write(TurtleReader.read(turtle, "ontology/x.ttl")));
        assertThat(first.stream().filter(triple -> triple.getObject().isBlank()))
                .isEmpty();
        assertThat(first.size()).isEqualTo(8);
    }

    @Test
    void aBrokenFileIsNamed() {
        assertThatThrownBy(() -> TurtleReader.read("<a> <b> .".getBytes(StandardCharsets.UTF_8), "corpus/x.ttl"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("corpus/x.ttl");
    }

    @Test
    void runsOfDigitsSortByValue() {
        List<String> sorted =
                new ArrayList<>(List.of("a-1094", "a-719", "a-719-2", "a-719-10", "a-07", "a-7", "b", "a"));
        sorted.sort(NaturalOrder.INSTANCE);
        assertThat(sorted).containsExactly("a", "a-07", "a-7", "a-719", "a-719-2", "a-719-10", "a-1094", "b");
    }
}
