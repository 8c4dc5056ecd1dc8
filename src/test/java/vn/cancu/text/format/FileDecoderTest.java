package vn.cancu.text.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.cancu.text.format.DocxFile.paragraphs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.UserError;

@Timeout(60)
class FileDecoderTest {
    private static final String PAGE = "<!DOCTYPE html><title>x</title><p>Kế hoạch số 5";

    @Test
    void theBytesTellTheFormatWhateverTheName() throws Exception {
        assertThat(decode("-", SamplePlan.file().bytes()).format()).isEqualTo("docx");
        assertThat(decode("-", DocTextTest.plan()).format()).isEqualTo("doc");
        assertThat(decode("-", PAGE.getBytes(UTF_8)).format()).isEqualTo("html");
        assertThat(decode("-", "Kế hoạch <b>đậm</b> số 5".getBytes(UTF_8)).format())
                .isEqualTo("txt");
        assertThat(decode("KH.MD", "# Kế hoạch".getBytes(UTF_8)).format()).isEqualTo("md");
        assertThat(decode("x.html", "Kế hoạch số 5".getBytes(UTF_8)).text()).isEqualTo("Kế hoạch số 5");

        Decoded misnamed = decode("a.b/KH.pdf", PAGE.getBytes(UTF_8));
        assertThat(misnamed.text()).isEqualTo("Kế hoạch số 5\n");
        assertThat(codes(misnamed)).containsExactly(Code.EXTENSION_MISLEADS);
        assertThat(misnamed.diagnostics().get(0).arguments()).containsExactly("pdf", "HTML");
        assertThat(decode("KH.doc", SamplePlan.file().bytes()).text()).isEqualTo(SamplePlan.TEXT);
        assertThat(codes(decode("KH.txt", "đúng tên".getBytes(UTF_8)))).isEmpty();
    }

    @Test
    void markdownIsItsOwnText() {
        String markdown = "| TT | **Cơ quan** |\n|---|---|\n| 1 | Sở |\n";
        assertThat(decode("a.md", markdown.getBytes(UTF_8)).text()).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\\rtf1 x}', RTF",
        "'\u0089PNG\r\n', PNG",
        "'\u00FF\u00D8\u00FF\u00E0', JPEG",
        "'Rar!\u001A\u0007', RAR",
        "'MIME-Version: 1.0', MHTML",
        "'PK\u0003\u0004xxmimetypeapplication/vnd.oasis.opendocument.text', OpenDocument",
        "'PK\u0003\u0004[Content_Types].xml xl/workbook.xml', XLSX",
        "'PK\u0003\u0004a.txt', ZIP"
    })
    void formatsThatAreNotReadAreNamed(String head, String format) {
        Diagnostic refused = refused("a.doc", head.getBytes(ISO_8859_1));
        assertThat(refused.code()).isEqualTo(Code.UNSUPPORTED_FORMAT);
        assertThat(refused.arguments()).containsExactly(format);
    }

    @Test
    void encodingsOfPages() {
        assertThat(decode("a.html", PAGE.getBytes(UTF_16)).text()).isEqualTo("Kế hoạch số 5\n");
        // UTF-8 in fact, whatever the page says
        String lying = "<html><meta charset=windows-1252><p>Kế hoạch số 5";
        assertThat(decode("a.html", lying.getBytes(UTF_8)).text()).isEqualTo("Kế hoạch số 5\n");
        String western = "<html><meta charset=windows-1252><p>décret relatif à l’été";
        Decoded decoded = decode("a.html", western.getBytes(Charset.forName("windows-1252")));
        assertThat(decoded.text()).isEqualTo("décret relatif à l’été\n");
        assertThat(decoded.encoding()).isEqualTo("windows-1252");
        byte[] undeclared = "<html><p>décret relatif".getBytes(ISO_8859_1);
        assertThat(refused("a.html", undeclared).code()).isEqualTo(Code.INVALID_UTF8);
    }

    @Test
    void oldEncodingsAreConvertedWhereTheBytesAreTheirs() {
        String tcvn3 = "Uû ban nh©n d©n tØnh ban hµnh QuyÕt ®Þnh sè 5/2001/Q§-UB";
        Decoded text = decode("a.txt", tcvn3.getBytes(ISO_8859_1));
        assertThat(text.text()).isEqualTo("Uỷ ban nhân dân tỉnh ban hành Quyết định số 5/2001/QĐ-UB");
        assertThat(text.encoding()).isEqualTo("TCVN3 (ABC)");
        assertThat(codes(text)).containsExactly(Code.LEGACY_ENCODING_CONVERTED);
        Decoded page = decode("a.htm", ("<html><p>" + tcvn3).getBytes(ISO_8859_1));
        assertThat(page.text()).startsWith("Uỷ ban nhân dân tỉnh");
        // in Word files the codes of old fonts stand as Western letters
        Decoded word = decode("a.docx", DocxFile.of(paragraphs(tcvn3)).bytes());
        assertThat(word.text()).startsWith("Uỷ ban nhân dân tỉnh");
        assertThat(codes(word)).containsExactly(Code.LEGACY_ENCODING_CONVERTED);
    }

    @Test
    void textsThatAWrongConversionSpoiltAreRefusedByName() {
        for (String spoilt : List.of(
                "Uû ban nh©n d©n tØnh ban hµnh QuyÕt ®Þnh",
                "Quyeát ñònh cuûa Thuû töôùng Chính phuû",
                "THƠNG TƯ quy định, cĩ hiệu lực; phân cơng, khơng")) {
            Diagnostic refused = refused("a.txt", spoilt.getBytes(UTF_8));
            assertThat(refused.code()).isEqualTo(Code.LEGACY_ENCODING);
            assertThat(refused.location().line()).isEqualTo(1);
            assertThat(refused("a.html", ("<html><p>" + spoilt).getBytes(UTF_8)).code())
                    .isEqualTo(Code.LEGACY_ENCODING);
        }
        // part of the document is in Unicode, so the rest cannot be told from it for sure
        byte[] mixed = DocxFile.of(
                        paragraphs("Uû ban nh©n d©n tØnh ban hµnh", "Căn cứ Quyết định của Thủ tướng Chính phủ"))
                .bytes();
        assertThat(refused("a.docx", mixed).code()).isEqualTo(Code.LEGACY_ENCODING);
    }

    @Test
    void whatCannotBeSeenIsPointedAt() {
        Decoded text = decode("a.txt", "dòng\nsố \u202E5\u202C/2023, mất \uFFFD".getBytes(UTF_8));
        assertThat(text.text()).isEqualTo("dòng\nsố \u202E5\u202C/2023, mất \uFFFD");
        assertThat(codes(text)).containsExactly(Code.LOST_CHARACTERS, Code.BIDI_CONTROLS);
        assertThat(text.diagnostics().get(1).location()).hasToString("a.txt:2:4");
        assertThat(text.diagnostics().get(1).arguments()).containsExactly("2");
    }

    @Test
    void longTextsAreRefused() {
        byte[] bytes = new byte[FileDecoder.MAX_CHARACTERS + 1];
        Arrays.fill(bytes, (byte) 'a');
        assertThat(refused("a.txt", bytes).code()).isEqualTo(Code.TEXT_TOO_LONG);
    }

    @Test
    void largePagesAreReadByAWorker() {
        String page = "<html><p>" + "Kế hoạch ".repeat(400_000);
        assertThat(decode("a.html", page.getBytes(UTF_8)).text()).hasSize(9 * 400_000);
    }

    @Test
    void aBombDoesNotGoOff() {
        byte[] spaces = new byte[150 * 1024 * 1024];
        Arrays.fill(spaces, (byte) ' ');
        assertThat(refused(
                                "a.docx",
                                DocxFile.of("").raw("word/document.xml", spaces).bytes())
                        .code())
                .isEqualTo(Code.DOCUMENT_TOO_COMPLEX);
        DocxFile many = DocxFile.of(paragraphs("x"));
        for (int i = 0; i < 2_100; i++) {
            many.raw("word/media/" + i + ".xml", "");
        }
        assertThat(refused("a.docx", many.bytes()).code()).isEqualTo(Code.DOCUMENT_TOO_COMPLEX);
    }

    @Test
    void entitiesAreNotExpandedNorFetched() {
        String document =
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>"
                        + "trước &x; sau</w:t></w:r></w:p></w:body></w:document>";
        for (String type : List.of(
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>",
                "<!DOCTYPE d SYSTEM 'http://127.0.0.1:1/x.dtd'>",
                "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'><!ENTITY x '&b;&b;&b;&b;'>]>")) {
            Diagnostic refused =
                    refused("a.docx", DocxFile.ofMainPart(type + document).bytes());
            assertThat(refused.code()).as(type).isEqualTo(Code.DOCUMENT_DAMAGED);
        }
    }

    @Test
    void depthIsLimited() {
        String open = "<w:tbl><w:tr><w:tc>".repeat(20_000);
        assertThat(refused("a.docx", DocxFile.of(open).bytes()).code()).isEqualTo(Code.DOCUMENT_TOO_COMPLEX);
    }

    @Test
    void onlyThePackageItselfIsRead() {
        Decoded decoded = decode(
                "a.docx",
                DocxFile.of(paragraphs("nội dung"))
                        .external("http://127.0.0.1:1/styles.xml")
                        .macros()
                        .bytes());
        assertThat(decoded.text()).isEqualTo("nội dung\n");
        assertThat(codes(decoded)).containsExactly(Code.MACROS_IGNORED);
    }

    @Test
    void aGiantCellIsText() {
        String cell = IntStream.range(0, 100_000)
                .mapToObj(i -> "Nhiệm vụ " + i * 7919L + " do Sở Thông tin và Truyền thông chủ trì.")
                .collect(Collectors.joining(" "));
        Decoded decoded = decode(
                "a.docx",
                DocxFile.of("<w:tbl><w:tr><w:tc>" + paragraphs("TT") + "</w:tc><w:tc>" + paragraphs(cell)
                                + "</w:tc></w:tr></w:tbl>")
                        .bytes());
        assertThat(decoded.text()).isEqualTo("TT\n\n" + cell + "\n");
    }

    @Test
    void charactersThatXmlForbidsDamageTheDocument() {
        for (String character : List.of("&#0;", "&#xD800;", "&#xFFFF;", "\u0001")) {
            assertThat(refused(
                                    "a.docx",
                                    DocxFile.of(paragraphs("a" + character + "b"))
                                            .bytes())
                            .code())
                    .isEqualTo(Code.DOCUMENT_DAMAGED);
        }
    }

    @Test
    void brokenPackages() throws Exception {
        byte[] plan = SamplePlan.file().bytes();
        assertThat(refused("a.docx", Arrays.copyOf(plan, plan.length / 2)).code())
                .isEqualTo(Code.DOCUMENT_DAMAGED);
        assertThat(refused("a.docx", DocxFile.of("").bytes()).code()).isEqualTo(Code.FILE_EMPTY);
        assertThat(refused("a.docx", DocxFile.ofMainPart("<w:document").bytes()).code())
                .isEqualTo(Code.DOCUMENT_DAMAGED);
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[100]), "EncryptedPackage");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            assertThat(refused("a.docx", bytes.toByteArray()).code()).isEqualTo(Code.DOCUMENT_ENCRYPTED);
        }
    }

    private static Decoded decode(String name, byte[] bytes) {
        return FileDecoder.decode(name, bytes, Scans.REFUSE);
    }

    private static List<Code> codes(Decoded decoded) {
        return decoded.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static Diagnostic refused(String name, byte[] bytes) {
        return catchThrowableOfType(UserError.class, () -> decode(name, bytes)).diagnostic();
    }
}
