package vn.cancu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.citation.Citation;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;
import vn.cancu.extraction.Extraction;
import vn.cancu.query.Answer;
import vn.cancu.query.AnswerWriter;
import vn.cancu.query.Format;

/** What the Javadoc of {@link CanCu} and the README promise to Java users. */
class CanCuTest {

    @TempDir
    Path folder;

    @Test
    void readsADocumentAndExtractsWhatItCites() {
        Extraction plan = CanCu.extract(CanCu.read(Path.of("examples/ke-hoach-9001-kon-tum-2024.txt")));
        List<String> lines = new ArrayList<>();
        for (Citation citation : plan.citations()) {
            lines.add(citation.role().code() + ": " + citation.mention().quote().exact());
        }
        assertThat(lines)
                .contains(
                        "legal-basis: Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ",
                        "implements: Quyết định số 1191/QĐ-TTg ngày 05 tháng 8 năm 2020 của Thủ tướng Chính phủ");
        assertThat(CanCu.graph(plan).size()).isGreaterThan(lines.size());
        assertThat(CanCu.named(plan).name().getURI())
                .isEqualTo("https://w3id.org/cancu/nguon/" + plan.source().id());
    }

    @Test
    void opensTheDatabaseAndAsks() throws IOException {
        try (CanCu cancu = CanCu.open(folder.resolve("db"))) {
            Answer.Table plans = cancu.ask("van-ban-nao-trien-khai", Map.of("document", "1191/QĐ-TTg"));
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            AnswerWriter.of(Locale.ENGLISH).write(plans, Format.CSV, csv);
            assertThat(csv.toString(StandardCharsets.UTF_8)).contains("516/KH-UBND");
            assertThatThrownBy(() -> cancu.ask("khong-co", Map.of()))
                    .isInstanceOfSatisfying(
                            UserError.class,
                            error -> assertThat(error.diagnostic().code()).isEqualTo(Code.UNKNOWN_QUESTION));
        }
    }
}
