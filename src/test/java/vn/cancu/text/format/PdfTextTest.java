package vn.cancu.text.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.cancu.diagnostic.Code;

class PdfTextTest {

    @Test
    void linesAndParagraphsInReadingOrder() throws IOException {
        try (PdfFile pdf = new PdfFile()) {
            pdf.page()
                    .text(80, 60, 13, "ỦY BAN NHÂN DÂN")
                    .text(80, 76, 13, "TỈNH SÔNG MÂY")
                    .text(320, 60, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .lines(
                            120,
                            17,
                            "Thực hiện Quyết định số 1191/QĐ-TTg ngày 05",
                            "tháng 8 năm 2020 của Thủ tướng Chính phủ;",
                            "phê duyệt Chương trình;")
                    .lines(180, 17, "Điều 1. Mục đích", "nâng cao nhận thức");
            assertThat(text(pdf)).isEqualTo("""
                            ỦY BAN NHÂN DÂN
                            TỈNH SÔNG MÂY

                            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

                            Thực hiện Quyết định số 1191/QĐ-TTg ngày 05
                            tháng 8 năm 2020 của Thủ tướng Chính phủ;
                            phê duyệt Chương trình;

                            Điều 1. Mục đích
                            nâng cao nhận thức
                            """);
        }
    }

    @Test
    void columnsOfALineAreCells() throws IOException {
        try (PdfFile pdf = new PdfFile()) {
            pdf.page()
                    .text(80, 60, 13, "Số: 5/KH-UBND")
                    .text(330, 60, 13, "Sông Mây, ngày 5 tháng 3 năm 2023")
                    .text(80, 80, 13, "Điều 1.")
                    .text(180, 80, 13, "Phạm vi")
                    .text(80, 100, 13, "\u2022")
                    .text(140, 100, 13, "việc");
            assertThat(text(pdf))
                    .isEqualTo("| Số: 5/KH-UBND | Sông Mây, ngày 5 tháng 3 năm 2023 |\nĐiều 1. Phạm vi\n• việc\n");
        }
    }

    @Test
    void lettersDrawnOutOfOrderFindTheirPlace() throws IOException {
        try (PdfFile pdf = new PdfFile()) {
            // what a font lacks is drawn in another, after the rest of the line
            float x = PdfFile.LEFT;
            float first = pdf.width(13, "C");
            float second = first + pdf.width(13, "ă") + pdf.width(13, "n c");
            pdf.page()
                    .text(x, 100, 13, "C")
                    .text(x + first + pdf.width(13, "ă"), 100, 13, "n c")
                    .text(x + second + pdf.width(13, "ứ"), 100, 13, " Quy ch")
                    .text(x + first, 100, 13, "ă")
                    .text(x + second, 100, 13, "ứ")
                    .text(x + second + pdf.width(13, "ứ Quy ch"), 100, 13, "ế")
                    .lines(117, 17, "của tỉnh");
            assertThat(text(pdf)).isEqualTo("Căn cứ Quy chế\ncủa tỉnh\n");
        }
    }

    @Test
    void theMarkOfAFootnoteIsNoPartOfTheNumberBeforeIt() throws IOException {
        try (PdfFile pdf = new PdfFile()) {
            String before = "Nghị định số";
            String number = "72/2015/NĐ-CP";
            float x = PdfFile.LEFT + pdf.width(14, before + " ");
            pdf.page()
                    .text(PdfFile.LEFT, 100, 14, before)
                    .text(x, 100, 14, number)
                    .text(x + pdf.width(14, number), 94, 8, "12")
                    .text(x + pdf.width(14, number) + 13, 100, 14, "ngày 07, 5 km");
            pdf.text(x + pdf.width(14, number + "ngày 07, 5 km") + 13, 94, 8, "2");
            assertThat(text(pdf)).isEqualTo("Nghị định số 72/2015/NĐ-CP[12] ngày 07, 5 km2\n");
        }
    }

    @Test
    void pageNumbersAndRunningHeadsStayOutside() throws IOException {
        try (PdfFile pdf = new PdfFile()) {
            for (int page = 1; page <= 4; page++) {
                pdf.page()
                        .text(300, 30, 12, String.valueOf(page))
                        .text(70, 45, 10, "Kế hoạch 5/KH-UBND")
                        .lines(70, 17, "Thực hiện Nghị định số " + page, "dòng hai", "theo Quyết định số")
                        .text(300, 810, 10, "Trang " + page + "/4");
            }
            assertThat(text(pdf)).isEqualTo("""
                            Thực hiện Nghị định số 1
                            dòng hai
                            theo Quyết định số
                            Thực hiện Nghị định số 2
                            dòng hai
                            theo Quyết định số
                            Thực hiện Nghị định số 3
                            dòng hai
                            theo Quyết định số
                            Thực hiện Nghị định số 4
                            dòng hai
                            theo Quyết định số
                            """);
        }
    }

    @Test
    void aNumberInTheTextIsNoPageNumber() throws IOException {
        try (PdfFile pdf = new PdfFile()) {
            pdf.page().lines(60, 17, "đầu", "thứ hai", "1", "thứ tư", "cuối");
            assertThat(text(pdf)).isEqualTo("đầu\nthứ hai\n1\nthứ tư\ncuối\n");
        }
    }

    @Test
    void scansAreRecognisedAsSuch() throws IOException {
        try (PdfFile pdf = new PdfFile()) {
            // the seal of a digital signature is often the only text
            pdf.scan()
                    .text(300, 30, 9, "Ký bởi: Cổng Thông tin điện tử tỉnh Sông Mây")
                    .scan();
            assertThat(read(pdf.bytes()).remarks()).containsExactly(Extract.Remark.of(Code.SCANNED_DOCUMENT, 2));
        }
        try (PdfFile pdf = new PdfFile()) {
            pdf.page()
                    .lines(60, 17, "Kế hoạch")
                    .page()
                    .lines(60, 17, "tiếp theo")
                    .scan();
            Extract extract = read(pdf.bytes());
            assertThat(extract.text()).isEqualTo("Kế hoạch\ntiếp theo\n");
            assertThat(extract.remarks()).containsExactly(Extract.Remark.of(Code.SCANNED_PAGES, "3"));
        }
        try (PdfFile pdf = new PdfFile()) {
            assertThat(read(pdf.page().bytes()).remarks())
                    .extracting(Extract.Remark::code)
                    .containsExactly(Code.SCANNED_DOCUMENT);
        }
    }

    @Test
    void aPasswordIsAskedForByNobody() throws IOException {
        try (PdfFile pdf = new PdfFile()) {
            byte[] locked =
                    pdf.page().lines(60, 17, "kín").locked("chủ", "khách").bytes();
            assertThat(read(locked).remarks()).containsExactly(Extract.Remark.of(Code.DOCUMENT_ENCRYPTED));
        }
        try (PdfFile pdf = new PdfFile()) {
            // open to readers, closed to changes
            byte[] readable = pdf.page().lines(60, 17, "mở").locked("chủ", "").bytes();
            assertThat(read(readable).text()).isEqualTo("mở\n");
        }
    }

    @Test
    void aTruncatedFileIsDamaged() throws IOException {
        try (PdfFile pdf = new PdfFile()) {
            byte[] whole = pdf.page().lines(60, 17, "Quyết định").bytes();
            for (int length : new int[] {20, 700, whole.length / 2}) {
                assertThat(read(Arrays.copyOf(whole, length)).remarks())
                        .as("length " + length)
                        .extracting(Extract.Remark::code)
                        .containsAnyOf(Code.DOCUMENT_DAMAGED, Code.SCANNED_DOCUMENT);
            }
        }
    }

    @Test
    void aBombDoesNotGoOff() throws IOException {
        try (PdfFile pdf = new PdfFile()) {
            assertThat(read(pdf.page().bomb(400).bytes()).remarks())
                    .extracting(Extract.Remark::code)
                    .containsAnyOf(
                            Code.DOCUMENT_TOO_COMPLEX,
                            Code.DOCUMENT_TOO_SLOW,
                            Code.DOCUMENT_DAMAGED,
                            Code.SCANNED_DOCUMENT);
        }
        try (PdfFile pdf = new PdfFile()) {
            for (int i = 0; i <= 2000; i++) {
                pdf.page();
            }
            assertThat(read(pdf.bytes()).remarks())
                    .containsExactly(Extract.Remark.of(Code.DOCUMENT_TOO_COMPLEX, "2001 > 2000"));
        }
    }

    @Test
    void formsThatDrawThemselvesEnd() throws IOException {
        try (PdfFile pdf = new PdfFile()) {
            assertThat(read(pdf.page().lines(60, 17, "Kế hoạch").loop().bytes()).text())
                    .isEqualTo("Kế hoạch\n");
        }
    }

    @Test
    void scansAreReadByTheInstalledRecogniserWhenAskedTo() throws IOException {
        try (PdfFile pdf = new PdfFile()) {
            byte[] scan = pdf.scan("KẾ HOẠCH", "Căn cứ Nghị định số 72/2015/NĐ-CP của Chính phủ")
                    .bytes();
            Extract extract = WorkerPool.shared().read(Format.PDF, scan, Scans.RECOGNISE);
            if (extract.text().isEmpty()) {
                assertThat(extract.remarks()).extracting(Extract.Remark::code).containsExactly(Code.RECOGNISER_MISSING);
                abort("tesseract with the language vie is not installed");
            }
            assertThat(extract.recognised()).isTrue();
            assertThat(extract.text()).contains("72/2015");
            assertThat(extract.remarks()).containsExactly(Extract.Remark.of(Code.RECOGNISED_TEXT, 1));
        }
    }

    private static String text(PdfFile pdf) throws IOException {
        Extract extract = read(pdf.bytes());
        assertThat(extract.remarks()).isEmpty();
        return extract.text();
    }

    private static Extract read(byte[] bytes) {
        return WorkerPool.shared().read(Format.PDF, bytes, Scans.REFUSE);
    }
}
