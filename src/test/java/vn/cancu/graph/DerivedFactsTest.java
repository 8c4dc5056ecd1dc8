package vn.cancu.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedFactsTest {
    private static final List<String> RULES =
            List.of("cites", "shortcuts", "reported", "passed-by", "title", "date", "period", "agency", "label");

    private static final Graph FACTS = union(SampleSources.graphs());
    private static final Graph DERIVED = DerivedFacts.of(FACTS);

    /** What a rule's query finds and what the program derived are the same triples; and no derived triple is without a rule. */
    @Test
    void plainSparqlFindsTheSame() throws IOException {
        Set<Triple> found = new HashSet<>();
        for (String rule : RULES) {
            Graph asked = rule.equals("label") ? withoutLabels() : FACTS;
            Set<Triple> triples = construct(rule, asked);
            Set<Node> properties = triples.stream().map(Triple::getPredicate).collect(Collectors.toSet());
            assertThat(DERIVED.stream().filter(triple -> properties.contains(triple.getPredicate())))
                    .as(rule)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(triples);
            found.addAll(triples);
        }
        assertThat(DERIVED.stream().toList()).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void theOrderOfTheSourcesDoesNotShow() {
        String expected = TurtleWriter.write(DERIVED);
        List<NamedGraph> sources = new ArrayList<>(SampleSources.graphs());
        Collections.reverse(sources);
        assertThat(TurtleWriter.write(DerivedFacts.of(union(sources)))).isEqualTo(expected);
        Collections.rotate(sources, 1);
        assertThat(TurtleWriter.write(DerivedFacts.of(union(sources)))).isEqualTo(expected);
    }

    // subject, property, object; - where there is none
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a report of what the document says itself adds nothing
            vb/ubnd-song-may/ke-hoach/2031/12 | eli:based_on            | vb/chinh-phu/nghi-dinh-qppl/2030/9
            vb/ubnd-song-may/ke-hoach/2031/12 | cancu:reportedBasis     | -
            # nested: it is the plan of 2030 that implements the decision; that this year's does is only reported
            vb/ubnd-song-may/ke-hoach/2030/4  | cancu:implements        | vb/thu-tuong/quyet-dinh/2029/88
            vb/ubnd-song-may/ke-hoach/2031/12 | cancu:reportedImplements| vb/thu-tuong/quyet-dinh/2029/88
            # "Quy chế … ban hành theo Quyết định …": the decision does it
            vb/ubnd-song-may/quyet-dinh/2030/5| cancu:establishes       | vb/ubnd-song-may/quy-che/chua-ro/~quy-che-phoi-hop-tha-dieu-0a1b2c3d
            vb/ubnd-song-may/quyet-dinh/2030/5| eli:cites               | vb/ubnd-song-may/quy-che/chua-ro/~quy-che-phoi-hop-tha-dieu-0a1b2c3d
            vb/ubnd-song-may/ke-hoach/2031/12 | cancu:fundedBy          | vb/ubnd-song-may/quyet-dinh-qppl/2030/6
            vb/ubnd-doi-gio/ke-hoach/2030/4   | eli:amends              | vb/ubnd-doi-gio/ke-hoach/2028/7
            vb/ubnd-doi-gio/ke-hoach/2030/4   | eli:repeals             | vb/ubnd-doi-gio/ke-hoach/2028/8
            # that a plan amends another is not a fact because a report says so, but the citation is one
            vb/ubnd-doi-gio/ke-hoach/2031/21  | eli:amends              | -
            vb/ubnd-doi-gio/ke-hoach/2031/21  | eli:cites               | vb/ubnd-doi-gio/ke-hoach/2030/4
            vb/ubnd-doi-gio/ke-hoach/2031/21  | cancu:reportedBasis     | vb/chinh-phu/nghi-dinh-qppl/2030/9
            # two sources, two days
            vb/chinh-phu/nghi-dinh-qppl/2030/9| eli:date_document       | -
            # two sources, one day
            vb/ubnd-song-may/ke-hoach/2030/4  | eli:date_document       | "2030-01-02"
            # a report's day, and its citation's year
            vb/ubnd-doi-gio/ke-hoach/2031/21  | eli:date_document       | "2031-05-07"
            # only a year, only a month
            vb/ubnd-doi-gio/ke-hoach/2028/7   | eli:date_document       | -
            vb/ubnd-doi-gio/ke-hoach/2028/8   | eli:date_document       | -
            # the authority file knows the day, the document's own text knows the day
            vb/thu-tuong/quyet-dinh/2029/88   | eli:date_document       | -
            vb/ubnd-song-may/ke-hoach/2031/12 | eli:date_document       | -
            vb/ubnd-doi-gio/ke-hoach/2031/21  | cancu:period            | "2031"
            vb/thu-tuong/quyet-dinh/2029/88   | dcterms:title           | "về bầu trời xanh và không gian rộng mở"
            vb/luat/luat-dieu/chua-ro         | dcterms:title           | "Luật Diều"
            vb/chinh-phu/nghi-dinh-qppl/2030/9| eli:passed_by           | co-quan/chinh-phu
            vb/ubnd-song-may/ke-hoach/2031/12 | eli:passed_by           | -
            # a province before and after its merger
            co-quan/so-tttt-song-may          | cancu:province          | dia-danh/song-may
            co-quan/so-tttt-song-may          | cancu:agencyKind        | loai-co-quan/so-tttt
            # the authority file knows better
            co-quan/ubnd-doi-gio              | cancu:province          | -
            co-quan/ubnd-doi-gio              | cancu:agencyKind        | loai-co-quan/ubnd
            co-quan/chinh-phu                 | cancu:province          | -
            """)
    void derives(String subject, String property, String object) {
        List<String> objects = DERIVED.stream(iri(subject), property(property), Node.ANY)
                .map(triple -> text(triple.getObject()))
                .toList();
        if (object.equals("-")) {
            assertThat(objects).isEmpty();
        } else {
            assertThat(objects).contains(object);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vb/ubnd-song-may/ke-hoach/2031/12 | Kế hoạch 12/KH-UBND (05/02/2031) – Ủy ban nhân dân tỉnh Sông Mây | Plan 12/KH-UBND (2031-02-05) – People's Committee of Sông Mây
            # dates disagree, and the number shows the year
            vb/chinh-phu/nghi-dinh-qppl/2030/9| Nghị định 9/2030/NĐ-CP – Chính phủ | Decree 9/2030/NĐ-CP – Government
            # no day is known
            vb/ubnd-doi-gio/ke-hoach/2028/7   | Kế hoạch 7/KH-UBND (2028) – Ủy ban nhân dân tỉnh Đồi Gió | Plan 7/KH-UBND (2028) – People's Committee of Doi Gio
            vb/luat/luat-dieu/chua-ro         | Luật Diều | -
            vb/ubnd-song-may/quy-che/chua-ro/~quy-che-phoi-hop-tha-dieu-0a1b2c3d | Quy chế phối hợp thả diều – Ủy ban nhân dân tỉnh Sông Mây | -
            """)
    void calls(String document, String vietnamese, String english) {
        assertThat(labels(iri(document), "vi")).containsExactly(vietnamese);
        assertThat(labels(iri(document), "en")).isEqualTo(english.equals("-") ? List.of() : List.of(english));
    }

    @Test
    void saysThatADocumentIsNotIdentified() {
        assertThat(DERIVED.stream(Node.ANY, Terms.LABEL, Node.ANY)
                        .map(triple -> triple.getObject().getLiteralLexicalForm())
                        .filter(label -> label.contains("77/QĐ-UBND")))
                .containsExactlyInAnyOrder(
                        "Quyết định 77/QĐ-UBND (chưa xác định)", "Decision 77/QĐ-UBND (not identified)");
    }

    @Test
    void everyDocumentHasALabel() {
        List<Node> documents = FACTS.stream(Node.ANY, Terms.TYPE, Terms.DOCUMENT)
                .map(Triple::getSubject)
                .toList();
        assertThat(documents).isNotEmpty().noneMatch(document -> labels(document, "vi")
                .isEmpty());
    }

    @Test
    void graphByGraphInAnyOrderItComesToTheSame() {
        List<Graph> graphs = new ArrayList<>();
        graphs.add(SampleAuthority.graph());
        SampleSources.graphs().forEach(source -> graphs.add(source.graph()));
        // What two say alike counts once.
        graphs.add(SampleSources.graphs().get(0).graph());
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(graphs, random);
            DerivedFacts facts = new DerivedFacts();
            graphs.forEach(facts::add);
            List<Triple> derived = new ArrayList<>();
            facts.derive(derived::add);
            assertThat(derived)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(DERIVED.find().toList());
        }
    }

    private static List<String> labels(Node document, String language) {
        return DERIVED.stream(document, Terms.LABEL, Node.ANY)
                .map(Triple::getObject)
                .filter(label -> label.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .toList();
    }

    private static String text(Node node) {
        return node.isURI() ? node.getURI().substring(Iris.BASE.length()) : "\"" + node.getLiteralLexicalForm() + "\"";
    }

    private static Node iri(String path) {
        return NodeFactory.createURI(Iris.BASE + path);
    }

    private static Node property(String name) {
        String local = name.substring(name.indexOf(':') + 1);
        String namespace =
                switch (name.substring(0, name.indexOf(':'))) {
                    case "eli" -> Terms.ELI;
                    case "dcterms" -> Terms.DCTERMS;
                    default -> Terms.CANCU;
                };
        return NodeFactory.createURI(namespace + local);
    }

    private static Set<Triple> construct(String rule, Graph graph) throws IOException {
        try (InputStream in = DerivedFactsTest.class.getResourceAsStream("derived/" + rule + ".rq")) {
            String query = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            try (QueryExec exec = QueryExec.graph(graph).query(query).build()) {
                return exec.construct().stream().collect(Collectors.toSet());
            }
        }
    }

    private static Graph withoutLabels() {
        Graph graph = copy(FACTS);
        DERIVED.stream()
                .filter(triple -> !triple.getPredicate().equals(Terms.LABEL))
                .forEach(graph::add);
        return graph;
    }

    static Graph union(List<NamedGraph> sources) {
        Graph union = copy(SampleAuthority.graph());
        sources.forEach(source -> source.graph().stream().forEach(union::add));
        return union;
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
        graph.stream().forEach(copy::add);
        return copy;
    }
}
