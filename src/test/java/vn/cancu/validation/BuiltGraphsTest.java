package vn.cancu.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import vn.cancu.authority.Authority;
import vn.cancu.authority.AuthorityLoader;
import vn.cancu.authority.Bundled;
import vn.cancu.citation.Lexicon;
import vn.cancu.diagnostic.Severity;
import vn.cancu.extraction.Extractor;
import vn.cancu.graph.DerivedFacts;
import vn.cancu.graph.GraphBuilder;
import vn.cancu.graph.Iris;
import vn.cancu.graph.NamedGraph;
import vn.cancu.graph.SampleAuthority;
import vn.cancu.graph.SampleSources;
import vn.cancu.graph.Terms;
import vn.cancu.text.DocumentReader;

/** What the program itself builds breaks none of its rules. */
class BuiltGraphsTest {
    private final ShapesValidator validator = ShapesValidator.bundled();

    @Test
    void whatTheBuilderWritesAndDerivesIsValid() {
        List<NamedGraph> sources = SampleSources.graphs();
        DatasetGraph database = DatasetGraphFactory.create();
        Graph facts = GraphMemFactory.createDefaultGraphSameTerm();
        sources.forEach(source -> source.graph().stream().forEach(triple -> {
            facts.add(triple);
            database.getGraph(source.name()).add(triple);
        }));
        SampleAuthority.graph().stream().forEach(triple -> {
            facts.add(triple);
            database.getGraph(Iris.AUTHORITY).add(triple);
        });
        DerivedFacts.of(facts).stream()
                .forEach(triple -> database.getGraph(Iris.DERIVED).add(triple));
        // What the samples are made to disagree about; no fault of the program's own.
        assertThat(validator.validateAll(database))
                .extracting(violation -> violation.message(Locale.ENGLISH))
                .containsExactly(
                        // two sources
                        "The date of “Nghị định 9/2030/NĐ-CP – Chính phủ” is given differently: 2030-03-01, 2030-03-02.",
                        // authority file and source
                        "The date of “Quyết định 88/QĐ-TTg (09/09/2029) – Thủ tướng Chính phủ” is given differently: "
                                + "2029-09-08, 2029-09-09.",
                        // its own text and a report
                        "The date of “Kế hoạch 12/KH-UBND (05/02/2031) – Ủy ban nhân dân tỉnh Sông Mây” is given "
                                + "differently: 2031-02-05, 2031-02-06.");
    }

    /** One mention, two citations: the decree amends another and is itself a basis. */
    @Test
    void anAmendmentInAListOfBasesIsValid() {
        byte[] plan = """
                ỦY BAN NHÂN DÂN TỈNH SÔNG MÂY
                Số: 13/KH-UBND
                Sông Mây, ngày 06 tháng 02 năm 2031
                KẾ HOẠCH
                Thả diều ban đêm
                Căn cứ Nghị định số 9/2030/NĐ-CP ngày 01 tháng 3 năm 2030 của Chính phủ được sửa đổi, bổ sung \
                bởi Nghị định số 10/2030/NĐ-CP ngày 01 tháng 4 năm 2030 của Chính phủ;
                """.getBytes(UTF_8);
        Graph graph = new GraphBuilder(SampleAuthority.RECORDS)
                .build(new Extractor(Lexicon.of(SampleAuthority.RECORDS))
                        .extract(DocumentReader.read("plan.txt", plan)));
        Node decree = NodeFactory.createURI(Iris.BASE + "vb/chinh-phu/nghi-dinh-qppl/2030/10");
        assertThat(graph.stream(Node.ANY, Terms.CITED, decree)
                        .map(cited -> graph.stream(cited.getSubject(), Terms.ROLE, Node.ANY)
                                .findFirst()
                                .orElseThrow()
                                .getObject()
                                .getURI()))
                .containsExactlyInAnyOrder(Iris.BASE + "vai-tro/legal-basis", Iris.BASE + "vai-tro/amends");
        assertThat(validator.validateSource(graph)).isEmpty();
    }

    @Test
    void whatShipsIsValid() {
        List<String> corpus = Bundled.list("corpus").stream()
                .filter(file -> file.endsWith(".ttl"))
                .toList();
        assertThat(corpus).isNotEmpty().allSatisfy(file -> assertThat(
                        validator.validateSource(RDFParser.fromString(new String(Bundled.read(file), UTF_8), Lang.TTL)
                                .toGraph()))
                .as(file)
                .isEmpty());
    }

    /** Real documents may contradict themselves; the program may not. */
    @Test
    void whatIsReadFromRealDocumentsHasNoFaultOfOurs() throws IOException {
        Path texts = Path.of("../shared/dev/texts");
        assumeTrue(Files.isDirectory(texts), "no real texts at " + texts);
        Authority authority = AuthorityLoader.bundled();
        Extractor extractor = new Extractor(Lexicon.of(authority));
        GraphBuilder builder = new GraphBuilder(authority);
        try (Stream<Path> files = Files.list(texts)) {
            assertThat(files.sorted().toList()).isNotEmpty().allSatisfy(file -> assertThat(
                            validator.validateSource(builder.build(extractor.extract(DocumentReader.read(file)))))
                    .as(file.toString())
                    .noneMatch(violation -> violation.severity() == Severity.ERROR));
        }
    }
}
