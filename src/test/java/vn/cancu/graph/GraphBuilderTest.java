package vn.cancu.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cancu.citation.Form;
import vn.cancu.citation.Match;
import vn.cancu.citation.Role;
import vn.cancu.extraction.Extraction;
import vn.cancu.responsibility.Responsibility;
import vn.cancu.text.Quote;
import vn.cancu.text.SourceKind;
import vn.cancu.text.Span;

class GraphBuilderTest {
    private static final GraphBuilder BUILDER = new GraphBuilder(SampleAuthority.RECORDS);
    private static final Path GOLDEN = Path.of("src/test/resources/vn/cancu/graph");

    static List<Extraction> samples() {
        return SampleSources.all();
    }

    /** The golden files are the builder's own output; {@code -Dgolden.write=true} writes them anew, to be read as a diff. */
    @ParameterizedTest
    @MethodSource("samples")
    void writesTheGoldenFile(Extraction extraction) throws IOException {
        String turtle = TurtleWriter.write(BUILDER.build(extraction));
        String name = Path.of(extraction.source().file()).getFileName().toString();
        Path golden = GOLDEN.resolve(name.replace(".txt", ".ttl"));
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, turtle);
        }
        assertThat(turtle).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyQuoteStandsAtItsOffsetsInCodePoints(Extraction extraction) {
        int[] text = extraction.source().text().codePoints().toArray();
        Graph graph = BUILDER.build(extraction);
        List<Node> evidence = graph.stream(Node.ANY, Terms.TYPE, Terms.EVIDENCE)
                .map(Triple::getSubject)
                .toList();
        assertThat(evidence).isNotEmpty();
        for (Node node : evidence) {
            int start = integer(graph, node, Terms.START);
            int end = integer(graph, node, Terms.END);
            assertThat(new String(text, start, end - start)).isEqualTo(lexical(graph, node, Terms.EXACT));
            assertThat(node.getURI()).endsWith("#evidence-" + start + "-" + end);
        }
    }

    @Test
    void aQuoteThatDoesNotStandIsAFaultOfOurs() {
        SampleText sample = new SampleText("a.txt", SourceKind.COPY, "Căn cứ Luật Diều; căn cứ Luật Gió.");
        Quote wrong = new Quote(new Span(7, 16), "Luật Gió.", "", "");
        sample.assigns(responsibility(wrong));
        assertThatThrownBy(() -> BUILDER.build(sample.extraction()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("7..16")
                .hasMessageContaining("Luật Gió.");
    }

    @Test
    void aQuoteBeyondTheTextIsAFaultOfOurs() {
        SampleText sample = new SampleText("a.txt", SourceKind.COPY, "Luật Gió");
        sample.assigns(responsibility(new Quote(new Span(5, 12), "Gió dữ", "", "")));
        assertThatThrownBy(() -> BUILDER.build(sample.extraction())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aQuoteThatCutsACharacterIsAFaultOfOurs() {
        SampleText sample = new SampleText("a.txt", SourceKind.COPY, "🌾 Luật Gió");
        sample.assigns(responsibility(new Quote(new Span(1, 7), "\uDF3E Luật", "", "")));
        assertThatThrownBy(() -> BUILDER.build(sample.extraction()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside a character");
    }

    @Test
    void aDecomposedTextIsQuotedAsItStandsAndItsBodiesAreKnown() {
        String name = Normalizer.normalize("Sở Thông tin và Truyền thông tỉnh Sông Mây", Normalizer.Form.NFD);
        SampleText sample = new SampleText("a.txt", SourceKind.COPY, "🌾🌾 " + name + " chủ trì.");
        Quote quote = sample.quote(name + " chủ trì.");
        sample.assigns(new Responsibility(
                quote,
                "I",
                List.of(name),
                true,
                List.of("lead"),
                List.of(),
                List.of(),
                "assigned",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of()));
        Graph graph = BUILDER.build(sample.extraction());
        assertThat(graph.contains(Node.ANY, Terms.HAS_AGENCY, Iris.agency("so-tttt-song-may")))
                .isTrue();
        Node evidence = graph.stream(Node.ANY, Terms.TYPE, Terms.EVIDENCE)
                .findFirst()
                .orElseThrow()
                .getSubject();
        assertThat(lexical(graph, evidence, Terms.EXACT)).isEqualTo(name + " chủ trì.");
        assertThat(integer(graph, evidence, Terms.START)).isEqualTo(3);
    }

    @Test
    void twoCitationsInOnePlaceAreTwo() {
        SampleText sample = new SampleText("a.txt", SourceKind.COPY, "Căn cứ, thực hiện Luật Diều.");
        SampleText.MentionOf law = SampleText.MentionOf.named("Luật Diều", Form.NAMED, "Luật", "");
        sample.states(law, Role.LEGAL_BASIS, new Match.Resolved(SampleSources.LAW));
        sample.states(law, Role.IMPLEMENTS, new Match.Resolved(SampleSources.LAW));
        Graph graph = BUILDER.build(sample.extraction());
        assertThat(graph.stream(Node.ANY, Terms.TYPE, Terms.CITATION)
                        .map(triple -> triple.getSubject().getURI().replaceFirst(".*#", "")))
                .containsExactlyInAnyOrder("citation-18-27", "citation-18-27-2");
    }

    @Test
    void aDocumentWithoutNumberAndTitleIsCalledWhatItIsCalledHere() {
        SampleText sample = new SampleText("a.txt", SourceKind.COPY, "theo Quy chế\nnói trên; theo Quy chế này.");
        SampleText.MentionOf first = SampleText.MentionOf.named("Quy chế\nnói trên", Form.UNNUMBERED, "Quy chế", "");
        SampleText.MentionOf second = SampleText.MentionOf.named("Quy chế này", Form.UNNUMBERED, "Quy chế", "");
        sample.states(first, Role.FOLLOWS, new Match.Resolved(SampleSources.REGULATION));
        sample.states(second, Role.FOLLOWS, new Match.Resolved(SampleSources.REGULATION));
        Graph graph = BUILDER.build(sample.extraction());
        assertThat(graph.stream(Iris.document(SampleSources.REGULATION), Terms.TITLE, Node.ANY)
                        .map(triple -> triple.getObject().getLiteralLexicalForm()))
                .containsExactly("Quy chế nói trên");
    }

    @Test
    void aDocumentThatSaysNothingOfItselfStillCites() {
        SampleText sample = new SampleText("-", SourceKind.UNKNOWN, "Căn cứ Luật Diều.");
        sample.states(
                SampleText.MentionOf.named("Luật Diều", Form.NAMED, "Luật", ""),
                Role.LEGAL_BASIS,
                new Match.Resolved(SampleSources.LAW));
        Graph graph = BUILDER.build(sample.extraction());
        Node source = Iris.source(sample.extraction().source().id());
        Node document = NodeFactory.createURI(source.getURI() + "#document");
        assertThat(graph.contains(source, Terms.TEXT_OF, document)).isTrue();
        assertThat(graph.contains(document, Terms.TYPE, Terms.UNIDENTIFIED_DOCUMENT))
                .isTrue();
        assertThat(graph.contains(Node.ANY, Terms.CITING, document)).isTrue();
        // Standard input has no name to identify it by.
        assertThat(graph.contains(source, Terms.IDENTIFIER, Node.ANY)).isFalse();
    }

    @Test
    void aReportAssertsButDoesNotStateTheFactsOfItsDocument() {
        Graph graph = BUILDER.build(SampleSources.newsOfClouds());
        Node document = Iris.document(SampleSources.CLOUDS);
        assertThat(graph.contains(document, Terms.DATE, Node.ANY)).isFalse();
        assertThat(graph.contains(document, Terms.TITLE, Node.ANY)).isFalse();
        assertThat(graph.contains(document, Terms.NUMBER, SourceGraph.string("21/KH-UBND")))
                .isTrue();
        Node assertion = graph.stream(Node.ANY, Terms.PREDICATE, Terms.DATE)
                .findFirst()
                .orElseThrow()
                .getSubject();
        assertThat(graph.contains(assertion, Terms.STANDING, NodeFactory.createURI(Iris.BASE + "hien-trang/reported")))
                .isTrue();
    }

    @Test
    void aNumberPrintedWithoutItsYearIsCompletedOnlyInANormativeSeries() {
        assertThat(SourceGraph.number(SampleSources.DECREE, "9/NĐ-CP").getLiteralLexicalForm())
                .isEqualTo("9/2030/NĐ-CP");
        assertThat(SourceGraph.number(SampleSources.DECREE, "09/2030/NĐ-CP").getLiteralLexicalForm())
                .isEqualTo("09/2030/NĐ-CP");
        assertThat(SourceGraph.number(SampleSources.KITES, "12/KH-UBND").getLiteralLexicalForm())
                .isEqualTo("12/KH-UBND");
    }

    @Test
    void bodiesThatDifferOnlyInLettersWithoutMarksStayTwo() {
        String scheme = Words.slug("Ban Đề án");
        String project = Words.slug("Ban De an");
        assertThat(scheme).startsWith("~ban-de-an-").isNotEqualTo(project);
        assertThat(project).startsWith("~ban-de-an-");
        // The same name, decomposed.
        assertThat(Words.slug(Normalizer.normalize("Ban Đề án", Normalizer.Form.NFD)))
                .isEqualTo(scheme);
        assertThat(scheme.getBytes(StandardCharsets.UTF_8)).hasSize(scheme.length());
    }

    private static Responsibility responsibility(Quote quote) {
        return new Responsibility(
                quote,
                "",
                List.of(),
                false,
                List.of("lead"),
                List.of(),
                List.of(),
                "assigned",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static String lexical(Graph graph, Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY).next().getObject().getLiteralLexicalForm();
    }

    private static int integer(Graph graph, Node subject, Node predicate) {
        return Integer.parseInt(lexical(graph, subject, predicate));
    }
}
