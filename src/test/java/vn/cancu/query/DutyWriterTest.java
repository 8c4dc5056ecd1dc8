package vn.cancu.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.graph.Terms;

class DutyWriterTest {
    private static final Duties DUTIES = new Duties(Fixture.Shipped.DATA);
    private static final DutyMatrix PLAN = DUTIES.matrix(DutySelection.ALL.document("516/KH-UBND"));

    private static byte[] written(DutyMatrix matrix, Format format, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DutyWriter.of(locale).write(matrix, format, out);
        return out.toByteArray();
    }

    private static String text(DutySelection selection) {
        return DutyWriter.of(Fixture.VI).text(DUTIES.matrix(selection));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 72, 80, 100, 120, 200})
    void fitsTheTerminal(int width) {
        assertThat(DutyWriter.of(Fixture.VI).width(width).text(PLAN).lines())
                .allMatch(line -> TextWidth.of(line) <= width);
    }

    @Test
    void saysWhoLeadsWhoHelpsAndWhatIsNotStated() {
        String table = text(DutySelection.ALL.document("516/KH-UBND"));
        assertThat(table)
                .contains("Nhiệm vụ: 52;", "CT, TH Sở Thông tin và", "PH với Các sở, ban", "CT không nêu", "đề nghị")
                .contains("CT chủ trì", "./cancu why 516/KH-UBND II.3");
        assertThat(DutyWriter.of(Locale.ENGLISH).text(PLAN))
                .contains("Tasks: 52;", "LD not stated", "requested", "LD lead")
                .doesNotContain("không nêu");
    }

    @Test
    void saysWhyThereIsNothing() {
        assertThat(text(DutySelection.ALL.document("1191/QĐ-TTg"))).contains("chỉ được văn bản khác viện dẫn");
        assertThat(text(DutySelection.ALL.document("43/KH-UBND Quảng Trị"))).contains("chỉ đọc tin đưa về nó");
        assertThat(text(DutySelection.ALL.cluster("La Lay")))
                .contains("Không nêu: các văn bản đã đọc không giao việc nào như vậy ở cụm này");
        assertThat(text(DutySelection.ALL.agency("bdbp gia lai").cluster("Lệ Thanh")))
                .contains("Không thấy nhiệm vụ nào như vậy của Bộ Chỉ huy Bộ đội Biên phòng tỉnh Gia Lai");
        assertThat(text(DutySelection.ALL.agency("UBND tỉnh Gia Lai")))
                .contains("nhiệm vụ khác nhắc đến cơ quan này mà không giao việc cho nó");
    }

    @Test
    void aTaskIsALineOfTheTableWithItsQuote() throws IOException {
        String csv = new String(written(PLAN, Format.CSV, Fixture.VI), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeffVăn bản,");
        List<CSVRecord> records = CSVParser.parse(
                        csv.substring(1),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
        assertThat(records).hasSize(52);
        CSVRecord cluster = records.stream()
                .filter(one -> one.get("Mục").equals("III.3.5"))
                .findFirst()
                .orElseThrow();
        assertThat(cluster.get("Chủ trì")).isEqualTo("không nêu");
        assertThat(cluster.get("Cơ quan thực hiện")).isEqualTo("Sở Thông tin và Truyền thông tỉnh Gia Lai");
        assertThat(cluster.get("Cơ quan thực hiện (IRI)")).isEqualTo("https://w3id.org/cancu/co-quan/so-tttt-gia-lai");
        assertThat(cluster.get("Vai trò")).isEqualTo("phối hợp; vận hành");
        assertThat(cluster.get("Mở trích dẫn: why …")).isEqualTo("516/KH-UBND III.3.5");
        assertThat(cluster.get("Từ vị trí")).isEqualTo("14022");
        assertThat(cluster.get("Trích dẫn")).contains("Cụm Thông tin cơ sở");
    }

    @Test
    void theObjectHasEveryCellWithItsRoleAndEveryRowWithItsQuote() throws IOException {
        JsonObject object = JsonParser.parseString(
                        new String(written(PLAN, Format.JSON, Locale.ENGLISH), StandardCharsets.UTF_8))
                .getAsJsonObject();
        assertThat(object.get("reading").getAsString()).isEqualTo("text");
        assertThat(object.getAsJsonArray("agencies")).hasSize(PLAN.bodies().size());
        JsonArray rows = object.getAsJsonArray("rows");
        assertThat(rows).hasSize(52);
        for (JsonElement element : rows) {
            JsonObject row = element.getAsJsonObject();
            assertThat(row.getAsJsonArray("cells")).isNotEmpty();
            assertThat(row.getAsJsonArray("quotes")
                            .get(0)
                            .getAsJsonObject()
                            .get("exact")
                            .getAsString())
                    .isNotEmpty();
            assertThat(row.get("why").getAsString()).isNotEmpty();
        }
        JsonObject last = rows.get(51).getAsJsonObject();
        assertThat(last.get("deadlineDate").getAsString()).isEqualTo("2023-11-10");
        assertThat(last.getAsJsonArray("lead")).isEmpty();
        assertThat(rows.get(0).getAsJsonObject().get("deadline").isJsonNull()).isTrue();
        assertThat(last.getAsJsonArray("otherParties")
                        .get(1)
                        .getAsJsonObject()
                        .get("relation")
                        .getAsString())
                .isEqualTo("report-via");
    }

    @Test
    void theSpreadsheetHasTheMatrixWithFrozenHeadsAndASheetWithTheQuotes(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), written(PLAN, Format.XLSX, Fixture.VI));
        String sheet1;
        String sheet2;
        String strings;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            sheet1 = part(zip, "xl/worksheets/sheet1.xml");
            sheet2 = part(zip, "xl/worksheets/sheet2.xml");
            strings = part(zip, "xl/sharedStrings.xml");
        }
        assertThat(sheet1).contains("xSplit=\"3\"", "ySplit=\"1\"", "state=\"frozen\"");
        assertThat(sheet2).contains("ySplit=\"1\"", "state=\"frozen\"");
        for (String text : List.of("CT, TH, PH", "Sở Tài chính tỉnh Gia Lai", "không nêu", "516/KH-UBND III.3.5")) {
            assertThat(strings.contains(">" + text + "<")).as(text).isTrue();
        }
    }

    private static String part(ZipFile zip, String name) throws IOException {
        String xml = new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        return Parser.unescapeEntities(xml, false);
    }

    @Test
    void theStatementsCarryTheirEvidence() {
        DutyMatrix cluster = DUTIES.matrix(DutySelection.ALL.cluster("Lệ Thanh"));
        assertThat(DUTIES.graph(cluster).find(null, Terms.EXACT, null).toList()).hasSize(2);
    }

    /** What a document calls an agency may try to steer the reader's terminal. */
    @Test
    void nothingInItSteersTheTerminal() {
        Body hostile = new Body("https://w3id.org/cancu/co-quan/x", Bilingual.same("Sở\u001b[2J X\u202e"), false);
        Duty duty = new Duty(
                "https://w3id.org/cancu/nguon/x#responsibility-1-2",
                new DocumentSummary(
                        "https://w3id.org/cancu/vb/x",
                        Optional.of("1/KH\u001b[31m"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("a\u001b[5mb")),
                Optional.of("I\u0007"),
                "làm\r\u001b[1A gì",
                List.of(hostile),
                true,
                List.of(DutyRole.IMPLEMENT),
                List.of(hostile),
                List.of(new Duty.OtherParty(hostile, Duty.Relation.ADVISES)),
                Modality.ASSIGNED,
                Optional.of(new Duty.Deadline("mai\u001b", Optional.empty(), Optional.empty())),
                List.of(),
                List.of(new Duty.Place("https://w3id.org/cancu/cum/x", Bilingual.same("c\u001b"))),
                Certainty.STATED,
                List.of(new Passage("làm gì", "s", "s", 0, 6)),
                "nguon/x#responsibility-1-2");
        DutyMatrix matrix = new DutyMatrix(
                Optional.of(duty.document()),
                Optional.of(DutyMatrix.Reading.TEXT),
                Optional.of(hostile),
                Optional.empty(),
                List.of(duty),
                java.util.Map.of(),
                0);
        for (boolean color : new boolean[] {true, false}) {
            String text = DutyWriter.of(Fixture.VI).width(80).color(color).text(matrix);
            assertThat(text.replaceAll("\u001b\\[[01]m", "")).doesNotContainPattern("[\u001b\u0007\r\u202e]");
        }
    }
}
