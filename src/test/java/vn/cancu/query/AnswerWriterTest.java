package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;

class AnswerWriterTest {
    private static final AnswerWriter VI = AnswerWriter.of(Fixture.VI);
    private static final AnswerWriter EN = AnswerWriter.of(Locale.ENGLISH);

    private static final Node IRI = NodeFactory.createURI("https://w3id.org/cancu/vb/a/ke-hoach/2024/43");
    private static final Answer.Table TABLE = new Answer.Table(
            List.of(
                    new Column("document", new Bilingual("Văn bản", "Document"), Bilingual.NONE),
                    new Column("date", new Bilingual("Ngày", "Date"), new Bilingual("không rõ", "not known")),
                    new Column("n", new Bilingual("Số", "Number"), Bilingual.NONE)),
            List.of(
                    List.of(
                            new Cell(Optional.of(IRI), new Bilingual("Kế hoạch 43", "Plan 43"), true),
                            literal("2024-02-27", XSDDatatype.XSDdate),
                            literal("-5", XSDDatatype.XSDinteger)),
                    List.of(literal("=1+1"), Cell.ABSENT, literal("a \"b\", c"))));

    private static Cell literal(String text) {
        return literal(text, XSDDatatype.XSDstring);
    }

    private static Cell literal(String text, XSDDatatype type) {
        return new Cell(Optional.of(NodeFactory.createLiteralDT(text, type)), Bilingual.same(text), false);
    }

    @Test
    void aTableShowsLabelsAndDaysAsPeopleWriteThem() {
        assertThat(Fixture.written(TABLE, Format.TABLE, VI)).isEqualTo("""
                        Văn bản      Ngày        Số
                        ───────────  ──────────  ────────
                        Kế hoạch 43  27/02/2024  -5
                        =1+1         không rõ    a "b", c
                        """);
        assertThat(Fixture.written(TABLE, Format.TABLE, EN))
                .contains("Plan 43   2024-02-27")
                .contains("not known")
                .doesNotContain("https://");
    }

    @Test
    void aTableFitsTheTerminalWhateverTheUnicodeForm() {
        String long1 = "Phê duyệt mục tiêu, nhiệm vụ, giải pháp đổi mới và nâng cao năng lực";
        Answer.Table wide = new Answer.Table(
                List.of(Column.of("a"), Column.of("b")),
                List.of(
                        List.of(literal(long1), literal(Normalizer.normalize(long1, Normalizer.Form.NFD))),
                        List.of(literal("x"), literal("gia-lai-2023-516-kh-ubnd.txt"))));
        String written = Fixture.written(wide, Format.TABLE, VI.width(60));
        assertThat(written.lines())
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(60));
        assertThat(Normalizer.normalize(written, Normalizer.Form.NFC).replaceAll("\\s+", ""))
                .contains("gia-lai-2023-516-kh-ubnd.txt");
        // one below the other where columns would be too narrow
        assertThat(Fixture.written(wide, Format.TABLE, VI.width(12)).lines()).hasSizeGreaterThan(10);
    }

    @Test
    void colourIsOnlyWhereItIsAskedFor() {
        assertThat(Fixture.written(TABLE, Format.TABLE, VI)).doesNotContain("\u001b");
        assertThat(Fixture.written(TABLE, Format.TABLE, VI.color(true))).contains("\u001b[1m");
    }

    @Test
    void noRowsAreSaid() {
        Answer.Table empty = new Answer.Table(TABLE.columns(), List.of());
        assertThat(Fixture.written(empty, Format.TABLE, VI)).isEqualTo("Không có kết quả.\n");
        assertThat(Fixture.written(empty, Format.CSV, VI)).isEqualTo("\ufeffVăn bản,Ngày,Số\r\n");
    }

    @Test
    void csvHasAByteOrderMarkTheIrisAndNoFormulas() {
        assertThat(Fixture.written(TABLE, Format.CSV, VI))
                .isEqualTo("\ufeffVăn bản,Văn bản (IRI),Ngày,Số\r\n"
                        + "Kế hoạch 43,https://w3id.org/cancu/vb/a/ke-hoach/2024/43,2024-02-27,-5\r\n"
                        + "'=1+1,,không rõ,\"a \"\"b\"\", c\"\r\n");
    }

    @Test
    void tsvHasNoByteOrderMark() {
        assertThat(Fixture.written(TABLE, Format.TSV, EN))
                .startsWith("Document\tDocument (IRI)\tDate\tNumber\r\nPlan 43\thttps://w3id.org/")
                .contains("'=1+1\t\tnot known\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "- Căn cứ", "@x", "\tx", "\rx", "\nx", "＝1"})
    void whatASpreadsheetTakesForAFormulaIsGuarded(String text) {
        Answer.Table table = new Answer.Table(List.of(Column.of("a")), List.of(List.of(literal(text))));
        assertThat(Fixture.written(table, Format.CSV, VI)).contains("'" + text);
        assertThat(Fixture.written(table, Format.TSV, VI))
                .contains("'" + text.charAt(0) + (text.charAt(0) < ' ' ? "" : text.substring(1)));
    }

    @Test
    void jsonIsSparqlResultsWithLabelsBesideTheirIris() {
        JsonObject json =
                JsonParser.parseString(Fixture.written(TABLE, Format.JSON, EN)).getAsJsonObject();
        assertThat(json.getAsJsonObject("head").getAsJsonArray("vars").toString())
                .isEqualTo("[\"document\",\"documentLabel\",\"date\",\"n\"]");
        JsonObject first = json.getAsJsonObject("results")
                .getAsJsonArray("bindings")
                .get(0)
                .getAsJsonObject();
        assertThat(first.getAsJsonObject("document").get("type").getAsString()).isEqualTo("uri");
        assertThat(first.getAsJsonObject("documentLabel").get("value").getAsString())
                .isEqualTo("Plan 43");
        assertThat(first.getAsJsonObject("n").get("datatype").getAsString()).isEqualTo(XSDDatatype.XSDinteger.getURI());
        JsonObject second = json.getAsJsonObject("results")
                .getAsJsonArray("bindings")
                .get(1)
                .getAsJsonObject();
        assertThat(second.keySet()).containsExactlyInAnyOrder("document", "n");
    }

    /** What others wrote a program for must not change because a label happens to be there. */
    @Test
    void freeSparqlKeepsItsVariables() {
        Answer answer = new SparqlRunner(Fixture.DATA)
                .run("q", "SELECT ?s { ?s a <https://w3id.org/cancu/ontology#InformationCluster> } ORDER BY ?s");
        JsonObject json =
                JsonParser.parseString(Fixture.written(answer, Format.JSON, VI)).getAsJsonObject();
        assertThat(json.getAsJsonObject("head").getAsJsonArray("vars").toString())
                .isEqualTo("[\"s\"]");
        assertThat(Fixture.written(answer, Format.TABLE, VI))
                .contains("Lao Bảo")
                .doesNotContain("w3id.org");
    }

    @Test
    void xlsxHasTextNumbersAndDays(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            VI.write(TABLE, Format.XLSX, out);
        }
        String sheet = entry(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<v>-5</v>").contains("<v>45349").doesNotContain("<f>");
        assertThat(sheet + entry(file, "xl/sharedStrings.xml"))
                .contains("Kế hoạch 43")
                .contains("=1+1")
                .contains("không rõ");
    }

    private static String entry(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String xml = new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("&#x(\\p{XDigit}+);")
                    .matcher(xml)
                    .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
        }
    }

    /** Whatever is asked, what is answered stands within the terminal. */
    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 120})
    void everyAnswerFitsTheTerminal(int width) {
        QueryRunner runner = new QueryRunner(Fixture.Shipped.DATA);
        for (CatalogueQuery question : Catalogue.bundled().all()) {
            Map<String, String> values = question.parameters().stream()
                    .filter(Parameter::required)
                    .collect(Collectors.toMap(Parameter::name, Parameter::example));
            fits(question.name(), runner.run(question, values), width);
        }
        Why why = new Why(Fixture.Shipped.DATA);
        fits("why", why.explain("516/KH-UBND", Optional.empty(), Optional.empty()), width);
        fits("why III", why.explain("516/KH-UBND", Optional.of("III"), Optional.empty()), width);
    }

    private static void fits(String name, Answer.Table table, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            VI.width(width).write(table, Format.TABLE, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).as(name).allMatch(line -> TextWidth.of(line) <= width);
    }

    @Test
    void truthIsWrittenInEveryFormatThatFits() {
        Answer yes = new Answer.Truth(true);
        assertThat(Fixture.written(yes, Format.TABLE, VI)).isEqualTo("đúng\n");
        assertThat(Fixture.written(yes, Format.CSV, EN)).isEqualTo("true\n");
        // For programs, whatever the language.
        assertThat(Fixture.written(yes, Format.CSV, VI)).isEqualTo("true\n");
        assertThat(Fixture.written(new Answer.Truth(false), Format.TSV, VI)).isEqualTo("false\n");
        assertThat(JsonParser.parseString(Fixture.written(yes, Format.JSON, VI))
                        .getAsJsonObject()
                        .get("boolean")
                        .getAsBoolean())
                .isTrue();
    }

    @Test
    void triplesAreTurtleOrRows() {
        Answer triples = new SparqlRunner(Fixture.DATA)
                .run(
                        "q",
                        "CONSTRUCT WHERE { <https://w3id.org/cancu/cum/lao-bao> <https://w3id.org/cancu/ontology#clusterKind> ?k }");
        assertThat(Fixture.written(triples, Format.TTL, VI)).contains("cancu:clusterKind");
        assertThat(Fixture.written(triples, Format.TSV, VI).lines()).hasSize(2);
        assertThatThrownBy(() -> Fixture.written(TABLE, Format.TTL, VI))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.diagnostic().code()).isEqualTo(Code.BAD_OPTION));
    }

    @Test
    void aFormatIsFoundByItsName() {
        assertThat(Format.of("CSV")).isEqualTo(Format.CSV);
        assertThatThrownBy(() -> Format.of("pdf")).isInstanceOfSatisfying(UserError.class, error -> assertThat(
                        error.diagnostic().message(Fixture.VI))
                .contains("--format")
                .contains("pdf"));
    }
}
