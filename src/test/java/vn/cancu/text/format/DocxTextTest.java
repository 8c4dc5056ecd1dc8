package vn.cancu.text.format;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cancu.text.format.DocxFile.item;
import static vn.cancu.text.format.DocxFile.level;
import static vn.cancu.text.format.DocxFile.paragraphs;
import static vn.cancu.text.format.DocxFile.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxTextTest {
    @TempDir
    Path directory;

    @Test
    void aWholeDocument() throws Exception {
        assertThat(text(SamplePlan.file())).isEqualTo(SamplePlan.TEXT);
    }

    @Test
    void aNumberMayShowTheNumbersAboveIt() throws Exception {
        DocxFile file = DocxFile.of(item(1, 0, "một")
                        + item(1, 1, "một một")
                        + item(1, 1, "một hai")
                        + item(1, 0, "hai")
                        + item(1, 1, "hai một")
                        + item(1, 2, "sâu"))
                .numbering("<w:abstractNum w:abstractNumId='0'>" + level(0, "upperRoman", "%1.", "")
                        + level(1, "decimal", "%1.%2.", "<w:isLgl/>")
                        + level(2, "decimalZero", "%3", "<w:suff w:val='nothing'/>")
                        + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>");
        assertThat(text(file))
                .isEqualTo("I. một\n\n1.1. một một\n\n1.2. một hai\n\nII. hai\n\n2.1. hai một\n\n01sâu\n");
    }

    @Test
    void listsOfOneDefinitionCountOnUnlessTheyStartAnew() throws Exception {
        DocxFile file = DocxFile.of(
                        item(1, 0, "a") + item(2, 0, "b") + item(3, 0, "c") + item(3, 0, "d") + item(0, 0, "e"))
                .numbering("<w:abstractNum w:abstractNumId='0'>" + level(0, "decimal", "%1.", "") + "</w:abstractNum>"
                        + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
                        + "<w:num w:numId='2'><w:abstractNumId w:val='0'/></w:num>"
                        + "<w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
                        + "<w:startOverride w:val='5'/></w:lvlOverride></w:num>");
        assertThat(text(file)).isEqualTo("1. a\n\n2. b\n\n5. c\n\n6. d\n\ne\n");
    }

    @Test
    void aLevelMayCountOnThroughTheLevelsAbove() throws Exception {
        // Điều 1, 2, 3 … run on through the chapters of a regulation
        DocxFile file = DocxFile.of(item(1, 0, "A") + item(1, 1, "a") + item(1, 0, "B") + item(1, 1, "b"))
                .numbering("<w:abstractNum w:abstractNumId='0'>" + level(0, "upperRoman", "Chương %1", "")
                        + level(1, "decimal", "Điều %2.", "<w:lvlRestart w:val='0'/>")
                        + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>");
        assertThat(text(file)).isEqualTo("Chương I A\n\nĐiều 1. a\n\nChương II B\n\nĐiều 2. b\n");
    }

    @Test
    void textBoxesComeOnceAndAfterTheirParagraph() throws Exception {
        String box = "<w:txbxContent>" + paragraphs("Trong khung", "dòng hai") + "</w:txbxContent>";
        DocxFile file = DocxFile.of(
                "<w:p>" + run("Trước ") + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
                        + box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("sau") + "</w:p>");
        assertThat(text(file)).isEqualTo("Trước sau\n\nTrong khung\n\ndòng hai\n");
    }

    @Test
    void fieldsShowTheirResultAndLinksTheirText() throws Exception {
        DocxFile file = DocxFile.of(
                "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK \"http://x\"</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + run("Quyết định 5")
                        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
                        + "<w:hyperlink>" + run(" kèm theo")
                        + "</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>"
                        + run(" này") + "</w:sdtContent></w:sdt><w:smartTag>" + run(".") + "</w:smartTag></w:p>"
                        + "<w:sdt><w:sdtContent>" + paragraphs("Trong điều khiển") + "</w:sdtContent></w:sdt>");
        assertThat(text(file)).isEqualTo("Quyết định 5 kèm theo này.\n\nTrong điều khiển\n");
    }

    @Test
    void whatWasDeletedOrMovedAwayIsGoneAndItsNumbersAreNotCounted() throws Exception {
        String item = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>";
        String gone = "<w:rPr><w:del w:id='1' w:author='x'/></w:rPr>";
        DocxFile file = DocxFile.of(DocxFile.paragraph(item, "một")
                        + "<w:p><w:pPr>" + item + gone
                        + "</w:pPr><w:del w:id='2'><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
                        + DocxFile.paragraph(item, "hai")
                        + "<w:p><w:pPr>" + item + gone + "</w:pPr>" + run("Theo Quyết định số") + "</w:p>"
                        + "<w:p><w:pPr>" + item + "</w:pPr><w:ins w:id='3'>" + run("72/QĐ-UBND") + "</w:ins></w:p>"
                        + "<w:moveFrom w:id='4'>" + paragraphs("đã chuyển đi") + "</w:moveFrom>"
                        + "<w:p><w:moveFrom w:id='5'>" + run("chỗ cũ") + "</w:moveFrom><w:moveTo w:id='6'>"
                        + run("chỗ mới")
                        + "</w:moveTo></w:p>"
                        + "<w:p><w:pPr>" + gone + "</w:pPr>" + run("cuối") + "</w:p>")
                .numbering("<w:abstractNum w:abstractNumId='0'>" + level(0, "decimal", "%1.", "")
                        + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>");
        assertThat(text(file)).isEqualTo("1. một\n\n2. hai\n\n3. Theo Quyết định số 72/QĐ-UBND\n\nchỗ mới\n\ncuối\n");
    }

    @Test
    void rowsOfTablesThatWereDeletedAreGone() throws Exception {
        String gone =
                "<w:tc><w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:del w:id='2'><w:r><w:delText>cũ</w:delText></w:r>"
                        + "</w:del></w:p></w:tc>";
        DocxFile file = DocxFile.of("<w:tbl><w:tblPr><w:tblBorders><w:top w:val='single'/></w:tblBorders></w:tblPr>"
                + "<w:tr><w:tc>" + paragraphs("Sở Y tế") + "</w:tc><w:tc>" + paragraphs("Quý", "I") + "</w:tc></w:tr>"
                + "<w:tr><w:trPr><w:del w:id='3'/></w:trPr>" + gone + gone + "</w:tr></w:tbl>");
        assertThat(text(file)).isEqualTo("| Sở Y tế | Quý I |\n");
    }

    @Test
    void aFieldToFillInThatIsEmptySaysNothing() throws Exception {
        String empty = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>";
        DocxFile file = DocxFile.of("<w:p>" + run("Số: ") + "<w:sdt>" + empty + "<w:sdtContent>" + run("Bấm để nhập")
                + "</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>" + run("5/KH-UBND")
                + "</w:sdtContent></w:sdt></w:p><w:sdt>" + empty + "<w:sdtContent>" + paragraphs("Chọn một mục")
                + "</w:sdtContent></w:sdt>");
        assertThat(text(file)).isEqualTo("Số: 5/KH-UBND\n");
    }

    @Test
    void softHyphensAndNotesDoNotTearNumbers() throws Exception {
        DocxFile file = DocxFile.of(
                        "<w:p>" + run("Quyết định số 1191/QĐ") + "<w:r><w:noBreakHyphen/></w:r>" + run("TTg")
                                + "<w:r><w:footnoteReference w:id='2'/></w:r>"
                                + run(" của Thủ") + "<w:r><w:softHyphen/></w:r>" + run(" tướng") + "</w:p>")
                .footnotes("<w:footnote w:type='separator' w:id='0'>" + paragraphs("---")
                        + "</w:footnote><w:footnote w:id='2'>" + paragraphs("ghi chú") + "</w:footnote>");
        assertThat(text(file)).isEqualTo("Quyết định số 1191/QĐ-TTg[1] của Thủ tướng\n\n[1] ghi chú\n");
    }

    @Test
    void capitalsAreAsShownAndTabsAreSpaces() throws Exception {
        DocxFile file = DocxFile.of(
                "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Kế hoạch</w:t></w:r><w:r><w:rPr><w:caps w:val='0'/></w:rPr>"
                        + "<w:tab/><w:t>số 5</w:t><w:br/><w:t xml:space='preserve'>  thụt đầu dòng  </w:t></w:r></w:p>");
        assertThat(text(file)).isEqualTo("KẾ HOẠCH số 5\nthụt đầu dòng\n");
    }

    @Test
    void headersOfPagesStayOutside() throws Exception {
        assertThat(text(DocxFile.of(paragraphs("Nội dung")).header(paragraphs("Trang 1"))))
                .isEqualTo("Nội dung\n");
    }

    @Test
    void stylesInACircleEnd() throws Exception {
        DocxFile file = DocxFile.of(DocxFile.paragraph("<w:pStyle w:val='A'/>", "x"))
                .styles("<w:style w:type='paragraph' w:styleId='A'><w:basedOn w:val='B'/></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='C'/></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='C'><w:basedOn w:val='A'/></w:style>");
        assertThat(text(file)).isEqualTo("x\n");
    }

    private String text(DocxFile file) throws Exception {
        return DocxText.of(Files.write(directory.resolve("document"), file.bytes()))
                .text();
    }
}
