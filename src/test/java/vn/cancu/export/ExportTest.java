package vn.cancu.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.cancu.store.Home;
import vn.cancu.store.Progress;
import vn.cancu.store.Store;

class ExportTest {
    private static final String CITATIONS = """
            PREFIX cancu: <https://w3id.org/cancu/ontology#>
            SELECT (COUNT(*) AS ?n) { ?c a cancu:Citation ; cancu:citing ?a ; cancu:cited ?b ; cancu:role ?r }
            """;

    @TempDir
    static Path folder;

    private static Store store;

    @BeforeAll
    static void build() {
        store = Store.openOrBuild(Home.at(folder.resolve("db")), Progress.NONE);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private interface Writing {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.write(out);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("db"));
        }
        return out.toByteArray();
    }

    private static QuadExport quads() {
        return new QuadExport(store, folder);
    }

    private static boolean holdsAll(byte[] file, Lang lang) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(file)).lang(lang).parse(read);
        // The default graph of the database is the union of the named ones, which a file need not repeat.
        return Txn.calculateRead(store.dataset(), () -> {
            Iterator<Quad> quads = store.dataset().findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
            return Iter.toSet(quads).equals(read.stream().collect(Collectors.toSet()));
        });
    }

    @Test
    void nquadsHaveEveryStatementInItsPlace() throws IOException {
        byte[] file = written(out -> quads().nquads(out, (done, total) -> {}));
        assertThat(holdsAll(file, Lang.NQUADS)).isTrue();
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize((int) store.manifest().triples());
        List<String> graphs = new ArrayList<>();
        String before = "";
        for (String line : lines) {
            String graph = line.replaceFirst(".*<([^>]*)> \\.$", "$1");
            if (graphs.isEmpty() || !graphs.get(graphs.size() - 1).equals(graph)) {
                graphs.add(graph);
                before = "";
            }
            assertThat(line).isGreaterThan(before);
            before = line;
        }
        assertThat(graphs).isEqualTo(List.copyOf(store.manifest().graphs().keySet()));
        assertThat(written(out -> quads().nquads(out, (done, total) -> {}))).isEqualTo(file);
    }

    @Test
    void trigSaysTheSameUnderItsLicence() throws IOException {
        byte[] file = written(out -> quads().trig(out, (done, total) -> {}));
        assertThat(holdsAll(file, Lang.TRIG)).isTrue();
        assertThat(new String(file, StandardCharsets.UTF_8))
                .startsWith("# CanCu")
                .contains("CC BY 4.0", "# content " + store.manifest().content(), "PREFIX cancu:");
    }

    @Test
    void turtleIsTheUnionWithEachStatementOnce() throws IOException {
        byte[] file = written(out -> quads().turtle(out, (done, total) -> {}));
        Graph read = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(file)).lang(Lang.TURTLE).parse(read);
        Set<Object> union = Txn.calculateRead(
                store.dataset(), () -> store.dataset().getUnionGraph().stream(Node.ANY, Node.ANY, Node.ANY)
                        .collect(Collectors.toSet()));
        assertThat(read.stream().collect(Collectors.<Object>toSet())).isEqualTo(union);
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("# content " + store.manifest().content());
    }

    @Test
    void graphMlHasEveryDocumentAndCitation() throws Exception {
        byte[] file =
                written(out -> new GraphMlExport(store.index(), store.manifest().content()).write(out));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://graphml.graphdrawing.org/xmlns");
        List<Element> nodes = elements(document, "node");
        assertThat(nodes).hasSize(store.index().documents());
        Set<String> ids = new HashSet<>();
        nodes.forEach(node -> ids.add(node.getAttribute("id")));
        List<Element> edges = elements(document, "edge");
        assertThat(edges)
                .hasSize(Txn.calculateRead(store.dataset(), ExportTest::citations))
                .allSatisfy(edge -> assertThat(ids).contains(edge.getAttribute("source"), edge.getAttribute("target")));
        String plan = "https://w3id.org/cancu/vb/ubnd-gia-lai/ke-hoach/2023/516";
        assertThat(nodes.stream().filter(node -> node.getAttribute("id").equals(plan)))
                .singleElement()
                .satisfies(node -> {
                    assertThat(data(node, "n-label")).startsWith("Kế hoạch 516/KH-UBND");
                    assertThat(data(node, "n-number")).isEqualTo("516/KH-UBND");
                    assertThat(data(node, "n-type")).isEqualTo("Kế hoạch");
                    assertThat(data(node, "n-date")).isEqualTo("2023-03-09");
                    assertThat(data(node, "n-province")).isEqualTo("Gia Lai");
                    assertThat(data(node, "n-known")).isEqualTo("text");
                });
        assertThat(edges.stream()
                        .filter(edge -> edge.getAttribute("source").equals(plan))
                        .filter(edge -> edge.getAttribute("target").endsWith("/2015/72")))
                .anySatisfy(edge -> {
                    assertThat(data(edge, "e-role")).isEqualTo("legal-basis");
                    assertThat(data(edge, "e-standing")).isEqualTo("stated");
                    assertThat(data(edge, "e-date")).isEqualTo("2023-03-09");
                    assertThat(data(edge, "e-quote")).contains("72/2015/NĐ-CP");
                });
        assertThat(data(document.getDocumentElement(), "g-content"))
                .isEqualTo(store.manifest().content());
    }

    private static int citations() {
        try (QueryExec query =
                QueryExec.dataset(store.dataset()).query(CITATIONS).build()) {
            return Integer.parseInt(query.select().next().get("n").getLiteralLexicalForm());
        }
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String data(Element element, String key) {
        NodeList all = element.getElementsByTagName("data");
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("key").equals(key)) {
                return all.item(i).getTextContent();
            }
        }
        return "";
    }
}
