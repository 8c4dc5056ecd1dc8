package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.Terms;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.IndexWriter;
import vn.cancu.index.Property;
import vn.cancu.index.Task;
import vn.cancu.store.IndexPart;

/** Work that looks nothing up in the graph ends in time as well. */
class DeadlineTest {
    private static final int BODIES = 20_000;
    private static final CitationIndex INDEX = Facts.reading(Fixture.DATA, () -> IndexPart.of(Fixture.DATA));

    private interface Work {
        void run() throws IOException;
    }

    /** With time that is over already, whatever asks for it fails. */
    private static void endsInTime(Work work) {
        assertThatThrownBy(() -> Deadline.in(Duration.ZERO).keep(() -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return "finished";
                }))
                .isInstanceOfSatisfying(
                        UserError.class,
                        late -> assertThat(late.diagnostic().code()).isEqualTo(Code.QUERY_TIMEOUT));
    }

    /** No solution is added: what looks at the clock is the search. */
    @ParameterizedTest
    @CsvSource({
        "van-ban-theo-thoi-gian, __agency_iri",
        "co-quan-da-ban-hanh-gi, _agency_iri",
        "van-ban-nao-con-thieu, __agency_iri",
        "van-ban-nao-duoc-vien-dan-nhieu, __role_iri",
        "can-cu-nao-het-hieu-luc-khi-ban-hanh, __document_iri",
        "co-quan-nao-ban-hanh-van-ban, __province_iri",
        "co-quan-nao-thuong-phoi-hop, __agency_iri",
    })
    void findingNothing(String name, String variable) {
        CatalogueQuery question = Catalogue.bundled().get(name);
        Map<String, Node> nobody = Map.of(variable, NodeFactory.createURI(CitationIndex.DOCUMENT));
        assertThat(found(INDEX, question, nobody).rows()).isEmpty();
        endsInTime(() -> found(INDEX, question, nobody));
    }

    private static Answer.Table found(CitationIndex index, CatalogueQuery question, Map<String, Node> values) {
        Facts facts = new Facts(Fixture.DATA);
        return Solutions.table(
                question,
                IndexedQuestions.of(question).orElseThrow(),
                new IndexTerms(index, facts),
                values,
                new Labels(facts, Optional.of(index)));
    }

    /** Few and many: the latter are compared by other threads as well. */
    @ParameterizedTest
    @ValueSource(ints = {2, 20, 20_000})
    void sorting(int size) {
        IndexTerms terms = new IndexTerms(INDEX, new Facts(Fixture.DATA));
        CodedRows rows = new CodedRows(1);
        for (int i = 0; i < size; i++) {
            rows.add(new long[] {TermCode.integer(-i)});
        }
        endsInTime(() -> SolutionOrder.of(terms, rows, List.of(new SolutionOrder.Key(0, false))));
        endsInTime(() -> terms.ranks(
                IntStream.range(0, size).mapToLong(TermCode::integer).toArray()));
    }

    @Test
    void readingRows() {
        Answer.Table table = new QueryRunner(Fixture.DATA, INDEX)
                .run(Catalogue.bundled().get("co-quan-nao-ban-hanh-van-ban"), Map.of());
        assertThat(table.rows()).isNotEmpty().isInstanceOf(Solutions.DecodedRows.class);
        endsInTime(() -> table.rows().forEach(row -> {}));
        endsInTime(() -> ((Solutions.DecodedRows) table.rows()).isLabelled(2));
    }

    /** One task of so many bodies has 150 million pairs: far more rows than an answer may have. */
    @Test
    void pairsOfOneTask(@TempDir Path folder) throws IOException {
        IndexWriter writer = new IndexWriter();
        int source = writer.thing("https://w3id.org/cancu/nguon/1");
        int agency = writer.thing(Terms.AGENCY.getURI());
        List<Task.Party> parties = new ArrayList<>();
        parties.add(new Task.Party(Task.Relation.DOCUMENT, writer.thing("https://w3id.org/cancu/vb/1")));
        for (int i = 0; i < BODIES; i++) {
            int body = writer.thing("https://w3id.org/cancu/co-quan/" + i);
            writer.say(body, Property.CLASS, agency);
            parties.add(new Task.Party(i % 2 == 0 ? Task.Relation.AGENCY : Task.Relation.PARTNER, body));
        }
        writer.assign(new Task(source, "#task-1", source, parties));
        Path file = folder.resolve("tasks.idx");
        writer.write(file, "ab".repeat(32));
        CitationIndex index = CitationIndex.open(file, "ab".repeat(32));
        CatalogueQuery question = Catalogue.bundled().get("co-quan-nao-thuong-phoi-hop");
        assertThatThrownBy(() -> Deadline.in(Duration.ofMillis(100)).keep(() -> found(index, question, Map.of())))
                .isInstanceOfSatisfying(
                        UserError.class,
                        late -> assertThat(late.diagnostic().code()).isEqualTo(Code.QUERY_TIMEOUT));
        // A body that does it is in a pair with all others, a partner with those who do it.
        for (int body : List.of(0, 1)) {
            Node wanted = NodeFactory.createURI("https://w3id.org/cancu/co-quan/" + body);
            assertThat(found(index, question, Map.of("__agency_iri", wanted)).rows())
                    .hasSize(body == 0 ? BODIES - 1 : BODIES / 2);
        }
    }

    /** Going through all titles, and through all numbers for those that are near. */
    @Test
    void lookingForADocument() {
        DocumentFinder documents = new DocumentFinder(Fixture.DATA);
        documents.find("516/KH-UBND");
        endsInTime(() -> documents.find("hoạt động thông tin đối ngoại"));
        endsInTime(() -> documents.find("99999/XX-YY"));
        endsInTime(() -> documents.startingWith("51", 10));
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"XLSX", "CSV", "TSV", "JSON"})
    void writingAnAnswer(Format format) {
        Answer.Table table = new QueryRunner(Fixture.DATA)
                .run(Catalogue.bundled().get("van-ban-nao-trien-khai"), Map.of("document", "1191/QĐ-TTg"));
        assertThat(table.rows()).isNotEmpty();
        endsInTime(() -> AnswerWriter.of(Fixture.VI).write(table, format, OutputStream.nullOutputStream()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"XLSX", "CSV", "JSON"})
    void writingAMatrix(Format format) {
        DutyMatrix matrix = new Duties(Fixture.DATA).matrix(DutySelection.ALL);
        assertThat(matrix.duties()).isNotEmpty();
        endsInTime(() -> DutyWriter.of(Fixture.VI).write(matrix, format, OutputStream.nullOutputStream()));
    }

    /** A stream that takes only so much is never offered the rest of a tree. */
    @Test
    void aTreeIsWrittenNodeByNode() {
        Trace trace =
                new Tracer(Fixture.DATA).trace("1191/QĐ-TTg", Optional.empty(), OptionalInt.empty(), TraceOptions.ALL);
        endsInTime(() -> TraceWriter.json(trace, OutputStream.nullOutputStream()));
        TraceNode node = trace.implementedBy().get(0);
        java.util.List<TraceNode> many = java.util.Collections.nCopies(100_000, node);
        Trace wide = new Trace(trace.document(), java.util.List.of(), many, java.util.List.of(), java.util.List.of());
        int[] taken = {0};
        assertThatThrownBy(() -> TraceWriter.json(wide, new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        if (++taken[0] > 10_000) {
                            throw new IOException("full");
                        }
                    }
                }))
                .hasMessage("full");
        assertThat(taken[0]).isEqualTo(10_001);
    }
}
