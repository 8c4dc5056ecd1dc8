package vn.cancu.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cancu.authority.AuthorityLoader;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.text.BlockReader;

/** What a text says of one document in two ways, or of a document that its number disproves: reported, never mended. */
class ConflictRowsTest {
    private static final Lexicon LEXICON = Lexicon.of(AuthorityLoader.bundled());

    /** @param found what is reported, in English */
    record Row(String text, String... found) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                // Quyết định 1200/QĐ-TTg dates one decree twice: both quotes
                new Row(
                        "Căn cứ Nghị định số 112/2014/NĐ-CP ngày 21/11/2014;\n"
                                + "Theo Nghị định số 112/2014/NĐ-CP ngày 27/11/2014.",
                        "the document states different dates of issue: “Nghị định số 112/2014/NĐ-CP ngày 21/11/2014”;"
                                + " “Nghị định số 112/2014/NĐ-CP ngày 27/11/2014”"),
                // the same day of another year
                new Row(
                        "Theo Quyết định số 5/QĐ-TTg ngày 02/01/2020.\nTheo Quyết định số 5/QĐ-TTg ngày 02/01/2021.",
                        "the document states different dates of issue: “Quyết định số 5/QĐ-TTg ngày 02/01/2020”;"
                                + " “Quyết định số 5/QĐ-TTg ngày 02/01/2021”"),
                // another day of another year: two documents
                new Row("Theo Quyết định số 5/QĐ-TTg ngày 02/01/2020.\nTheo Quyết định số 5/QĐ-TTg ngày 03/02/2021."),
                // Kế hoạch 34/KH-UBND Lào Cai prints 19/10/2012
                new Row(
                        "Căn cứ Thông tư số 22/2016/TT-BTTTT ngày 19/10/2012;",
                        "the date 2012-10-19 does not agree with the year in the number 22/2016/TT-BTTTT"),
                // a database lists this issuer
                new Row(
                        "Theo Thông tư số 03/2019/TT-BTTTT ngày 06/5/2019 của Quốc hội.",
                        "“Quốc hội” is stated as the issuer, but the number 03/2019/TT-BTTTT bears the symbol of “Bộ"
                                + " Thông tin và Truyền thông”"),
                // a chairman and a minister sign in their office's register, a congress in the Party's
                new Row("Theo Quyết định số 2811/QĐ-UBND ngày 02/10/2030 của Chủ tịch UBND tỉnh Sơn La."),
                new Row("Theo Nghị quyết số 36-NQ/TW ngày 22/10/2018 của Bộ Chính trị; Nghị định số 7/2030/NĐ-CP của"
                        + " Chính phủ."),
                new Row("Theo Công văn số 5487/CT-CS ngày 25/11/2025 của Cục Thuế."),
                new Row(
                        "Theo Nghị định 72/2015/ND-CP.",
                        "the number 72/2015/ND-CP is printed without the stroke of Đ; the type before it says what the"
                                + " code means"),
                new Row("Theo Quyết định số 5/QĐ-TTg ngày 31/02/2020.", "there is no ngày 31/02/2020 in the calendar"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void reportsWhatContradicts(Row row) {
        List<String> said =
                CitationExtractor.extract(LEXICON, "row.txt", row.text(), BlockReader.read(row.text()))
                        .diagnostics()
                        .stream()
                        .map((Diagnostic diagnostic) -> diagnostic.message(Locale.ENGLISH))
                        .toList();
        assertThat(said).containsExactly(row.found());
    }
}
