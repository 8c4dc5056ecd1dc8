package vn.cancu.text.format;

import static vn.cancu.text.format.DocxFile.item;
import static vn.cancu.text.format.DocxFile.level;
import static vn.cancu.text.format.DocxFile.paragraph;
import static vn.cancu.text.format.DocxFile.paragraphs;
import static vn.cancu.text.format.DocxFile.run;

/** A decision of a province that does not exist, in WordprocessingML, with what Word can do to a text; and that text. */
final class SamplePlan {
    private static final String BORDERS =
            "<w:tblPr><w:tblBorders><w:top w:val='single'/><w:insideH w:val='single'/><w:insideV w:val='single'/></w:tblBorders></w:tblPr>";

    static final String TEXT = """
            ỦY BAN NHÂN DÂN
            TỈNH SÔNG MÂY

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: 12/QĐ-UBND

            Sông Mây, ngày 05 tháng 3 năm 2023

            QUYẾT ĐỊNH

            Căn cứ Nghị định số 72/2015/NĐ-CP[1] ngày 07 tháng 9 năm 2015;

            Điều 1. Phạm vi

            1. Khoản một

            a) Điểm a

            b) Điểm b

            2. Khoản hai

            a) Điểm a, đếm lại từ đầu

            Điều 2. Tổ chức thực hiện

            1. Khoản một, đếm lại từ đầu

            • Một việc

            | TT | Cơ quan | Nhiệm vụ |
            | 1 | Sở Thông tin và Truyền thông | Chủ trì; báo cáo |
            | 2 | Sở Tài chính | |

            Điều 3. Hiệu lực

            I. Phần một

            II. Phần hai

            Kế hoạch số 34-KH/TU

            [1] Được sửa đổi bởi Nghị định số 5/2019/NĐ-CP.
            """;

    private SamplePlan() {}

    static DocxFile file() {
        return DocxFile.of(table(
                                "",
                                "ỦY BAN NHÂN DÂN</w:t><w:br/><w:t>TỈNH SÔNG MÂY",
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t><w:br/><w:t>Độc lập - Tự do - Hạnh phúc",
                                "Số: 12/QĐ-UBND",
                                "Sông Mây, ngày 05 tháng 3 năm 2023")
                        + paragraphs("QUYẾT ĐỊNH")
                        + "<w:p>" + run("Căn cứ Nghị định số ")
                        + "<w:r><w:rPr><w:b/></w:rPr><w:t>72/2015/NĐ</w:t></w:r>" + run("-CP")
                        + "<w:r><w:footnoteReference w:id='2'/></w:r>" + run(" ngày 07 tháng 9 ")
                        + "<w:del w:id='1' w:author='x'><w:r><w:delText>năm 2014</w:delText></w:r></w:del>"
                        + "<w:ins w:id='2' w:author='x'>" + run("năm 2015;") + "</w:ins>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>chữ ẩn</w:t></w:r></w:p>"
                        + paragraph("<w:pStyle w:val='Dieu'/>", "Phạm vi")
                        + item(1, 1, "Khoản một")
                        + item(1, 2, "Điểm a")
                        + item(1, 2, "Điểm b")
                        + item(1, 1, "Khoản hai")
                        + item(1, 2, "Điểm a, đếm lại từ đầu")
                        + paragraph("<w:pStyle w:val='Dieu'/>", "Tổ chức thực hiện")
                        + item(1, 1, "Khoản một, đếm lại từ đầu")
                        + item(2, 0, "Một việc")
                        + duties()
                        + paragraph("<w:pStyle w:val='Dieu'/>", "Hiệu lực")
                        + item(3, 0, "Phần một")
                        + item(3, 0, "Phần hai")
                        + "<w:p>" + run("Kế hoạch số 34") + "<w:r><w:noBreakHyphen/></w:r>" + run("KH/TU") + "</w:p>")
                .styles(
                        "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/></w:style>"
                                + "<w:style w:type='paragraph' w:styleId='Dieu'><w:name w:val='Dieu'/><w:basedOn w:val='Muc'/></w:style>"
                                + "<w:style w:type='paragraph' w:styleId='Muc'><w:name w:val='Muc'/><w:basedOn w:val='Normal'/>"
                                + "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>")
                .numbering("<w:abstractNum w:abstractNumId='7'>"
                        + level(0, "decimal", "Điều %1.", "<w:pStyle w:val='Dieu'/>")
                        + level(1, "decimal", "%2.", "")
                        + level(2, "lowerLetter", "%3)", "")
                        + "</w:abstractNum><w:abstractNum w:abstractNumId='8'>"
                        + "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='bullet'/><w:lvlText w:val='&#xF0B7;'/>"
                        + "<w:rPr><w:rFonts w:ascii='Symbol' w:hAnsi='Symbol'/></w:rPr></w:lvl>"
                        + "</w:abstractNum><w:abstractNum w:abstractNumId='9'>"
                        + level(0, "upperRoman", "%1.", "")
                        + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
                        + "<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num>"
                        + "<w:num w:numId='3'><w:abstractNumId w:val='9'/></w:num>")
                .footnotes("<w:footnote w:id='0' w:type='separator'><w:p/></w:footnote><w:footnote w:id='2'><w:p>"
                        + "<w:r><w:footnoteRef/></w:r>" + run(" Được sửa đổi bởi Nghị định số 5/2019/NĐ-CP.")
                        + "</w:p></w:footnote>");
    }

    private static String table(String properties, String... cells) {
        StringBuilder table = new StringBuilder(
                "<w:tbl>" + properties + "<w:tblGrid><w:gridCol w:w='4500'/><w:gridCol w:w='4500'/></w:tblGrid>");
        for (int i = 0; i < cells.length; i += 2) {
            table.append("<w:tr>" + cell(cells[i]) + cell(cells[i + 1]) + "</w:tr>");
        }
        return table + "</w:tbl>";
    }

    private static String duties() {
        return "<w:tbl>" + BORDERS
                + "<w:tblGrid><w:gridCol w:w='900'/><w:gridCol w:w='4000'/><w:gridCol w:w='4000'/></w:tblGrid>"
                + "<w:tr>" + cell("TT") + cell("Cơ quan") + cell("Nhiệm vụ") + "</w:tr>"
                + "<w:tr>" + cell("1") + cell("Sở Thông tin và Truyền thông") + "<w:tc>"
                + paragraphs("Chủ trì;", "báo cáo") + "</w:tc></w:tr>"
                + "<w:tr>" + cell("2") + cell("Sở Tài chính") + "<w:tc><w:p/></w:tc></w:tr></w:tbl>";
    }

    private static String cell(String text) {
        return "<w:tc><w:tcPr><w:tcW w:w='3000' w:type='dxa'/></w:tcPr>" + paragraphs(text) + "</w:tc>";
    }
}
