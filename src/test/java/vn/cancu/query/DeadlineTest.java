package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;

/** Work that looks nothing up in the graph ends in time as well. */
class DeadlineTest {
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
